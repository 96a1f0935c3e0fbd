// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QHash>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("titles", text); }

/// Units that close a key, as `describe` names them; the title leaves them to the value.
const char* const unitEndings[] = {"_usd_per_kw_month", "_usd_per_kwh", "_usd_per_m2", "_usd_per_m3", "_usd_per_million", "_usd_per_year",
    "_tokens_per_s", "_kg_per_m2", "_g_per_kwh", "_h_per_year", "_months", "_years", "_tokens", "_min", "_usd", "_m2", "_mw", "_kw", "_h", "_s", "_m", "_c", "_k"};

QString withoutUnit(const QString& key)
{
    for (const char* ending : unitEndings)
        if (key.endsWith(QLatin1String(ending))) return key.chopped(static_cast<qsizetype>(qstrlen(ending)));
    return key;
}

QString asWords(QString key)
{
    key.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!key.isEmpty()) key[0] = key[0].toUpper();
    return key;
}

/// Titles that the key alone would not give.
const QHash<QString, const char*>& specialTitles()
{
    static const QHash<QString, const char*> titles {
        {QStringLiteral("maximum_ttft_s"), QT_TRANSLATE_NOOP("titles", "Maximum TTFT")},
        {QStringLiteral("input_tokens"), QT_TRANSLATE_NOOP("titles", "Input length")},
        {QStringLiteral("output_tokens"), QT_TRANSLATE_NOOP("titles", "Output length")},
        {QStringLiteral("demand_tokens_per_s"), QT_TRANSLATE_NOOP("titles", "Demand")},
        {QStringLiteral("tokens_per_user_day"), QT_TRANSLATE_NOOP("titles", "Tokens per user and day")},
        {QStringLiteral("price_usd_per_kwh"), QT_TRANSLATE_NOOP("titles", "Energy price")},
        {QStringLiteral("carbon_g_per_kwh"), QT_TRANSLATE_NOOP("titles", "Grid carbon")},
        {QStringLiteral("interruption_h_per_year"), QT_TRANSLATE_NOOP("titles", "Interruption per year")},
        {QStringLiteral("training_value_usd_per_year"), QT_TRANSLATE_NOOP("titles", "Training value per accelerator")},
        {QStringLiteral("is_agent"), QT_TRANSLATE_NOOP("titles", "Agent")},
        {QStringLiteral("is_detached"), QT_TRANSLATE_NOOP("titles", "Detached")},
        {QStringLiteral("is_locked"), QT_TRANSLATE_NOOP("titles", "Locked")},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("titles", "Places")},
        {QStringLiteral("ends"), QT_TRANSLATE_NOOP("titles", "Ends of the row")},
        {QStringLiteral("x_m"), QT_TRANSLATE_NOOP("titles", "Position x")},
        {QStringLiteral("y_m"), QT_TRANSLATE_NOOP("titles", "Position y")},
    };
    return titles;
}

} // namespace

QString message(Missing reason)
{
    switch (reason) {
    case Missing::NoRacks: return tr(QT_TRANSLATE_NOOP("titles", "There is no accelerator rack in the plan."));
    case Missing::NoTiers: return tr(QT_TRANSLATE_NOOP("titles", "No service tier has a share of the capacity."));
    case Missing::NoDemand: return tr(QT_TRANSLATE_NOOP("titles", "Nobody asks for tokens."));
    case Missing::NoSignChange: return tr(QT_TRANSLATE_NOOP("titles", "The cash flow never changes its sign, so it has no rate of return."));
    case Missing::NeverPaidBack: return tr(QT_TRANSLATE_NOOP("titles", "The plan does not pay back within its horizon."));
    case Missing::NoClimate: return tr(QT_TRANSLATE_NOOP("titles", "The site has no climate."));
    case Missing::NothingFits: return tr(QT_TRANSLATE_NOOP("titles", "The model does not fit, or its limits cannot be met on these racks."));
    case Missing::NoLoad: return tr(QT_TRANSLATE_NOOP("titles", "Nothing draws power."));
    }
    return {};
}

QString title(Layer layer)
{
    switch (layer) {
    case Layer::Energy: return tr(QT_TRANSLATE_NOOP("titles", "Energy"));
    case Layer::Chips: return tr(QT_TRANSLATE_NOOP("titles", "Chips"));
    case Layer::Infrastructure: return tr(QT_TRANSLATE_NOOP("titles", "Infrastructure"));
    case Layer::Models: return tr(QT_TRANSLATE_NOOP("titles", "Models"));
    case Layer::Applications: return tr(QT_TRANSLATE_NOOP("titles", "Applications"));
    }
    return {};
}

QString title(PowerStage stage)
{
    switch (stage) {
    case PowerStage::Transformer: return tr(QT_TRANSLATE_NOOP("titles", "Transformers"));
    case PowerStage::Switchgear: return tr(QT_TRANSLATE_NOOP("titles", "Switchgear"));
    case PowerStage::Ups: return tr(QT_TRANSLATE_NOOP("titles", "UPS"));
    case PowerStage::Distribution: return tr(QT_TRANSLATE_NOOP("titles", "Busways and PDUs"));
    case PowerStage::RackShelf: return tr(QT_TRANSLATE_NOOP("titles", "Rack power shelves"));
    case PowerStage::Cooling: return tr(QT_TRANSLATE_NOOP("titles", "Cooling"));
    }
    return {};
}

QString title(ColourBy by)
{
    switch (by) {
    case ColourBy::Power: return tr(QT_TRANSLATE_NOOP("titles", "Power"));
    case ColourBy::Loading: return tr(QT_TRANSLATE_NOOP("titles", "Loading"));
    case ColourBy::TokensPerSecond: return tr(QT_TRANSLATE_NOOP("titles", "Tokens per second"));
    case ColourBy::Cost: return tr(QT_TRANSLATE_NOOP("titles", "Cost"));
    case ColourBy::Findings: return tr(QT_TRANSLATE_NOOP("titles", "Findings"));
    case ColourBy::InletTemperature: return tr(QT_TRANSLATE_NOOP("titles", "Inlet temperature"));
    case ColourBy::CoolantSupply: return tr(QT_TRANSLATE_NOOP("titles", "Coolant supply"));
    case ColourBy::Redundancy: return tr(QT_TRANSLATE_NOOP("titles", "Redundancy"));
    case ColourBy::CostPerKilowatt: return tr(QT_TRANSLATE_NOOP("titles", "Cost per kilowatt"));
    case ColourBy::PhaseDate: return tr(QT_TRANSLATE_NOOP("titles", "Live after"));
    }
    return {};
}

QString title(Spare spare)
{
    switch (spare) {
    case Spare::Unsupplied: return tr(QT_TRANSLATE_NOOP("titles", "No supply"));
    case Spare::None: return tr(QT_TRANSLATE_NOOP("titles", "N, nothing spare"));
    case Spare::Short: return tr(QT_TRANSLATE_NOOP("titles", "Two sides, one too small"));
    case Spare::NPlusOne: return tr(QT_TRANSLATE_NOOP("titles", "N+1"));
    case Spare::TwoSides: return tr(QT_TRANSLATE_NOOP("titles", "2N, either side"));
    }
    return {};
}

QString fieldTitle(const QString& key)
{
    if (const char* special = specialTitles().value(key, nullptr)) return tr(special);
    const QByteArray words = asWords(withoutUnit(key)).toUtf8();
    return tr(words.constData());
}

QString choiceTitle(const QString& word)
{
    const QByteArray words = asWords(word).toUtf8();
    return tr(words.constData());
}

} // namespace gw
