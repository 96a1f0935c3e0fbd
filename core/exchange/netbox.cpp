// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/netbox.h"

#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"
#include "core/catalog/with_entries.h"
#include "core/exchange/netbox_tale.h"
#include "core/json/parse_json.h"

#include <algorithm>

#include <fmt/format.h>

namespace gw {
namespace {

constexpr const char* netboxSource = "NETBOX";
constexpr const char* importSource = "NETBOX-IMPORT";

/// What stands in for figures that no NetBox file has; each with the reason that is its note.
struct Estimated {
    std::string_view key;
    TaleFigure figure;
};
const std::vector<Estimated>& estimates()
{
    static const std::vector<Estimated> all {
        {"width", {0.6, 0.6, 0.8, "Estimate: the usual cabinet"}}, {"depth", {1.2, 0.8, 1.4, "Estimate: the usual cabinet"}}, {"height", {2.3, 2.0, 2.5, "Estimate: 48 rack units"}},
        {"mass", {150, 80, 400, "Estimate: an empty cabinet"}}, {"price", {2500, 1000, 6000, "Estimate: an empty cabinet"}}, {"lead_time", {8, 2, 26, "Estimate: what distributors hold or order"}},
        {"rack.idle_power", {3, 0.5, 10, "Estimate: a cabinet of air-cooled servers"}}, {"rack.typical_power", {8, 2, 20, "Estimate: a cabinet of air-cooled servers"}},
        {"rack.maximum_power", {12, 4, 40, "Estimate: a cabinet of air-cooled servers"}}, {"rack.liquid_share", {0, 0, 0, "Estimate: cooled by air"}}, {"rack.cords", {2, 1, 2, "Estimate: fed from both sides"}},
        {"rack.maximum_supply", {27, 25, 32, "Estimate: ASHRAE's recommended inlet"}}, {"rack.coolant_flow", {0, 0, 0, "Estimate: cooled by air"}},
        {"rack.maximum_air_inlet", {35, 32, 40, "Estimate: ASHRAE class A2"}}};
    return all;
}

/// Of a switch: by what its ports carry.
std::optional<TaleFigure> networkEstimate(const std::string& key, const std::map<std::string, TaleFigure>& known)
{
    const auto ports = known.find("ports"), rate = known.find("port_rate");
    if (ports == known.end() || rate == known.end()) return std::nullopt;
    const double gigabits = ports->second.value * rate->second.value * 8;
    if (key == "price") return TaleFigure {gigabits, gigabits * 0.5, gigabits * 2.5, "Estimate: 0.5 to 2.5 $ per Gb/s of switches"};
    if (key == "power") return TaleFigure {gigabits * 0.045, gigabits * 0.02, gigabits * 0.08, "Estimate: 20 to 80 W per Tb/s of switches"};
    return std::nullopt;
}

/// A figure that a kind of entry must have: its key, unit and range.
struct Wanted {
    std::string key, unit;
    double low, high;
};

/// Visits a description and lists the figures that an entry needs.
class WantedFigures {
public:
    explicit WantedFigures(std::vector<Wanted>& into, std::string prefix = {}) : m_into(into), m_prefix(std::move(prefix)) {}

    void text(const char*, const std::string&) {}
    template <class Any> void choice(const char*, const Any&) {}
    template <class Any> void entry(const char*, const Any&) {}
    void date(const char*, const std::optional<DatedFact>&) {}
    void origin(const char*, const Origin&) {}
    template <class V> void months(const char*, const V&, double, double) {}
    template <class V> void numbers(const char*, const V&, double, double) {}
    template <class Part> void parts(const char*, const std::vector<Part>&) {}
    template <class Q, class U> void figure(const char* key, const Figure<Q>&, U unit, double low, double high) { m_into.push_back({m_prefix + key, unit.symbol, low, high}); }
    template <class Q, class U> void figure(const char*, const std::optional<Figure<Q>>&, U, double, double) {}
    void temperature(const char* key, const Figure<Temperature>&, double low, double high) { m_into.push_back({m_prefix + key, "degC", low, high}); }
    template <class Part> void section(const char* key, const std::optional<Part>& part)
    {
        if (!part) return;
        WantedFigures inner(m_into, m_prefix + key + ".");
        describeFigures(inner, *part);
    }

private:
    std::vector<Wanted>& m_into;
    std::string m_prefix;
};

std::vector<Wanted> wantedOf(std::optional<EquipmentKind> kind)
{
    std::vector<Wanted> wanted;
    WantedFigures visitor(wanted);
    EquipmentType type;
    NetworkType network;
    if (kind && isRack(*kind)) type.rack.emplace();
    if (kind && isPower(*kind)) type.power.emplace();
    if (kind && isCooling(*kind)) type.cooling.emplace();
    if (kind) describeFigures(visitor, type);
    else describeFigures(visitor, network);
    return wanted;
}

/// Gathers the figures of one entry from what was given, the file and estimates.
class NetboxEntry {
public:
    NetboxEntry(const NetboxTale& tale, const NetboxRequest& request, std::optional<EquipmentKind> kind) : m_tale(tale), m_request(request), m_kind(kind) {}

    Status checkGiven(const std::vector<Wanted>& wanted) const
    {
        for (const auto& [key, value] : m_request.given) {
            const auto known = std::ranges::find(wanted, key, &Wanted::key);
            if (known == wanted.end()) return Error {ErrorCode::UnknownId, {}, "--set", key, "a figure of this kind: " + keysOf(wanted)};
            if (!(value >= known->low && value <= known->high)) return Error {ErrorCode::OutOfRange, {}, key, fmt::format("{}", value), fmt::format("{} to {} {}", known->low, known->high, known->unit)};
        }
        return Done {};
    }

    void take(const Wanted& wanted)
    {
        const auto given = m_request.given.find(wanted.key);
        const auto told = m_tale.figures.find(wanted.key);
        const auto estimate = m_request.isEstimating ? estimateOf(wanted.key) : std::nullopt;
        if (wanted.key == "rack.accelerators") put(wanted, {0, {}, {}, "None in an enclosure."}, netboxSource, Confidence::Derived);
        else if (given != m_request.given.end()) put(wanted, {given->second, {}, {}, "Entered on import."}, importSource, Confidence::Estimate);
        else if (told != m_tale.figures.end()) put(wanted, told->second, netboxSource, told->second.low ? Confidence::Estimate : Confidence::Analysis);
        else if (estimate) put(wanted, *estimate, importSource, Confidence::Estimate), m_estimated.push_back(wanted.key);
        else m_missing.push_back({wanted.key, wanted.unit, because(wanted.key)});
    }

    void putOptional(const char* key, const char* unit)
    {
        if (const auto told = m_tale.figures.find(key); told != m_tale.figures.end()) put({key, unit, 0, 0}, told->second, netboxSource, Confidence::Analysis);
    }

    NetboxImport finish() &&
    {
        NetboxImport import {m_tale.slug, m_kind ? std::string(word(*m_kind)) : "network", m_tale.name, {}, std::move(m_missing), std::move(m_estimated), {m_tale.unread.begin(), m_tale.unread.end()}};
        if (import.missing.empty()) import.content = content();
        return import;
    }

private:
    static std::string keysOf(const std::vector<Wanted>& wanted)
    {
        std::string keys;
        for (const Wanted& each : wanted) keys += (keys.empty() ? "" : ", ") + each.key;
        return keys;
    }

    std::optional<TaleFigure> estimateOf(const std::string& key) const
    {
        if (!m_kind) return networkEstimate(key, m_tale.figures);
        if (!isRack(*m_kind)) return std::nullopt;
        const auto found = std::ranges::find(estimates(), key, &Estimated::key);
        return found == estimates().end() ? std::nullopt : std::optional(found->figure);
    }

    std::string because(const std::string& key) const
    {
        const auto lack = m_tale.lacks.find(key);
        return lack == m_tale.lacks.end() ? "the device type library does not have it" : lack->second;
    }

    void put(const Wanted& wanted, const TaleFigure& figure, const char* source, Confidence confidence)
    {
        Json json {{"value", figure.value}, {"unit", wanted.unit}};
        if (figure.low) json["low"] = *figure.low;
        if (figure.high) json["high"] = *figure.high;
        json["source"] = source;
        json["date"] = m_request.today;
        json["confidence"] = std::string(word(confidence));
        const std::string note = source == netboxSource ? m_tale.slug + ", contributed by users." + (figure.note.empty() ? "" : " " + figure.note) : figure.note;
        json["note"] = note;
        const auto dot = wanted.key.find('.');
        if (dot == std::string::npos) m_figures[wanted.key] = std::move(json);
        else m_figures[wanted.key.substr(0, dot)][wanted.key.substr(dot + 1)] = std::move(json);
    }

    std::string content() const
    {
        Json entry {{"id", m_tale.slug}};
        if (m_kind) entry["kind"] = std::string(word(*m_kind));
        entry["name"] = m_tale.maker + " " + m_tale.name;
        entry["maker"] = m_tale.maker;
        if (!m_kind) entry["part"] = "switch";
        entry.update(m_figures);
        const Json sources {{{"key", netboxSource}, {"title", "NetBox device type library, contributed by users (CC0)"}, {"address", "https://github.com/netbox-community/devicetype-library"}, {"date", m_request.today}},
            {{"key", importSource}, {"title", "Entered or estimated when the type was imported"}, {"date", m_request.today}}};
        return Json {{"sources", sources}, {m_kind ? "equipment" : "network", Json::array({entry})}}.dump(2) + "\n";
    }

    const NetboxTale& m_tale;
    const NetboxRequest& m_request;
    std::optional<EquipmentKind> m_kind;
    Json m_figures = Json::object();
    std::vector<MissingFigure> m_missing;
    std::vector<std::string> m_estimated;
};

/// What power ports tell of a device is a rack's maximum or a machine's rating.
void tellPower(NetboxTale& tale, EquipmentKind kind)
{
    const char* key = isRack(kind) ? "rack.maximum_power" : isPower(kind) ? "power.rating" : "";
    if (const auto lack = tale.lacks.find("power"); lack != tale.lacks.end()) tale.lacks[key] = lack->second;
    const auto power = tale.figures.find("power");
    if (power == tale.figures.end() || !isRack(kind)) return;
    TaleFigure figure = power->second;
    figure.value /= 1000;
    if (figure.low) figure.low = *figure.low / 1000, figure.high = *figure.high / 1000;
    tale.figures[key] = figure;
}

/// A rack that computes needs an accelerator, which no file names.
Status checkKind(const NetboxTale& tale, const NetboxRequest& request)
{
    if (request.kind == EquipmentKind::AcceleratorRack)
        return Error {ErrorCode::UnknownChoice, {}, "--kind", "accelerator_rack", "a kind that needs no accelerator; copy an accelerator rack of the catalogue instead"};
    if (!isEntryId(tale.slug)) return Error {ErrorCode::OutOfRange, {}, "slug", tale.slug.substr(0, 60), std::string(entryIdForm)};
    return Done {};
}

} // namespace

Result<NetboxImport> readNetboxType(std::string_view yaml, const NetboxRequest& request)
{
    const auto file = readPlainYaml(yaml, {.bytes = largestNetboxFile});
    if (!file) return file.error();
    auto tale = readTale(*file);
    if (!tale) return tale.error();
    if (const auto fits = checkKind(*tale, request); !fits) return fits.error();
    auto kind = request.kind;
    if (!kind && tale->isRack) kind = EquipmentKind::CpuRack;
    if (!kind && !tale->isSwitch) {
        return NetboxImport {tale->slug, {}, tale->name, {}, {{"kind", {}, "neither an enclosure nor a switch; say what it is to be"}}, {}, {tale->unread.begin(), tale->unread.end()}};
    }
    if (kind) tellPower(*tale, *kind);
    const auto wanted = wantedOf(kind);
    NetboxEntry entry(*tale, request, kind);
    if (const auto known = entry.checkGiven(wanted); !known) return known.error();
    for (const Wanted& each : wanted) entry.take(each);
    if (!kind) entry.putOptional("rack_units", "1"), entry.putOptional("mass", "kg");
    NetboxImport import = std::move(entry).finish();
    if (import.content.empty()) return import;
    if (const auto fits = withEntries({}, import.content, tale->slug); !fits) return fits.error();
    return import;
}

} // namespace gw
