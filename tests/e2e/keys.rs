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
    /// To the next row or the next choice.
    Down,
    /// To the next column.
    Right,
    /// Held while another is pressed.
    Shift,
    /// Held while another is pressed.
    Control,
    /// A function key, 1 to 12.
    Function(u8),
    /// A letter, a digit, a sign.
    Letter(char),
}

impl Key {
    /// The code point that stands for the key on the wire.
    pub fn code(self) -> char {
        match self {
            Key::Tab => '\u{E004}',
            Key::Enter => '\u{E007}',
            Key::Shift => '\u{E008}',
            Key::Control => '\u{E009}',
            Key::Escape => '\u{E00C}',
            Key::Right => '\u{E014}',
            Key::Down => '\u{E015}',
            Key::Function(number) => char::from_u32(0xE030 + u32::from(number)).unwrap_or('\u{E031}'),
            Key::Letter(letter) => letter,
        }
    }
}
