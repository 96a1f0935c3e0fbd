// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/tool_context.h"

namespace gw {

/// Gives an underlay its scale: two points on it, and the distance between them as it is in the world, typed.
class CalibrateTool : public DrawingTool {
public:
    CalibrateTool(ToolContext context, UnderlayId underlay) : m_context(std::move(context)), m_underlay(underlay) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override { m_at = pointer.at; }
    void release(const ToolPointer&) override {}
    bool isBusy() const override { return !m_points.empty(); }
    void cancel() override { m_points.clear(); }
    std::optional<Place> anchor() const override { return m_points.size() == 2 ? std::optional(m_points.front()) : std::nullopt; }
    /// The distance of `at` from the first point is the true one; the first point stays where it is.
    void finishAt(Place at) override;
    bool isDone() const override { return m_isDone; }
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    ToolContext m_context;
    UnderlayId m_underlay;
    std::vector<Place> m_points;
    Place m_at;
    bool m_isDone = false;
};

} // namespace gw
