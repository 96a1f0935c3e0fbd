// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/scene/tools/tool_context.h"

namespace gw {

/// What stands over a place of the floor.
struct Overhead {
    double height = 0;                 ///< Of its underside over the finished floor, m.
    enum class What : std::uint8_t { Ceiling, Piece, Run } what = What::Ceiling;
    std::string name;                  ///< Of the room or piece.
    double base = 0;                   ///< Where the clear height begins: the floor, or the top of what stands there.
    double clear() const { return height - base; }
};

/// The lowest thing above a place: a busway, pipe or piece that hangs there, else the ceiling. Where something stands at the place the height
/// counts from its top. None where there is no room, and in yards where nothing hangs.
std::optional<Overhead> overheadAt(const Scene& scene, const Plan& plan, Place at);

/// Shows the clear height at the pointer; a click keeps it in the plan.
class HeightTool : public DrawingTool {
public:
    explicit HeightTool(ToolContext context) : m_context(std::move(context)) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer&) override {}
    bool isBusy() const override { return false; }
    void cancel() override {}
    void leave() override { m_isShown = false; }
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    ToolContext m_context;
    Place m_at;
    std::optional<Overhead> m_found;
    bool m_isShown = false;
};

} // namespace gw
