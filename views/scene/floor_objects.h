// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"
#include "views/scene/scene_frame.h"
#include "views/scene/underlay_content.h"
#include "views/session/plan_session.h"

namespace gw {

/// What of a plan lies on the floor at a place of the site and may be taken hold of there, that which is meant first: a kept distance within `grip`
/// metres, walls, doors, columns and zones, aisles, spaces from the smallest on, underlays. Nothing that is hidden or on a locked layer. The space that
/// is shown counts up to `grip` beyond its walls: who takes hold of these does not mean what lies behind.
std::vector<Subject> objectsAt(const PlanSession& session, UnderlayContents& underlays, Place at, double grip);

/// The wall, door or column that a ray of the drawing meets first, and how far along the ray; none where it meets none.
std::optional<std::pair<float, ObstacleId>> obstacleAlong(const PlanSession& session, const Scene& seen, Point origin, Point direction);

/// Of things that lie above each other the first, or the one after what is chosen now.
enum class Choosing : std::uint8_t { First, Next };
/// Chooses one of them. Where there is none the first is nothing, and the next what it was.
void chooseAmong(PlanSession& session, const std::vector<Subject>& things, Choosing which);

/// Removes the obstacle, aisle, underlay, kept distance or empty space that is shown. Why it was not done; empty where it was, or nothing is shown.
QString removeShown(PlanSession& session);

/// Of the space, obstacle or aisle that is shown, with some floor around it; none where anything else is.
std::optional<Bounds> boundsOfShown(const PlanSession& session);

/// Moves the space with what stands in it, or the obstacle, aisle or underlay that is shown. Nothing where anything else is.
Edit movedShown(const Plan& plan, const Subject& shown, Length x, Length y);
/// Whether `movedShown` can move it.
bool isMovable(const Plan& plan, const Subject& shown);

} // namespace gw
