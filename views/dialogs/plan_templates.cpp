// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/start_page.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("PlanTemplates", text); }

PlanTemplate make(const QString& title, const QString& about, const char* icon, std::uint32_t racks, const char* rack, std::uint32_t racksPerRow, std::uint32_t rowsPerHall)
{
    GenerateRequest request {title.toStdString(), racks, EquipmentTypeId {rack}, ClimateId {"ashburn"}};
    request.racksPerRow = racksPerRow;
    request.rowsPerHall = rowsPerHall;
    return {{title, about, {}, icon}, request};
}

} // namespace

std::vector<PlanTemplate> planTemplates()
{
    return {
        make(tr("Row of ten"), tr("10 GB300 NVL72, fed and cooled"), "row", 10, "gb300-nvl72", 10, 2),
        make(tr("Air-cooled room"), tr("16 racks of HGX H200"), "fan", 16, "hgx-h200-4", 8, 4),
        make(tr("Pod of 32"), tr("32 GB200 NVL72 in four rows"), "pod", 32, "gb200-nvl72", 8, 4),
        make(tr("Hall of 128"), tr("128 GB300 NVL72, about 18 MW of IT"), "hall", 128, "gb300-nvl72", 8, 16),
        make(tr("Next generation"), tr("64 Vera Rubin NVL72 in one hall"), "network", 64, "vr-nvl72", 8, 8),
        make(tr("Campus"), tr("700 GB300 NVL72, about 100 MW"), "site", 700, "gb300-nvl72", 8, 16),
    };
}

} // namespace gw
