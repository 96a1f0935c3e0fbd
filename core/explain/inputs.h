// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/tape.h"

namespace gw {

/// What a stage is told in a derivation: values, and where each goes in a copy of what the stage was given.
template <class Given>
struct Inputs {
    std::vector<Traced> values;
    std::vector<std::function<void(Given&, double)>> put;

    void add(const Traced& value, std::function<void(Given&, double)> into) { values.push_back(value), put.push_back(std::move(into)); }
    /// The stage's answer from the children's values.
    template <class Answer> Evaluate evaluate(Given given, Answer answer) const
    {
        return [given = std::move(given), put = put, answer](std::span<const double> children) {
            Given with = given;
            for (std::size_t i = 0; i < put.size(); ++i) put[i](with, children[i]);
            return answer(with);
        };
    }
};

} // namespace gw
