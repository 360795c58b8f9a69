//! What outlives a single view: the form as it stands, the session that is being started, and what was asked for.

use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use super::{account::CurrentAccount, shown_zone::now};
use crate::{
    api::{error::ApiError, session_address::SessionAddress, version::Version},
    domain::{
        explore_draft::ExploreDraft,
        explore_options::ExploreOptions,
        form_address::FormAddress,
        point_in_time::PointInTime,
        preview::Preview,
        remembered::Remembered,
        restore_session::{RestoreSession, RestoreSessionId},
        typed_moment::{Circumstances, TypedMoment},
    },
    route::Route,
    ui::{address, announcer::say, clock, stored, zone_switch::ShownZone},
};

const REMEMBERED: &str = "form";

/// How far the start of a restore session is.
#[derive(Clone, Debug, PartialEq)]
pub enum Starting {
    /// Nothing was asked for.
    Idle,
    /// The server works on it.
    Waiting {
        /// Since when, in milliseconds since 1970, UTC.
        since: f64,
    },
    /// It is started, and its card is about to be shown.
    Opening,
    /// The server refused: there is no session.
    Refused(ApiError),
    /// The answer is lost: there may be a session.
    Unknown(ApiError),
    /// It was started while another view was open.
    Started {
        /// The session.
        session: SessionAddress,
        /// What it is called; its ID if it has no name.
        name: String,
    },
}

/// A session that was started here, and what was expected of it.
#[derive(Clone, Debug, PartialEq)]
struct OwnSession {
    id: RestoreSessionId,
    /// The answer to the start, until it was shown.
    answer: Option<RestoreSession>,
    asked_for: AskedFor,
}

/// What was asked for, and what it was expected to bring.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedFor {
    /// The request.
    pub options: ExploreOptions,
    /// What we read from the restore points; nothing when there was nothing to read.
    pub preview: Option<Preview>,
}

/// The state above all views; it lives as long as the page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The form as it stands.
    pub draft: RwSignal<ExploreDraft>,
    /// The session that is being started.
    pub starting: RwSignal<Starting>,
    asked: StoredValue<Vec<OwnSession>>,
    /// The form's address as it was last written.
    written: StoredValue<FormAddress>,
    under_way: StoredValue<Option<AbortHandle>>,
}

impl Desk {
    /// Provides itself, with the remembered choices in the form, to all views below.
    pub fn provide(route: Memo<Route>) -> Self {
        let desk = Self {
            draft: RwSignal::new(remembered_draft()),
            starting: RwSignal::new(Starting::Idle),
            asked: StoredValue::new(Vec::new()),
            written: StoredValue::new(FormAddress::default()),
            under_way: StoredValue::new(None),
        };
        provide_context(desk);
        let zone = ShownZone::shown();
        Effect::new(move |_| {
            // Whoever comes back to what the form itself has written finds the form as it was left.
            if let Route::Start(address) = route.get()
                && desk.written.with_value(|written| *written != address)
            {
                desk.here(zone.get_untracked(), |draft, here| {
                    draft.fill(&address, here);
                });
            }
        });
        // The moment stays, and is written by the clocks of the other zone.
        Effect::watch(
            move || zone.get(),
            move |zone, _, _| {
                desk.here(*zone, |draft, here| {
                    draft.point_in_time = std::mem::take(&mut draft.point_in_time).in_zone(here);
                });
            },
            false,
        );
        // The form stays closed until it has made way for the card, so that nothing can be started in between.
        Effect::new(move |_| {
            if !route.with(Route::is_start)
                && desk
                    .starting
                    .with_untracked(|starting| *starting == Starting::Opening)
            {
                desk.settle(Starting::Idle);
            }
        });
        desk
    }

    /// Changes the form as somebody would who types now, in this zone.
    fn here(self, zone: ShownZone, change: impl FnOnce(&mut ExploreDraft, &Circumstances)) {
        let here = Circumstances {
            zone: &zone,
            now: now(),
            latest: None,
        };
        self.draft.update(|draft| change(draft, &here));
    }

    /// Writes the form's address, unless the form is empty or left.
    pub fn write_address(self, address: FormAddress) {
        if is_at_the_form()
            && !address.is_empty()
            && address::replace(&Route::Start(address.clone()).hash())
        {
            self.written.set_value(address);
        }
    }

    /// Puts a moment into the form that was chosen, not typed.
    pub fn choose(self, moment: PointInTime) {
        let zone = ShownZone::shown().get_untracked();
        self.draft
            .update(|draft| draft.point_in_time = TypedMoment::chosen(moment, &zone));
    }

    /// Whether a session is being started.
    pub fn is_starting(self) -> bool {
        self.starting
            .with(|starting| matches!(starting, Starting::Waiting { .. } | Starting::Opening))
    }

    /// Starts a restore session: one request, however often this is called while it is under way.
    pub fn start(self, account: CurrentAccount, options: ExploreOptions, preview: Option<Preview>) {
        let Some(api) = account.api() else {
            return;
        };
        if self.under_way.with_value(Option::is_some) {
            return;
        }
        self.draft
            .with_untracked(|draft| stored::store(REMEMBERED, &Remembered::of(draft).to_json()));
        self.starting.set(Starting::Waiting {
            since: clock::now(),
        });
        say("Starting the restore session");
        let asked_for = AskedFor {
            options: options.clone(),
            preview,
        };
        let version = api.version();
        let (answer, handle) = abortable(async move { api.explore(&options).await });
        self.under_way.set_value(Some(handle));
        spawn_local(async move {
            match answer.await {
                Ok(Ok(session)) => self.started(version, session, asked_for),
                Ok(Err(error)) => self.failed(error),
                // Who gave it up has said what follows.
                Err(_) => {}
            }
        });
    }

    /// Stops waiting. The request may have reached the server, so the outcome is unknown.
    pub fn cancel(self) {
        self.lost(ApiError::Cancelled);
    }

    /// Forgets what one person did before the next one comes, all but what the device remembers.
    pub fn forget(self) {
        self.settle(Starting::Idle);
        self.asked.set_value(Vec::new());
        self.draft.set(remembered_draft());
        if is_at_the_form() {
            address::replace(&Route::start().hash());
        }
    }

    fn lost(self, error: ApiError) {
        // Whoever is elsewhere does not see the form say so.
        if !is_at_the_form() {
            say("It is not known whether the session was started");
        }
        self.settle(Starting::Unknown(error));
    }

    /// Ends the start, gives up a request that may be under way, and opens the form for another.
    fn settle(self, starting: Starting) {
        if let Some(handle) = self.under_way.get_value() {
            handle.abort();
        }
        self.under_way.set_value(None);
        self.starting.set(starting);
    }

    /// The server's answer to the start of this session, the first time that the session is shown.
    pub fn take_answer(self, id: &RestoreSessionId) -> Option<RestoreSession> {
        let mut answer = None;
        self.asked.update_value(|all| {
            answer = all
                .iter_mut()
                .find(|asked| asked.id == *id)
                .and_then(|asked| asked.answer.take());
        });
        answer
    }

    /// What was asked for with a session that was started here.
    pub fn asked_for(self, id: &RestoreSessionId) -> Option<AskedFor> {
        self.asked.with_value(|all| {
            all.iter()
                .find(|asked| asked.id == *id)
                .map(|asked| asked.asked_for.clone())
        })
    }

    fn started(self, version: Version, session: RestoreSession, asked_for: AskedFor) {
        let id = session.id.clone();
        let name = session.name.clone().unwrap_or_else(|| id.to_string());
        let address = SessionAddress {
            version,
            id: id.clone(),
        };
        self.asked.update_value(|all| {
            all.push(OwnSession {
                id,
                answer: Some(session),
                asked_for,
            });
        });
        say("The restore session is open");
        // Whoever went on to another view meanwhile is not torn away from it.
        if is_at_the_form() {
            self.starting.set(Starting::Opening);
            address::go(&Route::Session(address).hash());
        } else {
            self.settle(Starting::Started {
                session: address,
                name,
            });
        }
    }

    fn failed(self, error: ApiError) {
        if error.leaves_outcome_unknown() {
            self.lost(error);
        } else {
            self.settle(Starting::Refused(error));
        }
    }
}

/// By the address, since the browser tells of a change some time after it: until then the form is still there.
fn is_at_the_form() -> bool {
    Route::form(&address::current()).is_some()
}

/// A form that begins with what the device remembers.
fn remembered_draft() -> ExploreDraft {
    let stored = stored::load(REMEMBERED).unwrap_or_default();
    Remembered::from_json(&stored).into_draft()
}
