//! Firefox with geckodriver, which steers every Firefox of the last years and so need not fit it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{
    super::{cargo_tool::CargoTool, executable, on_path},
    Installed, named_by,
};
use crate::checkout::Checkout;

/// What names the browser and its driver.
pub const VARIABLES: (&str, &str) = ("FIREFOX", "GECKODRIVER");

/// Debian's packages; none of them brings geckodriver.
pub const PACKAGES: &[&str] = &["firefox-esr"];

/// What to do where Firefox is missing.
pub const ADVICE: &str = "Firefox is needed: install it, for example with `apt-get install firefox-esr` as root, or \
     name it in FIREFOX; geckodriver is built where neither PATH nor GECKODRIVER has one";

/// The version that is built where there is none.
const DRIVER_VERSION: &str = "0.37.1";

/// Finds Firefox, and finds or builds its driver.
pub fn find(checkout: &Checkout) -> Result<Option<Installed>> {
    let (program, driver) = VARIABLES;
    let program =
        named_by(program).or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(on_path));
    let Some(program) = program else {
        return Ok(None);
    };
    let driver = match named_by(driver).or_else(|| on_path("geckodriver")) {
        Some(driver) => driver,
        None => built_driver(checkout)?,
    };
    Ok(Some(Installed { program, driver }))
}

fn built_driver(checkout: &Checkout) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "geckodriver",
        version: DRIVER_VERSION.to_owned(),
        folder: format!("geckodriver-{DRIVER_VERSION}"),
        programs: &["geckodriver"],
        takes: "about 3 minutes, once per machine",
        lock_may_be_ignored: true,
    };
    let folder = tool
        .provide(checkout)
        .context("Firefox cannot be steered without geckodriver")?;
    let file = executable("geckodriver");
    Ok(folder.map_or_else(|| file.clone().into(), |folder| folder.join(&file)))
}
