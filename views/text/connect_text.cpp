// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/connect_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("connect", text); }
QString q(const std::string& text) { return QString::fromStdString(text); }

/// %1 and %2 are the two ends, %3 what was seen, %4 what was expected, %5 the side.
const char* sentence(ConnectFault fault)
{
    switch (fault) {
    case ConnectFault::NoSuchPiece: return QT_TRANSLATE_NOOP("connect", "One of the two is no longer in the plan. Choose again.");
    case ConnectFault::ToItself: return QT_TRANSLATE_NOOP("connect", "%1 cannot feed itself. Drop the line on another piece.");
    case ConnectFault::Twice: return QT_TRANSLATE_NOOP("connect", "%1 and %2 are connected already.");
    case ConnectFault::Circle: return QT_TRANSLATE_NOOP("connect", "Power would run in a circle: %3. Feed %2 from another source.");
    case ConnectFault::WrongVoltage: return QT_TRANSLATE_NOOP("connect", "%1 gives %3, but %2 takes %4. Put a transformer or rectifier between them.");
    case ConnectFault::TakesNoPower: return QT_TRANSLATE_NOOP("connect", "%2 is a source and takes no power. Draw the line from it instead.");
    case ConnectFault::GivesNoPower: return QT_TRANSLATE_NOOP("connect", "%1 gives no power. Draw the line from power gear to it instead.");
    case ConnectFault::SideTaken: return QT_TRANSLATE_NOOP("connect", "Side %5 of %2 is fed by %3 already. Remove that feed first, or use the other side.");
    case ConnectFault::Locked: return QT_TRANSLATE_NOOP("connect", "%2 is locked. Unlock it to change its connections.");
    case ConnectFault::OutdoorPlantOnTechnologyLoop: return QT_TRANSLATE_NOOP("connect", "%2 rejects heat to the outside and cools facility loops; %1 is a technology loop. Put a CDU between them.");
    case ConnectFault::RackOnFacilityLoop: return QT_TRANSLATE_NOOP("connect", "%2 takes coolant from a technology loop; %1 is a facility loop. Put a CDU between them.");
    case ConnectFault::CannotCool: return QT_TRANSLATE_NOOP("connect", "%2 cannot cool a loop. CDUs cool technology loops; dry coolers, chillers and towers cool facility loops.");
    case ConnectFault::CannotBeCooled: return QT_TRANSLATE_NOOP("connect", "%2 gives its heat to the air and cannot be cooled by %1.");
    case ConnectFault::TakesNoLiquid: return QT_TRANSLATE_NOOP("connect", "%2 is cooled by air alone and has no coolant connection.");
    case ConnectFault::CoolsIt: return QT_TRANSLATE_NOOP("connect", "%2 is on %1 already, in the other role: nothing cools what cools it.");
    case ConnectFault::CoolsTheOther: return QT_TRANSLATE_NOOP("connect", "%1 would cool itself through %2. Connect %2 to another loop.");
    case ConnectFault::TooLarge: return QT_TRANSLATE_NOOP("connect", "%2 draws %3, more than the %4 that one chain of the catalogue carries at this loading. Raise the loading limit or split the load.");
    case ConnectFault::NoPart: return QT_TRANSLATE_NOOP("connect", "The catalogue has no %4 that fits. Add one to the catalogue first.");
    case ConnectFault::NothingToFeed: return QT_TRANSLATE_NOOP("connect", "Nothing that takes power is chosen. Select the racks or cooling gear to feed.");
    case ConnectFault::NothingToCool: return QT_TRANSLATE_NOOP("connect", "Nothing that takes coolant is chosen. Select what cools and what is to be cooled.");
    case ConnectFault::NoRoom: return QT_TRANSLATE_NOOP("connect", "The loads stand in no room, so there is no place for what feeds them. Place them in a hall first.");
    case ConnectFault::NoWall: return QT_TRANSLATE_NOOP("connect", "Along the walls of %2 there are too few free places for %3. Make room along a wall, or choose coolers in the rows.");
    }
    return "";
}

QString title(Voltage voltage)
{
    switch (voltage) {
    case Voltage::Grid: return tr(QT_TRANSLATE_NOOP("connect", "high voltage"));
    case Voltage::Medium: return tr(QT_TRANSLATE_NOOP("connect", "medium voltage"));
    case Voltage::Low: return tr(QT_TRANSLATE_NOOP("connect", "low-voltage AC"));
    case Voltage::Direct: return tr(QT_TRANSLATE_NOOP("connect", "800 V DC"));
    }
    return {};
}

} // namespace

QString title(Voltages voltages)
{
    QStringList all;
    for (const Voltage voltage : {Voltage::Grid, Voltage::Medium, Voltage::Low, Voltage::Direct})
        if (voltages.has(voltage)) all << title(voltage);
    return all.isEmpty() ? tr(QT_TRANSLATE_NOOP("connect", "nothing as it is connected now")) : all.join(tr(QT_TRANSLATE_NOOP("connect", " or ")));
}

QString message(const Refusal& refusal)
{
    const bool isVoltage = refusal.fault == ConnectFault::WrongVoltage;
    const QString seen = isVoltage ? title(refusal.given) : q(refusal.seen), expected = isVoltage ? title(refusal.taken) : q(refusal.expected);
    const std::array facts {q(refusal.from), q(refusal.to), seen, expected, refusal.side == Side::A ? QStringLiteral("A") : QStringLiteral("B")};
    // One after the other, so that a name that holds a percent sign stays as it is.
    const QString text = tr(sentence(refusal.fault));
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1] >= QLatin1Char('1') && text[i + 1] <= QLatin1Char('5');
        filled += isPlace ? facts[static_cast<std::size_t>(text[++i].unicode() - u'1')] : QString(text[i]);
    }
    return filled;
}

} // namespace gw
