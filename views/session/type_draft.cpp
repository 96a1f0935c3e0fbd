// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_draft.h"

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/units/expression.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace gw {
namespace {

constexpr std::string_view byHand = "BY-HAND";

bool isFigure(const Json& json) { return json.is_object() && json.contains("value") && json["value"].is_number() && json.contains("source"); }
bool isFact(const Json& json) { return json.is_object() && json.contains("value") && json["value"].is_string() && json.contains("source"); }
bool isNumbers(const Json& json) { return json.is_array() && !json.empty() && std::ranges::all_of(json, [](const Json& each) { return each.is_number(); }); }

std::string keyOf(std::string_view pointer)
{
    std::string key(pointer.substr(1));
    std::replace(key.begin(), key.end(), '/', '.');
    return key;
}

/// Twelve digits: what a calculation leaves behind them is dust.
double rounded(double value) { return std::stod(fmt::format("{:.12g}", value)); }

/// As a person would write it: "80", not "80.0".
std::string numberText(const Json& number) { return number.is_number() ? fmt::format("{:.12g}", number.get<double>()) : number.dump(); }

Result<double> numberOf(std::string_view typed, const std::string& unit)
{
    if (unit != "degC") return evaluateIn(typed, unit.empty() ? "1" : unit);
    const auto value = evaluateTemperature(typed);
    if (!value) return value.error();
    return value->inCelsius();
}

void gather(const Json& json, const std::string& pointer, std::vector<TypeDraft::Place>& places)
{
    using Line = TypeDraft::Line;
    for (const auto& [key, value] : json.items()) {
        const std::string at = pointer + "/" + key;
        if (isFigure(value)) places.push_back({Line::Figure, at, keyOf(at), value.value("unit", "") == "1" ? "" : value.value("unit", "")});
        else if (isFact(value)) places.push_back({Line::Fact, at, keyOf(at), {}});
        else if (isNumbers(value)) places.push_back({Line::Numbers, at, keyOf(at), {}});
        else if (value.is_structured()) {
            if (value.empty()) continue;
            const bool isList = value.is_array();
            if (!isList) places.push_back({Line::Heading, at, keyOf(at), {}});
            for (std::size_t i = 0; isList && i < value.size(); ++i) {
                places.push_back({Line::Heading, at + "/" + std::to_string(i), keyOf(at) + "." + std::to_string(i), {}});
                gather(value[i], at + "/" + std::to_string(i), places);
            }
            if (!isList) gather(value, at, places);
        } else if (value.is_string() && at != "/id" && at != "/kind") places.push_back({Line::Text, at, keyOf(at), {}});
    }
}

std::string newKey(std::string_view title)
{
    std::string key = "OWN-";
    for (const char c : title.substr(0, 40)) key += std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : '-';
    return key;
}

} // namespace

TypeDraft::TypeDraft(Json file, std::string id) : m_file(std::move(file)), m_id(std::move(id))
{
    for (const auto& [section, list] : m_file.items())
        for (std::size_t i = 0; list.is_array() && i < list.size(); ++i)
            if (list[i].is_object() && list[i].value("id", "") == m_id) m_section = section, m_at = i;
}

Result<TypeDraft> TypeDraft::of(const Catalog& catalog, std::string_view id)
{
    TypeDraft draft(catalogJsonOf(catalog, id), std::string(id));
    if (draft.m_section.empty()) return Error {ErrorCode::UnknownId, {}, "catalog", std::string(id), "an entry of a list of the catalogue"};
    return draft;
}

Result<TypeDraft> TypeDraft::ofFile(std::string_view content, std::string_view id)
{
    auto json = parseJson(content, 16);
    if (!json) return json.error();
    if (!json->is_object()) return Error {ErrorCode::WrongType, {}, {}, shown(*json), "a catalogue file"};
    TypeDraft draft(std::move(*json), std::string(id));
    if (draft.m_section.empty()) return Error {ErrorCode::UnknownId, {}, {}, std::string(id), "an entry of the file"};
    return draft;
}

Json& TypeDraft::entry() { return m_file[m_section][m_at]; }
const Json& TypeDraft::entry() const { return m_file[m_section][m_at]; }
Json& TypeDraft::at(std::string_view pointer) { return entry()[Json::json_pointer(std::string(pointer))]; }

const Json* TypeDraft::find(std::string_view pointer) const
{
    const Json::json_pointer at {std::string(pointer)};
    return entry().contains(at) ? &entry()[at] : nullptr;
}

std::string TypeDraft::text(std::string_view pointer) const
{
    const Json* found = find(pointer);
    if (!found || found->is_null()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (!found->is_array()) return numberText(*found);
    std::string all;
    for (const Json& each : *found) all += (all.empty() ? "" : "; ") + numberText(each);
    return all;
}

void TypeDraft::setId(const std::string& id)
{
    m_id = id;
    entry()["id"] = id;
}

std::vector<TypeDraft::Place> TypeDraft::places() const
{
    std::vector<Place> places;
    gather(entry(), {}, places);
    return places;
}

/// A range that the new value lies outside of was another value's.
void TypeDraft::fitRange(Json& figure) const
{
    const double value = figure["value"].get<double>();
    if (figure.contains("low") && figure["low"].get<double>() > value) figure.erase("low");
    if (figure.contains("high") && figure["high"].get<double>() < value) figure.erase("high");
}

Status TypeDraft::setNumber(const Place& place, std::string_view member, std::string_view typed, std::string_view today)
{
    Json& figure = at(place.pointer);
    const std::string key(member);
    if (key != "value" && typed.find_first_not_of(' ') == std::string_view::npos) {
        figure.erase(key);
        return Done {};
    }
    const auto number = numberOf(typed, place.unit);
    if (!number) return number.error();
    const double value = rounded(*number);
    if (key != "value" || figure["value"].get<double>() == value) return figure[key] = value, Done {};
    if (figure["source"] != byHand) {
        figure["note"] = fmt::format("Entered by hand; before: {} {}.", numberText(figure["value"]), figure.value("unit", ""));
        figure["source"] = byHand;
        figure["confidence"] = "estimate";
    }
    figure["date"] = std::string(today);
    figure["value"] = value;
    fitRange(figure);
    auto& sources = m_file["sources"];
    const auto isThere = std::ranges::any_of(sources, [](const Json& source) { return source.value("key", "") == byHand; });
    if (!isThere) sources.push_back({{"key", byHand}, {"title", "Entered by hand"}, {"date", std::string(today)}});
    return Done {};
}

Status TypeDraft::setNumbers(const Place& place, std::string_view typed)
{
    Json list = Json::array();
    std::string part;
    const auto take = [&]() -> Status {
        if (part.empty()) return Done {};
        const auto number = evaluateIn(std::exchange(part, {}), "1");
        if (!number) return number.error();
        list.push_back(*number);
        return Done {};
    };
    for (const char c : std::string(typed) + ";") {
        if (c != ';' && c != ' ') { part += c; continue; }
        if (const auto taken = take(); !taken) return taken;
    }
    at(place.pointer) = std::move(list);
    return Done {};
}

void TypeDraft::setText(std::string_view pointer, std::string_view typed)
{
    const bool isNote = pointer.ends_with("/note");
    if (isNote && typed.empty()) at(pointer.substr(0, pointer.rfind('/'))).erase("note");
    else at(pointer) = std::string(typed);
}

std::string TypeDraft::sourceText(const Place& place, const Catalog& catalog) const
{
    const std::string key = text(place.pointer + "/source");
    for (const Json& source : m_file["sources"])
        if (source.value("key", "") == key) return source.value("title", key) + (source.contains("address") ? " " + source["address"].get<std::string>() : "");
    const Source* source = catalog.findSource(key);
    return source ? source->title + (source->address.empty() ? "" : " " + source->address) : key;
}

void TypeDraft::setSource(const Place& place, std::string_view typed, std::string_view today, const Catalog& catalog)
{
    const std::string words(typed);
    for (const Source& source : catalog.sources) {
        if (source.key != words && source.title != words) continue;
        at(place.pointer)["source"] = source.key;
        auto& sources = m_file["sources"];
        if (std::ranges::any_of(sources, [&](const Json& each) { return each.value("key", "") == source.key; })) return;
        Json copy {{"key", source.key}, {"title", source.title}, {"date", source.date}};
        if (!source.address.empty()) copy["address"] = source.address;
        sources.push_back(std::move(copy));
        return;
    }
    const auto link = words.find("http");
    const std::string title = words.substr(0, link == std::string::npos ? words.size() : words.find_last_not_of(' ', link == 0 ? 0 : link - 1) + 1);
    Json source {{"key", newKey(title)}, {"title", title}, {"date", std::string(today)}};
    if (link != std::string::npos) source["address"] = words.substr(link);
    auto& sources = m_file["sources"];
    std::erase_if(sources.get_ref<Json::array_t&>(), [&](const Json& each) { return each.value("key", "") == source["key"]; });
    at(place.pointer)["source"] = source["key"];
    sources.push_back(std::move(source));
}

Result<Catalog> TypeDraft::in(const Catalog& base) const { return withEntries(base, content(), m_id); }

std::string TypeDraft::placeInEntry(const std::string& place) const
{
    const std::string begin = "/" + m_section + "/" + std::to_string(m_at);
    const auto at = place.find(begin);
    return at == std::string::npos ? std::string() : place.substr(at + begin.size());
}

} // namespace gw
