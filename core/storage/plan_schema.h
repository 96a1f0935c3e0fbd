// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gw {

/// The published JSON schema (draft 2020-12) of a plan's JSON form, made from `describe`: keys, types, units, ranges and defaults.
/// What `fromJson` checks beyond it: ids are used once and references lead somewhere.
std::string planSchema();

} // namespace gw
