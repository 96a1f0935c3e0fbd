// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/registry.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace gw {

class LatestRun;
class PlanSession;
class TrialField;

/// A formula run on what one types: every letter is answered, in the background, with outputs and flags, or with the reason at the input that
/// permits no answer.
class FormulaTrial : public QWidget {
    Q_OBJECT
public:
    explicit FormulaTrial(PlanSession& session, QWidget* parent = nullptr);

    /// Null shows nothing.
    void setFormula(const contract::Entry* entry);
    void resetToExample();
    /// Enters what the plan has for this formula; inputs that it has nothing for keep their value, optional ones are emptied.
    void takePlanValues();

    const std::vector<TrialField*>& fields() const { return m_fields; }
    /// Null when the formula has no such input.
    TrialField* field(const QString& key) const;
    /// The shown value of an output; empty while there is no answer.
    QString output(const QString& key) const;
    const QStringList& flags() const { return m_flags; }
    bool isBusy() const;

signals:
    void answered();

private:
    void build();
    void run();
    std::optional<Json> readAll();
    void showAnswer(const contract::Answer<contract::Run>& answer);
    void showOutputs(const contract::Run& run);
    void refuse(const contract::Refusal& refusal);
    void clearAnswer();
    void copyCommand() const;

    PlanSession& m_session;
    const contract::Entry* m_entry = nullptr;
    std::vector<TrialField*> m_fields;
    std::map<QString, QLabel*> m_outputs;
    QStringList m_flags;
    LatestRun* m_runner;
    QWidget* m_inputs = nullptr;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_results = nullptr;
    QLabel *m_told = nullptr, *m_raised = nullptr;
    QPushButton *m_reset = nullptr, *m_take = nullptr, *m_copy = nullptr;
};

} // namespace gw
