-- SPDX-FileCopyrightText: 2026 The Gigawright founders
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The plan file, version 3: rows as arrays, pods that repeat others, locked pieces, what stands in rooms, aisles, underlays, kept measurements.
ALTER TABLE spaces ADD COLUMN raised_floor_m REAL NOT NULL DEFAULT 0.0;
ALTER TABLE groups ADD COLUMN original INTEGER REFERENCES groups (id);
ALTER TABLE groups ADD COLUMN count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN pitch_m REAL NOT NULL DEFAULT 0.6;
ALTER TABLE groups ADD COLUMN x_m REAL NOT NULL DEFAULT 0.0;
ALTER TABLE groups ADD COLUMN y_m REAL NOT NULL DEFAULT 0.0;
ALTER TABLE groups ADD COLUMN facing TEXT NOT NULL DEFAULT 'north' CHECK (facing IN ('north', 'east', 'south', 'west'));
ALTER TABLE groups ADD COLUMN ends TEXT NOT NULL DEFAULT 'open' CHECK (ends IN ('open', 'panels', 'doors'));
ALTER TABLE equipment ADD COLUMN slot INTEGER NOT NULL DEFAULT 0;
ALTER TABLE equipment ADD COLUMN original INTEGER REFERENCES equipment (id);
ALTER TABLE equipment ADD COLUMN is_detached INTEGER NOT NULL DEFAULT 0 CHECK (is_detached IN (0, 1));
ALTER TABLE equipment ADD COLUMN is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1));
ALTER TABLE loops ADD COLUMN pipe_diameter_m REAL;
ALTER TABLE waivers ADD COLUMN object TEXT NOT NULL DEFAULT '';
ALTER TABLE waivers ADD COLUMN expires TEXT NOT NULL DEFAULT '';

CREATE TABLE obstacles (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    space INTEGER NOT NULL REFERENCES spaces (id),
    kind TEXT NOT NULL CHECK (kind IN ('wall', 'door', 'column', 'no_go_zone')),
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    width_m REAL NOT NULL,
    depth_m REAL NOT NULL,
    height_m REAL NOT NULL
) STRICT;

CREATE TABLE aisles (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    space INTEGER NOT NULL REFERENCES spaces (id),
    kind TEXT NOT NULL CHECK (kind IN ('cold', 'hot')),
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    width_m REAL NOT NULL,
    depth_m REAL NOT NULL,
    containment TEXT NOT NULL CHECK (containment IN ('none', 'end_doors', 'full'))
) STRICT;

CREATE TABLE underlays (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('picture', 'drawing')),
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    width_m REAL NOT NULL,
    opacity REAL NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE measurements (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    from_x_m REAL NOT NULL,
    from_y_m REAL NOT NULL,
    from_z_m REAL NOT NULL,
    to_x_m REAL NOT NULL,
    to_y_m REAL NOT NULL,
    to_z_m REAL NOT NULL
) STRICT;
