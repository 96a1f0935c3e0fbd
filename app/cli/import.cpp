// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/editing/plan_document.h"
#include "core/exchange/import_year.h"
#include "core/json/parse_json.h"
#include "core/storage/carried_types.h"
#include "views/text/repair_text.h"

#include <fmt/format.h>

#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(Measured years for a plan: its weather, prices and carbon of the grid by the hour.

Examples:
  gigawright-cli import weather my.gwp Phoenix.epw                    changes the plan itself
  gigawright-cli import weather my.gwp Phoenix.epw -o phoenix.gwp     leaves it as it is
  gigawright-cli import prices my.gwp PJM_price_2023.csv --time-zone utc
  gigawright-cli import prices my.gwp DE-LU_price_2023.csv --rate 1.08
  gigawright-cli import carbon my.gwp PJM_carbon_2023.csv --column LCA --json

What was repaired is told. A file that cannot be read whole changes nothing.
)";

struct ImportOptions {
    std::string plan, file, output;
    SeriesOptions series;
    std::string siteZone;
    bool asJson = false;
};

Json json(const std::vector<Repair>& repairs)
{
    Json list = Json::array();
    for (const Repair& r : repairs) list.push_back({{"kind", wordOf(r.kind)}, {"what", r.what}, {"where", r.where}, {"count", r.count}});
    return list;
}

void printRepairs(const std::vector<Repair>& repairs)
{
    if (repairs.empty()) fmt::print("  {}\n", repairsText(repairs).toStdString());
    for (const Repair& repair : repairs) fmt::print("  {}\n", repairText(repair).toStdString());
}

void print(const Epw& epw, bool asJson)
{
    const DesignConditions& d = epw.design;
    if (asJson) {
        const Json design {{"heating_99_6_c", d.heating996.inCelsius()}, {"dry_bulb_0_4_c", d.dryBulb04.inCelsius()}, {"wet_bulb_0_4_c", d.wetBulb04.inCelsius()},
            {"extreme_dry_bulb_c", d.extreme.inCelsius()}, {"from", d.title.empty() ? "percentiles of the hours" : d.title}};
        fmt::print("{}\n", Json {{"place", epw.place}, {"station", epw.station}, {"latitude_deg", epw.latitude}, {"longitude_deg", epw.longitude}, {"elevation_m", epw.elevation.in(metre)},
            {"time_zone_h", epw.timeZone}, {"hours", epw.dryBulb.size()}, {"design", design}, {"repairs", json(epw.repairs)}}.dump(2));
        return;
    }
    fmt::print("{}, station {}, {:.3f} deg north, {:.3f} deg east, {:.0f} m\n", epw.place, epw.station, epw.latitude, epw.longitude, epw.elevation.in(metre));
    fmt::print("Design: dry bulb {:.1f} degC, wet bulb {:.1f} degC (0.4 %), heating {:.1f} degC (99.6 %), extreme {:.1f} degC; {}\n", d.dryBulb04.inCelsius(), d.wetBulb04.inCelsius(),
        d.heating996.inCelsius(), d.extreme.inCelsius(), d.title.empty() ? "percentiles of the hours" : d.title);
    printRepairs(epw.repairs);
}

void print(const MarketYearFile& file, bool asJson)
{
    const bool isPrice = file.kind == SeriesKind::EnergyPrice;
    const std::string unit = isPrice ? "usd_per_kwh" : "g_per_kwh";
    if (asJson) {
        fmt::print("{}\n", Json {{"kind", isPrice ? "energy_price" : "carbon"}, {"column", file.column}, {"unit", file.unit}, {"year", file.year}, {"hours", file.hours.size()},
            {"mean_" + unit, file.mean}, {"lowest_" + unit, file.lowest}, {"highest_" + unit, file.highest}, {"repairs", json(file.repairs)}}.dump(2));
        return;
    }
    fmt::print("{}, {}: mean {:.5g}, lowest {:.5g}, highest {:.5g} {}\n", file.column, file.year, file.mean, file.lowest, file.highest, isPrice ? "$/kWh" : "g/kWh");
    printRepairs(file.repairs);
}

/// Writes the plan with the edit; the history says what was imported.
Exit write(const PlanFile& file, const Catalog& catalog, const Edit& edit, const ImportOptions& options)
{
    PlanDocument document(file.plan);
    document.apply(edit);
    const std::string& output = options.output.empty() ? options.plan : options.output;
    const auto written = writeEditedFile(withCarriedTypes(document.plan(), catalog), file.history, output, edit.isEmpty() ? "Import without a change" : edit.label);
    return written ? Exit::Done : fail(inFile(written.error(), output));
}

std::string nameOf(const std::string& path) { return std::filesystem::path(path).filename().string(); }

Exit importWeatherFile(const ImportOptions& options)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto catalog = catalogOf(file->plan, options.plan);
    if (!catalog) return fail(catalog.error());
    const auto epw = readEpw(options.file);
    if (!epw) return fail(epw.error());
    const auto edit = importWeather(file->plan, *catalog, *epw, nameOf(options.file));
    if (!edit) return fail(inFile(edit.error(), options.file));
    const Exit exit = write(*file, *catalog, *edit, options);
    if (exit == Exit::Done) print(*epw, options.asJson);
    return exit;
}

/// The site's zone where it is said, else that of its longitude.
Status findSiteZone(const ImportOptions& options, const Plan& plan, const Catalog& catalog, SeriesOptions& series)
{
    series.siteZone = zoneOfSite(plan, catalog);
    if (options.siteZone.empty()) return Done {};
    std::size_t read = 0;
    try {
        series.siteZone = std::stod(options.siteZone, &read);
    } catch (const std::exception&) {
        read = 0;
    }
    if (read == options.siteZone.size() && *series.siteZone >= -12 && *series.siteZone <= 14) return Done {};
    return Error {ErrorCode::WrongUse, {}, "--site-zone", options.siteZone, "hours ahead of UTC, -12 to 14"};
}

Exit importSeriesFile(const ImportOptions& options, SeriesKind kind)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto catalog = catalogOf(file->plan, options.plan);
    if (!catalog) return fail(catalog.error());
    SeriesOptions asked = options.series;
    asked.kind = kind;
    if (const Status s = findSiteZone(options, file->plan, *catalog, asked); !s) return fail(s.error());
    const auto series = readSeries(options.file, asked);
    if (!series) return fail(series.error());
    const Exit exit = write(*file, *catalog, importSeries(file->plan, *series, nameOf(options.file)), options);
    if (exit == Exit::Done) print(*series, options.asJson);
    return exit;
}

CLI::App* addFile(CLI::App& program, const char* name, const char* what, const char* file, ImportOptions& options)
{
    CLI::App* command = program.add_subcommand(name, what);
    command->add_option("PLAN", options.plan, "The plan that gets it")->required();
    command->add_option("FILE", options.file, file)->required();
    command->add_option("-o,--output", options.output, "Where to write the plan instead of where it was read");
    command->add_flag("--json", options.asJson, "What was read and repaired, for machines");
    return command;
}

void addSeriesOptions(CLI::App& command, ImportOptions& options)
{
    SeriesOptions& s = options.series;
    command.add_option("--column", s.column, "The column of values, or a part of its name that no other has");
    command.add_option("--time-column", s.timeColumn, "The column of times, likewise");
    command.add_option("--unit", s.unit, "Unit of the values where the header names none, such as $/MWh, EUR/MWh, g/kWh, lb/MWh");
    command.add_option("--rate", s.rate, "Dollars for one unit of the file's currency");
    command.add_option("--time-zone", s.timeZone, "Of times that name none: utc, local, or hours ahead of UTC such as +1 or -05:00");
    command.add_option("--site-zone", options.siteZone, "Hours that the site's standard time is ahead of UTC; else as its longitude says");
    command.add_option("--year", s.year, "The year to take where the file has several")->check(CLI::Range(1900, 2199));
}

} // namespace

void addImport(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = program.add_subcommand("import", "Weather, prices and carbon by the hour, from measured years");
    command->description(examples);
    command->require_subcommand(1);
    addFile(*command, "weather", "A weather year (EPW, TMYx)", "The .epw file", *options)->callback([options, &exit] { exit = importWeatherFile(*options); });
    CLI::App* prices = addFile(*command, "prices", "Hourly prices of energy (CSV)", "The .csv file", *options);
    addSeriesOptions(*prices, *options);
    prices->callback([options, &exit] { exit = importSeriesFile(*options, SeriesKind::EnergyPrice); });
    CLI::App* carbon = addFile(*command, "carbon", "Hourly carbon intensity of the grid (CSV)", "The .csv file", *options);
    addSeriesOptions(*carbon, *options);
    carbon->callback([options, &exit] { exit = importSeriesFile(*options, SeriesKind::Carbon); });
}

} // namespace gw::cli
