// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/errors/result.h"
#include "core/json/parse_json.h"
#include "core/model/choices.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace gw {

/// One object of a script, read value by value. The first fault is kept, with the JSON pointer of its value; after it values are their defaults.
class ScriptStep {
public:
    ScriptStep(const Plan& plan, const Catalog& catalog, const Json& json, std::string pointer) : m_plan(plan), m_catalog(catalog), m_json(json), m_pointer(std::move(pointer)) {}

    const Plan& plan() const { return m_plan; }
    const Catalog& catalog() const { return m_catalog; }
    const std::string& pointer() const { return m_pointer; }

    bool has(const std::string& key) const { return m_json.contains(key); }
    std::string text(const std::string& key);
    std::string textOr(const std::string& key, std::string otherwise);
    Length length(const std::string& key);
    Length lengthOr(const std::string& key, Length otherwise);
    std::uint32_t count(const std::string& key, std::uint32_t otherwise);
    bool flag(const std::string& key, bool otherwise);
    template <class E> E choice(const std::string& key, E otherwise)
    {
        if (!has(key)) return otherwise;
        return static_cast<E>(oneOf(key, {choicesOf<E>.begin(), choicesOf<E>.end()}));
    }
    /// The place of a text among words.
    std::size_t oneOf(const std::string& key, const std::vector<std::string_view>& words);

    /// The pieces that "pieces" names or "where" asks for; at least one.
    std::vector<EquipmentId> pieces();
    EquipmentId piece(const std::string& key);
    SpaceId space(const std::string& key);
    GroupId group(const std::string& key);
    LoopId loop(const std::string& key);
    const EquipmentType* type(const std::string& key);
    /// Pairs of lengths: [[0, 0], ["6 m", 0]].
    std::vector<std::pair<Length, Length>> places(const std::string& key);
    /// A value as text, whether it is a text, a number or true and false.
    std::string anyText(const std::string& key);

    /// The first fault; a key that nobody asked for is one.
    std::optional<Error> fault();
    /// The same fault with the pointer of this step before its place.
    Error at(Error error) const;

private:
    const Json* find(const std::string& key, const char* expected);
    double number(const std::string& key, const Json& value, const char* unit);
    template <class T> decltype(T::id) named(const std::string& key, const char* what);
    void fail(ErrorCode code, const std::string& key, std::string seen, std::string expected);
    std::vector<EquipmentId> namedPieces();
    std::vector<EquipmentId> askedPieces();

    const Plan& m_plan;
    const Catalog& m_catalog;
    const Json& m_json;
    std::string m_pointer;
    std::vector<std::string> m_used {"do"};
    std::optional<Error> m_error;
};

/// What "do" says, what that needs, and the edit.
struct ScriptVerb {
    const char* name;
    const char* needs;
    Result<Edit> (*make)(ScriptStep& step);
};

/// Fields, feeds and loops.
Result<Edit> scriptSet(ScriptStep& step);
Result<Edit> scriptConnect(ScriptStep& step);
Result<Edit> scriptDisconnect(ScriptStep& step);
Result<Edit> scriptCool(ScriptStep& step);
Result<Edit> scriptFeedPair(ScriptStep& step);
Result<Edit> scriptFeedBy(ScriptStep& step);
Result<Edit> scriptCoolBy(ScriptStep& step);
Result<Edit> scriptCoolFrom(ScriptStep& step);
/// Findings accepted and counted again.
Result<Edit> scriptWaive(ScriptStep& step);
Result<Edit> scriptUnwaive(ScriptStep& step);

/// All of them, in the order of the help.
const std::vector<ScriptVerb>& scriptVerbs();

} // namespace gw
