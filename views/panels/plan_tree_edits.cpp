// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/plan_tree_model.h"

#include "core/editing/arrange.h"
#include "core/editing/groups.h"
#include "views/panels/field_text.h"
#include "views/session/plan_session.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace gw {

namespace {

constexpr const char* linesMime = "application/x-gigawright-tree-lines";

std::vector<EquipmentId> readLines(const QMimeData& data)
{
    QByteArray bytes = data.data(linesMime);
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    std::vector<EquipmentId> pieces;
    for (quint32 number = 0; !stream.atEnd();) {
        stream >> number;
        pieces.push_back({number});
    }
    return pieces;
}

} // namespace

bool PlanTreeModel::isEveryVisible(const std::vector<EquipmentId>& pieces) const
{
    return std::all_of(pieces.begin(), pieces.end(), [this](EquipmentId id) { return m_session.view().isVisible(id); });
}

bool PlanTreeModel::isEveryLocked(const std::vector<EquipmentId>& pieces) const
{
    return std::all_of(pieces.begin(), pieces.end(), [this](EquipmentId id) {
        const Equipment* piece = m_session.plan().equipment.find(id);
        return piece && piece->isLocked;
    });
}

std::vector<EquipmentId> PlanTreeModel::piecesOf(const QModelIndex& index) const
{
    std::vector<EquipmentId> pieces;
    if (!index.isValid()) return pieces;
    const auto visit = [&](const auto& self, const OutlineNode& node) -> void {
        if (const auto* subject = std::get_if<Subject>(&node.item))
            if (const auto* piece = std::get_if<EquipmentId>(subject)) pieces.push_back(*piece);
        for (const int child : node.children) self(self, m_outline->node(child));
    };
    visit(visit, nodeAt(index));
    return pieces;
}

namespace {

/// What is seen or hidden by itself and is no piece.
bool hasEye(const Subject& subject) { return isFloorObject(subject) && !std::holds_alternative<MeasurementId>(subject); }

} // namespace

std::vector<Subject> PlanTreeModel::objectsOf(const QModelIndex& index) const
{
    std::vector<Subject> objects;
    const auto add = [&](const OutlineNode& node) {
        if (const auto* subject = std::get_if<Subject>(&node.item); subject && hasEye(*subject)) objects.push_back(*subject);
    };
    add(nodeAt(index));
    if (objects.empty())
        for (const int child : nodeAt(index).children) add(m_outline->node(child));
    return objects;
}

bool PlanTreeModel::isEverySeen(const std::vector<Subject>& objects) const
{
    return std::ranges::all_of(objects, [this](const Subject& object) {
        return std::visit([this](auto what) {
            if constexpr (requires { m_session.view().isSeen(what); }) return m_session.view().isSeen(what);
            else return true;
        }, object);
    });
}

void PlanTreeModel::toggleVisible(const QModelIndex& index)
{
    ViewState& view = m_session.view();
    const auto objects = objectsOf(index);
    const auto pieces = piecesOf(index);
    const bool hides = isEverySeen(objects) && isEveryVisible(pieces);
    if (!objects.empty()) view.setSeen(objects, !hides);
    if (pieces.empty()) return;
    if (hides) view.hide(pieces);
    else view.show(pieces);
}

void PlanTreeModel::toggleLocked(const QModelIndex& index)
{
    const auto pieces = piecesOf(index);
    m_session.perform(setLocked(m_session.plan(), pieces, !isEveryLocked(pieces)));
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid()) return flags;
    const Subject subject = subjectOf(index);
    if (std::holds_alternative<EquipmentId>(subject)) flags |= Qt::ItemIsDragEnabled;
    if (std::holds_alternative<GroupId>(subject) || std::holds_alternative<SpaceId>(subject)) flags |= Qt::ItemIsDropEnabled;
    if (index.column() != 0) return flags;
    bool hasName = false;
    withSubject(m_session.plan(), subject, [&](const char*, const auto& row) {
        if constexpr (requires { row.id; row.name; }) hasName = true;
    });
    return hasName ? flags | Qt::ItemIsEditable : flags;
}

bool PlanTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value.toString().trimmed().isEmpty()) return false;
    return m_session.perform(editField(m_session.plan(), m_session.catalog(), {subjectOf(index)}, "name", value.toString()));
}

QStringList PlanTreeModel::mimeTypes() const { return {linesMime}; }

QMimeData* PlanTreeModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex& index : indexes) {
        const Subject subject = subjectOf(index);
        const auto* piece = std::get_if<EquipmentId>(&subject);
        if (piece && index.column() == 0) stream << quint32 {piece->number};
    }
    auto* data = new QMimeData;
    data->setData(linesMime, bytes);
    return data;
}

/// Pieces can be put into rows, pods and spaces.
bool PlanTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const
{
    const Subject onto = subjectOf(parent);
    const bool takesPieces = std::holds_alternative<GroupId>(onto) || std::holds_alternative<SpaceId>(onto);
    return data->hasFormat(linesMime) && takesPieces;
}

bool PlanTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    const auto pieces = readLines(*data);
    const Subject onto = subjectOf(parent);
    if (const auto* group = std::get_if<GroupId>(&onto)) return m_session.perform(moveToGroup(m_session.plan(), pieces, *group));
    const SpaceId space = std::get<SpaceId>(onto);
    const bool isThere = std::all_of(pieces.begin(), pieces.end(), [&](EquipmentId id) {
        const Equipment* piece = m_session.plan().equipment.find(id);
        return piece && piece->space == space;
    });
    return m_session.perform(isThere ? moveToGroup(m_session.plan(), pieces, {}) : moveToSpace(m_session.plan(), pieces, space));
}

} // namespace gw
