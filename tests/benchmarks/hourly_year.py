# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of hours of one plant with dry coolers, vectorised with NumPy over the hours: the peer that the benchmark is held against.

Reads the prepared figures as JSON from standard input; the same steps as core/compute/stages/{hours,cooling}.h in single precision.
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


def reject(c, liquid, air, dry_bulb):
    inside = F(c["rooms"]["power"]) * fan_share(speed(c["rooms"], air))
    flow = speed(c["units"], liquid)
    inside = inside + F(c["units"]["power"]) * flow * (F(0.2) + F(0.8) * flow * flow)
    left = liquid + air + inside
    able = F(c["per_kelvin"]) * np.maximum(F(c["warm"]) - dry_bulb, F(0))
    load = np.where(able > 0, np.minimum(left / np.where(able > 0, able, F(1)), F(1)), F(1))
    fans = np.where(left > 0, F(c["fans"]) * fan_share(load * np.sqrt(np.sqrt(load))), F(0))
    return inside + fans, inside, left


def run_year(y, dry_bulb):
    over = np.zeros(8760, F)
    for _ in range(y["passes"]):
        air = y["air"]["base"] + over * (y["air"]["slope"] + over * F(y["air"]["bend"]))
        power, _, _ = reject(y["circuit"], y["liquid"], air, dry_bulb)
        over = over + (power - F(y["cooling"]) - over) * F(y["overshoot"])
    air = y["air"]["base"] + over * (y["air"]["slope"] + over * F(y["air"]["bend"]))
    power, inside, rejected = reject(y["circuit"], y["liquid"], air, dry_bulb)
    over = power - F(y["cooling"])
    site = y["supply"]["base"] + over * (y["supply"]["slope"] + over * F(y["supply"]["bend"]))
    grid = np.maximum(site - F(y["own"]), F(0))
    months = [part.reshape(12, 730) for part in (over, over * over, over * y["wave"], site, grid, inside, rejected)]
    return [part.sum(axis=1, dtype=np.float64) for part in months], site.reshape(12, 730).max(axis=1)


def main():
    year = json.load(sys.stdin)
    for name in ("air", "supply"):
        year[name] = {"base": by_hour(year[name]["base"]), "slope": by_hour(year[name]["slope"]), "bend": year[name]["bend"]}
    year["liquid"], year["wave"] = by_hour(year["liquid"]), by_hour(year["wave"])
    dry_bulb = np.array(year["dry_bulb"], F)
    sums, _ = run_year(year, dry_bulb)
    start = time.perf_counter()
    for _ in range(year["designs"]):
        run_year(year, dry_bulb)
    print(json.dumps({"seconds": time.perf_counter() - start, "over": sums[0].sum(), "site": sums[3].sum(), "grid": sums[4].sum(), "rejected": sums[6].sum()}))


main()
