// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gw::contract {

/// Inputs of a worked example of a formula, a JSON object that is answered; empty for names that no formula has.
std::string_view exampleInputs(std::string_view formula);

} // namespace gw::contract
