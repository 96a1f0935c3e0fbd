// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_panel.h"

#include "core/checks/check.h"
#include "views/panels/finding_details.h"
#include "views/panels/findings_delegate.h"
#include "views/panels/findings_model.h"
#include "views/text/messages.h"
#include "views/session/plan_session.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {

FindingsPanel::FindingsPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FindingsModel(session, this)), m_splitter(new QSplitter(Qt::Horizontal, this)), m_details(new FindingDetails(session, this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_details);
    connect(m_details, &FindingDetails::explainWanted, this, &FindingsPanel::explainWanted);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    connect(m_list, &QAbstractItemView::clicked, this, &FindingsPanel::choose);
    connect(m_list, &QAbstractItemView::activated, this, &FindingsPanel::choose);
    connect(m_list, &QAbstractItemView::entered, this, &FindingsPanel::hover);
    connect(m_list, &QAbstractItemView::viewportEntered, this, &FindingsPanel::endHover);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::showDetails);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_row = m_list->currentIndex().row();
        m_scrolled = m_list->verticalScrollBar()->value();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::returnToPlace);
    connect(&session, &PlanSession::planReplaced, this, &FindingsPanel::refresh);
    connect(&session, &PlanSession::outcomeChanged, this, &FindingsPanel::refresh);
    refresh();
}

QWidget* FindingsPanel::buildList()
{
    auto* side = new QWidget(m_splitter);
    m_list = new QListView(side);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingsDelegate(m_list));
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setMouseTracking(true);
    m_list->viewport()->installEventFilter(this);
    m_empty = makeLabel({}, "muted", side);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(spacing::large);
    m_unjudged = makeLabel({}, "doubt", side);
    m_unjudged->setObjectName("findingsUnjudged");
    m_unjudged->setContentsMargins(spacing::small, 0, spacing::small, spacing::tight);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildControls(side));
    column->addWidget(m_unjudged);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    return side;
}

QWidget* FindingsPanel::buildControls(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search findings"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search findings"));
    m_groups = new ChoiceBox(bar);
    m_groups->addItem(tr("By severity"), static_cast<int>(FindingGroups::Severity));
    m_groups->addItem(tr("By object"), static_cast<int>(FindingGroups::Object));
    m_groups->addItem(tr("By rule"), static_cast<int>(FindingGroups::Rule));
    m_groups->setAccessibleName(tr("Group findings"));
    m_waived = new QToolButton(bar);
    m_waived->setCheckable(true);
    m_waived->setAccessibleName(tr("Show accepted findings"));
    m_waived->setToolTip(tr("Shows the findings that waivers accept, too."));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::small, spacing::tight, spacing::small, spacing::tight);
    row->addWidget(m_search, 1);
    row->addWidget(m_groups);
    row->addWidget(m_waived);
    connect(m_search, &QLineEdit::textChanged, this, &FindingsPanel::ask);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &FindingsPanel::ask);
    connect(m_waived, &QToolButton::toggled, this, &FindingsPanel::ask);
    return bar;
}

void FindingsPanel::setTheme(const Theme& theme) { m_model->setTheme(theme); }

QString FindingsPanel::summary() const
{
    const FindingCounts counts = countFindings(m_session.findings());
    if (counts.error + counts.warning + counts.info == 0) return m_session.unsolved() ? tr("Not computed") : tr("No findings");
    const QString errors = counts.error == 1 ? tr("1 error") : tr("%1 errors").arg(counts.error);
    const QString warnings = counts.warning == 1 ? tr("1 warning") : tr("%1 warnings").arg(counts.warning);
    return counts.info == 0 ? tr("%1, %2").arg(errors, warnings) : tr("%1, %2, %3 notes").arg(errors, warnings).arg(counts.info);
}

QString FindingsPanel::emptyText() const
{
    if (m_session.unsolved() && m_session.findings().empty()) return message(*m_session.unsolved());
    if (!m_session.hasOutcome() && !m_session.unsolved()) return tr("The rules speak when the plan is computed.");
    if (!m_search->text().trimmed().isEmpty()) return tr("No finding has these words. Search for a rule, an object or a word of its sentence.");
    if (!m_session.findings().empty()) return tr("Every finding is accepted by a waiver. The button above shows them with their reasons.");
    return tr("Every one of %1 design rules is met: space, structure, power, cooling, network, availability and applications. "
              "When an edit breaks one, it stands here at once, with the measured value, the limit and, where it is mechanical, a fix.")
        .arg(ruleCount);
}

void FindingsPanel::tellUnjudged()
{
    const auto& why = m_session.unsolved();
    m_unjudged->setVisible(why.has_value());
    m_unjudged->setText(tr("The plan cannot be computed as it stands. %1 of %2 design rules need its figures and are not judged until it can.").arg(unjudgedRules()).arg(ruleCount));
    m_unjudged->setToolTip(why ? message(*why) : QString());
}

void FindingsPanel::ask()
{
    m_model->ask({static_cast<FindingGroups>(m_groups->currentData().toInt()), m_search->text(), m_waived->isChecked()});
    refresh();
}

/// The chosen finding stays chosen while the plan is edited, and the list where it was scrolled to. When it is mended, the next one takes its place.
void FindingsPanel::returnToPlace()
{
    if (!m_chosen) return;
    QModelIndex place = m_model->indexOf(*m_chosen);
    for (int row = m_row; !place.isValid() && row >= 0 && row < m_model->rowCount(); ++row)
        if (m_model->findingAt(m_model->index(row))) place = m_model->index(row);
    m_list->setCurrentIndex(place);
    m_list->verticalScrollBar()->setValue(m_scrolled);
    showDetails(place);
}

void FindingsPanel::refresh()
{
    const auto& findings = m_session.findings();
    const auto waived = std::ranges::count_if(findings, &Finding::isWaived);
    m_waived->setVisible(waived > 0 || m_waived->isChecked());
    m_waived->setText(tr("%1 accepted").arg(waived));
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(emptyText());
    tellUnjudged();
    m_details->setVisible(!findings.empty());
    emit summaryChanged(summary());
}

void FindingsPanel::show(const Finding& finding)
{
    m_search->clear();
    if (finding.isWaived) m_waived->setChecked(true);
    const QModelIndex place = m_model->indexOf(finding);
    if (!place.isValid()) return;
    m_list->setCurrentIndex(place);
    m_list->scrollTo(place);
    choose(place);
}

void FindingsPanel::showDetails(const QModelIndex& index)
{
    const Finding* finding = m_model->findingAt(index);
    m_chosen = finding ? std::optional(*finding) : std::nullopt;
    m_details->explain(m_chosen);
}

/// What a finding is about is lit wherever it is drawn.
void FindingsPanel::hover(const QModelIndex& index)
{
    const Finding* finding = m_model->findingAt(index);
    if (!finding) return endHover();
    if (!finding->equipment.empty()) m_session.view().setHovered(finding->equipment.front());
    else m_session.view().setHovered(finding->space.isNone() ? Subject {} : Subject {finding->space});
}

void FindingsPanel::endHover() { m_session.view().setHovered({}); }

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) endHover();
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::choose(const QModelIndex& index)
{
    const Finding* finding = m_model->findingAt(index);
    if (!finding) return;
    const Finding chosen = *finding;
    if (chosen.equipment.empty() && !chosen.space.isNone()) m_session.show(chosen.space);
    else m_session.select(chosen.equipment);
    emit frameRequested();
}

} // namespace gw
