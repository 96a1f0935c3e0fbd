// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/answer.h"

#include <array>

namespace gw::contract {

std::string_view codeOf(Fault fault)
{
    constexpr auto codes = std::to_array<std::string_view>({"unknown_formula", "unknown_id", "missing_input", "unknown_input", "invalid_input", "out_of_domain", "no_solution",
        "not_converged", "invalid_line"});
    return codes[static_cast<std::size_t>(fault)];
}

std::string textOf(const Refusal& refusal)
{
    const std::string seen = refusal.seen.empty() ? "" : " is " + refusal.seen;
    const std::string expected = refusal.expected.empty() ? "" : ", expected " + refusal.expected;
    switch (refusal.fault) {
    case Fault::UnknownFormula: return "no formula has the name " + refusal.seen;
    case Fault::UnknownId: return refusal.place + seen + ", which the catalogue does not know";
    case Fault::MissingInput: return refusal.place + " is needed";
    case Fault::UnknownInput: return refusal.place + " is no input of this formula" + expected;
    case Fault::NoSolution: return "no solution: " + refusal.expected;
    case Fault::NotConverged: return "not converged: " + refusal.expected;
    case Fault::InvalidInput:
    case Fault::OutOfDomain:
    case Fault::InvalidLine: break;
    }
    return refusal.place + seen + expected;
}

} // namespace gw::contract
