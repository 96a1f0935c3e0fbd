// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <string_view>

namespace gw {

/// Puts another value into one figure, in the unit in which `showEntry` shows it; the origin stays, and the range but for an end that the value passes. `entry` and `key` as `CatalogEntry::id`
/// and `FigureText::key`: "gb300-nvl72" and "rack.idle_power".
/// Failures: UnknownId (no such entry or figure), OutOfRange (beyond what the catalogue permits), NotANumber; `place` is "entry.key".
Status setFigure(Catalog& catalog, std::string_view entry, std::string_view key, double value);

} // namespace gw
