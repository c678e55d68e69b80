-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE schema_migration (
    number     INTEGER PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    checksum   TEXT NOT NULL CHECK (length(checksum) = 64),
    applied_at BIGINT NOT NULL
);

-- Numbers that people read. day is '' for a series that never starts again.
CREATE TABLE number_series (
    series TEXT NOT NULL,
    day    TEXT NOT NULL,
    epoch  INTEGER NOT NULL DEFAULT 0,
    next   BIGINT NOT NULL CHECK (next > 0),
    PRIMARY KEY (series, day)
);

CREATE TABLE audit_event (
    seat_id      TEXT NOT NULL CHECK (length(seat_id) = 36),
    seat_seq     BIGINT NOT NULL CHECK (seat_seq > 0),
    at           BIGINT NOT NULL,
    staff_id     TEXT,
    session_id   TEXT,
    action       TEXT NOT NULL,
    aggregate    TEXT NOT NULL,
    aggregate_id TEXT NOT NULL CHECK (length(aggregate_id) = 36),
    outcome      TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    reason       TEXT NOT NULL DEFAULT '',
    hash         TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (seat_id, seat_seq)
);
CREATE INDEX audit_event_aggregate ON audit_event (aggregate_id, at);
CREATE INDEX audit_event_at ON audit_event (at);

CREATE TABLE audit_head (
    seat_id TEXT PRIMARY KEY NOT NULL CHECK (length(seat_id) = 36),
    seq     BIGINT NOT NULL,
    hash    TEXT NOT NULL CHECK (length(hash) = 64)
);

-- What has changed and has not been acknowledged by the county. unit_id is set when exchange has rendered the row.
CREATE TABLE outbox (
    seq          BIGINT PRIMARY KEY NOT NULL,
    aggregate    TEXT NOT NULL,
    aggregate_id TEXT NOT NULL CHECK (length(aggregate_id) = 36),
    version      INTEGER NOT NULL CHECK (version > 0),
    visit_id     TEXT,
    urgent       INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    written_at   BIGINT NOT NULL,
    unit_id      TEXT
);
CREATE INDEX outbox_open ON outbox (unit_id, seq);
CREATE INDEX outbox_visit ON outbox (visit_id);
