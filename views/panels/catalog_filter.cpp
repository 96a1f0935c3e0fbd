// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_filter.h"

#include "core/catalog/kinds.h"
#include "views/panels/catalog_model.h"
#include "views/panels/subject_text.h"

namespace gw {

namespace {

bool hasWords(const EquipmentType& type, const QString& words)
{
    const QString text = QStringLiteral("%1 %2 %3 %4").arg(QString::fromStdString(type.name), QString::fromStdString(type.maker), kindTitle(type.kind), QString::fromStdString(type.id.text));
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

std::optional<HeatPath> heatPathOf(const EquipmentType& type)
{
    if (type.rack) return type.rack->liquidShare.value > 0.5 ? HeatPath::Liquid : HeatPath::Air;
    if (type.kind == EquipmentKind::Cdu) return HeatPath::Liquid;
    if (isAirHandler(type.kind)) return HeatPath::Air;
    return {};
}

void CatalogFilter::setFacets(CatalogFacets facets)
{
    m_facets = std::move(facets);
    invalidate();
    sort(0);
}

bool CatalogFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto& model = static_cast<const CatalogModel&>(*sourceModel());
    const EquipmentType& type = model.typeAt(row);
    const QString id = QString::fromStdString(type.id.text);
    if (m_facets.shown == CatalogFacets::Shown::Favourites && !model.favourites().contains(id)) return false;
    if (m_facets.shown == CatalogFacets::Shown::Recent && !model.recent().contains(id)) return false;
    if (m_facets.shown == CatalogFacets::Shown::Own && !sourceModel()->index(row, 0).data(CatalogModel::OwnRole).toBool()) return false;
    if (m_facets.kind && type.kind != *m_facets.kind) return false;
    if (!m_facets.maker.isEmpty() && QString::fromStdString(type.maker) != m_facets.maker) return false;
    if (m_facets.heat && heatPathOf(type) != m_facets.heat) return false;
    const Power ability = abilityOf(type);
    if (m_facets.power && (ability < m_facets.power->first || ability >= m_facets.power->second)) return false;
    return hasWords(type, m_facets.words);
}

bool CatalogFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (m_facets.shown != CatalogFacets::Shown::Recent) return left.row() < right.row();
    const auto& recent = static_cast<const CatalogModel&>(*sourceModel()).recent();
    return recent.indexOf(left.data(CatalogModel::TypeRole).toString()) < recent.indexOf(right.data(CatalogModel::TypeRole).toString());
}

} // namespace gw
