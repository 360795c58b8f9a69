//! Finds the entries of an array and the fields of an object in a text, without reading them as values.
//!
//! A text that is not JSON may be taken for JSON here. It is found out when a value in it is read.

use std::borrow::Cow;

/// The texts of the entries of an array, at most `max`. `None` if this is no array, or if it is cut.
pub fn entries(text: &str, max: usize) -> Option<Vec<&str>> {
    let mut scanner = Scanner::new(text, b'[')?;
    let mut entries = Vec::new();
    while let Step::Part { value, .. } = scanner.step()? {
        if entries.len() < max {
            entries.push(value);
        }
    }
    Some(entries)
}

/// The names, in quotation marks, and the texts of the fields of an object. `None` if this is no object, or if it is cut.
pub fn fields(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut scanner = Scanner::new(text, b'{')?;
    let mut fields = Vec::new();
    while let Step::Part { name, value } = scanner.step()? {
        fields.push((name, value));
    }
    Some(fields)
}

/// What the JSON of a string says, without escapes. `None` if it is not the JSON of a string.
pub fn string(json: &str) -> Option<Cow<'_, str>> {
    let content = json.strip_prefix('"')?.strip_suffix('"')?;
    if content.contains('\\') {
        serde_json::from_str(json).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(content))
    }
}

/// The JSON of the field of an object with this name, in quotation marks. `None` if there is none, or if the text is no
/// JSON up to there.
pub fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut scanner = Scanner::new(text, b'{')?;
    while let Step::Part { name: found, value } = scanner.step()? {
        if found == name {
            return Some(value);
        }
    }
    None
}

/// What is next in an array or an object.
enum Step<'a> {
    /// An entry of an array, whose name is empty, or a field of an object.
    Part { name: &'a str, value: &'a str },
    /// The end.
    End,
}

struct Scanner<'a> {
    text: &'a str,
    position: usize,
    is_object: bool,
    is_first: bool,
}

impl<'a> Scanner<'a> {
    /// A scanner behind the first byte of a text, which must be this one.
    fn new(text: &'a str, open: u8) -> Option<Self> {
        (text.as_bytes().first() == Some(&open)).then_some(Self {
            text,
            position: 1,
            is_object: open == b'{',
            is_first: true,
        })
    }

    /// The next part, or the end. `None` for a text that is not JSON.
    fn step(&mut self) -> Option<Step<'a>> {
        self.skip_space();
        let close = if self.is_object { b'}' } else { b']' };
        if self.peek() == Some(close) {
            self.position += 1;
            self.skip_space();
            return (self.position == self.text.len()).then_some(Step::End);
        }
        if !self.is_first {
            self.take(b',')?;
        }
        self.is_first = false;
        let mut name = "";
        if self.is_object {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return None;
            }
            name = self.value()?;
            self.take(b':')?;
        }
        let value = self.value()?;
        Some(Step::Part { name, value })
    }

    /// The text of the next value.
    fn value(&mut self) -> Option<&'a str> {
        self.skip_space();
        let start = self.position;
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.skip_string()?,
                b'[' | b'{' => {
                    depth += 1;
                    self.position += 1;
                    continue;
                }
                b']' | b'}' => {
                    depth = depth.checked_sub(1)?;
                    self.position += 1;
                }
                b',' | b':' if depth > 0 => self.position += 1,
                byte if is_space(byte) => self.position += 1,
                b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => self.skip_word(),
                _ => return None,
            }
            if depth == 0 {
                return self.text.get(start..self.position);
            }
        }
    }

    fn skip_string(&mut self) -> Option<()> {
        self.position += 1;
        loop {
            match self.peek()? {
                b'"' => {
                    self.position += 1;
                    return Some(());
                }
                b'\\' => self.position += 2,
                _ => self.position += 1,
            }
        }
    }

    /// Skips a number, `true`, `false` or `null`.
    fn skip_word(&mut self) {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
        while self.peek().is_some_and(is_word) {
            self.position += 1;
        }
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.position += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.skip_space();
        (self.peek() == Some(byte)).then(|| self.position += 1)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
