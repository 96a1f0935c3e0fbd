// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_availability.h"

#include <algorithm>
#include <limits>
#include <map>

namespace gw {
namespace {

using Node = std::uint32_t;
constexpr Node none = std::numeric_limits<Node>::max();

/// Component of each node on the border, by the smallest member's position; equal numbers are joined.
using Partition = std::vector<Node>;

/// Links in the order in which a breadth-first search from the source meets them.
std::vector<UncertainLink> inOrder(std::size_t nodes, const std::vector<UncertainLink>& links, std::size_t source)
{
    std::vector<std::vector<std::size_t>> at(nodes);
    for (std::size_t i = 0; i < links.size(); ++i) at[links[i].from].push_back(i), at[links[i].to].push_back(i);
    std::vector<UncertainLink> order;
    std::vector<bool> isTaken(links.size()), isSeen(nodes);
    std::vector<std::size_t> queue {source};
    isSeen[source] = true;
    for (std::size_t head = 0; head < queue.size(); ++head)
        for (const std::size_t i : at[queue[head]]) {
            const std::size_t other = links[i].from == queue[head] ? links[i].to : links[i].from;
            if (!isTaken[i] && links[i].from != links[i].to) order.push_back(links[i]);
            isTaken[i] = true;
            if (!isSeen[other]) queue.push_back(other), isSeen[other] = true;
        }
    return order;
}

/// Decides links one after the other and keeps the probability of every partition of the border.
class Frontier {
public:
    Frontier(std::size_t nodes, const std::vector<UncertainLink>& order, std::size_t source, std::size_t target)
        : m_source(static_cast<Node>(source)), m_target(static_cast<Node>(target)), m_last(nodes, 0), m_position(nodes, none)
    {
        for (std::size_t i = 0; i < order.size(); ++i) m_last[order[i].from] = m_last[order[i].to] = i;
        m_states[{}] = 1;
        enter(m_source);
        enter(m_target);
    }

    void decide(const UncertainLink& link, std::size_t index)
    {
        enter(static_cast<Node>(link.from));
        enter(static_cast<Node>(link.to));
        join(link);
        for (const std::size_t node : {link.from, link.to})
            if (m_last[node] == index && node != m_source && node != m_target) leave(static_cast<Node>(node));
    }

    double joined() const { return m_joined; }
    std::size_t size() const { return m_states.size(); }

private:
    void enter(Node node)
    {
        if (m_position[node] != none) return;
        m_position[node] = static_cast<Node>(m_border.size());
        m_border.push_back(node);
        std::map<Partition, double> next;
        for (auto& [partition, p] : m_states) {
            Partition wider = partition;
            wider.push_back(static_cast<Node>(wider.size()));
            next.emplace(std::move(wider), p);
        }
        m_states = std::move(next);
    }

    void join(const UncertainLink& link)
    {
        const Node a = m_position[link.from], b = m_position[link.to];
        std::map<Partition, double> next;
        for (const auto& [partition, p] : m_states) {
            if (partition[a] == partition[b]) {
                next[partition] += p;
                continue;
            }
            next[partition] += p * (1 - link.availability);
            Partition merged = partition;
            const Node keep = std::min(partition[a], partition[b]), drop = std::max(partition[a], partition[b]);
            std::replace(merged.begin(), merged.end(), drop, keep);
            if (merged[m_position[m_source]] == merged[m_position[m_target]]) m_joined += p * link.availability;
            else next[merged] += p * link.availability;
        }
        m_states = std::move(next);
    }

    void leave(Node node)
    {
        const Node at = m_position[node];
        m_border.erase(m_border.begin() + at);
        m_position[node] = none;
        for (Node i = at; i < m_border.size(); ++i) m_position[m_border[i]] = i;
        std::map<Partition, double> next;
        for (const auto& [partition, p] : m_states) next[without(partition, at)] += p;
        m_states = std::move(next);
    }

    /// The partition without one position, its components numbered anew by their first member.
    static Partition without(const Partition& partition, Node at)
    {
        Partition rest, first(partition.size(), none);
        for (Node i = 0; i < partition.size(); ++i) {
            if (i == at) continue;
            Node& number = first[partition[i]];
            if (number == none) number = static_cast<Node>(rest.size());
            rest.push_back(number);
        }
        return rest;
    }

    Node m_source, m_target;
    std::vector<std::size_t> m_last;
    std::vector<Node> m_position, m_border;
    std::map<Partition, double> m_states;
    double m_joined = 0;
};

} // namespace

std::optional<double> twoTerminalAvailability(std::size_t nodes, const std::vector<UncertainLink>& links, std::size_t source, std::size_t target, std::size_t mostStates)
{
    if (source == target) return 1;
    const std::vector<UncertainLink> order = inOrder(nodes, links, source);
    Frontier frontier(nodes, order, source, target);
    for (std::size_t i = 0; i < order.size(); ++i) {
        frontier.decide(order[i], i);
        if (frontier.size() > mostStates) return std::nullopt;
    }
    return frontier.joined();
}

} // namespace gw
