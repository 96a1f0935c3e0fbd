// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_formats.h"

/// Accelerators as the formulas of serving and training know them by id: dense arithmetic, datasheet bandwidths.
/// Source: the roofline figures and constants of InferenceX (https://github.com/SemiAnalysisAI/InferenceX-app packages/app/src/lib/constants.ts)
/// and makers' datasheets. Attainable figures are lower; formulas have their own efficiencies.
namespace gw {

/// SI but for the memory in GiB, all-in power in kW and ownership in $/h. 0 where a figure is not listed.
struct AcceleratorRow {
    std::string_view id;
    double memoryBandwidth, bf16, fp8, fp4;
    double scaleUp, scaleUpDomain, scaleOut;  ///< Bytes/s per direction; accelerators that reach each other at scale-up speed.
    double memoryGib, boardPower;
    double allInKilowatts, dollarsPerHour;    ///< Utility power of the whole site's share; hyperscale ownership.
    bool operator==(const AcceleratorRow&) const = default;
};

inline constexpr auto acceleratorTable = std::to_array<AcceleratorRow>({
    {"a100-sxm", 2.039e12, 312e12, 0, 0, 300e9, 8, 25e9, 80, 400, 0, 0},
    {"h100-sxm", 3.35e12, 989e12, 1978e12, 0, 450e9, 8, 50e9, 80, 700, 1.73, 1.30},
    {"h800-sxm", 3.35e12, 989e12, 1978e12, 0, 200e9, 8, 50e9, 80, 700, 0, 0},
    {"h200-sxm", 4.8e12, 989e12, 1978e12, 0, 450e9, 8, 50e9, 141, 700, 1.73, 1.41},
    {"b200-sxm", 7.7e12, 2.25e15, 4.5e15, 9e15, 900e9, 8, 100e9, 180, 1000, 2.17, 1.95},
    {"b300-sxm", 7.75e12, 2.25e15, 4.5e15, 14e15, 900e9, 8, 100e9, 268.6, 1100, 2.17, 2.34},
    {"gb200-nvl72", 8e12, 2.5e15, 5e15, 10e15, 900e9, 72, 100e9, 185.0, 1200, 2.10, 2.21},
    {"gb300-nvl72", 8e12, 2.5e15, 5e15, 15e15, 900e9, 72, 100e9, 277.5, 1400, 2.10, 2.652},
    {"mi300x", 5.3e12, 1307e12, 2615e12, 0, 448e9, 8, 50e9, 192, 750, 1.79, 1.12},
    {"mi325x", 6e12, 1307e12, 2615e12, 0, 448e9, 8, 50e9, 256, 1000, 2.18, 1.28},
    {"mi355x", 8e12, 2516e12, 5033e12, 10066e12, 576e9, 8, 50e9, 288, 1400, 2.65, 1.48},
    {"tpu-v5p", 2.765e12, 459e12, 0, 0, 0, 1, 0, 95, 0, 0, 0},
    {"trillium", 1.64e12, 918e12, 0, 0, 0, 1, 0, 32, 0, 0, 0},
});

/// Null for an id that is not known.
constexpr const AcceleratorRow* findAccelerator(std::string_view id)
{
    for (const AcceleratorRow& row : acceleratorTable)
        if (row.id == id) return &row;
    return nullptr;
}

/// Dense FLOP/s on weights of a format; hardware without that arithmetic multiplies at the next wider rate.
GW_HD constexpr double peakFlops(const AcceleratorRow& row, NumberFormat format)
{
    const double eight = row.fp8 > 0 ? row.fp8 : row.bf16;
    if (format == NumberFormat::Bf16) return row.bf16;
    return format == NumberFormat::Fp8 || row.fp4 <= 0 ? eight : row.fp4;
}

} // namespace gw
