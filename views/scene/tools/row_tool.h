// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/place_tool.h"

namespace gw {

/// Drags out a row: from the middle of its first piece to that of its last. R turns the doors to the other side.
class RowTool : public DrawingTool {
public:
    RowTool(ToolContext context, const EquipmentType& type) : m_context(std::move(context)), m_type(type) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return m_isDragging; }
    void cancel() override { m_isDragging = m_isShown = false; }
    void leave() override { m_isShown = m_isDragging; }
    std::optional<Place> anchor() const override;
    /// The row of that length.
    void finishAt(Place at) override;
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    double pitch() const { return m_type.width.value.in(metre); }
    void startAt(const ToolPointer& pointer);
    void reachTo(Place at);
    void lay(std::uint32_t count, bool isBackwards);
    void setDown();

    ToolContext m_context;
    const EquipmentType& m_type;
    Facing m_facing = Facing::North;
    Place m_pressed, m_last, m_origin;
    Ghost m_first;                     ///< Where the drag began.
    Snap m_snap;
    std::vector<Ghost> m_ghosts;       ///< In the order of their coordinates.
    std::vector<PlacementIssue> m_issues;
    bool m_isDragging = false, m_isShown = false;
};

} // namespace gw
