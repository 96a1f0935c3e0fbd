// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Where the figures of a plan come from the same functions that a formula runs alone. What is not listed here is on offer for the planner's own sums.
namespace gw::contract {

/// A part of the computation, by what people call it.
enum class FormulaStage : std::uint8_t { Weather, Cooling, Coolant, Pipes, Serving, PowerCaps, Training, Returns, Power, Year, Sales, Space, Risk, Sweep, Catalog };
inline constexpr std::size_t formulaStageCount = 15;
/// "weather", "cooling", "coolant", "pipes", "serving", "power_caps", "training", "returns", "power", "year", "sales", "space", "risk", "sweep", "catalog".
std::string_view word(FormulaStage stage);

struct FormulaUse {
    std::string_view formula;                  ///< "area.formula".
    FormulaStage stage;
    std::vector<std::string_view> figures;     ///< Keys of the headline figures that move with it, as in `solve --json`; may be empty.
    std::string_view shared;                   ///< The function that the formula and the stage share.
    std::string_view place;                    ///< The source file of the stage that calls it, or `through`.
    std::string_view through = {};             ///< The function that stands between; empty where the stage calls `shared` itself.
};

/// Every use, in the order of the registry.
const std::vector<FormulaUse>& formulaUses();
/// Those of one formula; empty where no figure of a plan comes from it.
std::vector<FormulaUse> usesOf(std::string_view formula);

} // namespace gw::contract
