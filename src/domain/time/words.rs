//! The words of a date and time.

/// Joins dates and words that are written with a space after each dot: `22. 1. 2022`, `p. m.`.
pub(super) fn join_dots(text: &str) -> String {
    let starts_with_digit = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let mut joined = String::with_capacity(text.len());
    for word in text.split(' ') {
        let before = joined.rsplit(' ').next().unwrap_or_default();
        // `2022. 1. 22.` is complete; the next word is the time.
        let continues_date = before.ends_with('.')
            && before.matches('.').count() < 3
            && starts_with_digit(before)
            && starts_with_digit(word)
            && !word.contains(':');
        let continues_am_pm = matches!(before, "a." | "p." | "A." | "P.");
        if !continues_date && !continues_am_pm {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Splits `+0200 (CEST)` into the text and the comment in parentheses, which may be empty.
pub(super) fn split_comment(text: &str) -> (&str, &str) {
    text.strip_suffix(')')
        .and_then(|text| text.split_once(" ("))
        .unwrap_or((text, ""))
}

/// Parses `am` and `pm` in lower case, also with dots and in Korean and Chinese, as whether it is the afternoon.
pub(super) fn is_afternoon(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m" | "a.m." | "오전" | "上午" => Some(false),
        "pm" | "p.m" | "p.m." | "오후" | "下午" => Some(true),
        _ => None,
    }
}
