// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <string>

/// What a description cannot say: a kind has its part, references lead to entries of `catalog`. `pointer` is the entry's place.
/// Failures: MissingField, UnknownId, UnknownChoice, OutOfRange.
namespace gw {

Status checkEntry(const EquipmentType& type, const Catalog& catalog, const std::string& pointer);
Status checkEntry(const MeasuredThroughput& measured, const Catalog& catalog, const std::string& pointer);
Status checkEntry(const MarketType& type, const Catalog& catalog, const std::string& pointer);
Status checkEntry(const MarketCorrelation& pair, const Catalog& catalog, const std::string& pointer);
Status checkEntry(const auto&, const Catalog&, const std::string&) { return Done {}; }

} // namespace gw
