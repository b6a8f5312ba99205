### Phát hiện khi nạp tệp của ngân hàng: finding-<mã> nói dòng nào, cột nào, điều gì, và đã xử lý thế nào.
### Số dòng là chữ, viết liền như trong Excel, không chấm hàng nghìn.
