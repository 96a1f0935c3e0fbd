// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/query_node.h"

#include "core/catalog/kinds.h"
#include "core/checks/check.h"
#include "core/model/choices.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr QueryWord words[] {
    {"name", QueryField::Name, QueryKind::Text, ""}, {"type", QueryField::Type, QueryKind::Text, ""}, {"maker", QueryField::Maker, QueryKind::Text, ""},
    {"kind", QueryField::Kind, QueryKind::Text, ""}, {"space", QueryField::Space, QueryKind::Text, ""}, {"row", QueryField::Row, QueryKind::Text, ""},
    {"pod", QueryField::Pod, QueryKind::Text, ""}, {"facing", QueryField::Facing, QueryKind::Text, ""}, {"loop", QueryField::Loop, QueryKind::Text, ""},
    {"side", QueryField::Side, QueryKind::Text, ""}, {"finding", QueryField::Finding, QueryKind::Text, ""},
    {"power", QueryField::Power, QueryKind::Figure, "kW"}, {"peak", QueryField::Peak, QueryKind::Figure, "kW"}, {"rating", QueryField::Rating, QueryKind::Figure, "kW"},
    {"loading", QueryField::Loading, QueryKind::Figure, "1"}, {"cost", QueryField::Cost, QueryKind::Figure, "$"}, {"price", QueryField::Price, QueryKind::Figure, "$"},
    {"mass", QueryField::Mass, QueryKind::Figure, "kg"}, {"x", QueryField::X, QueryKind::Figure, "m"}, {"y", QueryField::Y, QueryKind::Figure, "m"},
    {"width", QueryField::Width, QueryKind::Figure, "m"}, {"depth", QueryField::Depth, QueryKind::Figure, "m"}, {"height", QueryField::Height, QueryKind::Figure, "m"},
    {"slot", QueryField::Slot, QueryKind::Figure, "1"}, {"locked", QueryField::Locked, QueryKind::Flag, ""}, {"detached", QueryField::Detached, QueryKind::Flag, ""},
};

bool isSame(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

bool isTrue(QuerySign sign, double seen, double asked)
{
    switch (sign) {
    case QuerySign::Equal: return isSame(seen, asked);
    case QuerySign::Different: return !isSame(seen, asked);
    case QuerySign::Less: return seen < asked && !isSame(seen, asked);
    case QuerySign::More: return seen > asked && !isSame(seen, asked);
    case QuerySign::AtMost: return seen < asked || isSame(seen, asked);
    case QuerySign::AtLeast: return seen > asked || isSame(seen, asked);
    case QuerySign::Contains: break;
    }
    return false;
}

/// What a rack draws by its type and override, for a plan that was not computed.
std::optional<double> catalogPower(const EquipmentType* type, const Equipment& piece, bool isPeak)
{
    if (!type || !type->rack) return std::nullopt;
    if (isPeak && piece.maximumPower) return piece.maximumPower->in(kilowatt);
    return (isPeak ? type->rack->maximumPower : type->rack->typicalPower).value.in(kilowatt);
}

std::vector<std::string> kindTexts(EquipmentKind kind)
{
    std::vector<std::string> texts {std::string(word(kind))};
    if (isRack(kind)) texts.push_back("rack");
    if (isPower(kind)) texts.push_back("power");
    if (isCooling(kind)) texts.push_back("cooling");
    return texts;
}

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string lower {text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

const QueryWord* findWord(std::string_view word)
{
    const auto at = std::find_if(std::begin(words), std::end(words), [&](const QueryWord& w) { return w.word == word; });
    return at == std::end(words) ? nullptr : at;
}

std::string queryWords()
{
    std::string text;
    for (const QueryWord& w : words) (text += text.empty() ? "" : ", ") += w.word;
    return text;
}

QueryReader::QueryReader(const QueryFacts& facts, const QueryNode& root) : m_facts(facts) { lookUp(root); }

void QueryReader::lookUp(const QueryNode& node)
{
    if (node.left) lookUp(*node.left);
    if (node.right) lookUp(*node.right);
    if (node.kind != QueryNode::Kind::Compare) return;
    if (node.field == QueryField::Loop && !std::exchange(m_hasLoops, true)) readLoops();
    if (node.field == QueryField::Side && !std::exchange(m_hasSides, true)) readSides();
    if (node.field == QueryField::Finding && !std::exchange(m_hasFindings, true)) readFindings();
}

void QueryReader::readLoops()
{
    for (const Connection& connection : m_facts.plan.connections)
        if (const Loop* loop = m_facts.plan.loops.find(connection.loop)) m_loops[connection.equipment].push_back(lowerCase(loop->name));
}

void QueryReader::readSides()
{
    for (const Feed& feed : m_facts.plan.feeds) {
        std::string& sides = m_sides[feed.to];
        const char side = feed.side == Side::A ? 'a' : 'b';
        if (sides.find(side) == std::string::npos) sides.insert(side == 'a' ? 0 : sides.size(), 1, side);
    }
}

void QueryReader::readFindings()
{
    if (!m_facts.findings) return;
    for (const Finding& finding : *m_facts.findings)
        if (!finding.isWaived)
            for (const EquipmentId id : finding.equipment) m_findings[id].emplace_back(ruleId(finding.rule));
}

bool QueryReader::holds(const QueryNode& node, const Equipment& piece) const
{
    switch (node.kind) {
    case QueryNode::Kind::All: return true;
    case QueryNode::Kind::Or: return holds(*node.left, piece) || holds(*node.right, piece);
    case QueryNode::Kind::And: return holds(*node.left, piece) && holds(*node.right, piece);
    case QueryNode::Kind::Not: return !holds(*node.left, piece);
    case QueryNode::Kind::Compare: break;
    }
    return compare(node, piece);
}

bool QueryReader::compare(const QueryNode& node, const Equipment& piece) const
{
    if (node.fieldKind == QueryKind::Flag) {
        const bool isSet = node.field == QueryField::Locked ? piece.isLocked : piece.isDetached;
        return isSet == (node.sign == QuerySign::Equal);
    }
    if (node.fieldKind == QueryKind::Figure) {
        const auto seen = figure(node.field, piece);
        return seen && isTrue(node.sign, *seen, node.number);
    }
    const auto seen = texts(node.field, piece);
    const bool isFound = std::any_of(seen.begin(), seen.end(), [&](const std::string& text) {
        return node.sign == QuerySign::Contains ? text.find(node.text) != std::string::npos : text == node.text;
    });
    return isFound != (node.sign == QuerySign::Different);
}

std::vector<std::string> QueryReader::texts(QueryField field, const Equipment& piece) const
{
    const Plan& plan = m_facts.plan;
    const EquipmentType* type = m_facts.catalog.find(piece.type);
    const Group* group = plan.groups.find(piece.group);
    const auto listed = [&](const auto& map) {
        const auto at = map.find(piece.id);
        return at == map.end() ? std::vector<std::string> {} : std::vector<std::string>(at->second);
    };
    const auto nameOf = [](const auto* row) { return row ? std::vector<std::string> {lowerCase(row->name)} : std::vector<std::string> {}; };
    switch (field) {
    case QueryField::Name: return {lowerCase(piece.name)};
    case QueryField::Type: return type ? std::vector<std::string> {lowerCase(type->id.text), lowerCase(type->name)} : std::vector<std::string> {lowerCase(piece.type.text)};
    case QueryField::Maker: return type ? std::vector<std::string> {lowerCase(type->maker)} : std::vector<std::string> {};
    case QueryField::Kind: return type ? kindTexts(type->kind) : std::vector<std::string> {};
    case QueryField::Space: return nameOf(plan.spaces.find(piece.space));
    case QueryField::Row: return group && group->kind == GroupKind::Row ? nameOf(group) : std::vector<std::string> {};
    case QueryField::Pod: return group && group->kind == GroupKind::Pod ? nameOf(group) : nameOf(group ? plan.groups.find(group->parent) : nullptr);
    case QueryField::Facing: return {std::string(choicesOf<Facing>[static_cast<std::size_t>(piece.facing)])};
    case QueryField::Loop: return listed(m_loops);
    case QueryField::Side: {
        const auto at = m_sides.find(piece.id);
        return {at == m_sides.end() ? std::string("none") : at->second};
    }
    case QueryField::Finding: {
        auto rules = listed(m_findings);
        if (rules.empty() && m_facts.findings) rules.emplace_back("none");
        return rules;
    }
    default: return {};
    }
}

const EquipmentOutcome* QueryReader::outcomeOf(const Equipment& piece) const
{
    if (!m_facts.solved || !m_facts.outcome) return nullptr;
    const std::size_t at = m_facts.solved->equipment.indexOf(piece.id);
    return at < m_facts.solved->equipment.size() && at < m_facts.outcome->equipment.size() ? &m_facts.outcome->equipment[at] : nullptr;
}

std::optional<double> QueryReader::figure(QueryField field, const Equipment& piece) const
{
    const EquipmentType* type = m_facts.catalog.find(piece.type);
    const EquipmentOutcome* outcome = outcomeOf(piece);
    const auto ofType = [&](auto read) { return type ? std::optional<double>(read(*type)) : std::nullopt; };
    const auto computed = [&](auto read) { return outcome ? std::optional<double>(read(*outcome)) : std::nullopt; };
    switch (field) {
    case QueryField::Power: return outcome ? outcome->typicalPower.in(kilowatt) : catalogPower(type, piece, false);
    case QueryField::Peak: return outcome ? outcome->peakPower.in(kilowatt) : catalogPower(type, piece, true);
    case QueryField::Rating: return computed([](const EquipmentOutcome& o) { return o.rating.in(kilowatt); });
    case QueryField::Loading: return computed([](const EquipmentOutcome& o) { return o.loading; });
    case QueryField::Cost: return computed([](const EquipmentOutcome& o) { return o.cost.in(dollar); });
    case QueryField::Price: return piece.price ? std::optional(piece.price->in(dollar)) : ofType([](const EquipmentType& t) { return t.price.value.in(dollar); });
    case QueryField::Mass: return ofType([](const EquipmentType& t) { return t.mass.value.in(kilogram); });
    case QueryField::X: return piece.x.in(metre);
    case QueryField::Y: return piece.y.in(metre);
    case QueryField::Width: return ofType([](const EquipmentType& t) { return t.width.value.in(metre); });
    case QueryField::Depth: return ofType([](const EquipmentType& t) { return t.depth.value.in(metre); });
    case QueryField::Height: return ofType([](const EquipmentType& t) { return t.height.value.in(metre); });
    case QueryField::Slot: return piece.slot;
    default: return std::nullopt;
    }
}

} // namespace gw
