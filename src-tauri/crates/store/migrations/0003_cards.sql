-- What an office writes down beside its bookings. A card's words are in `card`; the tables after it hold what stands of
-- them by kind, for lists: a card in the bin has no row there.

ALTER TABLE savings_group ADD COLUMN ended TEXT;
-- The card that founded it, where the core did not bring it.
ALTER TABLE savings_group ADD COLUMN founded INTEGER;

CREATE TABLE card (
    id     INTEGER NOT NULL PRIMARY KEY,
    node   INTEGER NOT NULL,
    kind   TEXT    NOT NULL,
    -- The event whose words it has, and those words.
    seq    INTEGER NOT NULL,
    body   TEXT    NOT NULL,
    -- The event that put it in the bin.
    binned INTEGER
) STRICT;
CREATE INDEX card_by_kind ON card (node, kind);
CREATE INDEX card_in_bin ON card (node, binned) WHERE binned IS NOT NULL;

-- Every event of a card, for its history.
CREATE TABLE card_event (
    card INTEGER NOT NULL REFERENCES card (id),
    seq  INTEGER NOT NULL,
    PRIMARY KEY (card, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE point (
    id          INTEGER NOT NULL PRIMARY KEY,
    node        INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    commune     TEXT    NOT NULL,
    old_commune TEXT    NOT NULL,
    day         INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
    from_day    TEXT    NOT NULL,
    until_day   TEXT,
    FOREIGN KEY (node, commune) REFERENCES commune (node, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE commune_match (
    id         INTEGER NOT NULL PRIMARY KEY,
    node       INTEGER NOT NULL,
    commune    TEXT    NOT NULL,
    state_code TEXT    NOT NULL,
    UNIQUE (node, commune),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE village_move (
    id           INTEGER NOT NULL PRIMARY KEY,
    node         INTEGER NOT NULL,
    village      TEXT    NOT NULL,
    from_commune TEXT    NOT NULL,
    to_commune   TEXT    NOT NULL,
    day          TEXT    NOT NULL,
    UNIQUE (node, village, day),
    FOREIGN KEY (node, village) REFERENCES village (node, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (node, to_commune) REFERENCES commune (node, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE staff (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    post      TEXT    NOT NULL,
    user      TEXT    NOT NULL,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;

CREATE TABLE duty (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    staff     INTEGER NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;

CREATE TABLE duty_over (
    card     INTEGER NOT NULL REFERENCES duty (id) DEFERRABLE INITIALLY DEFERRED,
    line     INTEGER NOT NULL,
    point    INTEGER REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    group_id INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, line),
    CHECK ((point IS NULL) <> (group_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE association_board (
    id          INTEGER NOT NULL PRIMARY KEY,
    node        INTEGER NOT NULL,
    commune     TEXT    NOT NULL,
    association TEXT    NOT NULL,
    chair       TEXT    NOT NULL,
    from_day    TEXT    NOT NULL,
    until_day   TEXT,
    FOREIGN KEY (node, commune) REFERENCES commune (node, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (node, association) REFERENCES association (node, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE party_body (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('committee', 'cell')),
    name      TEXT    NOT NULL,
    parent    INTEGER REFERENCES party_body (id) DEFERRABLE INITIALLY DEFERRED,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;

CREATE TABLE party_seat (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    body      INTEGER NOT NULL REFERENCES party_body (id) DEFERRABLE INITIALLY DEFERRED,
    staff     INTEGER NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
    seat      TEXT    NOT NULL,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;

CREATE TABLE founding (
    id       INTEGER NOT NULL PRIMARY KEY,
    node     INTEGER NOT NULL,
    day      TEXT    NOT NULL,
    commune  TEXT    NOT NULL,
    approved TEXT,
    group_id INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    people   INTEGER NOT NULL,
    leader   TEXT    NOT NULL
) STRICT;

CREATE TABLE board (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    group_id  INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    leader    TEXT    NOT NULL,
    leader_id INTEGER REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    deputy    TEXT,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;
CREATE INDEX board_by_group ON board (group_id, from_day);

CREATE TABLE group_point (
    card     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    node     INTEGER NOT NULL,
    point    INTEGER NOT NULL REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    from_day TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    PRIMARY KEY (group_id, from_day, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_point_by_card ON group_point (card);

CREATE TABLE meeting (
    id              INTEGER NOT NULL PRIMARY KEY,
    node            INTEGER NOT NULL,
    group_id        INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day             TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    members         INTEGER NOT NULL,
    present         INTEGER NOT NULL,
    minimum_savings INTEGER
) STRICT;
CREATE INDEX meeting_by_group ON meeting (group_id, day);

-- Customers who went from one group to another, with their contracts; undone in the opposite order.
CREATE TABLE member_move (
    card       INTEGER NOT NULL,
    borrower   INTEGER NOT NULL REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    node       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    day        TEXT    NOT NULL,
    from_group INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    to_group   INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, borrower)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_move_by_borrower ON member_move (borrower, seq);

CREATE TABLE member_move_loan (
    card     INTEGER NOT NULL,
    borrower INTEGER NOT NULL,
    loan     INTEGER NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, borrower, loan)
) STRICT, WITHOUT ROWID;

CREATE TABLE regrouping (
    id         INTEGER NOT NULL PRIMARY KEY,
    node       INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('merged', 'split', 'closed')),
    group_id   INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    into_group INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day        TEXT    NOT NULL,
    members    INTEGER NOT NULL
) STRICT;
CREATE INDEX regrouping_by_group ON regrouping (group_id);

CREATE TABLE plan_line (
    card     INTEGER NOT NULL,
    node     INTEGER NOT NULL,
    year     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    month    INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    PRIMARY KEY (card, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_line_by_group ON plan_line (group_id, year);

CREATE TABLE inspection (
    id       INTEGER NOT NULL PRIMARY KEY,
    node     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day      TEXT    NOT NULL,
    mend_by  TEXT,
    mended   TEXT
) STRICT;
CREATE INDEX inspection_by_group ON inspection (group_id, day);

CREATE TABLE inspection_loan (
    card INTEGER NOT NULL,
    loan INTEGER NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, loan)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_loan_by_loan ON inspection_loan (loan);

CREATE TABLE reconciled (
    card            INTEGER NOT NULL,
    line            INTEGER NOT NULL,
    node            INTEGER NOT NULL,
    group_id        INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day             TEXT    NOT NULL,
    as_of           TEXT    NOT NULL,
    borrower        INTEGER NOT NULL REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    loan            INTEGER REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    ours            INTEGER NOT NULL CHECK (ours >= 0),
    ours_interest   INTEGER NOT NULL CHECK (ours_interest >= 0),
    theirs          INTEGER NOT NULL CHECK (theirs >= 0),
    theirs_interest INTEGER NOT NULL CHECK (theirs_interest >= 0),
    PRIMARY KEY (card, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX reconciled_by_borrower ON reconciled (borrower, day);

CREATE TABLE visit (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    borrower  INTEGER NOT NULL REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    day       TEXT    NOT NULL,
    capacity  TEXT    NOT NULL,
    next_step TEXT    NOT NULL,
    next_on   TEXT
) STRICT;
CREATE INDEX visit_by_borrower ON visit (borrower, day);
CREATE INDEX visit_by_next ON visit (node, next_on) WHERE next_on IS NOT NULL;

CREATE TABLE promise (
    card     INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    node     INTEGER NOT NULL,
    borrower INTEGER NOT NULL REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    loan     INTEGER REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    made     TEXT    NOT NULL,
    by_day   TEXT    NOT NULL,
    amount   INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (card, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_by_day ON promise (node, by_day);
CREATE INDEX promise_by_borrower ON promise (borrower);

CREATE TABLE workers (
    id           INTEGER NOT NULL PRIMARY KEY,
    node         INTEGER NOT NULL,
    loan         INTEGER NOT NULL UNIQUE REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    day          TEXT    NOT NULL,
    created      INTEGER NOT NULL CHECK (created >= 0),
    kept         INTEGER NOT NULL CHECK (kept >= 0),
    women        INTEGER NOT NULL CHECK (women >= 0),
    in_household INTEGER NOT NULL CHECK (in_household >= 0),
    outside      INTEGER NOT NULL CHECK (outside >= 0),
    priority     INTEGER CHECK (priority BETWEEN 1 AND 6)
) STRICT;

CREATE TABLE note (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    loan      INTEGER REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    borrower  INTEGER REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    group_id  INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day       TEXT    NOT NULL,
    remind_on TEXT
) STRICT;
CREATE INDEX note_by_loan ON note (loan) WHERE loan IS NOT NULL;
CREATE INDEX note_by_borrower ON note (borrower) WHERE borrower IS NOT NULL;
CREATE INDEX note_by_group ON note (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX note_by_reminder ON note (node, remind_on) WHERE remind_on IS NOT NULL;

-- The point each group transacts at, as a report of detailed balances states it: that of most of its contracts.
CREATE TABLE stated_point (
    node       INTEGER NOT NULL,
    group_code TEXT    NOT NULL,
    date       TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    point      TEXT    NOT NULL,
    PRIMARY KEY (node, group_code, date, seq)
) STRICT, WITHOUT ROWID;

-- People and groups in the Vietnamese order of names, and what lists are narrowed by: so that a list is read, not made.
ALTER TABLE borrower ADD COLUMN name_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE savings_group ADD COLUMN name_key BLOB NOT NULL DEFAULT x'';
CREATE INDEX borrower_by_paper ON borrower (paper) WHERE paper IS NOT NULL;
CREATE INDEX loan_overdue ON loan (node) WHERE overdue > 0;
CREATE INDEX loan_frozen ON loan (frozen_until) WHERE frozen > 0;
CREATE INDEX loan_by_due ON loan (coalesce(due_extended, due)) WHERE outstanding > 0;
CREATE INDEX loan_by_lent ON loan (last_disbursed) WHERE outstanding > 0;
CREATE INDEX loan_not_lent ON loan (node) WHERE standing = 'approved';
-- The last transaction in the bank's book or ours.
CREATE INDEX loan_by_last_seen ON loan (max(coalesce(last_transaction, ''), coalesce(last_paid, '')))
    WHERE outstanding > 0;
CREATE INDEX instalment_by_due ON instalment (due);

-- The bank's own rating of each group, as BC0437 states it; the row in the words of the source.
CREATE TABLE stated_score (
    node       INTEGER NOT NULL,
    group_code TEXT    NOT NULL,
    date       TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    score      INTEGER,
    row        TEXT    NOT NULL,
    PRIMARY KEY (node, group_code, date, seq)
) STRICT, WITHOUT ROWID;

-- What a customer owes and saves, kept with the customer: a list of a province's customers is read, not added up.
ALTER TABLE borrower ADD COLUMN loans INTEGER NOT NULL DEFAULT 0;
ALTER TABLE borrower ADD COLUMN loans_ever INTEGER NOT NULL DEFAULT 0;
ALTER TABLE borrower ADD COLUMN loans_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE borrower ADD COLUMN outstanding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE borrower ADD COLUMN savings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE borrower ADD COLUMN books INTEGER NOT NULL DEFAULT 0;
-- The last day of the identity paper; 9999-12-31 for one that lasts for life, nothing where it can't be told.
ALTER TABLE borrower ADD COLUMN paper_last TEXT;
-- No telephone, or none that can be dialled.
ALTER TABLE borrower ADD COLUMN no_phone INTEGER NOT NULL DEFAULT 1 CHECK (no_phone IN (0, 1));

CREATE TRIGGER loan_adds_up AFTER INSERT ON loan
BEGIN
    UPDATE borrower SET loans = loans + (NEW.outstanding > 0), loans_ever = loans_ever + 1,
        loans_open = loans_open + (NEW.closed = 0), outstanding = outstanding + NEW.outstanding
    WHERE id = NEW.borrower;
END;
CREATE TRIGGER loan_is_taken_off AFTER DELETE ON loan
BEGIN
    UPDATE borrower SET loans = loans - (OLD.outstanding > 0), loans_ever = loans_ever - 1,
        loans_open = loans_open - (OLD.closed = 0), outstanding = outstanding - OLD.outstanding
    WHERE id = OLD.borrower;
END;
CREATE TRIGGER loan_changes_sums AFTER UPDATE OF borrower, closed, in_term, overdue, frozen ON loan
WHEN OLD.borrower <> NEW.borrower OR OLD.closed <> NEW.closed OR OLD.outstanding <> NEW.outstanding
BEGIN
    UPDATE borrower SET loans = loans - (OLD.outstanding > 0), loans_ever = loans_ever - 1,
        loans_open = loans_open - (OLD.closed = 0), outstanding = outstanding - OLD.outstanding
    WHERE id = OLD.borrower;
    UPDATE borrower SET loans = loans + (NEW.outstanding > 0), loans_ever = loans_ever + 1,
        loans_open = loans_open + (NEW.closed = 0), outstanding = outstanding + NEW.outstanding
    WHERE id = NEW.borrower;
END;
CREATE TRIGGER book_adds_up AFTER INSERT ON savings_book WHEN NEW.closed = 0
BEGIN
    UPDATE borrower SET savings = savings + NEW.balance, books = books + 1 WHERE id = NEW.borrower;
END;
CREATE TRIGGER book_is_taken_off AFTER DELETE ON savings_book WHEN OLD.closed = 0
BEGIN
    UPDATE borrower SET savings = savings - OLD.balance, books = books - 1 WHERE id = OLD.borrower;
END;
CREATE TRIGGER book_changes_sums AFTER UPDATE OF borrower, balance, closed ON savings_book
BEGIN
    UPDATE borrower SET savings = savings - OLD.balance * (OLD.closed = 0), books = books - (OLD.closed = 0)
    WHERE id = OLD.borrower;
    UPDATE borrower SET savings = savings + NEW.balance * (NEW.closed = 0), books = books + (NEW.closed = 0)
    WHERE id = NEW.borrower;
END;

-- A list of customers is chosen, narrowed, put in order and added up in here; only the rows shown are read.
CREATE INDEX borrower_listed ON borrower (name_key, code, node, commune, village, association, group_id, loans,
    loans_ever, loans_open, outstanding, savings, books, paper_last, no_phone);
CREATE INDEX borrower_in_group ON borrower (group_id, savings);
CREATE INDEX loan_in_group ON loan (group_id, in_term, overdue, frozen) WHERE outstanding > 0;
CREATE INDEX loan_by_effect ON loan (effect_key, node) WHERE effect_key IS NOT NULL;
CREATE INDEX loan_extended ON loan (node) WHERE extended_months > 0;

-- Forms that were begun and not saved: this machine's own, no part of the log.
CREATE TABLE draft (
    owner   TEXT NOT NULL,
    name    TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;
