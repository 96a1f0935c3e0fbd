// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace gw {

class LatestRun;

/// How far a run is, and the button that ends it. Seen only while a run lasts longer than 0.15 s; what stands in its place otherwise is `idle`.
class RunProgress : public QWidget {
    Q_OBJECT
public:
    RunProgress(LatestRun& run, QWidget* idle, QWidget* parent = nullptr);

private:
    void begin();
    void end();
    void tell(const QString& stage, double fraction);

    QWidget* m_idle;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer* m_wait;
};

} // namespace gw
