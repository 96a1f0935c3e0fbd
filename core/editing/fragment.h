// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/copy.h"
#include "core/errors/result.h"

#include <string>
#include <string_view>

namespace gw {

/// The MIME type of a fragment on the clipboard.
inline constexpr const char* fragmentMime = "application/x-gigawright-fragment";

/// Pieces with their rows, pods, own loops and all that joins them, as JSON: what one window copies and another pastes.
std::string fragmentText(const Plan& plan, const std::vector<EquipmentId>& ids);

/// Reads a fragment. Ranges are checked as for a plan. Failures: as for reading a plan in JSON; UnknownId for a type that the catalogue does not have.
Result<CopySource> readFragment(std::string_view text, const Catalog& catalog);

/// Where a fragment is put.
struct PasteRequest {
    SpaceId space;                           ///< For pieces of a space that this plan does not have, and for all when `isAtCursor`.
    Length x, y;                             ///< With `isAtCursor` the place of the fragment's corner; else how far it is shifted.
    bool isAtCursor = false;
    std::uint32_t count = 1;                 ///< Paste special: so many times, 1..1,000,
    Length pitchX {}, pitchY {};             ///< each shifted by this from the one before.
};

/// Adds a fragment to a plan. Feeds and loops from outside are kept where the plan has their source under the same number and name; in another plan
/// they have none and are left out. Failures: UnknownId (no such space), OutOfRange (count, at most 100,000 pieces; several in one place), Unsupported (nothing in it).
Result<Edit> pasteFragment(const Plan& plan, const Catalog& catalog, const CopySource& fragment, const PasteRequest& request);

} // namespace gw
