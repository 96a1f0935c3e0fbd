// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/formula_uses.h"
#include "core/formulas/registry.h"

#include <QString>

namespace gw {

/// "Project finance" for "project_finance.lcoe_fixed_charge_rate".
QString areaTitle(const contract::Entry& entry);
QString formulaTitle(const contract::Entry& entry);
/// "Dry bulb" for "dry_bulb_c": the unit stands elsewhere.
QString inputTitleOf(const contract::FieldText& field);
/// "0 to 1", "above 0", "at least 1", "at most 26.7"; empty where everything is permitted.
QString rangeOf(const contract::FieldText& field);
/// The words of a text input that has a list of them; else none.
QStringList wordsOf(const contract::FieldText& field);
/// The equation with superscripts, subscripts and signs, as rich text; everything else of it is escaped.
QString equationHtml(std::string_view equation);
/// Six significant digits, or as many as a whole number has; "none" for null.
QString answerText(const Json& value);
/// Why a value is refused, in a sentence.
QString message(const contract::Refusal& refusal);
QString title(contract::FormulaStage stage);
/// Everything that a search may find a formula by, in lower case.
QString searchText(const contract::Entry& entry);

} // namespace gw
