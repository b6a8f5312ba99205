-- Lists of what was written down, on @today: from what was said and the bank's rows. List, key, amount.

-- Cards in the order they were written; later words of one card have a number of their own.
CREATE TEMP TABLE gone (n INTEGER);
CREATE TEMP TABLE visited (n INTEGER, customer TEXT, day TEXT, step TEXT, next_on TEXT);
CREATE TEMP TABLE promised (n INTEGER, customer TEXT, contract TEXT, made TEXT, by_day TEXT, amount INTEGER);
CREATE TEMP TABLE paid (contract TEXT, day TEXT, principal INTEGER, interest INTEGER);
CREATE TEMP TABLE noted (n INTEGER, customer TEXT, grp TEXT, remind TEXT, text TEXT);
CREATE TEMP TABLE planned (n INTEGER, grp TEXT, year INTEGER, month INTEGER);
CREATE TEMP TABLE inspected (n INTEGER, grp TEXT, day TEXT, mend_by TEXT, mended TEXT);
CREATE TEMP TABLE founded (n INTEGER, leader TEXT, day TEXT, people INTEGER, approved TEXT, code TEXT);
@said

-- What was paid towards each promise that stands: after the day it was made, or on it where it was for that very day.
CREATE TEMP TABLE towards AS
SELECT n, customer, made, by_day, amount, coalesce(sum(p.sum), 0) AS all_paid,
       coalesce(sum(CASE WHEN p.day <= by_day THEN p.sum END), 0) AS in_time
FROM promised pr LEFT JOIN (
    SELECT contract.customer AS payer, contract, paid.day AS day, principal + interest AS sum
    FROM paid JOIN contract USING (contract)) p
ON p.payer = pr.customer AND (pr.contract = '' OR pr.contract = p.contract) AND p.day <= '@today'
   AND (p.day > made OR (p.day = made AND by_day = made))
WHERE n NOT IN (SELECT n FROM gone)
GROUP BY n;
CREATE TEMP TABLE judged AS
SELECT *, CASE WHEN in_time >= amount THEN 'kept' WHEN all_paid >= amount THEN 'late' WHEN by_day >= '@today' THEN 'open'
               WHEN in_time > 0 THEN 'partly' ELSE 'broken' END AS state
FROM towards;
-- The last visit to each debtor: by its day, then as they were written down.
CREATE TEMP TABLE last_visit AS
SELECT customer, day, CASE step WHEN '' THEN '-' ELSE 'next-step-' || step END AS step,
       CASE next_on WHEN '' THEN '-' ELSE next_on END AS next_on
FROM (SELECT *, row_number() OVER (PARTITION BY customer ORDER BY day DESC, n DESC) AS nth
      FROM visited WHERE n NOT IN (SELECT n FROM gone))
WHERE nth = 1;
-- Whoever owes overdue or frozen principal after what was paid.
CREATE TEMP TABLE debtor AS
SELECT customer, sum(overdue + frozen) - coalesce(sum((SELECT sum(principal) FROM paid WHERE paid.contract = contract.contract)), 0) AS late
FROM contract GROUP BY customer HAVING sum(overdue + frozen) > 0;
CREATE TEMP TABLE circle AS SELECT DISTINCT grp FROM person WHERE grp <> '';
CREATE TEMP TABLE looked AS
SELECT grp, (SELECT month FROM planned WHERE planned.grp = circle.grp AND year = strftime('%Y', '@today') + 0
             AND n NOT IN (SELECT n FROM gone)) AS month,
       (SELECT max(day) FROM inspected i WHERE i.grp = circle.grp AND n NOT IN (SELECT n FROM gone)) AS seen,
       (SELECT min(mend_by) FROM inspected i WHERE i.grp = circle.grp AND mend_by <> '' AND mended = ''
        AND n NOT IN (SELECT n FROM gone)) AS mend_by
FROM circle;

CREATE TEMP TABLE told AS
SELECT 'promises/promised' AS list, customer || ' ' || made || ' ' || by_day || ' promise-' || state AS key, amount
FROM judged WHERE state NOT IN ('kept', 'late')
UNION ALL SELECT 'promises/missing', customer || ' ' || made || ' ' || by_day || ' promise-' || state, amount - all_paid
          FROM judged WHERE state NOT IN ('kept', 'late')
UNION ALL SELECT 'follow-up/late', customer, late FROM debtor
UNION ALL SELECT 'follow-up/broken', customer,
                 (SELECT count(*) FROM judged j WHERE j.customer = debtor.customer AND state IN ('late', 'partly', 'broken'))
          FROM debtor
UNION ALL SELECT 'follow-up/decided', customer,
                 (SELECT count(*) FROM judged j WHERE j.customer = debtor.customer AND state <> 'open') FROM debtor
UNION ALL SELECT 'follow-up/visits', customer || ' ' || coalesce(day, '-') || ' ' || coalesce(step, '-') || ' '
                 || coalesce(next_on, '-'), 0
          FROM debtor LEFT JOIN last_visit USING (customer)
UNION ALL SELECT 'next-steps', customer || ' ' || day || ' ' || step || ' ' || next_on,
                 julianday(next_on) - julianday('@today')
          FROM last_visit WHERE next_on <> '-'
UNION ALL SELECT 'notes', coalesce(nullif(customer, ''), '-') || ' '
                 || coalesce(nullif(noted.grp, ''), (SELECT nullif(person.grp, '') FROM person WHERE person.customer = noted.customer), '-')
                 || ' ' || remind || ' ' || text, 0
          FROM noted WHERE remind <> '' AND n NOT IN (SELECT n FROM gone)
UNION ALL SELECT 'inspections', grp || ' ' || coalesce(month, '-') || ' ' || coalesce(seen, '-') || ' inspection-' || CASE
                     WHEN mend_by < '@today' THEN 'mending-late'
                     WHEN mend_by IS NOT NULL THEN 'mending'
                     WHEN strftime('%Y', seen) = strftime('%Y', '@today') THEN 'done'
                     WHEN month IS NULL THEN 'not-planned'
                     WHEN month < strftime('%m', '@today') + 0 THEN 'late'
                     WHEN month = strftime('%m', '@today') + 0 THEN 'due'
                     ELSE 'planned' END || ' ' || coalesce(mend_by, '-'), 0
          FROM looked
-- A group being founded is looked after until it has the bank's code.
UNION ALL SELECT 'foundings', leader || ' ' || day || ' ' || coalesce(nullif(approved, ''), '-'), people FROM founded
          WHERE code = '' AND n NOT IN (SELECT n FROM gone);
SELECT list, key, CAST(amount AS INTEGER) FROM told WHERE list = '@list';
