// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/generate_dialog.h"

#include "core/editing/fill_hall.h"
#include "views/text/filling_text.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace gw {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

/// Adds a line whose editor is named for those who do not see it.
template <class Editor>
Editor* named(QFormLayout& form, const QString& title, Editor* editor)
{
    editor->setAccessibleName(title);
    form.addRow(title, editor);
    return editor;
}

QSpinBox* counter(int low, int high, int value)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    return box;
}

QDoubleSpinBox* amount(double low, double high, double value, const QString& suffix)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setDecimals(1);
    box->setValue(value);
    box->setSuffix(suffix);
    return box;
}

/// What was chosen stays chosen.
void offerRacks(QComboBox& box, const Catalog& catalog, bool onlyAccelerators)
{
    const QString chosen = box.count() > 0 ? box.currentData().toString() : QStringLiteral("gb300-nvl72");
    const QSignalBlocker quiet(box);
    box.clear();
    for (const EquipmentType& type : catalog.equipment)
        if (type.rack && (!onlyAccelerators || type.kind == EquipmentKind::AcceleratorRack)) box.addItem(text(type.name), text(type.id.text));
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

GenerateDialog::GenerateDialog(PlanSession& session, QWidget* parent) : QDialog(parent), m_session(session), m_pages(new QTabWidget(this))
{
    setWindowTitle(tr("Generate"));
    setMinimumWidth(440);
    m_pages->setAccessibleName(tr("What to generate"));
    m_pages->addTab(buildFactoryPage(), tr("A new factory"));
    m_pages->addTab(buildFillPage(), tr("Fill a hall"));
    (new QVBoxLayout(this))->addWidget(m_pages);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        offerRacks(*m_rack, m_session.catalog(), true);
        offerRacks(*m_filler, m_session.catalog(), false);
    });
    describeFactory();
}

QWidget* GenerateDialog::buildFactoryPage()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    auto* size = new QHBoxLayout;
    size->addWidget(m_size = amount(1, 100000, 10, {}));
    size->addWidget(m_unit = new ChoiceBox);
    m_unit->addItems({tr("racks"), tr("MW of IT")});
    m_size->setAccessibleName(tr("Size"));
    m_unit->setAccessibleName(tr("Unit of the size"));
    form->addRow(tr("Size"), size);
    offerRacks(*(m_rack = named(*form, tr("Rack"), new ChoiceBox)), m_session.catalog(), true);
    m_site = named(*form, tr("Site"), new ChoiceBox);
    for (const Climate& climate : m_session.catalog().climates) m_site->addItem(text(climate.name), text(climate.id.text));
    m_redundancy = named(*form, tr("Power"), new ChoiceBox);
    m_redundancy->addItems({tr("2N: two chains to each rack"), tr("N: one chain to each rack")});
    m_supply = named(*form, tr("Coolant supply"), amount(15, 60, 40, tr(" degC")));
    m_perRow = named(*form, tr("Racks in a row"), counter(1, 20, 10));
    m_rows = named(*form, tr("Rows in a hall"), counter(1, 64, 16));
    m_network = named(*form, tr("Network racks in a row"), counter(0, 10, 0));
    m_storage = named(*form, tr("Storage racks in a row"), counter(0, 10, 0));
    form->addRow(m_factory = makeLabel({}, "muted"));
    form->addRow(m_create = new QPushButton(tr("Create")));
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, [this] { emit planWanted(request()); });
    for (auto* box : {m_size, m_supply}) connect(box, &QDoubleSpinBox::valueChanged, this, &GenerateDialog::describeFactory);
    for (auto* box : {m_perRow, m_rows, m_network, m_storage}) connect(box, &QSpinBox::valueChanged, this, &GenerateDialog::describeFactory);
    for (auto* box : {m_unit, m_rack, m_redundancy, m_site}) connect(box, &QComboBox::currentIndexChanged, this, &GenerateDialog::describeFactory);
    return page;
}

GenerateRequest GenerateDialog::request() const
{
    const EquipmentTypeId rack {m_rack->currentData().toString().toStdString()};
    const EquipmentType* type = m_session.catalog().find(rack);
    const double each = type && type->rack ? type->rack->typicalPower.value.in(megawatt) : 1;
    GenerateRequest request {tr("New factory").toStdString(), 1, rack, ClimateId {m_site->currentData().toString().toStdString()}};
    request.racks = static_cast<std::uint32_t>(std::max(1.0, std::floor(m_unit->currentIndex() == 0 ? m_size->value() : m_size->value() / each)));
    request.coolantSupply = celsius(m_supply->value());
    request.racksPerRow = static_cast<std::uint32_t>(m_perRow->value());
    request.rowsPerHall = static_cast<std::uint32_t>(m_rows->value());
    request.networkRacksPerRow = static_cast<std::uint32_t>(m_network->value());
    request.storageRacksPerRow = static_cast<std::uint32_t>(m_storage->value());
    request.redundancy = m_redundancy->currentIndex() == 1 ? Topology::N : Topology::TwoN;
    return request;
}

void GenerateDialog::describeFactory()
{
    const GenerateRequest wanted = request();
    const EquipmentType* type = m_session.catalog().find(wanted.rack);
    if (!type) return;
    const std::uint32_t perHall = wanted.racksPerRow * wanted.rowsPerHall, halls = (wanted.racks + perHall - 1) / perHall;
    const QLocale locale;
    m_factory->setText(tr("%1 racks with %2 accelerators in %3 hall(s), %4 MW of IT, racks for $%5 M.")
        .arg(locale.toString(wanted.racks), locale.toString(qRound64(wanted.racks * type->rack->accelerators.value)), locale.toString(halls),
            locale.toString(wanted.racks * type->rack->typicalPower.value.in(megawatt), 'f', 1), locale.toString(wanted.racks * type->price.value.in(dollar) / 1e6, 'f', 0)));
}

QWidget* GenerateDialog::buildFillPage()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    m_hall = named(*form, tr("Hall"), new ChoiceBox);
    offerRacks(*(m_filler = named(*form, tr("Rack"), new ChoiceBox)), m_session.catalog(), false);
    form->addRow(m_filling = makeLabel({}, "muted"));
    form->addRow(m_place = new QPushButton(tr("Place them")));
    connect(m_place, &QPushButton::clicked, this, &GenerateDialog::fill);
    connect(m_hall, &QComboBox::currentIndexChanged, this, &GenerateDialog::describeFilling);
    connect(m_filler, &QComboBox::currentIndexChanged, this, &GenerateDialog::describeFilling);
    return page;
}

void GenerateDialog::showFill() { m_pages->setCurrentIndex(1); }

void GenerateDialog::showEvent(QShowEvent* event)
{
    offerHalls();
    QDialog::showEvent(event);
}

void GenerateDialog::offerHalls()
{
    m_hall->clear();
    for (const Space& space : m_session.plan().spaces)
        if (space.kind == SpaceKind::DataHall) m_hall->addItem(text(space.name), space.id.number);
    describeFilling();
}

void GenerateDialog::describeFilling()
{
    const EquipmentType* type = m_session.catalog().find(EquipmentTypeId {m_filler->currentData().toString().toStdString()});
    const Outcome* outcome = m_session.hasOutcome() ? &m_session.outcome() : nullptr;
    m_place->setEnabled(false);
    if (!type || m_hall->count() == 0) return m_filling->setText(tr("The plan has no data hall. Draw one, or generate a factory."));
    const auto filling = fillHall(m_session.plan(), m_session.catalog(), SpaceId {m_hall->currentData().toUInt()}, *type, outcome);
    m_filling->setText(filling ? fillingText(*filling, *type) : message(filling.error()));
    m_place->setEnabled(filling && filling->racks > 0);
}

void GenerateDialog::fill()
{
    const SpaceId hall {m_hall->currentData().toUInt()};
    const EquipmentType* type = m_session.catalog().find(EquipmentTypeId {m_filler->currentData().toString().toStdString()});
    const Outcome* outcome = m_session.hasOutcome() ? &m_session.outcome() : nullptr;
    const auto filling = type ? fillHall(m_session.plan(), m_session.catalog(), hall, *type, outcome) : Result<HallFilling>(HallFilling {});
    if (filling && type) m_session.perform(placeFilling(m_session.plan(), hall, *type, *filling));
    describeFilling();
}

} // namespace gw
