// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"
#include "core/model/plan.h"
#include "views/session/view_state.h"

#include <QPixmap>
#include <QTransform>
#include <QVector>
#include <QLineF>

#include <map>
#include <optional>

class QPainter;

namespace gw {

struct Theme;

/// The content of an underlay, ready to be drawn: a picture, or lines in the drawing's own metres.
struct UnderlayContent {
    QImage picture;
    QVector<QLineF> lines;
    double width = 1, depth = 1;           ///< Proportion of the content.
};

/// Depth over width of an underlay's content.
double proportionOf(const Underlay& underlay);
/// The rectangle of an underlay on the site.
Footprint areaOf(const Underlay& underlay, double proportion);

/// Reads an underlay's content; an empty picture where it cannot be read.
UnderlayContent contentOf(const Underlay& underlay);

/// Draws underlays; what was read once is kept while its row stays.
class UnderlayPainter {
public:
    /// `toPicture`: site metres to pixels. `opacity` on top of each one's own.
    void paint(QPainter& painter, const Plan& plan, const QTransform& toPicture, double opacity, const Theme& theme, const ViewState& view);

private:
    struct Kept {
        std::size_t length = 0;            ///< Of the content it was read from.
        UnderlayContent content;
    };
    const UnderlayContent& contentFor(const Underlay& underlay);

    std::map<UnderlayId, Kept> m_kept;
};

} // namespace gw
