// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outline.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <map>

namespace gw {

namespace {

/// All pieces of one type.
struct Placed {
    std::size_t count = 0, ownPrices = 0;
    Money cost;
    Power maximum;                           ///< Of the pieces that name their own.
    std::size_t ownMaximums = 0;
};

std::map<EquipmentTypeId, Placed> placedByType(const Plan& plan, const Catalog& catalog)
{
    std::map<EquipmentTypeId, Placed> placed;
    for (const Equipment& piece : plan.equipment) {
        Placed& all = placed[piece.type];
        const EquipmentType* type = catalog.find(piece.type);
        ++all.count;
        all.ownPrices += piece.price.has_value();
        all.cost += piece.price.value_or(type ? type->price.value : Money {});
        all.ownMaximums += piece.maximumPower.has_value();
        if (piece.maximumPower) all.maximum += *piece.maximumPower;
    }
    return placed;
}

std::optional<Figure<Power>> sizeOf(const EquipmentType& type)
{
    if (type.rack) return type.rack->maximumPower;
    if (type.cooling) return type.cooling->capacity;
    if (type.power) return type.power->rating;
    return std::nullopt;
}

std::string powerEach(const EquipmentType& type, const Placed& placed)
{
    if (placed.ownMaximums == placed.count) return readable(placed.maximum / static_cast<double>(placed.count)).text();
    const auto size = sizeOf(type);
    return size ? readable(size->value).text() : "-";
}

std::vector<std::string> row(const EquipmentType& type, const Placed& placed)
{
    const bool isPlanPrice = placed.ownPrices > 0;
    const Origin& origin = type.price.origin;
    return {type.name, nameOf(words::kindNames, type.kind), countText(static_cast<double>(placed.count)), powerEach(type, placed),
        moneyText(placed.cost / static_cast<double>(placed.count)), moneyText(placed.cost),
        isPlanPrice ? std::string(words::planInput) : origin.source, isPlanPrice ? "-" : nameOf(words::confidenceNames, origin.confidence)};
}

TextTable table(std::string_view title)
{
    return tableOfText(title, {"Type", "Kind", "#Count", "#Power each", "#Unit price", "#Together", "Price from", "Confidence"});
}

/// What every room and yard covers and holds.
TextTable roomsTable(const Plan& plan, const Catalog& catalog)
{
    TextTable table = tableOfText(words::roomsTable, {"Room", "Kind", "#Floor, m²", "#Height, m", "#Pieces", "#Racks"});
    std::map<SpaceId, std::pair<std::size_t, std::size_t>> held;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = catalog.find(piece.type);
        ++held[piece.space].first;
        held[piece.space].second += type && type->rack;
    }
    for (const Space& space : plan.spaces)
        table.rows.push_back({space.name, nameOf(words::spaceNames, space.kind), countText(floorArea(space).in(squareMetre)),
            space.kind == SpaceKind::Yard ? "-" : digits(space.height.in(metre), 3), countText(static_cast<double>(held[space.id].first)), countText(static_cast<double>(held[space.id].second))});
    return table;
}

} // namespace

ReportPage equipmentPage(const ReportInput& input)
{
    const auto placed = placedByType(input.plan, input.catalog);
    TextTable racks = table(words::racksTable), power = table(words::powerGearTable), cooling = table(words::coolingGearTable);
    for (const EquipmentType& type : input.catalog.equipment) {
        const auto found = placed.find(type.id);
        if (found == placed.end()) continue;
        TextTable& target = type.rack ? racks : type.cooling ? cooling : power;
        target.rows.push_back(row(type, found->second));
    }
    ReportPage page {std::string(words::equipment), {}};
    page.blocks.push_back(Paragraph {fmt::format(
        words::equipmentLead, fmt::arg("count", countText(static_cast<double>(input.plan.equipment.size()))), fmt::arg("types", placed.size()))});
    if (!onlyHall(input.plan).isNone()) page.blocks.push_back(Picture {input.scene});
    for (TextTable* each : {&racks, &power, &cooling})
        if (!each->rows.empty()) page.blocks.push_back(std::move(*each));
    if (!input.plan.spaces.isEmpty()) page.blocks.push_back(roomsTable(input.plan, input.catalog));
    for (TextTable& each : routeTables(input))
        if (!each.rows.empty()) page.blocks.push_back(std::move(each));
    return page;
}

} // namespace gw
