// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/queueing.h"

#include "core/formulas/contract/areas.h"

namespace gw::contract {
namespace {

struct ErlangInput {
    double offered = 0;
    std::int64_t servers = 0;
    std::optional<Time> service;
    template <class F> void describe(F& f)
    {
        f.required("offered_load_erlang", offered, "Requests per second times mean service time", notNegative);
        f.required("servers", servers, "Requests served at once", between(1, 1e7));
        f.optional("mean_service_s", service, second, "For the mean wait", notNegative);
    }
};

struct ErlangOutput {
    double blocking = 0;
    std::optional<double> waiting;
    std::optional<Time> wait;
    template <class F> void describe(F& f)
    {
        f.output("blocking_probability", blocking, "Erlang B: requests that find all servers busy, where none may wait");
        f.output("waiting_probability", waiting, "Erlang C: requests that wait; null for an unstable queue");
        f.output("mean_wait_s", wait, second, "Over all requests; null without a service time");
    }
};

Answer<ErlangOutput> erlang(const ErlangInput& in)
{
    ErlangOutput out {erlangB(in.offered, in.servers), {}, {}};
    const auto servers = static_cast<double>(in.servers);
    if (in.offered >= servers) return {out, {"unstable_queue"}};
    out.waiting = erlangC(out.blocking, in.offered, in.servers);
    if (in.service) out.wait = *in.service * (*out.waiting / (servers - in.offered));
    return out;
}

} // namespace

std::vector<Entry> queueingFormulas()
{
    return {entryOf<erlang>({"queueing.erlang", "Erlang B and Erlang C", "B = a B / (k + a B) for k = 1..c; C = B / (1 - (a/c)(1 - B)); mean wait C s / (c - a)",
        {{"unstable_queue", "Offered load reaches the number of servers; waiting probability null"}}, "Closed form"})};
}

} // namespace gw::contract
