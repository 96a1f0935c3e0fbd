// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace gw {

class CatalogFilter;
class CatalogModel;
class PlanSession;
class TypeLibrary;
struct Theme;

/// The equipment that can be placed, as cards with a search and facets. Enter or a double click takes a type in hand to set it down in the
/// drawing; it can be dragged there as well; "Add" puts it beside the selected piece, or into the chosen space.
class CatalogPanel : public QWidget {
    Q_OBJECT
public:
    explicit CatalogPanel(PlanSession& session, QWidget* parent = nullptr);

    /// Marks the user's own types on their cards.
    void setLibrary(const TypeLibrary& library);

    void setTheme(const Theme& theme);

    /// Ids of the types with a star, and of those used last, to be remembered between two starts.
    const QStringList& favourites() const;
    const QStringList& recent() const;
    void setKept(const QStringList& favourites, const QStringList& recent);
    /// Makes the card of a type the current one, where the facets let it be seen.
    void choose(const EquipmentTypeId& type);
    /// Empty while no card is chosen.
    EquipmentTypeId chosenId() const;

signals:
    void keptChanged();
    /// Another card is the current one, or none.
    void chosenChanged();
    /// The menu of the chosen card is asked for, by mouse or keyboard.
    void menuWanted(const QPoint& at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFacets();
    void fillFacets();
    void follow();
    void mark();
    void askMenu(const QPoint& at);
    QComboBox* addFacet(const QString& name, const QString& all);
    void buildColumn();
    void narrow();
    void refreshFoot();
    void take(bool asRow);
    void add();
    void star();
    const EquipmentType* chosen() const;

    PlanSession& m_session;
    QLineEdit* m_search;
    QComboBox *m_shown, *m_kind, *m_maker, *m_heat, *m_power;
    QListView* m_list;
    QPushButton* m_add;
    QLabel *m_hint, *m_none;
    CatalogModel* m_types;
    CatalogFilter* m_found;
    const TypeLibrary* m_library = nullptr;
};

} // namespace gw
