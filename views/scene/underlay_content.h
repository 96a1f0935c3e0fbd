// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"
#include "core/model/plan.h"

#include <QImage>
#include <QLineF>
#include <QVector>

#include <map>

namespace gw {

/// The content of an underlay, ready to be drawn: a picture, or lines in the drawing's own metres.
struct UnderlayContent {
    QImage picture;
    QVector<QLineF> lines;
    double width = 1, depth = 1;           ///< Proportion of the content.
};

/// Reads an underlay's content; an empty picture where it cannot be read.
UnderlayContent contentOf(const Underlay& underlay);
/// Depth over width of an underlay's content.
double proportionOf(const Underlay& underlay);
/// The rectangle of an underlay on the site.
Footprint areaOf(const Underlay& underlay, double proportion);

/// Contents that were read once, kept while their rows stay.
class UnderlayContents {
public:
    const UnderlayContent& of(const Underlay& underlay);
    Footprint areaOf(const Underlay& underlay);
    /// Forgets those that are no longer in the plan.
    void keepOnly(const Table<Underlay>& underlays);

private:
    struct Kept {
        std::size_t length = 0;            ///< Of the content it was read from.
        UnderlayContent content;
    };
    std::map<UnderlayId, Kept> m_kept;
};

} // namespace gw
