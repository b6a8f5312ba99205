//! Keys, as WebDriver numbers them.

/// A key that is not a letter, or one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next field; with [`Key::Shift`] to the one before.
    Tab,
    /// Confirms.
    Enter,
    /// Leaves.
    Escape,
    /// Takes the letter before the caret.
    Backspace,
    /// Takes the letter behind the caret.
    Delete,
    /// Up one row.
    Up,
    /// Down one row.
    Down,
    /// Left one place.
    Left,
    /// Right one place.
    Right,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// Held while another is pressed.
    Shift,
    /// Held while another is pressed.
    Control,
    /// Held while another is pressed.
    Alt,
    /// A function key, 1 to 12.
    Function(u8),
    /// A letter, a digit, a sign.
    Letter(char),
}

impl Key {
    /// The code point that stands for the key on the wire.
    pub fn code(self) -> char {
        match self {
            Key::Backspace => '\u{E003}',
            Key::Tab => '\u{E004}',
            Key::Enter => '\u{E007}',
            Key::Shift => '\u{E008}',
            Key::Control => '\u{E009}',
            Key::Alt => '\u{E00A}',
            Key::Escape => '\u{E00C}',
            Key::End => '\u{E010}',
            Key::Home => '\u{E011}',
            Key::Left => '\u{E012}',
            Key::Up => '\u{E013}',
            Key::Right => '\u{E014}',
            Key::Down => '\u{E015}',
            Key::Delete => '\u{E017}',
            Key::Function(number) => char::from_u32(0xE030 + u32::from(number)).unwrap_or('\u{E031}'),
            Key::Letter(letter) => letter,
        }
    }
}
