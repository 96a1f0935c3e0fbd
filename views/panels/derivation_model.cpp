// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/derivation_model.h"

#include "core/units/format.h"
#include "views/panels/derivation_text.h"
#include "views/panels/field_text.h"

#include <QFont>

namespace gw {
namespace {

/// What an editor of the field begins with, unit included.
QString enteredText(const Explained& explained, const PlanField& field)
{
    for (const FieldState& state : readFields(*explained.plan, *explained.catalog, subjectOf(field)))
        if (state.key == QString::fromStdString(field.key)) return state.text;
    return {};
}

} // namespace

DerivationModel::~DerivationModel() = default;

void DerivationModel::setExplained(std::shared_ptr<const Explained> explained)
{
    beginResetModel();
    m_explained = std::move(explained);
    m_root = m_explained && !m_explained->derivation.nodes.empty() ? std::make_unique<Row>() : nullptr;
    endResetModel();
}

const DerivationNode* DerivationModel::nodeAt(const QModelIndex& index) const
{
    const Row* row = rowOf(index);
    return row ? &m_explained->derivation.nodes[row->node] : nullptr;
}

void DerivationModel::fill(Row& row) const
{
    if (row.isFilled) return;
    row.isFilled = true;
    const DerivationNode& node = m_explained->derivation.nodes[row.node];
    for (const std::size_t child : childOrder(node)) {
        auto made = std::make_unique<Row>();
        made->node = node.children[child];
        made->share = node.shares.empty() ? -1 : node.shares[child];
        made->parent = &row;
        made->at = static_cast<int>(row.children.size());
        row.children.push_back(std::move(made));
    }
}

QStringList DerivationModel::pathOf(QModelIndex index) const
{
    QStringList path;
    for (; index.isValid(); index = index.parent()) path.prepend(headText(*nodeAt(index)));
    return path;
}

QModelIndex DerivationModel::find(const QStringList& path) const
{
    QModelIndex at = index(0, 0);
    if (!at.isValid() || path.isEmpty()) return {};
    for (int level = 1; level < path.size(); ++level) {
        QModelIndex next;
        for (int row = 0; row < rowCount(at) && !next.isValid(); ++row)
            if (headText(*nodeAt(index(row, 0, at))) == path[level]) next = index(row, 0, at);
        if (!next.isValid()) return {};
        at = next;
    }
    return at;
}

QModelIndex DerivationModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= columnCountOf) return {};
    if (!parent.isValid()) return createIndex(row, column, m_root.get());
    return createIndex(row, column, rowOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex DerivationModel::parent(const QModelIndex& index) const
{
    const Row* row = rowOf(index);
    return row && row->parent ? createIndex(row->parent->at, 0, row->parent) : QModelIndex();
}

int DerivationModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return m_root ? 1 : 0;
    if (parent.column() != 0) return 0;
    Row& row = *rowOf(parent);
    fill(row);
    return static_cast<int>(row.children.size());
}

QVariant DerivationModel::data(const QModelIndex& index, int role) const
{
    const DerivationNode* node = nodeAt(index);
    if (!node) return {};
    if (role == ShareRole) return rowOf(index)->share >= 0 ? QVariant(rowOf(index)->share) : QVariant();
    if (role == Qt::ToolTipRole) return tipText(*node);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | (index.column() == Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole && index.column() == Value && canEdit(*node)) {
        QFont font;
        font.setUnderline(true); // As a link: it can be changed here.
        return font;
    }
    if (role == Qt::EditRole && index.column() == Value && canEdit(*node)) return enteredText(*m_explained, std::get<PlanField>(node->provenance));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Figure: return headText(*node);
    case Value: return valueText(*node);
    case Share: return rowOf(index)->share >= 0 ? QString::fromStdString(readableShare(rowOf(index)->share).text()) : QString();
    default: return madeText(*node);
    }
}

QVariant DerivationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | (section == Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Figure: return tr("Figure");
    case Value: return tr("Value");
    case Share: return tr("Share");
    default: return tr("How it is made, or where it is from");
    }
}

bool DerivationModel::canEdit(const DerivationNode& node) const { return m_isEditable && isInput(node); }

Qt::ItemFlags DerivationModel::flags(const QModelIndex& index) const
{
    const DerivationNode* node = nodeAt(index);
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return node && index.column() == Value && canEdit(*node) ? flags | Qt::ItemIsEditable : flags;
}

bool DerivationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const DerivationNode* node = nodeAt(index);
    if (!node || role != Qt::EditRole || !canEdit(*node)) return false;
    // The edit may bring another derivation at once: what it names must not go with this one.
    const PlanField field = std::get<PlanField>(node->provenance);
    emit entered(field, value.toString());
    return false;
}

} // namespace gw
