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

namespace gw {

void TypeEditor::addHeading(const TypeDraft::Place& place, QWidget* parent)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, spacing::small, 0, 0);
    line->addWidget(makeLabel(figureTitle(place.key).toUpper(), "section", parent));
    if (TypeDraft::isPart(place)) {
        const auto add = [&](const QString& sign, const QString& name, void (TypeDraft::*change)(const TypeDraft::Place&)) {
            auto* button = new QToolButton(parent);
            button->setText(sign);
            button->setAccessibleName(tr("%1: %2").arg(figureTitle(place.key), name));
            button->setToolTip(name);
            connect(button, &QToolButton::clicked, this, [this, place, change] { changeParts(place, change); });
            line->addWidget(button);
        };
        add(QStringLiteral("+"), tr("Once more"), &TypeDraft::repeatPart);
        add(QStringLiteral("\u2212"), tr("Take away"), &TypeDraft::removePart);
    }
    line->addStretch(1);
    static_cast<QVBoxLayout*>(parent->layout())->addLayout(line);
}

void TypeEditor::changeParts(const TypeDraft::Place& place, void (TypeDraft::*change)(const TypeDraft::Place&))
{
    (*m_draft.*change)(place);
    m_isChanged = true;
    m_typing.clear();
    // Queued: the button that was pressed goes with the rows.
    QTimer::singleShot(0, this, [this] {
        const int scrolled = m_scroll->verticalScrollBar()->value();
        buildRows();
        check();
        m_scroll->verticalScrollBar()->setValue(scrolled);
    });
}

} // namespace gw
