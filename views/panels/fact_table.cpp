// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/fact_table.h"

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
        [](const Fact& a, const Fact& b) { return a.name == b.name && a.source == b.source; });
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
        QLabel* value = m_values.emplace_back(makeLabel({}, "value", this));
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.name);
        m_grid->addWidget(value, line++, 1);
        if (!fact.source.isEmpty()) m_grid->addWidget(makeLabel(fact.source, "small", this), line++, 0, 1, 2);
    }
}

} // namespace gw
