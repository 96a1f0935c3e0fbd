// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/plan_tree_model.h"

#include "core/editing/edit.h"
#include "views/panels/figure_text.h"
#include "views/panels/subject_text.h"
#include "views/session/plan_session.h"

namespace gw {

PlanTreeModel::PlanTreeModel(PlanSession& session, QObject* parent)
    : QAbstractItemModel(parent), m_session(session), m_outline(std::make_unique<PlanOutline>(session.plan()))
{
    connect(&session, &PlanSession::planReplaced, this, &PlanTreeModel::rebuild);
    connect(&session, &PlanSession::planChanged, this, &PlanTreeModel::follow);
    connect(&session.view(), &ViewState::visibilityChanged, this, &PlanTreeModel::refreshLines);
}

/// Views draw the lines they show anew; a line is not told what changed in it.
void PlanTreeModel::refreshLines() { emit dataChanged(index(0, 0, {}), index(rowCount({}) - 1, columnCount({}) - 1, {})); }

void PlanTreeModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_icons.clear();
    refreshLines();
}

void PlanTreeModel::rebuild()
{
    beginResetModel();
    m_outline = std::make_unique<PlanOutline>(m_session.plan());
    endResetModel();
}

void PlanTreeModel::follow(const Edit& edit)
{
    if (changesOutline(edit)) rebuild();
    else refreshLines();
}

QModelIndex PlanTreeModel::indexAt(int node, int column) const
{
    return node < 0 ? QModelIndex() : createIndex(m_outline->node(node).row, column, static_cast<quintptr>(node));
}

QModelIndex PlanTreeModel::indexOf(const Subject& subject) const { return indexAt(m_outline->find(subject)); }

Subject PlanTreeModel::subjectOf(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const auto* subject = std::get_if<Subject>(&nodeAt(index).item);
    return subject ? *subject : Subject {};
}

std::vector<EquipmentId> PlanTreeModel::piecesUnder(const QModelIndex& index) const
{
    std::vector<EquipmentId> pieces;
    for (const int child : nodeAt(index).children)
        if (const auto* subject = std::get_if<Subject>(&m_outline->node(child).item))
            if (const auto* piece = std::get_if<EquipmentId>(subject)) pieces.push_back(*piece);
    return pieces;
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto& siblings = parent.isValid() ? nodeAt(parent).children : m_outline->top();
    if (row < 0 || row >= static_cast<int>(siblings.size()) || column < 0 || column >= columnCount({})) return {};
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex PlanTreeModel::parent(const QModelIndex& child) const { return child.isValid() ? indexAt(nodeAt(child).parent) : QModelIndex(); }

int PlanTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return static_cast<int>(m_outline->top().size());
    return parent.column() == 0 ? static_cast<int>(nodeAt(parent).children.size()) : 0;
}

QVariant PlanTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const OutlineItem& item = nodeAt(index).item;
    const auto* subject = std::get_if<Subject>(&item);
    if (subject && !exists(m_session.plan(), *subject)) return {};
    if (index.column() > static_cast<int>(TreeColumn::Detail)) return stateData(index, role);
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::EditRole: return isName && subject ? QVariant(subjectTitle(m_session.plan(), *subject)) : QVariant();
    case Qt::BackgroundRole: return m_lit.isValid() && m_lit.internalId() == index.internalId() ? QVariant(m_theme.border) : QVariant();
    case Qt::DisplayRole: return isName ? name(item) : detail(nodeAt(index));
    case Qt::ToolTipRole: return tip(item);
    case Qt::DecorationRole: return isName ? QVariant(iconOf(item)) : QVariant();
    case Qt::ForegroundRole: return isName ? QVariant() : QVariant(m_theme.mutedText);
    case Qt::TextAlignmentRole: return isName ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

/// The eye and the lock. Open eyes and open locks are the rule and stay undrawn on pieces, so that the exceptions show.
QVariant PlanTreeModel::stateData(const QModelIndex& index, int role) const
{
    if (role != Qt::DecorationRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const bool isEye = index.column() == static_cast<int>(TreeColumn::Eye);
    const auto objects = isEye ? objectsOf(index) : std::vector<Subject> {};
    const auto pieces = piecesOf(index);
    if (pieces.empty() && objects.empty()) return {};
    const bool isOn = isEye ? isEverySeen(objects) && isEveryVisible(pieces) : isEveryLocked(pieces);
    if (role == Qt::DecorationRole) return isEye ? QVariant(drawnIcon(isOn ? "eye" : "eye_off")) : isOn ? QVariant(drawnIcon("lock")) : QVariant();
    if (isEye) return isOn ? tr("Seen; a click hides it") : tr("Hidden; a click shows it");
    return isOn ? tr("Locked; a click unlocks it") : tr("Not locked; a click locks it");
}

QString PlanTreeModel::name(const OutlineItem& item) const
{
    if (const auto* subject = std::get_if<Subject>(&item)) return subjectTitle(m_session.plan(), *subject);
    if (const auto* heading = std::get_if<TypeHeading>(&item)) {
        const EquipmentType* type = m_session.catalog().find(heading->type);
        return QString::fromStdString(type ? type->name : heading->type.text);
    }
    switch (std::get<OutlineHeading>(item)) {
    case OutlineHeading::Power: return tr("Power and energy");
    case OutlineHeading::Cooling: return tr("Cooling loops");
    case OutlineHeading::Applications: break;
    }
    return tr("Applications");
}

/// Counts for what contains, one telling figure for what stands alone.
QString PlanTreeModel::detail(const OutlineNode& node) const
{
    const OutlineItem& item = node.item;
    if (std::holds_alternative<TypeHeading>(item)) return QString::number(node.children.size());
    const Plan& plan = m_session.plan();
    if (const auto* heading = std::get_if<OutlineHeading>(&item)) {
        if (*heading == OutlineHeading::Power) return QString::number(plan.sources.size() + 1);
        return QString::number(*heading == OutlineHeading::Cooling ? plan.loops.size() : plan.applications.size());
    }
    const Subject& subject = std::get<Subject>(item);
    if (const auto* tier = std::get_if<TierId>(&subject)) return shareText(plan.tiers.find(*tier)->capacityShare);
    if (const auto* loop = std::get_if<LoopId>(&subject)) return figureText(plan.loops.find(*loop)->supply);
    if (std::holds_alternative<SpaceId>(subject) || std::holds_alternative<GroupId>(subject))
        return QString::number(node.children.size());
    return {};
}

QString PlanTreeModel::tip(const OutlineItem& item) const
{
    const Plan& plan = m_session.plan();
    if (const auto* subject = std::get_if<Subject>(&item)) {
        const QString kind = subjectKind(plan, m_session.catalog(), *subject);
        return kind.isEmpty() ? name(item) : tr("%1: %2").arg(name(item), kind);
    }
    const auto* heading = std::get_if<OutlineHeading>(&item);
    return heading && *heading == OutlineHeading::Power ? tr("%1 feeds join the pieces").arg(plan.feeds.size()) : name(item);
}

QString PlanTreeModel::iconName(const OutlineItem& item) const
{
    constexpr const char* headings[] {"power", "cooling", "application"};
    if (const auto* subject = std::get_if<Subject>(&item)) return subjectIcon(m_session.plan(), m_session.catalog(), *subject);
    if (const auto* heading = std::get_if<OutlineHeading>(&item)) return headings[static_cast<int>(*heading)];
    const EquipmentType* type = m_session.catalog().find(std::get<TypeHeading>(item).type);
    return type ? kindIcon(type->kind) : QString("help");
}

const QIcon& PlanTreeModel::iconOf(const OutlineItem& item) const
{
    return drawnIcon(iconName(item));
}

const QIcon& PlanTreeModel::drawnIcon(const QString& name) const
{
    const auto at = m_icons.find(name);
    return at != m_icons.end() ? at->second : m_icons.emplace(name, icon(name, m_theme.mutedText, m_theme.mutedText)).first->second;
}

} // namespace gw
