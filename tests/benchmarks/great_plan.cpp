// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/great_plan.h"

#include "core/search/generate_plan.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t racksInRow = 40, rowsInHall = 50;

const EquipmentType* typeOf(const Catalog& catalog, EquipmentKind kind)
{
    const auto at = std::ranges::find(catalog.equipment, kind, &EquipmentType::kind);
    return at == catalog.equipment.end() ? nullptr : &*at;
}

/// Halls east of the factory, row by row. Rows are gathered and sorted into tables in the end.
class Annexe {
public:
    Annexe(Plan& plan, const Catalog& catalog) : m_plan(plan), m_id(plan.info.lastId)
    {
        for (const EquipmentKind kind : {EquipmentKind::StorageRack, EquipmentKind::NetworkRack, EquipmentKind::Pdu, EquipmentKind::Busway})
            m_types.push_back(typeOf(catalog, kind));
        for (const Space& space : plan.spaces) m_east = std::max(m_east, (space.x + space.width).in(metre));
        for (const Equipment& piece : plan.equipment)
            if (const EquipmentType* type = catalog.find(piece.type); type && type->kind == EquipmentKind::Switchgear) m_boards.push_back(piece.id);
        m_pieces.assign(plan.equipment.begin(), plan.equipment.end());
        m_feeds.assign(plan.feeds.begin(), plan.feeds.end());
    }

    bool isKnown() const { return !m_boards.empty() && std::ranges::none_of(m_types, [](const EquipmentType* type) { return !type; }); }

    void fill(std::size_t pieces)
    {
        for (std::size_t row = 0; m_pieces.size() < pieces; ++row) {
            if (row % rowsInHall == 0) addHall(row / rowsInHall);
            addRow(row % rowsInHall, pieces);
        }
        m_plan.equipment = Table<Equipment>::ofRows(std::move(m_pieces));
        m_plan.feeds = Table<Feed>::ofRows(std::move(m_feeds));
        m_plan.obstacles = Table<Obstacle>::ofRows(std::move(m_columns));
        m_plan.aisles = Table<Aisle>::ofRows(std::move(m_aisles));
        m_plan.info.lastId = m_id;
    }

private:
    void addHall(std::size_t number)
    {
        m_hall = {{++m_id}, "Annexe " + std::to_string(number + 1), SpaceKind::DataHall, metres(m_east + 20 + 60 * double(number % 10)), metres(200 * double(number / 10)), metres(50), metres(190)};
        m_plan.spaces.put(m_hall);
    }

    EquipmentId add(const EquipmentType& type, const std::string& name, double x, double y, Facing facing, GroupId row)
    {
        Equipment piece {{++m_id}, name, type.id, m_hall.id, row};
        piece.x = metres(x), piece.y = metres(y), piece.facing = facing;
        m_pieces.push_back(piece);
        return piece.id;
    }

    void feed(EquipmentId from, EquipmentId to, Side side) { m_feeds.push_back({{++m_id}, from, to, side}); }

    /// A PDU and a busway for each side, and a CDU at the end; rows look at each other in pairs.
    void addRow(std::size_t row, std::size_t pieces)
    {
        const double y = 3 + 3.6 * double(row) + (row % 2 ? 0.4 : 0);
        const Facing facing = row % 2 ? Facing::South : Facing::North;
        const std::string name = m_hall.name + "-" + std::to_string(row + 1);
        const GroupId group {++m_id};
        m_plan.groups.put({.id = group, .name = name, .space = m_hall.id});
        std::array<EquipmentId, 2> busways;
        for (const Side side : {Side::A, Side::B}) {
            const auto s = static_cast<std::size_t>(side);
            const EquipmentId pdu = add(*m_types[2], name + (s ? "-PB" : "-PA"), s ? 46 : 1, y, facing, {});
            busways[s] = add(*m_types[3], name + (s ? "-B" : "-A"), 8, y + 0.3 + 0.5 * double(s), facing, {});
            feed(m_boards[m_id % m_boards.size()], pdu, side);
            feed(pdu, busways[s], side);
        }
        for (std::size_t i = 0; i < racksInRow && m_pieces.size() < pieces; ++i) {
            const EquipmentId rack = add(*m_types[i % 8 == 7], name + "." + std::to_string(i + 1), 4 + 0.8 * double(i), y, facing, group);
            feed(busways[0], rack, Side::A);
            feed(busways[1], rack, Side::B);
        }
        m_columns.push_back({{++m_id}, "Column", m_hall.id, ObstacleKind::Column, metres(40), metres(y), metres(0.5), metres(0.5)});
        if (row % 2) m_aisles.push_back({{++m_id}, name, m_hall.id, AisleKind::Cold, metres(4), metres(y - 2.4), metres(33), metres(2.2), Containment::EndDoors});
    }

    Plan& m_plan;
    std::uint32_t m_id;
    Space m_hall;
    double m_east = 0;
    std::vector<const EquipmentType*> m_types;
    std::vector<EquipmentId> m_boards;
    std::vector<Equipment> m_pieces;
    std::vector<Feed> m_feeds;
    std::vector<Obstacle> m_columns;
    std::vector<Aisle> m_aisles;
};

} // namespace

Result<Plan> greatPlan(const Catalog& catalog, std::uint32_t racks, std::size_t pieces)
{
    GenerateRequest request;
    request.name = "Great";
    request.racks = racks;
    request.rack = {"gb200-nvl72"};
    request.climate = catalog.climates.front().id;
    request.racksPerRow = 18;
    request.networkRacksPerRow = 2;
    auto plan = generatePlan(request, catalog);
    if (!plan) return plan;
    Annexe annexe(*plan, catalog);
    if (!annexe.isKnown()) return Error {.code = ErrorCode::UnknownId, .place = "catalogue", .expected = "storage and network racks, PDU, busway, CDU and switchgear"};
    annexe.fill(pieces);
    return plan;
}

} // namespace gw
