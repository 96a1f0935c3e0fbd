// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <array>
#include <optional>
#include <string_view>

/// How weights and caches are stored, and which engine serves them.
namespace gw {

enum class NumberFormat : unsigned char { Bf16, Fp8, Nvfp4, Mxfp4 };
inline constexpr std::array<std::string_view, 4> numberFormatIds {"bf16", "fp8", "nvfp4", "mxfp4"};

/// Nothing for an id that is not known.
constexpr std::optional<NumberFormat> findNumberFormat(std::string_view id)
{
    for (std::size_t i = 0; i < numberFormatIds.size(); ++i)
        if (numberFormatIds[i] == id) return static_cast<NumberFormat>(i);
    return {};
}

/// Bytes of one element with its share of the scales: NVFP4 has one 8-bit scale for 16 elements, MXFP4 one for 32.
GW_HD constexpr double bytesPerElement(NumberFormat format)
{
    constexpr double bytes[] {2, 1, 9.0 / 16, 17.0 / 32};
    return bytes[static_cast<std::size_t>(format)];
}

/// Caches beside weights of a format, as engines run them: 16 bits with 16, else 8.
GW_HD constexpr NumberFormat cacheBeside(NumberFormat weights) { return weights == NumberFormat::Bf16 ? NumberFormat::Bf16 : NumberFormat::Fp8; }

/// `Any`: no engine in particular, so the middle of the three.
enum class ServingEngine : unsigned char { TensorRtLlm, Vllm, Sglang, Any };

} // namespace gw
