//! The files of one closing as a branch loads them: report 31 and the reports it is held against, made from the
//! same records, so that they agree but for the differences put in on purpose.

mod contracts;
mod differences;
mod forms;
mod groups;
mod table;

use std::path::Path;

use chrono::NaiveDate;
use reports::Workbook;

pub use differences::{SetDifference, UnitKind};

use crate::office::{Closing, Office};
use table::{Shape, Table};

/// The kinds of report in a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetKind {
    /// 31 – Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu.
    Report31,
    /// Sao kê chi tiết of the closing, with the transaction point.
    DetailedBalances,
    /// 10 – Sao kê chi tiết (DL Ngày); its day stands in the file's name alone.
    Daily10,
    /// 14 – Món vay N tháng không hoạt động.
    Inactive14,
    /// 2 – Nợ quá hạn.
    Overdue2,
    /// 13 – Nợ khoanh.
    Frozen13,
    /// 12 – Thông tin tổ trưởng.
    Leaders12,
    /// DSTO – Danh sách tổ TK&VV.
    GroupList,
    /// BC0437 – Thông tin tổ TK&VV, in million đồng.
    Bc0437,
    /// Nợ đến hạn phân kỳ of the month after the closing.
    InstalmentsDue,
    /// BCDHTD 01.1, by commune, in million đồng.
    Bcdhtd011,
    /// BCDHTD 01.2, by programme, in million đồng.
    Bcdhtd012,
    /// LEN_31 by commune, in đồng, with what only settled another contract.
    Len31Commune,
    /// The same by association.
    Len31Association,
    /// The same by programme.
    Len31Programme,
}

impl SetKind {
    /// All of them, in the order of a set.
    pub const ALL: [SetKind; 15] = [
        Self::Report31,
        Self::DetailedBalances,
        Self::Daily10,
        Self::Inactive14,
        Self::Overdue2,
        Self::Frozen13,
        Self::Leaders12,
        Self::GroupList,
        Self::Bc0437,
        Self::InstalmentsDue,
        Self::Bcdhtd011,
        Self::Bcdhtd012,
        Self::Len31Commune,
        Self::Len31Association,
        Self::Len31Programme,
    ];

    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Report31 => "report-31",
            Self::DetailedBalances => "detailed-balances",
            Self::Daily10 => "daily-10",
            Self::Inactive14 => "inactive-14",
            Self::Overdue2 => "overdue-2",
            Self::Frozen13 => "frozen-13",
            Self::Leaders12 => "leaders-12",
            Self::GroupList => "group-list",
            Self::Bc0437 => "bc0437",
            Self::InstalmentsDue => "instalments-due",
            Self::Bcdhtd011 => "bcdhtd-01-1",
            Self::Bcdhtd012 => "bcdhtd-01-2",
            Self::Len31Commune => "len-31-commune",
            Self::Len31Association => "len-31-association",
            Self::Len31Programme => "len-31-programme",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Report31 => "31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu",
            Self::DetailedBalances => "Dư nợ chi tiết",
            Self::Daily10 => "10. Sao kê chi tiết (DL Ngày)",
            Self::Inactive14 => "14. Sao kê món vay N tháng không hoạt động (DL Tháng)",
            Self::Overdue2 => "2. SAO KÊ DANH SÁCH NỢ QUÁ HẠN",
            Self::Frozen13 => "13. Danh sách nợ khoanh (DL Tháng)",
            Self::Leaders12 => "12. THÔNG TIN TỔ TRƯỞNG",
            Self::GroupList => "DANH SÁCH TỔ TK&VV",
            Self::Bc0437 => "BC0437 - THÔNG TIN TỔ TK&VV",
            Self::InstalmentsDue => "NỢ ĐẾN HẠN PHÂN KỲ",
            Self::Bcdhtd011 => "BCDHTD 01.1 - KẾT QUẢ CHO VAY THEO XÃ",
            Self::Bcdhtd012 => "BCDHTD 01.2 - KẾT QUẢ CHO VAY THEO CHƯƠNG TRÌNH",
            Self::Len31Commune => "LEN_31 - TỔNG HỢP SỐ LIỆU TÍN DỤNG THEO XÃ",
            Self::Len31Association => "LEN_31 - TỔNG HỢP SỐ LIỆU TÍN DỤNG THEO ĐƠN VỊ ỦY THÁC",
            Self::Len31Programme => "LEN_31 - TỔNG HỢP SỐ LIỆU TÍN DỤNG THEO CHƯƠNG TRÌNH",
        }
    }

    /// How such files are usually called, before the day.
    fn stem(self) -> &'static str {
        match self {
            Self::Report31 => "Ho_so_tin_dung_chi_tiet",
            Self::DetailedBalances => "DU_NO_CHI_TIET_DEN",
            Self::Daily10 => "10_SAO_KE_CHI_TIET",
            Self::Inactive14 => "14_MON_VAY_KHD",
            Self::Overdue2 => "2_NO_QUA_HAN",
            Self::Frozen13 => "13_NO_KHOANH",
            Self::Leaders12 => "12_TO_TRUONG",
            Self::GroupList => "DSTO",
            Self::Bc0437 => "BC0437",
            Self::InstalmentsDue => "NO_DEN_HAN_PHAN_KY",
            Self::Bcdhtd011 => "BCDHTD_01.1",
            Self::Bcdhtd012 => "BCDHTD_01.2",
            Self::Len31Commune => "LEN_31_XA",
            Self::Len31Association => "LEN_31_DONVIUT",
            Self::Len31Programme => "LEN_31_CHUONG_TRINH",
        }
    }

    fn shape(self) -> Shape {
        match self {
            kind if kind.form_unit().is_some() => Shape::Form,
            _ => Shape::List,
        }
    }

    /// What the lines of an official form are.
    fn form_unit(self) -> Option<UnitKind> {
        match self {
            Self::Bcdhtd011 | Self::Len31Commune => Some(UnitKind::Commune),
            Self::Len31Association => Some(UnitKind::Association),
            Self::Bcdhtd012 | Self::Len31Programme => Some(UnitKind::Programme),
            _ => None,
        }
    }

    fn in_millions(self) -> bool {
        matches!(self, Self::Bc0437 | Self::Bcdhtd011 | Self::Bcdhtd012)
    }
}

/// One file of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetFile {
    /// Its name: the office, the report and the day.
    pub name: String,
    /// Which report it is.
    pub kind: SetKind,
    /// The workbook.
    pub bytes: Vec<u8>,
}

/// The reports of one closing, before they are written.
#[derive(Debug, Clone)]
pub struct ClosingSet<'o> {
    office: &'o Office,
    closing: Closing,
    tables: Vec<Table>,
    /// The day daily 10 claims in its name, if another.
    daily_of: Option<NaiveDate>,
}

impl Office {
    /// The reports of a closing, each once.
    pub fn closing_set(&self, closing: Closing) -> ClosingSet<'_> {
        let day = self.date(closing);
        let contracts = contracts::lines(self, day);
        let groups = || groups::lines(self, day);
        let tables = vec![
            contracts::detailed_balances(&contracts),
            contracts::daily_10(&contracts),
            contracts::inactive_14(&contracts),
            contracts::overdue_2(&contracts),
            contracts::frozen_13(&contracts),
            groups::leaders_12(groups()),
            groups::group_list(groups()),
            groups::bc0437(groups()),
            contracts::instalments_due(&contracts),
            forms::official(SetKind::Bcdhtd011, self, closing),
            forms::official(SetKind::Bcdhtd012, self, closing),
            forms::official(SetKind::Len31Commune, self, closing),
            forms::official(SetKind::Len31Association, self, closing),
            forms::official(SetKind::Len31Programme, self, closing),
        ];
        ClosingSet { office: self, closing, tables, daily_of: None }
    }
}

impl ClosingSet<'_> {
    /// The files' names and workbooks, report 31 first.
    pub fn workbooks(&self) -> Vec<(String, SetKind, Workbook<'_>)> {
        let day = self.office.date(self.closing);
        let parameters = &self.office.parameters;
        let office = format!("{} - {}", parameters.office_code, parameters.office_name);
        let report = self.office.report31(self.closing).workbook();
        let mut workbooks = vec![(self.name(SetKind::Report31), SetKind::Report31, report)];
        for table in &self.tables {
            workbooks.push((self.name(table.kind), table.kind, table.workbook(day, &office)));
        }
        workbooks
    }

    /// The files, report 31 first.
    ///
    /// # Errors
    /// [`reports::Error`] when a workbook cannot be written.
    pub fn files(&self) -> Result<Vec<SetFile>, reports::Error> {
        let written = |(name, kind, workbook): (String, SetKind, Workbook<'_>)| {
            workbook.into_bytes().map(|bytes| SetFile { name, kind, bytes })
        };
        self.workbooks().into_iter().map(written).collect()
    }

    /// Writes the files into a folder that is there, one after the other.
    ///
    /// # Errors
    /// [`reports::Error`] when one cannot be written there.
    pub fn save(&self, folder: &Path) -> Result<(), reports::Error> {
        self.workbooks().into_iter().try_for_each(|(name, _, workbook)| workbook.save(&folder.join(name)))
    }

    /// The office, the report and the day.
    fn name(&self, kind: SetKind) -> String {
        let day = self.daily_of.filter(|_| kind == SetKind::Daily10).unwrap_or(self.office.date(self.closing));
        let office = self.office.parameters.office_code;
        format!("{office}_{}_{}.xlsx", kind.stem(), day.format("%d-%m-%Y"))
    }
}
