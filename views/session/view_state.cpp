// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/view_state.h"

namespace gw {

DrawingLayer layerOf(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::AcceleratorRack:
    case EquipmentKind::CpuRack:
    case EquipmentKind::StorageRack: return DrawingLayer::Racks;
    case EquipmentKind::NetworkRack: return DrawingLayer::Network;
    case EquipmentKind::GridConnection:
    case EquipmentKind::Transformer:
    case EquipmentKind::Switchgear:
    case EquipmentKind::Ups:
    case EquipmentKind::Busway:
    case EquipmentKind::Pdu:
    case EquipmentKind::Rectifier:
    case EquipmentKind::Generator:
    case EquipmentKind::Battery: return DrawingLayer::Power;
    case EquipmentKind::Cdu:
    case EquipmentKind::Crah:
    case EquipmentKind::FanWall:
    case EquipmentKind::DryCooler:
    case EquipmentKind::Chiller:
    case EquipmentKind::CoolingTower:
    case EquipmentKind::InRowCooler:
    case EquipmentKind::RearDoor:
    case EquipmentKind::Pump: break;
    }
    return DrawingLayer::Cooling;
}

namespace {

std::uint32_t numberOf(const Subject& subject)
{
    return std::visit([](auto what) -> std::uint32_t {
        if constexpr (requires { what.number; }) return what.number;
        else return 0;
    }, subject);
}

} // namespace

bool ViewState::isVisible(EquipmentId id) const { return !m_hidden.contains(id) && (!isIsolating() || m_isolated.contains(id)); }

void ViewState::hide(const std::vector<EquipmentId>& ids)
{
    m_hidden.insert(ids.begin(), ids.end());
    emit visibilityChanged();
}

void ViewState::isolate(const std::vector<EquipmentId>& ids, const std::vector<Subject>& objects)
{
    m_isolated = {ids.begin(), ids.end()};
    m_isolatedObjects.clear();
    for (const Subject& object : objects) m_isolatedObjects.insert(numberOf(object));
    emit visibilityChanged();
}

void ViewState::show(const std::vector<EquipmentId>& ids)
{
    for (const EquipmentId id : ids) m_hidden.erase(id);
    if (isIsolating()) m_isolated.insert(ids.begin(), ids.end());
    emit visibilityChanged();
}

void ViewState::setSeen(const std::vector<Subject>& objects, bool isSeen)
{
    for (const Subject& object : objects) {
        if (!isSeen) m_hiddenObjects.insert(numberOf(object));
        else m_hiddenObjects.erase(numberOf(object));
        if (isSeen && !m_isolatedObjects.empty()) m_isolatedObjects.insert(numberOf(object));
    }
    emit visibilityChanged();
}

void ViewState::showEverything()
{
    m_hidden.clear();
    m_hiddenObjects.clear();
    m_isolated.clear();
    m_isolatedObjects.clear();
    emit visibilityChanged();
}

void ViewState::setLayer(DrawingLayer layer, LayerState state)
{
    LayerState& kept = m_layers[static_cast<std::size_t>(layer)];
    if (kept == state) return;
    kept = state;
    emit visibilityChanged();
}

EquipmentId ViewState::hoveredPiece() const
{
    const auto* piece = std::get_if<EquipmentId>(&m_hovered);
    return piece ? *piece : EquipmentId {};
}

void ViewState::setHovered(const Subject& subject)
{
    if (m_hovered == subject) return;
    m_hovered = subject;
    emit hoverChanged();
}

void ViewState::setTool(Tool tool, EquipmentTypeId placing)
{
    if (m_tool == tool && m_placing == placing) return;
    m_tool = tool;
    m_placing = std::move(placing);
    emit toolChanged();
}

void ViewState::setSnapping(bool isOn) { m_isSnapping = isOn; }

void ViewState::setSection(std::optional<SectionBox> section)
{
    if (m_section == section) return;
    m_section = section;
    emit visibilityChanged();
}

} // namespace gw
