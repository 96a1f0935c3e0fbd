// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/optional_parts.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"

#include <algorithm>

namespace gw {
namespace {

Json blankOrigin() { return {{"source", ""}, {"date", ""}, {"confidence", std::string(word(Confidence::Estimate))}}; }

Json blankFigure(std::string_view symbol)
{
    Json figure {{"value", nullptr}, {"unit", std::string(symbol)}};
    figure.update(blankOrigin());
    return figure;
}

Json blankDate()
{
    Json date {{"value", ""}};
    date.update(blankOrigin());
    return date;
}

/// A visitor of `describeFigures` that writes every part that cannot be left out, without its values.
class BlankWriter {
public:
    void text(const char* key, const std::string&) { m_json[key] = ""; }
    void choice(const char* key, EquipmentKind) { m_json[key] = ""; }
    void choice(const char*, const std::optional<EquipmentKind>&) {}
    void date(const char*, const std::optional<DatedFact>&) {}
    void origin(const char* key, const Origin&) { m_json[key] = blankOrigin(); }
    template <class Tag> void entry(const char* key, const CatalogId<Tag>&) { m_json[key] = ""; }
    template <class Tag> void entry(const char*, const std::optional<CatalogId<Tag>>&) {}
    template <class Q, class U> void figure(const char* key, const Figure<Q>&, U unit, double, double) { m_json[key] = blankFigure(unit.symbol); }
    template <class Q, class U> void figure(const char*, const std::optional<Figure<Q>>&, U, double, double) {}
    void temperature(const char* key, const Figure<Temperature>&, double, double) { m_json[key] = blankFigure("degC"); }
    template <class Q> void months(const char* key, const std::array<Q, 12>&, double, double) { m_json[key] = Json(12, nullptr); }
    template <std::size_t N> void numbers(const char* key, const std::array<double, N>&, double, double) { m_json[key] = Json(N, nullptr); }
    template <class Part> void section(const char*, const std::optional<Part>&) {}
    template <class Part> void parts(const char*, const std::vector<Part>&) {}

    Json finish() && { return std::move(m_json); }

private:
    Json m_json = Json::object();
};

template <class Part>
Json blankOf()
{
    const Part part {};
    BlankWriter writer;
    describeFigures(writer, part);
    return std::move(writer).finish();
}

/// Whether a section of equipment types belongs to a kind.
bool belongs(std::string_view section, EquipmentKind kind)
{
    if (section == "rack") return isRack(kind);
    if (section == "power") return isPower(kind);
    if (section == "cooling") return isCooling(kind);
    if (section == "generation") return kind == EquipmentKind::Generator;
    return section != "storage" || kind == EquipmentKind::Battery;
}

/// Whether each kind that a section belongs to asks for it.
bool isNeeded(std::string_view section) { return section == "rack" || section == "power" || section == "cooling"; }

/// A visitor of `describeFigures` that gathers what can be left out.
class OptionalGatherer {
public:
    OptionalGatherer(const Json& entry, std::string at, std::vector<OptionalPart>& into) : m_entry(entry), m_at(std::move(at)), m_into(into) {}

    void text(const char*, const std::string&) {}
    template <class Kind> void choice(const char*, const Kind&) {}
    void date(const char* key, const std::optional<DatedFact>&) { add(key, blankDate()); }
    void origin(const char*, const Origin&) {}
    template <class Id> void entry(const char*, const Id&) {}
    template <class Q, class U> void figure(const char*, const Figure<Q>&, U, double, double) {}
    template <class Q, class U> void figure(const char* key, const std::optional<Figure<Q>>&, U unit, double, double) { add(key, blankFigure(unit.symbol)); }
    void temperature(const char*, const Figure<Temperature>&, double, double) {}
    template <class Values> void months(const char*, const Values&, double, double) {}
    template <class Values> void numbers(const char*, const Values&, double, double) {}
    template <class Part> void section(const char* key, const std::optional<Part>&)
    {
        if (!belongs(key)) return;
        const bool isThere = m_entry.contains(key) && m_entry[key].is_object();
        if (!isThere || !isNeeded(key)) add(key, blankOf<Part>());
        if (!isThere) return;
        const Part part {};
        OptionalGatherer within(m_entry[key], m_at + "/" + key, m_into);
        describeFigures(within, part);
    }
    template <class Part> void parts(const char* key, const std::vector<Part>&) { m_into.push_back({m_at + "/" + key, true, blankOf<Part>()}); }

private:
    bool belongs(const char* key) const
    {
        const auto kind = m_entry.contains("kind") && m_entry["kind"].is_string() ? equipmentKind(m_entry["kind"].get<std::string>()) : std::nullopt;
        return !kind || gw::belongs(key, *kind);
    }
    void add(const char* key, Json blank) { m_into.push_back({m_at + "/" + key, false, std::move(blank)}); }

    const Json& m_entry;
    std::string m_at;
    std::vector<OptionalPart>& m_into;
};

template <class Entry>
void gather(const Json& json, std::vector<OptionalPart>& parts)
{
    const Entry entry {};
    OptionalGatherer gatherer(json, {}, parts);
    describeFigures(gatherer, entry);
}

} // namespace

std::vector<OptionalPart> optionalParts(std::string_view section, const Json& entry)
{
    std::vector<OptionalPart> parts;
    if (!entry.is_object()) return parts;
    const Catalog none;
    forEachList(none, [&]<class Entry>(std::string_view list, const std::vector<Entry>&) {
        if (list == section) gather<Entry>(entry, parts);
    });
    return parts;
}

Json blankMeasurement(std::string_view model)
{
    Json row = blankOf<MeasuredThroughput>();
    row["model"] = std::string(model);
    return row;
}

} // namespace gw
