// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/risk.h"

#include <QTreeWidget>

namespace gw {

/// P5 to P95 and mean of every headline figure, each above its standard error.
class RiskFigures : public QTreeWidget {
    Q_OBJECT
public:
    explicit RiskFigures(QWidget* parent = nullptr);
    void setRisk(const RiskResult& risk);
};

/// What is uncertain: its values at P10, in the plan and at P90, how it spreads, and where that comes from.
class RiskInputs : public QTreeWidget {
    Q_OBJECT
public:
    explicit RiskInputs(QWidget* parent = nullptr);
    /// Inputs, and market factors half-way to the horizon.
    void setInputs(const std::vector<InputTitle>& inputs);
};

} // namespace gw
