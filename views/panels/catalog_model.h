// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/shared_catalog.h"
#include "views/widgets/theme.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QStringList>

namespace gw {

/// The equipment types as cards: racks first, then power, then cooling. Each can be dragged into a drawing.
class CatalogModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, PictureRole, FiguresRole, SizeRole, TrustRole, TrustColourRole, FavouriteRole, StarRole, OwnRole };

    explicit CatalogModel(SharedCatalog catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    void setTheme(const Theme& theme, double pixelRatio);
    void setCatalog(SharedCatalog catalog);
    /// Which types are the user's own, and which the open plan carries otherwise than the catalogue has them.
    void setOwn(QSet<QString> own, QSet<QString> planOnly);
    const EquipmentType& typeAt(int row) const { return *m_types[static_cast<std::size_t>(row)]; }
    const Catalog& catalog() const { return *m_catalog; }

    const QStringList& favourites() const { return m_favourites; }
    const QStringList& recent() const { return m_recent; }      ///< Newest first, twelve at most.
    void setKept(QStringList favourites, QStringList recent);
    void toggleFavourite(const QString& id);
    void noteUsed(const QString& id);

signals:
    void keptChanged();

private:
    const QPixmap& pictureOf(const EquipmentType& type) const;
    void refresh();

    void sortTypes();

    SharedCatalog m_catalog;
    std::vector<const EquipmentType*> m_types;
    Theme m_theme = Theme::light();
    double m_pixelRatio = 1;
    QStringList m_favourites, m_recent;
    QSet<QString> m_own, m_planOnly;
    mutable QHash<QString, QPixmap> m_pictures;
};

/// Pixels of a card's picture.
inline constexpr int cardPicture = 64;

/// What it can do at most: a rack's draw, power gear's rating, a cooler's heat. Zero where none of these.
Power abilityOf(const EquipmentType& type);

} // namespace gw
