// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/entry.h"

/// Every formula of the program by name: for `formula list | show | run`, the formulas browser and the report's appendix.
///
/// To add a formula:
/// 1. its arithmetic is a pure function in core/formulas/AREA.h (a template over the lane where a stage uses it; no JSON there, so that a kernel may include it);
/// 2. in core/formulas/contract/AREA.cpp a struct of inputs and one of outputs, each with `template <class F> void describe(F& f)` (see contract/field.h: keys,
///    units, meanings, limits; beyond limits a value is refused as out_of_domain, or flagged with .flaggedAsInvalid() / .flaggedAsUnfitted()),
///    and `Answer<Out> formula(const In&)`, which checks combinations (`return invalid("key", "what would be right")`), calls 1 and raises flags;
/// 3. in `AREAFormulas()` of the same file: `entryOf<formula>({"area.name", "Meaning", "equation", {{"flag", "when"}}, "source"})`;
/// 4. a new area: its line in contract/areas.h, in registry.cpp and in CMakeLists.txt;
/// 5. an example in examples.cpp; where a stage calls 1, its line in formula_uses.cpp;
/// 6. a fact of its own, with its source, in tests/validation/facts/; its faults and flags in tests/core/formulas/contract/.
/// Reading, defaults, unknown and missing keys, wrong types, nulls, infinities and `show` follow from the description.
namespace gw::contract {

/// All formulas, area by area in the order of the contract.
const std::vector<Entry>& allFormulas();

/// Null when no formula has the name.
const Entry* findFormula(std::string_view name);

/// The answer of one run: {"outputs", "flags"} or {"error": {"code", "message"}}. `inputs` of any JSON type.
Json runFormula(std::string_view name, const Json& inputs);

/// The answer to one line of a batch, with its "id"; `line` may be anything.
Json answerLine(std::string_view line);

/// Whether an answer has outputs.
inline bool isAnswered(const Json& answer) { return answer.contains("outputs"); }

/// What `formula list --json` and `formula show NAME --json` print.
Json listJson();
Json showJson(const Entry& entry);

} // namespace gw::contract
