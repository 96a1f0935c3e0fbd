// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/candidate_card.h"

#include "core/report/metric_text.h"
#include "core/search/proposal.h"
#include "views/panels/fact_table.h"
#include "views/panels/sweep_choices.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace gw {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString changeText(const InputChange& change)
{
    const QString title = sweepInputTitle(change.key);
    return change.from.empty() ? CandidateCard::tr("%1: %2").arg(title, text(change.to))
                               : CandidateCard::tr("%1: %2, now %3").arg(title, text(change.to), text(change.from));
}

Fact figureOf(const ProposedFigure& change)
{
    const Metric& metric = *change.objective.metric;
    const auto value = [&](double figure) { return text(metricText(metric.key, metric.unit, figure)).replace(QLatin1Char(' '), QChar::Nbsp); };
    Fact fact {QString::fromUtf8(metric.name), CandidateCard::tr("%1, as now").arg(value(change.proposed)), {}, std::isfinite(change.proposed) ? Asked(metric.key) : Asked()};
    fact.name[0] = fact.name[0].toUpper();
    if (change.verdict == Verdict::Better) fact.value = CandidateCard::tr("%1, better than %2").arg(value(change.proposed), value(change.present));
    if (change.verdict == Verdict::Worse) fact.value = CandidateCard::tr("%1, worse than %2").arg(value(change.proposed), value(change.present));
    return fact;
}

QString changesText(const Proposal& proposal)
{
    QStringList lines;
    for (const InputChange& change : proposal.changes) lines << changeText(change);
    return lines.isEmpty() ? CandidateCard::tr("The plan as it is.") : lines.join(QLatin1Char('\n'));
}

std::vector<Fact> figuresOf(const Proposal& proposal)
{
    std::vector<Fact> facts;
    for (const ProposedFigure& change : proposal.figures) facts.push_back(figureOf(change));
    return facts;
}

QString rulesText(const Proposal& proposal)
{
    const int errors = static_cast<int>(proposal.rules.errors) - static_cast<int>(proposal.presentRules.errors);
    if (errors == 1) return CandidateCard::tr("It breaks one more design rule.");
    return errors > 1 ? CandidateCard::tr("It breaks design rules at %1 more places.").arg(errors) : QString();
}

} // namespace

CandidateCard::CandidateCard(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, "section", this)), m_changes(makeLabel({}, "value", this)), m_figures(new FactTable(tr("Figures"), this)),
      m_rules(makeLabel({}, "value", this)), m_hint(makeLabel({}, "small", this)), m_open(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::small, spacing::tight, spacing::tight);
    column->setSpacing(spacing::tight);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_changes), static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_rules)}) column->addWidget(part);
    column->addWidget(m_open);
    column->addWidget(m_hint);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(*m_candidate); });
    connect(m_figures, &FactTable::explainWanted, this, [this](const Asked& asked) { emit explainRequested(*m_candidate, asked.metric); });
    clear();
}

void CandidateCard::show(const Swept& swept, std::uint64_t candidate)
{
    const Proposal proposal = proposalOf(swept.result, candidate, changesOf(swept.space, candidate));
    m_candidate = candidate;
    m_isScenario = isScenario(swept.space);
    m_title->setText(tr("Candidate %1").arg(candidate));
    m_changes->setText(changesText(proposal));
    m_figures->setFacts(figuresOf(proposal));
    m_rules->setText(rulesText(proposal));
    m_rules->setHidden(m_rules->text().isEmpty());
    refresh();
}

void CandidateCard::clear()
{
    m_candidate.reset();
    m_title->setText(tr("No candidate chosen"));
    m_changes->setText(tr("Click a point, or walk along the front with the arrow keys."));
    m_figures->setFacts({});
    m_rules->hide();
    refresh();
}

void CandidateCard::setStale(bool isStale)
{
    m_isStale = isStale;
    refresh();
}

void CandidateCard::refresh()
{
    m_open->setVisible(m_candidate.has_value());
    m_open->setEnabled(!m_isStale);
    m_open->setText(m_isScenario ? tr("Open as scenario") : tr("Open in the plan"));
    m_hint->setVisible(m_candidate.has_value());
    if (m_isStale) m_hint->setText(tr("The plan has changed since. Search again to open candidates."));
    else if (m_isScenario) m_hint->setText(tr("It becomes a scenario of the plan, whose futures are drawn."));
    else m_hint->setText(tr("Scenarios only scale assumptions, and this changes the plan itself: it is done as one step that Undo takes back."));
}

} // namespace gw
