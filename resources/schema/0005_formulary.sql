-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every catalogue and price list that was imported. content keeps the text of those that are read whole (clinical
-- tables, diagnoses); it is '' for those whose rows stand in tables of their own.
CREATE TABLE catalogue_import (
    id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    kind        TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number > 0),
    source_name TEXT NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    row_count   INTEGER NOT NULL CHECK (row_count >= 0),
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES staff (id),
    is_signed   INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
    content     TEXT NOT NULL,
    UNIQUE (kind, number)
);

CREATE TABLE drug (
    id                    TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    code                  TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name                  TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    initials              TEXT NOT NULL,
    english               TEXT NOT NULL,
    salt                  TEXT NOT NULL,
    form                  TEXT NOT NULL,
    strength              TEXT NOT NULL,
    content_mg            BIGINT NOT NULL CHECK (content_mg >= 0),
    content_iu            BIGINT NOT NULL CHECK (content_iu >= 0),
    content_ml            BIGINT NOT NULL CHECK (content_ml >= 0),
    min_unit              TEXT NOT NULL CHECK (length(min_unit) > 0),
    kind                  TEXT NOT NULL CHECK (kind IN ('western', 'patent', 'slices')),
    specialist            INTEGER NOT NULL CHECK (specialist IN (0, 1)),
    atc_group             TEXT NOT NULL,
    insurance_category    TEXT NOT NULL CHECK (insurance_category IN ('A', 'B', 'none')),
    insurance_restriction TEXT NOT NULL,
    source                TEXT NOT NULL,
    active                INTEGER NOT NULL CHECK (active IN (0, 1))
);
CREATE INDEX drug_name ON drug (name);

CREATE TABLE product (
    id              TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    drug_id         TEXT NOT NULL REFERENCES drug (id),
    code            TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    maker           TEXT NOT NULL,
    pack            TEXT NOT NULL,
    units_per_pack  INTEGER NOT NULL CHECK (units_per_pack > 0),
    pack_unit       TEXT NOT NULL CHECK (length(pack_unit) > 0),
    min_unit        TEXT NOT NULL CHECK (length(min_unit) > 0),
    price_micro     BIGINT CHECK (price_micro > 0),
    example_price   INTEGER NOT NULL CHECK (example_price IN (0, 1)),
    split_allowed   INTEGER NOT NULL CHECK (split_allowed IN (0, 1)),
    usual_dose      BIGINT CHECK (usual_dose > 0),
    usual_unit      TEXT NOT NULL,
    usual_frequency TEXT NOT NULL,
    usual_route     TEXT NOT NULL,
    usual_days      INTEGER NOT NULL CHECK (usual_days >= 0),
    usual_reviewed  INTEGER NOT NULL CHECK (usual_reviewed IN (0, 1)),
    active          INTEGER NOT NULL CHECK (active IN (0, 1)),
    version         INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (drug_id, maker, pack)
);

-- Every price a product had, so that nothing about money is ever overwritten.
CREATE TABLE product_price (
    product_id  TEXT NOT NULL REFERENCES product (id),
    version     INTEGER NOT NULL CHECK (version > 0),
    price_micro BIGINT CHECK (price_micro > 0),
    changed_at  BIGINT NOT NULL,
    changed_by  TEXT NOT NULL REFERENCES staff (id),
    reason      TEXT NOT NULL,
    PRIMARY KEY (product_id, version)
);

-- How often, and how the last time, each doctor prescribed a product: ranks the search and proposes the dosage.
CREATE TABLE product_use (
    product_id TEXT NOT NULL REFERENCES product (id),
    staff_id   TEXT NOT NULL REFERENCES staff (id),
    uses       BIGINT NOT NULL CHECK (uses > 0),
    dose       BIGINT NOT NULL CHECK (dose > 0),
    dose_unit  TEXT NOT NULL,
    frequency  TEXT NOT NULL,
    route      TEXT NOT NULL,
    days       INTEGER NOT NULL CHECK (days > 0),
    used_at    BIGINT NOT NULL,
    PRIMARY KEY (product_id, staff_id)
);

CREATE TABLE diagnosis_use (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) > 0),
    code TEXT NOT NULL,
    uses BIGINT NOT NULL CHECK (uses > 0)
);

CREATE TABLE procurement_award (
    import_id  TEXT NOT NULL REFERENCES catalogue_import (id),
    seq        INTEGER NOT NULL CHECK (seq > 0),
    round      TEXT NOT NULL,
    announced  TEXT NOT NULL CHECK (length(announced) = 7),
    drug_code  TEXT NOT NULL,
    name       TEXT NOT NULL,
    form       TEXT NOT NULL,
    strength   TEXT NOT NULL,
    pack       TEXT NOT NULL,
    maker      TEXT NOT NULL,
    unit_micro BIGINT NOT NULL CHECK (unit_micro > 0),
    PRIMARY KEY (import_id, seq)
);
CREATE INDEX procurement_award_name ON procurement_award (name);

CREATE TABLE service_item (
    id                 TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    code               TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name               TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    initials           TEXT NOT NULL,
    unit               TEXT NOT NULL,
    price_fen          BIGINT NOT NULL CHECK (price_fen >= 0),
    category           TEXT NOT NULL CHECK (category IN ('consultation', 'treatment', 'injection', 'laboratory',
                                                         'examination', 'material', 'other')),
    insurance_category TEXT NOT NULL CHECK (insurance_category IN ('A', 'B', 'none')),
    is_general_fee     INTEGER NOT NULL CHECK (is_general_fee IN (0, 1)),
    tier               TEXT NOT NULL CHECK (tier IN ('both', 'township', 'village')),
    example_price      INTEGER NOT NULL CHECK (example_price IN (0, 1)),
    active             INTEGER NOT NULL CHECK (active IN (0, 1)),
    version            INTEGER NOT NULL CHECK (version > 0)
);

-- Rises with every change that the searches in memory must notice.
CREATE TABLE formulary_state (
    name     TEXT PRIMARY KEY NOT NULL,
    revision BIGINT NOT NULL
);
INSERT INTO formulary_state (name, revision) VALUES ('drugs', 1);
