//! The form that starts a restore session. It outlives its screen, so entries are kept while the user looks elsewhere.
//!
//! The form has a URL, `#/?organization=…&type=Vet&at=2022-01-22T14:56:55.862Z`, which changes with the entries. It can
//! be pasted into a ticket or bookmarked. Opening it fills in the form and sends nothing.

use leptos::prelude::*;

use crate::{
    domain::{
        explore::{
            draft::{ExploreDraft, OrganizationSource},
            options::option_names,
            query::ExploreQuery,
        },
        time::{input::TimeInput, parse::ParseContext, point_in_time::PointInTime},
    },
    route::Route,
    state::{
        display_zone::parse_context,
        session_start::{SessionStart, StartStatus, is_home_shown},
    },
    ui::{
        announcer,
        display_zone::DisplayZone,
        local_storage::{self, name_for_page},
        location,
        reactive::effect,
        signal::{Memo, RwSignal},
    },
};

/// The key of the last forms in local storage: a query without token and user on each line, newest first.
const FORMS_KEY: &str = "form";
/// How many forms are stored.
const MAX_FORMS: usize = 5;
/// The key of how the remembered organization was entered: [`FROM_LIST`] or [`BY_ID`].
const SOURCE_KEY: &str = "organization-source";
const FROM_LIST: &str = "list";
const BY_ID: &str = "id";

/// The form and the sessions that were started with it, for the lifetime of the page.
#[derive(Clone, Copy)]
pub struct ExploreForm {
    /// The entries.
    pub draft: RwSignal<ExploreDraft>,
    /// The start of a session with these entries.
    pub session_start: SessionStart,
    /// The last forms with which this browser has started a session, newest first.
    pub recent: RwSignal<Vec<ExploreQuery>>,
    /// How often the user has begun with an empty form. The home screen is built again each time.
    pub restarts: RwSignal<u32>,
    /// The query that the form has last written to the URL.
    written_query: StoredValue<ExploreQuery>,
}

impl ExploreForm {
    /// Provides the form, with the choices that are saved in this browser, to all views below.
    pub fn provide(route: Memo<Route>) -> Self {
        let recent = stored_forms();
        let form = Self {
            draft: RwSignal::new(next_draft(&recent)),
            recent: RwSignal::new(recent),
            session_start: SessionStart::new(route),
            restarts: RwSignal::new(0),
            written_query: StoredValue::new(ExploreQuery::default()),
        };
        provide_context(form);
        let zone = DisplayZone::current();
        effect(move || {
            // When the user returns to the URL that the form has written, the form stays as they left it.
            if let Route::Home(query) = route.get()
                && form.written_query.with_value(|written| *written != query)
            {
                form.update_in_zone(zone.get_untracked(), |draft, context| {
                    draft.fill(&query, context);
                });
            }
        });
        // Another zone only formats the point in time differently.
        Effect::watch(
            move || zone.get(),
            move |zone, _, _| {
                form.update_in_zone(*zone, |draft, context| {
                    draft.point_in_time = std::mem::take(&mut draft.point_in_time).in_zone(context);
                });
            },
            false,
        );
        form
    }

    /// Changes the entries as if the user typed them now, in this zone.
    fn update_in_zone(
        self,
        zone: DisplayZone,
        change: impl FnOnce(&mut ExploreDraft, &ParseContext),
    ) {
        self.draft
            .update(|draft| change(draft, &parse_context(&zone, None)));
    }

    /// Writes the entries to the URL, unless the form is empty or the user has left it.
    pub fn write_url(self, query: ExploreQuery) {
        if is_home_shown()
            && !query.is_empty()
            && location::replace_hash(&Route::Home(query.clone()).hash())
        {
            self.written_query.set_value(query);
        }
    }

    /// Writes the entries of now to the URL.
    pub fn write_url_now(self) {
        self.write_url(self.draft.with_untracked(ExploreDraft::query));
    }

    /// Names the options that are chosen. Tracked.
    pub fn option_names(self) -> &'static str {
        self.draft
            .with(|draft| option_names(draft.show_deleted, draft.show_all_versions))
    }

    /// Sets a point in time that the user has chosen, not typed.
    pub fn choose(self, point_in_time: PointInTime) {
        let zone = DisplayZone::current().get_untracked();
        self.draft
            .update(|draft| draft.point_in_time = TimeInput::chosen(point_in_time, &zone));
    }

    /// Fills in the form with an earlier one.
    pub fn fill_again(self, query: &ExploreQuery) {
        let zone = DisplayZone::current().get_untracked();
        self.update_in_zone(zone, |draft, context| {
            *draft = ExploreDraft::default();
            draft.fill(query, context);
        });
    }

    /// Saves the form in this browser.
    pub fn remember(self) {
        let form = self.draft.with_untracked(ExploreDraft::repeatable);
        self.recent.update(|recent| {
            recent.retain(|other| *other != form);
            recent.insert(0, form);
            recent.truncate(MAX_FORMS);
        });
        self.store_recent();
        self.draft.with_untracked(|draft| {
            let source = match draft.organization_source {
                OrganizationSource::FromList => FROM_LIST,
                OrganizationSource::ById => BY_ID,
            };
            local_storage::store(&name_for_page(SOURCE_KEY), source);
        });
    }

    /// Forgets the last forms of this browser. The entries stay.
    pub fn forget_recent(self) {
        self.recent.set(Vec::new());
        self.store_recent();
    }

    fn store_recent(self) {
        let lines: Vec<String> = self
            .recent
            .with_untracked(|recent| recent.iter().map(ToString::to_string).collect());
        local_storage::store(&name_for_page(FORMS_KEY), &lines.join("\n"));
    }

    fn next_draft(self) -> ExploreDraft {
        self.recent.with_untracked(|recent| next_draft(recent))
    }

    /// Empties the form, except for the choices saved in this browser, if the user is on the home screen and asks for a
    /// new session. From another screen, the same link returns to the entries. While a session is being started, and if
    /// it is not known whether one was started, its progress stays.
    pub fn restart(self) {
        if !is_home_shown() || untrack(|| self.session_start.is_starting()) {
            return;
        }
        let status = self.session_start.status;
        if status.with_untracked(|status| matches!(status, StartStatus::Rejected(_))) {
            status.set(StartStatus::Idle);
        }
        self.draft.set(self.next_draft());
        self.written_query.set_value(ExploreQuery::default());
        self.restarts.update(|count| *count += 1);
    }

    /// Resets the form for the next user, keeping the choices saved in this browser.
    pub fn reset_for_next_user(self) {
        self.session_start.reset_for_next_user();
        announcer::clear();
        // Another tab may have stored a form.
        self.recent.set(stored_forms());
        self.draft.set(self.next_draft());
        if is_home_shown() {
            location::replace_hash(&Route::home().hash());
        }
    }
}

/// The forms that are saved in this browser.
fn stored_forms() -> Vec<ExploreQuery> {
    let lines = local_storage::load(&name_for_page(FORMS_KEY)).unwrap_or_default();
    let forms = lines.lines().map(ExploreQuery::parse);
    forms
        .filter(|form| !form.is_empty())
        .take(MAX_FORMS)
        .collect()
}

/// A draft with the choices of the last form, but not with its point in time.
fn next_draft(recent: &[ExploreQuery]) -> ExploreDraft {
    let source = match local_storage::load(&name_for_page(SOURCE_KEY)).as_deref() {
        Some(BY_ID) => OrganizationSource::ById,
        _ => OrganizationSource::FromList,
    };
    let choices = recent.first().cloned().unwrap_or_default();
    ExploreDraft::with_choices(choices, source)
}
