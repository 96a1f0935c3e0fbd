// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/plan_outline.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModel>

#include <memory>

namespace gw {

class PlanSession;

/// The columns of the tree.
enum class TreeColumn { Name, Detail, Eye, Lock };

/// The plan's outline for a tree view: name, a quiet detail, and whether what the line stands for is seen and locked.
class PlanTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit PlanTreeModel(PlanSession& session, QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The line of a subject; invalid when the tree has none.
    QModelIndex indexOf(const Subject& subject) const;
    /// What a line stands for; none for a heading.
    Subject subjectOf(const QModelIndex& index) const;
    /// The pieces right below a line.
    std::vector<EquipmentId> piecesUnder(const QModelIndex& index) const;
    /// The piece of a line, or all pieces below it.
    std::vector<EquipmentId> piecesOf(const QModelIndex& index) const;
    /// The line that stands for what the pointer is at, in whichever view; it is drawn lit.
    void setLit(const QModelIndex& line) { m_lit = line; }
    /// Hides what a line stands for where all of it is seen, else shows it.
    void toggleVisible(const QModelIndex& index);
    /// Locks the pieces of a line, or unlocks them where all are locked.
    void toggleLocked(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex&) const override { return 4; }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Renames.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    void follow(const Edit& edit);
    void rebuild();
    QString name(const OutlineItem& item) const;
    QString detail(const OutlineNode& node) const;
    QString iconName(const OutlineItem& item) const;
    QString tip(const OutlineItem& item) const;
    const QIcon& iconOf(const OutlineItem& item) const;
    const QIcon& drawnIcon(const QString& name) const;
    QVariant stateData(const QModelIndex& index, int role) const;
    void refreshLines();
    /// The space, aisle, obstacle or underlay of a line; else those right below it, such as the site's spaces.
    std::vector<Subject> objectsOf(const QModelIndex& index) const;
    bool isEverySeen(const std::vector<Subject>& objects) const;
    bool isEveryVisible(const std::vector<EquipmentId>& pieces) const;
    bool isEveryLocked(const std::vector<EquipmentId>& pieces) const;
    const OutlineNode& nodeAt(const QModelIndex& index) const { return m_outline->node(static_cast<int>(index.internalId())); }
    QModelIndex indexAt(int node, int column = 0) const;

    PlanSession& m_session;
    std::unique_ptr<PlanOutline> m_outline;
    Theme m_theme = Theme::light();
    mutable std::map<QString, QIcon> m_icons;
    QPersistentModelIndex m_lit;
};

} // namespace gw
