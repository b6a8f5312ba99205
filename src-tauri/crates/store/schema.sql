CREATE INDEX board_by_group ON board (group_id, from_day);

CREATE INDEX book_move_by_booked ON book_move (booked);

CREATE INDEX borrower_by_group ON borrower (group_id);

CREATE INDEX borrower_by_paper ON borrower (paper) WHERE paper IS NOT NULL;

CREATE INDEX borrower_in_group ON borrower (group_id, savings);

CREATE INDEX borrower_listed ON borrower (name_key, code, node, commune, village, association, group_id, loans,
    loans_ever, loans_open, outstanding, savings, books, paper_last, no_phone);

CREATE INDEX card_by_kind ON card (node, kind);

CREATE INDEX card_in_bin ON card (node, binned) WHERE binned IS NOT NULL;

CREATE UNIQUE INDEX closing_opens_once ON closing (node) WHERE role = 'opening';

CREATE INDEX entry_line_by_account ON entry_line (node, account, day, amount);

CREATE INDEX group_point_by_card ON group_point (card);

CREATE INDEX inspection_by_group ON inspection (group_id, day);

CREATE INDEX inspection_loan_by_loan ON inspection_loan (loan);

CREATE INDEX instalment_by_due ON instalment (due);

CREATE INDEX interest_move_by_booked ON interest_move (booked);

CREATE INDEX loan_by_borrower ON loan (borrower);

CREATE INDEX loan_by_due ON loan (coalesce(due_extended, due)) WHERE outstanding > 0;

CREATE INDEX loan_by_effect ON loan (effect_key, node) WHERE effect_key IS NOT NULL;

CREATE INDEX loan_by_group ON loan (group_id);

CREATE INDEX loan_by_last_seen ON loan (max(coalesce(last_transaction, ''), coalesce(last_paid, '')))
    WHERE outstanding > 0;

CREATE INDEX loan_by_lent ON loan (last_disbursed) WHERE outstanding > 0;

CREATE INDEX loan_by_standing ON loan (node, standing);

CREATE INDEX loan_extended ON loan (node) WHERE extended_months > 0;

CREATE INDEX loan_frozen ON loan (frozen_until) WHERE frozen > 0;

CREATE INDEX loan_in_group ON loan (group_id, in_term, overdue, frozen) WHERE outstanding > 0;

CREATE INDEX loan_move_by_booked ON loan_move (booked);

CREATE INDEX loan_not_lent ON loan (node) WHERE standing = 'approved';

CREATE INDEX loan_overdue ON loan (node) WHERE overdue > 0;

CREATE INDEX loan_request_by_borrower ON loan_request (borrower);

CREATE INDEX loan_request_by_stage ON loan_request (node, stage);

CREATE INDEX loan_step_by_day ON loan_step (day) WHERE reversed IS NULL;

CREATE INDEX meeting_by_group ON meeting (group_id, day);

CREATE INDEX member_move_by_borrower ON member_move (borrower, seq);

CREATE INDEX note_by_borrower ON note (borrower) WHERE borrower IS NOT NULL;

CREATE INDEX note_by_group ON note (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX note_by_loan ON note (loan) WHERE loan IS NOT NULL;

CREATE INDEX note_by_reminder ON note (node, remind_on) WHERE remind_on IS NOT NULL;

CREATE INDEX plan_line_by_group ON plan_line (group_id, year);

CREATE INDEX promise_by_borrower ON promise (borrower);

CREATE INDEX promise_by_day ON promise (node, by_day);

CREATE INDEX receipt_by_group ON receipt (group_id, session);

CREATE INDEX receipt_by_session ON receipt (session);

CREATE INDEX receipt_line_by_book ON receipt_line (book);

CREATE INDEX receipt_line_by_loan ON receipt_line (loan);

CREATE INDEX receipt_reversed_later ON receipt (reversed_on) WHERE reversed IS NOT NULL;

CREATE INDEX reconciled_by_borrower ON reconciled (borrower, day);

CREATE INDEX regrouping_by_group ON regrouping (group_id);

CREATE INDEX savings_book_by_borrower ON savings_book (borrower);

CREATE INDEX savings_group_by_code ON savings_group (code);

CREATE INDEX session_booking_by_session ON session_booking (node, session);

CREATE INDEX session_by_day ON session (day);

CREATE INDEX session_by_point ON session (point);

CREATE INDEX session_group_by_group ON session_group (group_id);

CREATE INDEX source_file_by_date ON source_file (node, date, kind, seq);

CREATE INDEX visit_by_borrower ON visit (borrower, day);

CREATE INDEX visit_by_next ON visit (node, next_on) WHERE next_on IS NOT NULL;

CREATE TABLE account (
    code TEXT NOT NULL PRIMARY KEY,
    side TEXT NOT NULL CHECK (side IN ('asset', 'liability', 'income', 'expense'))
) STRICT, WITHOUT ROWID;

CREATE TABLE association (
    node INTEGER NOT NULL,
    code TEXT    NOT NULL,
    name TEXT    NOT NULL,
    PRIMARY KEY (node, code)
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

CREATE TABLE blob (
    sha256  TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    bytes   INTEGER NOT NULL CHECK (bytes >= 0),
    content BLOB    NOT NULL
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

CREATE TABLE book_move (
    book   INTEGER NOT NULL REFERENCES savings_book (id),
    day    TEXT    NOT NULL,
    seq    INTEGER NOT NULL,
    booked TEXT    NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (book, day, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE borrower (
    id           INTEGER NOT NULL PRIMARY KEY,
    node         INTEGER NOT NULL,
    code         TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    born         TEXT,
    sex          TEXT,
    ethnic       TEXT,
    paper        TEXT,
    paper_issued TEXT,
    phone        TEXT,
    address      TEXT,
    spouse       TEXT,
    commune      TEXT,
    village      TEXT,
    association  TEXT,
    group_id     INTEGER REFERENCES savings_group (id),
    search       TEXT    NOT NULL, name_key BLOB NOT NULL DEFAULT x'', loans INTEGER NOT NULL DEFAULT 0, loans_ever INTEGER NOT NULL DEFAULT 0, loans_open INTEGER NOT NULL DEFAULT 0, outstanding INTEGER NOT NULL DEFAULT 0, savings INTEGER NOT NULL DEFAULT 0, books INTEGER NOT NULL DEFAULT 0, paper_last TEXT, no_phone INTEGER NOT NULL DEFAULT 1 CHECK (no_phone IN (0, 1)),
    UNIQUE (node, code),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code),
    FOREIGN KEY (node, village) REFERENCES village (node, code)
) STRICT;

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

CREATE TABLE card_event (
    card INTEGER NOT NULL REFERENCES card (id),
    seq  INTEGER NOT NULL,
    PRIMARY KEY (card, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_day (
    node  INTEGER NOT NULL,
    day   TEXT    NOT NULL,
    seq   INTEGER NOT NULL,
    cash  INTEGER NOT NULL,
    PRIMARY KEY (node, day)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE commune (
    node INTEGER NOT NULL,
    code TEXT    NOT NULL,
    name TEXT    NOT NULL,
    PRIMARY KEY (node, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE commune_match (
    id         INTEGER NOT NULL PRIMARY KEY,
    node       INTEGER NOT NULL,
    commune    TEXT    NOT NULL,
    state_code TEXT    NOT NULL,
    UNIQUE (node, commune),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE draft (
    owner   TEXT NOT NULL,
    name    TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE entry_line (
    node    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    line    INTEGER NOT NULL,
    day     TEXT    NOT NULL,
    account TEXT    NOT NULL REFERENCES account (code),
    amount  INTEGER NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    node          INTEGER NOT NULL CHECK (node BETWEEN 1 AND 8191),
    seq           INTEGER NOT NULL CHECK (seq > 0),
    kind          TEXT    NOT NULL,
    business_date TEXT    NOT NULL,
    recorded_at   TEXT    NOT NULL,
    maker         TEXT    NOT NULL,
    request       TEXT    NOT NULL,
    hash          TEXT    NOT NULL CHECK (length(hash) = 64),
    line          BLOB    NOT NULL,
    PRIMARY KEY (node, seq),
    UNIQUE (node, request)
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

CREATE TABLE group_point (
    card     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    node     INTEGER NOT NULL,
    point    INTEGER NOT NULL REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    from_day TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    PRIMARY KEY (group_id, from_day, card)
) STRICT, WITHOUT ROWID;

CREATE TABLE id_counter (
    node INTEGER NOT NULL PRIMARY KEY,
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT;

CREATE TABLE inspection (
    id       INTEGER NOT NULL PRIMARY KEY,
    node     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day      TEXT    NOT NULL,
    mend_by  TEXT,
    mended   TEXT
) STRICT;

CREATE TABLE inspection_loan (
    card INTEGER NOT NULL,
    loan INTEGER NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, loan)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment (
    loan      INTEGER NOT NULL REFERENCES loan (id),
    no        INTEGER NOT NULL CHECK (no > 0),
    due       TEXT    NOT NULL,
    principal INTEGER NOT NULL CHECK (principal > 0),
    PRIMARY KEY (loan, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment_interval (
    node INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    line INTEGER NOT NULL,
    row  TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE loan (
    id                 INTEGER NOT NULL PRIMARY KEY,
    node               INTEGER NOT NULL,
    contract           TEXT    NOT NULL,
    borrower           INTEGER NOT NULL REFERENCES borrower (id),
    group_id           INTEGER REFERENCES savings_group (id),
    commune            TEXT,
    village            TEXT,
    association        TEXT,
    programme          TEXT    NOT NULL,
    funds              TEXT,
    investor           TEXT,
    direct             INTEGER NOT NULL CHECK (direct IN (0, 1)),
    closed             INTEGER NOT NULL CHECK (closed IN (0, 1)),
    signed             TEXT,
    due                TEXT,
    due_extended       TEXT,
    due_session        TEXT,
    session_day        INTEGER CHECK (session_day BETWEEN 1 AND 31),
    rate_ppb           INTEGER NOT NULL CHECK (rate_ppb BETWEEN 0 AND 1000000000),
    approved           INTEGER NOT NULL,
    disbursed          INTEGER NOT NULL,
    first_disbursed    TEXT,
    last_disbursed     TEXT,
    in_term            INTEGER NOT NULL CHECK (in_term >= 0),
    overdue            INTEGER NOT NULL CHECK (overdue >= 0),
    frozen             INTEGER NOT NULL CHECK (frozen >= 0),
    outstanding        INTEGER NOT NULL GENERATED ALWAYS AS (in_term + overdue + frozen) STORED,
    repaid             INTEGER NOT NULL,
    backlog            INTEGER NOT NULL,
    interest_collected INTEGER NOT NULL DEFAULT 0,
    lent_month         INTEGER NOT NULL,
    collected_month    INTEGER NOT NULL,
    overdue_since      TEXT,
    frozen_until       TEXT,
    last_transaction   TEXT,
    effect             TEXT,
    effect_key         TEXT,
    effect_value       INTEGER NOT NULL,
    student            TEXT,
    school             TEXT,
    school_from        TEXT,
    school_until       TEXT, product TEXT, standing TEXT NOT NULL DEFAULT 'open'
    CHECK (standing IN ('approved', 'open', 'recalled', 'closed')), recalled_by TEXT, months INTEGER, extended_months INTEGER NOT NULL DEFAULT 0, written_off INTEGER NOT NULL DEFAULT 0, use_checked TEXT, grace_through TEXT, interest_from TEXT, interest_since INTEGER NOT NULL DEFAULT 0, grace_collected INTEGER NOT NULL DEFAULT 0, grace_backlog INTEGER NOT NULL DEFAULT 0, last_paid TEXT,
    UNIQUE (node, contract),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code),
    FOREIGN KEY (node, programme) REFERENCES programme (node, code)
) STRICT;

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

CREATE TABLE loan_rate (
    loan     INTEGER NOT NULL REFERENCES loan (id),
    from_day TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    rate_ppb INTEGER NOT NULL CHECK (rate_ppb BETWEEN 0 AND 1000000000),
    PRIMARY KEY (loan, from_day, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE member_move_loan (
    card     INTEGER NOT NULL,
    borrower INTEGER NOT NULL,
    loan     INTEGER NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (card, borrower, loan)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    loan      INTEGER REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
    borrower  INTEGER REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    group_id  INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day       TEXT    NOT NULL,
    remind_on TEXT
) STRICT;

CREATE TABLE office (
    said_by  INTEGER NOT NULL,
    node     INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('branch', 'province')),
    code     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    sign_key TEXT    NOT NULL,
    seal_key TEXT    NOT NULL,
    epoch    INTEGER NOT NULL CHECK (epoch > 0),
    PRIMARY KEY (said_by, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_office (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    node     INTEGER NOT NULL,
    keys     BLOB    NOT NULL
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

CREATE TABLE peer (
    node         INTEGER NOT NULL PRIMARY KEY,
    sent         INTEGER NOT NULL DEFAULT 0,
    sent_at      TEXT,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    received_at  TEXT,
    frozen       TEXT
) STRICT;

CREATE TABLE period_lock (
    node    INTEGER NOT NULL PRIMARY KEY,
    through TEXT    NOT NULL,
    seq     INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_line (
    card     INTEGER NOT NULL,
    node     INTEGER NOT NULL,
    year     INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    month    INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    PRIMARY KEY (card, group_id)
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

CREATE TABLE programme (
    node INTEGER NOT NULL,
    code TEXT    NOT NULL,
    name TEXT    NOT NULL,
    PRIMARY KEY (node, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE rate_cut (
    node INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    line INTEGER NOT NULL,
    id   TEXT    NOT NULL,
    row  TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    node     INTEGER NOT NULL,
    year     INTEGER NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    seq      INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id),
    borrower INTEGER NOT NULL REFERENCES borrower (id),
    session  TEXT    NOT NULL,
    -- The event that took it back, its day and why.
    reversed    INTEGER,
    reversed_on TEXT,
    reason      TEXT,
    PRIMARY KEY (node, year, number),
    CHECK ((reversed IS NULL) = (reason IS NULL) AND (reversed IS NULL) = (reversed_on IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_counter (
    node INTEGER NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (node, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_line (
    node   INTEGER NOT NULL,
    year   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    line   INTEGER NOT NULL,
    loan   INTEGER REFERENCES loan (id),
    book   INTEGER REFERENCES savings_book (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (node, year, number, line),
    FOREIGN KEY (node, year, number) REFERENCES receipt (node, year, number),
    CHECK ((loan IS NULL) <> (book IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE received_bundle (
    manifest    TEXT    NOT NULL PRIMARY KEY CHECK (length(manifest) = 64),
    node        INTEGER NOT NULL,
    first       INTEGER NOT NULL,
    last        INTEGER NOT NULL,
    received_at TEXT    NOT NULL,
    receipt     BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE regrouping (
    id         INTEGER NOT NULL PRIMARY KEY,
    node       INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('merged', 'split', 'closed')),
    group_id   INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    into_group INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    day        TEXT    NOT NULL,
    members    INTEGER NOT NULL
) STRICT;

CREATE TABLE rule (
    node       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    key        TEXT    NOT NULL,
    scope      TEXT    NOT NULL,
    scope_key  TEXT    NOT NULL,
    valid_from TEXT    NOT NULL,
    value      INTEGER NOT NULL,
    legal_base TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    verified   INTEGER NOT NULL CHECK (verified IN (0, 1)),
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE savings_book (
    id       INTEGER NOT NULL PRIMARY KEY,
    node     INTEGER NOT NULL,
    number   TEXT    NOT NULL,
    borrower INTEGER NOT NULL REFERENCES borrower (id),
    balance  INTEGER NOT NULL CHECK (balance >= 0), closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    UNIQUE (node, number)
) STRICT;

CREATE TABLE savings_group (
    id          INTEGER NOT NULL PRIMARY KEY,
    node        INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    leader      TEXT    NOT NULL,
    commune     TEXT,
    village     TEXT,
    association TEXT,
    session_day INTEGER CHECK (session_day BETWEEN 1 AND 31),
    search      TEXT    NOT NULL, ended TEXT, founded INTEGER, name_key BLOB NOT NULL DEFAULT x'',
    UNIQUE (node, code),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code),
    FOREIGN KEY (node, village) REFERENCES village (node, code),
    FOREIGN KEY (node, association) REFERENCES association (node, code)
) STRICT;

CREATE TABLE savings_interest (
    node     INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    through  TEXT    NOT NULL,
    reversed INTEGER,
    PRIMARY KEY (node, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE session (
    node    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    point   INTEGER NOT NULL REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    day     TEXT    NOT NULL,
    advance INTEGER NOT NULL CHECK (advance >= 0),
    -- The event of the count that holds, and of the close that stands.
    counted INTEGER,
    closed  INTEGER CHECK (closed IS NULL OR counted IS NOT NULL),
    PRIMARY KEY (node, seq),
    UNIQUE (node, point, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_booking (
    node     INTEGER NOT NULL,
    booking  INTEGER NOT NULL,
    session  INTEGER NOT NULL,
    group_id INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    cash     INTEGER NOT NULL CHECK (cash <> 0),
    PRIMARY KEY (node, booking),
    FOREIGN KEY (node, session) REFERENCES session (node, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_group (
    node     INTEGER NOT NULL,
    session  INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    declared INTEGER CHECK (declared >= 0),
    PRIMARY KEY (node, session, group_id),
    FOREIGN KEY (node, session) REFERENCES session (node, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    session  INTEGER NOT NULL
) STRICT;

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

CREATE TABLE source_sum (
    node      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    dimension TEXT    NOT NULL CHECK (dimension IN ('office', 'commune', 'association', 'programme', 'group')),
    key       TEXT    NOT NULL,
    measure   TEXT    NOT NULL,
    value     INTEGER NOT NULL,
    PRIMARY KEY (node, seq, dimension, key, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    post      TEXT    NOT NULL,
    user      TEXT    NOT NULL,
    from_day  TEXT    NOT NULL,
    until_day TEXT
) STRICT;

CREATE TABLE stated_point (
    node       INTEGER NOT NULL,
    group_code TEXT    NOT NULL,
    date       TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    point      TEXT    NOT NULL,
    PRIMARY KEY (node, group_code, date, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE stated_score (
    node       INTEGER NOT NULL,
    group_code TEXT    NOT NULL,
    date       TEXT    NOT NULL,
    seq        INTEGER NOT NULL,
    score      INTEGER,
    row        TEXT    NOT NULL,
    PRIMARY KEY (node, group_code, date, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms (
    node       INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    product    TEXT    NOT NULL,
    valid_from TEXT    NOT NULL,
    row        TEXT    NOT NULL,
    PRIMARY KEY (node, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE village (
    node    INTEGER NOT NULL,
    code    TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    commune TEXT    NOT NULL,
    PRIMARY KEY (node, code),
    FOREIGN KEY (node, commune) REFERENCES commune (node, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE visit (
    id        INTEGER NOT NULL PRIMARY KEY,
    node      INTEGER NOT NULL,
    borrower  INTEGER NOT NULL REFERENCES borrower (id) DEFERRABLE INITIALLY DEFERRED,
    day       TEXT    NOT NULL,
    capacity  TEXT    NOT NULL,
    next_step TEXT    NOT NULL,
    next_on   TEXT
) STRICT;

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

CREATE TRIGGER blob_is_never_changed BEFORE UPDATE ON blob
BEGIN SELECT raise(ABORT, 'blob: append only'); END;

CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob
BEGIN SELECT raise(ABORT, 'blob: append only'); END;

CREATE TRIGGER book_adds_up AFTER INSERT ON savings_book WHEN NEW.closed = 0
BEGIN
    UPDATE borrower SET savings = savings + NEW.balance, books = books + 1 WHERE id = NEW.borrower;
END;

CREATE TRIGGER book_changes_sums AFTER UPDATE OF borrower, balance, closed ON savings_book
BEGIN
    UPDATE borrower SET savings = savings - OLD.balance * (OLD.closed = 0), books = books - (OLD.closed = 0)
    WHERE id = OLD.borrower;
    UPDATE borrower SET savings = savings + NEW.balance * (NEW.closed = 0), books = books + (NEW.closed = 0)
    WHERE id = NEW.borrower;
END;

CREATE TRIGGER book_is_taken_off AFTER DELETE ON savings_book WHEN OLD.closed = 0
BEGIN
    UPDATE borrower SET savings = savings - OLD.balance, books = books - 1 WHERE id = OLD.borrower;
END;

CREATE TRIGGER event_has_no_gap BEFORE INSERT ON event
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM event WHERE node = NEW.node), 0)
BEGIN SELECT raise(ABORT, 'event: gap in the sequence'); END;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'event: append only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'event: append only'); END;

CREATE TRIGGER loan_adds_up AFTER INSERT ON loan
BEGIN
    UPDATE borrower SET loans = loans + (NEW.outstanding > 0), loans_ever = loans_ever + 1,
        loans_open = loans_open + (NEW.closed = 0), outstanding = outstanding + NEW.outstanding
    WHERE id = NEW.borrower;
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

CREATE TRIGGER loan_is_taken_off AFTER DELETE ON loan
BEGIN
    UPDATE borrower SET loans = loans - (OLD.outstanding > 0), loans_ever = loans_ever - 1,
        loans_open = loans_open - (OLD.closed = 0), outstanding = outstanding - OLD.outstanding
    WHERE id = OLD.borrower;
END;

CREATE VIEW keyed_group AS
SELECT g.id, g.node, g.code, g.leader,
       CASE WHEN EXISTS (SELECT 1 FROM savings_group o WHERE o.code = g.code AND o.node <> g.node)
            THEN g.node || '-' || g.code ELSE g.code END AS key
FROM savings_group g;
