// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/plan_outline.h"
#include "views/widgets/theme.h"

#include <QAbstractItemModel>

#include <memory>

namespace gw {

class PlanSession;

/// The plan's outline for a tree view: name and a quiet detail per line.
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

    QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex&) const override { return 2; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void follow(const Edit& edit);
    void rebuild();
    QString name(const OutlineItem& item) const;
    QString detail(const OutlineNode& node) const;
    QString iconName(const OutlineItem& item) const;
    QString tip(const OutlineItem& item) const;
    const QIcon& iconOf(const OutlineItem& item) const;
    const OutlineNode& nodeAt(const QModelIndex& index) const { return m_outline->node(static_cast<int>(index.internalId())); }
    QModelIndex indexAt(int node, int column = 0) const;

    PlanSession& m_session;
    std::unique_ptr<PlanOutline> m_outline;
    Theme m_theme = Theme::light();
    mutable std::map<QString, QIcon> m_icons;
};

} // namespace gw
