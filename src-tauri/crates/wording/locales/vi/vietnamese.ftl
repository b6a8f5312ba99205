### Chữ tiếng Việt theo phông cũ và địa danh trước, sau ngày 01/7/2025: lời của dòng lệnh và lời từ chối.

cli-text = { $file }: phông { $font }, { $sure } số từ có dấu đọc được thành tiếng Việt.
cli-text-lines = { $count } dòng thay đổi.
cli-text-written = Đã ghi bản Unicode vào { $path }. Tệp cũ giữ nguyên.
cli-text-preview = Mới là bản xem trước. Đọc đúng thì chạy lại với --out để ghi ra tệp mới.
cli-font-tcvn3 = TCVN3 (ABC)
cli-font-tcvn3-capitals = TCVN3 (ABC) chữ hoa
cli-font-vni = VNI

cli-communes = { $count } xã, phường, thị trấn.
cli-commune-itself = { $commune }, ngày { $day } là chính địa phương này:
cli-commune-became = { $commune }, ngày { $day } thuộc:
cli-commune-ask-village = { $commune } đã tách. Ngày { $day }, tùy thôn mà thuộc một trong các xã:
cli-commune-made-of = { $commune } chưa có vào ngày { $day }. Khi đó là địa bàn của:

err-text-already-unicode = Tệp { $path } đã là Unicode hoặc không có dấu.
fix-text-already-unicode = Không cần chuyển mã; cứ dùng tệp này.
err-text-font-unknown = Không nhận ra phông chữ của { $path }.
fix-text-font-unknown = Mở tệp xem dùng phông gì: tên bắt đầu bằng .Vn là TCVN3, bằng VNI- là VNI; rồi chọn đúng phông đó.
err-text-not-plain = { $path } không phải tệp văn bản thường.
fix-text-not-plain = Nếu là tệp Excel hoặc Word, mở ra và lưu lại dạng .csv hoặc .txt.
err-text-too-large = Tệp { $path } lớn quá { $limit_mb } MB.
fix-text-too-large = Kiểm tra có chọn nhầm tệp không; nếu đúng, chia tệp ra rồi chuyển từng phần.

err-unknown-state-commune = Không có xã, phường, thị trấn nào của Lạng Sơn là "{ $commune }".
fix-unknown-state-commune = Gõ mã 5 số của Nhà nước hoặc tên, và chọn đúng là địa danh trước hay sau ngày 01/7/2025.
err-commune-name-shared = Có nhiều nơi tên "{ $commune }": { $communes }.
fix-commune-name-shared = Cho biết thêm huyện cũ, hoặc gõ mã.
