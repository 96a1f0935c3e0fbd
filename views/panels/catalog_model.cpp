// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_model.h"

#include "views/panels/catalog_picture.h"
#include "views/panels/figure_text.h"
#include "views/panels/subject_text.h"
#include "views/session/type_drag.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace gw {

namespace {

constexpr int mostRecent = 12;

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// The least trusted of the figures a planner leans on.
Confidence trustOf(const EquipmentType& type)
{
    std::vector<Confidence> all {type.width.origin.confidence, type.mass.origin.confidence, type.price.origin.confidence};
    if (type.rack) all.push_back(type.rack->maximumPower.origin.confidence);
    if (type.power) all.push_back(type.power->rating.origin.confidence);
    if (type.cooling) all.push_back(type.cooling->capacity.origin.confidence);
    const auto rank = [](Confidence c) { return c == Confidence::Derived ? static_cast<int>(Confidence::Analysis) : static_cast<int>(c); };
    return *std::max_element(all.begin(), all.end(), [&](Confidence a, Confidence b) { return rank(a) < rank(b); });
}

} // namespace

Power abilityOf(const EquipmentType& type)
{
    if (type.rack) return type.rack->maximumPower.value;
    if (type.power) return type.power->rating.value;
    return type.cooling ? type.cooling->capacity.value : Power {};
}

CatalogModel::CatalogModel(SharedCatalog catalog, QObject* parent) : QAbstractListModel(parent), m_catalog(std::move(catalog)) { sortTypes(); }

void CatalogModel::sortTypes()
{
    m_types.clear();
    for (const EquipmentType& type : m_catalog->equipment) m_types.push_back(&type);
    std::stable_sort(m_types.begin(), m_types.end(), [](const EquipmentType* a, const EquipmentType* b) { return a->kind < b->kind; });
}

int CatalogModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_types.size()); }

void CatalogModel::setTheme(const Theme& theme, double pixelRatio)
{
    m_theme = theme;
    m_pixelRatio = pixelRatio;
    m_pictures.clear();
    refresh();
}

void CatalogModel::setCatalog(SharedCatalog catalog)
{
    beginResetModel();
    m_catalog = std::move(catalog);
    m_pictures.clear();
    sortTypes();
    endResetModel();
}

void CatalogModel::setOwn(QSet<QString> own, QSet<QString> planOnly)
{
    m_own = std::move(own);
    m_planOnly = std::move(planOnly);
    refresh();
}

void CatalogModel::refresh()
{
    if (!m_types.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

const QPixmap& CatalogModel::pictureOf(const EquipmentType& type) const
{
    QPixmap& picture = m_pictures[textOf(type.id.text)];
    if (picture.isNull()) picture = typePicture(type, {cardPicture, cardPicture}, m_pixelRatio, m_theme);
    return picture;
}

namespace {

QString trustText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet: return CatalogModel::tr("From datasheets");
    case Confidence::Analysis:
    case Confidence::Derived: return CatalogModel::tr("From analysis");
    case Confidence::Press: return CatalogModel::tr("From the press");
    case Confidence::Estimate: break;
    }
    return CatalogModel::tr("Partly estimated");
}

QColor trustColour(Confidence confidence, const Theme& theme)
{
    if (confidence == Confidence::Datasheet) return theme.good;
    return confidence == Confidence::Estimate ? theme.warning : theme.info;
}

QString figuresOf(const EquipmentType& type)
{
    return CatalogModel::tr("%1 · %2 · %3").arg(figureText(abilityOf(type)), QString::fromStdString(readable(type.mass.value).text()), figureText(type.price.value));
}

QString sizeOf(const EquipmentType& type)
{
    const auto mm = [](Length length) { return QLocale().toString(std::lround(length.in(millimetre))); };
    return CatalogModel::tr("%1 × %2 × %3 mm").arg(mm(type.width.value), mm(type.depth.value), mm(type.height.value));
}

QString tipOf(const EquipmentType& type, const Catalog& catalog)
{
    const Origin& origin = type.rack ? type.rack->maximumPower.origin : type.power ? type.power->rating.origin : type.cooling ? type.cooling->capacity.origin : type.price.origin;
    const Source* source = catalog.findSource(origin.source);
    return CatalogModel::tr("%1, %2, %3\n%4 (width × depth × height)\nSource: %5, %6")
        .arg(textOf(type.name), kindTitle(type.kind), textOf(type.maker), sizeOf(type), textOf(source ? source->title : origin.source), textOf(origin.date));
}

} // namespace

QVariant CatalogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const EquipmentType& type = typeAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(type.name);
    case Qt::ToolTipRole: return tipOf(type, *m_catalog);
    case Qt::AccessibleTextRole: return tr("%1, %2, %3, %4, %5").arg(textOf(type.name), kindTitle(type.kind), figuresOf(type), sizeOf(type), data(index, TrustRole).toString());
    case TypeRole: return textOf(type.id.text);
    case PictureRole: return pictureOf(type);
    case FiguresRole: return figuresOf(type);
    case SizeRole: return sizeOf(type);
    case TrustRole: return m_own.contains(textOf(type.id.text)) ? tr("Own type · %1").arg(trustText(trustOf(type)))
            : m_planOnly.contains(textOf(type.id.text))         ? tr("This plan's · %1").arg(trustText(trustOf(type)))
                                                                : trustText(trustOf(type));
    case OwnRole: return m_own.contains(textOf(type.id.text));
    case TrustColourRole: return trustColour(trustOf(type), m_theme);
    case FavouriteRole: return m_favourites.contains(textOf(type.id.text));
    case StarRole: return icon(m_favourites.contains(textOf(type.id.text)) ? QStringLiteral("star_full") : QStringLiteral("star"), m_favourites.contains(textOf(type.id.text)) ? m_theme.accent : m_theme.mutedText, m_theme.mutedText);
    default: return {};
    }
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList CatalogModel::mimeTypes() const { return {QString::fromLatin1(typeMime)}; }

QMimeData* CatalogModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(typeMime, indexes.front().data(TypeRole).toString().toUtf8());
    return data;
}

void CatalogModel::setKept(QStringList favourites, QStringList recent)
{
    m_favourites = std::move(favourites);
    m_recent = std::move(recent);
    refresh();
}

void CatalogModel::toggleFavourite(const QString& id)
{
    if (!m_favourites.removeOne(id)) m_favourites.append(id);
    refresh();
    emit keptChanged();
}

void CatalogModel::noteUsed(const QString& id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    m_recent = m_recent.mid(0, mostRecent);
    refresh();
    emit keptChanged();
}

} // namespace gw
