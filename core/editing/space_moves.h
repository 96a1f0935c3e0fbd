// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/arrange.h"

namespace gw {

/// Whether what stands in a space goes along with it.
enum class Contents : std::uint8_t { Stay, Follow };

/// Gives a space another shape or place; what stands in it moves by `x`, `y` on the site. Nothing where the plan has no such space.
Edit reshapeSpace(const Plan& plan, const Space& reshaped, Length x, Length y);

/// Puts a space's corner to another place of the site.
Edit moveSpace(const Plan& plan, SpaceId id, Length x, Length y, Contents contents);

/// A quarter turn of a space, with its outline, about the middle of its rectangle. What follows turns with it: pieces, rows and pods, walls, doors,
/// columns, zones and aisles. Failures: UnknownId; Unsupported when a piece that would follow is locked.
Result<Edit> turnSpace(const Plan& plan, const Catalog& catalog, SpaceId id, Turn turn, Contents contents);

} // namespace gw
