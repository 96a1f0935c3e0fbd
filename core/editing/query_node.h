// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/query.h"

#include <optional>
#include <unordered_map>

namespace gw {

enum class QueryField : std::uint8_t {
    Name, Type, Maker, Kind, Space, Row, Pod, Facing, Loop, Side, Finding,
    Power, Peak, Rating, Loading, Cost, Price, Mass, X, Y, Width, Depth, Height, Slot,
    Locked, Detached,
};

enum class QueryKind : std::uint8_t { Text, Figure, Flag };

/// A word of the language: what it asks, and in which unit a bare number is.
struct QueryWord {
    const char* word;
    QueryField field;
    QueryKind kind;
    const char* unit;
};

/// The word of the language; null when there is none.
const QueryWord* findWord(std::string_view word);
/// All of them, for messages.
std::string queryWords();

enum class QuerySign : std::uint8_t { Equal, Different, Less, More, AtMost, AtLeast, Contains };

struct QueryNode {
    enum class Kind : std::uint8_t { All, Or, And, Not, Compare } kind = Kind::All;
    std::shared_ptr<const QueryNode> left {}, right {};
    QueryField field = QueryField::Name;
    QueryKind fieldKind = QueryKind::Text;
    QuerySign sign = QuerySign::Equal;
    std::string text {};               ///< In lower case.
    double number = 0;                 ///< In the word's unit.
};

/// Answers for one piece after the other; what takes a pass over the plan is looked up once.
class QueryReader {
public:
    QueryReader(const QueryFacts& facts, const QueryNode& root);
    bool holds(const QueryNode& node, const Equipment& piece) const;

private:
    bool compare(const QueryNode& node, const Equipment& piece) const;
    std::vector<std::string> texts(QueryField field, const Equipment& piece) const;
    std::optional<double> figure(QueryField field, const Equipment& piece) const;
    const EquipmentOutcome* outcomeOf(const Equipment& piece) const;
    void lookUp(const QueryNode& node);
    void readLoops();
    void readSides();
    void readFindings();

    const QueryFacts& m_facts;
    std::unordered_map<EquipmentId, std::vector<std::string>> m_loops, m_findings;
    std::unordered_map<EquipmentId, std::string> m_sides;
    bool m_hasLoops = false, m_hasSides = false, m_hasFindings = false;
};

std::string lowerCase(std::string_view text);

} // namespace gw
