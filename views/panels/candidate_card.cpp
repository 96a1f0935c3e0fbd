// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/candidate_card.h"

#include "core/report/metric_text.h"
#include "core/search/proposal.h"
#include "views/panels/sweep_choices.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gw {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString changeText(const InputChange& change)
{
    const QString title = sweepInputTitle(change.key);
    return change.from.empty() ? CandidateCard::tr("%1: %2").arg(title, text(change.to))
                               : CandidateCard::tr("%1: %2, now %3").arg(title, text(change.to), text(change.from));
}

QString figureText(const ProposedFigure& change)
{
    const Metric& metric = *change.objective.metric;
    const auto value = [&](double figure) { return text(metricText(metric.key, metric.unit, figure)).replace(QLatin1Char(' '), QChar::Nbsp); };
    QString name = QString::fromUtf8(metric.name);
    name[0] = name[0].toUpper();
    switch (change.verdict) {
    case Verdict::Better: return CandidateCard::tr("%1: %2, better than %3").arg(name, value(change.proposed), value(change.present));
    case Verdict::Worse: return CandidateCard::tr("%1: %2, worse than %3").arg(name, value(change.proposed), value(change.present));
    case Verdict::Same: break;
    }
    return CandidateCard::tr("%1: %2, as now").arg(name, value(change.proposed));
}

QString changesText(const Proposal& proposal)
{
    QStringList lines;
    for (const InputChange& change : proposal.changes) lines << changeText(change);
    return lines.isEmpty() ? CandidateCard::tr("The plan as it is.") : lines.join(QLatin1Char('\n'));
}

QString figuresText(const Proposal& proposal)
{
    QStringList lines;
    for (const ProposedFigure& change : proposal.figures) lines << figureText(change);
    const int errors = static_cast<int>(proposal.rules.errors) - static_cast<int>(proposal.presentRules.errors);
    if (errors == 1) lines << CandidateCard::tr("It breaks one more design rule.");
    if (errors > 1) lines << CandidateCard::tr("It breaks design rules at %1 more places.").arg(errors);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CandidateCard::CandidateCard(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, "section", this)), m_changes(makeLabel({}, "value", this)), m_figures(makeLabel({}, "value", this)),
      m_hint(makeLabel({}, "small", this)), m_open(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::small, spacing::tight, spacing::tight);
    column->setSpacing(spacing::tight);
    for (QLabel* label : {m_title, m_changes, m_figures}) column->addWidget(label);
    column->addWidget(m_open);
    column->addWidget(m_hint);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(*m_candidate); });
    clear();
}

void CandidateCard::show(const Swept& swept, std::uint64_t candidate)
{
    const Proposal proposal = proposalOf(swept.result, candidate, changesOf(swept.space, candidate));
    m_candidate = candidate;
    m_isScenario = isScenario(swept.space);
    m_title->setText(tr("Candidate %1").arg(candidate));
    m_changes->setText(changesText(proposal));
    m_figures->setText(figuresText(proposal));
    refresh();
}

void CandidateCard::clear()
{
    m_candidate.reset();
    m_title->setText(tr("No candidate chosen"));
    m_changes->setText(tr("Click a point, or walk along the front with the arrow keys."));
    m_figures->clear();
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
