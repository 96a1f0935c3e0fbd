// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_sections.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/check_entry.h"
#include "core/catalog/figure_reader.h"
#include "core/catalog/iso_date.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

constexpr std::array<std::string_view, 16> sections {"$schema", "sources", "accelerators", "equipment", "models", "energy_sources", "climates", "measurements", "network", "regions",
    "cost_records", "lead_time_records", "build_costs", "market", "market_correlations", "model_errors"};

std::string sectionWords()
{
    std::string words;
    for (std::size_t i = 1; i < sections.size(); ++i) words += (i == 1 ? "" : i + 1 == sections.size() ? " or " : ", ") + std::string(sections[i]);
    return words;
}

/// Entries with an id have one of their own.
template <class Entry>
Status checkId(const std::vector<Entry>& before, const Entry& entry, const std::string& pointer)
{
    if constexpr (requires { entry.id; })
        if (std::ranges::find(before, entry.id, &Entry::id) != before.end()) return Error {ErrorCode::DuplicateId, {}, pointer + "/id", entry.id.text, "an id used once"};
    return Done {};
}

template <class Entry>
Status readEntry(const Json& json, const std::string& pointer, const Catalog& catalog, std::vector<Entry>& into)
{
    Entry entry;
    FigureReader reader(json, pointer, catalog.sources);
    describeFigures(reader, entry);
    if (auto read = reader.finish(); !read) return read;
    if (auto own = checkId(into, entry, pointer); !own) return own;
    if (auto checked = checkEntry(entry, catalog, pointer); !checked) return checked;
    into.push_back(std::move(entry));
    return Done {};
}

/// Reads the array `key` of every file that has it, by `readOne(json, pointer)`.
template <class ReadOne>
Status readSection(const std::vector<CatalogFile>& files, const char* key, ReadOne readOne)
{
    for (const CatalogFile& file : files) {
        const auto list = file.json.find(key);
        if (list == file.json.end()) continue;
        const std::string at = std::string("/") + key;
        if (!list->is_array()) return Error {ErrorCode::WrongType, file.path, at, shown(*list), "an array"};
        for (std::size_t i = 0; i < list->size(); ++i)
            if (const Status read = readOne((*list)[i], at + "/" + std::to_string(i)); !read) return inFile(read.error(), file.path);
    }
    return Done {};
}

template <class Entry>
Result<std::vector<Entry>> readList(const std::vector<CatalogFile>& files, const char* key, const Catalog& catalog)
{
    std::vector<Entry> fresh;
    const auto read = readSection(files, key, [&](const Json& json, const std::string& pointer) { return readEntry(json, pointer, catalog, fresh); });
    if (!read) return read.error();
    return fresh;
}

/// Takes the place of the entry with the same `id`, or comes last.
template <class Entry, class Key>
void putAll(std::vector<Entry>& entries, std::vector<Entry> fresh, Key Entry::* id)
{
    for (Entry& entry : fresh) {
        const auto old = std::ranges::find(entries, entry.*id, id);
        if (old != entries.end()) *old = std::move(entry);
        else entries.push_back(std::move(entry));
    }
}

Status readSource(const Json& json, const std::string& pointer, std::vector<Source>& into)
{
    Source source;
    FigureReader reader(json, pointer, into);
    reader.text("key", source.key);
    reader.text("title", source.title);
    if (json.is_object() && json.contains("address")) reader.text("address", source.address);
    reader.text("date", source.date);
    if (auto read = reader.finish(); !read) return read;
    if (!isIsoDate(source.date)) return Error {ErrorCode::OutOfRange, {}, pointer + "/date", source.date, isoDateForms};
    if (std::ranges::find(into, source.key, &Source::key) != into.end()) return Error {ErrorCode::DuplicateId, {}, pointer + "/key", source.key, "a key used once"};
    into.push_back(std::move(source));
    return Done {};
}

Status readSources(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    std::vector<Source> fresh;
    auto read = readSection(files, "sources", [&](const Json& json, const std::string& pointer) { return readSource(json, pointer, fresh); });
    if (read) putAll(catalog.sources, std::move(fresh), &Source::key);
    return read;
}

/// A factor that is read anew comes with all its correlations, a model with all that was measured of it.
template <class Entry>
void dropWhatComesWith(Catalog& catalog, const std::vector<Entry>& fresh)
{
    const auto isFresh = [&](const auto& id) { return std::ranges::find(fresh, id, &Entry::id) != fresh.end(); };
    if constexpr (std::is_same_v<Entry, ModelType>) std::erase_if(catalog.measurements, [&](const MeasuredThroughput& row) { return isFresh(row.model); });
    if constexpr (std::is_same_v<Entry, MarketType>)
        std::erase_if(catalog.marketCorrelations, [&](const MarketCorrelation& pair) { return isFresh(pair.first) || isFresh(pair.second); });
}

Status readLists(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    Status status = Done {};
    forEachList(catalog, [&]<class Entry>(const char* key, std::vector<Entry>& entries) {
        if (!status) return;
        auto fresh = readList<Entry>(files, key, catalog);
        if (!fresh) status = fresh.error();
        else dropWhatComesWith(catalog, *fresh), putAll(entries, *std::move(fresh), &Entry::id);
    });
    return status;
}

/// Reads a list without ids; rows of `entries` that are `same` as one of it go.
template <class Entry, class Same>
Status readRows(const std::vector<CatalogFile>& files, const char* key, const Catalog& catalog, std::vector<Entry>& entries, Same same)
{
    auto fresh = readList<Entry>(files, key, catalog);
    if (!fresh) return fresh.error();
    std::erase_if(entries, [&](const Entry& old) { return std::ranges::any_of(*fresh, [&](const Entry& row) { return same(old, row); }); });
    std::ranges::move(*fresh, std::back_inserter(entries));
    return Done {};
}

bool isOfSame(const MeasuredThroughput& a, const MeasuredThroughput& b) { return a.model == b.model && a.accelerator == b.accelerator && a.scenario == b.scenario; }
bool isOfSame(const MarketCorrelation& a, const MarketCorrelation& b)
{
    return (a.first == b.first && a.second == b.second) || (a.first == b.second && a.second == b.first);
}

/// Reads a section that stands once, over all files, by `put(part)`.
template <class Part, class Put>
Status readOnce(const std::vector<CatalogFile>& files, const char* key, const Catalog& catalog, Put put)
{
    bool isRead = false;
    const std::string at = std::string("/") + key;
    for (const CatalogFile& file : files) {
        const auto json = file.json.find(key);
        if (json == file.json.end()) continue;
        if (std::exchange(isRead, true)) return Error {ErrorCode::DuplicateId, file.path, at, "a second one", "it in one file"};
        Part part;
        FigureReader reader(*json, at, catalog.sources);
        describeFigures(reader, part);
        if (const auto read = reader.finish(); !read) return inFile(read.error(), file.path);
        put(std::move(part));
    }
    return Done {};
}

} // namespace

Result<CatalogFile> parseCatalogFile(std::string path, std::string_view text)
{
    auto json = parseJson(text);
    if (!json) return inFile(json.error(), path);
    if (!json->is_object()) return Error {ErrorCode::WrongType, path, {}, shown(*json), "an object of catalogue sections"};
    for (const auto& item : json->items())
        if (std::ranges::find(sections, item.key()) == sections.end()) return Error {ErrorCode::UnknownField, path, "/" + item.key(), item.key(), sectionWords()};
    return CatalogFile {std::move(path), *std::move(json)};
}

Status readSections(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    const auto same = [](const auto& a, const auto& b) { return isOfSame(a, b); };
    auto status = readSources(files, catalog);
    if (status) status = readLists(files, catalog);
    if (status) status = readRows(files, "measurements", catalog, catalog.measurements, same);
    if (status) status = readRows(files, "market_correlations", catalog, catalog.marketCorrelations, same);
    if (status) status = readOnce<BuildCosts>(files, "build_costs", catalog, [&](BuildCosts part) { catalog.buildCosts = std::move(part); });
    if (status) status = readOnce<ModelErrors>(files, "model_errors", catalog, [&](ModelErrors part) { catalog.modelErrors = std::move(part); });
    return status;
}

} // namespace gw
