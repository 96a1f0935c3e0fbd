// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <complex>
#include <optional>

/// Balanced three-phase power flow through one transformer and one cable to a load of constant power.
namespace gw {

using Phasor = std::complex<double>;

/// A two-port: sending voltage and current from the receiving ones. V in V line to line over the square root of 3, I in A.
struct TwoPort {
    Phasor a {1}, b {0}, c {0}, d {1};
    friend TwoPort operator*(const TwoPort& m, const TwoPort& n)
    {
        return {m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d, m.c * n.a + m.d * n.c, m.c * n.b + m.d * n.d};
    }
};

inline TwoPort seriesImpedance(Phasor z) { return {1, z, 0, 1}; }
inline TwoPort shuntAdmittance(Phasor y) { return {1, 0, y, 1}; }

/// Voltage and current at one place of the feeder.
struct PhaseState {
    Phasor voltage, current;
    /// Three-phase power, VA.
    Phasor power() const { return 3.0 * voltage * std::conj(current); }
};

inline PhaseState sent(const TwoPort& through, const PhaseState& received)
{
    return {through.a * received.voltage + through.b * received.current, through.c * received.voltage + through.d * received.current};
}

/// State at a load of `power` VA (three-phase) behind `through`, fed with the phase voltage `source`; nothing where the voltage collapses.
/// Closed form: u = |V|^2 solves u^2 + (2a - |V'|^2) u + a^2 + b^2 = 0 with V' = source / A, a + jb = (B/A) conj(S); the upper root is the stable one.
inline std::optional<PhaseState> constantPowerLoad(const TwoPort& through, double source, Phasor power)
{
    const Phasor open = source / through.a, drop = through.b / through.a * std::conj(power / 3.0);
    const double half = std::norm(open) / 2 - drop.real(), discriminant = half * half - std::norm(drop);
    if (!(discriminant >= 0) || !(half > 0)) return std::nullopt;
    const double u = half + std::sqrt(discriminant);
    const Phasor voltage = std::conj((u + drop) / open);
    return PhaseState {voltage, std::conj(power / 3.0 / voltage)};
}

/// T equivalent of a transformer, its magnetising branch in the middle, seen from the secondary side.
/// `z` is the short-circuit impedance in ohm, `y` the magnetising admittance in S.
inline TwoPort transformerTwoPort(Phasor z, Phasor y) { return seriesImpedance(z / 2.0) * shuntAdmittance(y) * seriesImpedance(z / 2.0); }

/// Pi equivalent of a short line; `y` is its whole shunt admittance.
inline TwoPort lineTwoPort(Phasor z, Phasor y) { return shuntAdmittance(y / 2.0) * seriesImpedance(z) * shuntAdmittance(y / 2.0); }

} // namespace gw
