// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "views/session/subject.h"
#include "views/widgets/field_row.h"

namespace gw {

/// Says of each field where its value comes from (catalogue with its source, override, row, original, default) and what resetting gives. Fields that
/// mean nothing for the subject are taken out; those few people need are marked as advanced while they hold what they began with.
void addOrigins(std::vector<FieldState>& fields, const Plan& plan, const Catalog& catalog, const Subject& subject);

} // namespace gw
