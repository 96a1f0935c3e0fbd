// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QUndoView;

namespace gw {

class PlanSession;
struct Theme;

/// Every step since the plan was opened, by name; a click travels there and back. The line marked is where the plan stands.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(PlanSession& session, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);

private:
    QUndoView* m_view;
};

} // namespace gw
