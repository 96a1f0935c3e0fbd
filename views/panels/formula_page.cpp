// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/formula_page.h"

#include "core/search/metric.h"
#include "views/panels/formula_words.h"
#include "views/session/plan_session.h"
#include "views/text/search_text.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr const char* keyProperty = "gw_figure";

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QString capital(QString words)
{
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QLabel* selectable(QLabel* label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FormulaPage::FormulaPage(PlanSession& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    setWidgetResizable(true);
    setAccessibleName(tr("The formula"));
    connect(&session, &PlanSession::outcomeChanged, this, &FormulaPage::refreshFigures);
    connect(&session, &PlanSession::planReplaced, this, &FormulaPage::refreshFigures);
    setFormula(nullptr);
}

void FormulaPage::setFormula(const contract::Entry* entry)
{
    m_entry = entry;
    m_figures.clear();
    m_content = new QWidget;
    m_content->setObjectName("panel");
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::medium);
    column->setSpacing(spacing::small);
    if (entry) {
        addHead(*column);
        addUses(*column);
        addFields(*column, tr("Inputs"), entry->inputs());
        addFields(*column, tr("Outputs"), entry->outputs());
        addFlags(*column);
        column->addWidget(makeLabel(tr("Source"), "section", m_content));
        column->addWidget(selectable(makeLabel(text(entry->text.source), "", m_content)));
    } else {
        column->addWidget(makeLabel(tr("The engineering of the program, formula by formula. Choose one to see its equation, range and source, and to run it on your own numbers."), "muted", m_content));
    }
    column->addStretch(1);
    arrangeFigures();
    setWidget(m_content);
    refreshFigures();
}

void FormulaPage::resizeEvent(QResizeEvent* event)
{
    arrangeFigures();
    QScrollArea::resizeEvent(event);
}

/// Side by side where there is room.
void FormulaPage::arrangeFigures()
{
    constexpr int column = 220;
    const int columns = std::clamp(viewport()->width() / column, 1, 3);
    for (const auto& [grid, buttons] : m_figures)
        for (std::size_t i = 0; i < buttons.size(); ++i) grid->addWidget(buttons[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
}

void FormulaPage::addHead(QVBoxLayout& column)
{
    column.addWidget(selectable(makeLabel(formulaTitle(*m_entry), "title", m_content)));
    column.addWidget(selectable(makeLabel(text(m_entry->text.name), "small", m_content)));
    auto* equation = makeLabel({}, "equation", m_content);
    equation->setTextFormat(Qt::RichText);
    equation->setText(equationHtml(m_entry->text.equation));
    equation->setAccessibleName(tr("Equation"));
    equation->setAccessibleDescription(text(m_entry->text.equation));
    column.addWidget(selectable(equation));
}

void FormulaPage::addFields(QVBoxLayout& column, const QString& title, const std::vector<contract::FieldText>& fields)
{
    column.addWidget(makeLabel(title, "section", m_content));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const contract::FieldText& field : fields) {
        const QString unit = QString::fromStdString(field.unit), range = rangeOf(field);
        auto* name = makeLabel(inputTitleOf(field), "", m_content);
        name->setFixedWidth(150);
        name->setToolTip(QString::fromStdString(field.key));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        const QString about = range.isEmpty() ? unit : unit.isEmpty() ? range : tr("%1, in %2").arg(range, unit);
        const QString meaning = capital(QString::fromStdString(field.meaning));
        grid->addWidget(selectable(makeLabel(about.isEmpty() ? meaning : tr("%1 (%2)").arg(meaning, about), "muted", m_content)), row++, 1, Qt::AlignTop);
    }
    column.addLayout(grid);
}

void FormulaPage::addFlags(QVBoxLayout& column)
{
    if (m_entry->text.flags.empty()) return;
    column.addWidget(makeLabel(tr("Flags"), "section", m_content));
    for (const contract::FlagText& flag : m_entry->text.flags)
        column.addWidget(selectable(makeLabel(tr("%1: %2").arg(text(flag.name), text(flag.meaning)), "muted", m_content)));
}

void FormulaPage::addUses(QVBoxLayout& column)
{
    column.addWidget(makeLabel(tr("In this plan"), "section", m_content));
    const auto uses = contract::usesOf(m_entry->text.name);
    if (uses.empty()) column.addWidget(makeLabel(tr("Not used by the plan's figures; on offer for your own sums."), "muted", m_content));
    for (const contract::FormulaUse& use : uses) addUse(column, use);
}

void FormulaPage::addUse(QVBoxLayout& column, const contract::FormulaUse& use)
{
    auto* stage = new QPushButton(title(use.stage), m_content);
    stage->setToolTip(tr("Shows this part of the plan. It shares the function %1 with the formula.").arg(text(use.shared)));
    connect(stage, &QPushButton::clicked, this, [this, at = use.stage] { emit stageWanted(at); });
    auto* row = new QHBoxLayout;
    row->addWidget(stage);
    row->addStretch(1);
    column.addLayout(row);
    if (use.figures.empty()) return;
    auto& [figures, buttons] = m_figures.emplace_back(new QGridLayout, std::vector<QPushButton*> {});
    figures->setSpacing(spacing::tight);
    for (const std::string_view key : use.figures) {
        auto* figure = new QPushButton(m_content);
        figure->setProperty(keyProperty, text(key));
        connect(figure, &QPushButton::clicked, this, [this, key] { emit figureWanted(text(key)); });
        buttons.push_back(figure);
    }
    column.addLayout(figures);
}

/// The figures that come from it, as they stand.
void FormulaPage::refreshFigures()
{
    for (QPushButton* figure : m_content->findChildren<QPushButton*>()) {
        const QString key = figure->property(keyProperty).toString();
        const auto metric = findMetric(key.toStdString());
        if (key.isEmpty() || !metric) continue;
        const QString name = capital(title(**metric));
        const Answer<double> value = (*metric)->of(m_session.outcome().headline);
        const bool isKnown = m_session.hasOutcome() && value.value.has_value();
        figure->setText(isKnown ? tr("%1: %2").arg(name, figureText(**metric, value.value.value_or(0))) : name);
        figure->setToolTip(tr("Shows the figure that comes from it."));
    }
}

} // namespace gw
