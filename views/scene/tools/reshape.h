// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/tool_context.h"

#include <memory>

namespace gw {

/// Handles on the space, obstacle, aisle or underlay that is shown: corners and sides reshape it, the middle moves it. One gesture, one undo step.
/// What stands in a space keeps its place while the space is reshaped and goes along when it is moved; an underlay keeps its proportions.
class Reshape {
public:
    Reshape(PlanSession& session, Ground& ground) : m_session(session), m_ground(ground) {}

    bool isActive() const { return m_start != nullptr; }
    /// Takes hold of the handle within `grip` metres of the pointer; false when there is none.
    bool press(const ToolPointer& pointer, double grip);
    void move(const ToolPointer& pointer);
    /// By exactly so much from where it began.
    void moveBy(Place delta);
    void finish() { m_start.reset(); }
    void cancel();

    void paint(const ToolPicture& picture) const;
    ToolTag tag() const;

private:
    /// Of the shown object on the site; none when it has none, or its layer is hidden or locked.
    std::optional<Footprint> area() const;
    double proportionFor(const Underlay& underlay) const;
    void apply(const Footprint& area);
    Footprint shaped(Place by) const;

    PlanSession& m_session;
    Ground& m_ground;
    std::shared_ptr<const Plan> m_start;   ///< While a handle is held.
    Footprint m_area;                      ///< At the start.
    int m_column = 0, m_row = 0;           ///< Of the handle: -1 low side, 0 middle, 1 high side.
    Place m_grabbed;
    Snap m_snap;
    /// Of the underlay that was shown last: reading it takes long.
    mutable std::pair<UnderlayId, std::size_t> m_read;
    mutable double m_proportion = 1;
    int m_gesture = 0;
};

} // namespace gw
