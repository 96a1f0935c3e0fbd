// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/generate_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("GenerateText", text); }
QString number(double value, int digits) { return QLocale().toString(value, 'f', digits); }
QString count(double value) { return QLocale().toString(qRound64(value)); }
QString floorText(Length width, Length depth) { return tr("%1 x %2 m").arg(number(width.in(metre), 2), number(depth.in(metre), 2)); }

QString stepText(const HallStep& step)
{
    const QString floor = floorText(step.width, step.depth);
    switch (step.kind) {
    case HallStep::Kind::LongerRows: return tr("A rack more in each row would need %1.").arg(floor);
    case HallStep::Kind::AnotherLine: return tr("A line more of rows would need %1.").arg(floor);
    case HallStep::Kind::AnotherBank: return tr("A bank more of rows beside these would need %1.").arg(floor);
    }
    return {};
}

QString sizeText(const GenerateRequest& request, const EquipmentType& rack, Power wanted)
{
    const double each = rack.rack->typicalPower.value.in(megawatt), all = each * request.racks;
    if (wanted.si() <= 0) return tr("%1 MW of IT at the racks' typical draw.").arg(number(all, 2));
    return tr("%1 MW of IT at the racks' typical draw of the %2 MW asked for; one rack more would draw %3 MW.")
        .arg(number(all, 2), number(wanted.in(megawatt), 2), number(all + each, 2));
}

} // namespace

QString topologyChoice(Topology topology)
{
    switch (topology) {
    case Topology::N: return tr("N: one chain to each rack");
    case Topology::NPlusOne: return tr("N+1: a spare unit on a common board");
    case Topology::TwoN: return tr("2N: two chains to each rack");
    case Topology::ThreeHalves: return tr("3N/2: three chains, any two carry all");
    case Topology::FourThirds: return tr("4N/3: four chains, any three carry all");
    case Topology::BlockRedundant: return tr("Block redundant: one chain waits");
    }
    return {};
}

QString rejectionChoice(HeatRejection cooling)
{
    switch (cooling) {
    case HeatRejection::DryCoolers: return tr("Dry coolers, chillers when it is hot");
    case HeatRejection::Chillers: return tr("Air-cooled chillers");
    case HeatRejection::Towers: return tr("Cooling towers and water-cooled chillers");
    case HeatRejection::AirOnly: return tr("Chilled air only");
    }
    return {};
}

QStringList fitText(const GenerateRequest& request, const HallFit& fit, const EquipmentType& rack, Power wanted)
{
    QStringList lines {tr("%1 racks with %2 accelerators in %3 hall(s) of %4, %5 m high.")
        .arg(count(request.racks), count(request.racks * rack.rack->accelerators.value), count(fit.halls), floorText(fit.size.width, fit.size.depth), number(fit.size.height.in(metre), 1))};
    lines << tr("The fullest hall has %1 rows of at most %2 racks; it takes %3 at most.").arg(count(fit.rows), count(fit.racksPerRow), count(fit.racksPerHall));
    lines << sizeText(request, rack, wanted);
    for (const HallStep& step : fit.steps) lines << stepText(step);
    return lines;
}

} // namespace gw
