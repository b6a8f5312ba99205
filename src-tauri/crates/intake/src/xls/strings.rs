//! Texts in BIFF8: a character is one byte (Latin-1) or two (UTF-16), and the table of shared texts
//! may break off anywhere and go on in the next record, with the width told anew.

use crate::open::damaged;
use crate::refusal::Refusal;

use super::records::{Record, Records, u16_at, u32_at};

const WIDE: u8 = 1;
const ASIAN: u8 = 4;
const RICH: u8 = 8;

/// A text whose length is one byte, as sheets' names are.
pub(super) fn short(data: &[u8]) -> Result<String, Refusal> {
    let (&length, rest) = data.split_first().ok_or_else(damaged)?;
    let (&flags, rest) = rest.split_first().ok_or_else(damaged)?;
    let mut units = Vec::new();
    take_units(rest, usize::from(length), flags & WIDE != 0, &mut units)?;
    Ok(String::from_utf16_lossy(&units))
}

/// A text whose length is two bytes, within one record. What follows the characters (runs of fonts) is left.
pub(super) fn long(data: &[u8]) -> Result<String, Refusal> {
    let length = usize::from(u16_at(data, 0)?);
    let &flags = data.get(2).ok_or_else(damaged)?;
    let mut at = 3;
    at += if flags & RICH != 0 { 2 } else { 0 };
    at += if flags & ASIAN != 0 { 4 } else { 0 };
    let mut units = Vec::new();
    take_units(data.get(at..).ok_or_else(damaged)?, length, flags & WIDE != 0, &mut units)?;
    Ok(String::from_utf16_lossy(&units))
}

fn take_units(data: &[u8], length: usize, wide: bool, units: &mut Vec<u16>) -> Result<(), Refusal> {
    if wide {
        let bytes = data.get(..length * 2).ok_or_else(damaged)?;
        units.extend(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
    } else {
        units.extend(data.get(..length).ok_or_else(damaged)?.iter().map(|&byte| u16::from(byte)));
    }
    Ok(())
}

/// The table of shared texts, with all the records it goes on in.
pub(super) fn shared<'s>(record: &Record<'s>, records: &mut Records<'s>) -> Result<Vec<String>, Refusal> {
    let count = u32_at(record.data, 4)? as usize;
    let mut table = Table { part: record.data.get(8..).ok_or_else(damaged)?, records };
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(table.text()?);
    }
    Ok(texts)
}

struct Table<'t, 's> {
    part: &'s [u8],
    records: &'t mut Records<'s>,
}

impl Table<'_, '_> {
    fn text(&mut self) -> Result<String, Refusal> {
        if self.part.is_empty() {
            self.go_on()?;
        }
        // The head of a text never breaks.
        let mut left = usize::from(u16_at(self.part, 0)?);
        let &flags = self.part.get(2).ok_or_else(damaged)?;
        let mut at = 3;
        let mut tail = 0;
        if flags & RICH != 0 {
            tail += 4 * usize::from(u16_at(self.part, at)?);
            at += 2;
        }
        if flags & ASIAN != 0 {
            tail += u32_at(self.part, at)? as usize;
            at += 4;
        }
        self.part = self.part.get(at..).ok_or_else(damaged)?;
        let mut wide = flags & WIDE != 0;
        let mut units = Vec::new();
        loop {
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.part.len() / width);
            take_units(self.part, here, wide, &mut units)?;
            self.part = &self.part[here * width..];
            left -= here;
            if left == 0 {
                break;
            }
            self.go_on()?;
            let (&flags, rest) = self.part.split_first().ok_or_else(damaged)?;
            wide = flags & WIDE != 0;
            self.part = rest;
        }
        while tail > self.part.len() {
            tail -= self.part.len();
            self.go_on()?;
        }
        self.part = &self.part[tail..];
        Ok(String::from_utf16_lossy(&units))
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        self.part = self.records.continued().ok_or_else(damaged)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::records::kind;
    use super::*;

    fn stream(parts: &[(u16, Vec<u8>)]) -> Vec<u8> {
        let mut stream = Vec::new();
        for (kind, data) in parts {
            stream.extend(kind.to_le_bytes());
            stream.extend((data.len() as u16).to_le_bytes());
            stream.extend(data);
        }
        stream
    }

    #[test]
    fn a_text_that_breaks_off_goes_on_in_the_other_width() {
        let mut first = vec![0; 4];
        first.extend(2u32.to_le_bytes());
        first.extend([3, 0, 0, b'X', 0xe3]);
        let mut second = vec![WIDE];
        second.extend(0x1ebfu16.to_le_bytes());
        second.extend([1, 0, RICH, 1, 0, b'K', 9, 9]);
        let stream = stream(&[
            (kind::SHARED_TEXTS, first),
            (kind::CONTINUE, second),
            (kind::CONTINUE, vec![9, 9]),
            (kind::EOF, vec![]),
        ]);
        let mut records = Records::new(&stream, 0);
        let record = records.next().unwrap().unwrap();
        assert_eq!(shared(&record, &mut records).unwrap(), ["Xãế", "K"]);
        assert_eq!(records.next().unwrap().unwrap().kind, kind::EOF);
    }

    #[test]
    fn a_count_that_lies_is_a_refusal() {
        let mut data = vec![0; 4];
        data.extend(u32::MAX.to_le_bytes());
        data.extend([1, 0, 0, b'X']);
        let stream = stream(&[(kind::SHARED_TEXTS, data)]);
        let mut records = Records::new(&stream, 0);
        let record = records.next().unwrap().unwrap();
        assert!(shared(&record, &mut records).is_err());
    }
}
