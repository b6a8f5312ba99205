-- What is measured on one closing: unit, measure, value. @day and @unit are put in by the test.

CREATE TEMP TABLE c AS
SELECT contract.*, @unit AS unit, cl.last_moved AS customer_moved,
       12 * (substr(agreed_due, 1, 4) - substr(signed, 1, 4)) + substr(agreed_due, 6, 2) - substr(signed, 6, 2)
         - (substr(agreed_due, 9, 2) < substr(signed, 9, 2)
            AND agreed_due <> date(agreed_due, 'start of month', '+1 month', '-1 day')) AS term,
       date(@day, '+1 day', 'start of month', '+1 month', '-1 day') AS period_end
FROM contract LEFT JOIN customer_last cl USING (day, office, customer)
WHERE day = @day;
CREATE TEMP TABLE x AS
SELECT *, CASE WHEN programme LIKE '17%' THEN 30 WHEN term <= 12 THEN 12 ELSE term / 2 END AS extendable FROM c;
CREATE TEMP TABLE since2 AS SELECT since FROM back WHERE day = @day AND months = 2;
CREATE TEMP TABLE since3 AS SELECT since FROM back WHERE day = @day AND months = 3;
CREATE TEMP TABLE since6 AS SELECT since FROM back WHERE day = @day AND months = 6;
CREATE TEMP TABLE since12 AS SELECT since FROM back WHERE day = @day AND months = 12;

SELECT unit, 'loans', sum(balance > 0) FROM x GROUP BY unit;
SELECT unit, 'customers', count(DISTINCT CASE WHEN balance > 0 THEN office || customer END) FROM x GROUP BY unit;
SELECT unit, 'outstanding-dong', sum(balance) FROM x GROUP BY unit;
SELECT unit, 'lent-month-dong', sum(lent) FROM x GROUP BY unit;
SELECT unit, 'collected-month-dong', sum(collected) FROM x GROUP BY unit;
SELECT unit, 'turns-month', sum(disbursed > 0 AND lent > 0 AND substr(first_lent, 1, 7) = substr(day, 1, 7))
FROM x GROUP BY unit;
SELECT unit, 'average-loan-dong',
       CAST(round(1.0 * sum(balance) / count(DISTINCT CASE WHEN balance > 0 THEN office || customer END)) AS INTEGER)
FROM x GROUP BY unit HAVING sum(balance) > 0;
SELECT unit, 'average-rate-ppb', CAST(round(total(1.0 * balance * rate_ppb) / sum(balance)) AS INTEGER)
FROM x GROUP BY unit HAVING sum(balance) > 0;
SELECT unit, 'bad-debt-ppm', CAST(round(1000000.0 * sum(overdue + frozen) / sum(balance)) AS INTEGER)
FROM x GROUP BY unit HAVING sum(balance) > 0;
SELECT unit, 'hhi-communes-points',
       CAST(round(10000 * total(1.0 * part * part) / (1.0 * sum(part) * sum(part))) AS INTEGER)
FROM (SELECT unit, sum(balance) AS part FROM x WHERE commune <> '' GROUP BY unit, commune)
GROUP BY unit HAVING sum(part) > 0;
SELECT unit, 'hhi-groups-points',
       CAST(round(10000 * total(1.0 * part * part) / (1.0 * sum(part) * sum(part))) AS INTEGER)
FROM (SELECT unit, sum(balance) AS part FROM x WHERE grp <> '' GROUP BY unit, office, grp)
GROUP BY unit HAVING sum(part) > 0;

SELECT unit, 'silent-customers-2-to-3-months', count(DISTINCT CASE WHEN balance > 0 AND customer_moved < (SELECT * FROM since2)
       AND customer_moved >= (SELECT * FROM since3) THEN office || customer END) FROM x GROUP BY unit;
SELECT unit, 'silent-customers-3-to-6-months', count(DISTINCT CASE WHEN balance > 0 AND customer_moved < (SELECT * FROM since3)
       AND customer_moved >= (SELECT * FROM since6) THEN office || customer END) FROM x GROUP BY unit;
SELECT unit, 'silent-customers-6-to-12-months', count(DISTINCT CASE WHEN balance > 0 AND customer_moved < (SELECT * FROM since6)
       AND customer_moved >= (SELECT * FROM since12) THEN office || customer END) FROM x GROUP BY unit;
SELECT unit, 'silent-customers-over-12-months', count(DISTINCT CASE WHEN balance > 0
       AND customer_moved < (SELECT * FROM since12) THEN office || customer END) FROM x GROUP BY unit;

SELECT unit, 'overdue-loans', sum(overdue > 0) FROM x GROUP BY unit;
SELECT unit, 'overdue-dong', sum(overdue) FROM x GROUP BY unit;
SELECT unit, 'frozen-loans', sum(frozen > 0) FROM x GROUP BY unit;
SELECT unit, 'frozen-dong', sum(frozen) FROM x GROUP BY unit;

-- Three definitions of inactivity; the test takes the one the office's rule names.
CREATE TEMP TABLE inactive1 AS SELECT * FROM x
WHERE balance > 0 AND frozen = 0 AND programme <> '02' AND last_moved < (SELECT * FROM since3);
CREATE TEMP TABLE inactive2 AS SELECT * FROM x
WHERE in_term + overdue > 0 AND frozen = 0 AND programme <> '02'
  AND (julianday(day) - julianday(last_moved)) / 30.44 >= 3;
CREATE TEMP TABLE inactive3 AS SELECT * FROM x WHERE balance > 0 AND customer_moved < (SELECT * FROM since3);
SELECT unit, 'inactive-loans/1', count(*) FROM inactive1 GROUP BY unit;
SELECT unit, 'inactive-dong/1', sum(balance) FROM inactive1 GROUP BY unit;
SELECT unit, 'inactive-loans/2', count(*) FROM inactive2 GROUP BY unit;
SELECT unit, 'inactive-dong/2', sum(balance) FROM inactive2 GROUP BY unit;
SELECT unit, 'inactive-loans/3', count(*) FROM inactive3 GROUP BY unit;
SELECT unit, 'inactive-dong/3', sum(balance) FROM inactive3 GROUP BY unit;

CREATE TEMP TABLE due_class AS
SELECT *, CASE WHEN due <= day AND session_due > day THEN 1
               WHEN due > day AND due <= period_end AND session_due > day AND session_due <= period_end THEN 2
               WHEN due > day AND due <= period_end AND session_due > period_end THEN 3 END AS class
FROM x WHERE balance > 0;
SELECT unit, 'due-' || class || '-loans', count(*) FROM due_class WHERE class NOT NULL GROUP BY unit, class;
SELECT unit, 'due-' || class || '-dong', sum(balance) FROM due_class WHERE class NOT NULL GROUP BY unit, class;

SELECT unit, 'principal-due-unpaid-loans', count(*) FROM x
WHERE balance > 0 AND principal_due > max(paid, disbursed - balance) GROUP BY unit;
SELECT unit, 'principal-due-unpaid-dong', sum(min(balance, principal_due - max(paid, disbursed - balance))) FROM x
WHERE balance > 0 AND principal_due > max(paid, disbursed - balance) GROUP BY unit;

-- Late by the final date and, the other definition, by its session.
CREATE TEMP TABLE late AS
SELECT unit, balance, n, julianday(day) - julianday(due) > n AS by_date,
       julianday(day) - julianday(session_due) > n AS by_session
FROM x, (SELECT 30 AS n UNION SELECT 90 UNION SELECT 180) WHERE balance > 0;
SELECT unit, 'par-' || n || '-loans/1', sum(by_date) FROM late GROUP BY unit, n;
SELECT unit, 'par-' || n || '-dong/1', sum(balance * by_date) FROM late GROUP BY unit, n;
SELECT unit, 'par-' || n || '-ppm/1', CAST(round(1000000.0 * sum(balance * by_date) / sum(balance)) AS INTEGER)
FROM late GROUP BY unit, n;
SELECT unit, 'par-' || n || '-loans/2', sum(by_session) FROM late GROUP BY unit, n;
SELECT unit, 'par-' || n || '-dong/2', sum(balance * by_session) FROM late GROUP BY unit, n;
SELECT unit, 'par-' || n || '-ppm/2', CAST(round(1000000.0 * sum(balance * by_session) / sum(balance)) AS INTEGER)
FROM late GROUP BY unit, n;

SELECT unit, 'high-arrears-loans', count(*) FROM x
WHERE balance > 0 AND backlog * 2000000000 > balance * rate_ppb GROUP BY unit;
SELECT unit, 'high-arrears-dong', sum(backlog) FROM x
WHERE balance > 0 AND backlog * 2000000000 > balance * rate_ppb GROUP BY unit;

SELECT unit, 'extension-left-loans', count(*) FROM x
WHERE balance > 0 AND extended_months BETWEEN 1 AND extendable - 1 GROUP BY unit;
SELECT unit, 'extension-left-dong', sum(balance) FROM x
WHERE balance > 0 AND extended_months BETWEEN 1 AND extendable - 1 GROUP BY unit;
SELECT unit, 'extension-excess-loans', count(*) FROM x WHERE balance > 0 AND extended_months > extendable GROUP BY unit;
SELECT unit, 'extension-excess-months', sum(extended_months - extendable) FROM x
WHERE balance > 0 AND extended_months > extendable GROUP BY unit;

SELECT substr(signed, 1, 4), 'vintage-loans', count(*) FROM x WHERE balance > 0 GROUP BY 1;
SELECT substr(signed, 1, 4), 'vintage-overdue', sum(overdue) FROM x WHERE balance > 0 GROUP BY 1;
SELECT substr(signed, 1, 4), 'vintage-ppm', CAST(round(1000000.0 * sum(overdue) / sum(balance)) AS INTEGER) FROM x
WHERE balance > 0 GROUP BY 1;
