// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_draft.h"

#include "core/catalog/catalog_text.h"
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
        for (std::size_t i = 0; m_section.empty() && section != "sources" && list.is_array() && i < list.size(); ++i)
            if (list[i].is_object() && list[i].contains("id") && list[i]["id"] == m_id) m_section = section, m_at = i;
    for (const auto& [only, section] : {std::pair {buildCostsId, "build_costs"}, std::pair {modelErrorsId, "model_errors"}})
        if (m_section.empty() && only == m_id && m_file.contains(section) && m_file[section].is_object()) m_section = section;
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

Json& TypeDraft::entry() { return m_at ? m_file[m_section][*m_at] : m_file[m_section]; }
const Json& TypeDraft::entry() const { return m_at ? m_file[m_section][*m_at] : m_file[m_section]; }
Json& TypeDraft::at(std::string_view pointer) { return m_file[inFile(pointer)]; }

const Json* TypeDraft::find(std::string_view pointer) const
{
    const Json::json_pointer at = inFile(pointer);
    return m_file.contains(at) ? &m_file[at] : nullptr;
}

std::string TypeDraft::text(std::string_view pointer) const
{
    const Json* found = find(pointer);
    if (!found || found->is_null()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (!found->is_array()) return numberText(*found);
    if (std::ranges::any_of(*found, [](const Json& each) { return each.is_null(); })) return {};
    std::string all;
    for (const Json& each : *found) all += (all.empty() ? "" : "; ") + numberText(each);
    return all;
}

void TypeDraft::setId(const std::string& id)
{
    m_id = id;
    entry()["id"] = id;
    if (m_section != "models" || !m_file.contains("measurements")) return;
    for (Json& row : m_file["measurements"]) row["model"] = id;
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
    const bool isBlank = !figure["value"].is_number();
    if (key != "value" || (!isBlank && figure["value"].get<double>() == value)) return figure[key] = value, Done {};
    // Where there was nothing, there is no source either: it has to be told.
    if (isBlank) {
        if (figure["date"] == "") figure["date"] = std::string(today);
        return figure["value"] = value, Done {};
    }
    if (figure["source"] != byHand) {
        figure["note"] = fmt::format("Entered by hand; before: {} {}.", numberText(figure["value"]), figure.value("unit", ""));
        figure["source"] = byHand;
        figure["confidence"] = "estimate";
    }
    figure["date"] = std::string(today);
    figure["value"] = value;
    fitRange(figure);
    const auto isThere = std::ranges::any_of(m_file["sources"], [](const Json& source) { return source.value("key", "") == byHand; });
    if (!isThere) takeSource({{"key", byHand}, {"title", "Entered by hand"}, {"date", std::string(today)}});
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
    for (const Json& source : m_file.value("sources", Json::array()))
        if (source.value("key", "") == key) return source.value("title", key) + (source.contains("address") ? " " + source["address"].get<std::string>() : "");
    const Source* source = catalog.findSource(key);
    return source ? source->title + (source->address.empty() ? "" : " " + source->address) : key;
}

/// A key that stands for this source already, or for none: sources of other entries keep theirs.
std::string TypeDraft::freeKey(const std::string& title, const std::string& address, const Catalog& catalog) const
{
    const std::string begin = newKey(title);
    const auto isOther = [&](const std::string& seenTitle, const std::string& seenAddress) { return seenTitle != title || seenAddress != address; };
    for (int number = 1;; ++number) {
        const std::string key = number == 1 ? begin : begin + "-" + std::to_string(number);
        const Source* known = catalog.findSource(key);
        const bool isTaken = (known && isOther(known->title, known->address))
            || std::ranges::any_of(m_file.value("sources", Json::array()), [&](const Json& each) { return each.value("key", "") == key && isOther(each.value("title", ""), each.value("address", "")); });
        if (!isTaken) return key;
    }
}

void TypeDraft::takeSource(Json source)
{
    auto& sources = m_file["sources"];
    if (!sources.is_array()) sources = Json::array();
    std::erase_if(sources.get_ref<Json::array_t&>(), [&](const Json& each) { return each.value("key", "") == source["key"]; });
    sources.push_back(std::move(source));
}

void TypeDraft::setSource(const Place& place, std::string_view typed, std::string_view today, const Catalog& catalog)
{
    const std::string words(typed);
    if (words.empty()) return void(at(place.pointer)["source"] = "");
    for (const Source& source : catalog.sources) {
        if (source.key != words && source.title != words) continue;
        at(place.pointer)["source"] = source.key;
        Json copy {{"key", source.key}, {"title", source.title}, {"date", source.date}};
        if (!source.address.empty()) copy["address"] = source.address;
        return takeSource(std::move(copy));
    }
    const auto link = words.find("http");
    const std::string address = link == std::string::npos ? std::string() : words.substr(link);
    std::string title = words.substr(0, link == std::string::npos ? words.size() : words.find_last_not_of(' ', link == 0 ? 0 : link - 1) + 1);
    if (link == 0) title = address;
    Json source {{"key", freeKey(title, address, catalog)}, {"title", title}, {"date", std::string(today)}};
    if (!address.empty()) source["address"] = address;
    at(place.pointer)["source"] = source["key"];
    takeSource(std::move(source));
}

Result<Catalog> TypeDraft::in(const Catalog& base) const { return withEntries(base, content(), m_id); }

} // namespace gw
