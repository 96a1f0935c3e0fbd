// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QListWidget>
#include <QTimer>

#include <functional>

namespace gw {

class PlanSession;

/// The sheets of the report as they would be printed now. Drawn only while it is seen, a moment after the last edit.
class ReportPanel : public QListWidget {
    Q_OBJECT
public:
    ReportPanel(PlanSession& session, std::function<Report()> report, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void draw();

    PlanSession& m_session;
    std::function<Report()> m_report;
    QTimer m_later;
};

} // namespace gw
