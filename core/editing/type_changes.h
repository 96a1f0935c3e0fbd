// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog_text.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"

#include <optional>
#include <string>
#include <vector>

namespace gw {

/// A figure that the plan has otherwise than the installed catalogue.
struct FigureChange {
    std::string entry;                          ///< The carried entry, or one that it refers to, such as its accelerator.
    std::string key, unit;
    std::optional<FigureText> before, after;    ///< In the plan and installed, with their sources; none where the figure is not there.
};

/// A carried type that differs from the installed one.
struct TypeChange {
    CarriedTypeId row;
    std::string entry, kind, name;
    bool isInstalled = true;                    ///< False for types that only the plan has; then there are no figures.
    std::vector<FigureChange> figures;
};

/// What the installed catalogue says otherwise than the plan's carried types, in the order of their rows; types that agree are left out.
/// Failures: those of `catalogFor`.
Result<std::vector<TypeChange>> typeChanges(const Plan& plan, const Catalog& installed);

/// The edit that makes these entries what the installed catalogue says; other rows that hold the same accelerator follow. Empty where nothing
/// differs. Failures: those of `catalogFor`; UnknownId for an entry that the plan does not carry or that is not installed.
Result<Edit> updateTypes(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries);

/// The edit that leads from a plan to the same `withCarriedTypes`; empty where it carries them already.
Edit carryTypes(const Plan& plan, const Catalog& catalog);

} // namespace gw
