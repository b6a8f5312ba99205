### Lời của dòng lệnh diemsang, mã bắt đầu bằng cli-.
