//! `WebKitGTK`'s plain browser, `MiniBrowser`, with `WebKitWebDriver`. Both are for Linux only.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{super::on_path, Installed, named_by};
use crate::display;

/// What names the browser and its driver.
pub const VARIABLES: (&str, &str) = ("MINIBROWSER", "WEBKITWEBDRIVER");

/// Debian's packages; the driver's brings the browser along.
pub const PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb"];

/// What to do where something is missing.
pub const ADVICE: &str = if cfg!(target_os = "linux") {
    "WebKitWebDriver, MiniBrowser and a display (or Xvfb) are needed: install them, for example with \
     `apt-get install webkit2gtk-driver xvfb` as root, or name the first two in WEBKITWEBDRIVER and MINIBROWSER"
} else {
    "WebKitGTK (webkit2gtk-driver and xvfb, or what WEBKITWEBDRIVER and MINIBROWSER name) is to be had on Linux only"
};

/// Finds both, and something to show the browser on.
pub fn find() -> Option<Installed> {
    let (program, driver) = VARIABLES;
    let driver = named_by(driver).or_else(|| on_path("WebKitWebDriver"))?;
    let program = named_by(program).or_else(mini_browser)?;
    (display::is_given() || on_path(display::PROGRAM).is_some())
        .then_some(Installed { program, driver })
}

/// It lies beside the library, out of PATH's reach, in a folder that is named after the machine's kind and the
/// version of the interface.
fn mini_browser() -> Option<PathBuf> {
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
        .any(|beginning| name.starts_with(beginning))
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_of_webkit_are_looked_into() {
        assert!(is_webkit(Path::new("/usr/lib/x/webkit2gtk-4.1")));
        assert!(is_webkit(Path::new("/usr/libexec/webkitgtk-6.0")));
        assert!(!is_webkit(Path::new("/usr/lib/x/gtk-4.0")));
    }
}
