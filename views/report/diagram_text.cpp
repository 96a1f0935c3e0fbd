// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_text.h"

#include "core/units/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Diagram", text); }
QString q(const std::string& text) { return QString::fromStdString(text); }
QString number(double value, int significant = 3) { return q(digits(value, significant)); }

bool isRack(const DiagramNode& node) { return node.symbol == DiagramSymbol::Rack || node.symbol == DiagramSymbol::NetworkRack; }

/// What several of them are called.
QString kindOf(DiagramSymbol symbol)
{
    switch (symbol) {
    case DiagramSymbol::Grid: return tr("Grid connection");
    case DiagramSymbol::Transformer: return tr("Transformer");
    case DiagramSymbol::Switchgear: return tr("Switchgear");
    case DiagramSymbol::Ups: return tr("UPS");
    case DiagramSymbol::Busway: return tr("Busway");
    case DiagramSymbol::Pdu: return tr("PDU");
    case DiagramSymbol::Rectifier: return tr("Rectifier");
    case DiagramSymbol::Generator: return tr("Generator");
    case DiagramSymbol::Battery: return tr("Battery");
    case DiagramSymbol::Rack:
    case DiagramSymbol::NetworkRack: return tr("Rack");
    case DiagramSymbol::Cdu: return tr("CDU");
    case DiagramSymbol::AirHandler: return tr("Air handler");
    case DiagramSymbol::DryCooler: return tr("Dry cooler");
    case DiagramSymbol::Chiller: return tr("Chiller");
    case DiagramSymbol::CoolingTower: return tr("Cooling tower");
    case DiagramSymbol::Pump: return tr("Pump");
    case DiagramSymbol::FacilityLoop: return tr("Facility loop");
    case DiagramSymbol::TechnologyLoop: return tr("Technology loop");
    }
    return {};
}

QString nameOf(const DiagramNode& node)
{
    const auto count = static_cast<qulonglong>(node.count());
    if (count == 1) return q(node.name);
    if (!node.row.empty()) return tr("%1: %2 racks").arg(q(node.row)).arg(count);
    if (isRack(node)) return node.place.empty() ? tr("%1 racks").arg(count) : tr("%1: %2 racks").arg(q(node.place)).arg(count);
    const QString several = tr("%1 × %2").arg(count).arg(kindOf(node.symbol));
    return node.place.empty() ? several : tr("%1: %2").arg(q(node.place), several);
}

/// "Transformer 1A … 44A": the last without what it has in common with the first, back to a blank.
QString span(const DiagramNode& node)
{
    const QString first = q(node.name), last = q(node.last);
    qsizetype same = 0;
    while (same < first.size() && same < last.size() && first[same] == last[same]) ++same;
    const qsizetype blank = last.lastIndexOf(QLatin1Char(' '), same > 0 ? same - 1 : 0);
    return QStringLiteral("%1 … %2").arg(first, blank > 0 ? last.mid(blank + 1) : last);
}

QString detailOf(const DiagramNode& node)
{
    if (!node.loops.empty()) return tr("%1 °C supply, %2 °C return").arg(number(node.coolant.supply.inCelsius()), number(node.coolant.back.inCelsius()));
    if (node.count() == 1) return q(node.type);
    if (node.type.empty()) return tr("Several types");
    if (isRack(node)) return q(node.type);
    return node.rating.si() > 0 ? tr("%1 each, %2").arg(q(readable(node.rating / static_cast<double>(node.count())).text()), span(node)) : span(node);
}

QString figuresOf(const DiagramNode& node)
{
    if (!node.loops.empty() && node.coolant.flow.si() > 0) return (node.count() > 1 ? tr("%1 m³/h each, %2 m/s") : tr("%1 m³/h at %2 m/s")).arg(number(node.coolant.flow.in(cubicMetrePerHour)), number(node.coolant.velocity.si(), 2));
    if (node.rating.si() > 0) return loadText(node.load, node.rating);
    if (node.load.si() <= 0) return {};
    const QString load = q(readable(node.load).text());
    return node.fromA.si() > 0 && node.fromB.si() > 0 ? tr("%1: A %2, B %3").arg(load, q(readable(node.fromA).text()), q(readable(node.fromB).text())) : load;
}

QString loadOf(const DiagramNode& node)
{
    if (!node.loops.empty()) return node.coolant.flow.si() > 0 ? tr("%1 m³/h").arg(number(node.coolant.flow.in(cubicMetrePerHour))) : QString();
    return node.load.si() > 0 ? q(readable(node.load).text()) : QString();
}

QString marginOf(const DiagramNode& node)
{
    if (node.rating.si() <= 0 || !node.loops.empty()) return {};
    if (node.load > node.rating) return tr("%1 too much").arg(q(readable(node.load - node.rating).text()));
    return tr("%1 free").arg(q(readable(node.rating - node.load).text()));
}

QString worstOf(const DiagramNode& node, const Plan& plan)
{
    if (!node.loops.empty()) return node.coolant.flow.si() > 0 ? tr("Bore %1 mm, %2 kPa").arg(number(node.coolant.diameter.in(millimetre)), number(node.coolant.drop.in(kilopascal), 2)) : QString();
    const Equipment* without = node.worstWithout.isNone() ? nullptr : plan.equipment.find(node.worstWithout);
    if (!without || node.worstLoading <= node.loading) return {};
    return tr("%1 without %2").arg(percentText(node.worstLoading), q(without->name));
}

/// What a piece takes in from either side.
QString sidesTip(const DiagramNode& node)
{
    if (node.fromA.si() <= 0 && node.fromB.si() <= 0) return {};
    return tr("Takes %1 from side A and %2 from side B").arg(q(readable(node.fromA).text()), q(readable(node.fromB).text()));
}

QString coolantTip(const DiagramNode& node)
{
    if (node.coolant.flow.si() <= 0) return {};
    if (node.loops.empty())
        return tr("Coolant: %1 m³/h, %2 °C supply, %3 °C return").arg(number(node.coolant.flow.in(cubicMetrePerHour)), number(node.coolant.supply.inCelsius()), number(node.coolant.back.inCelsius()));
    return tr("Mains of %1 mm bore, %2 m one way; %3 kPa there and back.")
        .arg(number(node.coolant.diameter.in(millimetre)), number(node.coolant.length.in(metre)), number(node.coolant.drop.in(kilopascal)));
}

QString worstTip(const DiagramNode& node, const Plan& plan)
{
    const QString worst = worstOf(node, plan);
    return worst.isEmpty() ? QString() : tr("At worst %1").arg(worst);
}

QString tipOf(const DiagramNode& node, const NodeText& text, const Plan& plan)
{
    QStringList lines {text.name, text.detail, q(node.type), text.figures};
    lines.removeDuplicates();
    if (!text.share.isEmpty()) lines << (node.loops.empty() ? tr("Loading %1, margin %2").arg(text.share, q(readable(node.rating - node.load).text())) : tr("Loading %1").arg(text.share));
    if (node.loops.empty()) lines << worstTip(node, plan);
    lines << sidesTip(node) << coolantTip(node);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString loadText(Power load, Power rating) { return tr("%1 of %2").arg(q(readable(load).text()), q(readable(rating).text())); }

QString percentText(double share)
{
    const double percent = share * 100;
    if (percent <= 0) return tr("0 %");
    if (percent < 0.1) return tr("<0.1 %");
    return tr("%1 %").arg(percent < 9.95 ? number(percent, 2) : QString::number(qRound(percent)));
}

std::vector<NodeText> nodeTexts(const Diagram& diagram, const Plan& plan)
{
    std::vector<NodeText> texts;
    for (const DiagramNode& node : diagram.nodes) {
        NodeText text {nameOf(node), detailOf(node), figuresOf(node), loadOf(node), {}, worstOf(node, plan), {}};
        if (node.rating.si() > 0 && node.load.si() > 0) text.share = percentText(node.loading);
        if (const QString margin = marginOf(node); !margin.isEmpty()) text.worst = text.worst.isEmpty() ? margin : tr("%1; %2").arg(text.worst, margin);
        text.tip = tipOf(node, text, plan);
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace gw
