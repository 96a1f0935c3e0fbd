# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""The futures of a factory once more, vectorised with NumPy over the paths: the peer that the benchmark is held against.

Reads the model as JSON from standard input: what `bench_job.h` lays out, already solved for its first year. The same months, costs, taxes and
present values as core/compute/stages/cash_flow.h, in single precision, on one thread; rates of return are left out, which spares it work.
"""
import json
import sys
import time

import numpy as np

F = np.float32
MONTHS = 12
SECONDS = 365 * 86400.0
MACRS5 = [0.20, 0.32, 0.192, 0.1152, 0.1152, 0.0576]
MACRS15 = [0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.0295]


def ramp_area(t, opening, ramp):
    is_open = max(t - opening, 0.0)
    rising = min(is_open, ramp)
    return (rising * rising / (2 * ramp) if ramp > 0 else 0.0) + is_open - rising


def refreshed(m, opening, start, end):
    throughput, ratio, life = 1.0, 1.0, m["hardware_life"]
    while life < end:
        throughput += ratio * (m["refresh_throughput"] - 1) * min(max((end - opening - life) / (end - start), 0.0), 1.0)
        ratio *= m["refresh_throughput"]
        life += m["hardware_life"]
    return throughput


def refreshes(m, opening, year):
    life = m["hardware_life"]
    while life < year:
        if year - 1 <= opening + life < min(year, m["horizon"]):
            return True
        life += m["hardware_life"]
    return False


def curve(c, load):
    over = load - F(1)
    return F(c[0]) + over * (F(c[1]) + over * F(c[2]))


class Market:
    """Four mean-reverting or geometric factors, correlated, month by month."""

    def __init__(self, model, paths, random):
        self.model, self.paths, self.random, self.month = model, paths, random, 0
        self.log = np.zeros((4, paths), F)
        self.mix = np.zeros((4, 4), F)
        self.mix[np.tril_indices(4)] = model["mix"]
        self.keep = np.array(model["keep"], F)[:, None]
        self.step = np.array(model["step"], F)[:, None]
        self.trend = np.array(model["trend"], F).reshape(-1, 4)

    def next(self):
        self.log = self.keep * self.log + self.step * (self.mix @ self.random.standard_normal((4, self.paths), dtype=F))
        factors = np.exp(self.log + self.trend[self.month][:, None])
        self.month += 1
        return factors


def run_year(m, year, market, price_factor, energy_factor, paths):
    revenue, running = np.zeros(paths, F), np.zeros(paths, F)
    for month in range(MONTHS):
        energy_price, token_price, demand, utilisation = market.next()
        start, end = year - 1 + month / MONTHS, year - 1 + (month + 1) / MONTHS
        production = (ramp_area(end, m["opening"], m["ramp"]) - ramp_area(start, m["opening"], m["ramp"])) * MONTHS
        if production <= 0:
            continue
        standing = max(min(end, m["horizon"]) - max(start, m["opening"]), 0.0) * MONTHS
        able = F(refreshed(m, m["opening"], start, end) * production)
        earned, power = np.zeros(paths, F), np.zeros(paths, F)
        for tier in m["tiers"]:
            sold = np.minimum(F(tier["offered"]) * utilisation, F(tier["capacity"])) * able
            if tier["has_demand"]:
                sold = np.minimum(sold, F(tier["demand"] * standing) * demand)
            earned += sold * F(tier["per_token"])
            power += sold * F(tier["power_per_token"])
        earned = earned * token_price * F(price_factor * SECONDS / MONTHS) + F(m["training_revenue"] * production / MONTHS)
        load = power * F(m["per_serving_power"]) / able if m["per_serving_power"] > 0 else F(1)
        energy = (curve(m["grid"], load) * energy_price + curve(m["own"], load)) * F(energy_factor * production / MONTHS)
        running += energy + curve(m["water"], load) * F(production / MONTHS) + F(m["standing"] * standing / MONTHS) + F(m["revenue_share"]) * earned
        revenue += earned
    return revenue, running


def run_paths(m, paths, seed):
    market = Market(m, paths, np.random.Generator(np.random.SFC64(seed)))
    horizon, rate = m["horizon"], m["discount_rate"]
    taken = np.zeros(horizon + 20)
    bought, hardware = m["chips"] + m["built"], m["racks"]
    npv, losses, price_factor, energy_factor = np.zeros(paths, F), np.zeros(paths, F), 1.0, 1.0
    for year in range(horizon + 1):
        capital = m["drawn"][year] * (m["chips"] + m["built"]) + (m["land"] if year == 0 else 0.0)
        revenue, running, tax = np.zeros(paths, F), np.zeros(paths, F), np.zeros(paths, F)
        if year > 0:
            if refreshes(m, m["opening"], year):
                hardware = m["racks"] * m["refresh_cost"]
                capital, bought = capital + hardware, bought + hardware
                taken[year:year + 6] += hardware * np.array(MACRS5)[:max(0, min(6, len(taken) - year))]
            if year - 1 <= m["opening"] < year:
                taken[year:year + 6] += m["chips"] * np.array(MACRS5)[:len(taken) - year]
                taken[year:year + 16] += m["built"] * np.array(MACRS15)[:len(taken) - year]
            revenue, running = run_year(m, year, market, price_factor, energy_factor, paths)
            income = revenue - running - F(taken[year])
            if year == horizon:
                residual = m["residual"] * hardware
                income += F(residual - max(bought - taken[:horizon + 1].sum(), 0.0))
                capital -= residual
            used = np.minimum(losses, np.maximum(income, 0))
            losses += np.maximum(-income, 0) - used
            tax = F(m["tax_rate"]) * np.maximum(income - used, 0)
            price_factor *= 1 - m["price_fall"]
            energy_factor *= 1 + m["escalation"]
        npv += (revenue - F(capital) - running - tax) * F((1 + rate) ** -year)
    return npv


def main():
    model = json.load(sys.stdin)
    chunk, chunks = model["chunk"], model["chunks"]
    run_paths(model, chunk, 0)
    start = time.perf_counter()
    npv = np.concatenate([run_paths(model, chunk, 1 + c) for c in range(chunks)]).astype(np.float64)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "mean": npv.mean(), "deviation": npv.std(), "p5": np.quantile(npv, 0.05), "p50": np.quantile(npv, 0.5), "p95": np.quantile(npv, 0.95)}))


main()
