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
    QString name;                     ///< "UPS 1A", "36 × UPS", "Row A: 16 racks".
    QString detail;                   ///< Type, first and last of several, or supply and return of a loop.
    QString figures;                  ///< "1.19 MW of 2.5 MW", or flow and speed in a loop.
    QString share;                    ///< "48 %"; empty without rating.
    QString worst;                    ///< "95 % without UPS 1B", empty where no failure matters; bore and pressure of a loop.
    QString tip;                      ///< All of it in sentences.
};

/// A loading for a small place: "97 %", "1.7 %", "<0.1 %".
QString percentText(double share);

std::vector<NodeText> nodeTexts(const Diagram& diagram, const Plan& plan);

} // namespace gw
