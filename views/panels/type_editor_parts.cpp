// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_editor.h"

#include "views/panels/figure_row.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {

void TypeEditor::addHeading(const TypeDraft::Place& place, QWidget* parent)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, spacing::small, 0, 0);
    line->addWidget(makeLabel(figureTitle(place.key).toUpper(), "section", parent));
    const auto add = [&](const QString& sign, const QString& name, std::function<std::string(TypeDraft&)> change) {
        auto* button = new QToolButton(parent);
        button->setText(sign);
        button->setAccessibleName(tr("%1: %2").arg(figureTitle(place.key), name));
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, change = std::move(change)] { changeParts(change); });
        line->addWidget(button);
    };
    if (TypeDraft::isPart(place)) add(QStringLiteral("+"), tr("Once more"), [place](TypeDraft& draft) { return draft.repeatPart(place), std::string(); });
    if (place.isRemovable) add(QStringLiteral("\u2212"), tr("Take away"), [place](TypeDraft& draft) { return draft.remove(place), std::string(); });
    line->addStretch(1);
    static_cast<QVBoxLayout*>(parent->layout())->addLayout(line);
}

/// `change` returns the pointer of what is to be seen then; empty for the same place as before.
void TypeEditor::changeParts(const std::function<std::string(TypeDraft&)>& change)
{
    const std::string shown = change(*m_draft);
    m_isChanged = m_isTouched = true;
    m_typing.clear();
    // Queued: the button that was pressed goes with the rows.
    QTimer::singleShot(0, this, [this, shown] { rebuild(shown); });
}

void TypeEditor::addPart(int number)
{
    const auto parts = m_draft->addable();
    if (static_cast<std::size_t>(number) >= parts.size()) return;
    changeParts([part = parts[static_cast<std::size_t>(number)]](TypeDraft& draft) { return draft.add(part); });
}

void TypeEditor::rebuild(const std::string& shown)
{
    const int scrolled = m_scroll->verticalScrollBar()->value();
    buildRows();
    check();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (!shown.empty()) reveal(shown);
}

/// Brings the first line at or within a part into sight and the keys into it, once the lines have their places.
void TypeEditor::reveal(const std::string& pointer)
{
    const auto found = std::ranges::find_if(m_rows, [&](const FigureRow* row) { return row->place().pointer == pointer || row->place().pointer.starts_with(pointer + "/"); });
    if (pointer.empty() || found == m_rows.end()) return;
    QTimer::singleShot(0, *found, [this, row = *found] {
        m_scroll->ensureWidgetVisible(row);
        row->firstEditor().setFocus();
    });
}

} // namespace gw
