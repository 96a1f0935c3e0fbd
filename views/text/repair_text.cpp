// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/repair_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace gw {
namespace {

/// In the order of `RepairKind`; %1 how many, %2 what, %3 where.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("repairs", "29 February was left out, so that the year has 8,760 hours; rows: %1."),
    QT_TRANSLATE_NOOP("repairs", "Rows that stood out of order and were put in order: %1, the first at %3."),
    QT_TRANSLATE_NOOP("repairs", "Hours of %2 that were missing, put on a straight line between their neighbours: %1, the first %3."),
    QT_TRANSLATE_NOOP("repairs", "Hours of %2 that were missing, taken from the same hour of the days around: %1, the first %3."),
    QT_TRANSLATE_NOOP("repairs", "Hours of %2 that were missing at an end of the file, taken from their only neighbour: %1, the first %3."),
    QT_TRANSLATE_NOOP("repairs", "The pressure is that of the standard atmosphere at %3; hours that had none: %1."),
    QT_TRANSLATE_NOOP("repairs", "The file names no design conditions: they are percentiles of its hours."),
    QT_TRANSLATE_NOOP("repairs", "Values of %2 that shared their hour and were averaged: %1, the first hour %3."),
    QT_TRANSLATE_NOOP("repairs", "Hours of daylight saving time, put back to standard time and kept in order: %1; the clock changed on %3."),
    QT_TRANSLATE_NOOP("repairs", "The hours were moved from %3."),
    QT_TRANSLATE_NOOP("repairs", "Hours of %2 that the time zone moved over new year, put at the year's other end: %1, the first %3."),
    QT_TRANSLATE_NOOP("repairs", "Rows of other years that were left out: %1, %3."),
    QT_TRANSLATE_NOOP("repairs", "The rows name an hour by its end, and were read so."),
    QT_TRANSLATE_NOOP("repairs", "The column \"%2\" was taken; \"%3\" would fit too."),
    QT_TRANSLATE_NOOP("repairs", "The times name no zone: they were taken as the site's standard time."),
    QT_TRANSLATE_NOOP("repairs", "The values were converted at %3."),
    QT_TRANSLATE_NOOP("repairs", "Dew points above their dry bulb, taken as that: %1, the first %3."),
};

/// Puts words where %1, %2 and %3 stand. A sentence need not use them all, and words from files may hold such signs themselves.
QString withWords(const QString& sentence, const std::array<QString, 3>& words)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence.at(i) == QLatin1Char('%') && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : 0;
        if (number < 1 || number > 3) text += sentence.at(i);
        else text += words[static_cast<std::size_t>(number) - 1], ++i;
    }
    return text;
}

} // namespace

QString repairText(const Repair& repair)
{
    const QString count = QLocale::c().toString(static_cast<qulonglong>(repair.count));
    return withWords(QCoreApplication::translate("repairs", sentences.at(static_cast<std::size_t>(repair.kind))),
        {count, QString::fromStdString(repair.what), QString::fromStdString(repair.where)});
}

QString repairsText(const std::vector<Repair>& repairs)
{
    if (repairs.empty()) return QCoreApplication::translate("repairs", "Nothing had to be repaired.");
    QStringList lines;
    for (const Repair& repair : repairs) lines.append(repairText(repair));
    return lines.join(QLatin1Char('\n'));
}

} // namespace gw
