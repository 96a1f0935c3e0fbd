// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/fill_page.h"

#include "views/dialogs/generate_form.h"
#include "views/session/plan_session.h"
#include "views/text/filling_text.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"

#include <QPushButton>
#include <QSignalBlocker>

namespace gw {

FillPage::FillPage(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_hall(new ChoiceBox), m_rack(new ChoiceBox), m_place(new QPushButton(tr("Place them")))
{
    auto* row = new QHBoxLayout(this);
    auto* form = new QFormLayout;
    row->addLayout(form, 5);
    named(*form, tr("Hall"), m_hall);
    offerRacks(*named(*form, tr("Rack"), m_rack), session.catalog(), false);
    row->addWidget(resultPane(tr("What fits, and what binds"), m_lines, m_verdict, m_place), 4);
    connect(m_place, &QPushButton::clicked, this, &FillPage::place);
    for (auto* box : {m_hall, m_rack}) connect(box, &QComboBox::currentIndexChanged, this, &FillPage::describe);
    connect(&session, &PlanSession::catalogChanged, this, [this] { offerRacks(*m_rack, m_session.catalog(), false); });
    for (const auto changed : {&PlanSession::outcomeChanged, &PlanSession::planReplaced}) connect(&session, changed, this, &FillPage::offerHalls);
    connect(&session, &PlanSession::planChanged, this, &FillPage::offerHalls);
    connect(&m_runner, &GenerateRunner::filled, this, &FillPage::showAnswer);
    connect(&m_runner, &GenerateRunner::failed, this, [this](const Error& error) { m_lines->setText(message(error)); });
}

void FillPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    offerHalls();
}

const EquipmentType* FillPage::rack() const { return m_session.catalog().find(EquipmentTypeId {m_rack->currentData().toString().toStdString()}); }

/// The hall that was chosen stays chosen.
void FillPage::offerHalls()
{
    if (!isVisible()) return;
    const QSignalBlocker quiet(m_hall);
    const QVariant chosen = m_hall->currentData();
    m_hall->clear();
    for (const Space& space : m_session.plan().spaces)
        if (space.kind == SpaceKind::DataHall) m_hall->addItem(QString::fromStdString(space.name), space.id.number);
    m_hall->setCurrentIndex(std::max(0, m_hall->findData(chosen)));
    describe();
}

void FillPage::describe()
{
    m_filling.reset();
    m_place->setEnabled(false);
    m_verdict->clear();
    if (!isVisible() || !rack()) return;
    if (m_hall->count() == 0) return m_lines->setText(tr("The plan has no data hall. Draw one, or generate a factory."));
    m_lines->setText(tr("Trying every place of a row..."));
    auto outcome = m_session.hasOutcome() ? std::make_shared<const Outcome>(m_session.outcome()) : nullptr;
    m_runner.fill(m_session.snapshot(), m_session.sharedCatalog(), SpaceId {m_hall->currentData().toUInt()}, rack()->id, std::move(outcome));
}

void FillPage::showAnswer(std::shared_ptr<HallFilling> filling)
{
    if (!rack()) return;
    m_filling = std::move(filling);
    m_lines->setText(fillingText(*m_filling, *rack()));
    m_place->setEnabled(m_filling->racks > 0);
}

void FillPage::place()
{
    if (m_filling && rack()) m_session.perform(placeFilling(m_session.plan(), SpaceId {m_hall->currentData().toUInt()}, *rack(), *m_filling));
}

} // namespace gw
