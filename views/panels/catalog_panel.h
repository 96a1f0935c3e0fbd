// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QLabel;

namespace gw {

class PlanSession;
struct EquipmentType;
struct Theme;

/// The equipment that can be placed, with a search. "Add" puts the chosen type beside the selected piece, or into the chosen space.
class CatalogPanel : public QWidget {
    Q_OBJECT
public:
    explicit CatalogPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

private:
    void fill(const Theme& theme);
    void refreshButton();
    void add();
    const EquipmentType* chosen() const;

    PlanSession& m_session;
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_add;
    QLabel* m_hint;
    QStandardItemModel* m_types;
    QSortFilterProxyModel* m_found;
};

} // namespace gw
