// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/sweep_runner.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace gw {

class FactTable;

/// One candidate of a search: what it changes, what becomes of the figures, each of which tells how it is made, and the button that opens it.
class CandidateCard : public QWidget {
    Q_OBJECT
public:
    explicit CandidateCard(QWidget* parent = nullptr);

    void show(const Swept& swept, std::uint64_t candidate);
    /// Nothing is chosen.
    void clear();
    /// A candidate of an earlier plan cannot be opened in the one of now.
    void setStale(bool isStale);

signals:
    void openRequested(std::uint64_t candidate);
    /// Someone asks how a figure of the candidate is made; `metric` as in `solve --json`.
    void explainRequested(std::uint64_t candidate, const QString& metric);

private:
    void refresh();

    QLabel *m_title, *m_changes;
    FactTable* m_figures;
    QLabel *m_rules, *m_hint;
    QPushButton* m_open;
    std::optional<std::uint64_t> m_candidate;
    bool m_isScenario = false, m_isStale = false;
};

} // namespace gw
