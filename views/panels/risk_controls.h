// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/uncertainty.h"
#include "core/model/plan.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace gw {

class ChoiceBox;

/// How many futures are drawn, from which seed, in which way and of which scenario.
class RiskControls : public QWidget {
    Q_OBJECT
public:
    explicit RiskControls(QWidget* parent = nullptr);

    /// What is asked; none, and the seed red, where the seed is no whole number.
    std::optional<Uncertainty> uncertainty();
    ScenarioId scenario() const;
    /// Offers the plan's scenarios; the chosen one stays while it exists.
    void setScenarios(const Plan& plan);
    void choose(ScenarioId scenario);

signals:
    void runRequested();

private:
    std::optional<std::uint32_t> readSeed();

    Table<Scenario> m_offered;

    ChoiceBox *m_paths, *m_sampling, *m_scenario;
    QLineEdit* m_seed;
    QPushButton* m_run;
};

} // namespace gw
