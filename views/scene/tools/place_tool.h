// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/tool_context.h"

namespace gw {

/// Sets pieces of one type down, click after click. R turns the piece.
class PlaceTool : public DrawingTool {
public:
    PlaceTool(ToolContext context, const EquipmentType& type) : m_context(std::move(context)), m_type(type) {}

    void press(const ToolPointer& pointer) override { move(pointer); }
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return false; }
    void cancel() override { m_isShown = false; }
    void leave() override { m_isShown = false; }
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

    const Ghost& ghost() const { return m_ghost; }
    const std::vector<PlacementIssue>& issues() const { return m_issues; }

private:
    void settle();

    ToolContext m_context;
    const EquipmentType& m_type;
    Facing m_facing = Facing::North;
    ToolPointer m_pointer;
    Ghost m_ghost;
    Snap m_snap;
    Place m_origin;                    ///< Of the space under the pointer.
    std::vector<PlacementIssue> m_issues;
    bool m_isShown = false;
};

/// Clockwise, or back.
Facing turned(Facing facing, bool isBack = false);
/// A ghost of a type whose middle lies at a place of the site.
Ghost ghostAt(const Plan& plan, const EquipmentType& type, Place middle, Facing facing);
/// The corner of a space on the site; the site's own origin for none.
Place originOf(const Plan& plan, SpaceId space);
/// An area of a space on the site.
Footprint onSite(const Footprint& area, Place origin);

} // namespace gw
