// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/finding_details.h"

#include "core/checks/rule_facts.h"
#include "core/editing/fix.h"
#include "core/explain/object_figure.h"
#include "views/panels/findings_list.h"
#include "views/panels/waiver_form.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {
namespace {

QString name(const std::string& text) { return QString::fromStdString(text); }

Asked ofLoop(const Plan& plan, const QString& object, ObjectFigureKind kind)
{
    const auto at = std::find_if(plan.loops.begin(), plan.loops.end(), [&](const Loop& loop) { return name(loop.name) == object; });
    return at == plan.loops.end() ? Asked() : Asked(metricOf({kind, at->id.number}).c_str());
}

Asked ofPiece(const Finding& finding, ObjectFigureKind kind) { return finding.equipment.empty() ? Asked() : Asked(metricOf({kind, finding.equipment[0].number}).c_str()); }

/// The figure that the measured value is, or is a part of; none where it is of geometry or an input.
Asked askedOf(const Plan& plan, const Finding& finding)
{
    using Kind = ObjectFigureKind;
    const QString object = name(finding.object);
    switch (finding.rule) {
    case Rule::SupplySmallerThanPeak:
    case Rule::GeneratorsTooSmall:
    case Rule::SourcesAboveDemand: return {"grid_peak_kw"};
    case Rule::TierNotServed:
    case Rule::DemandTurnedAway: return {"tokens_per_s", "Tokens/s sold", object};
    case Rule::AirLimitExceeded:
    case Rule::AirWithoutSpare: return {"grid_peak_kw", "Heat of racks to air"};
    case Rule::LoopOverloaded:
    case Rule::LoopWithoutSpare:
    case Rule::TrimChillersTooSmall:
    case Rule::PumpsTooSmall: return ofLoop(plan, object, Kind::LoopHeat);
    case Rule::CoolantTooFast: return ofLoop(plan, object, Kind::LoopSpeed);
    case Rule::RackFlowTooSmall: return ofLoop(plan, object, Kind::LoopFlow);
    case Rule::FeedOverloaded:
    case Rule::ContinuousLoadTooHigh: return ofPiece(finding, Kind::Load);
    case Rule::FeedFailureOverload: return ofPiece(finding, Kind::Worst);
    case Rule::SinglePointOfFailure:
    case Rule::NotMaintainable: return {"it_power_kw"};
    default: return {};
    }
}

} // namespace

FindingDetails::FindingDetails(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_looking(new QTimer(this))
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Details of the finding"));
    auto* page = new QWidget(area);
    page->setObjectName("panel");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::medium);
    column->setSpacing(spacing::small);
    m_title = addLine(page, "section", "findingTitle");
    m_sentence = addLine(page, "", "findingSentence");
    m_measured = addLine(page, "muted", "findingMeasured");
    buildButtons(page);
    m_fixSays = addLine(page, "small", "findingFix");
    column->addWidget(m_form = new WaiverForm(page));
    m_explanation = addLine(page, "muted", "findingExplanation");
    m_source = addLine(page, "small", "findingSource");
    column->addStretch();
    area->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    setMinimumWidth(264);                    // The buttons of the form side by side.
    m_looking->setSingleShot(true);
    m_looking->setInterval(150);
    connect(m_looking, &QTimer::timeout, this, &FindingDetails::look);
    connect(m_form, &WaiverForm::accepted, this, &FindingDetails::accept);
    connect(m_form, &WaiverForm::cancelled, this, [this] { showForm(false); });
    explain(std::nullopt);
}

QLabel* FindingDetails::addLine(QWidget* page, const char* role, const char* name)
{
    QLabel* label = makeLabel({}, role, page);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    page->layout()->addWidget(label);
    return label;
}

void FindingDetails::buildButtons(QWidget* page)
{
    m_buttons = new QWidget(page);
    m_fixButton = new QPushButton(tr("Fix"), m_buttons);
    m_waiveButton = new QPushButton(tr("Waive\u2026"), m_buttons);
    m_askButton = new QPushButton(tr("How is it made?"), m_buttons);
    m_askButton->setObjectName("askFinding");
    m_askButton->setToolTip(tr("Explains the figure that the measured value is, or is a part of."));
    connect(m_askButton, &QPushButton::clicked, this, [this] { if (m_finding) emit explainWanted(askedOf(m_session.plan(), *m_finding)); });
    m_fixButton->setObjectName("fixFinding");
    m_waiveButton->setObjectName("waiveFinding");
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_fixButton);
    row->addWidget(m_waiveButton);
    row->addWidget(m_askButton);
    row->addStretch();
    page->layout()->addWidget(m_buttons);
    connect(m_fixButton, &QPushButton::clicked, this, &FindingDetails::fix);
    connect(m_waiveButton, &QPushButton::clicked, this, &FindingDetails::toggleWaiver);
}

void FindingDetails::explain(const std::optional<Finding>& finding)
{
    const bool isOther = !finding || !m_finding || !isSameFinding(*finding, *m_finding);
    m_finding = finding;
    if (isOther) showForm(false);
    fill();
    if (isOther) look();
    else m_looking->start();
}

void FindingDetails::fill()
{
    const bool has = m_finding.has_value();
    for (QWidget* part : {static_cast<QWidget*>(m_measured), static_cast<QWidget*>(m_explanation), static_cast<QWidget*>(m_source), m_buttons}) part->setVisible(has);
    m_title->setText(has ? tr("%1 \u00B7 %2").arg(title(m_finding->severity), title(m_finding->rule)) : tr("No finding chosen"));
    if (!has) return m_sentence->setText(tr("Choose a finding to see how it is judged and what can be done about it. Enter or a click shows its place."));
    m_sentence->setText(message(*m_finding));
    const bool isCounted = m_finding->measured != 0 || m_finding->limit != 0;
    m_measured->setText(tr("Measured %1, limit %2").arg(withUnit(m_finding->measured, m_finding->unit), withUnit(m_finding->limit, m_finding->unit)));
    m_measured->setVisible(isCounted);
    m_askButton->setVisible(!askedOf(m_session.plan(), *m_finding).metric.isEmpty());
    m_explanation->setText(explanation(m_finding->rule));
    const std::string_view source = ruleFacts(m_finding->rule).source;
    m_source->setText(tr("Source: %1").arg(QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()))));
    m_waiveButton->setText(m_finding->isWaived ? tr("Count it again") : tr("Waive\u2026"));
    m_waiveButton->setVisible(m_finding->rule != Rule::WaiverExpired && m_finding->rule != Rule::WaiverUnused);
}

void FindingDetails::look()
{
    m_looking->stop();
    m_fix = m_finding && !m_finding->isWaived ? fixFor(m_session.plan(), m_session.catalog(), m_session.outcome(), *m_finding) : std::nullopt;
    m_fixButton->setVisible(m_fix.has_value());
    m_fixSays->setVisible(m_finding.has_value());
    if (m_finding && m_finding->isWaived) return m_fixSays->setText(acceptance(*m_finding));
    if (m_fix) m_fixSays->setText(tr("Fix will do this: %1.").arg(QString::fromStdString(m_fix->label)));
    else m_fixSays->setText(m_finding && isFixable(m_finding->rule) ? tr("Nothing mechanical mends this here: there is no free room, or no neighbour to follow.") : tr("This takes a decision of yours."));
    m_fixButton->setToolTip(m_fix ? QString::fromStdString(m_fix->label) : QString());
    m_fixButton->setAccessibleDescription(m_fixButton->toolTip());
}

void FindingDetails::fix()
{
    // The plan may have moved on since the fix was found.
    if (m_finding) m_fix = fixFor(m_session.plan(), m_session.catalog(), m_session.outcome(), *m_finding);
    if (m_fix) m_session.perform(*std::exchange(m_fix, std::nullopt));
}

void FindingDetails::toggleWaiver()
{
    if (!m_finding) return;
    if (m_finding->isWaived) return m_session.perform(unwaive(m_session.plan(), *m_finding));
    showForm(m_form->isHidden());
    if (m_form->isHidden()) return;
    const QString author = QString::fromStdString(m_session.plan().info.author);
    m_form->begin(author.isEmpty() ? qEnvironmentVariable("USER") : author);
}

void FindingDetails::accept(const WaiverTerms& terms)
{
    if (!m_finding) return;
    auto edit = waive(m_session.plan(), *m_finding, terms);
    if (!edit) return m_form->refuse(edit.error());
    showForm(false);
    m_session.perform(*std::move(edit));
}

void FindingDetails::showForm(bool isShown)
{
    m_form->setVisible(isShown);
}

} // namespace gw
