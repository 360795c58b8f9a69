//! The sizes of the bundle’s files, uncompressed and compressed.

mod table;

use std::path::Path;

use anyhow::Result;

use crate::{
    compress::{brotli, gzip},
    files::{has_extension, list_files, read},
};

pub use table::{group_digits, table};

/// The size of one file in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// The path inside the bundle, with `/` as separator.
    pub name: String,
    /// Bytes on disk.
    pub raw: usize,
    /// Bytes after `gzip -9`.
    pub gzip: usize,
    /// Bytes after `brotli -q 11`.
    pub brotli: usize,
}

impl Size {
    /// Returns whether the file counts towards the size budget: HTML, CSS, JS and wasm.
    pub fn is_budgeted(&self) -> bool {
        has_extension(Path::new(&self.name), &["html", "css", "js", "wasm"])
    }
}

/// Measures every file in `folder`, sorted by name.
pub fn measure(folder: &Path) -> Result<Vec<Size>> {
    let files = list_files(folder)?;
    files.iter().map(|file| size_of(folder, file)).collect()
}

fn size_of(folder: &Path, file: &Path) -> Result<Size> {
    let bytes = read(file)?;
    let name = file.strip_prefix(folder).unwrap_or(file);
    Ok(Size {
        name: name.to_string_lossy().replace('\\', "/"),
        raw: bytes.len(),
        gzip: gzip(&bytes)?.len(),
        brotli: brotli(&bytes)?.len(),
    })
}

/// Returns the sum of the files that count towards the size budget.
pub fn total(sizes: &[Size]) -> Size {
    let counted = || sizes.iter().filter(|size| size.is_budgeted());
    Size {
        name: "html + css + js + wasm".into(),
        raw: counted().map(|size| size.raw).sum(),
        gzip: counted().map(|size| size.gzip).sum(),
        brotli: counted().map(|size| size.brotli).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, bytes: usize) -> Size {
        Size {
            name: name.into(),
            raw: bytes * 3,
            gzip: bytes * 2,
            brotli: bytes,
        }
    }

    #[test]
    fn images_do_not_count_towards_the_budget() {
        let sizes = [
            size("index.html", 1000),
            size("icon.svg", 50),
            size("a.wasm", 7),
        ];
        assert_eq!(total(&sizes).brotli, 1007);
    }
}
