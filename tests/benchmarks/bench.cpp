// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/item.h"

#include "core/lanes/instruction_set.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

/// Measures this machine's limits and then, in the same run, what the core makes of them. Prints; judges nothing but whether answers agree.
namespace {

using namespace gw;
using namespace gw::bench;

std::string readable(double rate)
{
    constexpr const char* prefixes[] {"", " k", " M", " G", " T"};
    int step = 0;
    for (; rate >= 1000 && step < 4; ++step) rate /= 1000;
    return fmt::format("{:.3g}{}", rate, prefixes[step]);
}

double share(const Item& item, const MachineLimit& limit) { return limit.flops > 0 ? item.rate * item.flopsPerUnit / limit.flops : 0; }

void print(const Item& item, const MachineLimit& limit)
{
    fmt::print("\n{}\n", item.name);
    if (!item.agrees) fmt::print("  THE ANSWERS DIFFER: nothing was timed\n");
    if (item.rate > 0) fmt::print("  {:>10} {}\n", readable(item.rate), item.unit);
    if (item.flopsPerUnit > 0)
        fmt::print("  {:.0f} flop and {:.0f} whole-number operations each: {:.0f} % of the machine's multiply-adds\n", item.flopsPerUnit, item.wordsPerUnit, 100 * share(item, limit));
    if (item.against)
        fmt::print("  {:.1f} times {} ({:.1f} to {:.1f}, {} pairs; theirs {})\n", item.against->ratio, item.peer, item.against->low, item.against->high,
            item.against->pairs, readable(item.against->peers));
    if (!item.remark.empty()) fmt::print("  {}\n", item.remark);
}

nlohmann::json toJson(const Item& item, const MachineLimit& limit)
{
    nlohmann::json json {{"name", item.name}, {"unit", item.unit}, {"rate", item.rate}, {"answers_agree", item.agrees}};
    if (item.flopsPerUnit > 0) json["flop"] = item.flopsPerUnit, json["word_operations"] = item.wordsPerUnit, json["fraction_of_limit"] = share(item, limit);
    if (item.against)
        json["against"] = {{"peer", item.peer}, {"rate", item.against->peers}, {"ratio", item.against->ratio}, {"low", item.against->low}, {"high", item.against->high}, {"pairs", item.against->pairs}};
    if (!item.remark.empty()) json["remark"] = item.remark;
    return json;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Measures this machine, and Gigawright on it.\n\nExamples:\n  gigawright-bench\n  gigawright-bench --item monte-carlo --pairs 15 --json");
    bool isJson = false;
    int pairs = 9;
    std::vector<std::string> wanted;
    program.add_flag("--json", isJson, "for machines");
    program.add_option("--pairs", pairs, "runs of ours and the peer's in turn, at least 7")->check(CLI::Range(7, 1000));
    program.add_option("--item", wanted, "only these")->check(CLI::IsMember({"monte-carlo", "year", "sweep", "recompute"}));
    CLI11_PARSE(program, argc, argv);
    const auto isWanted = [&](const char* item) { return wanted.empty() || std::find(wanted.begin(), wanted.end(), item) != wanted.end(); };

    const MachineLimit limit = calibrate();
    if (!isJson)
        fmt::print("{} threads, {}: {}flop/s of multiply-adds, {}B/s in a triad\n", limit.threads, nameOf(widestInstructionSet()), readable(limit.flops), readable(limit.bytes));
    std::vector<Item> items;
    const auto add = [&](std::vector<Item> more) {
        for (Item& item : more) {
            if (!isJson) print(item, limit);
            items.push_back(std::move(item));
        }
    };
    if (isWanted("monte-carlo")) add({benchMonteCarlo(pairs)});
    if (isWanted("year")) add({benchYear(pairs)});
    if (isWanted("sweep")) add({benchSweep(pairs)});
    if (isWanted("recompute")) add(benchRecompute(pairs));
    if (isJson) {
        nlohmann::json all {{"threads", limit.threads}, {"instruction_set", nameOf(widestInstructionSet())}, {"flops", limit.flops}, {"triad_bytes_per_s", limit.bytes}, {"items", nlohmann::json::array()}};
        for (const Item& item : items) all["items"].push_back(toJson(item, limit));
        fmt::print("{}\n", all.dump(2));
    }
    return std::all_of(items.begin(), items.end(), [](const Item& item) { return item.agrees; }) ? 0 : 1;
}
