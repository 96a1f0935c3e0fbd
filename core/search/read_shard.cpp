// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/read_uncertainty.h"
#include "core/search/shard_fields.h"
#include "core/search/shard_format.h"

#include <bit>
#include <limits>

namespace gw {
namespace {

using Fault = std::optional<Error>;

constexpr std::uint64_t anyWhole = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t any32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t mostYears = 50;

InputTitle readInput(ShardFields fields)
{
    return {fields.text("key"), fields.text("name"), fields.text("distribution"), fields.text("source"), fields.number("low"), fields.number("base"),
        fields.number("high"), fields.text("unit")};
}

Sampling readSampling(ShardFields& fields)
{
    const std::string word = fields.text("sampling");
    const std::optional<Sampling> sampling = samplingOf(word);
    if (!sampling) fields.refuse(ErrorCode::UnknownChoice, "sampling", word, samplingChoices());
    return sampling.value_or(Sampling::Independent);
}

void readLists(ShardFields& fields, RiskQuestion& question, Fault& fault)
{
    for (const Json& input : fields.list("inputs")) question.inputs.push_back(readInput({input, fields.placeOf("inputs"), fault}));
    for (const Json& factor : fields.list("market")) question.market.push_back(readInput({factor, fields.placeOf("market"), fault}));
    for (const Json& note : fields.list("notes")) {
        if (!note.is_string()) return fields.refuse(ErrorCode::WrongType, "notes", shown(note), "text");
        question.notes.push_back(note.get<std::string>());
    }
}

RiskQuestion readQuestion(ShardFields fields, Fault& fault)
{
    RiskQuestion question {.plan = fields.text("plan"), .digest = fields.text("digest"), .scenario = fields.text("scenario")};
    question.paths = fields.whole("paths", 1, mostPathsInAll);
    question.seed = static_cast<std::uint32_t>(fields.whole("seed", 0, any32));
    question.sampling = readSampling(fields);
    question.modelVersion = static_cast<std::uint32_t>(fields.whole("model_version", 0, any32));
    question.years = static_cast<int>(fields.whole("years", 0, mostYears));
    question.job = fields.text("job");
    readLists(fields, question, fault);
    return question;
}

/// Numbers of a flat list, or none where one is no whole number.
std::vector<std::uint64_t> wholeNumbers(ShardFields& fields, const std::string& key)
{
    std::vector<std::uint64_t> numbers;
    for (const Json& number : fields.list(key)) {
        if (!number.is_number_unsigned()) {
            fields.refuse(ErrorCode::WrongType, key, shown(number), "whole numbers");
            return {};
        }
        numbers.push_back(number.get<std::uint64_t>());
    }
    return numbers;
}

bool isBin(std::uint64_t index, std::uint64_t count, std::uint64_t low, std::uint64_t next)
{
    return index >= next && index < 1024 && count > 0 && count <= mostPathsInAll && low <= count * 8191;
}

void readBins(ShardFields& fields, SummaryPage& page)
{
    const std::vector<std::uint64_t> numbers = wholeNumbers(fields, "bins");
    for (std::size_t i = 0, next = 0; i < numbers.size(); i += 3) {
        if (i + 2 >= numbers.size() || !isBin(numbers[i], numbers[i + 1], numbers[i + 2], next))
            return fields.refuse(ErrorCode::OutOfRange, "bins", std::to_string(numbers[i]), "ascending bins below 1024, each with its count and sum");
        page.bins[numbers[i]] = {numbers[i + 1], numbers[i + 2]};
        next = numbers[i] + 1;
    }
}

void readPage(ShardFields fields, FigureSummary& figure)
{
    const auto index = static_cast<unsigned>(fields.whole("page", 0, FigureSummary::pageCount - 1));
    if (index % 256 == 255 || figure.page(index)) fields.refuse(ErrorCode::OutOfRange, "page", std::to_string(index), "each exponent of a finite number once");
    const std::vector<std::uint64_t> squares = wholeNumbers(fields, "squares");
    if (squares.size() != 2) return fields.refuse(ErrorCode::OutOfRange, "squares", std::to_string(squares.size()) + " numbers", "2 numbers");
    SummaryPage& page = figure.pageToFill(index);
    page.squares = static_cast<Wide>(squares[0]) << 64 | squares[1];
    readBins(fields, page);
}

void readFigure(ShardFields fields, FigureSummary& figure, std::uint64_t paths, Fault& fault)
{
    figure.missing = fields.whole("missing", 0, paths);
    figure.broken = fields.whole("broken", 0, paths);
    figure.minimum = std::bit_cast<float>(static_cast<std::uint32_t>(fields.whole("minimum_bits", 0, any32)));
    figure.maximum = std::bit_cast<float>(static_cast<std::uint32_t>(fields.whole("maximum_bits", 0, any32)));
    for (const Json& page : fields.list("pages")) readPage({page, fields.placeOf("pages"), fault}, figure);
    const std::uint64_t counted = figure.count() + figure.missing + figure.broken;
    if (counted != paths) fields.refuse(ErrorCode::OutOfRange, "pages", std::to_string(counted) + " paths", std::to_string(paths));
}

PathSummary readSummary(ShardFields& body, int years, std::uint64_t paths, Fault& fault)
{
    PathSummary summary(years);
    summary.paths = paths;
    ShardFields figures = body.object("figures");
    for (const FigureTitle& title : figureTitles) readFigure(figures.object(title.key), summary.of(title.figure), paths, fault);
    const Json& cash = body.list("cumulative_cash");
    if (cash.size() != summary.cash().size())
        body.refuse(ErrorCode::OutOfRange, "cumulative_cash", std::to_string(cash.size()) + " years", std::to_string(summary.cash().size()));
    for (std::size_t y = 0; y < cash.size() && !fault; ++y)
        readFigure({cash[y], body.placeOf("cumulative_cash/" + std::to_string(y)), fault}, summary.cash()[y], paths, fault);
    return summary;
}

RiskShard readBody(ShardFields body, Fault& fault)
{
    RiskShard shard {.question = readQuestion(body.object("question"), fault), .device = body.text("device"), .part = {}, .summary = {}};
    shard.part.count = body.whole("shards", 1, mostShards);
    shard.part.index = body.whole("shard", 1, shard.part.count);
    if (!fault) shard.summary = readSummary(body, shard.question.years, rangeOf(shard.question.paths, shard.part).count, fault);
    return shard;
}

Status checkFile(ShardFields& file, const Json& json)
{
    Fault fault;
    ShardFields fields(json, {}, fault);
    const std::string format = fields.text("format");
    if (!fault && format != shardFormat) return Error {ErrorCode::UnknownChoice, {}, "/format", format, std::string(shardFormat)};
    const std::uint64_t version = fields.whole("version", 1, anyWhole);
    if (fault) return *fault;
    if (version > shardVersion) return Error {ErrorCode::FileTooNew, {}, "/version", std::to_string(version), "at most " + std::to_string(shardVersion)};
    const std::string check = file.text("check");
    const auto body = json.find("body");
    if (body == json.end()) return Error {ErrorCode::MissingField, {}, "/body", {}, "body"};
    if (checkOf(*body) != check) return Error {ErrorCode::FileDamaged, {}, "/check", check, checkOf(*body)};
    return Done {};
}

} // namespace

Result<RiskShard> readShard(std::string_view text)
{
    const Result<Json> json = parseJson(text);
    if (!json) return json.error();
    Fault fault;
    ShardFields file(*json, {}, fault);
    if (const Status checked = checkFile(file, *json); !checked) return checked.error();
    RiskShard shard = readBody(file.object("body"), fault);
    if (fault) return *fault;
    return shard;
}

} // namespace gw
