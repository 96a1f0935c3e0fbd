// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outline.h"
#include "views/scene/tools/tool_context.h"

#include <memory>

namespace gw {

/// Handles on the outline of the space that is shown: corners are dragged, walls are moved along their normal, the middle moves the whole; a double
/// click on a wall adds a corner there and one on a corner takes it away. One gesture, one undo step; a shape that cannot be is not taken over and
/// its reason is told. What stands in the space goes along when the whole is moved and stays while it is reshaped; with Alt the other way round.
class OutlineReshape {
public:
    OutlineReshape(PlanSession& session, Ground& ground) : m_session(session), m_ground(ground) {}

    /// The space that is shown and has an outline; null where there is none or rooms are hidden or locked.
    const Space* shown() const;
    bool isActive() const { return m_start != nullptr; }
    /// Takes hold of the corner or wall within `grip` metres of the pointer; false when there is none.
    bool press(const ToolPointer& pointer, double grip);
    void move(const ToolPointer& pointer);
    /// By exactly so much from where it began.
    void moveBy(Place delta);
    void finish() { m_start.reset(); }
    void cancel();
    /// Adds or removes a corner; also on the walls of a rectangle. Why it cannot be; empty where it was done or nothing was there.
    QString doubleClick(const ToolPointer& pointer, double grip);

    void paint(const ToolPicture& picture) const;
    ToolTag tag() const;

private:
    enum class Part : std::uint8_t { Corner, Wall, Whole };
    struct Hold {
        Part part = Part::Corner;
        std::size_t index = 0;         ///< Of the corner, or the one that the wall begins at.
    };
    std::optional<Hold> holdAt(const Outline& corners, Place at, double grip) const;
    Place handleOf(const Outline& corners) const;
    Place settle(const ToolPointer& pointer);
    void apply(Place by);

    PlanSession& m_session;
    Ground& m_ground;
    std::shared_ptr<const Plan> m_start;   ///< While something is held.
    SpaceId m_space;
    Outline m_corners;                     ///< On the site, at the start.
    Hold m_hold;
    Place m_carried;                       ///< How far what stands in it has come on the site.
    bool m_isOther = false;                ///< Alt is held.
    Place m_grabbed;
    Snap m_snap;
    QString m_reason;                      ///< Why the present shape cannot be.
    int m_gesture = 0;
};

} // namespace gw
