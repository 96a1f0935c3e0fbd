// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/speculative_decoding.h"

#include "core/formulas/contract/areas.h"

namespace gw::contract {
namespace {

struct AcceptedInput {
    std::int64_t draft = 0;
    std::optional<double> rate;
    std::optional<std::vector<double>> lengths;
    template <class F> void describe(F& f)
    {
        f.required("draft_tokens", draft, "Drafted before each verify step", between(0, 1e6));
        f.optional("acceptance_rate", rate, "Of each drafted token, independent of the others; or accepted_lengths", share);
        f.optional("accepted_lengths", lengths, "Measured for 1, 2, ... drafted tokens; or acceptance_rate", atLeast(1).sized(1, 1000));
    }
};

struct AcceptedOutput {
    double length = 1;
    template <class F> void describe(F& f) { f.output("accepted_length", length, "At least 1, at most drafted + 1"); }
};

std::optional<Refusal> lengthsFault(const std::vector<double>& lengths)
{
    for (std::size_t i = 0; i < lengths.size(); ++i)
        if (lengths[i] > static_cast<double>(i + 2))
            return impossible("accepted_lengths[" + std::to_string(i) + "]", "at most drafted + 1, " + std::to_string(i + 2), std::to_string(lengths[i]));
    return {};
}

Answer<AcceptedOutput> accepted(const AcceptedInput& in)
{
    if (in.rate.has_value() == in.lengths.has_value()) return invalid("inputs", "exactly one of acceptance_rate and accepted_lengths");
    const double most = static_cast<double>(in.draft) + 1;
    if (in.rate) return AcceptedOutput {std::clamp(acceptedLength(*in.rate, static_cast<double>(in.draft)), 1.0, most)};
    if (const auto fault = lengthsFault(*in.lengths)) return *fault;
    return AcceptedOutput {std::clamp(acceptedLength(*in.lengths, static_cast<std::size_t>(in.draft)), 1.0, most)};
}

} // namespace

std::vector<Entry> speculativeFormulas()
{
    return {entryOf<accepted>({"speculative.accepted_length", "Expected tokens per verify step",
        "(1 - a^(k+1)) / (1 - a); beyond measured lengths each further token adds less in the ratio by which the measured gains shrank, by least squares", {},
        "arXiv 2302.01318; https://github.com/SemiAnalysisAI/InferenceX"})};
}

} // namespace gw::contract
