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

signals:
    /// Return or a double click: how the plan's own figure is made.
    void explainWanted(const QString& metric);
};

/// What is uncertain: its values at P10, in the plan and at P90, how it spreads, and where that comes from. A box says whether it varies.
class RiskInputs : public QTreeWidget {
    Q_OBJECT
public:
    explicit RiskInputs(QWidget* parent = nullptr);
    /// Inputs, and market factors half-way to the horizon; those whose key is in `off` do not vary.
    void setInputs(const std::vector<InputTitle>& inputs, const std::vector<std::string>& off = {});
    /// Of the current row; empty without one.
    QString chosenKey() const;
    void choose(const QString& key);

signals:
    /// The user clicked a box.
    void switched(const QString& key, bool isOn);
};

} // namespace gw
