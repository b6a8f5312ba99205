//! The shipped tables. Columns are separated by semicolons; no field holds one.

use super::{CommuneKind, Communes, NewCode, NewCommune, OldCode, OldCommune};
use crate::rules::BadReference;

const NEW: &str = include_str!("../../reference/communes.csv");
const OLD: &str = include_str!("../../reference/communes_old.csv");

pub(super) fn shipped() -> Result<Communes, BadReference> {
    let mut communes = Communes { old: read(OLD, old_commune)?, new: read(NEW, new_commune)? };
    communes.old.sort_by_key(|commune| commune.code);
    communes.new.sort_by_key(|commune| commune.code);
    let is_known = |commune: &OldCommune| {
        !commune.became.is_empty() && commune.became.iter().all(|code| communes.new_by_code(*code).is_some())
    };
    match communes.old.iter().position(|commune| !is_known(commune)) {
        None => Ok(communes),
        Some(index) => Err(BadReference(index + 2)),
    }
}

fn read<T>(table: &str, row: fn(&[&str]) -> Option<T>) -> Result<Vec<T>, BadReference> {
    let lines = table.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    lines.map(|(index, line)| row(&line.split(';').collect::<Vec<_>>()).ok_or(BadReference(index + 1))).collect()
}

fn new_commune(columns: &[&str]) -> Option<NewCommune> {
    let [code, sort, name, valid_from] = columns else {
        return None;
    };
    Some(NewCommune {
        code: NewCode::parse(code)?,
        kind: kind(sort)?,
        name: (*name).to_owned(),
        valid_from: valid_from.parse().ok()?,
    })
}

fn old_commune(columns: &[&str]) -> Option<OldCommune> {
    let [code, sort, name, district_code, district, valid_to, became] = columns else {
        return None;
    };
    Some(OldCommune {
        code: OldCode::parse(code)?,
        kind: kind(sort)?,
        name: (*name).to_owned(),
        district_code: (*district_code).to_owned(),
        district: (*district).to_owned(),
        valid_to: valid_to.parse().ok()?,
        became: became.split(' ').map(NewCode::parse).collect::<Option<_>>()?,
    })
}

fn kind(text: &str) -> Option<CommuneKind> {
    match text {
        "xã" => Some(CommuneKind::Rural),
        "phường" => Some(CommuneKind::Ward),
        "thị trấn" => Some(CommuneKind::Township),
        _ => None,
    }
}
