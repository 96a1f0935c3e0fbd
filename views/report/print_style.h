// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/scene/scene.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <string>

class QPaintDevice;

/// The look of print: colours for white paper and type sizes in points. No colour literal of the report stands anywhere else.
namespace gw::print {

QColor ink();                                ///< Text.
QColor quietInk();                           ///< Secondary text.
QColor rule();                               ///< Lines of tables.
QColor grid();                               ///< Lines of charts.
QColor accent();
QColor paper();
QColor tint();                               ///< A light surface behind key figures.
QColor of(SeriesTone tone);
QColor of(BodyTone tone);
QColor of(TubeTone tone);
QColor floorColour(SpaceKind kind);
QColor aisleColour(bool isCold);
/// Cividis at `t` in 0..1, as on screen: perceptual and safe for colour-blind readers.
QColor magnitude(double t);
QColor finding(Severity severity);
/// `colour` lighter (amount > 0) or darker (amount < 0); solid, because transparency turns vectors into pictures.
QColor shaded(const QColor& colour, double amount);

enum class Weight { Regular, Strong };
/// Noto Sans of `size` units of a painter whose unit is a point on paper, or whatever a pixel is on `device`.
QFont font(const QPaintDevice* device, qreal size, Weight weight = Weight::Regular);

inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

} // namespace gw::print
