//! Cleans texts before they are parsed. Consoles, mail programs and word processors change what users copy from them.

/// Quotation marks of all languages.
const QUOTES: &str = "\"'`´‘’‚‛“”„‟«»‹›";
const BRACKETS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];

/// Returns the text without what copying can add to it. Every run of white space becomes one space, and full-width
/// letters, digits and punctuation become ASCII. Invisible characters are dropped, and at the ends also quotation marks,
/// brackets and the punctuation of the sentence around the text.
///
/// ```
/// use restore_desk::domain::clean_text::clean;
/// assert_eq!(clean("“2022-01-22\u{a0} 14:56”."), "2022-01-22 14:56");
/// assert_eq!(clean("\u{feff}(２０２２-01-22)"), "2022-01-22");
/// assert_eq!(clean("14:56 +0100 (CET)"), "14:56 +0100 (CET)");
/// ```
pub fn clean(text: &str) -> String {
    // The text may be a token, so it is cleaned in place: no second copy of it stays in the memory.
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            // Hyphens of typeset documents, and the minus sign. Not the dash `–`, which is between two times.
            '\u{2010}'..='\u{2012}' | '\u{2212}' => clean.push('-'),
            '\u{ff01}'..='\u{ff5e}' => {
                clean.extend(char::from_u32(u32::from(letter) - 0xff01 + 0x21));
            }
            _ if !letter.is_whitespace() => clean.push(letter),
            _ if clean.ends_with(' ') => {}
            _ => clean.push(' '),
        }
    }
    loop {
        if clean.ends_with(|last| is_dropped_end(&clean, last)) {
            clean.pop();
        } else if clean.starts_with(|first| is_dropped_start(&clean, first)) {
            clean.remove(0);
        } else {
            return clean;
        }
    }
}

fn is_dropped_start(text: &str, first: char) -> bool {
    let is_bracket = |&(open, close): &(char, char)| {
        first == open && (text.ends_with(close) || !text.contains(close))
    };
    first == ' ' || QUOTES.contains(first) || BRACKETS.iter().any(is_bracket)
}

fn is_dropped_end(text: &str, last: char) -> bool {
    let is_bracket = |&(open, close): &(char, char)| last == close && !text.contains(open);
    " ,;.".contains(last) || QUOTES.contains(last) || BRACKETS.iter().any(is_bracket)
}
