// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QFormLayout>
#include <QString>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

/// Parts of the two pages that generate.
namespace gw {

/// Adds a line whose editor is named for those who do not see it.
template <class Editor>
Editor* named(QFormLayout& form, const QString& title, Editor* editor)
{
    editor->setAccessibleName(title);
    form.addRow(title, editor);
    return editor;
}

QSpinBox* counter(int low, int high, int value);
QDoubleSpinBox* amount(double low, double high, double value, const QString& suffix);
/// Racks of the catalogue, for accelerators alone or all; what was chosen stays chosen.
void offerRacks(QComboBox& box, const Catalog& catalog, bool onlyAccelerators);
/// Sentences below one another; `heading` is their title.
QWidget* resultPane(const QString& heading, QLabel*& lines, QLabel*& verdict, QWidget* action);

} // namespace gw
