-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A settlement or the counter-entry that cancels one. A counter-entry repeats every amount with the opposite sign and
-- keeps the fee date, so that sums over both give the accumulators back exactly.
CREATE TABLE settlement (
    id                  TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number              TEXT NOT NULL UNIQUE,
    kind                TEXT NOT NULL CHECK (kind IN ('payment', 'counter_entry')),
    cancels_id          TEXT UNIQUE REFERENCES settlement (id),
    cancelled           INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    registration_id     TEXT NOT NULL REFERENCES registration (id),
    encounter_id        TEXT REFERENCES encounter (id),
    patient_id          TEXT NOT NULL REFERENCES patient (id),
    day                 TEXT NOT NULL CHECK (length(day) = 10),
    settled_at          BIGINT NOT NULL,
    fee_date            TEXT NOT NULL CHECK (length(fee_date) = 10),
    cashier_id          TEXT NOT NULL REFERENCES staff (id),
    seat_id             TEXT NOT NULL CHECK (length(seat_id) = 36),
    mode                TEXT NOT NULL CHECK (mode IN ('estimate', 'pays_all', 'own_cost')),
    coverage_id         TEXT REFERENCES coverage (id),
    policy_id           TEXT REFERENCES policy (id),
    policy_name         TEXT NOT NULL DEFAULT '',
    data_date           TEXT CHECK (length(data_date) = 10),
    total_fen           BIGINT NOT NULL,
    own_fen             BIGINT NOT NULL,
    over_fen            BIGINT NOT NULL,
    first_share_fen     BIGINT NOT NULL,
    scope_fen           BIGINT NOT NULL,
    deductible_fen      BIGINT NOT NULL,
    deductible_used_fen BIGINT NOT NULL,
    shared_fen          BIGINT NOT NULL,
    pool_fund_fen       BIGINT NOT NULL,
    pool_used_fen       BIGINT NOT NULL,
    overall_used_fen    BIGINT NOT NULL,
    fee_fund_fen        BIGINT NOT NULL,
    fee_count           INTEGER NOT NULL,
    fund_fen            BIGINT NOT NULL,
    estimated_fund_fen  BIGINT NOT NULL,
    personal_fen        BIGINT NOT NULL,
    rounding_fen        BIGINT NOT NULL CHECK (rounding_fen BETWEEN -9 AND 9),
    tendered_fen        BIGINT NOT NULL CHECK (tendered_fen >= 0),
    change_fen          BIGINT NOT NULL CHECK (change_fen >= 0),
    explanation         TEXT NOT NULL,
    findings            TEXT NOT NULL,
    reason              TEXT NOT NULL DEFAULT '',
    version             INTEGER NOT NULL CHECK (version > 0),
    CHECK (total_fen = fund_fen + personal_fen),
    CHECK ((kind = 'payment' AND cancels_id IS NULL AND total_fen >= 0 AND fund_fen >= 0 AND personal_fen >= 0)
        OR (kind = 'counter_entry' AND cancels_id IS NOT NULL AND cancelled = 0 AND reason <> ''
            AND total_fen <= 0 AND fund_fen <= 0 AND personal_fen <= 0))
);
CREATE INDEX settlement_registration ON settlement (registration_id);
CREATE INDEX settlement_patient ON settlement (patient_id, fee_date);
CREATE INDEX settlement_day ON settlement (day, cashier_id);

-- One billed item of a visit.
CREATE TABLE charge (
    id               TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    registration_id  TEXT NOT NULL REFERENCES registration (id),
    encounter_id     TEXT REFERENCES encounter (id),
    patient_id       TEXT NOT NULL REFERENCES patient (id),
    source           TEXT NOT NULL CHECK (source IN ('registration', 'prescription_line', 'service')),
    source_id        TEXT NOT NULL CHECK (length(source_id) = 36),
    item_id          TEXT,
    name             TEXT NOT NULL CHECK (length(name) > 0),
    spec             TEXT NOT NULL DEFAULT '',
    unit             TEXT NOT NULL DEFAULT '',
    kind             TEXT NOT NULL CHECK (kind IN ('drug', 'service', 'consultation_fee')),
    item_class       TEXT NOT NULL CHECK (item_class IN ('A', 'B', 'C', 'not_listed')),
    restriction_text TEXT NOT NULL DEFAULT '',
    price_micro      BIGINT NOT NULL CHECK (price_micro >= 0),
    quantity         BIGINT NOT NULL CHECK (quantity > 0),
    amount_fen       BIGINT NOT NULL CHECK (amount_fen >= 0),
    self_pay         INTEGER NOT NULL CHECK (self_pay IN (0, 1)),
    self_pay_reason  TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL CHECK (state IN ('open', 'settled', 'voided')),
    settlement_id    TEXT REFERENCES settlement (id),
    ordered_by       TEXT NOT NULL REFERENCES staff (id),
    created_at       BIGINT NOT NULL,
    reason           TEXT NOT NULL DEFAULT '',
    version          INTEGER NOT NULL CHECK (version > 0),
    CHECK ((state = 'settled') = (settlement_id IS NOT NULL))
);
CREATE INDEX charge_registration ON charge (registration_id);
CREATE INDEX charge_open ON charge (state, created_at);
CREATE UNIQUE INDEX charge_source ON charge (source, source_id) WHERE state <> 'voided';

CREATE TABLE settlement_line (
    settlement_id   TEXT NOT NULL REFERENCES settlement (id),
    seq             INTEGER NOT NULL CHECK (seq > 0),
    charge_id       TEXT NOT NULL REFERENCES charge (id),
    name            TEXT NOT NULL,
    spec            TEXT NOT NULL DEFAULT '',
    unit            TEXT NOT NULL DEFAULT '',
    kind            TEXT NOT NULL CHECK (kind IN ('drug', 'service', 'consultation_fee')),
    item_class      TEXT NOT NULL CHECK (item_class IN ('A', 'B', 'C', 'not_listed')),
    price_micro     BIGINT NOT NULL CHECK (price_micro >= 0),
    quantity        BIGINT NOT NULL CHECK (quantity <> 0),
    gross_fen       BIGINT NOT NULL,
    own_fen         BIGINT NOT NULL,
    over_fen        BIGINT NOT NULL,
    first_share_fen BIGINT NOT NULL,
    scope_fen       BIGINT NOT NULL,
    fund_fen        BIGINT NOT NULL,
    PRIMARY KEY (settlement_id, seq),
    UNIQUE (settlement_id, charge_id),
    CHECK (gross_fen = own_fen + over_fen + first_share_fen + scope_fen)
);

CREATE TABLE payment (
    settlement_id TEXT NOT NULL REFERENCES settlement (id),
    seq           INTEGER NOT NULL CHECK (seq > 0),
    method        TEXT NOT NULL CHECK (method IN ('fund', 'account', 'cash', 'mobile')),
    amount_fen    BIGINT NOT NULL CHECK (amount_fen <> 0),
    PRIMARY KEY (settlement_id, seq)
);
