// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/shares_runner.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace gw {

class ChoiceBox;
class PlanSession;

/// Which input the spread of a figure comes from: its share alone and together with others, with intervals. Computed when asked, for it takes a run
/// of futures for each input.
class SharesPage : public QWidget {
    Q_OBJECT
public:
    explicit SharesPage(PlanSession& session, QWidget* parent = nullptr);

    SharesRunner& runner() { return *m_runner; }

signals:
    /// Whoever knows what is uncertain answers with `run`.
    void runRequested();
    void failed(const gw::Error& error);

public slots:
    void run(const gw::RiskRequest& request);
    void forget();
    void follow();

private:
    void build();
    void accept(const std::shared_ptr<Shared>& shared);
    void fill();

    PlanSession& m_session;
    SharesRunner* m_runner;
    ChoiceBox *m_figure, *m_paths;
    QPushButton* m_run;
    QLabel* m_told;
    QTreeWidget* m_table;
    std::shared_ptr<const Shared> m_shared;
};

} // namespace gw
