// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace gw {

class PlanSession;
class TypeLibrary;
struct CatalogLine;

/// Every entry of the catalogue, whatever its kind, with what was measured row by row: searched by words, narrowed by kind and by whose it is. What may
/// be done with the chosen one is asked for by signals.
class TypeListPage : public QWidget {
    Q_OBJECT
public:
    TypeListPage(PlanSession& session, TypeLibrary& library, QWidget* parent = nullptr);

    /// The id of the chosen entry, that of its model for a measured row; empty where none is.
    std::string chosen() const;
    void choose(const std::string& id);
    /// How many entries fit what is searched.
    int shownCount() const;
    QLineEdit& search() { return *m_search; }

signals:
    void chosenChanged();
    /// The entry is to be opened; `figure` is the line to begin with, where one is meant.
    void editWanted(const QString& id, const QString& figure);
    void copyWanted(const QString& id);
    void exportWanted(const QString& id);
    void importWanted();
    void deleteWanted(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildFoot();
    void fill();
    void addLine(const CatalogLine& line);
    void addMeasured();
    void narrow();
    void refreshFoot();
    void openChosen();
    QString whose(const std::string& id) const;

    PlanSession& m_session;
    TypeLibrary& m_library;
    QLineEdit* m_search = nullptr;
    QComboBox *m_kind = nullptr, *m_whose = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
    QPushButton *m_edit = nullptr, *m_copy = nullptr, *m_export = nullptr, *m_delete = nullptr;
};

} // namespace gw
