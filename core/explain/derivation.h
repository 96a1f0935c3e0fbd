// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/compute/outcome.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// How a figure came about, as a tree whose nodes are shared: one node may be a part of several.
namespace gw {

/// What a node's number is, and so how it is read. The number itself is in SI but for `Years`, `Celsius` and `MoneyPerYear`, dollars a year.
enum class FigureKind : std::uint8_t {
    Number, Share, Power, Energy, Money, MoneyRate, MoneyPerYear, TokenRate, Tokens, TokenPrice, TokensPerEnergy, Time, Years, EnergyPrice, DemandPrice, VolumePrice,
    AreaPrice, Area, PowerPrice, MoneyPerPowerYear, CarbonIntensity, WaterIntensity, Mass, Volume, Celsius, Kelvin, Bytes, ByteRate, FlopRate, VolumeFlow, Density, SpecificHeat, Velocity, Length, Pressure, Viscosity,
};

/// A field of the plan. `table` and `key` as in files; `id` 0 for a section. `text` is the field's value where it is no number.
struct PlanField {
    std::string table, key;
    std::uint32_t id = 0;
    bool isDefault = false;                    ///< Has the value that a new plan starts with.
    std::string text;
    bool operator==(const PlanField&) const = default;
};

/// A figure of the catalogue, with where it comes from.
struct CatalogueFigure {
    std::string entry, key;                    ///< Id of the entry, key of the figure as in files.
    Origin origin;
    std::string title, address;                ///< Of the source.
    std::optional<double> low, high;           ///< As the node's value.
};

/// A constant of the model, and where it is from or why it was estimated.
struct ModelConstant {
    std::string source;
};

/// Where a leaf comes from; of computed nodes none.
using Provenance = std::variant<std::monostate, PlanField, CatalogueFigure, ModelConstant>;

using NodeNumber = std::uint32_t;

struct DerivationNode {
    std::string title;                         ///< In English; `views/text` has the user's words for it.
    std::string of;                            ///< Which one: a name of the plan, a type, a year. May be empty.
    FigureKind kind = FigureKind::Number;
    double value = 0;
    std::string formula;                       ///< "revenue - capital - running cost - tax". Empty for leaves.
    std::string formulaName;                   ///< In the registry, where it is one of them.
    std::vector<NodeNumber> children;          ///< Each once, in the order of the formula.
    std::vector<double> shares;                ///< Of the children in a sum that has no negative part; else empty.
    Provenance provenance;
    /// The node's value from its children's, by the operations or the stage that made it; empty for leaves.
    std::function<double(std::span<const double>)> evaluate;

    bool isLeaf() const { return children.empty(); }
};

struct Derivation {
    std::string metric;                        ///< Key of a headline figure.
    std::vector<DerivationNode> nodes;         ///< The first is the figure itself; every child stands behind its parents.
    std::optional<Missing> missing;            ///< Why the figure has no value; there are no nodes then.

    const DerivationNode& root() const { return nodes.front(); }
    /// What `node` comes to by its children's values.
    double evaluated(const DerivationNode& node) const;
};

/// In which order people read a node's children: the parts of a sum by size, others as in the formula.
std::vector<std::size_t> childOrder(const DerivationNode& node);
/// Symbol of the unit that values of a kind are in; empty for plain numbers and shares.
const char* unitOf(FigureKind kind);
/// "98.4 MW", "$1.2 B", "23 %", "18.2 °C".
std::string valueText(FigureKind kind, double value);

} // namespace gw
