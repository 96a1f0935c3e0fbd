// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/check_entry.h"

#include "core/catalog/kinds.h"

#include <algorithm>

namespace gw {
namespace {

Error missingPart(const std::string& pointer, const char* part, const EquipmentType& type)
{
    return {ErrorCode::MissingField, {}, pointer + "/" + part, {}, "the figures of a " + std::string {word(type.kind)}};
}

Status checkMarketId(const MarketId& id, const std::string& place)
{
    if (std::ranges::find(marketIds, id.text) != marketIds.end()) return Done {};
    return Error {ErrorCode::UnknownChoice, {}, place, id.text, "energy_price, token_price, demand or utilisation"};
}

} // namespace

Status checkEntry(const EquipmentType& type, const Catalog& catalog, const std::string& pointer)
{
    if (isRack(type.kind) && !type.rack) return missingPart(pointer, "rack", type);
    if (isPower(type.kind) && !type.power) return missingPart(pointer, "power", type);
    if (isCooling(type.kind) && !type.cooling) return missingPart(pointer, "cooling", type);
    if (type.kind == EquipmentKind::AcceleratorRack && !type.rack->accelerator) return missingPart(pointer, "rack/accelerator", type);
    if (type.rack && type.rack->accelerator && !catalog.find(*type.rack->accelerator))
        return Error {ErrorCode::UnknownId, {}, pointer + "/rack/accelerator", type.rack->accelerator->text, "an accelerator of the catalogue"};
    return Done {};
}

Status checkEntry(const MeasuredThroughput& measured, const Catalog& catalog, const std::string& pointer)
{
    if (!catalog.find(measured.model)) return Error {ErrorCode::UnknownId, {}, pointer + "/model", measured.model.text, "a model of the catalogue"};
    if (!catalog.find(measured.accelerator))
        return Error {ErrorCode::UnknownId, {}, pointer + "/accelerator", measured.accelerator.text, "an accelerator of the catalogue"};
    return Done {};
}

Status checkEntry(const MarketType& type, const Catalog&, const std::string& pointer) { return checkMarketId(type.id, pointer + "/id"); }

Status checkEntry(const MarketCorrelation& pair, const Catalog&, const std::string& pointer)
{
    if (const Status first = checkMarketId(pair.first, pointer + "/first"); !first) return first;
    if (pair.first == pair.second) return Error {ErrorCode::OutOfRange, {}, pointer + "/second", pair.second.text, "another factor than the first"};
    return checkMarketId(pair.second, pointer + "/second");
}

} // namespace gw
