-- The bank's rows as contracts, each once for each day: `row31` holds the report's cells as text, whatever they were.

CREATE TABLE contract AS
SELECT substr("Ngày số liệu", 7, 4) || '-' || substr("Ngày số liệu", 4, 2) || '-' || substr("Ngày số liệu", 1, 2) AS day,
       "Mã PGD" AS office,
       "Số khế ước" AS contract,
       max("Mã KH") AS customer,
       max("Mã xã") AS commune,
       max("Mã ĐVUT") AS association,
       max("Mã chương trình") AS programme,
       max(CASE WHEN CAST("Mã tổ" AS INTEGER) > 0 THEN printf('%07d', "Mã tổ") ELSE '' END) AS grp,
       max(CAST("Dư nợ trong hạn" AS INTEGER)) AS in_term,
       max(CAST("Dư nợ quá hạn" AS INTEGER)) AS overdue,
       max(CAST("Dư nợ khoanh" AS INTEGER)) AS frozen,
       max(CAST("Tổng dư nợ" AS INTEGER)) AS balance,
       max(CAST("Lãi tồn TH" AS INTEGER) + CAST("Lãi tồn QH" AS INTEGER)) AS backlog,
       max(CAST("Tổng giải ngân" AS INTEGER)) AS disbursed,
       max(CAST("Gốc đã trả" AS INTEGER)) AS paid,
       max(CAST("Gốc đến hạn LK" AS INTEGER)) AS principal_due,
       max(CAST(round("Lãi suất" * 10000000) AS INTEGER)) AS rate_ppb,
       max(CAST("Giải ngân trong tháng" AS INTEGER) - CAST("Đảo khoản GN tháng" AS INTEGER)) AS lent,
       max(CAST("Thu nợ TH tháng" AS INTEGER) + CAST("Thu nợ QH tháng" AS INTEGER)
           + CAST("Thu nợ khoanh tháng" AS INTEGER)) AS collected,
       max(CAST("Gốc xóa trong tháng" AS INTEGER)) AS written_off,
       max(CAST("Số tháng đã GH" AS INTEGER)) AS extended_months,
       max(substr("Ngày vay", 7, 4) || '-' || substr("Ngày vay", 4, 2) || '-' || substr("Ngày vay", 1, 2)) AS signed,
       max(substr("Ngày GN đầu tiên", 7, 4) || '-' || substr("Ngày GN đầu tiên", 4, 2) || '-'
           || substr("Ngày GN đầu tiên", 1, 2)) AS first_lent,
       max(substr("Ngày ĐH theo hợp đồng", 7, 4) || '-' || substr("Ngày ĐH theo hợp đồng", 4, 2) || '-'
           || substr("Ngày ĐH theo hợp đồng", 1, 2)) AS agreed_due,
       max(CASE WHEN "Ngày ĐH theo Gia hạn" <> '' THEN
               substr("Ngày ĐH theo Gia hạn", 7, 4) || '-' || substr("Ngày ĐH theo Gia hạn", 4, 2) || '-'
               || substr("Ngày ĐH theo Gia hạn", 1, 2)
           ELSE substr("Ngày ĐH theo hợp đồng", 7, 4) || '-' || substr("Ngày ĐH theo hợp đồng", 4, 2) || '-'
               || substr("Ngày ĐH theo hợp đồng", 1, 2) END) AS due,
       max(substr("Ngày ĐH theo GDXA", 7, 4) || '-' || substr("Ngày ĐH theo GDXA", 4, 2) || '-'
           || substr("Ngày ĐH theo GDXA", 1, 2)) AS session_due,
       max(CASE WHEN "Ngày giao dịch gần nhất" <> '' THEN
               substr("Ngày giao dịch gần nhất", 7, 4) || '-' || substr("Ngày giao dịch gần nhất", 4, 2) || '-'
               || substr("Ngày giao dịch gần nhất", 1, 2) END) AS last_moved
FROM row31
WHERE "Số khế ước" <> ''
GROUP BY 1, 2, 3;
CREATE INDEX contract_by_number ON contract (office, contract, day);

-- The day so many months before each closing, or that month's last one.
CREATE TABLE back AS
SELECT days.day, months.n AS months,
       min(date(days.day, '-' || months.n || ' months'),
           date(days.day, 'start of month', '-' || (months.n - 1) || ' months', '-1 day')) AS since
FROM (SELECT DISTINCT day FROM contract) days,
     (SELECT 2 AS n UNION SELECT 3 UNION SELECT 6 UNION SELECT 12) months;

CREATE TABLE customer_last AS
SELECT day, office, customer, max(last_moved) AS last_moved FROM contract GROUP BY 1, 2, 3;
CREATE UNIQUE INDEX customer_last_by_customer ON customer_last (day, office, customer);
