-- SPDX-FileCopyrightText: 2026 The Xiangyi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database is one clinic: only_row lets a second organisation fail.
CREATE TABLE organisation (
    id                   TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    only_row             INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_row = 1),
    name                 TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    institution_code     TEXT NOT NULL CHECK (length(institution_code) <= 40),
    tier                 TEXT NOT NULL CHECK (tier IN ('village', 'township', 'county', 'municipal', 'provincial')),
    address              TEXT NOT NULL,
    phone                TEXT NOT NULL,
    insurance_designated INTEGER NOT NULL CHECK (insurance_designated IN (0, 1)),
    is_demo              INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    version              INTEGER NOT NULL CHECK (version > 0)
);

CREATE TABLE department (
    id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    code    TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 20),
    name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    room    TEXT NOT NULL,
    active  INTEGER NOT NULL CHECK (active IN (0, 1)),
    version INTEGER NOT NULL CHECK (version > 0)
);

-- Where patients are referred to.
CREATE TABLE facility (
    id               TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    name             TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    institution_code TEXT NOT NULL CHECK (length(institution_code) <= 40),
    tier             TEXT NOT NULL CHECK (tier IN ('village', 'township', 'county', 'municipal', 'provincial')),
    departments      TEXT NOT NULL,
    phone            TEXT NOT NULL,
    is_lead          INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    active           INTEGER NOT NULL CHECK (active IN (0, 1)),
    version          INTEGER NOT NULL CHECK (version > 0)
);

-- Keys, types and defaults are in app/clinic/settings.cpp; a key without a row has its default.
CREATE TABLE setting (
    id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    name    TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    value   TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
);
