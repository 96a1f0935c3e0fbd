// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_detail.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace gw {
namespace {

/// Links by their ends.
struct Neighbours {
    std::vector<std::vector<std::size_t>> into, outOf;   ///< Indices of links, by node.

    explicit Neighbours(const ChainGraph& chain) : into(chain.nodes.size()), outOf(chain.nodes.size())
    {
        for (std::size_t l = 0; l < chain.links.size(); ++l) {
            into[chain.links[l].to].push_back(l);
            outOf[chain.links[l].from].push_back(l);
        }
    }
};

/// Sources before their loads, in the order of the plan; nodes on a circle last.
std::vector<std::size_t> sourcesFirst(const ChainGraph& chain, const Neighbours& near)
{
    std::vector<std::size_t> waiting(chain.nodes.size()), order;
    for (const ChainLink& link : chain.links) ++waiting[link.to];
    for (std::size_t n = 0; n < waiting.size(); ++n)
        if (waiting[n] == 0) order.push_back(n);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::size_t l : near.outOf[order[i]])
            if (--waiting[chain.links[l].to] == 0) order.push_back(chain.links[l].to);
    for (std::size_t n = 0; n < waiting.size(); ++n)
        if (waiting[n] > 0) order.push_back(n);
    return order;
}

/// Marks what lies on the way from `open` along the links that `next` gives.
template <class Next>
void spread(std::vector<std::size_t> open, std::vector<std::uint8_t>& isNear, Next&& next)
{
    std::vector<std::uint8_t> isSeen(isNear.size());
    for (const std::size_t n : open) isSeen[n] = 1;
    for (std::size_t i = 0; i < open.size(); ++i) {
        isNear[open[i]] = 1;
        next(open[i], [&](std::size_t other) {
            if (!std::exchange(isSeen[other], 1)) open.push_back(other);
        });
    }
}

std::vector<std::uint8_t> inFocus(const ChainGraph& chain, const Neighbours& near, const std::vector<EquipmentId>& focus)
{
    if (focus.empty()) return std::vector<std::uint8_t>(chain.nodes.size(), 1);
    const std::unordered_set<EquipmentId> wanted(focus.begin(), focus.end());
    std::vector<std::size_t> start;
    for (std::size_t n = 0; n < chain.nodes.size(); ++n)
        if (!chain.nodes[n].piece.isNone() && wanted.contains(chain.nodes[n].piece)) start.push_back(n);
    std::vector<std::uint8_t> isNear(chain.nodes.size());
    spread(start, isNear, [&](std::size_t n, auto&& visit) { for (const std::size_t l : near.into[n]) visit(chain.links[l].from); });
    spread(start, isNear, [&](std::size_t n, auto&& visit) { for (const std::size_t l : near.outOf[n]) visit(chain.links[l].to); });
    return isNear;
}

/// Sets of links as numbers: what a node's class depends on.
using Key = std::vector<std::size_t>;

/// The chain at one detail. Gives each node its class, sources first, so that the classes of what feeds a node are known.
class Classifier {
public:
    Classifier(const ChainGraph& chain, const Neighbours& near, DiagramDetail detail) : m_chain(chain), m_near(near), m_detail(detail), m_classes(chain.nodes.size(), noClass)
    {
        for (const ChainNode& node : chain.nodes) m_types.push_back(m_typeNumbers.try_emplace(node.type, m_typeNumbers.size()).first->second);
    }

    std::vector<std::size_t> classify(const std::vector<std::size_t>& order, const std::vector<std::uint8_t>& isNear)
    {
        for (const std::size_t n : order)
            if (isNear[n]) m_classes[n] = m_numbers.try_emplace(keyOf(n), m_numbers.size()).first->second;
        return std::move(m_classes);
    }

private:
    bool standsAlone(std::size_t n) const { return m_detail == DiagramDetail::Pieces || (m_detail == DiagramDetail::Rows && !m_chain.nodes[n].isLoad); }

    static void append(Key& key, Key part)
    {
        std::ranges::sort(part);
        part.erase(std::unique(part.begin(), part.end()), part.end());
        key.push_back(part.size());
        key.insert(key.end(), part.begin(), part.end());
    }

    /// A loop is known by its temperature, whatever the detail.
    Key ownKey(std::size_t n) const
    {
        const ChainNode& node = m_chain.nodes[n];
        if (m_detail == DiagramDetail::Kinds && node.loop.isNone()) return {2, static_cast<std::size_t>(node.symbol)};
        return {1, m_types[n], m_detail == DiagramDetail::Rows ? node.row.number : m_detail == DiagramDetail::Places ? node.space.number : 0};
    }

    Key keyOf(std::size_t n) const
    {
        if (standsAlone(n)) return {0, n};
        Key key = ownKey(n), sources, loads;
        for (const std::size_t l : m_near.into[n])
            sources.push_back(m_classes[m_chain.links[l].from] * 4 + static_cast<std::size_t>(m_chain.links[l].tone));
        append(key, std::move(sources));
        if (m_detail == DiagramDetail::Kinds) return key;
        for (const std::size_t l : m_near.outOf[n]) {
            const std::size_t to = m_chain.links[l].to;
            loads.push_back(standsAlone(to) ? m_types.size() + to : m_types[to]);
        }
        append(key, std::move(loads));
        return key;
    }

    const ChainGraph& m_chain;
    const Neighbours& m_near;
    DiagramDetail m_detail;
    std::map<std::string_view, std::size_t> m_typeNumbers;
    std::vector<std::size_t> m_types, m_classes;
    std::map<Key, std::size_t> m_numbers;
};

/// Classes that nothing feeds, or that feed nothing, whichever are more: so many stand side by side.
std::size_t widestOf(const Neighbours& near, const std::vector<std::size_t>& classes)
{
    std::unordered_set<std::size_t> sources, loads;
    for (std::size_t n = 0; n < classes.size(); ++n) {
        if (classes[n] == noClass) continue;
        if (near.into[n].empty()) sources.insert(classes[n]);
        if (near.outOf[n].empty()) loads.insert(classes[n]);
    }
    return std::max(sources.size(), loads.size());
}

/// One chain, drawn in one detail after the other.
class Detailing {
public:
    Detailing(const ChainGraph& chain, const DiagramOptions& options, const DrawClasses& draw)
        : m_chain(chain), m_options(options), m_draw(draw), m_near(chain), m_order(sourcesFirst(chain, m_near)), m_isNear(inFocus(chain, m_near, options.focus))
    {
    }

    Diagram drawn()
    {
        if (m_options.detail != DiagramDetail::Auto) return drawnAt(m_options.detail);
        for (const DiagramDetail detail : {DiagramDetail::Rows, DiagramDetail::Alike})
            if (isFew(at(detail)))
                if (Diagram diagram = m_draw(at(detail)); fits(diagram)) return hasOpened() ? drawnAt(detail) : finished(std::move(diagram), detail, at(detail));
        // Without a bound there is no need to hide what differs.
        return drawnAt(m_options.mostWidth > 0 ? DiagramDetail::Kinds : DiagramDetail::Alike);
    }

private:
    const std::vector<std::size_t>& at(DiagramDetail detail)
    {
        auto& classes = m_classes[detail];
        if (classes.empty()) classes = Classifier(m_chain, m_near, detail).classify(m_order, m_isNear);
        return classes;
    }

    bool isFew(const std::vector<std::size_t>& classes) const
    {
        const std::size_t count = std::unordered_set<std::size_t>(classes.begin(), classes.end()).size();
        return count <= mostDetailedNodes && widestOf(m_near, classes) <= mostDetailedWidth;
    }

    bool fits(const Diagram& diagram) const
    {
        return m_options.mostWidth <= 0 || (diagram.width <= m_options.mostWidth && diagram.height <= m_options.mostHeight);
    }

    bool hasOpened() const { return !m_options.opened.empty() || !m_options.openedLoops.empty(); }

    DiagramDetail detailOf(std::size_t n, DiagramDetail base) const
    {
        const ChainNode& node = m_chain.nodes[n];
        if (const auto loop = m_options.openedLoops.find(node.loop); !node.loop.isNone() && loop != m_options.openedLoops.end()) return std::max(base, loop->second);
        const auto piece = m_options.opened.find(node.piece);
        return piece == m_options.opened.end() ? base : std::max(base, piece->second);
    }

    /// What is opened has the class of its own detail; what it feeds keeps the one it had.
    std::vector<std::size_t> opened(DiagramDetail base)
    {
        std::map<std::pair<DiagramDetail, std::size_t>, std::size_t> numbers;
        std::vector<std::size_t> classes(m_chain.nodes.size(), noClass);
        for (const std::size_t n : m_order) {
            if (!m_isNear[n]) continue;
            const DiagramDetail own = detailOf(n, base);
            classes[n] = numbers.try_emplace({own, at(own)[n]}, numbers.size()).first->second;
        }
        return classes;
    }

    Diagram drawnAt(DiagramDetail detail)
    {
        const std::vector<std::size_t> classes = hasOpened() ? opened(detail) : at(detail);
        return finished(m_draw(classes), detail, classes);
    }

    Diagram finished(Diagram diagram, DiagramDetail detail, const std::vector<std::size_t>& classes)
    {
        diagram.detail = detail;
        const std::vector<std::size_t>& families = at(detail);
        for (std::size_t n = 0; n < classes.size(); ++n) {
            if (classes[n] == noClass) continue;
            DiagramNode& node = diagram.nodes[classes[n]];
            node.family = families[n];
            const DiagramDetail own = detailOf(n, detail);
            node.canFold = own > detail;
            if (own != DiagramDetail::Places) node.place.clear();
        }
        return diagram;
    }

    const ChainGraph& m_chain;
    const DiagramOptions& m_options;
    const DrawClasses& m_draw;
    Neighbours m_near;
    std::vector<std::size_t> m_order;
    std::vector<std::uint8_t> m_isNear;
    std::map<DiagramDetail, std::vector<std::size_t>> m_classes;
};

} // namespace

Diagram drawInDetail(const ChainGraph& chain, const DiagramOptions& options, const DrawClasses& draw) { return Detailing(chain, options, draw).drawn(); }

} // namespace gw
