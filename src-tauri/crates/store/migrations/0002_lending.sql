-- Lending as the office's own book: terms by date, requests, loans and savings that move by value date and booking
-- date, closed days, every closing kept whole. What stood in these tables before is made again from the log.

DROP TABLE baseline_loan;
DROP TABLE closing;

-- The core's statements. One opened the book; earlier and later ones are kept to compare with.
CREATE TABLE closing (
    node     INTEGER NOT NULL,
    date     TEXT    NOT NULL,
    role     TEXT    NOT NULL CHECK (role IN ('opening', 'baseline', 'later')),
    seq      INTEGER NOT NULL,
    rows     TEXT    NOT NULL REFERENCES blob (sha256),
    workbook TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    -- The event that took its differences over, for a later one.
    adopted  INTEGER,
    PRIMARY KEY (node, date)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX closing_opens_once ON closing (node) WHERE role = 'opening';

-- Each contract as a closing stated it.
CREATE TABLE closing_loan (
    node              INTEGER NOT NULL,
    date              TEXT    NOT NULL,
    contract          TEXT    NOT NULL,
    customer          TEXT    NOT NULL,
    group_code        TEXT,
    commune           TEXT,
    association       TEXT,
    programme         TEXT    NOT NULL,
    closed            INTEGER NOT NULL CHECK (closed IN (0, 1)),
    in_term           INTEGER NOT NULL,
    overdue           INTEGER NOT NULL,
    frozen            INTEGER NOT NULL,
    rate_ppb          INTEGER NOT NULL,
    first_disbursed   TEXT,
    due               TEXT,
    due_extended      TEXT,
    first_principal   TEXT,
    disbursed         INTEGER NOT NULL,
    repaid            INTEGER NOT NULL,
    principal_due     INTEGER NOT NULL,
    backlog           INTEGER NOT NULL,
    lent_month        INTEGER NOT NULL,
    collected_month   INTEGER NOT NULL,
    written_off_month INTEGER NOT NULL,
    interest_month    INTEGER NOT NULL,
    extended_months   INTEGER NOT NULL,
    last_transaction  TEXT,
    PRIMARY KEY (node, date, contract),
    FOREIGN KEY (node, date) REFERENCES closing (node, date)
) STRICT, WITHOUT ROWID;

DROP TABLE account;
CREATE TABLE account (
    code TEXT NOT NULL PRIMARY KEY,
    side TEXT NOT NULL CHECK (side IN ('asset', 'liability', 'income', 'expense'))
) STRICT, WITHOUT ROWID;
INSERT INTO account (code, side) VALUES
    ('cash', 'asset'),
    ('transfers', 'asset'),
    ('loans-in-term', 'asset'),
    ('loans-overdue', 'asset'),
    ('loans-frozen', 'asset'),
    ('member-savings', 'liability'),
    ('interest-income', 'income'),
    ('savings-interest', 'expense'),
    ('write-offs', 'expense'),
    ('core-funding', 'liability');

CREATE INDEX entry_line_by_account ON entry_line (node, account, day, amount);
CREATE INDEX receipt_reversed_later ON receipt (reversed_on) WHERE reversed IS NOT NULL;

-- Terms of products and temporary cuts, as adopted; `row` is the row as the event states it. A later row for the
-- same product and day supersedes an earlier one.
CREATE TABLE terms (
    node       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    product    TEXT    NOT NULL,
    valid_from TEXT    NOT NULL,
    row        TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_cut (
    node INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    line INTEGER NOT NULL,
    id   TEXT    NOT NULL,
    row  TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment_interval (
    node INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    line INTEGER NOT NULL,
    row  TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

-- Loans that are asked for and not (yet) approved, and how those that are came to be. `state` is the request as its
-- steps made it.
CREATE TABLE loan_request (
    id       INTEGER NOT NULL PRIMARY KEY,
    node     INTEGER NOT NULL,
    borrower INTEGER NOT NULL REFERENCES borrower (id),
    group_id INTEGER REFERENCES savings_group (id),
    product  TEXT    NOT NULL,
    amount   INTEGER NOT NULL CHECK (amount > 0),
    asked_on TEXT    NOT NULL,
    maker    TEXT    NOT NULL,
    stage    TEXT    NOT NULL
        CHECK (stage IN ('requested', 'voted', 'certified', 'approved', 'notified', 'declined')),
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX loan_request_by_stage ON loan_request (node, stage);
CREATE INDEX loan_request_by_borrower ON loan_request (borrower);

ALTER TABLE loan ADD COLUMN product TEXT;
ALTER TABLE loan ADD COLUMN standing TEXT NOT NULL DEFAULT 'open'
    CHECK (standing IN ('approved', 'open', 'recalled', 'closed'));
ALTER TABLE loan ADD COLUMN recalled_by TEXT;
ALTER TABLE loan ADD COLUMN months INTEGER;
ALTER TABLE loan ADD COLUMN extended_months INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loan ADD COLUMN written_off INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loan ADD COLUMN use_checked TEXT;
ALTER TABLE loan ADD COLUMN grace_through TEXT;
-- The first day whose interest is ours to reckon; what was owed before is `backlog`.
ALTER TABLE loan ADD COLUMN interest_from TEXT;
-- Of `interest_collected`, what was paid for days from `interest_from` on.
ALTER TABLE loan ADD COLUMN interest_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loan ADD COLUMN grace_collected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loan ADD COLUMN grace_backlog INTEGER NOT NULL DEFAULT 0;
-- The last day interest or principal was paid in our book.
ALTER TABLE loan ADD COLUMN last_paid TEXT;
CREATE INDEX loan_by_standing ON loan (node, standing);

CREATE TABLE instalment (
    loan      INTEGER NOT NULL REFERENCES loan (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    due       TEXT    NOT NULL,
    principal INTEGER NOT NULL CHECK (principal > 0),
    PRIMARY KEY (loan, no)
) STRICT, WITHOUT ROWID;

-- The contract's rate from a day on, as stated or agreed; repricing by decree is in `terms`.
CREATE TABLE loan_rate (
    loan     INTEGER NOT NULL REFERENCES loan (id),
    from_day TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    rate_ppb INTEGER NOT NULL CHECK (rate_ppb BETWEEN 0 AND 1000000000),
    PRIMARY KEY (loan, from_day, seq)
) STRICT, WITHOUT ROWID;

-- Changes of principal. `day` is what interest goes by; `booked` is the day of the entry, later for a reversal.
CREATE TABLE loan_move (
    loan      INTEGER NOT NULL REFERENCES loan (id),
    day       TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    booked    TEXT    NOT NULL,
    in_term   INTEGER NOT NULL,
    overdue   INTEGER NOT NULL,
    frozen    INTEGER NOT NULL,
    lent      INTEGER NOT NULL,
    collected INTEGER NOT NULL,
    PRIMARY KEY (loan, day, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_move_by_booked ON loan_move (booked);

-- Interest paid, and owed otherwise than by accrual (taken over, forgiven): `owed` adds to the backlog.
CREATE TABLE interest_move (
    loan   INTEGER NOT NULL REFERENCES loan (id),
    day    TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    booked TEXT    NOT NULL,
    paid   INTEGER NOT NULL,
    grace  INTEGER NOT NULL,
    owed   INTEGER NOT NULL,
    -- What is owed of grace-period interest otherwise than by accrual: below nothing where it was forgiven.
    grace_owed INTEGER NOT NULL,
    PRIMARY KEY (loan, day, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX interest_move_by_booked ON interest_move (booked);

-- What was done to a loan, and what it was before, so that the last step can be taken back exactly.
CREATE TABLE loan_step (
    loan        INTEGER NOT NULL REFERENCES loan (id),
    seq         INTEGER NOT NULL,
    day         TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    before      TEXT,
    reversed    INTEGER,
    reversed_on TEXT,
    reason      TEXT,
    PRIMARY KEY (loan, seq),
    CHECK ((reversed IS NULL) = (reason IS NULL) AND (reversed IS NULL) = (reversed_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_step_by_day ON loan_step (day) WHERE reversed IS NULL;

ALTER TABLE savings_book ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));

CREATE TABLE book_move (
    book   INTEGER NOT NULL REFERENCES savings_book (id),
    day    TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    booked TEXT    NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (book, day, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX book_move_by_booked ON book_move (booked);

CREATE TABLE savings_step (
    book        INTEGER NOT NULL REFERENCES savings_book (id),
    seq         INTEGER NOT NULL,
    day         TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    reversed    INTEGER,
    reversed_on TEXT,
    reason      TEXT,
    PRIMARY KEY (book, seq),
    CHECK ((reversed IS NULL) = (reason IS NULL) AND (reversed IS NULL) = (reversed_on IS NULL))
) STRICT, WITHOUT ROWID;

-- The savings-interest runs, so that no day is credited twice.
CREATE TABLE savings_interest (
    node     INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    through  TEXT    NOT NULL,
    reversed INTEGER,
    PRIMARY KEY (node, seq)
) STRICT, WITHOUT ROWID;

-- Days closed by a count of the cash, and the day through which nothing may be booked any more.
CREATE TABLE closed_day (
    node  INTEGER NOT NULL,
    day   TEXT    NOT NULL,
    seq   INTEGER NOT NULL,
    cash  INTEGER NOT NULL,
    PRIMARY KEY (node, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE period_lock (
    node    INTEGER NOT NULL PRIMARY KEY,
    through TEXT    NOT NULL,
    seq     INTEGER NOT NULL
) STRICT;

-- Every file of a closing set that was kept, report 31 among them. Of a kind and date the last one that was not
-- withdrawn counts; a closing's is the one in `closing`.
CREATE TABLE source_file (
    node      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    date      TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    count     INTEGER NOT NULL CHECK (count >= 0),
    rows      TEXT    NOT NULL REFERENCES blob (sha256),
    workbook  TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    -- The event that withdrew it.
    withdrawn INTEGER,
    reason    TEXT,
    PRIMARY KEY (node, seq),
    CHECK ((withdrawn IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX source_file_by_date ON source_file (node, date, kind, seq);

-- What a file states of each unit; `key` is the unit's code, or its name where the report prints only names.
CREATE TABLE source_sum (
    node      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    dimension TEXT    NOT NULL CHECK (dimension IN ('office', 'commune', 'association', 'programme', 'group')),
    key       TEXT    NOT NULL,
    measure   TEXT    NOT NULL,
    value     INTEGER NOT NULL,
    PRIMARY KEY (node, seq, dimension, key, measure)
) STRICT, WITHOUT ROWID;
