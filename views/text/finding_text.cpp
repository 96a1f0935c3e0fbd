// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/messages.h"
#include "views/text/rule_words.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("rules", text); }

/// Units as they are printed; files and findings keep to ASCII.
QString printed(const std::string& unit)
{
    if (unit == "C") return QStringLiteral("\u00B0C");
    return QString::fromStdString(unit).replace(QStringLiteral("m2"), QStringLiteral("m\u00B2"));
}

/// Four digits, and whole numbers in full.
QString digitsOf(double value) { return std::abs(value) >= 1000 ? QString::number(value, 'f', 0) : QString::number(value, 'g', 4); }

/// Puts the values in the places of %1 to %4. Not every sentence tells all, and names may hold any characters: each place is looked at once.
QString filled(const QString& sentence, const std::array<QString, 4>& values)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int place = sentence[i] == '%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (place < 1 || place > 4) text += sentence[i];
        else text += values[static_cast<std::size_t>(place - 1)], ++i;
    }
    return text;
}

} // namespace

QString withUnit(double value, const std::string& unit)
{
    return unit.empty() ? digitsOf(value) : QStringLiteral("%1 %2").arg(digitsOf(value), printed(unit));
}

QString title(Rule rule) { return tr(ruleWords(rule).title); }

QString explanation(Rule rule) { return tr(ruleExplanation(rule)); }

QString message(const Finding& finding)
{
    return filled(tr(ruleWords(finding.rule).sentence),
        {QString::fromStdString(finding.object), withUnit(finding.measured, finding.unit), withUnit(finding.limit, finding.unit), QString::fromStdString(finding.seen)});
}

QString acceptance(const Finding& finding)
{
    const QString reason = QString::fromStdString(finding.waiverReason), author = QString::fromStdString(finding.waiverAuthor), date = QString::fromStdString(finding.waiverDate);
    if (author.isEmpty() && date.isEmpty()) return filled(tr(QT_TRANSLATE_NOOP("rules", "Accepted: %1")), {reason});
    if (author.isEmpty()) return filled(tr(QT_TRANSLATE_NOOP("rules", "Accepted on %1: %2")), {date, reason});
    if (date.isEmpty()) return filled(tr(QT_TRANSLATE_NOOP("rules", "Accepted by %1: %2")), {author, reason});
    return filled(tr(QT_TRANSLATE_NOOP("rules", "Accepted by %1 on %2: %3")), {author, date, reason});
}

QString title(Severity severity)
{
    switch (severity) {
    case Severity::Error: return tr(QT_TRANSLATE_NOOP("rules", "Error"));
    case Severity::Warning: return tr(QT_TRANSLATE_NOOP("rules", "Warning"));
    case Severity::Info: return tr(QT_TRANSLATE_NOOP("rules", "Note"));
    }
    return {};
}

QString title(RuleArea area)
{
    switch (area) {
    case RuleArea::Space: return tr(QT_TRANSLATE_NOOP("rules", "Space"));
    case RuleArea::Structure: return tr(QT_TRANSLATE_NOOP("rules", "Structure"));
    case RuleArea::Power: return tr(QT_TRANSLATE_NOOP("rules", "Power"));
    case RuleArea::Cooling: return tr(QT_TRANSLATE_NOOP("rules", "Cooling"));
    case RuleArea::Network: return tr(QT_TRANSLATE_NOOP("rules", "Network"));
    case RuleArea::Availability: return tr(QT_TRANSLATE_NOOP("rules", "Availability"));
    case RuleArea::Applications: return tr(QT_TRANSLATE_NOOP("rules", "Applications"));
    case RuleArea::Document: return tr(QT_TRANSLATE_NOOP("rules", "Document"));
    }
    return {};
}

} // namespace gw
