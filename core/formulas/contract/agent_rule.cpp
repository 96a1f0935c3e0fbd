// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/entry.h"

#include <map>

namespace gw::contract {

namespace { enum class Capability : std::uint8_t { SensitiveData, CodeExecution, ExternalCommunication }; }
template <> inline constexpr auto choicesOf<Capability> = std::to_array<std::string_view>({"sensitive_data", "code_execution", "external_communication"});
namespace { enum class Boundary : std::uint8_t { None, HumanApproval, Redaction }; }
template <> inline constexpr auto choicesOf<Boundary> = std::to_array<std::string_view>({"none", "human_approval", "redaction"});

namespace {

struct AgentInput {
    std::string id;
    std::vector<Capability> capabilities;
    template <class F> void describe(F& f)
    {
        f.required("id", id, "Of its own");
        f.required("capabilities", capabilities, "sensitive_data, code_execution, external_communication");
    }
};

struct CallInput {
    std::string from, to;
    Boundary boundary = Boundary::None;
    template <class F> void describe(F& f)
    {
        f.required("from", from, "Id of an agent");
        f.required("to", to, "Id of an agent");
        f.optional("boundary", boundary, "What stands between");
    }
};

struct AgentsInput {
    std::vector<AgentInput> agents;
    std::vector<CallInput> calls;
    template <class F> void describe(F& f)
    {
        f.required("agents", agents, "{\"id\", \"capabilities\": [...]} with sensitive_data, code_execution, external_communication", anyNumber.sized(0, 1000));
        f.optional("calls", calls, "{\"from\", \"to\", \"boundary\"}; boundary none, human_approval or redaction", anyNumber.sized(0, 10'000));
    }
};

struct AgentsOutput {
    bool isAllowed = true;
    std::vector<std::string> violations;
    template <class F> void describe(F& f)
    {
        f.output("allowed", isAllowed, "Whether no agent reaches all three");
        f.output("violations", violations, "Ids of agents that reach all three");
    }
};

/// Calls by index of the agents; refused where an id is unknown or used twice.
struct CallGraph {
    std::vector<unsigned> powers;                        ///< One bit per capability.
    std::vector<std::vector<std::size_t>> open, all;     ///< Callees without a boundary, and with any.
};

Answer<CallGraph> graphOf(const AgentsInput& in)
{
    std::map<std::string_view, std::size_t> byId;
    CallGraph graph {{}, std::vector<std::vector<std::size_t>>(in.agents.size()), std::vector<std::vector<std::size_t>>(in.agents.size())};
    for (const AgentInput& agent : in.agents) {
        if (!byId.emplace(agent.id, graph.powers.size()).second) return invalid("agents", "ids of their own", agent.id.substr(0, 60));
        unsigned bits = 0;
        for (const Capability c : agent.capabilities) bits |= 1U << static_cast<unsigned>(c);
        graph.powers.push_back(bits);
    }
    for (const CallInput& call : in.calls) {
        const auto from = byId.find(call.from), to = byId.find(call.to);
        if (from == byId.end() || to == byId.end()) return invalid("calls", "ids of agents", (from == byId.end() ? call.from : call.to).substr(0, 60));
        graph.all[from->second].push_back(to->second);
        if (call.boundary == Boundary::None) graph.open[from->second].push_back(to->second);
    }
    return graph;
}

/// Whether an agent and all it can reach hold all three powers together.
bool reachesAll(std::size_t agent, const CallGraph& graph, const std::vector<std::vector<std::size_t>>& calls)
{
    std::vector<bool> isSeen(graph.powers.size());
    std::vector<std::size_t> queue {agent};
    isSeen[agent] = true;
    unsigned bits = 0;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        bits |= graph.powers[queue[head]];
        for (const std::size_t next : calls[queue[head]])
            if (!isSeen[next]) queue.push_back(next), isSeen[next] = true;
    }
    return bits == 0b111U;
}

Answer<AgentsOutput> agentRule(const AgentsInput& in)
{
    const auto graph = graphOf(in);
    if (!graph) return graph.refusal();
    AgentsOutput out;
    bool wouldReach = false;
    for (std::size_t i = 0; i < in.agents.size(); ++i) {
        if (reachesAll(i, graph.value(), graph->open)) out.violations.push_back(in.agents[i].id);
        wouldReach = wouldReach || reachesAll(i, graph.value(), graph->all);
    }
    out.isAllowed = out.violations.empty();
    Flags flags;
    flags.raiseIf(!out.isAllowed, "rule_of_two_violation");
    flags.raiseIf(out.isAllowed && wouldReach, "relies_on_boundary");
    return {out, flags};
}

} // namespace

std::vector<Entry> agentRuleFormulas()
{
    return {entryOf<agentRule>({"application.agent_rule", "Rule of two: no agent may hold all three powers in one trust domain",
        "union of capabilities over everything an agent can reach by calls without a boundary, during one run of the agent",
        {{"rule_of_two_violation", "An agent reaches all three"}, {"relies_on_boundary", "Allowed only because a boundary cuts a call"}},
        "Public statements on agent safety, GTC 2026"})};
}

} // namespace gw::contract
