// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>
#include <string_view>
#include <vector>

namespace gw {

/// Efficiency that a certificate asks of a power supply at 10, 20, 50 and 100 % of its output. Source: 80 PLUS programme, 230 V tables.
struct Certificate {
    std::string_view id;
    double efficiency[4];                 ///< 0 where the certificate asks nothing.

    static constexpr double at[4] {0.1, 0.2, 0.5, 1.0};
    std::vector<double> loads() const { return asked(at); }
    std::vector<double> efficiencies() const { return asked(efficiency); }

private:
    std::vector<double> asked(const double (&of)[4]) const
    {
        std::vector<double> points;
        for (std::size_t i = 0; i < std::size(at); ++i)
            if (efficiency[i] > 0) points.push_back(of[i]);
        return points;
    }
};

/// Plain arrays: a device may read them.
inline constexpr Certificate certificates[] {
    {"80plus-titanium-230v-redundant", {0.90, 0.94, 0.96, 0.91}},
    {"80plus-titanium-230v-eu", {0.90, 0.94, 0.96, 0.94}},
    {"80plus-platinum-230v-redundant", {0, 0.90, 0.94, 0.91}},
    {"80plus-gold-230v-redundant", {0, 0.88, 0.92, 0.88}},
};

/// Null for an id that is not known.
constexpr const Certificate* findCertificate(std::string_view id)
{
    for (const Certificate& certificate : certificates)
        if (certificate.id == id) return &certificate;
    return nullptr;
}

} // namespace gw
