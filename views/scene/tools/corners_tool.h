// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outline.h"
#include "views/scene/tools/tool_context.h"

namespace gw {

/// Draws a room or yard corner by corner. A click on the first corner, Enter or a double click closes it; Shift keeps walls level or upright.
class CornersTool : public DrawingTool {
public:
    explicit CornersTool(ToolContext context) : m_context(std::move(context)) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer&) override {}
    void doubleClick(const ToolPointer&) override { close(); }
    /// Enter closes, Backspace takes the last corner back, K: the next kind of space.
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return !m_corners.empty(); }
    void cancel() override { m_corners.clear(); }
    void leave() override { m_isShown = false; }
    std::optional<Place> anchor() const override;
    /// A corner exactly there.
    void finishAt(Place at) override { add(at); }
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    Place held(const ToolPointer& pointer);
    /// Whether a click at `at` would close the room.
    bool isAtFirst(Place at, double reach) const;
    void add(Place at);
    void close();
    /// With the corner under the pointer.
    Outline shown() const;

    ToolContext m_context;
    Outline m_corners;
    SpaceKind m_kind = SpaceKind::DataHall;
    Place m_at;
    Snap m_snap;
    bool m_isShown = false, m_isClosing = false;
};

} // namespace gw
