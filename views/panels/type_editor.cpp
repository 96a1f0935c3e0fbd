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
#include <QStyle>
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

/// "Rack: Caps": where the part goes, and what it is.
QString partTitle(const std::string& key)
{
    QStringList words;
    for (const QString& part : QString::fromStdString(key).split('.')) words << choiceTitle(part);
    return words.join(TypeEditor::tr(": "));
}

} // namespace

TypeEditor::TypeEditor(PlanSession& session, TypeLibrary& library, QWidget* parent) : QWidget(parent), m_session(session), m_library(library)
{
    build();
    connect(&session, &PlanSession::catalogChanged, this, [this] { if (m_draft) check(); });
}

void TypeEditor::build()
{
    m_empty = makeLabel(tr("Choose an entry under \"All entries\", or a card of the catalogue, and copy it or edit it. Every figure can then be changed, with its "
                           "source; the entry is kept among your own, and plans carry it along."), "muted", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    // A low dock does not squeeze what stands beside the figures: it scrolls.
    m_sideScroll = new QScrollArea(this);
    m_sideScroll->setWidgetResizable(true);
    m_sideScroll->setFrameShape(QFrame::NoFrame);
    m_sideScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sideScroll->setFocusPolicy(Qt::NoFocus);
    m_sideScroll->setWidget(m_side = new TypeSide(this));
    m_sideScroll->setFixedWidth(m_side->width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    row->addWidget(m_sideScroll);
    row->addWidget(m_scroll, 1);
    row->addWidget(m_empty, 1);
    m_sideScroll->hide();
    m_scroll->hide();
    connect(m_side, &TypeSide::idTyped, this, &TypeEditor::changeId);
    connect(m_side, &TypeSide::keepWanted, this, &TypeEditor::keepOwn);
    connect(m_side, &TypeSide::carryWanted, this, &TypeEditor::keepInPlan);
    connect(m_side, &TypeSide::closeWanted, this, &TypeEditor::close);
    connect(m_side, &TypeSide::partWanted, this, &TypeEditor::addPart);
}

/// What was changed and not kept is gone.
void TypeEditor::close()
{
    m_draft.reset();
    m_isChanged = m_isTouched = false;
    m_sideScroll->hide();
    m_scroll->hide();
    m_empty->show();
}

void TypeEditor::setTheme(const Theme& theme)
{
    m_theme = theme;
    if (m_draft) check();
}

bool TypeEditor::mayOpen()
{
    if (!m_draft || !m_isTouched) return true;
    emit told(tr("%1 was changed and is kept nowhere yet. Keep it or close it first.").arg(QString::fromStdString(m_draft->id())));
    return false;
}

void TypeEditor::edit(const std::string& id, const std::string& figure)
{
    if (m_draft && m_draft->id() == id && m_isTouched) return reveal(figure);
    if (!mayOpen()) return;
    auto draft = TypeDraft::of(m_session.catalog(), id);
    if (!draft) return emit told(message(draft.error()));
    take(*std::move(draft));
    m_isNew = m_isChanged = false;
    m_side->setId(QString::fromStdString(id), true);
    check();
    reveal(figure);
}

void TypeEditor::copy(const std::string& id)
{
    if (!mayOpen()) return;
    const auto entry = gw::showEntry(m_session.catalog(), id);
    if (!entry) return;
    const std::string newId = freeId(m_session.catalog(), id), name = tr("%1 (own)").arg(QString::fromStdString(entry->name)).toStdString();
    const auto with = withCopy(m_session.catalog(), id, newId, name);
    if (!with) return emit told(message(with.error()));
    auto draft = TypeDraft::of(*with, newId);
    if (!draft) return emit told(message(draft.error()));
    open(*std::move(draft));
}

void TypeEditor::open(TypeDraft draft)
{
    if (mayOpen()) take(std::move(draft));
}

void TypeEditor::take(TypeDraft draft)
{
    m_draft = std::move(draft);
    m_typing.clear();
    m_isNew = m_isChanged = true;
    m_isTouched = false;
    m_side->setId(QString::fromStdString(m_draft->id()), false);
    m_empty->hide();
    m_sideScroll->show();
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
        connect(row, &FigureRow::removeWanted, this, [this, place] { changeParts([place](TypeDraft& draft) { return draft.remove(place), std::string(); }); });
    }
    column->addStretch(1);
    m_scroll->setWidget(m_rowsWidget);
    QStringList parts;
    for (const TypeDraft::Addable& part : m_draft->addable()) parts << partTitle(part.key);
    m_side->setParts(parts);
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
    m_isChanged = m_isTouched = true;
    Status changed = Done {};
    using Line = TypeDraft::Line;
    if (member == "value" || member == "low" || member == "high") changed = m_draft->setNumber(place, member.toStdString(), text, TypeEditor::today());
    else if (member == "source") m_draft->setSource(place, text, TypeEditor::today(), m_session.catalog());
    else if (place.line == Line::Numbers) changed = m_draft->setNumbers(place, text);
    else if (place.line == Line::Text) m_draft->setText(place.pointer, text);
    else m_draft->setText(place.pointer + "/" + (member == "text" ? "value" : member.toStdString()), text);
    if (changed) return check();
    m_checked.reset();
    row(place.key)->refuse(member, reasonAtField(changed.error()));
    showState(tr("A figure cannot be read; see the red field."), false);
}

void TypeEditor::changeId(const QString& typed)
{
    m_isChanged = m_isTouched = true;
    m_draft->setId(typed.toStdString());
    check();
}

QString TypeEditor::state() const { return m_side->state(); }

void TypeEditor::keepOwn()
{
    if (!m_checked) return;
    const std::string id = m_draft->id();
    const Catalog checked = *m_checked;
    // What is kept is no longer new: its own id is no longer taken by another.
    const bool wasNew = std::exchange(m_isNew, false);
    if (const auto kept = m_library.keep(checked, id, wasNew ? Existing::Refuse : Existing::Replace); !kept) {
        m_isNew = wasNew;
        return showState(message(kept.error()), true);
    }
    m_isChanged = m_isTouched = false;
    m_side->setId(QString::fromStdString(id), true);
    check();
    emit kept(QString::fromStdString(id), false);
}

void TypeEditor::keepInPlan()
{
    if (!m_checked) return;
    const std::string id = m_draft->id();
    const bool wasNew = std::exchange(m_isNew, false);
    if (!m_session.perform(m_library.carry(*m_checked, id))) {
        m_isNew = wasNew;
        return;
    }
    m_isChanged = m_isTouched = false;
    m_side->setId(QString::fromStdString(id), true);
    check();
    emit kept(QString::fromStdString(id), true);
}

} // namespace gw
