// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

#include "core/formulas/power_chain.h"

#include <cmath>

namespace gw {
namespace {

/// As within halls: what the hourly balance adds to the sum of maxima. Estimate.
constexpr double margin = 1.03;
/// A transformer of the transmission grid is filled to nine tenths, so that its halls need not fit exactly. Estimate.
constexpr double fill = 0.9;
/// Below this a utility delivers at medium voltage and the site needs no transformer of its own. Estimate: 10..30 MVA by utility.
constexpr Power mediumVoltageLimit = megawatts(20);
constexpr Length road = metres(8);

struct Bay {
    std::array<EquipmentId, 2> transformer;
    std::vector<std::size_t> halls;
    Power draw;
};

/// Halls over the high-voltage transformers, each to the one with the least load.
std::vector<Bay> shareHalls(const std::vector<DraftHall>& halls, std::size_t bays)
{
    std::vector<Bay> shared(bays);
    for (std::size_t h = 0; h < halls.size(); ++h) {
        const auto least = std::ranges::min_element(shared, {}, &Bay::draw);
        least->halls.push_back(h);
        least->draw += halls[h].draw;
    }
    std::erase_if(shared, [](const Bay& bay) { return bay.halls.empty(); });
    return shared;
}

Power transformerInput(const EquipmentType& type, Power out)
{
    const PowerData& p = *type.power;
    const double rating = std::max(p.rating.value, out * margin).si();
    return out + watts(elementLoss(out.si(), rating, p.noLoadLoss.value, p.proportionalLoss.value, p.squareLoss.value));
}

void addBay(Draft& draft, Shelves& yard, SpaceId space, Bay& bay, std::size_t number, const std::vector<DraftHall>& halls)
{
    const EquipmentType& type = *draft.parts.highVoltageTransformer;
    for (const Side side : sidesOf(draft.request)) {
        const std::size_t s = static_cast<std::size_t>(side);
        const std::string name = "Grid transformer " + std::to_string(number) + (side == Side::A ? "A" : "B");
        bay.transformer[s] = draft.addSized(type, yard.place(type, {.name = name, .space = space}), bay.draw * margin);
        for (const std::size_t hall : bay.halls) draft.feed(bay.transformer[s], halls[hall].mediumVoltage[s], side);
    }
}

Length right(const Space& space) { return space.x + space.width; }
Length top(const Space& space) { return space.y + space.depth; }

void moveTo(Plan& plan, SpaceId id, Length x, Length y)
{
    Space space = *plan.spaces.find(id);
    space.x = toMillimetre(x);
    space.y = toMillimetre(y);
    plan.spaces.put(std::move(space));
}

/// A hall with its room and yard behind it, walls touching.
struct Plot { Length width, depth; };

Plot plotOf(const Plan& plan, const DraftHall& hall)
{
    const Space &floor = *plan.spaces.find(hall.floor), &room = *plan.spaces.find(hall.electricalRoom), &yard = *plan.spaces.find(hall.yard);
    return {std::max({floor.width, room.width, yard.width}), floor.depth + room.depth + yard.depth};
}

void placeHall(Plan& plan, const DraftHall& hall, Length x, Length y)
{
    moveTo(plan, hall.floor, x, y);
    moveTo(plan, hall.electricalRoom, x, top(*plan.spaces.find(hall.floor)));
    moveTo(plan, hall.yard, x, top(*plan.spaces.find(hall.electricalRoom)));
}

/// Price: mean of US data-centre land, 2025. Source: Cushman and Wakefield cost guide 2025, 244,000 dollars an acre.
void buyLand(Plan& plan)
{
    Length width, depth;
    for (const Space& space : plan.spaces) {
        width = std::max(width, right(space));
        depth = std::max(depth, top(space));
    }
    plan.site.landArea = squareMetres(std::ceil((width * depth).in(squareMetre) * 1.5 / 100) * 100);  // Set-backs, roads and drainage take half as much again. Estimate.
    plan.site.landPrice = dollarsPerAcre(244'000);
}

} // namespace

SpaceId powerSite(Draft& draft, const std::vector<DraftHall>& halls)
{
    const Parts& parts = draft.parts;
    Power total;
    for (const DraftHall& hall : halls) total += hall.draw;
    Space space {.name = "Substation", .kind = SpaceKind::Yard, .width = metres(60), .depth = metres(1), .aisleMinimum = metres(2)};
    space.floorLimit = floorFor({parts.highVoltageTransformer, parts.gridConnection}, space.aisleMinimum, space.floorLimit);
    space.id = draft.add(space);
    Shelves yard(space.width, metres(3), metres(1.5));

    const bool isStepped = total > mediumVoltageLimit;
    std::vector<Bay> bays;
    if (isStepped) bays = shareHalls(halls, countFor(total * margin, parts.highVoltageTransformer->power->rating.value * fill));
    for (std::size_t b = 0; b < bays.size(); ++b) addBay(draft, yard, space.id, bays[b], b + 1, halls);
    Power peak = isStepped ? Power {} : total;
    for (const Bay& bay : bays) peak += transformerInput(*parts.highVoltageTransformer, bay.draw);

    for (const Side side : sidesOf(draft.request)) {
        const std::size_t s = static_cast<std::size_t>(side);
        Equipment piece = yard.place(*parts.gridConnection, {.name = side == Side::A ? "Grid connection A" : "Grid connection B", .space = space.id});
        const EquipmentId grid = draft.addSized(*parts.gridConnection, std::move(piece), peak * margin);
        for (const Bay& bay : bays) draft.feed(grid, bay.transformer[s], side);
        if (!isStepped)
            for (const DraftHall& hall : halls) draft.feed(grid, hall.mediumVoltage[s], side);
    }
    space.width = toMillimetre(yard.usedWidth());
    space.depth = toMillimetre(yard.depth());
    draft.plan.spaces.put(space);
    return space.id;
}

void arrangeSite(Plan& plan, const std::vector<DraftHall>& halls, SpaceId substation)
{
    Plot plot {};
    for (const DraftHall& hall : halls) {
        const Plot own = plotOf(plan, hall);
        plot = {std::max(plot.width, own.width), std::max(plot.depth, own.depth)};
    }
    const double count = static_cast<double>(halls.size());
    const std::size_t columns = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(std::sqrt(count * (plot.depth / plot.width)))));
    for (std::size_t h = 0; h < halls.size(); ++h) {
        const double column = static_cast<double>(h % columns), line = static_cast<double>(h / columns);
        placeHall(plan, halls[h], (plot.width + road) * column, (plot.depth + road) * line);
    }
    const double lines = static_cast<double>((halls.size() + columns - 1) / columns);
    moveTo(plan, substation, {}, (plot.depth + road) * lines);
    buyLand(plan);
}

} // namespace gw
