// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/field_row.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace gw {

/// One thing the user can set for himself: `field` shows it, `change` takes a new value over at once.
struct Setting {
    FieldState field;                  ///< `key` is its id, such as "theme"; `tip` says in a sentence what it does.
    QString group;
    std::function<QString()> value;
    std::function<void(const QString&)> change;
};

/// All settings of the user, to be searched and changed; a change holds at once, the dialog stays open beside the work.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// `origin`: where they are kept, in words.
    SettingsDialog(std::vector<Setting> settings, const QString& origin, QWidget* parent = nullptr);

    /// Shows what holds now, after a file was read.
    void refresh();
    /// Brings a setting to the front of the search.
    void search(const QString& typed);
    FieldRow* row(const QString& key) const;

signals:
    void exportWanted();
    void importWanted();
    void shortcutsWanted();

private:
    void addRows(QVBoxLayout& column);
    void filter(const QString& typed);

    std::vector<Setting> m_settings;
    std::vector<FieldRow*> m_rows;
    std::vector<QWidget*> m_lines;     ///< Row and sentence together.
    QLineEdit* m_search;
    QWidget* m_nothing = nullptr;
};

} // namespace gw
