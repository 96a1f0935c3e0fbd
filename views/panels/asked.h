// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/variable.h"

#include <QString>

#include <memory>

namespace gw {

/// A plan that is not the open one, such as a candidate of a search, with what it assumes.
struct OtherPlan {
    QString name;                      ///< "Candidate 12"
    std::shared_ptr<const Plan> plan;
    ScenarioFactors factors;
};

/// A figure that someone asks to be explained: a headline figure, or a part of what it is made of.
struct Asked {
    Asked(const char* key = "", QString node = {}, QString which = {}) : metric(key), title(std::move(node)), of(std::move(which)) {}

    QString metric;                    ///< As `Metric::key` or for `findObjectFigure`; empty where nothing can be asked.
    QString title;                     ///< Of the node, as `DerivationNode::title`; empty for the whole figure.
    QString of;                        ///< Which one, as `DerivationNode::of`; "Premium" is also found as "Premium on GB200 NVL72"; "*" is any.
    std::shared_ptr<const OtherPlan> other {};   ///< Whose figure it is; null for the open plan's.
    bool operator==(const Asked&) const = default;
};

} // namespace gw
