//! How large the bundle is: as files, and as what travels over the network.

mod table;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

pub use table::{grouped, table};

/// One file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// Its path inside the bundle, with `/`.
    pub name: String,
    /// Its bytes on disk.
    pub raw: usize,
    /// Its bytes after `gzip -9`.
    pub gzip: usize,
    /// Its bytes after `brotli -q 11`.
    pub brotli: usize,
}

impl Size {
    /// Whether it counts towards the budget: markup, styles, scripts, wasm.
    pub fn counts(&self) -> bool {
        let extension = Path::new(&self.name).extension();
        ["html", "css", "js", "wasm"]
            .iter()
            .any(|counted| extension.is_some_and(|extension| extension == *counted))
    }
}

/// Measures every file of `folder`, by name.
pub fn measure(folder: &Path) -> Result<Vec<Size>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    files.iter().map(|file| size_of(folder, file)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn size_of(folder: &Path, file: &Path) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &parameters)?;
    let name = file.strip_prefix(folder).unwrap_or(file);
    Ok(Size {
        name: name.to_string_lossy().replace('\\', "/"),
        raw: bytes.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli.len(),
    })
}

/// What counts towards the budget, added up.
pub fn total(sizes: &[Size]) -> Size {
    let counted = || sizes.iter().filter(|size| size.counts());
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
    fn pictures_do_not_count() {
        let sizes = [
            size("index.html", 1000),
            size("icon.svg", 50),
            size("a.wasm", 7),
        ];
        assert_eq!(total(&sizes).brotli, 1007);
    }
}
