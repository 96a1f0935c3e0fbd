// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <vector>

class QMainWindow;

namespace gw {

/// One arrangement of the docks for one kind of work.
struct Workspace {
    QString id;                        ///< "layout": for settings and `--workspace`.
    QString title, tip;
    QStringList docks;                 ///< Object names of those shown; of docks that share a place, the first named lies on top.
    double bottomShare = 0.2;          ///< Of the window's height that the docks below the drawing begin with.
};

/// The seven workspaces, in the order of their buttons.
std::vector<Workspace> workspaces();

/// The first workspace that shows a dock; empty when none does.
QString workspaceOf(const QString& dock);

/// Changes between workspaces; each remembers how the user left its docks.
class WorkspaceSwitch : public QObject {
    Q_OBJECT
public:
    /// `states`: what the settings kept of each, by id.
    WorkspaceSwitch(QMainWindow& window, QHash<QString, QByteArray> states);

    const QString& current() const { return m_current; }
    /// False when there is no such workspace.
    bool show(const QString& id);
    /// Puts the docks of the present one back as they came.
    void reset();
    /// Puts every dock away until a workspace is shown again.
    void putAway();
    /// With the present arrangement noted.
    QHash<QString, QByteArray> states() const;

signals:
    void changed(const QString& id);

private:
    void hideOthers(const Workspace& workspace);
    void arrange(const Workspace& workspace);
    void giveHeight(const Workspace& workspace);
    void note();

    QMainWindow& m_window;
    QHash<QString, QByteArray> m_states;
    QString m_current;
    bool m_isAway = false;
};

} // namespace gw
