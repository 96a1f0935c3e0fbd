// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/voltage.h"

#include "core/catalog/kinds.h"

namespace gw {
namespace {

constexpr Voltages all {Voltage::Grid, Voltage::Medium, Voltage::Low, Voltage::Direct};
/// No chain is longer; a circle of feeds ends here.
constexpr int deepest = 12;

Power ratingOf(const EquipmentType& type) { return type.power ? type.power->rating.value : Power {}; }

Voltages ofBoard(const EquipmentType& type)
{
    return ratingOf(type) > largestLowVoltage ? Voltages {Voltage::Medium} : Voltages {Voltage::Low};
}

} // namespace

bool passesVoltage(EquipmentKind kind)
{
    return kind == EquipmentKind::Switchgear || kind == EquipmentKind::Busway;
}

Voltages takenBy(const EquipmentType& type)
{
    switch (type.kind) {
    case EquipmentKind::GridConnection:
    case EquipmentKind::Generator:
    case EquipmentKind::Battery: return {};
    case EquipmentKind::Transformer: return ratingOf(type) > largestMediumVoltage ? Voltages {Voltage::Grid} : ratingOf(type) > largestLowVoltage ? Voltages {Voltage::Grid, Voltage::Medium} : Voltages {Voltage::Medium};
    case EquipmentKind::Switchgear: return ofBoard(type);
    case EquipmentKind::Ups:
    case EquipmentKind::Pdu: return {Voltage::Low};
    case EquipmentKind::Rectifier: return {Voltage::Medium, Voltage::Low};
    case EquipmentKind::Busway: return {Voltage::Low, Voltage::Direct};
    default: return isRack(type.kind) ? Voltages {Voltage::Low, Voltage::Direct} : Voltages {Voltage::Low};
    }
}

Voltages givenBy(const EquipmentType& type)
{
    switch (type.kind) {
    case EquipmentKind::GridConnection: return {Voltage::Grid, Voltage::Medium};   // The utility delivers at either.
    case EquipmentKind::Generator:
    case EquipmentKind::Battery: return {Voltage::Medium, Voltage::Low};           // With its own transformer where it needs one.
    case EquipmentKind::Transformer: return ratingOf(type) > largestLowVoltage ? Voltages {Voltage::Medium} : Voltages {Voltage::Low};
    case EquipmentKind::Switchgear: return ofBoard(type);
    case EquipmentKind::Ups:
    case EquipmentKind::Pdu: return {Voltage::Low};
    case EquipmentKind::Rectifier: return {Voltage::Direct};
    case EquipmentKind::Busway: return {Voltage::Low, Voltage::Direct};
    default: return {};
    }
}

VoltageFinder::VoltageFinder(const Plan& plan, const Catalog& catalog, const FeedIndex& feeds) : m_plan(plan), m_catalog(catalog), m_feeds(feeds) {}

const EquipmentType* VoltageFinder::typeOf(EquipmentId id) const
{
    const Equipment* piece = m_plan.equipment.find(id);
    return piece ? m_catalog.find(piece->type) : nullptr;
}

/// What the feeds into a piece leave open.
Voltages VoltageFinder::upstream(EquipmentId id, int depth) const
{
    Voltages open = all;
    if (depth > deepest) return open;
    for (const Feed* feed : m_feeds.into(id))
        if (const EquipmentType* type = typeOf(feed->from)) {
            open = open & givenBy(*type);
            if (passesVoltage(type->kind)) open = open & upstream(feed->from, depth + 1);
        }
    return open;
}

/// What the feeds out of a piece leave open.
Voltages VoltageFinder::downstream(EquipmentId id, int depth) const
{
    Voltages open = all;
    if (depth > deepest) return open;
    for (const Feed* feed : m_feeds.outOf(id))
        if (const EquipmentType* type = typeOf(feed->to)) {
            open = open & takenBy(*type);
            if (isRack(type->kind)) open = open & upstream(feed->to, depth + 1);
            if (passesVoltage(type->kind)) open = open & downstream(feed->to, depth + 1);
        }
    return open;
}

Voltages VoltageFinder::carried(EquipmentId id, const EquipmentType& type, int depth) const
{
    return takenBy(type) & upstream(id, depth) & downstream(id, depth);
}

Voltages VoltageFinder::taken(EquipmentId id) const
{
    const EquipmentType* type = typeOf(id);
    if (!type) return {};
    if (passesVoltage(type->kind)) return carried(id, *type, 0);
    return takenBy(*type) & (isRack(type->kind) ? upstream(id, 0) : all);
}

Voltages VoltageFinder::given(EquipmentId id) const
{
    const EquipmentType* type = typeOf(id);
    if (!type) return {};
    return passesVoltage(type->kind) ? carried(id, *type, 0) : givenBy(*type);
}

} // namespace gw
