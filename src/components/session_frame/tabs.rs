//! The screens of a session, each with its URL, and the links between them.

use crate::{
    api::endpoint::{Endpoint, SessionRef},
    components::session_frame::text,
    route::Route,
    ui::prelude::*,
};

/// The screens of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The session itself.
    Overview,
    /// Its organization, with which its contents begin.
    Contents,
    /// Its events.
    Events,
}

impl Tab {
    /// The screen of a resource; `None` if it is not one of a session.
    pub fn of(endpoint: &Endpoint) -> Option<Self> {
        endpoint.session()?;
        match endpoint.segments().as_slice() {
            [_, _] => Some(Self::Overview),
            [_, _, name] if name.eq_ignore_ascii_case("organization") => Some(Self::Contents),
            [_, _, name] if name.eq_ignore_ascii_case("events") => Some(Self::Events),
            _ => None,
        }
    }

    /// The URL of the screen.
    pub fn endpoint(self, session: &SessionRef) -> Endpoint {
        match self {
            Self::Overview => Endpoint::restore_session(session),
            Self::Contents => Endpoint::session_organization(session),
            Self::Events => Endpoint::session_events(session),
        }
    }

    /// The name of the screen in the title of the page.
    pub const fn part(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Contents | Self::Events => self.name(),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Overview => text::OVERVIEW,
            Self::Contents => text::CONTENTS,
            Self::Events => text::EVENTS,
        }
    }
}

/// The links to the screens of a session, and the button that shows the JSON.
pub fn tabs(session: &SessionRef, current: Tab, json: AnyView) -> Element {
    let tab = |tab: Tab| {
        a().attr("href", Route::from(tab.endpoint(session)).hash())
            .attr("aria-current", move || (tab == current).then_some("page"))
            .text(tab.name())
            .into()
    };
    let links = nav()
        .attr("aria-label", text::SESSION)
        .children([Tab::Overview, Tab::Contents, Tab::Events].map(tab));
    div().class("tabs").child(links).child(json)
}
