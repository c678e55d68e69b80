-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What goes to the county together, as one Bundle. body holds the exact text that is sent until it is answered and is
-- emptied then; sha256 stays. stream is what has to keep its order: a patient's id, or 'reference'.
CREATE TABLE exchange_unit (
    id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number       BIGINT NOT NULL UNIQUE CHECK (number > 0),
    stream       TEXT NOT NULL CHECK (length(stream) BETWEEN 1 AND 36),
    lane         TEXT NOT NULL CHECK (lane IN ('urgent', 'claims', 'clinical', 'reference')),
    state        TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'acked', 'quarantined', 'replaced')),
    bundle_id    TEXT NOT NULL UNIQUE CHECK (length(bundle_id) = 36),
    body         TEXT NOT NULL,
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    author       TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    oldest_at    BIGINT NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    conflicts    INTEGER NOT NULL DEFAULT 0 CHECK (conflicts >= 0),
    in_flight_at BIGINT,
    next_try_at  BIGINT NOT NULL DEFAULT 0,
    acked_at     BIGINT,
    error_code   TEXT NOT NULL DEFAULT '',
    error_args   TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'in_flight') = (in_flight_at IS NOT NULL)),
    CHECK ((state = 'acked') = (acked_at IS NOT NULL))
);
CREATE INDEX exchange_unit_open ON exchange_unit (state, number);
CREATE INDEX exchange_unit_stream ON exchange_unit (stream, state, number);

-- The resources of a unit, in the order of its Bundle. revision is the version of the record they were rendered from.
CREATE TABLE exchange_entry (
    unit_id       TEXT NOT NULL REFERENCES exchange_unit (id),
    position      INTEGER NOT NULL CHECK (position >= 0),
    resource_type TEXT NOT NULL,
    resource_id   TEXT NOT NULL CHECK (length(resource_id) = 36),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    aggregate     TEXT NOT NULL,
    aggregate_id  TEXT NOT NULL CHECK (length(aggregate_id) = 36),
    PRIMARY KEY (unit_id, position)
);
CREATE INDEX exchange_entry_resource ON exchange_entry (resource_id);

-- The newest revision of each resource that the county has confirmed; sha256 is of its content without the revision.
CREATE TABLE exchange_ack (
    resource_type TEXT NOT NULL,
    resource_id   TEXT NOT NULL CHECK (length(resource_id) = 36),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    etag          TEXT NOT NULL,
    unit_id       TEXT NOT NULL,
    acked_at      BIGINT NOT NULL,
    PRIMARY KEY (resource_type, resource_id)
);

-- What the county refused, and what refers to it (blocked_by names that resource). A row goes when a newer revision has
-- been confirmed.
CREATE TABLE exchange_quarantine (
    resource_type TEXT NOT NULL,
    resource_id   TEXT NOT NULL CHECK (length(resource_id) = 36),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    aggregate     TEXT NOT NULL,
    aggregate_id  TEXT NOT NULL CHECK (length(aggregate_id) = 36),
    stream        TEXT NOT NULL,
    blocked_by    TEXT NOT NULL DEFAULT '',
    code          TEXT NOT NULL CHECK (length(code) > 0),
    server_text   TEXT NOT NULL DEFAULT '',
    since         BIGINT NOT NULL,
    PRIMARY KEY (resource_type, resource_id)
);
CREATE INDEX exchange_quarantine_blocked ON exchange_quarantine (blocked_by);

-- Ids of resources that have no row of their own elsewhere (a person's role, an insurer, a referral's task).
CREATE TABLE exchange_identity (
    kind  TEXT NOT NULL,
    owner TEXT NOT NULL,
    id    TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    PRIMARY KEY (kind, owner)
);

-- What has to survive a restart: back-off, limits learnt, last contact, the lease of the seat that uploads.
CREATE TABLE exchange_state (
    name   TEXT PRIMARY KEY NOT NULL,
    value  TEXT NOT NULL,
    set_at BIGINT NOT NULL
);
