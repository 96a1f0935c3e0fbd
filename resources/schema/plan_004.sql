-- SPDX-FileCopyrightText: 2026 The Gigawright founders
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The plan file, version 4: catalogue entries and measured years that the plan brings along, outlines of spaces, the region of the energy figures.
ALTER TABLE spaces ADD COLUMN outline TEXT NOT NULL DEFAULT '';
ALTER TABLE energy ADD COLUMN region TEXT NOT NULL DEFAULT '';

CREATE TABLE carried_types (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    entry TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE series (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('dry_bulb', 'dew_point', 'pressure', 'energy_price', 'carbon')),
    origin TEXT NOT NULL,
    hours TEXT NOT NULL
) STRICT;
