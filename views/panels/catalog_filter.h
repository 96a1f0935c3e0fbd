// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace gw {

/// How a piece gets rid of its heat, as far as it matters when one is chosen.
enum class HeatPath : std::uint8_t { Liquid, Air };
std::optional<HeatPath> heatPathOf(const EquipmentType& type);

/// What the catalogue is narrowed to. Empty = everything.
struct CatalogFacets {
    enum class Shown { All, Favourites, Recent, Own };
    Shown shown = Shown::All;
    QString words;                       ///< All must appear in name, maker, kind or id.
    std::optional<EquipmentKind> kind;
    QString maker;
    std::optional<HeatPath> heat;
    std::optional<std::pair<Power, Power>> power;   ///< From, to.
};

/// The cards that fit every facet; recent ones newest first, the others in the catalogue's order.
class CatalogFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFacets(CatalogFacets facets);
    const CatalogFacets& facets() const { return m_facets; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CatalogFacets m_facets;
};

} // namespace gw
