-- The session at a transaction point: what belongs to it, and what leaders said they brought.

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
CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_by_point ON session (point);

-- The groups a session expects, with what their leaders' sheets come to.
CREATE TABLE session_group (
    node     INTEGER NOT NULL,
    session  INTEGER NOT NULL,
    group_id INTEGER NOT NULL REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    declared INTEGER CHECK (declared >= 0),
    PRIMARY KEY (node, session, group_id),
    FOREIGN KEY (node, session) REFERENCES session (node, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_group_by_group ON session_group (group_id);

-- Bookings that moved cash at a session; of a leader's sheet with its group.
CREATE TABLE session_booking (
    node     INTEGER NOT NULL,
    booking  INTEGER NOT NULL,
    session  INTEGER NOT NULL,
    group_id INTEGER REFERENCES savings_group (id) DEFERRABLE INITIALLY DEFERRED,
    cash     INTEGER NOT NULL CHECK (cash <> 0),
    PRIMARY KEY (node, booking),
    FOREIGN KEY (node, session) REFERENCES session (node, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_booking_by_session ON session_booking (node, session);

-- The session this machine sits in: its own, no part of the log.
CREATE TABLE sitting (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    session  INTEGER NOT NULL
) STRICT;
