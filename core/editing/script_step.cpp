// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script_step.h"

#include "core/editing/plan_values.h"
#include "core/editing/query.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gw {

void ScriptStep::fail(ErrorCode code, const std::string& key, std::string seen, std::string expected)
{
    if (!m_error) m_error = Error {code, {}, m_pointer + "/" + key, std::move(seen), std::move(expected)};
}

const Json* ScriptStep::find(const std::string& key, const char* expected)
{
    m_used.push_back(key);
    const auto at = m_json.find(key);
    if (at != m_json.end()) return &*at;
    fail(ErrorCode::MissingField, key, {}, expected);
    return nullptr;
}

std::string ScriptStep::text(const std::string& key)
{
    const Json* value = find(key, "a text");
    if (value && !value->is_string()) fail(ErrorCode::WrongType, key, shown(*value), "a text");
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::string ScriptStep::textOr(const std::string& key, std::string otherwise) { return has(key) ? text(key) : otherwise; }

std::string ScriptStep::anyText(const std::string& key)
{
    const Json* value = find(key, "a text, a number, true or false");
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    if (value->is_null()) return {};
    if (value->is_number() || value->is_boolean()) return value->dump();
    fail(ErrorCode::WrongType, key, shown(*value), "a text, a number, true or false");
    return {};
}

double ScriptStep::number(const std::string& key, const Json& value, const char* unit)
{
    if (value.is_number()) return value.get<double>();
    if (!value.is_string()) {
        fail(ErrorCode::WrongType, key, shown(value), "a number, or a text with a unit");
        return 0;
    }
    const auto read = evaluateIn(value.get<std::string>(), unit, valuesOf(m_plan));
    if (!read) fail(read.error().code, key, value.get<std::string>(), read.error().expected);
    return read ? *read : 0;
}

Length ScriptStep::length(const std::string& key)
{
    const Json* value = find(key, "a length");
    return metres(value ? number(key, *value, "m") : 0);
}

Length ScriptStep::lengthOr(const std::string& key, Length otherwise) { return has(key) ? length(key) : otherwise; }

std::uint32_t ScriptStep::count(const std::string& key, std::uint32_t otherwise)
{
    if (!has(key)) return otherwise;
    const double value = number(key, *find(key, "a whole number"), "");
    if (value == std::trunc(value) && value >= 0 && value <= 4294967295.0) return static_cast<std::uint32_t>(value);
    fail(ErrorCode::OutOfRange, key, shown(m_json[key]), "a whole number");
    return otherwise;
}

bool ScriptStep::flag(const std::string& key, bool otherwise)
{
    if (!has(key)) return otherwise;
    const Json* value = find(key, "true or false");
    if (!value->is_boolean()) fail(ErrorCode::WrongType, key, shown(*value), "true or false");
    return value->is_boolean() ? value->get<bool>() : otherwise;
}

std::size_t ScriptStep::oneOf(const std::string& key, const std::vector<std::string_view>& words)
{
    const std::string word = text(key);
    const auto at = std::find(words.begin(), words.end(), word);
    if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
    std::string expected = "one of ";
    for (const std::string_view one : words) (expected += expected.size() > 7 ? ", " : "") += one;
    fail(ErrorCode::UnknownChoice, key, word, expected);
    return 0;
}

std::vector<EquipmentId> ScriptStep::pieces()
{
    if (has("where")) return askedPieces();
    return namedPieces();
}

std::vector<EquipmentId> ScriptStep::askedPieces()
{
    const std::string asked = text("where");
    const auto query = parseQuery(asked);
    if (!query) {
        fail(query.error().code, "where", query.error().seen, query.error().expected + "; in the query: " + query.error().place);
        return {};
    }
    auto ids = piecesWhere(*query, {m_plan, m_catalog});
    if (ids.empty()) fail(ErrorCode::UnknownId, "where", asked, "something that one piece of the plan is");
    return ids;
}

std::vector<EquipmentId> ScriptStep::namedPieces()
{
    const Json* names = find("pieces", "the names of pieces, or \"where\" with a query");
    if (!names) return {};
    if (!names->is_array() || names->empty()) return fail(ErrorCode::WrongType, "pieces", shown(*names), "an array of names"), std::vector<EquipmentId> {};
    std::unordered_map<std::string_view, EquipmentId> byName;
    for (const Equipment& piece : m_plan.equipment) byName.try_emplace(piece.name, piece.id);
    std::vector<EquipmentId> ids;
    for (const Json& name : *names) {
        const auto at = name.is_string() ? byName.find(name.get_ref<const std::string&>()) : byName.end();
        if (at != byName.end()) ids.push_back(at->second);
        else fail(ErrorCode::UnknownId, "pieces/" + std::to_string(ids.size()), shown(name), "the name of a piece of the plan");
    }
    return ids;
}

template <class T>
decltype(T::id) ScriptStep::named(const std::string& key, const char* what)
{
    const std::string name = text(key);
    for (const T& row : tableOf<T>(m_plan))
        if (row.name == name) return row.id;
    fail(ErrorCode::UnknownId, key, name, std::string("the name of ") + what + " of the plan");
    return {};
}

EquipmentId ScriptStep::piece(const std::string& key) { return named<Equipment>(key, "a piece"); }
SpaceId ScriptStep::space(const std::string& key) { return named<Space>(key, "a space"); }
GroupId ScriptStep::group(const std::string& key) { return named<Group>(key, "a row or pod"); }
LoopId ScriptStep::loop(const std::string& key) { return named<Loop>(key, "a cooling loop"); }

const EquipmentType* ScriptStep::type(const std::string& key)
{
    const std::string id = text(key);
    const EquipmentType* type = m_catalog.find(EquipmentTypeId {id});
    if (!type) fail(ErrorCode::UnknownId, key, id, "a type of the catalogue; see catalog list");
    return type;
}

std::vector<std::pair<Length, Length>> ScriptStep::places(const std::string& key)
{
    const Json* value = find(key, "places, such as [[0, 0], [\"6 m\", 0]]");
    std::vector<std::pair<Length, Length>> places;
    if (!value) return places;
    const auto isPlace = [](const Json& place) { return place.is_array() && place.size() == 2; };
    if (!value->is_array() || !std::all_of(value->begin(), value->end(), isPlace)) {
        fail(ErrorCode::WrongType, key, shown(*value), "places, such as [[0, 0], [\"6 m\", 0]]");
        return places;
    }
    for (const Json& place : *value) {
        const std::string at = key + "/" + std::to_string(places.size()) + "/";
        places.emplace_back(metres(number(at + "0", place[0], "m")), metres(number(at + "1", place[1], "m")));
    }
    return places;
}

std::optional<Error> ScriptStep::fault()
{
    for (const auto& [key, value] : m_json.items())
        if (std::find(m_used.begin(), m_used.end(), key) == m_used.end()) {
            std::string expected = "one of ";
            for (const std::string& used : m_used) (expected += expected.size() > 7 ? ", " : "") += used;
            fail(ErrorCode::UnknownField, key, shown(value), expected);
        }
    return m_error;
}

Error ScriptStep::at(Error error) const
{
    error.place = error.place.empty() ? m_pointer : m_pointer + ", " + error.place;
    return error;
}

} // namespace gw
