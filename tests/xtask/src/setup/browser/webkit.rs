//! Finds `MiniBrowser`, the test browser of `WebKitGTK`, and `WebKitWebDriver`. Both exist on Linux only.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{super::find_on_path, InstalledBrowser, path_from_env};
use crate::display;

/// The environment variables with the paths of the browser and its driver.
pub const ENV_VARIABLES: (&str, &str) = ("MINIBROWSER", "WEBKITWEBDRIVER");

/// The Debian packages. The package of the driver depends on the one of the browser.
pub const DEBIAN_PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb"];

/// How to install everything, shown if something is missing.
pub const INSTALL_HINT: &str = if cfg!(target_os = "linux") {
    "not installed. Install WebKitWebDriver, MiniBrowser and (without a display) Xvfb, for example with \
     `apt-get install webkit2gtk-driver xvfb` as root, or set WEBKITWEBDRIVER and MINIBROWSER to their paths"
} else {
    "not available. WebKitGTK (packages webkit2gtk-driver and xvfb, variables WEBKITWEBDRIVER and MINIBROWSER) \
     runs on Linux only"
};

/// Finds the browser and its driver, if there is also a display or Xvfb.
pub fn find() -> Option<InstalledBrowser> {
    let (program, driver) = ENV_VARIABLES;
    let driver = path_from_env(driver).or_else(|| find_on_path("WebKitWebDriver"))?;
    let program = path_from_env(program).or_else(find_mini_browser)?;
    (display::is_available() || find_on_path(display::PROGRAM).is_some())
        .then_some(InstalledBrowser { program, driver })
}

/// Finds `MiniBrowser`, which is not on PATH but in a folder of the library, named after the architecture and the API
/// version. Returns the newest one.
fn find_mini_browser() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = entries(Path::new("/usr/lib"))
        .chain([PathBuf::from("/usr/libexec")])
        .flat_map(|folder| entries(&folder))
        .filter(|folder| is_webkit(folder))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort_by_key(|file| {
        file.parent()
            .and_then(Path::file_name)
            .map(ToOwned::to_owned)
    });
    found.pop()
}

fn is_webkit(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    ["webkit2gtk-", "webkitgtk-"]
        .iter()
        .any(|prefix| name.starts_with(prefix))
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_webkit_folders_are_searched() {
        assert!(is_webkit(Path::new("/usr/lib/x/webkit2gtk-4.1")));
        assert!(is_webkit(Path::new("/usr/libexec/webkitgtk-6.0")));
        assert!(!is_webkit(Path::new("/usr/lib/x/gtk-4.0")));
    }
}
