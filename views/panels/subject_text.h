// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "views/session/subject.h"

#include <QString>

namespace gw {

/// "Energy contract", "Hall 1", "Rack A-07"
QString subjectTitle(const Plan& plan, const Subject& subject);
/// Several of them: "3 pieces", "3 rooms", "2 walls"; "5 objects" where they are not alike.
QString subjectsTitle(const Plan& plan, const std::vector<Subject>& subjects);
/// What it is: "GB300 NVL72 · Accelerator rack", "Row in Hall 1"
QString subjectKind(const Plan& plan, const Catalog& catalog, const Subject& subject);
/// The name of its icon in resources/icons.
QString subjectIcon(const Plan& plan, const Catalog& catalog, const Subject& subject);

QString kindTitle(EquipmentKind kind);
/// The same of any catalogue entry, by `CatalogLine::kind`.
QString entryKindTitle(const std::string& kind);
QString kindIcon(EquipmentKind kind);
QString sectionTitle(Section section);

} // namespace gw
