-- SPDX-FileCopyrightText: 2026 The Gigawright founders
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The plan file, version 2: what happened to the file, oldest first. It is no part of the plan.
CREATE TABLE history (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    time TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('created', 'saved', 'converted', 'upgraded', 'edited')),
    program TEXT NOT NULL,
    summary TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
