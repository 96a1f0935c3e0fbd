// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_editor.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "views/panels/figure_row.h"
#include "views/panels/type_side.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QDate>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {
namespace {

/// "gb300-nvl72-2": an id that nothing has yet.
std::string freeId(const Catalog& catalog, const std::string& like)
{
    for (int number = 2;; ++number)
        if (std::string id = like.substr(0, 70) + "-" + std::to_string(number); !showEntry(catalog, id)) return id;
}

} // namespace

TypeEditor::TypeEditor(PlanSession& session, TypeLibrary& library, QWidget* parent) : QWidget(parent), m_session(session), m_library(library)
{
    build();
    connect(&session, &PlanSession::catalogChanged, this, [this] { if (m_draft) check(); });
}

void TypeEditor::build()
{
    m_empty = makeLabel(tr("Choose a card of the catalogue and press \"Copy and edit\" in its menu. Every figure can then be changed, with its source; "
                           "the type is kept among your own, and plans carry it along."), "muted", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side = new TypeSide(this));
    row->addWidget(m_scroll, 1);
    row->addWidget(m_empty, 1);
    m_side->hide();
    m_scroll->hide();
    connect(m_side, &TypeSide::idTyped, this, &TypeEditor::changeId);
    connect(m_side, &TypeSide::keepWanted, this, &TypeEditor::keepOwn);
    connect(m_side, &TypeSide::carryWanted, this, &TypeEditor::keepInPlan);
    connect(m_side, &TypeSide::closeWanted, this, &TypeEditor::close);
}

/// What was changed and not kept is gone.
void TypeEditor::close()
{
    m_draft.reset();
    m_isChanged = false;
    m_side->hide();
    m_scroll->hide();
    m_empty->show();
}

void TypeEditor::setTheme(const Theme& theme)
{
    m_theme = theme;
    if (m_draft) check();
}

void TypeEditor::edit(const EquipmentTypeId& id)
{
    auto draft = TypeDraft::of(m_session.catalog(), id.text);
    if (!draft) return emit told(message(draft.error()));
    open(*std::move(draft));
    m_isNew = m_isChanged = false;
    m_side->setId(QString::fromStdString(id.text), true);
    check();
}

void TypeEditor::copy(const EquipmentTypeId& id)
{
    const EquipmentType* type = m_session.catalog().find(id);
    if (!type) return;
    const std::string newId = freeId(m_session.catalog(), id.text), name = tr("%1 (own)").arg(QString::fromStdString(type->name)).toStdString();
    const auto with = withCopy(m_session.catalog(), id.text, newId, name);
    if (!with) return emit told(message(with.error()));
    auto draft = TypeDraft::of(*with, newId);
    if (!draft) return emit told(message(draft.error()));
    open(*std::move(draft));
}

void TypeEditor::open(TypeDraft draft)
{
    m_draft = std::move(draft);
    m_typing.clear();
    m_isNew = m_isChanged = true;
    m_side->setId(QString::fromStdString(m_draft->id()), false);
    m_empty->hide();
    m_side->show();
    m_scroll->show();
    buildRows();
    check();
    m_scroll->verticalScrollBar()->setValue(0);
}

void TypeEditor::buildRows()
{
    m_rows.clear();
    m_rowsWidget = new QWidget;
    m_rowsWidget->setObjectName("panel");
    m_rowsWidget->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(m_rowsWidget);
    column->setContentsMargins(spacing::small, spacing::small, spacing::medium, spacing::small);
    column->setSpacing(spacing::tight);
    auto* heading = new QHBoxLayout;
    FigureRow::arrangeHeading(*heading, m_rowsWidget);
    column->addLayout(heading);
    for (const TypeDraft::Place& place : m_draft->places()) {
        if (place.line == TypeDraft::Line::Heading) {
            addHeading(place, m_rowsWidget);
            continue;
        }
        auto* row = new FigureRow(place, m_rowsWidget);
        column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &FigureRow::edited, this, &TypeEditor::change);
        connect(row, &FigureRow::settled, this, [this, row] { settle(*row); });
    }
    column->addStretch(1);
    m_scroll->setWidget(m_rowsWidget);
}

FigureRow* TypeEditor::row(const std::string& key) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const FigureRow* row) { return row->place().key == key; });
    return found == m_rows.end() ? nullptr : *found;
}

void TypeEditor::settle(FigureRow& row)
{
    m_typing.clear();
    m_before.reset();
    if (m_draft && !row.isRefused()) row.show(*m_draft, m_session.catalog());
}

void TypeEditor::change(const TypeDraft::Place& place, const QString& member, const QString& typed)
{
    const std::string text = typed.trimmed().toStdString();
    if (const std::string now = place.key + '\n' + member.toStdString(); std::exchange(m_typing, now) != now) m_before = m_draft;
    m_draft = m_before;
    m_isChanged = true;
    Status changed = Done {};
    using Line = TypeDraft::Line;
    if (member == "value" || member == "low" || member == "high") changed = m_draft->setNumber(place, member.toStdString(), text, TypeEditor::today());
    else if (member == "source") m_draft->setSource(place, text, TypeEditor::today(), m_session.catalog());
    else if (place.line == Line::Numbers) changed = m_draft->setNumbers(place, text);
    else if (place.line == Line::Fact) m_draft->setText(place.pointer + "/value", text);
    else m_draft->setText(place.line == Line::Figure ? place.pointer + "/" + member.toStdString() : place.pointer, text);
    if (changed) return check();
    m_checked.reset();
    row(place.key)->refuse(member, reasonAtField(changed.error()));
    showState(tr("A figure cannot be read; see the red field."), false);
}

void TypeEditor::changeId(const QString& typed)
{
    m_isChanged = true;
    m_draft->setId(typed.toStdString());
    check();
}

QString TypeEditor::state() const { return m_side->state(); }

void TypeEditor::keepOwn()
{
    if (!m_checked) return;
    const EquipmentTypeId id {m_draft->id()};
    const Catalog checked = *m_checked;
    // What is kept is no longer new: its own id is no longer taken by another.
    const bool wasNew = std::exchange(m_isNew, false);
    if (const auto kept = m_library.keep(checked, id.text, wasNew ? Existing::Refuse : Existing::Replace); !kept) {
        m_isNew = wasNew;
        return showState(message(kept.error()), true);
    }
    m_isChanged = false;
    m_side->setId(QString::fromStdString(id.text), true);
    check();
    emit kept(id, false);
}

void TypeEditor::keepInPlan()
{
    if (!m_checked) return;
    const EquipmentTypeId id {m_draft->id()};
    const bool wasNew = std::exchange(m_isNew, false);
    if (!m_session.perform(m_library.carry(*m_checked, id.text))) {
        m_isNew = wasNew;
        return;
    }
    m_isChanged = false;
    m_side->setId(QString::fromStdString(id.text), true);
    check();
    emit kept(id, true);
}

} // namespace gw
