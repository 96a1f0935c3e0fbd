// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/formula_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("FormulaWords", text); }

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QString asWords(QString key)
{
    key.replace('_', ' ');
    if (!key.isEmpty()) key[0] = key[0].toUpper();
    return key;
}

/// The key without the words that name its unit.
QString withoutUnit(const QString& key)
{
    const std::string unit = contract::unitOfKey(key.toStdString());
    const QStringList parts = key.split('_');
    for (qsizetype from = parts.size() - 1; from > 0 && !unit.empty(); --from)
        if (contract::unitOfKey("x_" + parts.mid(from).join('_').toStdString()) == unit) return parts.mid(0, from).join('_');
    return key;
}

QString numberText(double value) { return QLocale().toString(value, 'g', 6); }

} // namespace

QString areaTitle(const contract::Entry& entry) { return asWords(text(entry.area())); }
QString formulaTitle(const contract::Entry& entry) { return text(entry.text.meaning); }
QString inputTitleOf(const contract::FieldText& field) { return asWords(withoutUnit(QString::fromStdString(field.key))); }

QString rangeOf(const contract::FieldText& field)
{
    if (field.minimum && field.isMinimumExcluded)
        return field.maximum ? tr("above %1, at most %2").arg(numberText(*field.minimum), numberText(*field.maximum)) : tr("above %1").arg(numberText(*field.minimum));
    if (field.minimum && field.maximum) return tr("%1 to %2").arg(numberText(*field.minimum), numberText(*field.maximum));
    if (field.minimum) return tr("at least %1").arg(numberText(*field.minimum));
    return field.maximum ? tr("at most %1").arg(numberText(*field.maximum)) : QString();
}

QStringList wordsOf(const contract::FieldText& field)
{
    if (field.type != "text") return {};
    const QString begin = QStringLiteral("; one of "), meaning = QString::fromStdString(field.meaning);
    const qsizetype at = meaning.indexOf(begin);
    return at < 0 ? QStringList() : meaning.mid(at + begin.size()).section(';', 0, 0).split(QStringLiteral(", "));
}

QString equationHtml(std::string_view equation)
{
    QString html = text(equation).toHtmlEscaped();
    // A short symbol with an index; keys of inputs are longer and stay as they are.
    html.replace(QRegularExpression(QStringLiteral("\\b([A-Za-z]{1,3})_([A-Za-z0-9]{1,9})\\b(?!_)")), QStringLiteral("\\1<sub>\\2</sub>"));
    html.replace(QRegularExpression(QStringLiteral("\\^(-?[0-9.]+|\\([^()]*\\)|[A-Za-z]\\b)")), QStringLiteral("<sup>\\1</sup>"));
    html.replace(QStringLiteral("&lt;="), QStringLiteral("\u2264")).replace(QStringLiteral("&gt;="), QStringLiteral("\u2265"));
    html.replace(QStringLiteral(" * "), QStringLiteral(" \u00b7 "));
    html.replace(QRegularExpression(QStringLiteral("\\bsqrt\\(")), QStringLiteral("\u221a("));
    return html.replace('\n', QStringLiteral("<br>"));
}

QString answerText(const Json& value)
{
    if (value.is_null()) return tr("none");
    if (value.is_boolean()) return value.get<bool>() ? tr("yes") : tr("no");
    if (value.is_number_integer()) return QLocale().toString(value.get<qint64>());
    if (value.is_number()) return numberText(value.get<double>());
    if (value.is_string()) return QString::fromStdString(value.get<std::string>());
    QStringList parts;
    if (value.is_array())
        for (const Json& each : value) parts << answerText(each);
    else
        for (const auto& [key, each] : value.items()) parts << tr("%1: %2").arg(asWords(QString::fromStdString(key)), answerText(each));
    return value.is_array() && !value.empty() && value.front().is_structured() ? parts.join('\n') : parts.join(QStringLiteral("; "));
}

QString message(const contract::Refusal& refusal)
{
    const QString seen = QString::fromStdString(refusal.seen), expected = QString::fromStdString(refusal.expected);
    switch (refusal.fault) {
    case contract::Fault::MissingInput: return tr("A value is needed here.");
    case contract::Fault::UnknownId: return tr("The catalogue does not know %1.").arg(seen);
    case contract::Fault::NoSolution: return tr("Nothing meets these conditions: %1.").arg(expected);
    case contract::Fault::NotConverged: return tr("The iteration did not settle: %1.").arg(expected);
    case contract::Fault::OutOfDomain:
        return seen.isEmpty() ? tr("This cannot exist; possible is: %1.").arg(expected) : tr("%1 cannot exist here; possible is: %2.").arg(seen, expected);
    default: return seen.isEmpty() ? tr("Expected: %1.").arg(expected) : tr("%1 does not fit; expected: %2.").arg(seen, expected);
    }
}

QString title(contract::FormulaStage stage)
{
    switch (stage) {
    case contract::FormulaStage::Weather: return tr("Weather of every hour");
    case contract::FormulaStage::Cooling: return tr("Cooling of every hour");
    case contract::FormulaStage::Coolant: return tr("Coolant flow of each loop");
    case contract::FormulaStage::Pipes: return tr("Pipes of each loop");
    case contract::FormulaStage::Serving: return tr("Throughput of each tier");
    case contract::FormulaStage::PowerCaps: return tr("Throughput under a power cap");
    case contract::FormulaStage::Training: return tr("Goodput of training");
    case contract::FormulaStage::Returns: return tr("Judgement of the cash flow");
    case contract::FormulaStage::Power: return tr("Power chain");
    case contract::FormulaStage::Year: return tr("Energy, water and bills of the year");
    case contract::FormulaStage::Sales: return tr("Sales of tokens");
    case contract::FormulaStage::Space: return tr("Checks of rooms and floors");
    case contract::FormulaStage::Risk: return tr("Uncertainty and risk");
    case contract::FormulaStage::Sweep: return tr("Front of a sweep");
    case contract::FormulaStage::Catalog: return tr("Check of types");
    }
    return {};
}

QString searchText(const contract::Entry& entry)
{
    QStringList words {text(entry.text.name), text(entry.text.meaning), text(entry.text.equation), text(entry.text.source)};
    for (const auto& fields : {entry.inputs(), entry.outputs()})
        for (const contract::FieldText& field : fields) words << QString::fromStdString(field.key) << QString::fromStdString(field.meaning);
    for (const contract::FlagText& flag : entry.text.flags) words << text(flag.name) << text(flag.meaning);
    QString all = words.join('\n').toLower();
    return all + '\n' + QString(all).replace('_', ' ');
}

} // namespace gw
