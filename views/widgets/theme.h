// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/scene/scene.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

namespace gw {

/// The colours of design/look, by what they mean. No colour literal stands anywhere else.
struct Theme {
    bool isDark = false;
    QColor window, surface, border, text, mutedText, accent;
    QColor error, warning, info, good;
    QColor energy, chips, infrastructure, models, applications;
    QColor sideA, sideB, supply, coolantReturn;
    QColor rackBody, powerBody, coolingBody, networkBody;
    QColor floor, floorLine, coldAisle, hotAisle, skyTop, skyBottom;

    static Theme light();
    static Theme dark();
    QColor of(SeriesTone tone) const;
    QColor of(Severity severity) const;
};

/// Cividis at `t` in 0..1: perceptual and safe for colour-blind readers.
QColor magnitudeColour(double t);
/// Blue, white, vermilion around a limit; `t` -1..1.
QColor divergingColour(double t);

/// Palette, fonts and the one style sheet, generated from the theme.
void applyTheme(QApplication& application, const Theme& theme);
/// One of our line icons (resources/icons/NAME.svg) tinted by the theme.
QIcon icon(const QString& name, const Theme& theme);
/// The same in a colour of its own, such as a severity's.
QIcon icon(const QString& name, const QColor& colour, const QColor& disabled);

} // namespace gw
