// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gw {

inline constexpr auto isoDateForms = "an ISO date: 2026, 2026-04 or 2026-04-30";

/// A year (1900 to 2199), month or day in ISO 8601.
bool isIsoDate(std::string_view text);

} // namespace gw
