-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE prescription (
    id               TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number           TEXT UNIQUE CHECK (length(number) BETWEEN 11 AND 30),
    kind             TEXT NOT NULL CHECK (kind IN ('ordinary', 'emergency', 'paediatric', 'psychotropic_two',
                                                   'tcm_slices', 'long_term')),
    state            TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'voided')),
    encounter_id     TEXT NOT NULL REFERENCES encounter (id),
    doctor_id        TEXT NOT NULL REFERENCES staff (id),
    long_term_reason TEXT NOT NULL,
    note             TEXT NOT NULL,
    created_at       BIGINT NOT NULL,
    signed_at        BIGINT,
    signed_on        TEXT CHECK (length(signed_on) = 10),
    voided_at        BIGINT,
    voided_by        TEXT REFERENCES staff (id),
    void_reason      TEXT NOT NULL,
    replaces_id      TEXT REFERENCES prescription (id),
    version          INTEGER NOT NULL CHECK (version > 0),
    CHECK (state <> 'signed' OR (number IS NOT NULL AND signed_at IS NOT NULL AND signed_on IS NOT NULL)),
    CHECK (state <> 'voided' OR (voided_at IS NOT NULL AND voided_by IS NOT NULL))
);
CREATE INDEX prescription_encounter ON prescription (encounter_id);
CREATE INDEX prescription_signed ON prescription (signed_on, state);

-- Dose, days and quantity may still be zero in a draft; signing demands them. Names, prices and classes stand here as they were when the line was written: a later catalogue changes no
-- prescription.
CREATE TABLE prescription_line (
    id                    TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    prescription_id       TEXT NOT NULL REFERENCES prescription (id),
    seq                   INTEGER NOT NULL CHECK (seq > 0),
    product_id            TEXT REFERENCES product (id),
    drug_id               TEXT REFERENCES drug (id),
    drug_name             TEXT NOT NULL CHECK (length(drug_name) > 0),
    salt                  TEXT NOT NULL,
    form                  TEXT NOT NULL,
    strength              TEXT NOT NULL,
    content_mg            BIGINT NOT NULL CHECK (content_mg >= 0),
    content_iu            BIGINT NOT NULL CHECK (content_iu >= 0),
    content_ml            BIGINT NOT NULL CHECK (content_ml >= 0),
    drug_kind             TEXT NOT NULL CHECK (drug_kind IN ('western', 'patent', 'slices')),
    atc_group             TEXT NOT NULL,
    pack                  TEXT NOT NULL,
    maker                 TEXT NOT NULL,
    min_unit              TEXT NOT NULL CHECK (length(min_unit) > 0),
    pack_unit             TEXT NOT NULL,
    units_per_pack        INTEGER NOT NULL CHECK (units_per_pack > 0),
    split_allowed         INTEGER NOT NULL CHECK (split_allowed IN (0, 1)),
    dose                  BIGINT NOT NULL CHECK (dose >= 0),
    dose_unit             TEXT NOT NULL,
    frequency             TEXT NOT NULL,
    route                 TEXT NOT NULL,
    days                  INTEGER NOT NULL CHECK (days >= 0),
    quantity              BIGINT NOT NULL CHECK (quantity >= 0),
    quantity_stated       INTEGER NOT NULL CHECK (quantity_stated IN (0, 1)),
    bought_elsewhere      INTEGER NOT NULL CHECK (bought_elsewhere IN (0, 1)),
    price_micro           BIGINT CHECK (price_micro > 0),
    insurance_category    TEXT NOT NULL CHECK (insurance_category IN ('A', 'B', 'none')),
    insurance_restriction TEXT NOT NULL,
    self_pay              INTEGER NOT NULL CHECK (self_pay IN (0, 1)),
    skin_test             TEXT NOT NULL CHECK (skin_test IN ('not_needed', 'ordered', 'negative', 'positive', 'exempt')),
    note                  TEXT NOT NULL,
    -- What is charged has a price; what is bought elsewhere has none.
    CHECK (bought_elsewhere = 1 OR (price_micro IS NOT NULL AND product_id IS NOT NULL)),
    CHECK (bought_elsewhere = 0 OR price_micro IS NULL),
    UNIQUE (prescription_id, seq)
);

-- A finding that the doctor answered. alert_key names the rule and the drug, so that it is not asked again in a visit.
CREATE TABLE prescription_override (
    id              TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    encounter_id    TEXT NOT NULL REFERENCES encounter (id),
    prescription_id TEXT NOT NULL REFERENCES prescription (id),
    rule            TEXT NOT NULL,
    alert_key       TEXT NOT NULL CHECK (length(alert_key) > 0),
    level           TEXT NOT NULL CHECK (level IN ('stop', 'ask', 'note')),
    line_seq        INTEGER CHECK (line_seq > 0),
    reason          TEXT NOT NULL,
    doctor_id       TEXT NOT NULL REFERENCES staff (id),
    answered_at     BIGINT NOT NULL
);
CREATE INDEX prescription_override_encounter ON prescription_override (encounter_id);

CREATE TABLE prescription_template (
    id        TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    doctor_id TEXT NOT NULL REFERENCES staff (id),
    name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    initials  TEXT NOT NULL,
    kind      TEXT NOT NULL,
    active    INTEGER NOT NULL CHECK (active IN (0, 1)),
    version   INTEGER NOT NULL CHECK (version > 0)
);
CREATE INDEX prescription_template_doctor ON prescription_template (doctor_id, active);

CREATE TABLE prescription_template_line (
    template_id TEXT NOT NULL REFERENCES prescription_template (id),
    seq         INTEGER NOT NULL CHECK (seq > 0),
    product_id  TEXT NOT NULL REFERENCES product (id),
    dose        BIGINT NOT NULL CHECK (dose > 0),
    dose_unit   TEXT NOT NULL,
    frequency   TEXT NOT NULL,
    route       TEXT NOT NULL,
    days        INTEGER NOT NULL CHECK (days > 0),
    note        TEXT NOT NULL,
    PRIMARY KEY (template_id, seq)
);
