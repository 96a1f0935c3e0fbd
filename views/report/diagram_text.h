// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/scene/diagram.h"

#include <QString>

#include <vector>

namespace gw {

/// What a node says.
struct NodeText {
    QString name;                     ///< "UPS 1A", "36 × UPS", "Row A: 16 racks", "Hall 2: 16 × UPS".
    QString detail;                   ///< Type, rating and first and last of several, or supply and return of a loop.
    QString figures;                  ///< "1.19 MW of 2.5 MW", "528 kW: A 264 kW, B 264 kW", or flow and speed in a loop.
    QString load;                     ///< The same in short: "1.19 MW", or flow in a loop.
    QString share;                    ///< "48 %"; empty without rating.
    QString worst;                    ///< "95 % without UPS 1B; 1.31 MW free"; bore and pressure of a loop.
    QString tip;                      ///< All of it in sentences.
};

/// A loading for a small place: "97 %", "1.7 %", "<0.1 %".
QString percentText(double share);

/// "1.19 MW of 2.5 MW".
QString loadText(Power load, Power rating);

std::vector<NodeText> nodeTexts(const Diagram& diagram, const Plan& plan);

} // namespace gw
