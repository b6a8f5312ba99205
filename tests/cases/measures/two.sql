-- What is measured between two closings: unit, measure, value. @day, @earlier and @unit are put in by the test.

CREATE TEMP TABLE keyed AS SELECT *, office || ' ' || contract || ' ' || customer AS same, @unit AS unit FROM contract;
CREATE TEMP TABLE was AS SELECT * FROM keyed WHERE day = @earlier;
CREATE TEMP TABLE now AS SELECT * FROM keyed WHERE day = @day;
CREATE UNIQUE INDEX temp.was_same ON was (same);
CREATE UNIQUE INDEX temp.now_same ON now (same);
CREATE TEMP TABLE pair AS
SELECT was.unit, was.in_term AS in_term_was, was.overdue AS overdue_was, was.frozen AS frozen_was,
       was.balance AS balance_was, was.last_moved AS moved_was,
       coalesce(now.in_term, 0) AS in_term, coalesce(now.overdue, 0) AS overdue, coalesce(now.frozen, 0) AS frozen,
       coalesce(now.balance, 0) AS balance, now.last_moved AS moved
FROM was LEFT JOIN now USING (same)
UNION ALL
SELECT now.unit, 0, 0, 0, 0, NULL, now.in_term, now.overdue, now.frozen, now.balance, now.last_moved
FROM now WHERE same NOT IN (SELECT same FROM was);
CREATE TEMP TABLE p AS
SELECT *, CASE WHEN frozen_was > 0 THEN 'frozen' WHEN overdue_was > 0 THEN 'overdue' WHEN in_term_was > 0 THEN 'in-term'
               ELSE 'none' END AS state_was,
       CASE WHEN frozen > 0 THEN 'frozen' WHEN overdue > 0 THEN 'overdue' WHEN in_term > 0 THEN 'in-term'
            ELSE 'none' END AS state
FROM pair;

SELECT unit, 'roll-loans', count(*) FROM p WHERE state_was = 'in-term' AND overdue > 0 GROUP BY unit;
SELECT unit, 'roll-dong', sum(overdue) FROM p WHERE state_was = 'in-term' GROUP BY unit;
SELECT unit, 'roll-ppm', CAST(round(1000000.0 * sum(overdue) / sum(in_term_was)) AS INTEGER) FROM p
WHERE state_was = 'in-term' GROUP BY unit;
SELECT unit, 'cure-loans', count(*) FROM p WHERE state_was = 'overdue' AND in_term > 0 GROUP BY unit;
SELECT unit, 'cure-dong', sum(in_term) FROM p WHERE state_was = 'overdue' GROUP BY unit;
SELECT unit, 'cure-ppm', CAST(round(1000000.0 * sum(in_term) / sum(overdue_was)) AS INTEGER) FROM p
WHERE state_was = 'overdue' GROUP BY unit;
SELECT unit, 'reactivated-loans', count(*) FROM p
WHERE balance_was > 0 AND moved_was <= (SELECT since FROM back WHERE day = @earlier AND months = 6) AND moved > @earlier
GROUP BY unit;
SELECT unit, 'reactivated-dong', sum(balance) FROM p
WHERE balance_was > 0 AND moved_was <= (SELECT since FROM back WHERE day = @earlier AND months = 6) AND moved > @earlier
GROUP BY unit;

SELECT state_was || ' ' || state, 'migration-loans', count(*) FROM p
WHERE state_was <> 'none' OR state <> 'none' GROUP BY 1;
SELECT state_was || ' ' || state, 'migration-opening', sum(balance_was) FROM p
WHERE state_was <> 'none' OR state <> 'none' GROUP BY 1;
SELECT state_was || ' ' || state, 'migration-closing', sum(balance) FROM p
WHERE state_was <> 'none' OR state <> 'none' GROUP BY 1;
