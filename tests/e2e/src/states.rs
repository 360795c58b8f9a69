//! Every state of every screen. The state checks and the gallery go through all of them, and a test fails if a state of
//! the application is missing.

mod broken;
mod deployment;
mod home;
mod overlays;
mod resource;
mod session;
mod sign_in;

use crate::scenario::Scenario;

/// A state of a screen, with the scenario that leads to it.
#[derive(Clone, Debug)]
pub struct State {
    /// The scenario that ends in this state.
    pub scenario: Scenario,
    /// The variants in the source of the application that this state shows.
    pub shows: &'static [&'static str],
}

/// All states, screen by screen.
pub fn all() -> Vec<State> {
    [
        sign_in::states(),
        home::states(),
        session::states(),
        resource::states(),
        deployment::states(),
        overlays::states(),
        broken::states(),
    ]
    .concat()
}

impl State {
    fn new(scenario: Scenario, shows: &'static [&'static str]) -> Self {
        Self { scenario, shows }
    }

    fn chromium_only(mut self) -> Self {
        self.scenario = self.scenario.chromium_only();
        self
    }

    /// The names of the screen and the state.
    pub fn name(&self) -> &'static str {
        let name = self.scenario.name;
        name.strip_prefix("states::").unwrap_or(name)
    }
}
