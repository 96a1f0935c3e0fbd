// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/read_uncertainty.h"

#include "core/catalog/kinds.h"
#include "core/search/copula.h"
#include "core/search/object_reader.h"

#include <array>

namespace gw {
namespace {

constexpr std::array<std::string_view, 3> samplingWords {"independent", "antithetic", "latin_hypercube"};

void readSampling(ObjectReader& reader, Sampling& into)
{
    std::string written;
    if (!reader.text("sampling", written)) return;
    if (const auto known = samplingOf(written)) into = *known;
    else reader.fail({ErrorCode::UnknownChoice, {}, reader.place("sampling"), written, "independent, antithetic or latin_hypercube"});
}

Discrete readChoices(ObjectReader& reader)
{
    Discrete discrete;
    reader.eachObject("choices", Presence::Required, [&](ObjectReader& row) {
        Choice choice;
        row.number("value", choice.value, Presence::Required);
        row.number("probability", choice.probability, Presence::Required);
        discrete.choices.push_back(choice);
    });
    return discrete;
}

/// Reads the numbers of a distribution by their keys.
template <class D>
D readNumbers(ObjectReader& reader, std::initializer_list<std::pair<const char*, double D::*>> numbers)
{
    D distribution;
    for (const auto& [key, member] : numbers) reader.number(key, distribution.*member, Presence::Required);
    return distribution;
}

Distribution readKind(ObjectReader& reader, const std::string& kind)
{
    if (kind == "uniform") return readNumbers<Uniform>(reader, {{"low", &Uniform::low}, {"high", &Uniform::high}});
    if (kind == "triangular") return readNumbers<Triangular>(reader, {{"low", &Triangular::low}, {"mode", &Triangular::mode}, {"high", &Triangular::high}});
    if (kind == "normal") return readNumbers<Normal>(reader, {{"mean", &Normal::mean}, {"deviation", &Normal::deviation}});
    if (kind == "lognormal") return readNumbers<Lognormal>(reader, {{"median", &Lognormal::median}, {"spread", &Lognormal::spread}});
    if (kind == "pert") return readNumbers<Pert>(reader, {{"low", &Pert::low}, {"mode", &Pert::mode}, {"high", &Pert::high}});
    if (kind == "discrete") return readChoices(reader);
    reader.fail({ErrorCode::UnknownChoice, {}, reader.place("kind"), kind, "uniform, triangular, normal, lognormal, pert or discrete"});
    return {};
}

void readDistribution(ObjectReader& reader, Uncertainty& into)
{
    DistributionOverride row;
    std::string kind;
    reader.text("key", row.key, Presence::Required);
    reader.text("unit", row.unit);
    if (reader.text("kind", kind, Presence::Required)) row.distribution = readKind(reader, kind);
    into.distributions.push_back(std::move(row));
}

Matrix alike(std::size_t size, double rank)
{
    Matrix matrix(size, std::vector<double>(size, rank));
    for (std::size_t i = 0; i < size; ++i) matrix[i][i] = 1;
    return matrix;
}

void readCorrelation(ObjectReader& reader, Uncertainty& into)
{
    CorrelationBlock block;
    reader.texts("keys", block.keys, Presence::Required);
    double rank = 0;
    if (reader.isNumber("rank")) reader.number("rank", rank, Presence::Required), block.rank = alike(block.keys.size(), rank);
    else reader.matrix("rank", block.rank);
    into.correlations.push_back(std::move(block));
}

void readMarket(ObjectReader& reader, Uncertainty& into)
{
    for (std::size_t f = 0; f < marketIds.size(); ++f)
        reader.object(std::string(marketIds[f]).c_str(), [&](ObjectReader& factor) {
            factor.number("volatility", into.market[f].volatility);
            factor.number("half_life_years", into.market[f].halfLife);
            factor.number("drift", into.market[f].drift);
        });
}

} // namespace

std::optional<Sampling> samplingOf(std::string_view word)
{
    for (std::size_t i = 0; i < samplingWords.size(); ++i)
        if (samplingWords[i] == word) return static_cast<Sampling>(i);
    return std::nullopt;
}

Result<Uncertainty> uncertaintyFromJson(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json) return json.error();
    Uncertainty read;
    ObjectReader reader(*json, {});
    reader.skip("$schema");
    reader.whole("paths", read.paths);
    reader.whole("seed", read.seed);
    readSampling(reader, read.sampling);
    reader.texts("only", read.only);
    reader.texts("without", read.without);
    reader.eachObject("distributions", Presence::Optional, [&](ObjectReader& row) { readDistribution(row, read); });
    reader.eachObject("correlations", Presence::Optional, [&](ObjectReader& row) { readCorrelation(row, read); });
    reader.object("market", [&](ObjectReader& market) { readMarket(market, read); });
    if (const Status s = reader.finish(); !s) return s.error();
    if (const Status s = check(read); !s) return s.error();
    return read;
}

Result<Uncertainty> readUncertainty(const std::filesystem::path& path)
{
    const auto text = readTextFile(path, 16U << 20);
    if (!text) return text.error();
    auto read = uncertaintyFromJson(*text);
    if (!read) return inFile(read.error(), path.string());
    return read;
}

} // namespace gw
