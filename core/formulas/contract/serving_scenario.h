// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/field.h"

namespace gw::contract {

/// How requests arrive: all at once without limits, by a Poisson process, or likewise with people waiting for every word.
enum class ServingScenario : std::uint8_t { Offline, Server, Interactive };
template <> inline constexpr auto choicesOf<ServingScenario> = std::to_array<std::string_view>({"offline", "server", "interactive"});

} // namespace gw::contract
