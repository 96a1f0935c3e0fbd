// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/factory_page.h"

#include "core/checks/day.h"
#include "views/dialogs/generate_form.h"
#include "views/session/plan_session.h"
#include "views/text/generate_text.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"

#include <QDoubleSpinBox>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace gw {
namespace {

constexpr std::array topologies {Topology::TwoN, Topology::N, Topology::NPlusOne, Topology::ThreeHalves, Topology::FourThirds, Topology::BlockRedundant};
constexpr std::array rejections {HeatRejection::DryCoolers, HeatRejection::Chillers, HeatRejection::Towers, HeatRejection::AirOnly};

QString millions(double dollars) { return QLocale().toString(dollars / 1e6, 'f', dollars < 1e8 ? 1 : 0); }

} // namespace

FactoryPage::FactoryPage(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_create(new QPushButton(tr("Create")))
{
    auto* row = new QHBoxLayout(this);
    auto* form = new QFormLayout;
    row->addLayout(form, 5);
    addSize(*form);
    addKind(*form);
    addHall(*form);
    row->addWidget(resultPane(tr("What this gives"), m_lines, m_verdict, m_create), 4);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, [this] { emit planWanted(request()); });
    connect(&session, &PlanSession::catalogChanged, this, [this] { offerRacks(*m_rack, m_session.catalog(), true); });
    connect(&m_runner, &GenerateRunner::generated, this, [this](const std::shared_ptr<Generated>& generated) { showAnswer(*generated); });
    connect(&m_runner, &GenerateRunner::failed, this, &FactoryPage::refuse);
    followEditors();
}

void FactoryPage::addSize(QFormLayout& form)
{
    auto* size = new QHBoxLayout;
    size->addWidget(m_size = amount(0.1, 100000, 10, {}));
    size->addWidget(m_unit = new ChoiceBox);
    m_unit->addItems({tr("racks"), tr("MW of IT")});
    m_size->setAccessibleName(tr("Size"));
    m_unit->setAccessibleName(tr("Unit of the size"));
    form.addRow(tr("Size"), size);
    offerRacks(*(m_rack = named(form, tr("Rack"), new ChoiceBox)), m_session.catalog(), true);
    m_site = named(form, tr("Site"), new ChoiceBox);
    for (const Climate& climate : m_session.catalog().climates) m_site->addItem(QString::fromStdString(climate.name), QString::fromStdString(climate.id.text));
}

void FactoryPage::addKind(QFormLayout& form)
{
    m_redundancy = named(form, tr("Power"), new ChoiceBox);
    for (const Topology topology : topologies) m_redundancy->addItem(topologyChoice(topology));
    m_cooling = named(form, tr("Cooling"), new ChoiceBox);
    for (const HeatRejection rejection : rejections) m_cooling->addItem(rejectionChoice(rejection));
    m_supply = named(form, tr("Coolant supply"), amount(15, 60, 40, tr(" degC")));
    m_network = named(form, tr("Network racks in a row"), counter(0, 10, 0));
    m_storage = named(form, tr("Storage racks in a row"), counter(0, 10, 0));
}

void FactoryPage::addHall(QFormLayout& form)
{
    m_hall = named(form, tr("Halls"), new ChoiceBox);
    m_hall->addItems({tr("As large as its rows"), tr("Of a given size")});
    m_width = named(form, tr("Hall width"), amount(2, 300, 40, tr(" m")));
    m_depth = named(form, tr("Hall depth"), amount(2, 300, 25, tr(" m")));
    m_height = named(form, tr("Hall height"), amount(2, 20, 5, tr(" m")));
    m_perRow = named(form, tr("Racks in a row"), counter(1, longestRow, 10));
    m_rows = named(form, tr("Rows in a hall"), counter(1, mostRowsInHall, 16));
}

void FactoryPage::followEditors()
{
    for (auto* box : {m_size, m_supply, m_width, m_depth, m_height}) connect(box, &QDoubleSpinBox::valueChanged, this, &FactoryPage::describe);
    for (auto* box : {m_perRow, m_rows, m_network, m_storage}) connect(box, &QSpinBox::valueChanged, this, &FactoryPage::describe);
    for (auto* box : {m_unit, m_rack, m_redundancy, m_site, m_cooling, m_hall}) connect(box, &QComboBox::currentIndexChanged, this, &FactoryPage::describe);
    // A hall of its own size is filled with rows as long and as many as it takes, until somebody says otherwise.
    connect(m_hall, &QComboBox::currentIndexChanged, this, [this](int given) {
        m_perRow->setValue(given ? int(longestRow) - m_network->value() - m_storage->value() : 10);
        m_rows->setValue(given ? int(mostRowsInHall) : 16);
    });
}

void FactoryPage::showEvent(QShowEvent* event)
{
    describe();
    QWidget::showEvent(event);
}

const EquipmentType* FactoryPage::rack() const { return m_session.catalog().find(EquipmentTypeId {m_rack->currentData().toString().toStdString()}); }

GenerateRequest FactoryPage::request() const
{
    GenerateRequest request {tr("New factory").toStdString(), 0, EquipmentTypeId {m_rack->currentData().toString().toStdString()}, ClimateId {m_site->currentData().toString().toStdString()}};
    if (m_unit->currentIndex() == 0) request.racks = static_cast<std::uint32_t>(m_size->value());
    else if (const auto racks = rack() ? racksWithin(megawatts(m_size->value()), *rack()) : Result<std::uint32_t>(0U); racks) request.racks = *racks;
    request.coolantSupply = celsius(m_supply->value());
    request.racksPerRow = static_cast<std::uint32_t>(m_perRow->value());
    request.rowsPerHall = static_cast<std::uint32_t>(m_rows->value());
    request.networkRacksPerRow = static_cast<std::uint32_t>(m_network->value());
    request.storageRacksPerRow = static_cast<std::uint32_t>(m_storage->value());
    request.redundancy = topologies[static_cast<std::size_t>(m_redundancy->currentIndex())];
    request.cooling = rejections[static_cast<std::size_t>(m_cooling->currentIndex())];
    if (m_hall->currentIndex() == 1) request.hall = HallSize {metres(m_width->value()), metres(m_depth->value()), metres(m_height->value())};
    request.day = today();
    return request;
}

void FactoryPage::describe()
{
    for (auto* box : {m_width, m_depth, m_height}) box->setEnabled(m_hall->currentIndex() == 1);
    if (!isVisible() || !rack()) return;
    const bool isPower = m_unit->currentIndex() == 1;
    if (isPower)
        if (const auto racks = racksWithin(megawatts(m_size->value()), *rack()); !racks) return refuse(racks.error());
    const GenerateRequest wanted = request();
    const auto fit = fitHalls(wanted, m_session.catalog());
    if (!fit) return refuse(fit.error());
    m_halls = fitText(wanted, *fit, *rack(), isPower ? megawatts(m_size->value()) : Power {});
    m_lines->setText(m_halls.join('\n'));
    setRole(*m_verdict, "muted");
    m_verdict->setText(tr("Computing power, cost and design rules..."));
    m_create->setEnabled(true);
    m_runner.generate(wanted, m_session.sharedCatalog());
}

void FactoryPage::showAnswer(const Generated& generated)
{
    const Headline& all = generated.headline;
    QStringList lines = m_halls;
    lines << tr("%1 pieces; the grid gives %2 MW in the highest hour.").arg(QLocale().toString(qulonglong(generated.pieces)), QLocale().toString(all.gridPeak.in(megawatt), 'f', 1));
    lines << tr("Capital $%1 M, PUE %2.").arg(millions(all.capex.in(dollar)), all.pue.value ? QLocale().toString(*all.pue.value, 'f', 3) : tr("unknown"));
    m_lines->setText(lines.join('\n'));
    const FindingCounts& found = generated.findings;
    const bool isClean = found.error + found.warning == 0;
    setRole(*m_verdict, isClean ? "good" : "bad");
    m_verdict->setText(isClean ? tr("No design rule objects.") : tr("Design rules: %1 errors and %2 warnings.").arg(found.error).arg(found.warning));
}

void FactoryPage::refuse(const Error& error)
{
    m_runner.cancel();
    m_lines->setText({});
    setRole(*m_verdict, "bad");
    m_verdict->setText(message(error));
    m_create->setEnabled(false);
}

} // namespace gw
