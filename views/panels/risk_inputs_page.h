// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_job.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gw {

class ChoiceBox;
class RiskInputs;

/// What is uncertain, and what the user makes of it: inputs are switched off and on, and get other distributions than the catalogue's.
class RiskInputsPage : public QWidget {
    Q_OBJECT
public:
    explicit RiskInputsPage(QWidget* parent = nullptr);

    /// What varied in the latest futures; what is switched off stays in the list.
    void setInputs(const std::vector<InputTitle>& inputs);
    /// Another plan: nothing is switched off, nothing distributed otherwise.
    void forget();
    /// Adds what the user says of inputs whose key is `known`, and of markets.
    void putInto(Uncertainty& uncertainty, const std::vector<std::string>& known) const;
    /// Another one after each change.
    int revision() const { return m_revision; }

signals:
    /// The futures are no longer those that are asked for.
    void changed();

private:
    QWidget* buildEditor();
    void refresh();
    void choose();
    void offerKind();
    void set();
    void switchInput(const std::string& key, bool isOn);
    const InputTitle* chosen() const;
    const DistributionOverride* overrideOf(const std::string& key) const;

    RiskInputs* m_table;
    QLabel *m_name, *m_reason;
    ChoiceBox* m_kind;
    QLineEdit *m_low, *m_mode, *m_high;
    QPushButton* m_set;
    std::vector<InputTitle> m_inputs;
    std::vector<std::string> m_without;
    std::vector<DistributionOverride> m_distributions;
    std::string m_chosen;                    ///< Key; empty where nothing is.
    int m_revision = 0;
};

} // namespace gw
