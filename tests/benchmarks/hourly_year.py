# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of hours of one plant with dry coolers, vectorised with NumPy over the hours: the peer that the benchmark is held against.

Reads the prepared figures as JSON from standard input; the same steps as core/compute/stages/{sinks,cooling,hours}.h
in single precision, and what they find once for a design or an hour is found once here.
"""
import json
import sys
import time

import numpy as np

F = np.float32


def by_hour(table):
    return np.tile(np.array(table[:24], F), 365)


def speed(drive, heat):
    return np.clip(heat * F(drive["per_heat"]), F(0.3), F(1))


def fan_share(s):
    return F(0.02) + F(0.98) * s * s * s


def per_heat(c, dry_bulb):
    with np.errstate(divide="ignore"):
        return F(c["kelvins_per_watt"]) / np.maximum(F(c["warm"]) - dry_bulb, F(0))


def collect(c, liquid, air):
    fans = F(c["rooms"]["power"]) * fan_share(speed(c["rooms"], air))
    return {"inside": liquid["inside"] + fans, "heat": liquid["heat"] + air + fans}


def draw(c, collected, load_per_heat):
    load = np.minimum(collected["heat"] * load_per_heat, F(1))
    return collected["inside"] + F(c["fans"]) * fan_share(load * np.sqrt(np.sqrt(load)))


def run_year(y, dry_bulb):
    c, air_of = y["circuit"], y["air"]
    load_per_heat = per_heat(c, dry_bulb)
    collected, over = y["first"], F(0)
    for _ in range(y["passes"]):
        over = over + (draw(c, collected, load_per_heat) - F(y["cooling"]) - over) * F(y["overshoot"])
        collected = collect(c, y["liquid"], air_of["base"] + over * (air_of["slope"] + over * F(air_of["bend"])))
    power, inside, rejected = draw(c, collected, load_per_heat), collected["inside"], collected["heat"]
    over = power - F(y["cooling"])
    site = y["supply"]["base"] + over * (y["supply"]["slope"] + over * F(y["supply"]["bend"]))
    grid = np.maximum(site - F(y["own"]), F(0))
    months = [part.reshape(12, 730) for part in (over, over * over, over * y["wave"], site, grid, inside, rejected)]
    return [part.sum(axis=1, dtype=np.float64) for part in months], site.reshape(12, 730).max(axis=1)


def main():
    year = json.load(sys.stdin)
    for name in ("air", "supply"):
        year[name] = {"base": by_hour(year[name]["base"]), "slope": by_hour(year[name]["slope"]), "bend": year[name]["bend"]}
    for name in ("liquid", "first"):
        year[name] = {"inside": by_hour(year[name]["inside"]), "heat": by_hour(year[name]["heat"])}
    year["wave"] = by_hour(year["wave"])
    dry_bulb = np.array(year["dry_bulb"], F)
    sums, _ = run_year(year, dry_bulb)
    start = time.perf_counter()
    for _ in range(year["designs"]):
        run_year(year, dry_bulb)
    print(json.dumps({"seconds": time.perf_counter() - start, "over": sums[0].sum(), "site": sums[3].sum(), "grid": sums[4].sum(), "rejected": sums[6].sum()}))


main()
