// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "views/panels/asked.h"
#include "views/session/plan_session.h"

#include <QString>

#include <vector>

namespace gw {

/// A figure that is read and not edited.
struct Fact {
    QString name, value;
    QString source;                    ///< Where a catalogue figure comes from; empty for what is computed.
    Asked asked {};                    ///< The figure as `explain` knows it, where it can be asked how it is made.
    QString entry {};                  ///< Id of the catalogue entry that a figure of the catalogue stands in.
    bool operator==(const Fact&) const = default;
};

/// What the latest outcome says of the selection, or of the subject when nothing is selected. Empty before the first answer.
std::vector<Fact> computedFacts(const PlanSession& session);

/// The catalogue's figures behind a subject: its type, model, climate or source, each with its origin.
std::vector<Fact> catalogFacts(const Plan& plan, const Catalog& catalog, const Subject& subject);

} // namespace gw
