// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_draft.h"

#include "core/catalog/optional_parts.h"
#include "views/session/type_pointer.h"

#include <algorithm>
#include <cctype>

/// Where the parts of an entry stand, and which of them it may do without.
namespace gw {
namespace {

using Line = TypeDraft::Line;

/// Lists of the file that belong to the entry, and the pointers by which its lines know them.
constexpr std::string_view measuredList = "/measurements", measured = measuredPointer, pairList = "/market_correlations", paired = "/with";

bool hasOrigin(const Json& json) { return json.is_object() && json.contains("source"); }
bool isFigure(const Json& json) { return hasOrigin(json) && json.contains("value") && json.contains("unit"); }
bool isFact(const Json& json) { return hasOrigin(json) && json.contains("value"); }
bool isNumbers(const Json& json)
{
    return json.is_array() && !json.empty() && std::ranges::all_of(json, [](const Json& each) { return each.is_number() || each.is_null(); });
}

std::string unitOf(const Json& figure)
{
    const auto unit = figure.find("unit");
    return !unit->is_string() || *unit == "1" ? std::string() : unit->get<std::string>();
}

/// The entry's id stands elsewhere, its kind is what it is; a measurement's model is the entry.
bool isFixed(const std::string& pointer)
{
    return pointer == "/id" || pointer == "/kind" || (pointer.starts_with(measured) && pointer.ends_with("/model"));
}

void gather(const Json& json, const std::string& pointer, std::vector<TypeDraft::Place>& places);

void gatherList(const Json& list, const std::string& at, std::vector<TypeDraft::Place>& places)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string part = at + "/" + std::to_string(i);
        places.push_back({Line::Heading, part, keyOf(part), {}});
        gather(list[i], part, places);
    }
}

void gather(const Json& json, const std::string& pointer, std::vector<TypeDraft::Place>& places)
{
    for (const auto& [key, value] : json.items()) {
        const std::string at = pointer + "/" + key;
        if (isFigure(value)) places.push_back({Line::Figure, at, keyOf(at), unitOf(value)});
        else if (isFact(value)) places.push_back({Line::Fact, at, keyOf(at), {}});
        else if (hasOrigin(value)) places.push_back({Line::Origin, at, keyOf(at), {}});
        else if (isNumbers(value)) places.push_back({Line::Numbers, at, keyOf(at), {}});
        else if (value.is_array()) gatherList(value, at, places);
        else if (value.is_object()) {
            places.push_back({Line::Heading, at, keyOf(at), {}});
            gather(value, at, places);
        } else if (value.is_string() && !isFixed(at)) places.push_back({Line::Text, at, keyOf(at), {}});
    }
}

std::string_view listOf(std::string_view pointer)
{
    if (pointer.starts_with(measured)) return measuredList;
    return pointer.starts_with(paired) ? pairList : std::string_view();
}

} // namespace

std::string TypeDraft::begin() const { return "/" + m_section + (m_at ? "/" + std::to_string(*m_at) : std::string()); }

Json::json_pointer TypeDraft::inFile(std::string_view pointer) const
{
    const std::string_view list = listOf(pointer);
    if (list.empty()) return Json::json_pointer(begin() + std::string(pointer));
    return Json::json_pointer(std::string(list) + std::string(pointer.substr(list == measuredList ? measured.size() : paired.size())));
}

std::string TypeDraft::placeInEntry(const std::string& place) const
{
    for (const auto& [list, as] : {std::pair {std::string(measuredList), measured}, std::pair {std::string(pairList), paired}, std::pair {begin(), std::string_view()}}) {
        const auto at = place.find(list + "/");
        if (at != std::string::npos) return std::string(as) + place.substr(at + list.size());
    }
    return {};
}

std::vector<TypeDraft::Place> TypeDraft::places() const
{
    std::vector<Place> places;
    gather(entry(), {}, places);
    for (const auto& [list, as] : {std::pair {measuredList, measured}, std::pair {pairList, paired}})
        if (const auto rows = m_file.find(list.substr(1)); rows != m_file.end()) gatherList(*rows, std::string(as), places);
    const auto optional = optionalParts(m_section, entry());
    for (Place& place : places)
        place.isRemovable = isPart(place) || std::ranges::any_of(optional, [&](const OptionalPart& part) { return !part.isList && part.pointer == place.pointer; });
    return places;
}

std::string TypeDraft::rowKey(const std::string& figure) const
{
    const auto rows = m_file.find(measuredList.substr(1));
    for (std::size_t i = 0; rows != m_file.end() && i < rows->size(); ++i) {
        const Json& row = (*rows)[i];
        const std::string begin = "measured." + row.value("accelerator", "") + "." + row.value("scenario", "") + ".";
        if (figure.starts_with(begin)) return "measured." + std::to_string(i) + "." + figure.substr(begin.size());
    }
    return figure;
}

bool TypeDraft::isPart(const Place& heading)
{
    const std::string last = lastOf(heading.pointer);
    return heading.line == Line::Heading && !last.empty() && std::ranges::all_of(last, [](unsigned char c) { return std::isdigit(c) != 0; })
        && !heading.pointer.starts_with(paired);
}

} // namespace gw
