// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/write_catalog.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/catalog_text.h"
#include "core/catalog/figure_writer.h"

#include <algorithm>

namespace gw {
namespace {

/// Gathers entries of a catalogue, each once, in the order of the catalogue.
class EntryGatherer {
public:
    explicit EntryGatherer(const Catalog& catalog) : m_catalog(catalog) {}

    void want(const std::string& id)
    {
        if (!m_wanted.insert(id).second) return;
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.id.text == id && type.rack && type.rack->accelerator) m_wanted.insert(type.rack->accelerator->text);
        for (const MeasuredThroughput& row : m_catalog.measurements)
            if (row.model.text == id) m_models.insert(id), m_wanted.insert(row.accelerator.text);
    }

    Json finish() &&
    {
        forEachList(m_catalog, [&](const char* key, const auto& entries) { addEntries(key, entries, [&](const auto& entry) { return m_wanted.contains(entry.id.text); }); });
        addEntries("measurements", m_catalog.measurements, [&](const MeasuredThroughput& row) { return m_models.contains(row.model.text); });
        addEntries("market_correlations", m_catalog.marketCorrelations,
            [&](const MarketCorrelation& pair) { return m_wanted.contains(pair.first.text) || m_wanted.contains(pair.second.text); });
        if (m_wanted.contains(std::string(buildCostsId))) m_json["build_costs"] = written(m_catalog.buildCosts);
        if (m_wanted.contains(std::string(modelErrorsId)) && m_catalog.modelErrors) m_json["model_errors"] = written(*m_catalog.modelErrors);
        return m_json.empty() ? m_json : withSources();
    }

private:
    template <class Entry>
    Json written(const Entry& entry)
    {
        FigureWriter writer(m_sources);
        describeFigures(writer, entry);
        return std::move(writer).finish();
    }

    template <class Entry, class Wanted>
    void addEntries(const char* key, const std::vector<Entry>& entries, Wanted isWanted)
    {
        for (const Entry& entry : entries)
            if (isWanted(entry)) m_json[key].push_back(written(entry));
    }

    Json withSources() const
    {
        Json file {{"sources", Json::array()}};
        for (const Source& source : m_catalog.sources) {
            if (!m_sources.contains(source.key)) continue;
            Json& json = file["sources"].emplace_back(Json {{"key", source.key}, {"title", source.title}});
            if (!source.address.empty()) json["address"] = source.address;
            json["date"] = source.date;
        }
        file.update(m_json);
        return file;
    }

    const Catalog& m_catalog;
    std::set<std::string> m_wanted, m_models, m_sources;
    Json m_json = Json::object();
};

} // namespace

Json catalogJsonOfAll(const Catalog& catalog, const std::vector<std::string>& ids)
{
    EntryGatherer gatherer(catalog);
    for (const std::string& id : ids) gatherer.want(id);
    return std::move(gatherer).finish();
}

Json catalogJsonOf(const Catalog& catalog, std::string_view id) { return catalogJsonOfAll(catalog, {std::string(id)}); }

std::string catalogFileOf(const Catalog& catalog, std::string_view id)
{
    const Json json = catalogJsonOf(catalog, id);
    return json.empty() ? std::string() : json.dump(2) + "\n";
}

} // namespace gw
