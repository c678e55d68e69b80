-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE roll_import (
    id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    file_name   TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    as_of       TEXT NOT NULL CHECK (length(as_of) = 10 AND substr(as_of, 5, 1) = '-' AND substr(as_of, 8, 1) = '-'),
    row_count   INTEGER NOT NULL CHECK (row_count > 0),
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX roll_import_at ON roll_import (imported_at);

-- A person's enrolment as the last roll told it; the person need not be in the registry.
CREATE TABLE coverage (
    id                  TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    patient_id          TEXT REFERENCES patient (id),
    resident_id         TEXT NOT NULL CHECK (length(resident_id) = 18),
    name                TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    scheme              TEXT NOT NULL CHECK (scheme IN ('310', '390')),
    legacy_scheme       TEXT CHECK (legacy_scheme IN ('391', '380')),
    status              TEXT NOT NULL CHECK (status IN ('not_insured', 'normal', 'paused', 'ended')),
    waiting_until       TEXT CHECK (length(waiting_until) = 10),
    area                TEXT NOT NULL CHECK (length(area) = 6),
    person_class        TEXT NOT NULL CHECK (person_class IN ('adult', 'minor', 'student', 'in_service', 'retired')),
    premium_grade       INTEGER NOT NULL CHECK (premium_grade BETWEEN 0 AND 2),
    assistance_class    TEXT NOT NULL CHECK (assistance_class IN ('none', 'destitute', 'orphan', 'minimum_allowance',
                            'near_minimum', 'returned_to_poverty', 'unstable', 'at_risk', 'severe_disability')),
    signed              INTEGER NOT NULL CHECK (signed IN (0, 1)),
    insurance_no        TEXT NOT NULL DEFAULT '',
    pool_used_fen       BIGINT NOT NULL CHECK (pool_used_fen >= 0),
    deductible_used_fen BIGINT NOT NULL CHECK (deductible_used_fen >= 0),
    as_of               TEXT NOT NULL CHECK (length(as_of) = 10),
    imported_at         BIGINT NOT NULL,
    roll_id             TEXT NOT NULL REFERENCES roll_import (id),
    version             INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (resident_id, scheme)
);
CREATE INDEX coverage_patient ON coverage (patient_id);

CREATE TABLE policy (
    id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    area        TEXT NOT NULL CHECK (length(area) = 6),
    scheme      TEXT NOT NULL CHECK (scheme IN ('310', '390')),
    benefit     TEXT NOT NULL CHECK (benefit IN ('outpatient_pool')),
    valid_from  TEXT NOT NULL CHECK (length(valid_from) = 10),
    valid_to    TEXT CHECK (length(valid_to) = 10 AND valid_to >= valid_from),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sample      INTEGER NOT NULL CHECK (sample IN (0, 1)),
    document    TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES staff (id),
    version     INTEGER NOT NULL CHECK (version > 0)
);
CREATE INDEX policy_area ON policy (area, scheme, benefit, valid_from);
CREATE UNIQUE INDEX policy_start ON policy (area, scheme, benefit, valid_from) WHERE withdrawn = 0;
