//! The columns of the reports that a closing set holds beside report 31, for a stranger to read: what each
//! is called, whether the report can be read without it, what its cells hold, and how sure the name is.
//!
//! **Where the names come from.** [`Origin::Described`] names were seen in a description of the real report
//! (credit officers' public tools, 2026): they are what a report is recognised by. [`Origin::Assumed`]
//! names are ours, in the manner of report 31's, because no description of the rest was found; they are to
//! be mended here when a real file is seen. Names are compared without case, accents, blanks and
//! punctuation, so `SOKU` is `Số KU` and `Thu lãi  QH Tháng` is `thu lãi QH tháng`.
//!
//! A column that stands under a heading of its own ("Dư nợ" above "Trong hạn") is called by both
//! ("Dư nợ trong hạn"), or by the lower one alone where that is among the other names.

use std::sync::LazyLock;

use lending::sources::SourceKind;

use crate::numbers::Unit;

pub(super) use super::column::Field;
pub use super::column::{Column, Holds, Layout, Need, Origin};
use Field as F;
use Holds::{Code, Count, Date, Money, Name, Points, Status, Text};
use Need::{Needed, Optional};
use Origin::{Assumed, Described};

const fn column(need: Need, origin: Origin, field: Field, heading: &'static str, holds: Holds) -> Column {
    Column { heading, aliases: &[], need, holds, origin, field: Some(field) }
}

const fn needed(field: Field, heading: &'static str, holds: Holds) -> Column {
    column(Needed, Described, field, heading, holds)
}

const fn needed_assumed(field: Field, heading: &'static str, holds: Holds) -> Column {
    column(Needed, Assumed, field, heading, holds)
}

const fn assumed(field: Field, heading: &'static str, holds: Holds) -> Column {
    column(Optional, Assumed, field, heading, holds)
}

impl Column {
    const fn or(mut self, aliases: &'static [&'static str]) -> Column {
        self.aliases = aliases;
        self
    }
}

// Columns that many reports share, under report 31's names.
const OFFICE: Column = assumed(F::Office, "Mã PGD", Code(6)).or(&["Mã phòng giao dịch", "Mã POS"]);
const DATE: Column = assumed(F::ClosingDate, "Ngày số liệu", Date).or(&["Ngày dữ liệu"]);
const COMMUNE: Column = assumed(F::Commune, "Mã xã", Code(6)).or(&["Mã xã phường", "Mã phường xã"]);
const COMMUNE_NAME: Column = assumed(F::CommuneName, "Tên xã", Name).or(&["Tên xã phường", "Xã, phường"]);
const VILLAGE: Column = assumed(F::Village, "Mã thôn", Code(8)).or(&["Mã thôn bản"]);
const GROUP: Column = assumed(F::Group, "Mã tổ", Code(7)).or(&["Mã tổ TK&VV"]);
const GROUP_NEEDED: Column = needed(F::Group, "Mã tổ", Code(7)).or(&["Mã tổ TK&VV"]);
const GROUP_NAME: Column = assumed(F::GroupName, "Tên tổ", Name).or(&["Tên tổ TK&VV", "Tên tổ trưởng"]);
const ASSOCIATION: Column = assumed(F::Association, "Mã ĐVUT", Code(2)).or(&["Mã hội", "Mã đơn vị ủy thác"]);
const ASSOCIATION_NAME: Column = assumed(F::AssociationName, "Tên ĐVUT", Name).or(&["Tên hội", "Tên đơn vị ủy thác"]);
const PROGRAMME: Column = assumed(F::Programme, "Mã chương trình", Code(2)).or(&["Mã CT", "Mã chương trình cho vay"]);
const PROGRAMME_NAME: Column =
    assumed(F::ProgrammeName, "Tên chương trình", Name).or(&["Chương trình", "Tên chương trình cho vay"]);
const CUSTOMER: Column = assumed(F::Customer, "Mã KH", Code(10)).or(&["Mã khách hàng"]);
const CONTRACT_NEEDED: Column = needed(F::Contract, "Số khế ước", Code(16)).or(&["Số KU"]);
const IN_TERM: Column = assumed(F::InTerm, "Dư nợ trong hạn", Money).or(&["Dư nợ TH"]);
const OVERDUE: Column = assumed(F::Overdue, "Dư nợ quá hạn", Money).or(&["Dư nợ QH", "Nợ quá hạn"]);
const FROZEN: Column = assumed(F::Frozen, "Dư nợ khoanh", Money).or(&["Nợ khoanh"]);
const TOTAL: Column = assumed(F::Total, "Tổng dư nợ", Money).or(&["Dư nợ"]);
const BACKLOG_IN_TERM: Column = assumed(F::BacklogInTerm, "Lãi tồn TH", Money).or(&["Lãi tồn trong hạn"]);
const BACKLOG_OVERDUE: Column = assumed(F::BacklogOverdue, "Lãi tồn QH", Money).or(&["Lãi tồn quá hạn"]);
const BACKLOG_GRACE: Column = assumed(F::BacklogGrace, "Lãi tồn AH", Money).or(&["Lãi tồn ân hạn"]);
const BOOK: Column = assumed(F::Book, "Sổ tiết kiệm 105", Code(0)).or(&["Số sổ tiết kiệm"]);
const BOOK_BALANCE: Column = assumed(F::BookBalance, "Số dư tiền gửi 105", Money).or(&["Số dư tiền gửi"]);
const POINT_NAMES: &[&str] = &["Điểm giao dịch", "Tên điểm GD", "Điểm giao dịch xã", "Tên điểm GDX"];
const MEMBER_NAMES: &[&str] = &["Số thành viên", "Tổng số tổ viên", "Số tổ viên (người)"];
const PARTS_NAMES: [&[&str]; 4] = [
    &["Trong hạn", "Nợ trong hạn"],
    &["Quá hạn", "Nợ quá hạn"],
    &["Khoanh", "Nợ khoanh"],
    &["Dư nợ tổng số", "Tổng số", "Dư nợ"],
];

const DETAILED_BALANCES: &[Column] = &[
    OFFICE,
    DATE,
    needed_assumed(F::Point, "Tên điểm giao dịch", Name).or(POINT_NAMES),
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    needed(F::Customer, "Mã khách hàng", Code(10)).or(&["Mã KH"]),
    needed(F::Contract, "Mã món vay", Code(16)),
    needed(F::Status, "Tình trạng món vay", Status),
    needed(F::Disbursed, "Số tiền giải ngân", Money),
    IN_TERM,
    OVERDUE,
    FROZEN,
    TOTAL,
    BACKLOG_IN_TERM,
    BACKLOG_OVERDUE,
    BACKLOG_GRACE,
    BOOK,
    BOOK_BALANCE,
];

const DAILY_10: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    needed(F::Customer, "Mã khách hàng", Code(10)).or(&["Mã KH"]),
    needed(F::Contract, "Mã món vay", Code(16)),
    needed(F::Disbursed, "Số tiền giải ngân", Money),
    IN_TERM,
    OVERDUE,
    FROZEN,
    TOTAL,
    BACKLOG_IN_TERM,
    BACKLOG_OVERDUE,
    BACKLOG_GRACE,
    BOOK,
    BOOK_BALANCE,
];

const INACTIVE_14: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    CUSTOMER,
    CONTRACT_NEEDED,
    TOTAL,
    needed(F::LastTransaction, "Ngày giao dịch gần nhất", Date).or(&["Ngày GD gần nhất"]),
];

const OVERDUE_2: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    CUSTOMER,
    CONTRACT_NEEDED,
    needed(F::Overdue, "Dư nợ quá hạn", Money).or(&["Dư nợ QH"]),
    needed(F::OverdueSince, "Ngày chuyển quá hạn", Date).or(&["Ngày chuyển QH"]),
];

const FROZEN_13: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    CUSTOMER,
    CONTRACT_NEEDED,
    needed(F::Frozen, "Dư nợ khoanh", Money),
    needed(F::FrozenUntil, "Ngày hết hạn khoanh", Date),
    needed(F::Reason, "Nguyên nhân", Text).or(&["Nguyên nhân khoanh"]),
];

const LEADERS_12: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    ASSOCIATION,
    GROUP_NEEDED,
    needed(F::LeaderCode, "Mã tổ trưởng", Text),
    needed(F::Leader, "Tên tổ trưởng", Name),
    needed(F::LeaderPhone, "SĐT", Text).or(&["Số điện thoại", "SĐT tổ trưởng"]),
    assumed(F::Deputy, "Tên tổ phó", Name),
    // A second column "SĐT" is the deputy's.
    assumed(F::DeputyPhone, "SĐT tổ phó", Text).or(&["Số điện thoại tổ phó", "SĐT"]),
];

const GROUP_LIST: &[Column] = &[
    OFFICE,
    DATE,
    assumed(F::Point, "Tên điểm giao dịch", Name).or(POINT_NAMES),
    COMMUNE,
    VILLAGE,
    ASSOCIATION,
    column(Needed, Assumed, F::Group, "Mã tổ", Code(7)).or(&["Mã tổ TK&VV"]),
    needed_assumed(F::GroupName, "Tên tổ", Name).or(&["Tên tổ TK&VV", "Tên tổ trưởng"]),
    needed_assumed(F::Members, "Số tổ viên", Count).or(MEMBER_NAMES),
    TOTAL,
    assumed(F::Savings, "Số dư tiền gửi", Money).or(&["Số dư tiền gửi tổ viên", "Tiền gửi tổ viên"]),
];

const BC0437: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    ASSOCIATION,
    GROUP_NEEDED,
    GROUP_NAME,
    assumed(F::Members, "Số tổ viên", Count).or(MEMBER_NAMES),
    TOTAL,
    assumed(F::Overdue, "Dư nợ quá hạn", Money).or(&["Nợ quá hạn"]),
    assumed(F::Savings, "Số dư tiền gửi", Money).or(&["Số dư tiền gửi tổ viên", "Tiền gửi tổ viên"]),
    assumed(F::PointsTransacting, "Điểm giao dịch tại xã", Points),
    assumed(F::PointsPrincipal, "Điểm thu nợ gốc đến hạn", Points),
    assumed(F::PointsInterest, "Điểm thu lãi", Points),
    assumed(F::PointsSaving, "Điểm tổ viên gửi tiết kiệm", Points),
    assumed(F::PointsGrowth, "Điểm tăng trưởng tiền gửi", Points),
    assumed(F::PointsOverdue, "Điểm nợ quá hạn", Points),
    needed(F::Score, "Kết quả chấm điểm", Points),
    needed(F::Grade, "Xếp loại", Text),
];

const INSTALMENTS_DUE: &[Column] = &[
    OFFICE,
    DATE,
    COMMUNE,
    GROUP,
    ASSOCIATION,
    PROGRAMME,
    CUSTOMER,
    needed(F::Contract, "SOKU", Code(16)),
    needed(F::Due, "NGAYDENHAN", Date),
    needed(F::PrincipalDue, "NODENHAN", Money),
];

const BCDHTD_01_1: &[Column] = &[
    OFFICE,
    COMMUNE,
    needed_assumed(F::CommuneName, "Tên xã", Name).or(&["Tên xã phường", "Xã, phường"]),
    needed_assumed(F::InTerm, "Dư nợ trong hạn", Money).or(PARTS_NAMES[0]),
    needed_assumed(F::Overdue, "Dư nợ quá hạn", Money).or(PARTS_NAMES[1]),
    needed_assumed(F::Frozen, "Dư nợ khoanh", Money).or(PARTS_NAMES[2]),
    needed_assumed(F::Total, "Tổng dư nợ", Money).or(PARTS_NAMES[3]),
    needed_assumed(F::Customers, "Số khách hàng còn dư nợ", Count).or(&["Số KH còn dư nợ", "Khách hàng còn dư nợ"]),
];

const BCDHTD_01_2: &[Column] = &[
    OFFICE,
    PROGRAMME,
    needed_assumed(F::ProgrammeName, "Tên chương trình", Name).or(&["Chương trình", "Tên chương trình cho vay"]),
    needed_assumed(F::InTerm, "Dư nợ trong hạn", Money).or(PARTS_NAMES[0]),
    needed_assumed(F::Overdue, "Dư nợ quá hạn", Money).or(PARTS_NAMES[1]),
    needed_assumed(F::Frozen, "Dư nợ khoanh", Money).or(PARTS_NAMES[2]),
    needed_assumed(F::Total, "Tổng dư nợ", Money).or(PARTS_NAMES[3]),
    needed_assumed(F::Customers, "Số khách hàng còn dư nợ", Count).or(&["Số KH còn dư nợ", "Khách hàng còn dư nợ"]),
];

/// Its lines are communes, associations or programmes: exactly one pair of code and name columns is there.
const LEN_31: &[Column] = &[
    OFFICE,
    COMMUNE,
    COMMUNE_NAME,
    ASSOCIATION,
    ASSOCIATION_NAME,
    PROGRAMME,
    PROGRAMME_NAME,
    needed_assumed(F::Lent, "Doanh số cho vay", Money).or(&["Cho vay", "Cho vay trong kỳ"]),
    needed_assumed(F::Collected, "Doanh số thu nợ", Money).or(&["Thu nợ", "Thu nợ trong kỳ"]),
    needed_assumed(F::Total, "Tổng dư nợ", Money).or(PARTS_NAMES[3]),
    assumed(F::InTerm, "Dư nợ trong hạn", Money).or(PARTS_NAMES[0]),
    assumed(F::Overdue, "Dư nợ quá hạn", Money).or(PARTS_NAMES[1]),
    assumed(F::Frozen, "Dư nợ khoanh", Money).or(PARTS_NAMES[2]),
    assumed(F::Customers, "Số khách hàng còn dư nợ", Count).or(&["Số KH còn dư nợ", "Khách hàng còn dư nợ"]),
    assumed(F::Groups, "Số tổ", Count).or(&["Số tổ TK&VV"]),
];

static REPORT_31: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let column = |column: &crate::columns::Column| Column {
        heading: column.name,
        aliases: &[],
        need: match column.used {
            Some((_, crate::columns::Need::Needed)) => Needed,
            _ => Optional,
        },
        holds: Holds::Unread,
        origin: Described,
        field: None,
    };
    crate::columns::COLUMNS.iter().map(column).collect()
});

/// The columns of a report, in the order a maker of such files may print them. Report 31's are all 175, in
/// the manual's order; what their cells hold is not told here.
#[must_use]
pub fn columns_of(kind: SourceKind) -> &'static [Column] {
    match kind {
        SourceKind::Report31 => &REPORT_31,
        SourceKind::DetailedBalances => DETAILED_BALANCES,
        SourceKind::Daily10 => DAILY_10,
        SourceKind::Inactive14 => INACTIVE_14,
        SourceKind::Overdue2 => OVERDUE_2,
        SourceKind::Frozen13 => FROZEN_13,
        SourceKind::Leaders12 => LEADERS_12,
        SourceKind::GroupList => GROUP_LIST,
        SourceKind::Bc0437 => BC0437,
        SourceKind::InstalmentsDue => INSTALMENTS_DUE,
        SourceKind::Bcdhtd011 => BCDHTD_01_1,
        SourceKind::Bcdhtd012 => BCDHTD_01_2,
        SourceKind::Len31 => LEN_31,
    }
}

/// What a report looks like around its columns. The units of BC0437 and BCDHTD, the row of numbers and what
/// daily 10 must not have are described; that LEN_31 must say its unit is our caution.
#[must_use]
pub const fn layout_of(kind: SourceKind) -> Layout {
    const fn plain(title: &'static str) -> Layout {
        Layout { title, unit: Some(Unit::Dong), numbered: false, without: &[] }
    }
    const fn form(title: &'static str, unit: Option<Unit>) -> Layout {
        Layout { title, unit, numbered: true, without: &[] }
    }
    match kind {
        SourceKind::Report31 => plain("31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu"),
        SourceKind::DetailedBalances => plain("10 - Sao kê chi tiết"),
        SourceKind::Daily10 => {
            let mut daily = plain("10 - Sao kê chi tiết (DL Ngày)");
            daily.without = &["Tình trạng món vay"];
            daily
        }
        SourceKind::Inactive14 => plain("14 - Món vay không hoạt động"),
        SourceKind::Overdue2 => plain("2 - Nợ quá hạn"),
        SourceKind::Frozen13 => plain("13 - Nợ khoanh"),
        SourceKind::Leaders12 => plain("12 - Thông tin tổ trưởng"),
        SourceKind::GroupList => {
            let mut groups = plain("DSTO - Danh sách tổ TK&VV");
            // A rating that lost one of its columns is not a list in đồng.
            groups.without = &["Kết quả chấm điểm", "Xếp loại"];
            groups
        }
        SourceKind::Bc0437 => {
            let mut groups = plain("BC0437 - Thông tin tổ TK&VV");
            groups.unit = Some(Unit::Million);
            groups
        }
        SourceKind::InstalmentsDue => plain("Nợ đến hạn phân kỳ"),
        SourceKind::Bcdhtd011 => form("BCDHTD 01.1", Some(Unit::Million)),
        SourceKind::Bcdhtd012 => form("BCDHTD 01.2", Some(Unit::Million)),
        SourceKind::Len31 => form("LEN_31", None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::key;
    use std::collections::HashSet;

    #[test]
    fn within_a_report_no_name_means_two_things() {
        for &kind in SourceKind::ALL {
            let headings: HashSet<String> = columns_of(kind).iter().map(|column| key(column.heading)).collect();
            assert_eq!(headings.len(), columns_of(kind).len(), "{kind:?}");
            let fields: HashSet<Field> = columns_of(kind).iter().filter_map(|column| column.field).collect();
            assert!(kind == SourceKind::Report31 || fields.len() == columns_of(kind).len(), "{kind:?}");
            let mut names = HashSet::new();
            let all = columns_of(kind).iter();
            for name in all.flat_map(|column| std::iter::once(column.heading).chain(column.aliases.iter().copied())) {
                let again = !names.insert(key(name));
                assert!(!again || (kind == SourceKind::Leaders12 && name == "SĐT"), "{kind:?}: {name}");
            }
        }
    }

    #[test]
    fn the_names_that_were_described_are_the_needed_ones() {
        let described = |kind| {
            let columns: Vec<&str> = columns_of(kind)
                .iter()
                .filter(|column| column.need == Needed && column.origin == Described)
                .map(|column| column.heading)
                .collect();
            columns.join(", ")
        };
        assert_eq!(described(SourceKind::Daily10), "Mã khách hàng, Mã món vay, Số tiền giải ngân");
        assert_eq!(described(SourceKind::Inactive14), "Số khế ước, Ngày giao dịch gần nhất");
        assert_eq!(described(SourceKind::Overdue2), "Số khế ước, Dư nợ quá hạn, Ngày chuyển quá hạn");
        assert_eq!(described(SourceKind::Frozen13), "Số khế ước, Dư nợ khoanh, Ngày hết hạn khoanh, Nguyên nhân");
        assert_eq!(described(SourceKind::Leaders12), "Mã tổ, Mã tổ trưởng, Tên tổ trưởng, SĐT");
        assert_eq!(described(SourceKind::Bc0437), "Mã tổ, Kết quả chấm điểm, Xếp loại");
        assert_eq!(described(SourceKind::InstalmentsDue), "SOKU, NGAYDENHAN, NODENHAN");
    }
}
