// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explain_text.h"

#include "core/catalog/kinds.h"
#include "core/units/format.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace gw::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t valueColumn = 72;

std::string headOf(const DerivationNode& node) { return node.of.empty() ? node.title : node.title + ", " + node.of; }

std::string fieldText(const PlanField& field)
{
    return field.table + (field.id ? " " + std::to_string(field.id) : "") + "." + field.key;
}

std::string originText(const Provenance& provenance)
{
    if (const auto* field = std::get_if<PlanField>(&provenance)) return "plan: " + fieldText(*field) + (field->isDefault ? ", the default of a new plan" : "");
    if (const auto* figure = std::get_if<CatalogueFigure>(&provenance))
        return fmt::format("catalogue: {}, {}; {}{} ({})", figure->entry, figure->key, figure->title, figure->origin.date.empty() ? "" : ", " + figure->origin.date,
            word(figure->origin.confidence));
    if (const auto* constant = std::get_if<ModelConstant>(&provenance)) return "model: " + constant->source;
    return {};
}

/// Columns a terminal gives to a text of UTF-8: continuation bytes take none.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

class TreePrinter {
public:
    TreePrinter(const Derivation& derivation, int depth, std::size_t most) : m_derivation(derivation), m_depth(depth), m_most(most) {}

    std::string print()
    {
        tell(0, "", "", -1, 0);
        return std::move(m_text);
    }

private:
    void line(const std::string& left, const std::string& right, const std::string& after)
    {
        const std::size_t width = widthOf(left);
        m_text += left + std::string(width + 2 < valueColumn ? valueColumn - width : 2, ' ');
        m_text += std::string(widthOf(right) < 14 ? 14 - widthOf(right) : 0, ' ') + right + after + "\n";
    }

    /// `before` leads to the node's own line, `inside` to those of its children; a share below 0 is none.
    void tell(NodeNumber number, const std::string& before, const std::string& inside, double share, int level)
    {
        const DerivationNode& node = m_derivation.nodes[number];
        const bool wasTold = !node.isLeaf() && !m_told.insert(number).second, isLast = level >= m_depth;
        std::string after = share < 0 ? "" : fmt::format("  {:>6}", readableShare(share).text());
        if (wasTold) after += "  as above";
        else if (!node.isLeaf() && isLast) after += "  ...";
        line(before + headOf(node), valueText(node.kind, node.value), after);
        if (node.isLeaf()) m_text += inside + "    " + originText(node.provenance) + "\n";
        if (wasTold || isLast) {
            if (isLast && !wasTold) m_told.erase(number);
            return;
        }
        if (!node.isLeaf()) m_text += inside + "    = " + node.formula + (node.formulaName.empty() ? "" : "   [" + node.formulaName + "]") + "\n";
        tellChildren(node, inside, level);
    }

    void tellChildren(const DerivationNode& node, const std::string& inside, int level)
    {
        const std::vector<std::size_t> order = childOrder(node);
        const std::size_t told = order.size() > m_most + 1 ? m_most : order.size();
        for (std::size_t i = 0; i < told; ++i) {
            const bool isEnd = i + 1 == order.size();
            tell(node.children[order[i]], inside + (isEnd ? "└─ " : "├─ "), inside + (isEnd ? "   " : "│  "), node.shares.empty() ? -1 : node.shares[order[i]], level + 1);
        }
        if (told < order.size()) m_text += inside + fmt::format("└─ and {} more; --most {} tells them\n", order.size() - told, order.size());
    }

    const Derivation& m_derivation;
    int m_depth;
    std::size_t m_most;
    std::set<NodeNumber> m_told;
    std::string m_text;
};

Json originJson(const Provenance& provenance)
{
    if (const auto* field = std::get_if<PlanField>(&provenance))
        return {{"kind", "plan"}, {"table", field->table}, {"id", field->id ? Json(field->id) : Json(nullptr)}, {"key", field->key}, {"is_default", field->isDefault}};
    if (const auto* figure = std::get_if<CatalogueFigure>(&provenance))
        return {{"kind", "catalogue"}, {"entry", figure->entry}, {"key", figure->key}, {"source", figure->title}, {"address", figure->address}, {"date", figure->origin.date},
            {"confidence", word(figure->origin.confidence)}, {"note", figure->origin.note}, {"low", figure->low ? Json(*figure->low) : Json(nullptr)},
            {"high", figure->high ? Json(*figure->high) : Json(nullptr)}};
    if (const auto* constant = std::get_if<ModelConstant>(&provenance)) return {{"kind", "model"}, {"source", constant->source}};
    return nullptr;
}

Json nodeJson(const DerivationNode& node, NodeNumber number, bool isOpen)
{
    Json json {{"node", number}, {"title", node.title}, {"of", node.of}, {"value", std::isfinite(node.value) ? Json(node.value) : Json(nullptr)}, {"unit", unitOf(node.kind)},
        {"text", valueText(node.kind, node.value)}};
    if (node.isLeaf()) {
        json["origin"] = originJson(node.provenance);
        return json;
    }
    json["formula"] = node.formula;
    json["formula_name"] = node.formulaName.empty() ? Json(nullptr) : Json(node.formulaName);
    json["children"] = Json::array();
    for (std::size_t i = 0; i < node.children.size() && isOpen; ++i)
        json["children"].push_back({{"node", node.children[i]}, {"share", node.shares.empty() ? Json(nullptr) : Json(node.shares[i])}});
    return json;
}

/// Levels below the figure by the shortest way.
std::vector<int> levelsOf(const Derivation& derivation)
{
    std::vector<int> level(derivation.nodes.size(), std::numeric_limits<int>::max());
    if (!level.empty()) level[0] = 0;
    for (std::size_t i = 0; i < derivation.nodes.size(); ++i)
        for (const NodeNumber child : derivation.nodes[i].children) level[child] = std::min(level[child], level[i] + 1);
    return level;
}

} // namespace

std::string derivationText(const Derivation& derivation, int depth, std::size_t most)
{
    return TreePrinter(derivation, depth, most).print();
}

Json derivationJson(const Derivation& derivation, int depth)
{
    Json nodes = Json::array();
    const std::vector<int> level = levelsOf(derivation);
    for (std::size_t i = 0; i < derivation.nodes.size(); ++i)
        if (level[i] <= depth) nodes.push_back(nodeJson(derivation.nodes[i], static_cast<NodeNumber>(i), level[i] < depth));
    return nodes;
}

} // namespace gw::cli
