// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace gw {

/// A label that could be drawn: where its foot comes to lie, and how strongly.
struct LabelWish {
    const SceneLabel* label = nullptr;
    QPointF at;
    double strength = 1;              ///< 0..1; weak ones are drawn faint.
    double width = 0;                 ///< Of its text in pixels where it is known; 0 = to be measured.
};

/// Width of a label's text in pixels.
double labelWidth(const SceneLabel& label, const QFont& font);

/// A second line of a label, smaller and fainter than the name.
struct LabelLine {
    QString text;
    double width = 0;                 ///< In pixels.
};
/// Width of such a line in pixels.
double lineWidth(const QString& text, const QFont& font);
/// The line under a label's name; null = none. What it points at outlives the picture.
using LineUnder = std::function<const LabelLine*(const SceneLabel&)>;

struct PlacedLabel {
    const SceneLabel* label = nullptr;
    QRectF area;
    double strength = 1;
    const LabelLine* line = nullptr;  ///< Null where there is none, or no room for it.
};

/// The labels that can be shown together: by priority, then strength; none overlaps another or what is `taken`, or leaves `picture`; at most 200.
/// `lineUnder` is asked of labels that have a place; where their line does not fit as well the name stands alone.
std::vector<PlacedLabel> arrangeLabels(std::vector<LabelWish> wishes, const QFont& font, const QRectF& picture, const std::vector<QRectF>& taken = {}, const LineUnder& lineUnder = {});

/// How strongly a label is drawn where a metre takes `pixelsPerMetre`: the less important, the nearer one must be. 0 = not at all.
double labelStrength(int priority, double pixelsPerMetre);

void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const Theme& theme);
/// What the colours mean, in the lower left corner of `picture` (legend.cpp).
QRectF legendArea(const QRectF& picture, const Legend& legend, const Theme& theme);
void paintLegend(QPainter& painter, const QRectF& picture, const Legend& legend, const Theme& theme);
/// The ground that legends and tags stand on.
void paintPanel(QPainter& painter, const QRectF& area, const Theme& theme);
/// A round length in the lower right corner of `picture`.
void paintScaleBar(QPainter& painter, const QRectF& picture, double pixelsPerMetre, const Theme& theme);
/// One sentence in the middle, where there is nothing to draw.
void paintNotice(QPainter& painter, const QRectF& picture, const QString& text, const Theme& theme);

} // namespace gw
