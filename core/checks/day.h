// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gw {

/// Today in UTC, "2026-11-22": of the clock, or of SOURCE_DATE_EPOCH, so that the same command gives the same answer.
std::string today();

/// Whether the day `date` lies after the last day `expires`, an ISO year, month or day. What never expires is empty.
bool hasExpired(std::string_view expires, std::string_view date);

} // namespace gw
