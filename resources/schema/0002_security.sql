-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE staff (
    id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    login       TEXT NOT NULL UNIQUE CHECK (length(login) BETWEEN 1 AND 40),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    staff_code  TEXT NOT NULL DEFAULT '',
    doctor_code TEXT NOT NULL DEFAULT '',
    active      INTEGER NOT NULL CHECK (active IN (0, 1)),
    version     INTEGER NOT NULL CHECK (version > 0)
);

CREATE TABLE staff_role (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    role     TEXT NOT NULL CHECK (role IN ('receptionist', 'doctor', 'pharmacist', 'cashier', 'administrator')),
    PRIMARY KEY (staff_id, role)
);
