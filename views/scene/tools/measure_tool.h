// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/kept_measures.h"
#include "views/scene/tools/tool_context.h"

namespace gw {

/// Measures from point to point: distance, angle between two stretches, area of three points and more. P keeps the distances in the plan,
/// and with them the angles between them; A closes the area and keeps it.
class MeasureTool : public DrawingTool {
public:
    explicit MeasureTool(ToolContext context) : m_context(std::move(context)) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    /// A drag of its own sets the second point where it ends.
    void release(const ToolPointer& pointer) override;
    void doubleClick(const ToolPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return !m_points.empty(); }
    void cancel() override;
    std::optional<Place> anchor() const override;
    void finishAt(Place at) override;
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

    const std::vector<Place>& points() const { return m_points; }

private:
    void end() { m_isEnded = true; }
    enum class Kept : std::uint8_t { Stretches, Area };
    void pin(Kept what);
    std::vector<Place> shown() const;
    Place held(const ToolPointer& pointer);

    ToolContext m_context;
    std::vector<Place> m_points;
    Place m_at, m_pressedAt;
    Snap m_snap;
    bool m_isEnded = false, m_isShown = false;
};

} // namespace gw
