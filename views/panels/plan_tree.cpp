// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/plan_tree.h"

#include "views/panels/plan_tree_model.h"
#include "views/session/plan_session.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <unordered_set>

namespace gw {

namespace {

/// So many lines of a long selection are marked in the tree; marking each of 40,000 would take longer than a frame.
constexpr std::size_t mostMarked = 2000;

constexpr int stateWidth = 24;

} // namespace

PlanTree::PlanTree(PlanSession& session, QWidget* parent) : QTreeView(parent), m_session(session), m_model(new PlanTreeModel(session, this))
{
    setModel(m_model);
    setAccessibleName(tr("Plan"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(14);
    setIconSize({16, 16});
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(24);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const TreeColumn column : {TreeColumn::Eye, TreeColumn::Lock}) {
        header()->setSectionResizeMode(static_cast<int>(column), QHeaderView::Fixed);
        header()->resizeSection(static_cast<int>(column), stateWidth);
    }
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setMouseTracking(true);
    connect(&session.view(), &ViewState::hoverChanged, this, &PlanTree::light);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PlanTree::remember);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlanTree::restore);
    connect(&session, &PlanSession::planReplaced, this, &PlanTree::openFirst);
    connect(&session, &PlanSession::selectionChanged, this, &PlanTree::followSession);
    connect(this, &QAbstractItemView::activated, this, &PlanTree::activatedSubject);
    openFirst();
}

void PlanTree::setTheme(const Theme& theme) { m_model->setTheme(theme); }

/// A line that lies folded away is lit by the one that it is folded into.
void PlanTree::light()
{
    QModelIndex lit = m_model->indexOf(m_session.view().hovered());
    for (QModelIndex above = lit.parent(); above.isValid(); above = above.parent())
        if (!isExpanded(above)) lit = above;
    m_model->setLit(lit);
    viewport()->update();
}

void PlanTree::remember()
{
    m_open.clear();
    m_scroll = verticalScrollBar()->value();
    const auto visit = [this](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex line = m_model->index(row, 0, parent);
            if (m_model->rowCount(line) == 0) continue;
            if (isExpanded(line)) m_open.insert(m_model->subjectOf(line));
            self(self, line);
        }
    };
    visit(visit, {});
}

void PlanTree::restore()
{
    for (const Subject& subject : m_open)
        if (const QModelIndex line = m_model->indexOf(subject); line.isValid()) expand(line);
    verticalScrollBar()->setValue(m_scroll);
    followSession();
}

/// The site and its spaces lie open; rows of racks wait to be opened.
void PlanTree::openFirst()
{
    collapseAll();
    const QModelIndex site = m_model->indexOf(Section::Site);
    expand(site);
    if (m_model->rowCount(site) <= 6)
        for (int row = 0; row < m_model->rowCount(site); ++row) expand(m_model->index(row, 0, site));
    expand(m_model->indexOf(Section::Workload));
}

/// The eye and the lock are switches: they leave the selection as it is.
void PlanTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.column() == static_cast<int>(TreeColumn::Eye)) return m_model->toggleVisible(at);
    if (event->button() == Qt::LeftButton && at.column() == static_cast<int>(TreeColumn::Lock)) return m_model->toggleLocked(at);
    QTreeView::mousePressEvent(event);
}

/// The same switches by keyboard: Space the eye, Shift+Space the lock.
void PlanTree::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || !currentIndex().isValid()) return QTreeView::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) m_model->toggleLocked(currentIndex());
    else m_model->toggleVisible(currentIndex());
}

void PlanTree::mouseMoveEvent(QMouseEvent* event)
{
    m_session.view().setHovered(m_model->subjectOf(indexAt(event->pos())));
    QTreeView::mouseMoveEvent(event);
}

void PlanTree::leaveEvent(QEvent* event)
{
    m_session.view().setHovered({});
    QTreeView::leaveEvent(event);
}

void PlanTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isFollowing) tellSession();
}

/// Of several lines: objects of the floor are selected themselves, rows, pods and headings by their pieces.
void PlanTree::tellSession()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const QModelIndexList lines = selectionModel()->selectedRows();
    if (lines.isEmpty()) return;
    if (lines.size() == 1) return tellOne(lines.front());
    std::vector<EquipmentId> pieces;
    std::vector<Subject> objects;
    std::unordered_set<EquipmentId> known;
    for (const QModelIndex& line : lines) {
        const Subject subject = m_model->subjectOf(line);
        if (isFloorObject(subject)) objects.push_back(subject);
        else if (!std::holds_alternative<Section>(subject))
            for (const EquipmentId id : m_model->piecesOf(line))
                if (known.insert(id).second) pieces.push_back(id);
    }
    if (pieces.empty() && objects.empty()) tellOne(lines.front());
    else m_session.select(std::move(pieces), std::move(objects));
}

void PlanTree::tellOne(const QModelIndex& line)
{
    const Subject subject = m_model->subjectOf(line);
    if (subject != Subject {}) m_session.show(subject);
    else if (auto under = m_model->piecesUnder(line); !under.empty()) m_session.select(std::move(under));
}

void PlanTree::followSession()
{
    if (m_isFollowing) return;
    const QScopedValueRollback guard(m_isFollowing, true);
    QItemSelection lines;
    const bool isPiece = std::holds_alternative<EquipmentId>(m_session.subject());
    if (isPiece) {
        std::size_t marked = 0;
        for (const EquipmentId id : m_session.selection()) {
            if (++marked > mostMarked) break;
            if (const QModelIndex line = m_model->indexOf(id); line.isValid()) lines.select(line, line);
        }
    }
    for (const Subject& object : m_session.objects())
        if (const QModelIndex line = m_model->indexOf(object); line.isValid()) lines.select(line, line);
    const QModelIndex current = m_model->indexOf(m_session.subject());
    if (current.isValid()) lines.select(current, current);
    selectionModel()->select(lines, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!current.isValid()) return;
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    scrollTo(current);
}

} // namespace gw
