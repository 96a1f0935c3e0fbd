// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/tool_context.h"

namespace gw {

/// Drags out a rectangle on the floor: a room or yard, a wall, door, column or no-go zone, or an aisle. Shift makes it square.
class AreaTool : public DrawingTool {
public:
    /// `what` is Space, Wall, Door, Column, NoGoZone or Aisle.
    AreaTool(ToolContext context, Tool what) : m_context(std::move(context)), m_what(what) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    /// K: the next kind of space; H: hot or cold; C: the next containment.
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return m_isDragging; }
    void cancel() override { m_isDragging = false; }
    std::optional<Place> anchor() const override { return m_isDragging ? std::optional(m_from) : std::nullopt; }
    void finishAt(Place at) override;
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    /// On the site, whole millimetres; a click alone gives what is usual.
    Footprint area() const;
    void setDown();
    Edit editFor(const Footprint& area, SpaceId space) const;
    QString name() const;

    ToolContext m_context;
    Tool m_what;
    SpaceKind m_spaceKind = SpaceKind::DataHall;
    AisleKind m_aisleKind = AisleKind::Cold;
    Containment m_containment = Containment::None;
    Place m_from, m_to;
    Snap m_snap;
    bool m_isDragging = false, m_isSquare = false, m_isShown = false;
};

} // namespace gw
