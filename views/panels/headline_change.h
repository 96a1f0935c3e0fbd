// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"

#include <QString>

#include <vector>

namespace gw {

/// How one headline figure moved: "+1.2 MW", and whether that is good for the owner.
struct HeadlineChange {
    enum class Judgement { Neutral, Good, Bad };
    QString text;                      ///< Empty when nothing moved.
    Judgement judgement = Judgement::Neutral;
};

/// The changes from `before` to `now`, parallel to `headlineFigures`.
std::vector<HeadlineChange> headlineChanges(const Headline& before, const Headline& now);

/// What each figure means, parallel to `headlineFigures`.
std::vector<QString> headlineMeanings();

} // namespace gw
