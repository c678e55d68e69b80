-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The queue is ordered by priority (0 first), then place, which is the queue number until somebody is moved back.
-- fee_name and fee_fen are what was agreed at the window: a later price change does not touch them.
CREATE TABLE registration (
    id               TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    day              TEXT NOT NULL CHECK (length(day) = 10),
    queue_no         INTEGER NOT NULL CHECK (queue_no > 0),
    patient_id       TEXT NOT NULL REFERENCES patient (id),
    department_id    TEXT NOT NULL REFERENCES department (id),
    doctor_id        TEXT REFERENCES staff (id),
    kind             TEXT NOT NULL CHECK (kind IN ('ordinary', 'emergency', 'return_visit', 'chronic_renewal',
                         'family_doctor', 'public_health', 'vaccination', 'physical_check', 'remote_consultation')),
    priority         TEXT NOT NULL CHECK (priority IN ('emergency', 'back_from_tests', 'aged', 'disabled',
                         'child_with_fever', 'serviceman', 'none')),
    priority_level   INTEGER NOT NULL CHECK (priority_level BETWEEN 0 AND 9),
    place            BIGINT NOT NULL,
    fee_item_id      TEXT REFERENCES service_item (id),
    fee_name         TEXT NOT NULL,
    fee_fen          BIGINT NOT NULL CHECK (fee_fen >= 0),
    exemption        TEXT NOT NULL CHECK (exemption IN ('none', 'aged', 'return_visit', 'family_doctor', 'poor_relief',
                         'public_health', 'staff', 'other')),
    exemption_reason TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'in_consultation', 'at_tests', 'finished',
                         'no_show', 'cancelled')),
    calls            INTEGER NOT NULL CHECK (calls >= 0),
    registered_by    TEXT NOT NULL REFERENCES staff (id),
    registered_at    BIGINT NOT NULL,
    called_at        BIGINT,
    started_at       BIGINT,
    finished_at      BIGINT,
    cancelled_at     BIGINT,
    cancel_reason    TEXT NOT NULL,
    version          INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (day, department_id, queue_no),
    CHECK (fee_fen = 0 OR exemption = 'none'),
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
);
CREATE INDEX registration_day ON registration (day, state);
CREATE INDEX registration_patient ON registration (patient_id, day);
CREATE INDEX registration_registered_by ON registration (registered_by, registered_at);
