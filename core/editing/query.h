// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// What a query may ask. Outcome and findings belong to `solved`; without them racks draw what their type says,
/// and no comparison with anything else that is computed holds.
struct QueryFacts {
    const Plan& plan;
    const Catalog& catalog;
    const Plan* solved = nullptr;
    const Outcome* outcome = nullptr;
    const std::vector<Finding>* findings = nullptr;
};

struct QueryNode;

/// A question about each piece, read once and asked of many.
struct Query {
    std::shared_ptr<const QueryNode> root;
};

/// Reads "kind=rack and power>100kW", "not (row~A or locked)", "type=gb300-nvl72". Words: name, type, maker, kind (also rack, power, cooling), space,
/// row, pod, facing, loop, side (a, b or ab: the sides fed), finding (a rule, or none for no finding); figures with units: power, peak, rating,
/// loading, cost, price, mass, x, y, width, depth, height, slot; locked, detached. Signs: = != < > <= >= ~ (contains); and, or, not, parentheses.
/// Case does not matter. Text that holds "and", "or" or signs stands in double quotes. An empty query asks nothing and takes all.
/// Failures: UnknownField, UnknownChoice, NotANumber, UnitMismatch; the place is the character, and what was expected there is said.
Result<Query> parseQuery(std::string_view text);

/// The pieces of which the query holds, in the order of the plan.
std::vector<EquipmentId> piecesWhere(const Query& query, const QueryFacts& facts);

/// Pieces that are like one of `ids` in one respect.
enum class Likeness : std::uint8_t { Type, Kind, Row, Space, Power };
/// Power is alike within 1 % of the type's or override's maximum. The result holds `ids` themselves.
std::vector<EquipmentId> similarPieces(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Likeness in);

} // namespace gw
