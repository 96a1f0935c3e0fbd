// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/compute/outcome.h"
#include "core/errors/error.h"
#include "core/scene/scene.h"

#include <QString>

namespace gw {

/// What went wrong, where, the value seen, the value expected and what to do, as one or two whole sentences in the user's language.
QString message(const Error& error);
/// What a rule says: the object, the measured value and the limit. "Rack A-07 overlaps rack A-08 by 0.12 m; keep them apart."
QString message(const Finding& finding);
/// "There is no accelerator rack in the plan."
QString message(Missing reason);

QString title(Rule rule);
QString title(RuleArea area);
/// How a rule judges: its formula or text. Where it comes from is `RuleFacts::source`.
QString explanation(Rule rule);
/// Who accepted a waived finding, when and why.
QString acceptance(const Finding& finding);
/// A measured value or limit of a finding: "1.1 m", "46 °C", "3".
QString withUnit(double value, const std::string& unit);
QString title(Severity severity);
QString title(Layer layer);
QString title(PowerStage stage);
QString title(ColourBy by);
QString title(Spare spare);
/// The label of a field of `describe`, such as "maximum_power_kw" -> "Maximum power".
QString fieldTitle(const QString& key);
/// "data_hall" -> "Data hall"
QString choiceTitle(const QString& word);

} // namespace gw
