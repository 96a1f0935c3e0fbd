// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

namespace gw {

/// A lane type: a power as a polynomial of second degree in two loads around a working point. Run through the power chain once, it gives the
/// chain's flows at every hour of a year: terms of third degree are dropped, which changes a loss by less than one in a thousand
/// even between half and one and a half times the mean load (see power_stage_test).
struct Quadratic {
    double one = 0, u = 0, v = 0, uu = 0, uv = 0, vv = 0;

    Quadratic() = default;
    GW_HD explicit constexpr Quadratic(double constant) : one(constant) {}
    GW_HD constexpr Quadratic(double constant, double byU, double byV) : one(constant), u(byU), v(byV) {}

    GW_HD constexpr double at(double du, double dv) const { return one + du * (u + du * uu + dv * uv) + dv * (v + dv * vv); }

    GW_HD constexpr Quadratic& operator+=(const Quadratic& b)
    {
        one += b.one, u += b.u, v += b.v, uu += b.uu, uv += b.uv, vv += b.vv;
        return *this;
    }
    GW_HD friend constexpr Quadratic operator+(Quadratic a, const Quadratic& b) { return a += b; }
    GW_HD friend constexpr Quadratic operator*(Quadratic a, double f)
    {
        a.one *= f, a.u *= f, a.v *= f, a.uu *= f, a.uv *= f, a.vv *= f;
        return a;
    }
    GW_HD friend constexpr Quadratic operator*(const Quadratic& a, const Quadratic& b)
    {
        Quadratic p;
        p.one = a.one * b.one;
        p.u = a.one * b.u + a.u * b.one;
        p.v = a.one * b.v + a.v * b.one;
        p.uu = a.one * b.uu + a.u * b.u + a.uu * b.one;
        p.uv = a.one * b.uv + a.u * b.v + a.v * b.u + a.uv * b.one;
        p.vv = a.one * b.vv + a.v * b.v + a.vv * b.one;
        return p;
    }
};

} // namespace gw
