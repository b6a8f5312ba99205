-- What moved between two closings: unit, measure, value, without a join of our book. @day, @earlier, @unit as before.
-- `@month` is 1 where only the closing's month lies between.

CREATE TEMP TABLE keyed AS SELECT *, office || ' ' || contract AS same, office || customer AS who, @unit AS unit FROM contract;
CREATE TEMP TABLE was AS SELECT * FROM keyed WHERE day = @earlier;
CREATE TEMP TABLE now AS SELECT * FROM keyed WHERE day = @day;
CREATE UNIQUE INDEX temp.was_same ON was (same);
CREATE UNIQUE INDEX temp.now_same ON now (same);

SELECT unit, 'opening', sum(balance) FROM was GROUP BY unit;
SELECT unit, 'opening-loans', sum(balance > 0) FROM was GROUP BY unit;
SELECT unit, 'opening-customers', count(DISTINCT CASE WHEN balance > 0 THEN who END) FROM was GROUP BY unit;
SELECT unit, 'opening-overdue', sum(overdue) FROM was GROUP BY unit;
SELECT unit, 'opening-frozen', sum(frozen) FROM was GROUP BY unit;
SELECT unit, 'opening-backlog', sum(backlog * (balance > 0)) FROM was GROUP BY unit;
SELECT unit, 'closing', sum(balance) FROM now GROUP BY unit;
SELECT unit, 'closing-loans', sum(balance > 0) FROM now GROUP BY unit;
SELECT unit, 'closing-customers', count(DISTINCT CASE WHEN balance > 0 THEN who END) FROM now GROUP BY unit;
SELECT unit, 'closing-overdue', sum(overdue) FROM now GROUP BY unit;
SELECT unit, 'closing-frozen', sum(frozen) FROM now GROUP BY unit;
SELECT unit, 'closing-backlog', sum(backlog * (balance > 0)) FROM now GROUP BY unit;

-- Both files: what a contract brings along when its unit or customer is another.
SELECT now.unit, 'moved-in', sum(was.balance) FROM now JOIN was USING (same)
WHERE now.unit <> was.unit OR now.customer <> was.customer GROUP BY now.unit;
SELECT was.unit, 'moved-out', sum(was.balance) FROM now JOIN was USING (same)
WHERE now.unit <> was.unit OR now.customer <> was.customer GROUP BY was.unit;

-- Only in the earlier file: where that year's settled contracts are still shown it left, else it was settled.
SELECT unit, CASE WHEN strftime('%Y', @earlier, '+1 day') = strftime('%Y', @day) THEN 'moved-out' ELSE 'settled' END,
       sum(balance)
FROM was WHERE same NOT IN (SELECT same FROM now) AND balance > 0 GROUP BY unit;
-- Only in the later file, though lent before: it came from outside.
SELECT unit, 'moved-in', sum(balance) FROM now
WHERE same NOT IN (SELECT same FROM was) AND first_lent <= @earlier AND balance > 0 GROUP BY unit;

CREATE TEMP TABLE lent AS
SELECT now.*, coalesce(was.balance, 0) AS balance_was, coalesce(was.disbursed, 0) AS disbursed_was
FROM now LEFT JOIN was USING (same) WHERE was.same NOT NULL OR now.first_lent > @earlier;
SELECT unit, 'new', sum(disbursed) FROM lent WHERE disbursed_was = 0 GROUP BY unit;
SELECT unit, 'further', sum(disbursed - disbursed_was) FROM lent WHERE disbursed_was > 0 GROUP BY unit;
SELECT unit, 'written-off', sum(written_off) FROM lent WHERE @month GROUP BY unit;
SELECT unit, 'repaid', sum(balance_was + disbursed - disbursed_was - balance - @month * written_off) FROM lent
WHERE balance > 0 GROUP BY unit;
SELECT unit, 'settled', sum(balance_was + disbursed - disbursed_was - @month * written_off) FROM lent
WHERE balance = 0 GROUP BY unit;
