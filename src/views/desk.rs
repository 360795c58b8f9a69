//! The form as it stands, which outlives every view.

use leptos::prelude::*;

use super::{
    explore::{Explore, is_at_the_form},
    shown_zone::circumstances,
};
use crate::{
    domain::{
        explore_draft::ExploreDraft,
        form_address::FormAddress,
        point_in_time::PointInTime,
        remembered::Remembered,
        typed_moment::{Circumstances, TypedMoment},
    },
    route::Route,
    ui::{address, announcer, stored, zone_switch::ShownZone},
};

const REMEMBERED: &str = "form";

/// The form and what was started with it; it lives as long as the page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The form as it stands.
    pub draft: RwSignal<ExploreDraft>,
    /// What was started with it.
    pub explore: Explore,
    /// The form's address as it was last written.
    written: StoredValue<FormAddress>,
}

impl Desk {
    /// Provides itself, with the remembered choices in the form, to all views below.
    pub fn provide(route: Memo<Route>) -> Self {
        let desk = Self {
            draft: RwSignal::new(remembered_draft()),
            explore: Explore::new(route),
            written: StoredValue::new(FormAddress::default()),
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
        desk
    }

    /// Changes the form as somebody would who types now, in this zone.
    fn here(self, zone: ShownZone, change: impl FnOnce(&mut ExploreDraft, &Circumstances)) {
        self.draft
            .update(|draft| change(draft, &circumstances(&zone, None)));
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

    /// Begins the next form with the same choices, on this device.
    pub fn remember(self) {
        self.draft
            .with_untracked(|draft| stored::store(REMEMBERED, &Remembered::of(draft).to_json()));
    }

    /// Forgets what one person did before the next one comes, all but what the device remembers.
    pub fn forget(self) {
        self.explore.forget();
        announcer::forget();
        self.draft.set(remembered_draft());
        if is_at_the_form() {
            address::replace(&Route::start().hash());
        }
    }
}

/// A form that begins with what the device remembers.
fn remembered_draft() -> ExploreDraft {
    let stored = stored::load(REMEMBERED).unwrap_or_default();
    Remembered::from_json(&stored).into_draft()
}
