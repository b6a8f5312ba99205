-- What each list holds on 12/01/2026, from the bank's rows alone: list, key, amount. A list is asked for by @list.

CREATE TEMP TABLE detail AS
SELECT "Số khế ước" AS contract,
       max(nullif(substr("Ngày GN cuối cùng", 7, 4) || '-' || substr("Ngày GN cuối cùng", 4, 2) || '-'
           || substr("Ngày GN cuối cùng", 1, 2), '--')) AS last_lent,
       max(nullif(substr("Ngày hết hạn Khoanh", 7, 4) || '-' || substr("Ngày hết hạn Khoanh", 4, 2) || '-'
           || substr("Ngày hết hạn Khoanh", 1, 2), '--')) AS frozen_until,
       max(CASE WHEN "Tên HQĐT" = 'Số lao động được tạo việc làm' THEN "Giá trị HQĐT1" + 0 END) AS workers,
       max("Mức vay" + 0) AS approved
FROM row31 WHERE "Số khế ước" <> '' GROUP BY 1;
CREATE TEMP TABLE c AS SELECT * FROM contract JOIN detail USING (contract);
-- Cards end the day before the 25th, 40th and 60th birthday; one issued within two years before lasts to the next.
CREATE TEMP TABLE card_end AS
SELECT customer, (
    SELECT date(min(birthday), '-1 day')
    FROM (SELECT date(born, '+14 years') AS birthday UNION SELECT date(born, '+25 years')
          UNION SELECT date(born, '+40 years') UNION SELECT date(born, '+60 years'))
    WHERE birthday > date(issued, '+2 years')) AS last
FROM active WHERE born IS NOT NULL AND issued IS NOT NULL AND length(paper) = 12;

CREATE TEMP TABLE told AS
SELECT 'loans' AS list, contract AS key, balance AS amount FROM c
UNION ALL SELECT 'overdue', contract, overdue FROM c WHERE overdue > 0
UNION ALL SELECT 'frozen', contract, frozen FROM c WHERE frozen > 0
UNION ALL SELECT 'frozen-ending', contract, frozen FROM c WHERE frozen > 0 AND frozen_until <= '2026-07-11'
UNION ALL SELECT 'inactive', contract, balance FROM c
          -- As the bank's report of the last day anything was booked, 31/12/2025.
          WHERE balance > 0 AND frozen = 0 AND programme <> '02' AND last_moved < '2025-09-30'
UNION ALL SELECT 'due', contract, balance FROM c
          WHERE balance > 0 AND session_due BETWEEN '2026-01-12' AND '2026-02-11'
UNION ALL SELECT 'checks', contract, disbursed FROM c WHERE balance > 0 AND last_lent > '2025-12-01'
UNION ALL SELECT 'not-lent', contract, approved FROM c
          WHERE disbursed = 0 AND contract NOT IN (SELECT "Số khế ước" FROM row31 WHERE "Tình trạng món vay " = 'CLOSE')
UNION ALL SELECT 'extended', contract, extended_months FROM c WHERE balance > 0 AND extended_months > 0
UNION ALL SELECT 'jobs', contract, workers FROM c WHERE workers IS NOT NULL
UNION ALL SELECT 'borrowers', customer, coalesce(savings, 0) FROM person LEFT JOIN saved USING (customer)
UNION ALL SELECT 'savings', customer, savings FROM saved WHERE savings > 0
UNION ALL SELECT 'savings-only', customer, savings FROM saved
          WHERE savings > 0 AND customer NOT IN (SELECT customer FROM contract)
UNION ALL SELECT 'settled-with-savings', customer, savings FROM saved JOIN owed USING (customer)
          WHERE savings > 0 AND settled = contracts
UNION ALL SELECT 'papers', customer, savings FROM active LEFT JOIN card_end USING (customer)
          WHERE paper IS NULL OR length(paper) <> 12 OR paper GLOB '*[^0-9]*' OR born IS NULL OR issued IS NULL
             OR last <= date('2026-01-12', '+183 days')
UNION ALL SELECT 'contacts', customer, savings FROM active
          WHERE coalesce(village, '') = '' OR NOT replace(replace(replace(coalesce(phone, ''), ' ', ''), '.', ''), '-', '')
                GLOB '0[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
             OR replace(replace(replace(phone, ' ', ''), '.', ''), '-', '') = '0' || replace(hex(zeroblob(5)), '00',
                substr(replace(phone, ' ', ''), 2, 1)) || replace(hex(zeroblob(4)), '00', substr(replace(phone, ' ', ''), 2, 1))
UNION ALL SELECT 'follow-up', customer, late FROM owed WHERE late > 0;
SELECT list, key, amount FROM told WHERE list = '@list';
