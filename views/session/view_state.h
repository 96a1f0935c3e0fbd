// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/scene/scene.h"
#include "views/session/subject.h"

#include <QObject>

#include <array>
#include <optional>
#include <unordered_set>
#include <vector>

namespace gw {

/// What a drawing is made of, to be shown, locked or faded together.
enum class DrawingLayer : std::uint8_t { Rooms, Racks, Power, Cooling, Network, Aisles, Obstacles, Underlays, Labels, Clearances, Measurements };
inline constexpr std::size_t drawingLayers = 11;

/// The layer a piece belongs to.
DrawingLayer layerOf(EquipmentKind kind);

struct LayerState {
    bool isShown = true;
    bool isLocked = false;            ///< Seen, but not to be picked or changed.
    double opacity = 1;               ///< 0..1.
    std::optional<std::uint32_t> colour {};   ///< 0xRRGGBB instead of the theme's body tones; none = the theme's.
    bool operator==(const LayerState&) const = default;
};

/// What the pointer does in the drawings.
enum class Tool : std::uint8_t { Select, Place, Row, Space, Wall, Door, Column, NoGoZone, Aisle, Measure, Feed, Loop, Corners, MeasureHeight };

/// A box that cuts the drawing open: what lies outside is not drawn. Site coordinates, metres.
struct SectionBox {
    Point minimum, maximum;
    bool operator==(const SectionBox&) const = default;
};

/// How the plan is looked at: what is shown, hovered, cut, and which tool is in hand. No part of the plan and of its history; every drawing, the
/// tree and the table follow the same one.
class ViewState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Neither hidden nor outside what is isolated. Layers are asked separately.
    bool isVisible(EquipmentId id) const;
    void hide(const std::vector<EquipmentId>& ids);
    /// Shows these as well.
    void show(const std::vector<EquipmentId>& ids);
    /// Shows these alone; none = everything that is not hidden. With pieces alone, what lies on the floor is seen as before.
    void isolate(const std::vector<EquipmentId>& ids, const std::vector<Subject>& objects = {});
    bool isIsolating() const { return !m_isolated.empty() || !m_isolatedObjects.empty(); }
    /// Likewise for a space, aisle, obstacle or underlay.
    template <class Tag> bool isSeen(Id<Tag> id) const { return id.isNone() || (!m_hiddenObjects.contains(id.number) && (m_isolatedObjects.empty() || m_isolatedObjects.contains(id.number))); }
    /// Whether a row of the plan is seen, and the space with it that it stands in.
    template <class Row> bool sees(const Row& row) const
    {
        if constexpr (requires { row.space; }) return isSeen(row.id) && isSeen(row.space);
        else return isSeen(row.id);
    }
    void setSeen(const std::vector<Subject>& objects, bool isSeen);
    /// Whether some space, aisle, obstacle or underlay is hidden.
    bool hidesObjects() const { return !m_hiddenObjects.empty() || !m_isolatedObjects.empty(); }
    /// Ends hiding and isolating.
    void showEverything();

    const LayerState& layer(DrawingLayer layer) const { return m_layers[static_cast<std::size_t>(layer)]; }
    void setLayer(DrawingLayer layer, LayerState state);

    /// What the pointer is at, in whichever view: a piece, a row, a room, a wall; nothing at all is `monostate`.
    const Subject& hovered() const { return m_hovered; }
    /// None where it is no piece.
    EquipmentId hoveredPiece() const;
    void setHovered(const Subject& subject);

    Tool tool() const { return m_tool; }
    /// The type that `Tool::Place` and `Tool::Row` set down.
    const EquipmentTypeId& placing() const { return m_placing; }
    void setTool(Tool tool, EquipmentTypeId placing = {});

    bool isSnapping() const { return m_isSnapping; }
    void setSnapping(bool isOn);

    const std::optional<SectionBox>& section() const { return m_section; }
    void setSection(std::optional<SectionBox> section);

signals:
    void visibilityChanged();         ///< Hidden, isolated, layers or section.
    void hoverChanged();
    void toolChanged();

private:
    std::unordered_set<std::uint32_t> m_hiddenObjects, m_isolatedObjects;   ///< By number: no two objects of a plan share one.
    std::unordered_set<EquipmentId> m_hidden, m_isolated;
    std::array<LayerState, drawingLayers> m_layers {};
    Subject m_hovered;
    Tool m_tool = Tool::Select;
    EquipmentTypeId m_placing;
    bool m_isSnapping = true;
    std::optional<SectionBox> m_section;
};

} // namespace gw
