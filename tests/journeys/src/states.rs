//! Every state of every screen, in one place: axe examines them, the gallery pictures them, and what cannot be found
//! in any of them fails a test.

mod covering;
mod failing;
mod resource;
mod session;
mod signing_in;
mod starting;

use anyhow::Result;

use crate::{acts::theme::Theme, journey::Journey, walk::Walk};

/// A journey that ends where there is something to look at.
#[derive(Clone, Debug)]
pub struct State {
    /// How one comes there.
    pub journey: Journey,
    /// Which states of the application are shown there, by the names that they have in its source.
    pub shows: &'static [&'static str],
}

/// All of them, screen by screen.
pub fn all() -> Vec<State> {
    [
        signing_in::states(),
        starting::states(),
        session::states(),
        resource::states(),
        covering::states(),
        failing::states(),
    ]
    .concat()
}

impl State {
    fn new(journey: Journey, shows: &'static [&'static str]) -> Self {
        Self { journey, shows }
    }

    fn in_words_only(mut self) -> Self {
        self.journey = self.journey.in_words_only();
        self
    }

    /// Chooses a theme by the page's own switch, or as an earlier visit has left it where the page has none.
    pub async fn show_in(&self, walk: &Walk, theme: Theme) -> Result<()> {
        if self.journey.is_broken() {
            walk.remember_theme(theme).await
        } else {
            walk.choose_theme(theme).await
        }
    }

    /// Whether the page's own switch can be reached: not before the page runs, nor under what covers it.
    pub fn has_switch(&self) -> bool {
        let covered = ["failing::", "covering::"];
        !covered.iter().any(|screen| self.name().starts_with(screen))
    }

    /// Its name: screen and state.
    pub fn name(&self) -> &'static str {
        let name = self.journey.name;
        name.strip_prefix("states::").unwrap_or(name)
    }
}
