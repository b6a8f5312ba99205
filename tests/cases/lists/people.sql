-- Customers as the bank's rows tell them: who they are, what they save, what they owe.

CREATE TEMP TABLE person AS
SELECT "Mã KH" AS customer, max("Tên KH") AS name, max("Số CMND") AS paper,
       max(nullif(substr("Ngày sinh", 7, 4) || '-' || substr("Ngày sinh", 4, 2) || '-' || substr("Ngày sinh", 1, 2), '--')) AS born,
       max(nullif(substr("Ngày cấp CMND", 7, 4) || '-' || substr("Ngày cấp CMND", 4, 2) || '-'
           || substr("Ngày cấp CMND", 1, 2), '--')) AS issued,
       max("Số điện thoại") AS phone,
       max(CASE WHEN "Tên thôn" <> '' THEN "Mã thôn" ELSE '' END) AS village,
       max(CASE WHEN "Mã tổ" + 0 > 0 THEN printf('%07d', "Mã tổ") ELSE '' END) AS grp
FROM row31 GROUP BY 1;
CREATE TEMP TABLE saved AS
SELECT customer, sum(balance) AS savings FROM (
    SELECT DISTINCT "Mã KH" AS customer, "Sổ tiết kiệm 105" AS book, "Số dư tiền gửi 105" + 0 AS balance
    FROM row31 WHERE "Sổ tiết kiệm 105" <> '')
GROUP BY 1;
CREATE TEMP TABLE owed AS
SELECT customer, sum(balance) AS balance, sum(overdue + frozen) AS late, count(*) AS contracts,
       sum(contract IN (SELECT "Số khế ước" FROM row31 WHERE "Tình trạng món vay " = 'CLOSE')) AS settled
FROM contract GROUP BY 1;
CREATE TEMP TABLE active AS
SELECT person.*, coalesce(savings, 0) AS savings, coalesce(balance, 0) AS balance
FROM person LEFT JOIN saved USING (customer) LEFT JOIN owed USING (customer)
WHERE coalesce(savings, 0) > 0 OR coalesce(balance, 0) > 0;
