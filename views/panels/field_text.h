// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"
#include "views/session/subject.h"
#include "views/widgets/field_row.h"

namespace gw {

/// Every editable field of a subject as text, in the order of `describe`.
std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const Subject& subject);

/// The fields that all `subjects` share, of whatever kind; where they differ the text is empty and the hint says so.
std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects);

/// The edit that enters `text` into one field of each subject; empty when nothing would change. Numbers may be calculated.
/// Failures: as `FieldWriter`, each naming the field, the text and what is expected; Unsupported for a locked piece.
Result<Edit> editField(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects, const QString& key, const QString& text);

} // namespace gw
