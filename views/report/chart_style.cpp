// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_style.h"

#include "views/report/print_style.h"

#include <cmath>

namespace gw {

QColor ChartStyle::pale(const QColor& colour, double strength) const
{
    const auto mix = [strength](int from, int to) { return static_cast<int>(std::lround(from + strength * (to - from))); };
    return QColor(mix(paper.red(), colour.red()), mix(paper.green(), colour.green()), mix(paper.blue(), colour.blue()));
}

QFont ChartStyle::font(const QPaintDevice* device, bool isStrong) const
{
    return print::font(device, labelSize, isStrong ? print::Weight::Strong : print::Weight::Regular);
}

ChartStyle printChartStyle()
{
    ChartStyle style {print::ink(), print::quietInk(), print::grid(), print::accent(), print::paper(), {}, 7.5};
    for (std::size_t i = 0; i < style.tones.size(); ++i) style.tones[i] = print::of(static_cast<SeriesTone>(i));
    return style;
}

} // namespace gw
