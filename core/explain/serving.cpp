// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/inputs.h"
#include "core/explain/parts.h"

#include "core/compute/money_stages.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// What `servePair` is given, before it is brought into its form.
struct PairGiven {
    EquipmentType type;
    AcceleratorType accelerator;
    ModelType model;
    ServingRack rack;
    ServingTier tier;

    PairServing serve() const
    {
        ServingRack with = servingRack(type, accelerator);
        with.count = rack.count, with.idlePower = rack.idlePower, with.typicalPower = rack.typicalPower, with.maximumPower = rack.maximumPower, with.powerCap = rack.powerCap;
        ServingTier served = tier;
        served.model = servingModel(model);
        return servePair(with, served);
    }
};

const RackGroup& groupOf(const Scribe& s, std::size_t kind)
{
    return *std::find_if(s.racks.begin(), s.racks.end(), [&](const RackGroup& g) { return g.kind == kind; });
}

/// A figure of the type, or the lower one that limits it.
Traced limitedPower(Scribe& s, const RackGroup& group, const Figure<Power>& figure, const char* key, const char* title, double used)
{
    const Traced own = s.leaves.figure(figure, group.type->id.text, key, {title, group.name, FigureKind::Power});
    if (own.value() == used) return own;
    return s.tape.function(used, {.title = std::string(title) + ", limited", .of = group.name, .kind = FigureKind::Power, .formula = "never above what the rack may draw"},
        {own, s.maximumPower(group)}, [](std::span<const double> v) { return std::min(v[0], v[1]); });
}

void addRack(Scribe& s, const RackGroup& group, const AcceleratorType& a, const ServingRack& rack, Inputs<PairGiven>& in)
{
    const auto chip = [&](const auto& figure, const char* key, const char* title, FigureKind kind, auto into) {
        in.add(s.leaves.figure(figure, a.id.text, key, {title, a.name, kind}), into);
    };
    in.add(s.leaves.figure(group.type->rack->accelerators, group.type->id.text, "rack.accelerators", {"Accelerators in one rack", group.name}),
        [](PairGiven& g, double v) { g.type.rack->accelerators.value = v; });
    chip(a.memory, "memory", "Memory", FigureKind::Bytes, [](PairGiven& g, double v) { g.accelerator.memory.value = v; });
    chip(a.memoryBandwidth, "memory_bandwidth", "Memory bandwidth", FigureKind::ByteRate, [](PairGiven& g, double v) { g.accelerator.memoryBandwidth.value = Rate::fromSi(v); });
    chip(a.bf16, "bf16", "16-bit arithmetic", FigureKind::FlopRate, [](PairGiven& g, double v) { g.accelerator.bf16.value = Rate::fromSi(v); });
    chip(a.fp8, "fp8", "8-bit arithmetic", FigureKind::FlopRate, [](PairGiven& g, double v) { g.accelerator.fp8.value = Rate::fromSi(v); });
    if (a.fp4) chip(*a.fp4, "fp4", "4-bit arithmetic", FigureKind::FlopRate, [](PairGiven& g, double v) { g.accelerator.fp4->value = Rate::fromSi(v); });
    chip(a.scaleUp, "scale_up", "Scale-up bandwidth", FigureKind::ByteRate, [](PairGiven& g, double v) { g.accelerator.scaleUp.value = Rate::fromSi(v); });
    chip(a.scaleUpDomain, "scale_up_domain", "Scale-up domain", FigureKind::Number, [](PairGiven& g, double v) { g.accelerator.scaleUpDomain.value = v; });
    chip(a.scaleOut, "scale_out", "Scale-out bandwidth", FigureKind::ByteRate, [](PairGiven& g, double v) { g.accelerator.scaleOut.value = Rate::fromSi(v); });
    in.add(limitedPower(s, group, group.type->rack->idlePower, "rack.idle_power", "Idle power of one rack", rack.idlePower), [](PairGiven& g, double v) { g.rack.idlePower = v; });
    in.add(limitedPower(s, group, group.type->rack->typicalPower, "rack.typical_power", "Typical power of one rack", rack.typicalPower), [](PairGiven& g, double v) { g.rack.typicalPower = v; });
    if (rack.powerCap > 0)
        in.add(s.leaves.field("equipment", group.piece->id.number, "power_cap_kw", {"Power cap of one rack", group.name, FigureKind::Power}),
            [](PairGiven& g, double v) { g.rack.powerCap = v; });
}

void addModel(Scribe& s, const ModelType& m, Inputs<PairGiven>& in)
{
    const auto of = [&](Figure<double> ModelType::* figure, const char* key, const char* title) {
        in.add(s.leaves.figure(m.*figure, m.id.text, key, {title, m.name}), [figure](PairGiven& g, double v) { (g.model.*figure).value = v; });
    };
    of(&ModelType::parameters, "parameters", "Parameters");
    of(&ModelType::activeParameters, "active_parameters", "Active parameters");
    of(&ModelType::layers, "layers", "Layers");
    of(&ModelType::hidden, "hidden", "Hidden width");
    of(&ModelType::queryHeads, "query_heads", "Query heads");
    of(&ModelType::keyValueHeads, "key_value_heads", "Key and value heads");
    of(&ModelType::kvElementsPerToken, "kv_elements_per_token", "Cached elements for each token");
    of(&ModelType::attentionWidth, "attention_width", "Attention width");
    of(&ModelType::experts, "experts", "Experts");
    of(&ModelType::activeExperts, "active_experts", "Active experts");
}

void addTier(Scribe& s, const ServiceTier& tier, Inputs<PairGiven>& in)
{
    const auto of = [&](const char* key, const char* title, FigureKind kind, double ServingTier::* into) {
        in.add(s.leaves.field("tiers", tier.id.number, key, {title, tier.name, kind}), [into](PairGiven& g, double v) { g.tier.*into = v; });
    };
    of("input_tokens", "Input tokens of a request", FigureKind::Tokens, &ServingTier::inputTokens);
    of("output_tokens", "Output tokens of a request", FigureKind::Tokens, &ServingTier::outputTokens);
    of("cached_share", "Cached part of the input", FigureKind::Share, &ServingTier::cachedShare);
    of("minimum_interactivity_tokens_per_s", "Promised tokens/s for each user", FigureKind::TokenRate, &ServingTier::minimumInteractivity);
    of("maximum_ttft_s", "Promised time to the first token", FigureKind::Time, &ServingTier::maximumTtft);
}

/// Text of how the pair is best served.
std::string choiceText(const PairServing& pair)
{
    const std::string readers = pair.readers > 0 ? "; " + digits(std::round(100 * pair.readers)) + " % of the accelerators read prompts and nothing else" : std::string();
    return "best found: " + digits(pair.width) + " accelerators share a copy of the model and decode " + digits(pair.batch) + " sequences at once" + readers;
}

void addPair(Scribe& s, std::size_t kind, std::size_t tier, TracedServing& serving)
{
    const PairServing& pair = s.ground->prepared.serving.at(kind, tier);
    const RackGroup& group = groupOf(s, kind);
    const ServiceTier& row = s.plan.tiers[tier];
    const AcceleratorType& accelerator = *s.catalog.find(*group.type->rack->accelerator);
    const ModelType& model = *s.catalog.find(row.model);
    Inputs<PairGiven> in;
    addRack(s, group, accelerator, s.factory().serving.racks[kind], in);
    addModel(s, model, in);
    addTier(s, row, in);
    const PairGiven given {*group.type, accelerator, model, s.factory().serving.racks[kind], s.factory().serving.tiers[tier]};
    const auto node = [&](double value, const char* title, FigureKind figure, double PairServing::* of, std::string formula) {
        if (!pair.fits) return Traced(0);
        return s.tape.function(value, {.title = title, .of = row.name + " on " + group.name, .kind = figure, .formula = std::move(formula), .formulaName = "serving.best_throughput"},
            in.values, in.evaluate(given, [of](const PairGiven& g) { return g.serve().*of; }));
    };
    serving.tokens.push_back(node(pair.tokensPerSecond, "Tokens/s of one rack", FigureKind::TokenRate, &PairServing::tokensPerSecond, choiceText(pair)));
    serving.limit.push_back(node(pair.limit, "Physical limit of one rack", FigureKind::TokenRate, &PairServing::limit, "every byte read once, every operation at peak, at the same batch"));
    serving.interactivity.push_back(node(pair.interactivity, "Tokens/s for each user", FigureKind::TokenRate, &PairServing::interactivity, choiceText(pair)));
    serving.ttft.push_back(node(pair.ttft, "Time to the first token on one rack", FigureKind::Time, &PairServing::ttft, choiceText(pair)));
    serving.activePower.push_back(node(pair.activePower, "Power of one rack at full load", FigureKind::Power, &PairServing::activePower, "idle power and what arithmetic, memory and waiting add"));
}

Traced perToken(Scribe& s, std::size_t at)
{
    const ServiceTier& tier = s.plan.tiers[at];
    const MoneyTier& money = s.factory().money.tiers[at];
    const auto of = [&](const char* key, const char* title, FigureKind kind) { return s.leaves.field("tiers", tier.id.number, key, {title, tier.name, kind}); };
    std::vector<Traced> in {of("output_price_usd_per_million", "Price of output", FigureKind::TokenPrice), of("input_price_usd_per_million", "Price of input", FigureKind::TokenPrice),
        of("input_tokens", "Input tokens of a request", FigureKind::Tokens), of("output_tokens", "Output tokens of a request", FigureKind::Tokens),
        of("cached_share", "Cached part of the input", FigureKind::Share)};
    StepName name {.title = "Earned with one output token", .of = tier.name, .kind = FigureKind::TokenPrice,
        .formula = "price of output + input tokens for each output token x price of input; cached input at a tenth of it", .formulaName = "application.request_cost"};
    return s.tape.function(earnedPerOutputToken(money), std::move(name), std::move(in), [](std::span<const double> v) {
        return earnedPerOutputToken({.inputPerOutput = v[2] / v[3], .cachedShare = v[4], .inputPrice = v[1], .outputPrice = v[0]});
    });
}

Traced demand(Scribe& s, std::size_t at)
{
    const ServiceTier& tier = s.plan.tiers[at];
    if (!s.factory().money.tiers[at].hasDemand) return Traced(0);
    if (tier.demand.si() > 0) return s.leaves.field("tiers", tier.id.number, "demand_tokens_per_s", {"Demand", tier.name, FigureKind::TokenRate});
    std::vector<Traced> parts;
    for (const Application& a : s.plan.applications) {
        if (a.tier != tier.id) continue;
        const Traced users = s.leaves.field("applications", a.id.number, "users", {"Users", a.name});
        const Traced asked = s.leaves.field("applications", a.id.number, "tokens_per_user_day", {"Tokens of a user in a day", a.name, FigureKind::Tokens});
        parts.push_back(s.named(users * asked / Traced(86400.0), "Demand of the application", FigureKind::TokenRate, a.name));
    }
    return s.sum(s.factory().money.tiers[at].demand, std::move(parts), "Demand", FigureKind::TokenRate, tier.name);
}

Traced shareOf(Scribe& s, std::size_t tier)
{
    const ServiceTier& row = s.plan.tiers[tier];
    return s.leaves.field("tiers", row.id.number, "capacity_share", {"Share of the accelerators' time", row.name, FigureKind::Share});
}

void addOffers(Scribe& s, const TracedServing& serving, Venture<Traced>& venture)
{
    const std::size_t kinds = serving.racks.size(), tiers = s.plan.tiers.size();
    const bool isSummed = kinds * tiers > mostOffers;
    venture.offerCount = static_cast<int>((isSummed ? 1 : kinds) * tiers);
    for (std::size_t tier = 0; tier < tiers; ++tier)
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            RackOffer<Traced>& offer = venture.offer[isSummed ? tier : tier * kinds + kind];
            offer.tier = static_cast<int>(tier);
            if (!s.ground->prepared.serving.at(kind, tier).fits) continue;
            const std::size_t at = kind * tiers + tier;
            const std::string of = s.plan.tiers[tier].name + " on " + groupOf(s, kind).name;
            const Traced racks = s.named(serving.racks[kind] * shareOf(s, tier), "Racks at work", FigureKind::Number, of);
            offer.rate += s.named(racks * serving.tokens[at], "Tokens/s of all racks", FigureKind::TokenRate, of);
            offer.limit += s.named(racks * serving.limit[at], "Physical limit of all racks", FigureKind::TokenRate, of);
            const Traced added = lane::larger(Traced(0), serving.activePower[at] - serving.idlePower[kind]);
            venture.tier[tier].power += racks * s.named(added, "Power that serving adds to one rack", FigureKind::Power, of);
        }
}

Traced servingShare(Scribe& s)
{
    const double used = s.ground->run.revenue.servingShare;
    std::vector<Traced> in;
    for (std::size_t t = 0; t < s.plan.tiers.size(); ++t) in.push_back(shareOf(s, t));
    const std::size_t tiers = in.size();
    for (const auto& [key, title] : {std::pair("pre_training_share", "Time given to pre-training"), std::pair("post_training_share", "Time given to post-training")})
        in.push_back(s.leaves.field("workload", 0, key, {title, {}, FigureKind::Share}));
    return s.tape.function(used, {.title = "Serving's part of all used time", .kind = FigureKind::Share, .formula = "time of the tiers / time of tiers and training"}, std::move(in),
        [tiers](std::span<const double> v) {
            double serving = 0, training = 0;
            for (std::size_t i = 0; i < v.size(); ++i) (i < tiers ? serving : training) += v[i];
            return serving + training > 0 ? serving / (serving + training) : 0;
        });
}

} // namespace

/// What training is paid by.
std::vector<Traced> trainingTerms(Scribe& s)
{
    const auto of = [&](const char* key, const char* title, FigureKind kind) { return s.leaves.field("workload", 0, key, {title, {}, kind}); };
    std::vector<Traced> counts;
    for (const RackGroup& group : s.racks)
        if (group.type->rack->accelerators.value > 0)
            counts.push_back(s.named(s.count(group) * s.leaves.figure(group.type->rack->accelerators, group.type->id.text, "rack.accelerators", {"Accelerators in one rack", group.name}),
                "Accelerators", FigureKind::Number, group.name));
    const Traced accelerators = s.sum(s.factory().money.accelerators, std::move(counts), "Accelerators", FigureKind::Number);
    return {accelerators, of("pre_training_share", "Time given to pre-training", FigureKind::Share), of("post_training_share", "Time given to post-training", FigureKind::Share),
        of("mean_time_between_failures_h", "Time between failures of one accelerator", FigureKind::Time), of("restart_min", "Restart after a failure", FigureKind::Time),
        of("checkpoint_s", "Time of one checkpoint", FigureKind::Time), of("training_value_usd_per_year", "Worth of a year's training on one accelerator", FigureKind::MoneyRate)};
}

MoneyInput trainingInput(std::span<const double> v)
{
    MoneyInput money;
    money.accelerators = v[0], money.trainingShare = v[1] + v[2], money.meanTimeBetweenFailures = v[3], money.restart = v[4], money.checkpointCost = v[5];
    if (v.size() > 6) money.trainingValue = MoneyRate::fromSi(v[6]).in(dollarPerYear);
    return money;
}

TracedServing explainServing(Scribe& s)
{
    TracedServing serving;
    const std::size_t kinds = s.factory().serving.racks.size();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const RackGroup& group = groupOf(s, kind);
        const ServingRack& rack = s.factory().serving.racks[kind];
        serving.racks.push_back(s.leaves.counted(rack.count, "equipment", "type", {"Racks placed", group.name}));
        serving.idlePower.push_back(limitedPower(s, group, group.type->rack->idlePower, "rack.idle_power", "Idle power of one rack", rack.idlePower));
        for (std::size_t tier = 0; tier < s.plan.tiers.size(); ++tier) addPair(s, kind, tier, serving);
    }
    return serving;
}

void explainSelling(Scribe& s, const TracedServing& serving, const Traced& delivered, Venture<Traced>& venture)
{
    const std::size_t tiers = s.plan.tiers.size();
    venture.tierCount = static_cast<int>(tiers);
    for (std::size_t t = 0; t < tiers; ++t) venture.tier[t] = {perToken(s, t), demand(s, t), Traced(0), s.factory().money.tiers[t].hasDemand};
    addOffers(s, serving, venture);
    for (std::size_t t = 0; t < tiers; ++t) venture.tier[t].power = s.named(venture.tier[t].power, "Power that serving adds", FigureKind::Power, s.plan.tiers[t].name);
    venture.servingShare = servingShare(s);
    venture.utilisation = s.leaves.field("workload", 0, "utilisation", {"Utilisation", {}, FigureKind::Share});
    venture.availability = delivered;
    std::vector<Traced> terms = trainingTerms(s);
    terms.push_back(delivered);
    venture.trainingRevenue = s.factory().money.trainingShare <= 0 ? Traced(0)
        : s.tape.function(s.ground->run.revenue.trainingRevenue, {.title = "Training", .kind = FigureKind::MoneyPerYear,
              .formula = "accelerators x time given to training x worth of a year x goodput x time with power", .formulaName = "training.checkpoint_interval"}, terms,
              [](std::span<const double> v) { return trainingRevenueOf(trainingInput(v.first(7)), v[7]); });
    for (int a = 0; a < assumptionCount; ++a) venture.factor[a] = s.factor(static_cast<Assumption>(a));
}

Traced explainGoodput(Scribe& s)
{
    std::vector<Traced> terms = trainingTerms(s);
    terms.pop_back();
    return s.tape.function(s.ground->run.revenue.goodput, {.title = "Goodput", .kind = FigureKind::Share,
        .formula = "time that is not lost to checkpoints, failures and restarts; 1 where nothing trains", .formulaName = "training.checkpoint_interval"}, terms,
        [](std::span<const double> v) { return goodputOf(trainingInput(v)); });
}

} // namespace gw
