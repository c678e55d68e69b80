-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- number is the file number that people read; search keys name it because it is short. The reversed columns let the
-- last digits of a number be found as the beginning of an index range.
CREATE TABLE patient (
    id                   TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number               BIGINT NOT NULL UNIQUE CHECK (number > 0),
    name                 TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    sex                  TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown', 'other')),
    birth_on             TEXT CHECK (length(birth_on) = 10),
    birth_estimated      INTEGER NOT NULL CHECK (birth_estimated IN (0, 1)),
    resident_id          TEXT CHECK (length(resident_id) = 18),
    resident_id_reversed TEXT CHECK (length(resident_id_reversed) = 18),
    document_kind        TEXT NOT NULL CHECK (document_kind IN ('none', 'residence_permit', 'travel_permit',
                             'foreigner_permit', 'passport', 'officer_card', 'household_book', 'birth_certificate')),
    document_number      TEXT NOT NULL,
    phone                TEXT NOT NULL CHECK (length(phone) <= 20),
    phone_reversed       TEXT NOT NULL CHECK (length(phone_reversed) = length(phone)),
    village              TEXT NOT NULL,
    village_group        TEXT NOT NULL,
    address              TEXT NOT NULL,
    occupation           TEXT NOT NULL CHECK (occupation IN ('unstated', 'kindergarten_child', 'scattered_child',
                             'student', 'teacher', 'nursery_worker', 'catering', 'commerce', 'medical_staff', 'worker',
                             'migrant_worker', 'farmer', 'herdsman', 'fisherman', 'cadre', 'retired', 'housework',
                             'other', 'unknown')),
    kin_name             TEXT NOT NULL,
    kin_relation         TEXT NOT NULL CHECK (kin_relation IN ('unstated', 'father', 'mother', 'spouse', 'child',
                             'grandparent', 'sibling', 'guardian', 'other')),
    kin_phone            TEXT NOT NULL CHECK (length(kin_phone) <= 20),
    guardian_id          TEXT REFERENCES patient (id),
    note                 TEXT NOT NULL,
    is_temporary         INTEGER NOT NULL CHECK (is_temporary IN (0, 1)),
    state                TEXT NOT NULL CHECK (state IN ('active', 'dead', 'moved', 'lost', 'merged')),
    merged_into          TEXT REFERENCES patient (id),
    registered_at        BIGINT NOT NULL,
    seen_at              BIGINT NOT NULL,
    version              INTEGER NOT NULL CHECK (version > 0),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK ((resident_id IS NULL) = (resident_id_reversed IS NULL))
);
-- One living file for each number; a merged one may keep the number of its survivor.
CREATE UNIQUE INDEX patient_resident_id ON patient (resident_id) WHERE merged_into IS NULL;
CREATE INDEX patient_resident_id_reversed ON patient (resident_id_reversed);
CREATE INDEX patient_document ON patient (document_number);
CREATE INDEX patient_phone ON patient (phone);
CREATE INDEX patient_phone_reversed ON patient (phone_reversed);
CREATE INDEX patient_birth ON patient (birth_on);
CREATE INDEX patient_name ON patient (name, birth_on);
CREATE INDEX patient_seen ON patient (seen_at);
CREATE INDEX patient_guardian ON patient (guardian_id);
CREATE INDEX patient_merged_into ON patient (merged_into) WHERE merged_into IS NOT NULL;

-- What a name is found by: its parts, pinyin, initials, mixtures, and village group with name (people_rules.h).
CREATE TABLE patient_key (
    search_key     TEXT NOT NULL CHECK (length(search_key) > 0),
    patient_number BIGINT NOT NULL REFERENCES patient (number),
    PRIMARY KEY (search_key, patient_number)
);
CREATE INDEX patient_key_patient ON patient_key (patient_number);

-- Old values of corrected fields; version is the one that the correction made.
CREATE TABLE patient_change (
    patient_id TEXT NOT NULL REFERENCES patient (id),
    version    INTEGER NOT NULL CHECK (version > 1),
    field      TEXT NOT NULL,
    old_value  TEXT NOT NULL,
    new_value  TEXT NOT NULL,
    staff_id   TEXT NOT NULL REFERENCES staff (id),
    changed_at BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (patient_id, version, field)
);
