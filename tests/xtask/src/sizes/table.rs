//! Formats sizes as a table.

use std::fmt::Write as _;

use super::{Size, total};

/// Returns a table with one line per file and the total as the last line.
pub fn table(sizes: &[Size]) -> String {
    let total = total(sizes);
    let rows = || sizes.iter().chain([&total]);
    let width = rows().map(|size| size.name.len()).max().unwrap_or(0);
    let mut table = format!(
        "{:width$} {:>10} {:>10} {:>10}\n",
        "", "raw", "gzip", "brotli"
    );
    for size in rows() {
        let name = &size.name;
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(group_digits);
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "{name:width$} {raw:>10} {gzip:>10} {brotli:>10}");
    }
    table
}

/// Formats a number with commas as thousands separators.
pub fn group_digits(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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
    fn the_columns_are_aligned_and_the_total_is_last() {
        let table = table(&[size("index.html", 400), size("app_bg.wasm", 90_000)]);
        assert_eq!(
            table,
            "                              raw       gzip     brotli\n\
             index.html                  1,200        800        400\n\
             app_bg.wasm               270,000    180,000     90,000\n\
             html + css + js + wasm    271,200    180,800     90,400\n"
        );
    }

    #[test]
    fn digits_are_grouped_in_threes() {
        assert_eq!(group_digits(0), "0");
        assert_eq!(group_digits(999), "999");
        assert_eq!(group_digits(1_234_567), "1,234,567");
    }
}
