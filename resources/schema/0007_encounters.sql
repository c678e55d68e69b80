-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE encounter (
    id              TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number          TEXT NOT NULL UNIQUE,
    registration_id TEXT NOT NULL UNIQUE REFERENCES registration (id),
    patient_id      TEXT NOT NULL REFERENCES patient (id),
    department_id   TEXT NOT NULL REFERENCES department (id),
    doctor_id       TEXT NOT NULL REFERENCES staff (id),
    state           TEXT NOT NULL CHECK (state IN ('open', 'finished', 'voided')),
    started_at      BIGINT NOT NULL,
    finished_at     BIGINT,
    complaint       TEXT NOT NULL DEFAULT '',
    present_illness TEXT NOT NULL DEFAULT '',
    past_history    TEXT NOT NULL DEFAULT '',
    examination     TEXT NOT NULL DEFAULT '',
    plan            TEXT NOT NULL DEFAULT '',
    onset_date      TEXT CHECK (length(onset_date) = 10),
    return_visit    INTEGER NOT NULL CHECK (return_visit IN (0, 1)),
    void_reason     TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL CHECK (version > 0),
    CHECK (state <> 'finished' OR finished_at IS NOT NULL)
);
CREATE INDEX encounter_patient ON encounter (patient_id, started_at);
CREATE INDEX encounter_doctor ON encounter (doctor_id, started_at);

CREATE TABLE diagnosis (
    id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    encounter_id TEXT NOT NULL REFERENCES encounter (id),
    position     INTEGER NOT NULL CHECK (position >= 1),
    code         TEXT NOT NULL DEFAULT '',
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    voided       INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1))
);
CREATE INDEX diagnosis_encounter ON diagnosis (encounter_id, position);

CREATE TABLE vital_sign (
    id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    encounter_id TEXT NOT NULL REFERENCES encounter (id),
    patient_id   TEXT NOT NULL REFERENCES patient (id),
    kind         TEXT NOT NULL CHECK (kind IN ('systolic', 'diastolic', 'temperature', 'pulse', 'respiration', 'spo2',
                                               'weight', 'height', 'glucose_fasting', 'glucose_random')),
    value        BIGINT NOT NULL CHECK (value > 0),
    measured_at  BIGINT NOT NULL,
    voided       INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1))
);
CREATE INDEX vital_sign_encounter ON vital_sign (encounter_id);
CREATE INDEX vital_sign_patient ON vital_sign (patient_id, kind, measured_at);

CREATE TABLE allergy (
    id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    patient_id  TEXT NOT NULL REFERENCES patient (id),
    kind        TEXT NOT NULL CHECK (kind IN ('ingredient', 'group', 'other', 'none')),
    substance   TEXT NOT NULL CHECK (length(substance) <= 100),
    reaction    TEXT NOT NULL DEFAULT '',
    severity    TEXT NOT NULL CHECK (severity IN ('mild', 'severe', 'unknown')),
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES staff (id),
    state       TEXT NOT NULL CHECK (state IN ('active', 'voided')),
    void_reason TEXT NOT NULL DEFAULT '',
    version     INTEGER NOT NULL CHECK (version > 0),
    CHECK ((kind = 'none') = (substance = ''))
);
CREATE INDEX allergy_patient ON allergy (patient_id);
