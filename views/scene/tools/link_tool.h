// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/link.h"
#include "views/scene/tools/link_ports.h"
#include "views/scene/tools/tool_context.h"

#include <tuple>

namespace gw {

/// Joins pieces by dragging from the port of one to a port of another: power from source to load, or coolant from cooler to what it cools. A feed let
/// go at an inlet is of that inlet's side; elsewhere on the piece, of the side in hand.
class LinkTool : public DrawingTool {
public:
    enum class Kind { Feed, Loop };
    LinkTool(ToolContext context, Kind kind) : m_context(std::move(context)), m_kind(kind) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    /// B: the other side, for all that follows; Shift does it for one feed.
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return !m_from.isNone(); }
    void cancel() override { m_from = m_to = {}, m_inlet = {}; }
    void leave() override { m_isShown = false; }
    void paint(const ToolPicture& picture) const override;
    ToolTag tag() const override;
    QString hint() const override;

private:
    /// The pieces over a place of the site, the best first.
    std::vector<EquipmentId> piecesAt(Place at) const;
    EquipmentId sourceAt(Place at) const;
    EquipmentId loadAt(Place at) const;
    Connected joined(EquipmentId from, EquipmentId to) const;
    std::optional<Footprint> areaOf(EquipmentId id) const;
    QString nameOf(EquipmentId id) const;
    Side side() const { return m_inlet.value_or(m_isOther != m_isSideB ? Side::B : Side::A); }
    std::optional<LinkPorts> portsOf(EquipmentId id) const;
    /// Where the line ends on what takes.
    Place inletOf(const LinkPorts& ports) const { return m_kind == Kind::Feed ? ports.inlet(side()) : ports.middleIn(); }
    /// Asked again only when an end, the side or the plan changes: it looks at every feed.
    const std::optional<Refusal>& objection() const;
    QColor colour(const Theme& theme) const;
    void paintPiece(const ToolPicture& picture, EquipmentId id, bool isGood) const;
    void paintPort(const ToolPicture& picture, Place at, const QColor& colour, const QString& letter, bool isCaught) const;
    void paintInlets(const ToolPicture& picture, const LinkPorts& ports, bool isGood) const;

    ToolContext m_context;
    Kind m_kind;
    EquipmentId m_from, m_to;
    Place m_at;
    mutable std::optional<Refusal> m_objection;
    mutable std::tuple<EquipmentId, EquipmentId, Side, std::uint32_t> m_judged;
    std::optional<Side> m_inlet;               ///< That the pointer is at.
    bool m_isSideB = false, m_isOther = false, m_isShown = false;
};

} // namespace gw
