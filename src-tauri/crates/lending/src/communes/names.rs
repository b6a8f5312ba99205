//! Finding communes by their names, blind to accents. How a text is folded is the caller's: it is handed in.

use super::{CommuneKind, Communes, NewCommune, OldCommune};

/// Makes texts that differ in accents, case and blanks alike: lower case, one blank between words.
type Fold = fn(&str) -> String;

/// What stands before a district's name.
const DISTRICT_TITLES: [&str; 3] = ["Huyện", "Thành phố", "TP"];

impl Communes {
    /// The old communes of a name, with or without `Xã`, `Phường`, `Thị trấn` before it: with it only those of the
    /// kind. Several places bear one name (four communes were Xã Hòa Bình), so a district narrows it, with or without
    /// `Huyện`, `Thành phố`.
    pub fn old_named(&self, name: &str, district: Option<&str>, fold: Fold) -> Vec<&OldCommune> {
        let wanted = Wanted::new(name, fold);
        let district = district.map(|district| bare_district(district, fold));
        let lies_there = |commune: &OldCommune| {
            district.as_ref().is_none_or(|district| bare_district(&commune.district, fold) == *district)
        };
        let found = self.old.iter().filter(|commune| wanted.is(commune.kind, &fold(&commune.name)));
        found.filter(|commune| lies_there(commune)).collect()
    }

    /// The communes of today of a name, found the same way. No two have one name.
    pub fn new_named(&self, name: &str, fold: Fold) -> Vec<&NewCommune> {
        let wanted = Wanted::new(name, fold);
        self.new.iter().filter(|commune| wanted.is(commune.kind, &fold(&commune.name))).collect()
    }
}

/// A name as typed: whole, and without the kind if it begins with one.
struct Wanted {
    whole: String,
    of_kind: Option<(CommuneKind, String)>,
}

impl Wanted {
    fn new(name: &str, fold: Fold) -> Wanted {
        let whole = fold(name);
        let bare = |kind: CommuneKind| after_title(&whole, kind.title(), fold).map(|bare| (kind, bare.to_owned()));
        let of_kind = CommuneKind::ALL.into_iter().find_map(bare);
        Wanted { whole, of_kind }
    }

    fn is(&self, kind: CommuneKind, folded: &str) -> bool {
        let of_kind = self.of_kind.as_ref();
        self.whole == folded || of_kind.is_some_and(|(wanted, bare)| *wanted == kind && bare == folded)
    }
}

fn bare_district(district: &str, fold: Fold) -> String {
    let whole = fold(district);
    let bare = DISTRICT_TITLES.iter().find_map(|title| after_title(&whole, title, fold));
    bare.unwrap_or(&whole).to_owned()
}

/// What stands behind the title in a folded name that begins with it.
fn after_title<'a>(whole: &'a str, title: &str, fold: Fold) -> Option<&'a str> {
    whole.strip_prefix(&fold(title))?.strip_prefix(' ')
}
