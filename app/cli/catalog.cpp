// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/catalog_climate.h"
#include "app/cli/catalog_commands.h"
#include "app/cli/search_options.h"

#include "core/catalog/catalog_text.h"
#include "core/json/parse_json.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(Examples:
  gigawright-cli catalog show gb300-nvl72                          every figure with its source
  gigawright-cli catalog check                                     figures that look wrong, and why
  gigawright-cli catalog copy gb300-nvl72 my-rack                  a type of one's own
  gigawright-cli catalog export my-rack -o my-rack.json            ... for others
  gigawright-cli catalog import my-rack.json                       ... from others
  gigawright-cli catalog import cabinet.yaml --estimate            a type of NetBox's library
  gigawright-cli catalog diff my.gwp                               what the installed types would change in a plan
  gigawright-cli catalog update my.gwp -o new.gwp gb300-nvl72      ... and that change
)";

struct CatalogOptions {
    std::string id;
    bool isJson = false;
};

Exit list(const CatalogOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    Json all = Json::array();
    for (const CatalogLine& line : listCatalog(*catalog)) {
        if (options.isJson) all.push_back({{"id", line.id}, {"kind", line.kind}, {"name", line.name}, {"maker", line.maker}});
        else fmt::print("{:<24} {:<18} {}{}\n", line.id, line.kind, line.name, line.maker.empty() ? "" : "  (" + line.maker + ")");
    }
    if (options.isJson) fmt::print("{}\n", all.dump(2));
    return Exit::Done;
}

Json json(const FigureText& f)
{
    Json figure {{"figure", f.key}, {"value", f.numbers.empty() ? Json(f.value) : f.numbers.size() == 1 ? Json(f.numbers.front()) : Json(f.numbers)}, {"unit", f.unit}, {"low", nullptr}, {"high", nullptr},
        {"source", f.source}, {"title", f.title}, {"address", f.address}, {"date", f.date}, {"confidence", f.confidence}, {"note", f.note}};
    if (!f.part.empty()) figure["part"] = f.part;
    if (f.low) figure["low"] = *f.low;
    if (f.high) figure["high"] = *f.high;
    return figure;
}

std::string keyText(const FigureText& f) { return f.part.empty() ? f.key : f.key + " (" + f.part + ")"; }

/// "10.2 (9 to 12) kW"
std::string valueText(const FigureText& f)
{
    const std::string range = f.range.empty() ? "" : " (" + f.range + ")";
    return f.value + range + (f.unit.empty() ? "" : " " + f.unit);
}

/// The widths that most rows of the entry need; twelve months and long ranges run over.
struct Widths { std::size_t key = 28, value = 20; };

Widths widthsOf(const CatalogEntry& entry)
{
    constexpr std::size_t widestValue = 34;
    Widths widths;
    for (const FigureText& f : entry.figures) {
        widths.key = std::max(widths.key, keyText(f).size());
        if (const std::size_t width = valueText(f).size(); width <= widestValue) widths.value = std::max(widths.value, width);
    }
    return widths;
}

void print(const FigureText& f, const Widths& widths)
{
    fmt::print("  {:<{}} {:<{}} {:<10} {:<10} {}\n", keyText(f), widths.key, valueText(f), widths.value, f.confidence, f.date, f.title);
    if (!f.note.empty()) fmt::print("  {:<{}} {}\n", "", widths.key, f.note);
    if (!f.address.empty()) fmt::print("  {:<{}} {}\n", "", widths.key, f.address);
}

Exit show(const CatalogOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    const auto entry = showEntry(*catalog, options.id);
    if (!entry) return fail({ErrorCode::UnknownId, {}, "ID", options.id, "an id of catalog list"});
    const Climate* climate = catalog->find(ClimateId {options.id});
    if (options.isJson) {
        Json figures = Json::array();
        for (const FigureText& f : entry->figures) figures.push_back(json(f));
        Json all {{"id", options.id}, {"name", entry->name}, {"kind", entry->kind}, {"figures", figures}};
        if (climate) all["synthetic_year"] = syntheticYearJson(*climate);
        fmt::print("{}\n", all.dump(2));
        return Exit::Done;
    }
    fmt::print("{}  [{}]\n\n", entry->name, entry->kind);
    const Widths widths = widthsOf(*entry);
    for (const FigureText& f : entry->figures) print(f, widths);
    if (climate) printSyntheticYear(*climate);
    return Exit::Done;
}

} // namespace

void addCatalog(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<CatalogOptions>();
    CLI::App* command = program.add_subcommand("catalog", "Equipment, models, energy and climates, every figure with its source");
    beginHelpWith(*command, examples);
    command->require_subcommand(1);
    CLI::App* listing = command->add_subcommand("list", "Every entry, a line each");
    listing->add_flag("--json", options->isJson, "For machines");
    listing->callback([options, &exit] { exit = list(*options); });
    CLI::App* showing = command->add_subcommand("show", "Every figure of one entry: value, range, unit, source, date, confidence");
    showing->add_option("ID", options->id, "An id of catalog list")->required();
    showing->add_flag("--json", options->isJson, "For machines");
    showing->callback([options, &exit] { exit = show(*options); });
    addCatalogCheck(*command, exit);
    addCatalogDiff(*command, exit);
    addCatalogUpdate(*command, exit);
    addCatalogExport(*command, exit);
    addCatalogImport(*command, exit);
    addCatalogCopy(*command, exit);
    addCatalogRemove(*command, exit);
}

} // namespace gw::cli
