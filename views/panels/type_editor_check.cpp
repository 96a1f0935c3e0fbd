// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_editor.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/plausibility.h"
#include "core/catalog/with_entries.h"
#include "views/panels/figure_row.h"
#include "views/panels/subject_text.h"
#include "views/panels/type_side.h"
#include "views/session/type_library.h"
#include "views/text/doubt_text.h"
#include "views/text/messages.h"

#include <QDate>

namespace gw {

std::string TypeEditor::today() { return QDate::currentDate().toString(Qt::ISODate).toStdString(); }

/// At the field itself, its place need not be told.
QString TypeEditor::reasonAtField(Error error)
{
    error.file.clear();
    error.place.clear();
    return message(error);
}

/// Reads the entry as a file would be read, and asks what looks wrong about it.
void TypeEditor::check()
{
    for (FigureRow* row : m_rows) {
        row->refuse({}, {});
        row->setDoubts({});
        row->show(*m_draft, m_session.catalog());
    }
    m_side->refuseId({});
    m_checked.reset();
    const bool isTaken = m_isNew && showEntry(m_session.catalog(), m_draft->id());
    if (!isEntryId(m_draft->id()) || isTaken) {
        m_side->refuseId(isTaken ? tr("There is a type of this id already.") : tr("An id has lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit."));
        return showState(tr("The type needs another id."), false);
    }
    auto checked = m_draft->in(m_session.catalog());
    if (!checked) return refuse(checked.error());
    m_checked = std::move(*checked);
    showDoubts(*m_checked);
}

void TypeEditor::refuse(const Error& error)
{
    const std::string place = m_draft->placeInEntry(error.place);
    for (FigureRow* row : m_rows) {
        if (place.empty() || !place.starts_with(row->place().pointer)) continue;
        row->refuse(QString::fromStdString(place.substr(place.rfind('/') + 1)), reasonAtField(error));
        return showState(tr("A figure cannot be; see the red field."), false);
    }
    showState(message(error), false);
}

void TypeEditor::showDoubts(const Catalog& catalog)
{
    int count = 0;
    QStringList others;
    for (const Doubt& doubt : doubtsOf(catalog, m_draft->id(), today())) {
        ++count;
        FigureRow* at = row(m_draft->rowKey(doubt.figure));
        if (!at) others << message(doubt);
        else at->setDoubts(at->doubts().isEmpty() ? message(doubt) : at->doubts() + ' ' + message(doubt));
    }
    showWhat(catalog);
    const QString sentence = count == 0 ? tr("Every figure is plausible.") : count == 1 ? tr("One thing looks wrong.") : tr("%1 things look wrong.").arg(count);
    showState(others.isEmpty() ? sentence : tr("%1 %2").arg(sentence, others.join(' ')), true);
}

void TypeEditor::showWhat(const Catalog& catalog)
{
    if (const EquipmentType* type = catalog.find(EquipmentTypeId {m_draft->id()}); type && m_draft->section() == "equipment") return m_side->showType(*type, m_theme);
    if (const auto entry = showEntry(catalog, m_draft->id())) m_side->showEntry(QString::fromStdString(entry->name), entryKindTitle(entry->kind));
}

void TypeEditor::showState(const QString& sentence, bool isGood)
{
    QStringList all {sentence};
    if (const std::size_t pieces = m_library.countOf(m_draft->id()); pieces > 0) all << tr("This plan has %1 pieces of it.").arg(pieces);
    if (!m_isNew && !m_library.isOwn(m_draft->id()) && !m_library.isCarried(m_draft->id())) all << tr("It came with the program; yours will prevail until you delete it.");
    m_side->setState(all.join(' '), isGood);
}

} // namespace gw
