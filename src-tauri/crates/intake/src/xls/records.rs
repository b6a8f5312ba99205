//! The records a BIFF8 stream is made of.

use crate::open::damaged;
use crate::refusal::Refusal;

/// The kinds of record that matter here.
pub(super) mod kind {
    pub(in crate::xls) const FORMULA: u16 = 0x0006;
    pub(in crate::xls) const EOF: u16 = 0x000a;
    pub(in crate::xls) const DATE_MODE: u16 = 0x0022;
    pub(in crate::xls) const FILE_PASS: u16 = 0x002f;
    pub(in crate::xls) const CONTINUE: u16 = 0x003c;
    pub(in crate::xls) const BOUND_SHEET: u16 = 0x0085;
    pub(in crate::xls) const SEVERAL_RK: u16 = 0x00bd;
    pub(in crate::xls) const RICH_LABEL: u16 = 0x00d6;
    pub(in crate::xls) const SHARED_TEXTS: u16 = 0x00fc;
    pub(in crate::xls) const SHARED_LABEL: u16 = 0x00fd;
    pub(in crate::xls) const DIMENSIONS: u16 = 0x0200;
    pub(in crate::xls) const NUMBER: u16 = 0x0203;
    pub(in crate::xls) const LABEL: u16 = 0x0204;
    pub(in crate::xls) const BOOL_OR_ERROR: u16 = 0x0205;
    pub(in crate::xls) const FORMULA_TEXT: u16 = 0x0207;
    pub(in crate::xls) const RK: u16 = 0x027e;
    pub(in crate::xls) const BOF: u16 = 0x0809;
}

/// One record.
#[derive(Clone, Copy)]
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) data: &'s [u8],
}

/// The records from a place on. A record that reaches beyond the stream is a refusal; so is an end
/// inside a record's head.
pub(super) struct Records<'s> {
    rest: &'s [u8],
}

impl<'s> Records<'s> {
    pub(super) fn new(stream: &'s [u8], start: usize) -> Records<'s> {
        Records { rest: stream.get(start..).unwrap_or_default() }
    }

    /// The next record if it carries on the one before.
    pub(super) fn continued(&mut self) -> Option<&'s [u8]> {
        let mut ahead = Records { rest: self.rest };
        match ahead.next() {
            Some(Ok(Record { kind: kind::CONTINUE, data })) => {
                self.rest = ahead.rest;
                Some(data)
            }
            _ => None,
        }
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = Result<Record<'s>, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let record = (|| {
            let (kind, length) = (u16_at(self.rest, 0)?, usize::from(u16_at(self.rest, 2)?));
            let data = self.rest.get(4..4 + length).ok_or_else(damaged)?;
            Ok(Record { kind, data })
        })();
        // After a broken record nothing can be found any more.
        self.rest = record.as_ref().map_or(&[], |found: &Record<'s>| &self.rest[4 + found.data.len()..]);
        Some(record)
    }
}

fn bytes_at<const N: usize>(data: &[u8], at: usize) -> Result<[u8; N], Refusal> {
    data.get(at..at + N).and_then(|bytes| bytes.try_into().ok()).ok_or_else(damaged)
}

pub(super) fn u16_at(data: &[u8], at: usize) -> Result<u16, Refusal> {
    bytes_at(data, at).map(u16::from_le_bytes)
}

pub(super) fn u32_at(data: &[u8], at: usize) -> Result<u32, Refusal> {
    bytes_at(data, at).map(u32::from_le_bytes)
}

pub(super) fn f64_at(data: &[u8], at: usize) -> Result<f64, Refusal> {
    bytes_at(data, at).map(f64::from_le_bytes)
}

/// A number packed into 30 bits: a whole number or the upper half of a float, perhaps to be divided by 100.
pub(super) fn number_of_rk(packed: u32) -> f64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 { number } else { number / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        assert_eq!(number_of_rk((105_995 << 2) | 2), 105_995.0);
        assert_eq!(number_of_rk((624 << 2) | 3), 6.24);
        assert_eq!(number_of_rk(((-5i32).cast_unsigned() << 2) | 2), -5.0);
        assert_eq!(number_of_rk((1.5f64.to_bits() >> 32) as u32), 1.5);
    }

    #[test]
    fn a_record_beyond_the_end_is_a_refusal_and_the_last() {
        let mut records = Records::new(&[0x0a, 0, 0, 0, 0x03, 0x02, 0x0e, 0, 1, 2], 0);
        assert_eq!(records.next().unwrap().unwrap().kind, kind::EOF);
        assert!(records.next().unwrap().is_err());
        assert!(records.next().is_none());
    }
}
