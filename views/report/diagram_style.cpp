// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_style.h"

#include "views/report/print_style.h"

namespace gw {

QFont DiagramStyle::font(const QPaintDevice* device, double size, bool isStrong) const
{
    if (!isScreen) return print::font(device, size, isStrong ? print::Weight::Strong : print::Weight::Regular);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor DiagramStyle::pale(const QColor& colour, double strength) const
{
    const auto mix = [strength](int a, int b) { return qRound(a + (b - a) * strength); };
    return {mix(card.red(), colour.red()), mix(card.green(), colour.green()), mix(card.blue(), colour.blue())};
}

QColor DiagramStyle::of(DiagramSymbol symbol) const
{
    if (symbol == DiagramSymbol::Rack || symbol == DiagramSymbol::NetworkRack) return rack;
    return symbol < DiagramSymbol::Rack ? power : cooling;
}

QColor DiagramStyle::ofLoading(double loading) const
{
    if (loading > 1 + 1e-9) return error;
    return loading > attentionLoading ? warning : good;
}

DiagramStyle printDiagramStyle()
{
    return {.paper = print::paper(), .card = print::paper(), .border = print::shaded(print::rule(), -0.15), .ink = print::ink(), .quietInk = print::quietInk(),
        .accent = print::accent(), .good = print::of(SeriesTone::Good), .warning = print::finding(Severity::Warning), .error = print::finding(Severity::Error),
        .sideA = print::of(TubeTone::SideA), .sideB = print::of(TubeTone::SideB), .supply = print::of(TubeTone::Supply), .coolantReturn = print::of(TubeTone::Return),
        .power = print::of(BodyTone::Power), .cooling = print::of(BodyTone::Cooling), .rack = print::of(BodyTone::Rack)};
}

} // namespace gw
