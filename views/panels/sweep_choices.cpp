// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sweep_choices.h"

#include "core/model/choices.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("sweep", text); }

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

constexpr int stepsToTry = 9;

const std::pair<const char*, const char*> titles[] {
    {"rack_type", QT_TRANSLATE_NOOP("sweep", "Rack type")},
    {"racks", QT_TRANSLATE_NOOP("sweep", "Number of racks")},
    {"it_power", QT_TRANSLATE_NOOP("sweep", "IT power, capped")},
    {"cooling", QT_TRANSLATE_NOOP("sweep", "Outdoor coolers")},
    {"supply_temperature", QT_TRANSLATE_NOOP("sweep", "Coolant supply temperature")},
    {"energy_source", QT_TRANSLATE_NOOP("sweep", "Energy source")},
    {"source_capacity", QT_TRANSLATE_NOOP("sweep", "Capacity of own sources")},
    {"token_price", QT_TRANSLATE_NOOP("sweep", "Token prices, factor")},
    {"workload.utilisation", QT_TRANSLATE_NOOP("sweep", "Utilisation")},
    {"energy.price_usd_per_kwh", QT_TRANSLATE_NOOP("sweep", "Energy price")},
    {"finance.discount_rate", QT_TRANSLATE_NOOP("sweep", "Discount rate")},
    {"finance.hardware_life_years", QT_TRANSLATE_NOOP("sweep", "Life of the racks")},
    {"schedule.construction_months", QT_TRANSLATE_NOOP("sweep", "Construction time")},
};

/// Two significant digits, towards the inside of `lowest`..`highest`.
double rounded(double value, const Variable& variable)
{
    if (variable.isWhole) value = std::round(value);
    else if (value != 0) {
        const double scale = std::pow(10.0, 1 - std::floor(std::log10(std::abs(value))));
        value = std::round(value * scale) / scale;
    }
    return std::clamp(value, variable.lowest, variable.highest);
}

QString numbersToTry(const Variable& variable)
{
    if (!variable.present || !(*variable.present > 0)) return {};
    const double low = rounded(0.5 * *variable.present, variable), high = rounded(1.5 * *variable.present, variable);
    const int steps = variable.isWhole ? std::min(stepsToTry, static_cast<int>(high - low) + 1) : stepsToTry;
    return low < high ? QStringLiteral("%1:%2:%3").arg(text(variable.show(low)), text(variable.show(high))).arg(steps) : QString();
}

void addIfThere(std::vector<SweepChoice>& choices, const Plan& plan, const Catalog& catalog, const std::string& key)
{
    const auto variable = findVariable(plan, catalog, key);
    const QString values = variable ? valuesToTry(*variable) : QString();
    if (!values.isEmpty()) choices.push_back({key, sweepInputTitle(key), values});
}

} // namespace

std::vector<SweepChoice> sweepChoices(const Plan& plan, const Catalog& catalog)
{
    std::vector<SweepChoice> choices;
    for (const auto& [key, title] : titles) addIfThere(choices, plan, catalog, key);
    for (const ServiceTier& tier : plan.tiers) addIfThere(choices, plan, catalog, "tier_share." + tier.name);
    for (const std::string_view word : choicesOf<Assumption>) addIfThere(choices, plan, catalog, "scenario." + std::string(word));
    return choices;
}

QString valuesToTry(const Variable& variable)
{
    if (!variable.isChoice()) return numbersToTry(variable);
    QStringList words;
    for (const std::string& word : variable.words) words << text(word);
    return words.size() > 1 ? words.join(QLatin1Char(',')) : QString();
}

QString sweepInputTitle(const std::string& key)
{
    for (const auto& [known, title] : titles)
        if (key == known) return tr(title);
    const QString all = text(key), last = all.section(QLatin1Char('.'), 1);
    if (all.startsWith(QLatin1String("scenario."))) return tr("Assumption: %1").arg(choiceTitle(last));
    if (all.startsWith(QLatin1String("tier_share."))) return tr("Share of %1").arg(last);
    return fieldTitle(all.section(QLatin1Char('.'), -1));
}

} // namespace gw
