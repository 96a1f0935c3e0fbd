-- SPDX-FileCopyrightText: 2026 The Gigawright founders
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The plan file, version 1. One table for each part of the plan, one column for each field; numbers are in the unit their name ends in.
-- Never edited after a release: a later version is a further numbered file.

-- The SHA-256 of every value in all other tables: bit rot is noticed before it is believed.
CREATE TABLE file (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest TEXT NOT NULL
) STRICT;

-- Values that no number of their column's unit gives back to the last bit, in SI. The column beside holds the nearest one.
CREATE TABLE exact_values (
    part TEXT NOT NULL,
    row INTEGER NOT NULL,
    field TEXT NOT NULL,
    si REAL NOT NULL,
    PRIMARY KEY (part, row, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    author TEXT NOT NULL,
    notes TEXT NOT NULL,
    last_id INTEGER NOT NULL CHECK (last_id BETWEEN 0 AND 4294967295)
) STRICT;

CREATE TABLE site (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    climate TEXT NOT NULL,
    grid_capacity_mw REAL NOT NULL,
    time_to_power_months REAL NOT NULL,
    land_area_m2 REAL NOT NULL,
    land_price_usd_per_m2 REAL NOT NULL
) STRICT;

CREATE TABLE energy (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    price_usd_per_kwh REAL NOT NULL,
    demand_charge_usd_per_kw_month REAL NOT NULL,
    carbon_g_per_kwh REAL NOT NULL,
    water_price_usd_per_m3 REAL NOT NULL,
    price_escalation REAL NOT NULL,
    interruptible_share REAL NOT NULL,
    interruption_h_per_year REAL NOT NULL
) STRICT;

CREATE TABLE workload (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    pre_training_share REAL NOT NULL,
    post_training_share REAL NOT NULL,
    agentic_share REAL NOT NULL,
    utilisation REAL NOT NULL,
    daily_swing REAL NOT NULL,
    training_value_usd_per_year REAL NOT NULL,
    mean_time_between_failures_h REAL NOT NULL,
    restart_min REAL NOT NULL,
    checkpoint_s REAL NOT NULL
) STRICT;

CREATE TABLE finance (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    horizon_years REAL NOT NULL,
    discount_rate REAL NOT NULL,
    tax_rate REAL NOT NULL,
    hardware_life_years REAL NOT NULL,
    refresh_cost_ratio REAL NOT NULL,
    refresh_throughput_ratio REAL NOT NULL,
    token_price_decline REAL NOT NULL,
    residual_share REAL NOT NULL,
    sales_cost_share REAL NOT NULL,
    model_cost_share REAL NOT NULL,
    contingency REAL NOT NULL,
    software_share_of_rack_price REAL NOT NULL
) STRICT;

CREATE TABLE schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    construction_months REAL NOT NULL,
    ramp_months REAL NOT NULL
) STRICT;

CREATE TABLE spaces (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('data_hall', 'electrical_room', 'mechanical_room', 'yard')),
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    width_m REAL NOT NULL,
    depth_m REAL NOT NULL,
    height_m REAL NOT NULL,
    floor_limit_kg_per_m2 REAL NOT NULL,
    aisle_minimum_m REAL NOT NULL
) STRICT;

CREATE TABLE groups (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('row', 'pod')),
    parent INTEGER REFERENCES groups (id),
    space INTEGER NOT NULL REFERENCES spaces (id)
) STRICT;

CREATE TABLE equipment (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    space INTEGER NOT NULL REFERENCES spaces (id),
    "group" INTEGER REFERENCES groups (id),
    x_m REAL NOT NULL,
    y_m REAL NOT NULL,
    facing TEXT NOT NULL CHECK (facing IN ('north', 'east', 'south', 'west')),
    maximum_power_kw REAL,
    power_cap_kw REAL,
    price_usd REAL
) STRICT;

CREATE TABLE feeds (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    "from" INTEGER NOT NULL REFERENCES equipment (id),
    "to" INTEGER NOT NULL REFERENCES equipment (id),
    side TEXT NOT NULL CHECK (side IN ('a', 'b'))
) STRICT;

CREATE TABLE loops (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('facility', 'technology')),
    supply_c REAL NOT NULL,
    rise_k REAL NOT NULL
) STRICT;

CREATE TABLE connections (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    loop INTEGER NOT NULL REFERENCES loops (id),
    equipment INTEGER NOT NULL REFERENCES equipment (id),
    role TEXT NOT NULL CHECK (role IN ('cools', 'is_cooled'))
) STRICT;

CREATE TABLE sources (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    capacity_mw REAL NOT NULL
) STRICT;

CREATE TABLE tiers (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    precision TEXT NOT NULL CHECK (precision IN ('bf16', 'fp8', 'fp4')),
    capacity_share REAL NOT NULL,
    input_tokens REAL NOT NULL,
    output_tokens REAL NOT NULL,
    cached_share REAL NOT NULL,
    minimum_interactivity_tokens_per_s REAL NOT NULL,
    maximum_ttft_s REAL NOT NULL,
    input_price_usd_per_million REAL NOT NULL,
    output_price_usd_per_million REAL NOT NULL,
    demand_tokens_per_s REAL NOT NULL
) STRICT;

CREATE TABLE applications (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL,
    tier INTEGER NOT NULL REFERENCES tiers (id),
    users REAL NOT NULL,
    tokens_per_user_day REAL NOT NULL,
    is_agent INTEGER NOT NULL CHECK (is_agent IN (0, 1)),
    sensitive_data INTEGER NOT NULL CHECK (sensitive_data IN (0, 1)),
    code_execution INTEGER NOT NULL CHECK (code_execution IN (0, 1)),
    external_communication INTEGER NOT NULL CHECK (external_communication IN (0, 1))
) STRICT;

CREATE TABLE scenarios (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE scenario_changes (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    scenario INTEGER NOT NULL REFERENCES scenarios (id),
    assumption TEXT NOT NULL CHECK (assumption IN ('energy_price', 'token_price', 'demand', 'capital_cost', 'rack_price', 'throughput', 'carbon_intensity', 'token_price_decline', 'construction_time')),
    factor REAL NOT NULL
) STRICT;

CREATE TABLE waivers (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
    rule TEXT NOT NULL,
    equipment INTEGER REFERENCES equipment (id),
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT;
