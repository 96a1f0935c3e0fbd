// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/series_dialog.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFileInfo>
#include <QFormLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gw {

SeriesDialog::SeriesDialog(QWidget* parent) : QDialog(parent), m_why(makeLabel({}, "body", this)), m_form(new QFormLayout)
{
    setMinimumWidth(600);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::medium);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_why);
    column->addLayout(m_form);
    m_column = addField(tr("Column of values"), tr("Its name, or a part of it; empty: the first that fits"));
    m_unit = addField(tr("Unit"), tr("$/MWh, EUR/MWh, g/kWh, lb/MWh; empty: as the header says"));
    m_rate = addField(tr("Exchange rate"), tr("Dollars for one unit of the file's currency"));
    m_zone = addField(tr("Time zone"), tr("utc, local, +1, -05:00; empty: as the header says, else local"));
    m_year = addField(tr("Year"), tr("Where the file has several"));
    auto* rate = new QDoubleValidator(1e-6, 1e4, 8, m_rate);
    rate->setLocale(QLocale::c());
    m_rate->setValidator(rate);
    m_year->setValidator(new QIntValidator(1900, 2199, m_year));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton* import = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    import->setDefault(true);
    column->addWidget(buttons);
    connect(import, &QPushButton::clicked, this, &SeriesDialog::tryWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit* SeriesDialog::addField(const QString& title, const QString& hint)
{
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(hint);
    field->setAccessibleName(title);
    m_form->addRow(title, field);
    return field;
}

void SeriesDialog::take(const QString& file, SeriesKind kind)
{
    m_file = file;
    m_kind = kind;
    const QString name = QFileInfo(file).fileName();
    setWindowTitle(kind == SeriesKind::EnergyPrice ? tr("Hourly prices from %1").arg(name) : tr("Hourly carbon from %1").arg(name));
    for (QLineEdit* field : {m_column, m_unit, m_rate, m_zone, m_year}) field->clear();
    hide();
}

void SeriesDialog::explain(const QString& why)
{
    m_why->setText(why);
    show();
    raise();
    activateWindow();
}

SeriesOptions SeriesDialog::options() const
{
    SeriesOptions options;
    options.kind = m_kind;
    options.column = m_column->text().trimmed().toStdString(), options.unit = m_unit->text().trimmed().toStdString();
    options.timeZone = m_zone->text().trimmed().toStdString();
    if (!m_rate->text().isEmpty()) options.rate = QLocale::c().toDouble(m_rate->text());
    if (!m_year->text().isEmpty()) options.year = m_year->text().toInt();
    return options;
}

} // namespace gw
