// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"
#include "views/scene/scene_frame.h"
#include "views/scene/underlay_content.h"
#include "views/session/plan_session.h"

#include <functional>

namespace gw {

/// What of a plan lies on the floor at a place of the site and may be taken hold of there, that which is meant first: a kept distance within `grip`
/// metres, walls, doors, columns and zones, aisles, spaces from the smallest on, underlays. Nothing that is hidden or on a locked layer. The space that
/// is shown counts up to `grip` beyond its walls: who takes hold of these does not mean what lies behind.
std::vector<Subject> objectsAt(const PlanSession& session, UnderlayContents& underlays, Place at, double grip);

/// The wall, door or column that a ray of the drawing meets first, and how far along the ray; none where it meets none.
std::optional<std::pair<float, ObstacleId>> obstacleAlong(const PlanSession& session, const Scene& seen, Point origin, Point direction);

/// Of things that lie above each other, chooses the one after what is chosen now; the first where that is none of them or the last.
void chooseNext(PlanSession& session, const std::vector<Subject>& things);

/// Whether a band of the site takes a rectangle: that lies inside it, or, with `touching`, meets it.
bool isWithin(const Footprint& area, const Footprint& band, bool touching);
/// Walls, doors, columns, zones and aisles that a rubber band takes: those inside it, or, with `touching`, those it meets. Rooms are what bands are drawn
/// in, and are not taken. Nothing that is hidden or on a locked layer.
std::vector<Subject> objectsWithin(const PlanSession& session, const Footprint& band, bool touching);
/// The same where `isTaken` judges their boxes.
std::vector<Subject> objectsWithin(const PlanSession& session, const std::function<bool(Point low, Point high)>& isTaken);

/// The layer that an object of the floor belongs to.
DrawingLayer floorLayerOf(const Subject& object);

} // namespace gw
