// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/failing_tree.h"
#include "core/explain/heat_tree.h"
#include "core/explain/load_tree.h"
#include "core/explain/loop_tree.h"
#include "core/explain/object_figure.h"
#include "core/explain/piece_tree.h"
#include "core/explain/pipe_tree.h"

#include "core/compute/compile.h"
#include "core/compute/cooling_drill.h"

#include <algorithm>
#include <array>

namespace gw {
namespace {

using Kind = ObjectFigureKind;

Error lacks(const ObjectFigure& figure, const char* expected) { return {.code = ErrorCode::UnknownId, .place = "equipment", .seen = metricOf(figure), .expected = expected}; }

/// What the year must be run for; the rest follows from the peak.
bool isYearly(const ObjectFigure& figure) { return figure.kind == Kind::Mean || figure.kind == Kind::Tokens || figure.kind == Kind::Heat || isOfTier(figure.kind); }

Result<std::shared_ptr<const SolvedCase>> solvedFor(const ObjectFigure& figure, const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress)
{
    if (isYearly(figure)) return solvedCase(plan, catalog, factors, progress);
    Result<Factory> factory = compile(plan, catalog);
    if (!factory) return factory.error();
    auto ground = std::make_shared<SolvedCase>(SolvedCase {layoutOf(plan, catalog), *std::move(factory), {}, {}, {}});
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    ground->prepared.peak = findPeak(ground->factory);
    return std::shared_ptr<const SolvedCase>(std::move(ground));
}

/// The largest of the load with either side lost and with none.
Traced failureLoading(Scribe& s, std::uint32_t node)
{
    LoadTree now(s, atPeak(s));
    const Traced whole = now.loadOf(node), withoutA = LoadTree(s, withoutSide(s, Side::A)).loadOf(node), withoutB = LoadTree(s, withoutSide(s, Side::B)).loadOf(node);
    const Traced most = s.tape.function(std::max({whole.value(), withoutA.value(), withoutB.value()}), {.title = "Load when a side is lost", .of = now.nameOf(node), .kind = FigureKind::Power,
        .formula = "the largest of the load with all in service, without side A and without side B"}, {whole, withoutA, withoutB},
        [](std::span<const double> v) { return std::max({v[0], v[1], v[2]}); });
    return s.named(most / now.ratingOf(node), "Loading when a side is lost", FigureKind::Share, now.nameOf(node));
}

Result<Traced> loadingOf(Scribe& s, const ObjectFigure& figure, std::uint32_t piece)
{
    const std::uint32_t cooler = s.factory().coolerOfPiece[piece], node = s.factory().power.node[piece];
    if (cooler != noIndex && s.factory().coolers[cooler].capacity > 0) return figure.kind == Kind::Margin ? HeatTree(s).marginOf(piece) : HeatTree(s).loadingOf(piece);
    if (s.factory().power.rating[node] <= 0) return lacks(figure, "power gear with a rating or a cooling piece with a capacity");
    if (figure.kind == Kind::FailureLoading) return failureLoading(s, node);
    LoadTree tree(s, atPeak(s));
    const Traced load = tree.loadOf(node), rating = tree.ratingOf(node); // First: what is asked for gives the tree its name.
    if (figure.kind == Kind::Margin) return s.named(rating - load, "Margin at the peak", FigureKind::Power, tree.nameOf(node));
    return s.named(load / rating, "Loading at the peak", FigureKind::Share, tree.nameOf(node));
}

/// As the drills ask for it: what pieces and loops carry at the peak.
Outcome peakOutcome(const Scribe& s)
{
    const PowerGraph& graph = s.factory().power;
    const PeakHeat heat = peakHeat(s.factory(), s.ground->prepared);
    Outcome peak;
    peak.equipment.resize(s.factory().pieces);
    for (std::uint32_t n = 0; n < graph.size(); ++n) peak.equipment[graph.piece[n]].peakPower = watts(s.ground->prepared.peak.flow[n]);
    for (const CoolerRow& cooler : s.factory().coolers) peak.equipment[cooler.piece].rating = watts(cooler.capacity), peak.equipment[cooler.piece].heat = watts(heat.piece[cooler.piece]);
    for (const double loop : heat.loop) peak.loops.push_back({.heat = watts(loop), .capacity = {}, .flow = {}});
    return peak;
}

Traced atWorst(Scribe& s, const Traced& load, std::uint32_t piece, EquipmentId without)
{
    const auto nameOf = [&](std::uint32_t at) { return s.plan.equipment[at].name.empty() ? s.ground->layout.type[at]->name : s.plan.equipment[at].name; };
    return s.tape.function(load.value(), {.title = "Load at worst", .of = nameOf(piece) + " without " + nameOf(s.ground->layout.pieces.of(without)), .kind = FigureKind::Power,
        .formula = "its load when that one piece fails which raises it most"}, {load}, [](std::span<const double> v) { return v[0]; });
}

/// With the one cooling piece out of service whose failure raises the heat most.
Result<Traced> hottestOf(Scribe& s, std::uint32_t piece)
{
    const Outcome peak = peakOutcome(s);
    const CoolerDrill element = CoolingDrill(s.plan, s.catalog, peak).allFailures()[piece];
    if (element.worstWithout.isNone()) return HeatTree(s).ofPiece(piece);
    const CoolingGraph graph = coolingGraph(s.plan, s.catalog, peak);
    FailingTree tree(s, graph, graph.unitOf[s.ground->layout.pieces.of(element.worstWithout)]);
    return atWorst(s, tree.ofUnit(graph.unitOf[piece]), piece, element.worstWithout);
}

/// At the peak, with the one piece out of service whose failure raises the load most.
Result<Traced> worstOf(Scribe& s, const ObjectFigure& figure, std::uint32_t piece)
{
    const PowerGraph& graph = s.factory().power;
    if (const std::uint32_t cooler = s.factory().coolerOfPiece[piece]; cooler != noIndex && s.factory().coolers[cooler].capacity > 0) return hottestOf(s, piece);
    if (!s.ground->layout.type[piece]->power || graph.rating[graph.node[piece]] <= 0) return lacks(figure, "power gear with a rating or a cooling piece with a capacity");
    const PowerDrill drill(s.plan, s.catalog, peakOutcome(s));
    const ElementDrill element = drill.allFailures()[piece];
    if (element.worstWithout.isNone()) return LoadTree(s, atPeak(s)).loadOf(graph.node[piece]);
    const std::array failed {element.worstWithout};
    return atWorst(s, LoadTree(s, inDrill(s, drill.without(failed))).loadOf(graph.node[piece]), piece, element.worstWithout);
}

/// That over what the piece is made for.
Result<Traced> worstLoadingOf(Scribe& s, const ObjectFigure& figure, std::uint32_t piece)
{
    const Result<Traced> load = worstOf(s, figure, piece);
    if (!load) return load;
    LoadTree tree(s, atPeak(s));
    const std::uint32_t node = s.factory().power.node[piece];
    const Traced rating = s.factory().coolerOfPiece[piece] != noIndex ? HeatTree(s).capacityOf(piece) : tree.ratingOf(node);
    return s.named(*load / rating, "Loading at worst", FigureKind::Share, tree.nameOf(node));
}

Result<Traced> heatOf(Scribe& s, const ObjectFigure& figure, std::uint32_t piece)
{
    if (s.factory().coolerOfPiece[piece] != noIndex) return HeatTree(s).ofPiece(piece);
    if (s.ground->layout.type[piece]->rack) return PieceTree(s).meanOf(piece);
    if (s.factory().power.rating[s.factory().power.node[piece]] > 0) return PieceTree(s).lossOf(piece);
    return lacks(figure, "a cooling piece, a rack or power gear with a rating");
}

Result<Traced> ofPiece(Scribe& s, const ObjectFigure& figure)
{
    const std::uint32_t piece = s.ground->layout.pieces.of(EquipmentId {figure.id});
    switch (figure.kind) {
    case Kind::Loading:
    case Kind::Margin:
    case Kind::FailureLoading: return loadingOf(s, figure, piece);
    case Kind::Worst: return worstOf(s, figure, piece);
    case Kind::WorstLoading: return worstLoadingOf(s, figure, piece);
    case Kind::Mean: return PieceTree(s).meanOf(piece);
    case Kind::Heat: return heatOf(s, figure, piece);
    case Kind::Cost: return PieceTree(s).costOf(piece);
    case Kind::Tokens:
        if (!s.ground->layout.type[piece]->rack) return lacks(figure, "a rack");
        return PieceTree(s).tokensOf(piece);
    default: return LoadTree(s, atPeak(s)).loadOf(s.factory().power.node[piece]);
    }
}

Result<Traced> ofLoop(Scribe& s, const ObjectFigure& figure, const LongestWay& longestWay)
{
    const std::uint32_t loop = s.ground->layout.loops.of(LoopId {figure.id});
    switch (figure.kind) {
    case Kind::LoopCapacity: return loopCapacity(s, loop);
    case Kind::LoopFlow: return loopFlow(s, loop);
    case Kind::LoopMains: return mainsFlow(s, loop);
    case Kind::LoopReturn: return loopReturn(s, loop);
    case Kind::LoopSpeed: return mainsSpeed(s, loop);
    case Kind::LoopDrop:
        if (!longestWay) return lacks(figure, "someone who lays the pipes");
        return mainsDrop(s, loop, longestWay(s.plan, s.catalog, {figure.id}));
    default: return HeatTree(s).ofLoop(loop);
    }
}

/// The slowest of the racks that serve the tier.
Result<Traced> ofTier(Scribe& s, const ObjectFigure& figure)
{
    const std::size_t tiers = s.plan.tiers.size(), tier = s.plan.tiers.indexOf(TierId {figure.id});
    const TracedServing serving = explainServing(s);
    const bool isSpeed = figure.kind == Kind::TierInteractivity;
    std::vector<Traced> racks;
    for (std::size_t k = 0; k < s.factory().serving.racks.size(); ++k)
        if (s.ground->prepared.serving.at(k, tier).fits) racks.push_back((isSpeed ? serving.interactivity : serving.ttft)[k * tiers + tier]);
    if (racks.empty()) return lacks(figure, "a tier that a rack of the plan can serve");
    Traced slowest = racks[0];
    for (const Traced& each : racks) slowest = isSpeed ? smallerOf(slowest, each) : largerOf(slowest, each);
    return s.named(slowest, isSpeed ? "Interactivity" : "Time to first token", isSpeed ? FigureKind::TokenRate : FigureKind::Time, s.plan.tiers[tier].name);
}

Traced ofMany(Scribe& s, const ObjectFigure& figure)
{
    std::vector<std::uint32_t> pieces;
    for (const std::uint32_t id : figure.many) pieces.push_back(s.ground->layout.pieces.of(EquipmentId {id}));
    const std::string of = figure.room != 0 ? s.plan.spaces.find({figure.room})->name : std::to_string(pieces.size()) + " pieces";
    PieceTree tree(s);
    switch (figure.kind) {
    case Kind::Mean: return tree.meanOfAll(pieces, of);
    case Kind::Tokens: return tree.tokensOfAll(pieces, of);
    case Kind::Cost: return tree.costOfAll(pieces, of);
    default: return tree.peakOfAll(pieces, of);
    }
}

/// One object goes by its id, several as they were asked for.
std::string canonical(const ObjectFigure& figure, std::string_view asked)
{
    return figure.isMany() && figure.room == 0 ? std::string(asked) : metricOf(figure);
}

Result<Traced> rootOf(Scribe& s, const ObjectFigure& figure, const LongestWay& longestWay)
{
    if (figure.isMany()) return ofMany(s, figure);
    if (isOfTier(figure.kind)) return ofTier(s, figure);
    return isOfLoop(figure.kind) ? ofLoop(s, figure, longestWay) : ofPiece(s, figure);
}

} // namespace

Result<Derivation> explainObject(const Plan& plan, const Catalog& catalog, std::string_view metric, const ScenarioFactors& factors, const Progress& progress, const LongestWay& longestWay)
{
    const auto figure = findObjectFigure(plan, metric);
    if (!figure) return figure.error();
    const auto ground = solvedFor(*figure, plan, catalog, factors, progress);
    if (!ground) return ground.error();
    Tape tape;
    Scribe scribe(tape, *ground);
    const Result<Traced> root = rootOf(scribe, *figure, longestWay);
    if (!root) return root.error();
    return Derivation {.metric = canonical(*figure, metric), .nodes = tape.nodesOf(*root), .missing = {}};
}

} // namespace gw
