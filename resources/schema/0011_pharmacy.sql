-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Quantities are 10^-4 of the product's minimum unit. Moves are the truth; on_hand changes in the same transaction.
CREATE TABLE stock_batch (
    id             TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    product_id     TEXT NOT NULL REFERENCES product (id),
    lot            TEXT NOT NULL CHECK (length(lot) BETWEEN 1 AND 40),
    expires_on     TEXT NOT NULL CHECK (length(expires_on) = 10),
    price_per_pack BIGINT NOT NULL CHECK (price_per_pack >= 0),
    supplier       TEXT NOT NULL DEFAULT '',
    document       TEXT NOT NULL DEFAULT '',
    received_at    BIGINT NOT NULL,
    on_hand        BIGINT NOT NULL CHECK (on_hand >= 0),
    state          TEXT NOT NULL CHECK (state IN ('usable', 'blocked')),
    version        INTEGER NOT NULL CHECK (version > 0)
);
CREATE INDEX stock_batch_product ON stock_batch (product_id, expires_on);

CREATE TABLE dispense (
    id              TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    number          TEXT NOT NULL UNIQUE,
    prescription_id TEXT NOT NULL REFERENCES prescription (id),
    encounter_id    TEXT NOT NULL REFERENCES encounter (id),
    patient_id      TEXT NOT NULL REFERENCES patient (id),
    dispensed_at    BIGINT NOT NULL,
    dispensed_by    TEXT NOT NULL REFERENCES staff (id),
    state           TEXT NOT NULL CHECK (state IN ('dispensed', 'partly_returned', 'returned')),
    version         INTEGER NOT NULL CHECK (version > 0)
);
CREATE UNIQUE INDEX dispense_prescription ON dispense (prescription_id) WHERE state <> 'returned';
CREATE INDEX dispense_encounter ON dispense (encounter_id);

CREATE TABLE dispense_line (
    id                   TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    dispense_id          TEXT NOT NULL REFERENCES dispense (id),
    prescription_line_id TEXT NOT NULL REFERENCES prescription_line (id),
    product_id           TEXT NOT NULL REFERENCES product (id),
    quantity             BIGINT NOT NULL CHECK (quantity >= 0),
    returned             BIGINT NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND quantity),
    not_dispensed_reason TEXT NOT NULL DEFAULT '',
    CHECK (quantity > 0 OR not_dispensed_reason <> '')
);
CREATE INDEX dispense_line_dispense ON dispense_line (dispense_id);

CREATE TABLE stock_move (
    id               TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    batch_id         TEXT NOT NULL REFERENCES stock_batch (id),
    kind             TEXT NOT NULL CHECK (kind IN ('receipt', 'dispense', 'return', 'loss', 'correction')),
    quantity         BIGINT NOT NULL CHECK (quantity <> 0),
    dispense_line_id TEXT REFERENCES dispense_line (id),
    reason           TEXT NOT NULL DEFAULT '',
    moved_at         BIGINT NOT NULL,
    moved_by         TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX stock_move_batch ON stock_move (batch_id, moved_at);
CREATE INDEX stock_move_line ON stock_move (dispense_line_id);
