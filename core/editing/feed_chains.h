// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/feed_parts.h"
#include "core/editing/feed_places.h"
#include "core/editing/feed_templates.h"

#include <unordered_set>

namespace gw {

struct TemplateLoad {
    EquipmentId piece;
    SpaceId space;
    GroupId group;
    double along = 0;                 ///< Its place in its row, metres.
    Power draw;
};

/// "A" for the first chain of a block.
constexpr char chainLetter(std::size_t chain) { return static_cast<char>('A' + chain); }

enum class LoadKind : std::uint8_t { Racks, Plant };

/// Writes the chains of a template into an edit. One object per template; `feed` for each kind of load, `close` at the end.
class FeedChains {
public:
    FeedChains(const Plan& plan, const Catalog& catalog, const FeedTemplate& wanted, EditBuilder& builder, SpaceId near);

    /// Refused: NoPart, TooLarge, WrongVoltage. Then the edit is of no use.
    std::optional<Refusal> feed(std::span<const TemplateLoad> loads, LoadKind kind);
    void close() { m_places.close(m_builder); }

private:
    /// Loads under one busway or PDU for each side, or a single load that is fed from the board.
    struct Group {
        std::vector<EquipmentId> loads;
        Power draw;
        const EquipmentType* distribution = nullptr;
        Power input() const { return distribution ? inputFor(*distribution, draw) : draw; }
    };
    /// What the groups hang on.
    struct Outlet {
        EquipmentId a, b;             ///< Outputs of two chains, or of two transfer switches.
        bool isAlternate = false;     ///< A busway takes both: the second waits.
        Side side = Side::A;          ///< Of the feeds from `a`.
    };

    std::optional<Refusal> chooseParts(LoadKind kind);
    std::optional<Refusal> group(std::span<const TemplateLoad> loads, LoadKind kind, Power capacity, std::vector<Group>& groups) const;
    Power largestGroup(Power capacity) const;
    std::optional<Refusal> feedNPlusOne(const std::vector<Group>& groups, LoadKind kind);
    void feedShared(const std::vector<Group>& groups, LoadKind kind, Power capacity);
    const EquipmentType* unitFor(Power out, std::size_t& units) const;
    EquipmentId addChain(Power out, const std::string& suffix, Side side, std::size_t number, bool mayAlternate);
    EquipmentId addSwitch(EquipmentId main, EquipmentId reserve, Power out, const std::string& suffix);
    void feedGroup(const Group& group, const Outlet& outlet);
    void feedLoads(const Group& group, EquipmentId from, Side side);
    EquipmentId addDistribution(const Group& group, Side side);
    EquipmentId add(const EquipmentType& type, std::string name);
    void connect(EquipmentId from, EquipmentId to, Side side);
    void connectSource(EquipmentId top, Side side, std::size_t number, bool mayAlternate);
    EquipmentId sourceAt(std::size_t number);
    void findSources(SpaceId near);
    std::string freshNumber();
    std::string freshName(std::string name);

    const Plan& m_plan;
    const Catalog& m_catalog;
    FeedTemplate m_wanted;
    EditBuilder& m_builder;
    FeedPlaces m_places;
    ChainParts m_parts;
    Choice m_distributions, m_boards;
    bool m_isDirect = false;          ///< Of the loads being fed.
    std::vector<EquipmentId> m_sources;
    std::size_t m_leastSources = 1;
    std::unordered_set<std::string> m_names;
};

} // namespace gw
