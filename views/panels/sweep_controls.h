// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/sweep_choices.h"
#include "views/session/sweep_runner.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gw {

class ChoiceBox;

/// One or two inputs to vary, with their values, and the two figures that candidates are compared by.
class SweepControls : public QWidget {
    Q_OBJECT
public:
    explicit SweepControls(QWidget* parent = nullptr);

    /// Offers what the plan has; inputs that are chosen and their values stay where the plan still has them.
    void setPlan(const Plan& plan, const Catalog& catalog);
    /// Texts for `readVaried`, the empty second input left out.
    std::vector<std::string> varied() const;
    std::vector<Objective> objectives() const;
    /// How many candidates there are, or why the question makes no sense; only a question that does can be run.
    void setCount(std::uint64_t candidates);
    void refuse(const QString& reason);

signals:
    void changed();
    void runRequested();

private:
    struct Input {
        ChoiceBox* key = nullptr;
        QLineEdit* values = nullptr;
    };

    void build();
    void offer(Input& input, bool mayBeNothing);
    void proposeValues(Input& input);

    std::vector<SweepChoice> m_choices;
    std::array<Input, 2> m_inputs;
    std::array<ChoiceBox*, 2> m_figures {};
    QLabel* m_count;
    QPushButton* m_run;
};

} // namespace gw
