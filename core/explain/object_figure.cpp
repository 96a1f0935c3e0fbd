// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/object_figure.h"
#include "core/explain/heat_tree.h"
#include "core/explain/load_tree.h"

#include "core/compute/compile.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gw {
namespace {

constexpr std::array<const char*, 4> kindKeys {"load", "loading", "heat", "loop_heat"};

std::optional<std::uint32_t> numberIn(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The row with this name; else the one with this id.
template <class T>
const T* findRow(const Table<T>& table, std::string_view text)
{
    const auto named = std::find_if(table.begin(), table.end(), [&](const T& row) { return row.name == text; });
    if (named != table.end() && !text.empty()) return &*named;
    const auto number = numberIn(text);
    return number ? table.find({*number}) : nullptr;
}

template <class T>
Result<ObjectFigure> ofRow(const Table<T>& table, const char* place, ObjectFigureKind kind, std::string_view name)
{
    if (const T* row = findRow(table, name)) return ObjectFigure {kind, row->id.number};
    return Error {.code = ErrorCode::UnknownId, .place = place, .seen = std::string(name), .expected = "the name or id of one of them"};
}

Error lacks(const ObjectFigure& figure, const char* expected) { return {.code = ErrorCode::UnknownId, .place = "equipment", .seen = metricOf(figure), .expected = expected}; }

Result<Traced> powerOf(Scribe& s, const ObjectFigure& figure, std::uint32_t piece)
{
    LoadTree tree(s);
    const std::uint32_t node = s.factory().power.node[piece];
    if (figure.kind == ObjectFigureKind::Load) return tree.loadOf(node);
    if (s.factory().power.rating[node] > 0) return tree.loadingOf(node);
    return lacks(figure, "power gear with a rating or a cooling piece with a capacity");
}

Result<Traced> rootOf(Scribe& s, const ObjectFigure& figure)
{
    if (figure.kind == ObjectFigureKind::LoopHeat) return HeatTree(s).ofLoop(s.ground->layout.loops.of(LoopId {figure.id}));
    const std::uint32_t piece = s.ground->layout.pieces.of(EquipmentId {figure.id});
    const std::uint32_t cooler = s.factory().coolerOfPiece[piece];
    if (figure.kind == ObjectFigureKind::Loading && cooler != noIndex && s.factory().coolers[cooler].capacity > 0) return HeatTree(s).loadingOf(piece);
    if (figure.kind != ObjectFigureKind::Heat) return powerOf(s, figure, piece);
    if (cooler == noIndex) return lacks(figure, "a cooling piece");
    return HeatTree(s).ofPiece(piece);
}

} // namespace

bool isObjectFigure(std::string_view metric) { return metric.find(':') != std::string_view::npos; }

std::string metricOf(const ObjectFigure& figure)
{
    return std::string(kindKeys[static_cast<std::size_t>(figure.kind)]) + ':' + std::to_string(figure.id);
}

Result<ObjectFigure> findObjectFigure(const Plan& plan, std::string_view metric)
{
    const auto colon = std::min(metric.find(':'), metric.size());
    const std::string_view key = metric.substr(0, colon), name = metric.substr(std::min(colon + 1, metric.size()));
    const auto at = std::find(kindKeys.begin(), kindKeys.end(), key);
    if (at == kindKeys.end()) return Error {.code = ErrorCode::UnknownChoice, .seen = std::string(key), .expected = "load:NAME, loading:NAME, heat:NAME, loop_heat:NAME"};
    const auto kind = static_cast<ObjectFigureKind>(at - kindKeys.begin());
    return kind == ObjectFigureKind::LoopHeat ? ofRow(plan.loops, "loops", kind, name) : ofRow(plan.equipment, "equipment", kind, name);
}

Result<Derivation> explainObject(const Plan& plan, const Catalog& catalog, std::string_view metric, const Progress& progress)
{
    const auto figure = findObjectFigure(plan, metric);
    if (!figure) return figure.error();
    Result<Factory> factory = compile(plan, catalog);
    if (!factory) return factory.error();
    auto ground = std::make_shared<SolvedCase>(SolvedCase {layoutOf(plan, catalog), *std::move(factory), {}, {}, {}});
    if (progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    ground->prepared.peak = findPeak(ground->factory);
    Tape tape;
    Scribe scribe(tape, ground);
    const Result<Traced> root = rootOf(scribe, *figure);
    if (!root) return root.error();
    return Derivation {.metric = metricOf(*figure), .nodes = tape.nodesOf(*root), .missing = {}};
}

} // namespace gw
