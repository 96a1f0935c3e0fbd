// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/subject.h"

#include <QTreeView>

#include <set>

namespace gw {

class PlanSession;
class PlanTreeModel;
struct Theme;

/// The plan as a tree. Its selection and the session's are one: what is selected elsewhere is found and shown here.
class PlanTree : public QTreeView {
    Q_OBJECT
public:
    explicit PlanTree(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

signals:
    void activatedSubject();           ///< Double-click or Return: the drawing frames it.

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tellSession();
    void tellOne(const QModelIndex& line);
    void followSession();
    void light();
    void remember();
    void restore();
    void openFirst();

    PlanSession& m_session;
    PlanTreeModel* m_model;
    std::set<Subject> m_open;          ///< What was expanded before the outline changed.
    int m_scroll = 0;
    bool m_isFollowing = false;
};

} // namespace gw
