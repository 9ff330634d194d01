//! Structured log lines in the shape of `tracing-subscriber`'s JSON formatter.

use crate::clock::Clock;
use std::io::Write;

pub struct Journal {
    pub clock: Clock,
    /// The content of the `span` object, ready to print.
    pub span: String,
}

impl Journal {
    /// `fields` is the rest of the `fields` object, ready to print and starting with a comma, or empty.
    pub fn event(&self, level: &str, target: &str, message: &str, fields: &str) {
        let line = format!(
            "{{\"timestamp\":\"{}\",\"level\":\"{level}\",\"fields\":{{\"message\":\"{message}\"{fields}}},\
             \"target\":\"{target}\",\"span\":{{{}}}}}\n",
            self.clock.timestamp(),
            self.span
        );
        let _ = std::io::stdout().write_all(line.as_bytes());
    }
}

pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
