// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"
#include "tests/patience.h"
#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/vtk_widget.h"

/// A shown view on a plan, looking at its racks from above.
namespace gw {

inline QPoint pixelOf(const VtkWidget& widget, Vector at)
{
    const auto place = widget.camera().project(at, widget.viewSize());
    return place ? QPointF(place->x, place->y).toPoint() : QPoint(-1, -1);
}

struct Shown {
    OpenedPlan opened;
    VtkWidget widget {opened.session, opened.live};
    const Box rack = *opened.first(EquipmentKind::AcceleratorRack);

    explicit Shown(std::uint32_t racks = 8) : opened(racks)
    {
        widget.setEaseTime(0);
        widget.resize(1000, 700);
        widget.show();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(&widget, patience);
        widget.setFocus();
        OrbitCamera camera;
        camera.azimuth = 1.2;
        camera.elevation = 1.0;
        camera.frame({rack.minimum.x - 4, rack.minimum.y - 4, 0}, {rack.maximum.x + 4, rack.maximum.y + 4, 2.2F}, widget.viewSize());
        widget.setCamera(camera);
    }

    /// A place on the rack's door.
    Vector door() const
    {
        const Point middle = centreOf(rack);
        return {middle.x, rack.front == Facing::North ? rack.maximum.y : rack.minimum.y, 1.0};
    }
    Vector roof() const
    {
        const Point middle = centreOf(rack);
        return {middle.x, middle.y, rack.maximum.z};
    }
    /// The rack's corner on the site: dragged far enough it comes to stand in another space.
    Place place() const
    {
        const Equipment* piece = opened.session.plan().equipment.find(rack.equipment);
        const Space* space = opened.session.plan().spaces.find(piece->space);
        return {piece->x.in(metre) + space->x.in(metre), piece->y.in(metre) + space->y.in(metre)};
    }
    /// Busways hang over the racks and would be met first.
    void hidePower() { opened.session.view().setLayer(DrawingLayer::Power, {false, false, 1}); }
};

} // namespace gw
