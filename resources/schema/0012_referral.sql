-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE referral (
    id                TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number            TEXT NOT NULL DEFAULT '',
    encounter_id      TEXT NOT NULL REFERENCES encounter (id),
    patient_id        TEXT NOT NULL REFERENCES patient (id),
    doctor_id         TEXT NOT NULL REFERENCES staff (id),
    facility_id       TEXT NOT NULL REFERENCES facility (id),
    target_department TEXT NOT NULL DEFAULT '',
    urgency           TEXT NOT NULL CHECK (urgency IN ('routine', 'urgent', 'emergency')),
    reason            TEXT NOT NULL CHECK (reason IN ('beyond_ability', 'equipment', 'emergency', 'unclear',
                                                      'not_controlled', 'pregnancy', 'wish', 'infectious', 'other')),
    reason_text       TEXT NOT NULL DEFAULT '',
    transport         TEXT NOT NULL CHECK (transport IN ('own', 'ambulance', 'escorted', 'none')),
    summary           TEXT NOT NULL,
    treatment         TEXT NOT NULL DEFAULT '',
    current_drugs     TEXT NOT NULL DEFAULT '',
    consent_by        TEXT NOT NULL DEFAULT '',
    contact_phone     TEXT NOT NULL DEFAULT '',
    state             TEXT NOT NULL CHECK (state IN ('issued', 'sent', 'accepted', 'refused', 'arrived', 'completed',
                                                     'withdrawn')),
    issued_at         BIGINT NOT NULL,
    reply             TEXT NOT NULL DEFAULT '',
    version           INTEGER NOT NULL CHECK (version > 0)
);
CREATE INDEX referral_patient ON referral (patient_id, issued_at);
CREATE INDEX referral_state ON referral (state, issued_at);

CREATE TABLE referral_event (
    referral_id TEXT NOT NULL REFERENCES referral (id),
    position    INTEGER NOT NULL CHECK (position > 0),
    state       TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    at          BIGINT NOT NULL,
    by_staff    TEXT,
    PRIMARY KEY (referral_id, position)
);
