// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"

#include <optional>
#include <string>

/// Comparing what the program answers with what is known.
namespace gw::judge {

/// The part of a JSON value that a path names: "name", "name[2]", "name[0][2]", "name.sub". Null pointer where there is none.
const Json* lookUp(const Json& outputs, std::string_view path);

/// Whether numbers, or lists of numbers of equal shape, lie within `relative` of the wanted ones plus `absolute`, whichever is more.
bool isClose(const Json& got, const Json& wanted, double relative, double absolute);

/// Whether one answer meets one expectation of the published cases' schema (value with rel, abs, factor; equals; null; between; flag; no_flag; not_below;
/// not_above). A value that only counts in its group is judged by the group's `each`, where it has one.
bool meets(const Json& answer, const std::string& output, const Json& expectation, const Json& groups);

/// Whether a group (mape, ratio or order) holds over all answers, by id of the check.
bool groupHolds(const std::string& name, const Json& group, const Json& checks, const Json& answers);

} // namespace gw::judge
