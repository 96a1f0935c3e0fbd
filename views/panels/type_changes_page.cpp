// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_changes_page.h"

#include "core/report/report.h"
#include "views/panels/figure_row.h"
#include "views/panels/headline_change.h"
#include "views/session/plan_session.h"
#include "views/session/type_trial.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gw {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

/// "142 kW (132 to 150), server maker, 2026-04"
QString sideText(const std::optional<FigureText>& figure)
{
    if (!figure) return TypeChangesPage::tr("not given");
    QString value = text(figure->value) + (figure->unit.empty() ? QString() : ' ' + text(figure->unit));
    if (!figure->range.empty()) value = TypeChangesPage::tr("%1 (%2)").arg(value, text(figure->range));
    const QString source = text(figure->title.empty() ? figure->source : figure->title);
    return TypeChangesPage::tr("%1\n%2, %3").arg(value, source, text(figure->date));
}

} // namespace

TypeChangesPage::TypeChangesPage(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new TypeTrialRunner(this)), m_scroll(new QScrollArea(this)), m_effect(makeLabel({}, "", this)),
      m_empty(makeLabel(tr("Every type that this plan carries is what the catalogue says. When the catalogue changes, the plan keeps its own figures, and this page shows what an update would change."),
          "muted", this)),
      m_update(new QPushButton(tr("Update the chosen types"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    m_effect->setAccessibleName(tr("What the plan's figures would become"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::medium, spacing::tight, spacing::medium, spacing::small);
    foot->addWidget(m_effect, 1);
    foot->addWidget(m_update);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    connect(m_update, &QPushButton::clicked, this, &TypeChangesPage::update);
    connect(m_runner, &TypeTrialRunner::tried, this, [this](const std::shared_ptr<TypeTrial>& trial) { showEffect(trial->before, trial->after); });
    connect(m_runner, &TypeTrialRunner::failed, this, [this](const Error& error) { m_effect->setText(message(error)); });
    connect(&session, &PlanSession::planReplaced, this, &TypeChangesPage::follow);
    connect(&session, &PlanSession::catalogChanged, this, &TypeChangesPage::follow);
    connect(&session, &PlanSession::planChanged, this, [this](const Edit& edit) {
        const auto isOfTypes = [](const Change& change) { return std::holds_alternative<RowChange<CarriedType>>(change); };
        if (std::ranges::any_of(edit.changes, isOfTypes)) follow();
        else m_isStale = true;
    });
    follow();
}

void TypeChangesPage::follow()
{
    auto changes = typeChanges(m_session.plan(), *m_session.installedCatalog());
    m_changes = changes ? *std::move(changes) : std::vector<TypeChange> {};
    m_isStale = true;
    emit countChanged(static_cast<int>(m_changes.size()));
    if (isVisible()) fill();
}

void TypeChangesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) fill();
}

void TypeChangesPage::fill()
{
    m_isStale = false;
    m_boxes.clear();
    auto* content = new QWidget;
    content->setObjectName("panel");
    content->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    for (const TypeChange& change : m_changes) addChange(change, *column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setVisible(!m_changes.empty());
    m_empty->setVisible(m_changes.empty());
    m_update->setVisible(!m_changes.empty());
    tryChosen();
}

void TypeChangesPage::addChange(const TypeChange& change, QVBoxLayout& column)
{
    auto* box = new QCheckBox(change.isInstalled ? text(change.name) : tr("%1: only this plan has it").arg(text(change.name)));
    box->setChecked(change.isInstalled);
    box->setEnabled(change.isInstalled);
    column.addWidget(box);
    if (change.isInstalled) m_boxes.emplace_back(box, change.entry);
    connect(box, &QCheckBox::toggled, this, &TypeChangesPage::tryChosen);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(spacing::large + spacing::small, 0, 0, spacing::small);
    grid->setHorizontalSpacing(spacing::large);
    for (int i = 1; i < 3; ++i) grid->setColumnStretch(i, 1);
    int row = 0;
    for (const FigureChange& figure : change.figures) {
        const QString name = figureTitle(figure.key);
        auto* title = makeLabel(figure.entry == change.entry ? name : tr("%1: %2").arg(text(figure.entry), name), "muted");
        title->setFixedWidth(190);
        grid->addWidget(title, row, 0, Qt::AlignTop);
        grid->addWidget(makeLabel(sideText(figure.before), "muted"), row, 1, Qt::AlignTop);
        grid->addWidget(makeLabel(sideText(figure.after), ""), row++, 2, Qt::AlignTop);
    }
    column.addLayout(grid);
}

std::vector<std::string> TypeChangesPage::chosen() const
{
    std::vector<std::string> entries;
    for (const auto& [box, entry] : m_boxes)
        if (box->isChecked()) entries.push_back(entry);
    return entries;
}

void TypeChangesPage::tryChosen()
{
    const auto entries = chosen();
    m_update->setEnabled(!entries.empty());
    m_effect->clear();
    if (entries.empty()) return m_runner->cancel();
    m_runner->request(m_session.snapshot(), m_session.installedCatalog(), entries);
}

QString TypeChangesPage::effect() const { return m_effect->text(); }

void TypeChangesPage::showEffect(const Headline& before, const Headline& after)
{
    const auto was = headlineFigures(before), becomes = headlineFigures(after);
    QStringList moved;
    for (std::size_t i = 0; i < was.size() && i < becomes.size(); ++i)
        if (was[i].value != becomes[i].value || was[i].unit != becomes[i].unit)
            moved << tr("%1 %2 \u2192 %3 %4").arg(text(was[i].name), text(was[i].value), text(becomes[i].value), text(becomes[i].unit)).trimmed();
    m_effect->setText(moved.isEmpty() ? tr("The headline figures stay as they are.") : moved.join(QStringLiteral(" \u00b7 ")));
}

void TypeChangesPage::update()
{
    if (const auto entries = chosen(); !entries.empty()) m_session.perform(updateTypes(m_session.plan(), *m_session.installedCatalog(), entries));
}

} // namespace gw
