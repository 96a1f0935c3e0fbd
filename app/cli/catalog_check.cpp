// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalog_commands.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/plausibility.h"
#include "core/catalog/with_entries.h"
#include "core/json/parse_json.h"
#include "views/text/doubt_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

struct CheckOptions {
    std::vector<std::string> what;
    bool isJson = false;
};

bool isFile(const std::string& what)
{
    std::error_code none;
    return what.ends_with(".json") || what.find('/') != std::string::npos || std::filesystem::exists(what, none);
}

/// Adds a file's entries to the catalogue; their ids.
Result<std::vector<std::string>> takeFile(Catalog& catalog, const std::string& path)
{
    const auto text = readTextFile(path, largestEntriesFile);
    if (!text) return text.error();
    auto with = withEntries(catalog, *text, path);
    if (!with) return with.error();
    catalog = *std::move(with);
    return entryIdsIn(*text, path);
}

/// What is asked for, one after the other; everything when nothing is.
Result<std::vector<Doubt>> doubts(Catalog catalog, const std::vector<std::string>& what, const std::string& today)
{
    if (what.empty()) return doubtsOf(catalog, today);
    std::vector<std::string> ids;
    for (const std::string& each : what) {
        auto found = isFile(each) ? takeFile(catalog, each) : Result<std::vector<std::string>>(std::vector<std::string> {each});
        if (!found) return found.error();
        ids.insert(ids.end(), found->begin(), found->end());
    }
    std::vector<Doubt> all;
    for (const std::string& id : ids) {
        if (!showEntry(catalog, id)) return Error {ErrorCode::UnknownId, {}, "ID", id, "an id of catalog list, or a catalogue file"};
        std::ranges::move(doubtsOf(catalog, id, today), std::back_inserter(all));
    }
    return all;
}

Json json(const Doubt& doubt)
{
    const bool hasBand = doubt.low != 0 || doubt.high != 0;
    return {{"doubt", word(doubt.kind)}, {"entry", doubt.entry}, {"name", doubt.name}, {"figure", doubt.figure}, {"seen", doubt.seen}, {"low", hasBand ? Json(doubt.low) : Json(nullptr)},
        {"high", hasBand ? Json(doubt.high) : Json(nullptr)}, {"unit", doubt.unit}, {"detail", doubt.detail}, {"source", doubt.source}, {"sentence", message(doubt).toStdString()}};
}

Exit check(const CheckOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    const auto time = timeNow();
    if (!time) return fail(time.error());
    const auto found = doubts(*catalog, options.what, time->substr(0, 10));
    if (!found) return fail(found.error());
    Json all = Json::array();
    for (const Doubt& doubt : *found) {
        if (options.isJson) all.push_back(json(doubt));
        else fmt::print("{} {}\n    {}\n    {}\n", doubt.entry, doubt.figure, message(doubt).toStdString(), doubt.source);
    }
    if (options.isJson) fmt::print("{}\n", all.dump(2));
    else if (found->empty()) fmt::print("Nothing looks wrong.\n");
    return found->empty() ? Exit::Done : Exit::AnswerIsNo;
}

} // namespace

void addCatalogCheck(CLI::App& catalog, Exit& exit)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = catalog.add_subcommand("check", "Figures that look wrong, and why; exit code 1 when there are any");
    command->add_option("WHAT", options->what, "Ids, or catalogue files to be checked as if they were imported; everything without");
    command->add_flag("--json", options->isJson, "For machines");
    command->callback([options, &exit] { exit = check(*options); });
}

} // namespace gw::cli
