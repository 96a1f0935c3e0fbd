// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// A part of a catalogue entry that a file may leave out: a figure, a day, a section, or one more of a list.
struct OptionalPart {
    std::string pointer;      ///< Within the entry: "/wholesale", "/rack/caps". One more of a list comes last in it.
    bool isList = false;
    Json blank;               ///< The part without values and sources. As long as one is blank, the entry is refused at its place.
};

/// What an entry of a section of catalogue files ("equipment", "models", ...) may have, in the order of its description: within the parts that it
/// has, and without the sections of an equipment type that belong to another kind or that its kind asks for and it has. Empty for a section that is none.
std::vector<OptionalPart> optionalParts(std::string_view section, const Json& entry);

/// What was measured of a model, not filled in yet.
Json blankMeasurement(std::string_view model);

} // namespace gw
