// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/generate_form.h"

#include "views/widgets/label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gw {

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

void offerRacks(QComboBox& box, const Catalog& catalog, bool onlyAccelerators)
{
    const QString chosen = box.count() > 0 ? box.currentData().toString() : QStringLiteral("gb300-nvl72");
    const QSignalBlocker quiet(box);
    box.clear();
    for (const EquipmentType& type : catalog.equipment)
        if (type.rack && (!onlyAccelerators || type.kind == EquipmentKind::AcceleratorRack)) box.addItem(QString::fromStdString(type.name), QString::fromStdString(type.id.text));
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

QWidget* resultPane(const QString& heading, QLabel*& lines, QLabel*& verdict, QWidget* action)
{
    auto* pane = new QWidget;
    pane->setMinimumWidth(340);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 0, 0, 0);
    column->addWidget(makeLabel(heading, "title"));
    column->addWidget(lines = makeLabel({}, "muted"));
    column->addWidget(verdict = makeLabel({}, "good"));
    column->addStretch();
    column->addWidget(action);
    return pane;
}

} // namespace gw
