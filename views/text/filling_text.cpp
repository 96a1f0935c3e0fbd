// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/filling_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("FillingText", text); }
QString rounded(double value) { return QString::number(value, 'f', value < 100 ? 1 : 0); }

QString metresText(double value) { return QString::number(value, 'f', 2); }

QString boundText(const HallBound& bound)
{
    switch (bound.what) {
    case HallLimit::Room: return tr("Room for rows and aisles: %1. Behind the last row %2 m are left of the %3 m that another row takes with its aisles.").arg(QString::number(bound.racks), metresText(bound.measured), metresText(bound.limit));
    case HallLimit::Height: return tr("Height: %1 m of %2 m under the sprinklers.").arg(rounded(bound.measured), rounded(bound.limit));
    case HallLimit::FloorLoad: return tr("Floor: %1 of %2 kg/m2.").arg(rounded(bound.measured), rounded(bound.limit));
    case HallLimit::Panel: return tr("Raised floor: %1 of %2 kN on a panel under one foot.").arg(metresText(bound.measured), metresText(bound.limit));
    case HallLimit::Liquid: return tr("CDUs of the hall: %1, at %2 kW to liquid each, %3 kW left.").arg(QString::number(bound.racks), rounded(bound.measured), rounded(bound.limit));
    case HallLimit::GridPower: return tr("Grid connection: %1, at %2 kW each with cooling and losses, %3 kW left.").arg(QString::number(bound.racks), rounded(bound.measured), rounded(bound.limit));
    case HallLimit::Air: return tr("Air units of the hall: %1, at %2 kW to the air each, %3 kW left.").arg(QString::number(bound.racks), rounded(bound.measured), rounded(bound.limit));
    }
    return {};
}

QString bindingText(HallLimit what)
{
    switch (what) {
    case HallLimit::Room: return tr("the room");
    case HallLimit::Height: return tr("the height of the hall");
    case HallLimit::FloorLoad: return tr("the floor's load limit");
    case HallLimit::Panel: return tr("the panels of the raised floor");
    case HallLimit::Liquid: return tr("the CDUs");
    case HallLimit::GridPower: return tr("the grid connection");
    case HallLimit::Air: return tr("the air units");
    }
    return {};
}

} // namespace

QString fillingText(const HallFilling& filling, const EquipmentType& type)
{
    QStringList lines {tr("The hall takes %1 %2 in %3 row(s). What binds: %4.")
        .arg(QString::number(filling.racks), QString::fromStdString(type.name), QString::number(filling.rows.size()), bindingText(filling.bounds.front().what))};
    for (const HallBound& bound : filling.bounds) lines << boundText(bound);
    lines << tr("In the rows the longest free stretch is %1 m; a rack takes %2 m.").arg(metresText(filling.alongLeft), metresText(filling.alongNeeded));
    lines << tr("No other arrangement of straight rows through the hall holds more: all places that a row can take, %1, were weighed. The area alone could not take more than %2.").arg(filling.weighed).arg(filling.byArea);
    return lines.join('\n');
}

} // namespace gw
