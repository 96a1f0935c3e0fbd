// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/plan_draft.h"

#include "core/formulas/space_rules.h"

#include <cmath>

namespace gw {
namespace {

struct Wanted {
    const EquipmentType* Parts::* part;
    const char* id;
};

constexpr std::array wanted {
    Wanted {&Parts::networkRack, "network-rack"}, Wanted {&Parts::storageRack, "storage-rack"},
    Wanted {&Parts::gridConnection, "grid-connection"}, Wanted {&Parts::highVoltageTransformer, "transformer-hv-80mva"},
    Wanted {&Parts::mediumVoltage, "switchgear-mv"}, Wanted {&Parts::transformer, "transformer-2500kva"},
    Wanted {&Parts::lowVoltage, "switchgear-lv-4000a"}, Wanted {&Parts::ups, "ups-2500kw"}, Wanted {&Parts::busway, "busway-2500kw"},
    Wanted {&Parts::smallCdu, "cdu-xdu1350"}, Wanted {&Parts::largeCdu, "cdu-2300kw"}, Wanted {&Parts::fanWall, "fan-wall-fa096"},
    Wanted {&Parts::dryCooler, "dry-cooler-1500kw"}, Wanted {&Parts::chiller, "chiller-air-1500kw"},
    Wanted {&Parts::crah, "crah-pw170"}, Wanted {&Parts::tower, "cooling-tower-3500kw"}, Wanted {&Parts::waterChiller, "chiller-water-3500kw"},
};

Error unknown(const std::string& id, const char* expected)
{
    return Error {.code = ErrorCode::UnknownId, .seen = id, .expected = expected};
}

Power roundedUp(Power power)
{
    return kilowatts(std::ceil(power.in(kilowatt) / 10) * 10);
}

} // namespace

Result<Parts> findParts(const GenerateRequest& request, const Catalog& catalog)
{
    Parts parts;
    parts.rack = catalog.find(request.rack);
    if (!parts.rack || !parts.rack->rack || parts.rack->kind != EquipmentKind::AcceleratorRack) return unknown(request.rack.text, "an accelerator rack of the catalogue");
    parts.climate = catalog.find(request.climate);
    if (!parts.climate) return unknown(request.climate.text, "a climate of the catalogue");
    for (const Wanted& want : wanted) {
        parts.*want.part = catalog.find(EquipmentTypeId {want.id});
        if (!(parts.*want.part)) return unknown(want.id, "equipment of the catalogue");
    }
    // Where fan walls are too tall, air handlers stand in their place.
    if (request.hall && request.hall->height.in(metre) < parts.fanWall->height.value.in(metre) + belowCeiling) parts.fanWall = parts.crah;
    return parts;
}

std::string airUnitName(const EquipmentType& type) { return type.kind == EquipmentKind::FanWall ? "Fan wall " : "CRAH "; }

EquipmentId Draft::addSized(const EquipmentType& type, Equipment piece, Power need)
{
    const Power rating = type.power ? type.power->rating.value : Power {};
    piece.type = type.id;
    if (need > rating && rating.si() > 0) {
        piece.maximumPower = roundedUp(need);
        piece.price = type.price.value * (*piece.maximumPower / rating);
    }
    return add(std::move(piece));
}

std::string rowLetters(std::size_t index)
{
    const std::string last(1, static_cast<char>('A' + index % 26));
    return index < 26 ? last : rowLetters(index / 26 - 1) + last;
}

std::size_t countFor(Power need, Power each)
{
    return static_cast<std::size_t>(std::ceil(need / each - 1e-9));
}

} // namespace gw
