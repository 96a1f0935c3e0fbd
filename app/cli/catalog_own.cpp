// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalog_commands.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/kinds.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/exchange/netbox.h"
#include "core/storage/own_catalog.h"
#include "core/storage/write_atomically.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace gw::cli {
namespace {

struct OwnOptions {
    std::vector<std::string> what, given;
    std::string id, newId, name, output, kind;
    bool isReplacing = false, isNetbox = false, isEstimating = false, isJson = false;
    Existing existing() const { return isReplacing ? Existing::Replace : Existing::Refuse; }
};

Error unknownEntry(const std::string& id) { return {ErrorCode::UnknownId, {}, "ID", id, "an id of catalog list"}; }

Exit writeOut(const OwnOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    for (const std::string& id : options.what)
        if (!showEntry(*catalog, id)) return fail(unknownEntry(id));
    const std::string text = catalogJsonOfAll(*catalog, options.what).dump(2) + "\n";
    if (options.output.empty()) return fmt::print("{}", text), Exit::Done;
    const auto written = writeAtomically(options.output, text, [](const std::filesystem::path&) -> Status { return Done {}; });
    return written ? Exit::Done : fail(inFile(written.error(), options.output));
}

/// Keeps what a file adds, all of it or nothing. The ids that were kept.
Result<std::vector<std::string>> keep(Catalog& catalog, const std::string& text, const std::string& path, Existing existing)
{
    auto fresh = freshEntries(catalog, text, path);
    if (!fresh) return fresh.error();
    for (const std::string& id : fresh->ids) {
        const bool isThere = showEntry(catalog, id).has_value();
        if (isThere && existing == Existing::Refuse) return Error {ErrorCode::DuplicateId, path, "id", id, "an id that no entry has; --replace lets it prevail"};
    }
    for (const std::string& id : fresh->ids)
        if (const auto kept = keepOwnEntry(ownCatalogFolder(), fresh->catalog, id, Existing::Replace); !kept) return kept.error();
    catalog = std::move(fresh->catalog);
    return std::move(fresh->ids);
}

Result<NetboxRequest> requestOf(const OwnOptions& options)
{
    const auto time = timeNow();
    if (!time) return time.error();
    NetboxRequest request {.today = time->substr(0, 10), .kind = {}};
    request.isEstimating = options.isEstimating;
    request.kind = equipmentKind(options.kind);
    if (!options.kind.empty() && !request.kind) return Error {ErrorCode::WrongUse, {}, "--kind", options.kind, equipmentKindWords()};
    for (const std::string& given : options.given) {
        const auto equals = given.find('=');
        double value = 0;
        const char* from = given.data() + std::min(equals, given.size() - 1) + 1;
        const auto [end, failure] = std::from_chars(from, given.data() + given.size(), value);
        if (equals == std::string::npos || failure != std::errc {} || end != given.data() + given.size()) return Error {ErrorCode::WrongUse, {}, "--set", given, "KEY=NUMBER, such as price=2500"};
        request.given[given.substr(0, equals)] = value;
    }
    return request;
}

void printMissing(const NetboxImport& import, const std::string& path)
{
    fmt::print(stderr, "gigawright-cli: {}: {} is not imported; give the figures below with --set KEY=VALUE, or let --estimate fill in what can be estimated\n", path, import.id);
    for (const MissingFigure& figure : import.missing) {
        const std::string how = figure.key == "kind" ? "--kind" : figure.key + (figure.unit.empty() || figure.unit == "1" ? "" : " in " + figure.unit);
        fmt::print(stderr, "  {:<32} {}\n", how, figure.because);
    }
}

Json missingJson(const NetboxImport& import)
{
    Json missing = Json::array();
    for (const MissingFigure& figure : import.missing) missing.push_back({{"figure", figure.key}, {"unit", figure.unit}, {"because", figure.because}});
    return missing;
}

/// One file of the device type library; the text of its catalogue file is empty while figures are missing.
Result<NetboxImport> readNetbox(const std::string& path, const OwnOptions& options)
{
    const auto request = requestOf(options);
    if (!request) return request.error();
    const auto text = readTextFile(path, largestNetboxFile);
    if (!text) return text.error();
    auto import = readNetboxType(*text, *request);
    if (!import) return inFile(import.error(), path);
    return import;
}

bool isYaml(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

Exit importFiles(const OwnOptions& options)
{
    auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    Json report = Json::array();
    bool isComplete = true;
    for (const std::string& path : options.what) {
        NetboxImport import;
        const bool isNetbox = options.isNetbox || isYaml(path);
        const auto read = isNetbox ? readNetbox(path, options) : Result<NetboxImport>(NetboxImport {});
        if (!read) return fail(read.error());
        import = *read;
        const auto text = isNetbox ? Result<std::string>(import.content) : readTextFile(path, largestEntriesFile);
        if (!text) return fail(text.error());
        const bool isMissing = isNetbox && import.content.empty();
        const auto kept = isMissing ? Result<std::vector<std::string>>(std::vector<std::string> {}) : keep(*catalog, *text, path, options.existing());
        if (!kept) return fail(inFile(kept.error(), path));
        isComplete = isComplete && !isMissing;
        if (options.isJson) report.push_back({{"file", path}, {"kept", *kept}, {"missing", missingJson(import)}, {"estimated", import.estimated}, {"unread", import.unread}});
        else if (isMissing) printMissing(import, path);
        else {
            for (const std::string& id : *kept) fmt::print("{}\n", id);
            for (const std::string& key : import.estimated) fmt::print("  estimated: {}\n", key);
            if (kept->empty()) fmt::print("{}: the catalogue says the same already\n", path);
        }
    }
    if (options.isJson) fmt::print("{}\n", report.dump(2));
    return isComplete ? Exit::Done : Exit::AnswerIsNo;
}

Exit copy(const OwnOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    const auto entry = showEntry(*catalog, options.id);
    if (!entry) return fail(unknownEntry(options.id));
    const auto with = withCopy(*catalog, options.id, options.newId, options.name.empty() ? entry->name + " (copy)" : options.name);
    if (!with) return fail(with.error());
    const auto kept = keepOwnEntry(ownCatalogFolder(), *with, options.newId, Existing::Refuse);
    if (!kept) return fail(kept.error());
    fmt::print("{}\n", (ownCatalogFolder() / (options.newId + ".json")).string());
    return Exit::Done;
}

Exit remove(const OwnOptions& options)
{
    const auto removed = removeOwnEntry(ownCatalogFolder(), options.id);
    return removed ? Exit::Done : fail(removed.error());
}

} // namespace

void addCatalogExport(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<OwnOptions>();
    CLI::App* command = catalog.add_subcommand("export", "Entries as a catalogue file, with their sources and what they refer to");
    command->add_option("ID", options->what, "Ids of catalog list")->required();
    command->add_option("-o,--output", options->output, "The file to write; standard output without");
    command->callback([options, &exit] { exit = writeOut(*options); });
}

void addCatalogImport(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<OwnOptions>();
    CLI::App* command = catalog.add_subcommand("import", "Keep entries of catalogue files, or of NetBox's device type library (.yaml), as one's own; exit code 1 when figures are missing");
    command->add_option("FILE", options->what, "Catalogue files, or device types and rack types")->required();
    command->add_flag("--netbox", options->isNetbox, "The files are of NetBox's library, whatever their names");
    command->add_flag("--replace", options->isReplacing, "Let them prevail over entries of the same id");
    command->add_option("--set", options->given, "KEY=VALUE: a figure that a NetBox file lacks, in the catalogue's unit");
    command->add_option("--kind", options->kind, "What an enclosure or a device is to be, such as network_rack");
    command->add_flag("--estimate", options->isEstimating, "Fill what a NetBox file lacks with marked estimates");
    command->add_flag("--json", options->isJson, "For machines");
    command->callback([options, &exit] { exit = importFiles(*options); });
}

void addCatalogCopy(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<OwnOptions>();
    CLI::App* command = catalog.add_subcommand("copy", "An entry under another id as one's own, to be edited");
    command->add_option("ID", options->id, "An id of catalog list")->required();
    command->add_option("NEWID", options->newId, "The id of the copy")->required();
    command->add_option("--name", options->name, "Its name");
    command->callback([options, &exit] { exit = copy(*options); });
}

void addCatalogRemove(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<OwnOptions>();
    CLI::App* command = catalog.add_subcommand("remove", "Take an own entry away; the installed one of the same id comes back");
    command->add_option("ID", options->id, "An own entry")->required();
    command->callback([options, &exit] { exit = remove(*options); });
}

} // namespace gw::cli
