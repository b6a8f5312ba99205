//! The 175 headings of report 31, in the bank's order and in its own uneven spelling: one ends in a blank
//! and one holds two, as in the real file.

/// The headings, from the second column of the sheet on; its first column is empty.
#[rustfmt::skip]
pub const HEADINGS: [&str; 175] = [
    "Mã CN", "Mã PGD", "Tên PGD", "Mã xã", "Tên xã", "Mã thôn", "Tên thôn", "Mã KH", "Tên KH", "Ngày sinh",
    "Phân loại", "Loại KH", "Giới tính", "Mã dân tộc", "Tên DT", "Số CMND", "Nơi cấp CMND", "Ngày cấp CMND",
    "Tên vợ/chồng", "Địa chỉ", "Số điện thoại", "Mã tổ", "Loại tổ", "Mã CIF TT", "Tên tổ", "Mã ĐVUT",
    "Tên ĐVUT", "Số khế ước", "Ngày vay", "Ngày ĐH theo hợp đồng", "Ngày ĐH theo Gia hạn", "Ngày ĐH theo GDXA",
    "Thời hạn vay", "Lãi suất", "Ngày B đầu trả gốc", "Ngày B đầu trả lãi", "Ngày KTAHSV", "Ngày GDXA",
    "Hình thức vay", "Tình trạng món vay ", "Cấp QL vốn", "Tên cấp QLV", "Đối tượng thụ hưởng", "Tên ĐTTH",
    "Mã sản phẩm cụ thể", "Mã SP tín dụng", "Mã DM sản phẩm", "Nguồn vốn", "Mã chương trình",
    "Tên chương trình", "Mã Quyết định", "Tên Quyết định", "Mức vay", "Tổng giải ngân", "Ngày GN đầu tiên",
    "Ngày GN cuối cùng", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Gốc đến hạn LK",
    "Gốc đã trả", "Gốc xóa", "Lãi xóa", "Lũy kế thu lãi", "Lũy kế thu lãi TH", "Lãi tồn TH",
    "Lũy kế thu lãi QH", "Lãi tồn QH", "Lãi DT chưa đến hạn", "Lãi DT trong tháng", "Lãi TT trong tháng",
    "Thu lãi TH  Tháng", "Thu lãi QH Tháng", "Giải ngân trong tháng", "Đảo khoản GN tháng",
    "Lưu vụ trong tháng", "Gia hạn trong tháng", "Chuyển QH trong tháng", "Chuyển khoanh trong tháng",
    "Thu nợ TH tháng", "Thu nợ QH tháng", "Thu nợ khoanh tháng", "Gốc xóa trong tháng", "Lãi DT Quý",
    "Lãi TT Quý", "Thu lãi TH Quý", "Thu lãi QH Quý", "Giải ngân trong Quý", "Đảo khoản GN Quý",
    "Lưu vụ trong Quý", "Gia hạn trong Quý", "CQH trong Quý", "Chuyển Khoanh Quý", "Thu nợ TH Quý",
    "Thu nợ QH Quý", "Thu nợ Khoanh Quý", "Gốc xóa trong Quý", "Lãi DT Năm", "Lãi TT Năm", "Thu lãi TH Năm",
    "Thu lãi QH Năm", "Giải ngân Năm", "Đảo khoản GN Năm", "Lưu vụ Năm", "Gia hạn Năm", "CQH Năm",
    "Chuyển Khoanh Năm", "Thu nợ TH Năm", "Thu nợ QH Năm", "Thu nợ Khoanh Năm", "Xóa trong Năm", "Tài khoản TH",
    "Tài khoản QH", "Tài khoản khoanh", "Tài khoản thu lãi", "Tổng thu nợ TH", "Tổng thu nợ QH",
    "Tổng thu nợ Khoanh", "Tổng gia hạn nợ", "Số lần đã gia hạn", "Ngày GH gần nhất", "Số tháng đã GH",
    "Tổng chuyển nợ QH", "Ngày CNQH gần nhất", "Tổng chuyển nợ khoanh", "Ngày hết hạn Khoanh",
    "Gốc hết hạn Khoanh", "Ngày lưu vụ", "Tồn RPA", "Ngày giao dịch gần nhất", "Ngày dự thu",
    "Tổng Lãi phải HT", "Lãi chưa hỗ trợ", "Chuẩn nghèo ĐP", "Mã nhà đầu tư", "Mã PNKT51", "Tên PNKT51",
    "Mã PNKT52", "Mã HQĐT", "Tên HQĐT", "Giá trị HQĐT1", "Giá trị HQĐT2", "Ký quý", "Mục đích nhà",
    "Mục đích 30A", "Mã dự án", "Mã HSSV", "Tên HSSV", "CMND HSSV", "Mã trường HSSV", "Tên trường",
    "Mã Hệ đào tạo", "Tên Hệ ĐT", "Mã ngành ĐT", "Tên Ngành ĐT", "Mã ĐT học phí", "Tên ĐT học phí",
    "Ngày nhập học", "Ngày ra trường", "Số ATM", "Đơn vị cấp thẻ", "Tên LĐXK", "Ngày sinh LĐXK", "Số thẻ LĐXK",
    "Ngày hợp đồng XK", "Ngày hết hạn XK", "Lĩnh vực LĐXK", "Công ty xuất khẩu", "Quốc gia xuất khẩu",
    "Tên Quốc Gia", "Công ty môi giới XK", "Sổ tiết kiệm 105", "Số dư tiền gửi 105", "Ngày số liệu",
];

/// The place of a heading among [`HEADINGS`]. Meant for constants: a heading that is not there does not compile.
pub const fn place_of(heading: &str) -> usize {
    let mut place = 0;
    while !same(HEADINGS[place], heading) {
        place += 1;
    }
    place
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
