// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/exact_entry.h"
#include "views/scene/tools/outline_reshape.h"

#include <memory>

namespace gw {

/// Handles on the space, obstacle, aisle or underlay that is shown: corners and sides reshape it, the middle moves it. One gesture, one undo step.
/// What stands in a space keeps its place while the space is reshaped and goes along when it is moved, with Alt the other way round; an underlay
/// keeps its proportions. Where several things are selected, the middle of each moves all of them, freely and with what stands in spaces.
/// A space with an outline has the handles of `OutlineReshape`.
class Reshape {
public:
    Reshape(PlanSession& session, Ground& ground) : m_session(session), m_ground(ground), m_outline(session, ground) {}

    bool isActive() const { return m_start != nullptr || m_outline.isActive(); }
    /// Takes hold of the handle within `grip` metres of the pointer; false when there is none.
    bool press(const ToolPointer& pointer, double grip);
    void move(const ToolPointer& pointer);
    /// By exactly so much from where it began.
    void moveBy(Place delta);
    void finish();
    void cancel();
    /// Digits while a handle is held say how far, Enter makes it so, Escape takes them back. True when the key was meant for it.
    bool key(const QKeyEvent& event);
    /// Why a typed distance was not taken; empty where it was.
    const QString& refusal() const { return m_refusal; }
    /// Adds or takes away a corner of the space that is shown; why that cannot be, else empty.
    QString doubleClick(const ToolPointer& pointer, double grip) { return m_outline.doubleClick(pointer, grip); }

    void paint(const ToolPicture& picture) const;
    ToolTag tag() const;

private:
    /// Of the shown object on the site; none when it has none, or its layer is hidden or locked.
    std::optional<Footprint> area() const;
    /// Of several selected things those that can be taken hold of, on the site; none where one is selected alone.
    std::vector<Footprint> together() const;
    std::optional<Footprint> areaOf(const Subject& object) const;
    bool pressTogether(const ToolPointer& pointer, double grip);
    void moveTogether(Place by);
    void begin(const Footprint& area, Place at);
    double proportionFor(const Underlay& underlay) const;
    bool isWhole() const { return m_column == 0 && m_row == 0; }
    ToolTag ownTag() const;
    /// How far the handle comes to rest from where it was.
    Place settle(const ToolPointer& pointer);
    /// How far what stands in a space goes along.
    Place carriedBy(const Footprint& area) const;
    Edit reshapedSpace(const Space& space, const Footprint& area);
    void apply(const Footprint& area);
    Footprint shaped(Place by) const;

    PlanSession& m_session;
    Ground& m_ground;
    OutlineReshape m_outline;
    std::shared_ptr<const Plan> m_start;   ///< While a handle is held.
    Footprint m_area;                      ///< At the start.
    int m_column = 0, m_row = 0;           ///< Of the handle: -1 low side, 0 middle, 1 high side.
    Place m_grabbed;
    Place m_carried;                       ///< How far what stands in a space has come on the site.
    bool m_isOther = false;                ///< Alt is held.
    bool m_isTogether = false;             ///< Several things are held.
    Snap m_snap;
    ExactEntry m_entry;
    QString m_refusal;
    /// Of the underlay that was shown last: reading it takes long.
    mutable std::pair<UnderlayId, std::size_t> m_read;
    mutable double m_proportion = 1;
    int m_gesture = 0;
};

/// A corner, side or middle of a rectangle: -1 low, 0 middle, 1 high.
Place handleAt(const Footprint& area, int column, int row);

} // namespace gw
