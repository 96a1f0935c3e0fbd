// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/saved_views.h"
#include "views/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace gw {

/// The user's own ways to look at plans: chosen by name, saved under a name that is typed, removed, written to a file and read from one.
class SavedViewsBar : public QWidget {
    Q_OBJECT
public:
    explicit SavedViewsBar(PlanSession& session, QWidget* parent = nullptr);

    const SavedViews& views() const { return m_views; }
    void setViews(SavedViews views);
    void setTheme(const Theme& theme);
    /// Adds the views of a file to the user's own. False where it is refused; then `said` tells why.
    bool importFrom(const QString& path);
    bool exportTo(const QString& path);

signals:
    void viewsChanged();
    void said(const QString& sentence);

private:
    void save();
    void remove();
    void apply();
    void fill(const QString& chosen);
    void follow();
    QToolButton* addButton(const QString& name, const QString& icon, const QString& tip, void (SavedViewsBar::*run)());
    void askToImport();
    void askToExport();

    PlanSession& m_session;
    SavedViews m_views;
    QComboBox* m_names;
    QToolButton *m_save, *m_remove, *m_export, *m_import;
};

} // namespace gw
