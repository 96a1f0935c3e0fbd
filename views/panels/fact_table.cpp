// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/fact_table.h"

#include "views/widgets/click_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>

#include <algorithm>

namespace gw {

FactTable::FactTable(const QString& heading, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::medium, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(makeLabel(heading, "section", this));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(spacing::small);
    m_grid->setVerticalSpacing(spacing::tight);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    hide();
}

void FactTable::setFacts(const std::vector<Fact>& facts)
{
    const bool isSameTable = std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(),
        [](const Fact& a, const Fact& b) { return a.name == b.name && a.source == b.source && a.asked == b.asked && a.entry == b.entry; });
    m_facts = facts;
    if (!isSameTable) build();
    for (std::size_t i = 0; i < facts.size(); ++i) m_values[i]->setText(facts[i].value);
    setVisible(!facts.empty());
}

void FactTable::build()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_values.clear();
    int line = 0;
    for (const Fact& fact : m_facts) {
        m_grid->addWidget(makeLabel(fact.name, "muted", this), line, 0, Qt::AlignTop);
        m_grid->addWidget(addValue(fact), line++, 1);
        if (!fact.source.isEmpty()) m_grid->addWidget(makeLabel(fact.source, "small", this), line++, 0, 1, 2);
    }
}

/// A figure that can be asked how it is made, or where it is from, is pressed for it; any other can be selected and copied.
QWidget* FactTable::addValue(const Fact& fact)
{
    QLabel* value = m_values.emplace_back(makeLabel({}, "value", this));
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    value->setAccessibleName(fact.name);
    if (!fact.asked.metric.isEmpty())
        return pressed(value, tr("How is this made? Click, or press Return."), tr("How %1 is made").arg(fact.name), [this, asked = fact.asked] { emit explainWanted(asked); });
    if (!fact.entry.isEmpty())
        return pressed(value, tr("Where is this from? Click, or press Return."), tr("Where %1 is from").arg(fact.name), [this, entry = fact.entry] { emit entryWanted(entry); });
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return value;
}

QWidget* FactTable::pressed(QLabel* value, const QString& tip, const QString& name, const std::function<void()>& ask)
{
    auto* box = new ClickBox(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(value);
    box->setToolTip(tip);
    box->setAccessibleName(name);
    connect(box, &ClickBox::activated, this, ask);
    return box;
}

} // namespace gw
