// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"
#include "core/model/outline.h"

namespace gw {

/// The corners of a space on the site; the four of its rectangle where it has no outline.
Outline outlineOnSite(const Space& space);

/// The space with these corners on the site, in whole millimetres, whichever way round they were drawn. Where they are a rectangle along the axes
/// it needs no outline. Failures: those of `checkPolygon`.
Result<Space> withOutline(Space space, Outline corners);

/// Gives a space other corners on the site; what stands in it keeps its place. Failures: UnknownId; those of `checkPolygon`.
Result<Edit> reshapeOutline(const Plan& plan, SpaceId id, Outline corners);

/// The outline stretched to another rectangle.
std::string stretchedOutline(const Space& space, Length width, Length depth);

} // namespace gw
