// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include "core/catalog/figure_reader.h"
#include "core/catalog/iso_date.h"
#include "core/catalog/kinds.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

/// One parsed file of the folder.
struct CatalogFile {
    std::string path;
    Json json;
};

constexpr std::array<std::string_view, 16> sections {"$schema", "sources", "accelerators", "equipment", "models", "energy_sources", "climates", "measurements", "network", "regions",
    "cost_records", "lead_time_records", "build_costs", "market", "market_correlations", "model_errors"};

Status checkSections(const CatalogFile& file)
{
    if (!file.json.is_object()) return Error {ErrorCode::WrongType, file.path, {}, shown(file.json), "an object of catalogue sections"};
    for (const auto& item : file.json.items())
        if (std::ranges::find(sections, item.key()) == sections.end())
            return Error {ErrorCode::UnknownField, file.path, "/" + item.key(), item.key(), "sources, accelerators, equipment, models, energy_sources, climates, measurements, network, regions, cost_records, lead_time_records, build_costs, market, market_correlations or model_errors"};
    return Done {};
}

Result<CatalogFile> readFile(const std::filesystem::path& path)
{
    const auto text = readTextFile(path, 16U << 20);
    if (!text) return text.error();
    auto json = parseJson(*text);
    if (!json) return inFile(json.error(), path.string());
    CatalogFile file {path.string(), *std::move(json)};
    if (const auto known = checkSections(file); !known) return known.error();
    return file;
}

Result<std::vector<CatalogFile>> readFiles(const std::filesystem::path& folder)
{
    std::error_code failure;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    if (failure || paths.empty()) return Error {ErrorCode::FileNotFound, folder.string(), {}, {}, "a folder with the catalogue's *.json files"};
    std::ranges::sort(paths);
    std::vector<CatalogFile> files;
    for (const auto& path : paths) {
        auto file = readFile(path);
        if (!file) return file.error();
        files.push_back(*std::move(file));
    }
    return files;
}

Error missingPart(const std::string& pointer, const char* part, const EquipmentType& type)
{
    return {ErrorCode::MissingField, {}, pointer + "/" + part, {}, "the figures of a " + std::string {word(type.kind)}};
}

/// What a description cannot say: a kind has its part, a part's references exist.
Status checkEntry(const EquipmentType& type, const Catalog& catalog, const std::string& pointer)
{
    if (isRack(type.kind) && !type.rack) return missingPart(pointer, "rack", type);
    if (isPower(type.kind) && !type.power) return missingPart(pointer, "power", type);
    if (isCooling(type.kind) && !type.cooling) return missingPart(pointer, "cooling", type);
    if (type.kind == EquipmentKind::AcceleratorRack && !type.rack->accelerator) return missingPart(pointer, "rack/accelerator", type);
    if (type.rack && type.rack->accelerator && !catalog.find(*type.rack->accelerator))
        return Error {ErrorCode::UnknownId, {}, pointer + "/rack/accelerator", type.rack->accelerator->text, "an accelerator of the catalogue"};
    return Done {};
}

Status checkEntry(const MeasuredThroughput& measured, const Catalog& catalog, const std::string& pointer)
{
    if (!catalog.find(measured.model)) return Error {ErrorCode::UnknownId, {}, pointer + "/model", measured.model.text, "a model of the catalogue"};
    if (!catalog.find(measured.accelerator))
        return Error {ErrorCode::UnknownId, {}, pointer + "/accelerator", measured.accelerator.text, "an accelerator of the catalogue"};
    return Done {};
}

Status checkMarketId(const MarketId& id, const std::string& place)
{
    if (std::ranges::find(marketIds, id.text) != marketIds.end()) return Done {};
    return Error {ErrorCode::UnknownChoice, {}, place, id.text, "energy_price, token_price, demand or utilisation"};
}

Status checkEntry(const MarketType& type, const Catalog&, const std::string& pointer) { return checkMarketId(type.id, pointer + "/id"); }

Status checkEntry(const MarketCorrelation& pair, const Catalog&, const std::string& pointer)
{
    if (const Status first = checkMarketId(pair.first, pointer + "/first"); !first) return first;
    if (pair.first == pair.second) return Error {ErrorCode::OutOfRange, {}, pointer + "/second", pair.second.text, "another factor than the first"};
    return checkMarketId(pair.second, pointer + "/second");
}

Status checkEntry(const auto&, const Catalog&, const std::string&) { return Done {}; }

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
Status readEntries(const std::vector<CatalogFile>& files, const char* key, const Catalog& catalog, std::vector<Entry>& into)
{
    return readSection(files, key, [&](const Json& json, const std::string& pointer) { return readEntry(json, pointer, catalog, into); });
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

/// Reads a section that stands once, over all files. Whether there is one.
template <class Part>
Result<bool> readOnce(const std::vector<CatalogFile>& files, const char* key, const Catalog& catalog, Part& into)
{
    bool isRead = false;
    const std::string at = std::string("/") + key;
    for (const CatalogFile& file : files) {
        const auto json = file.json.find(key);
        if (json == file.json.end()) continue;
        if (isRead) return Error {ErrorCode::DuplicateId, file.path, at, "a second one", "it in one file"};
        FigureReader reader(*json, at, catalog.sources);
        describeFigures(reader, into);
        if (const auto read = reader.finish(); !read) return inFile(read.error(), file.path);
        isRead = true;
    }
    return isRead;
}

Status readBuildCosts(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    const auto read = readOnce(files, "build_costs", catalog, catalog.buildCosts);
    if (!read) return read.error();
    if (!*read) return Error {ErrorCode::MissingField, {}, "/build_costs", {}, "build costs in one of the files"};
    return Done {};
}

/// A catalogue may say nothing of the market and of its models' errors.
Status readUncertain(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    if (const auto read = readEntries(files, "market", catalog, catalog.market); !read) return read;
    if (const auto read = readEntries(files, "market_correlations", catalog, catalog.marketCorrelations); !read) return read;
    ModelErrors errors;
    const auto read = readOnce(files, "model_errors", catalog, errors);
    if (!read) return read.error();
    if (*read) catalog.modelErrors = std::move(errors);
    return Done {};
}

/// What others refer to comes first.
Status readSections(const std::vector<CatalogFile>& files, Catalog& catalog)
{
    auto status = readSection(files, "sources", [&](const Json& json, const std::string& pointer) { return readSource(json, pointer, catalog.sources); });
    if (status) status = readEntries(files, "accelerators", catalog, catalog.accelerators);
    if (status) status = readEntries(files, "equipment", catalog, catalog.equipment);
    if (status) status = readEntries(files, "models", catalog, catalog.models);
    if (status) status = readEntries(files, "energy_sources", catalog, catalog.energySources);
    if (status) status = readEntries(files, "climates", catalog, catalog.climates);
    if (status) status = readEntries(files, "measurements", catalog, catalog.measurements);
    if (status) status = readEntries(files, "network", catalog, catalog.network);
    if (status) status = readEntries(files, "regions", catalog, catalog.regions);
    if (status) status = readEntries(files, "cost_records", catalog, catalog.costRecords);
    if (status) status = readEntries(files, "lead_time_records", catalog, catalog.leadTimeRecords);
    if (status) status = readBuildCosts(files, catalog);
    if (status) status = readUncertain(files, catalog);
    return status;
}

} // namespace

Result<Catalog> readCatalog(const std::filesystem::path& folder)
{
    const auto files = readFiles(folder);
    if (!files) return files.error();
    Catalog catalog;
    if (const auto read = readSections(*files, catalog); !read) return inFile(read.error(), folder.string());
    return catalog;
}

} // namespace gw
