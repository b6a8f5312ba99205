-- Lists of groups on 12/01/2026, from the bank's rows alone: list, key, amount. A list is asked for by @list.
-- A group's members are the customers the bank names under it, also those who neither owe nor save any more: nobody told
-- that they left. What runs through it are the contracts under its code.

CREATE TEMP TABLE circle AS
SELECT grp, members, saved, coalesce(loans, 0) AS loans, coalesce(overdue, 0) AS overdue, coalesce(owed, 0) AS owed
FROM (SELECT grp, count(*) AS members, coalesce(sum(savings), 0) AS saved
      FROM person LEFT JOIN saved USING (customer) WHERE grp <> '' GROUP BY 1)
LEFT JOIN (SELECT grp, sum(balance > 0) AS loans, sum(overdue) AS overdue, sum(balance) AS owed
           FROM contract WHERE grp <> '' GROUP BY 1) USING (grp);

CREATE TEMP TABLE told AS
SELECT 'groups/owed' AS list, grp AS key, owed AS amount FROM circle
UNION ALL SELECT 'groups/overdue', grp, overdue FROM circle
UNION ALL SELECT 'groups/loans', grp, loans FROM circle
UNION ALL SELECT 'groups/members', grp, members FROM circle
UNION ALL SELECT 'groups/savings', grp, saved FROM circle
-- Five to sixty members; a group within them that owes nothing is told apart.
UNION ALL SELECT 'group-sizes', grp || ' size-' || CASE WHEN members < 5 THEN 'below' WHEN members > 60 THEN 'above'
                 ELSE 'without-balance' END, members FROM circle
          WHERE members NOT BETWEEN 5 AND 60 OR owed = 0
-- Nobody planned or inspected anything yet.
UNION ALL SELECT 'inspections', grp || ' - - inspection-not-planned -', owed FROM circle;
SELECT list, key, amount FROM told WHERE list = '@list';
