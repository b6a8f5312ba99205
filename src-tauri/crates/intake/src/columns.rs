//! The 175 columns of report 31, in the manual's order: which are needed, which are used when there,
//! which are only known.

use wording::fold;

/// What becomes of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Without it the file is refused.
    Needed,
    /// Used when there; its absence is reported.
    Used,
}

/// A column as the manual prints it.
pub(crate) struct Column {
    /// The printed name.
    pub(crate) name: &'static str,
    /// What it is used for; nothing for a column that is only known.
    pub(crate) used: Option<(Field, Need)>,
}

macro_rules! columns {
    (@used) => { None };
    (@used $field:ident $need:ident) => { Some((Field::$field, Need::$need)) };
    ($($name:literal $(=> $field:ident $need:ident)?;)*) => {
        /// A column whose cells are read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Field { $($($field,)?)* }

        impl Field {
            /// The fields in the manual's order.
            pub(crate) const ALL: &[Field] = &[$($(Field::$field,)?)*];
        }

        /// Every column of the report.
        pub(crate) const COLUMNS: &[Column] = &[
            $(Column { name: $name, used: columns!(@used $($field $need)?) },)*
        ];
    };
}

#[rustfmt::skip]
columns! {
    "Mã CN";
    "Mã PGD" => Office Needed;
    "Tên PGD" => OfficeName Used;
    "Mã xã" => Commune Needed;
    "Tên xã" => CommuneName Used;
    "Mã thôn" => Village Needed;
    "Tên thôn" => VillageName Used;
    "Mã KH" => Customer Needed;
    "Tên KH" => CustomerName Needed;
    "Ngày sinh" => Born Used;
    "Phân loại"; "Loại KH";
    "Giới tính" => Sex Used;
    "Mã dân tộc" => Ethnic Used;
    "Tên DT";
    "Số CMND" => Paper Used;
    "Nơi cấp CMND";
    "Ngày cấp CMND" => PaperIssued Used;
    "Tên vợ/chồng" => Spouse Used;
    "Địa chỉ" => Address Used;
    "Số điện thoại" => Phone Used;
    "Mã tổ" => Group Needed;
    "Loại tổ"; "Mã CIF TT";
    "Tên tổ" => Leader Used;
    "Mã ĐVUT" => Association Needed;
    "Tên ĐVUT" => AssociationName Used;
    "Số khế ước" => Contract Needed;
    "Ngày vay" => Signed Needed;
    "Ngày ĐH theo hợp đồng" => Due Needed;
    "Ngày ĐH theo Gia hạn" => DueExtended Used;
    "Ngày ĐH theo GDXA" => DueSession Used;
    "Thời hạn vay";
    "Lãi suất" => Rate Needed;
    "Ngày B đầu trả gốc" => FirstPrincipal Used;
    "Ngày B đầu trả lãi"; "Ngày KTAHSV";
    "Ngày GDXA" => SessionDay Used;
    "Hình thức vay" => LendingForm Needed;
    "Tình trạng món vay" => Status Needed;
    "Cấp QL vốn"; "Tên cấp QLV"; "Đối tượng thụ hưởng"; "Tên ĐTTH"; "Mã sản phẩm cụ thể"; "Mã SP tín dụng";
    "Mã DM sản phẩm";
    "Nguồn vốn" => Funds Used;
    "Mã chương trình" => Programme Needed;
    "Tên chương trình" => ProgrammeName Used;
    "Mã Quyết định"; "Tên Quyết định";
    "Mức vay" => Approved Needed;
    "Tổng giải ngân" => Disbursed Needed;
    "Ngày GN đầu tiên" => FirstDisbursed Needed;
    "Ngày GN cuối cùng" => LastDisbursed Used;
    "Dư nợ trong hạn" => InTerm Needed;
    "Dư nợ quá hạn" => Overdue Needed;
    "Dư nợ khoanh" => Frozen Needed;
    "Tổng dư nợ" => Total Needed;
    "Gốc đến hạn LK" => PrincipalDue Used;
    "Gốc đã trả" => Repaid Used;
    "Gốc xóa"; "Lãi xóa"; "Lũy kế thu lãi"; "Lũy kế thu lãi TH";
    "Lãi tồn TH" => BacklogInTerm Needed;
    "Lũy kế thu lãi QH";
    "Lãi tồn QH" => BacklogOverdue Needed;
    "Lãi DT chưa đến hạn"; "Lãi DT trong tháng"; "Lãi TT trong tháng";
    "Thu lãi TH tháng" => InterestInTermMonth Used;
    "Thu lãi QH Tháng" => InterestOverdueMonth Used;
    "Giải ngân trong tháng" => DisbursedMonth Needed;
    "Đảo khoản GN tháng" => RefinancedMonth Needed;
    "Lưu vụ trong tháng"; "Gia hạn trong tháng"; "Chuyển QH trong tháng"; "Chuyển khoanh trong tháng";
    "Thu nợ TH tháng" => CollectedInTerm Needed;
    "Thu nợ QH tháng" => CollectedOverdue Needed;
    "Thu nợ khoanh tháng" => CollectedFrozen Needed;
    "Gốc xóa trong tháng" => WrittenOffMonth Needed;
    "Lãi DT Quý"; "Lãi TT Quý"; "Thu lãi TH Quý"; "Thu lãi QH Quý"; "Giải ngân trong Quý"; "Đảo khoản GN Quý";
    "Lưu vụ trong Quý"; "Gia hạn trong Quý"; "CQH trong Quý"; "Chuyển Khoanh Quý"; "Thu nợ TH Quý"; "Thu nợ QH Quý";
    "Thu nợ Khoanh Quý"; "Gốc xóa trong Quý"; "Lãi DT Năm"; "Lãi TT Năm"; "Thu lãi TH Năm"; "Thu lãi QH Năm";
    "Giải ngân Năm"; "Đảo khoản GN Năm"; "Lưu vụ Năm"; "Gia hạn Năm"; "CQH Năm"; "Chuyển Khoanh Năm";
    "Thu nợ TH Năm"; "Thu nợ QH Năm"; "Thu nợ Khoanh Năm"; "Xóa trong Năm"; "Tài khoản TH"; "Tài khoản QH";
    "Tài khoản khoanh"; "Tài khoản thu lãi"; "Tổng thu nợ TH"; "Tổng thu nợ QH"; "Tổng thu nợ Khoanh";
    "Tổng gia hạn nợ";
    "Số lần đã gia hạn" => Extensions Used;
    "Ngày GH gần nhất";
    "Số tháng đã GH" => ExtendedMonths Used;
    "Tổng chuyển nợ QH";
    "Ngày CNQH gần nhất" => OverdueSince Used;
    "Tổng chuyển nợ khoanh";
    "Ngày hết hạn Khoanh" => FrozenUntil Used;
    "Gốc hết hạn Khoanh"; "Ngày lưu vụ"; "Tồn RPA";
    "Ngày giao dịch gần nhất" => LastTransaction Used;
    "Ngày dự thu"; "Tổng Lãi phải HT"; "Lãi chưa hỗ trợ"; "Chuẩn nghèo ĐP";
    "Mã nhà đầu tư" => Investor Used;
    "Mã PNKT51"; "Tên PNKT51"; "Mã PNKT52"; "Mã HQĐT";
    "Tên HQĐT" => Effect Used;
    "Giá trị HQĐT1" => EffectValue Used;
    "Giá trị HQĐT2"; "Ký quý"; "Mục đích nhà"; "Mục đích 30A"; "Mã dự án"; "Mã HSSV";
    "Tên HSSV" => Student Used;
    "CMND HSSV"; "Mã trường HSSV";
    "Tên trường" => School Used;
    "Mã Hệ đào tạo"; "Tên Hệ ĐT"; "Mã ngành ĐT"; "Tên Ngành ĐT"; "Mã ĐT học phí"; "Tên ĐT học phí";
    "Ngày nhập học" => SchoolFrom Used;
    "Ngày ra trường" => SchoolUntil Used;
    "Số ATM"; "Đơn vị cấp thẻ"; "Tên LĐXK"; "Ngày sinh LĐXK"; "Số thẻ LĐXK"; "Ngày hợp đồng XK"; "Ngày hết hạn XK";
    "Lĩnh vực LĐXK"; "Công ty xuất khẩu"; "Quốc gia xuất khẩu"; "Tên Quốc Gia"; "Công ty môi giới XK";
    "Sổ tiết kiệm 105" => Book Needed;
    "Số dư tiền gửi 105" => BookBalance Needed;
    "Ngày số liệu" => ClosingDate Needed;
}

impl Field {
    /// The fields that hold amounts of money, whose texts decide the file's form.
    pub(crate) const AMOUNTS: &[Field] = &[
        Field::Approved,
        Field::Disbursed,
        Field::InTerm,
        Field::Overdue,
        Field::Frozen,
        Field::Total,
        Field::Repaid,
        Field::BacklogInTerm,
        Field::BacklogOverdue,
        Field::DisbursedMonth,
        Field::RefinancedMonth,
        Field::CollectedInTerm,
        Field::CollectedOverdue,
        Field::CollectedFrozen,
        Field::WrittenOffMonth,
        Field::PrincipalDue,
        Field::InterestInTermMonth,
        Field::InterestOverdueMonth,
        Field::BookBalance,
    ];

    /// The name the manual prints.
    pub(crate) fn manual_name(self) -> &'static str {
        COLUMNS
            .iter()
            .find(|column| column.used.is_some_and(|(field, _)| field == self))
            .map_or("", |column| column.name)
    }
}

/// A name without case, accents, blanks and punctuation: what drifts between exports.
pub(crate) fn key(name: &str) -> String {
    let mut folded = fold(name);
    folded.retain(char::is_alphanumeric);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_report_has_175_columns_that_stay_apart_when_folded() {
        let keys: HashSet<String> = COLUMNS.iter().map(|column| key(column.name)).collect();
        assert_eq!((COLUMNS.len(), keys.len()), (175, 175));
        assert_eq!(key("Thu lãi TH  Tháng"), key("Thu lãi TH tháng"));
        assert_eq!(Field::Contract.manual_name(), "Số khế ước");
    }
}
