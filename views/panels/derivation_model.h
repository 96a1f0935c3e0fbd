// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/explain_runner.h"

#include <QAbstractItemModel>

namespace gw {

/// A derivation as a tree for a view: a node that is part of several stands under each of them. Rows are made as they are looked at.
class DerivationModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Figure, Value, Share, Made, columnCountOf };
    enum Role { ShareRole = Qt::UserRole + 1 };   ///< Of the whole, 0 to 1; nothing where there is none.

    using QAbstractItemModel::QAbstractItemModel;
    ~DerivationModel() override;

    /// Whether inputs can be changed in their place; those of a plan that is not open cannot.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    bool canEdit(const DerivationNode& node) const;
    /// Null shows nothing.
    void setExplained(std::shared_ptr<const Explained> explained);
    const Explained* explained() const { return m_explained.get(); }
    /// Null for an index of nothing.
    const DerivationNode* nodeAt(const QModelIndex& index) const;
    /// What the rows from the figure to this one are called; finds the row again in another derivation.
    QStringList pathOf(QModelIndex index) const;
    QModelIndex find(const QStringList& path) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex&) const override { return columnCountOf; }
    bool hasChildren(const QModelIndex& parent) const override { return rowCount(parent) > 0; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// A text was entered for an input of the plan.
    void entered(const gw::PlanField& field, const QString& text);

private:
    struct Row {
        NodeNumber node = 0;
        double share = -1;
        Row* parent = nullptr;
        int at = 0;
        std::vector<std::unique_ptr<Row>> children;
        bool isFilled = false;
    };
    Row* rowOf(const QModelIndex& index) const { return index.isValid() ? static_cast<Row*>(index.internalPointer()) : nullptr; }
    void fill(Row& row) const;

    std::shared_ptr<const Explained> m_explained;
    std::unique_ptr<Row> m_root;
    bool m_isEditable = true;
};

} // namespace gw
