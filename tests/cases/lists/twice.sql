-- Customers who may be one, two by two: each pair with the strongest reason that speaks for it, from the bank's rows alone.
-- Only those who owe or save. Names agree whatever their accents.

CREATE TEMP TABLE letter AS
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 134)
SELECT i,
       substr('àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
           || 'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ', i, 1) AS marked,
       substr('aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy'
           || 'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy', i, 1) AS plain
FROM n;
CREATE TEMP TABLE extra AS
SELECT "Mã KH" AS customer, max("Tên vợ/chồng") AS spouse, max("Mã xã") AS commune FROM row31 GROUP BY 1;
CREATE TEMP TABLE student AS
SELECT DISTINCT "Mã KH" AS customer, "Tên HSSV" AS name FROM row31 WHERE "Tên HSSV" <> '' AND "Tổng dư nợ" + 0 > 0;
CREATE TEMP TABLE plain AS
WITH RECURSIVE f (name, plain, i) AS (
    SELECT name, name, 0 FROM (SELECT name FROM person UNION SELECT spouse FROM extra UNION SELECT name FROM student)
    UNION ALL SELECT f.name, replace(f.plain, marked, letter.plain), f.i + 1 FROM f JOIN letter ON letter.i = f.i + 1)
SELECT name, lower(plain) AS plain FROM f WHERE i = 134 AND name <> '';
CREATE UNIQUE INDEX temp.plain_by_name ON plain (name);
CREATE TEMP TABLE who AS
SELECT a.customer, a.paper, a.born, a.village, a.balance, e.commune, n.plain AS name, s.plain AS spouse
FROM active a JOIN extra e USING (customer) JOIN plain n ON n.name = a.name LEFT JOIN plain s ON s.name = e.spouse;
CREATE INDEX temp.who_by_name ON who (name);

-- The customers a reason ties together, by what ties them.
CREATE TEMP TABLE tied AS
SELECT 1 AS rank, 'same-paper' AS because, paper AS tie, customer FROM who
WHERE length(paper) IN (9, 12) AND paper NOT GLOB '*[^0-9]*' AND replace(paper, substr(paper, 1, 1), '') <> ''
-- A student somebody borrows for, and a customer of that name in the borrower's village.
UNION SELECT 2, 'student-village', x.customer || p.plain, y.customer
FROM who x JOIN student s ON s.customer = x.customer JOIN plain p ON p.name = s.name
     JOIN who y ON y.customer = x.customer OR (y.name = p.plain AND y.village = x.village AND x.village <> '')
-- Husband or wife in the village, both owing.
UNION SELECT 3, 'spouse-village', x.customer, y.customer
FROM who x JOIN who y ON y.customer = x.customer
                         OR (y.name = x.spouse AND y.village = x.village AND x.village <> '' AND y.balance > 0)
WHERE x.balance > 0 AND x.spouse <> ''
UNION SELECT 4, 'same-born', name || born, customer FROM who WHERE born <> ''
UNION SELECT 5, 'same-village', name || village, customer FROM who WHERE village <> ''
UNION SELECT 6, 'same-commune', name || commune, customer FROM who WHERE commune <> '';
CREATE INDEX temp.tied_by_tie ON tied (rank, tie);
SELECT 'duplicates', customer || ' ' || other || ' because-' || because, 1 FROM (
    SELECT one.customer, other.customer AS other, one.because, min(one.rank)
    FROM tied one JOIN tied other ON other.rank = one.rank AND other.tie = one.tie AND other.customer > one.customer
    GROUP BY 1, 2);
