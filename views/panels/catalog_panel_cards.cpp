// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_panel.h"

#include "views/panels/catalog_filter.h"
#include "views/panels/catalog_model.h"
#include "views/session/type_library.h"

#include <QListView>

namespace gw {

/// Other types than before: the card that was chosen stays chosen.
void CatalogPanel::follow()
{
    const EquipmentTypeId before {m_list->currentIndex().data(CatalogModel::TypeRole).toString().toStdString()};
    m_types->setCatalog(m_session.sharedCatalog());
    mark();
    fillFacets();
    narrow();
    choose(before);
}

void CatalogPanel::setLibrary(const TypeLibrary& library)
{
    m_library = &library;
    connect(&library, &TypeLibrary::changed, this, [this] {
        mark();
        narrow();
    });
    mark();
}

void CatalogPanel::mark()
{
    if (!m_library) return;
    QSet<QString> own, planOnly;
    for (const EquipmentType& type : m_session.catalog().equipment) {
        if (m_library->isOwn(type.id.text)) own << QString::fromStdString(type.id.text);
        else if (!m_session.installedCatalog()->find(type.id)) planOnly << QString::fromStdString(type.id.text);
    }
    m_types->setOwn(std::move(own), std::move(planOnly));
}

/// The keyboard's menu key asks in the middle of the list; its menu belongs to the current card.
void CatalogPanel::askMenu(const QPoint& at)
{
    const QModelIndex under = m_list->indexAt(at), current = m_list->currentIndex();
    const QModelIndex index = under.isValid() ? under : current;
    if (!index.isValid()) return;
    m_list->setCurrentIndex(index);
    emit menuWanted(m_list->viewport()->mapToGlobal(under.isValid() ? at : m_list->visualRect(index).center()));
}

EquipmentTypeId CatalogPanel::chosenId() const
{
    const EquipmentType* type = chosen();
    return type ? type->id : EquipmentTypeId {};
}

void CatalogPanel::choose(const EquipmentTypeId& type)
{
    for (int row = 0; row < m_found->rowCount(); ++row)
        if (m_found->index(row, 0).data(CatalogModel::TypeRole).toString().toStdString() == type.text) return m_list->setCurrentIndex(m_found->index(row, 0));
}

} // namespace gw
