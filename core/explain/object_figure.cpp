// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/object_figure.h"
#include "core/explain/load_tree.h"

#include "core/compute/compile.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gw {
namespace {

constexpr std::array<const char*, 2> kindKeys {"load", "loading"};

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

Result<ObjectFigure> ofPiece(const Plan& plan, ObjectFigureKind kind, std::string_view name)
{
    const Equipment* piece = findRow(plan.equipment, name);
    if (!piece) return Error {.code = ErrorCode::UnknownId, .place = "equipment", .seen = std::string(name), .expected = "the name or id of a piece"};
    return ObjectFigure {kind, piece->id.number};
}

Result<Traced> rootOf(Scribe& s, const ObjectFigure& figure)
{
    LoadTree tree(s);
    const PowerGraph& graph = s.factory().power;
    const std::uint32_t node = graph.node[s.ground->layout.pieces.of(EquipmentId {figure.id})];
    if (figure.kind == ObjectFigureKind::Load) return tree.loadOf(node);
    if (graph.rating[node] > 0) return tree.loadingOf(node);
    return Error {.code = ErrorCode::UnknownId, .place = "equipment", .seen = metricOf(figure), .expected = "power gear with a rating"};
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
    if (at == kindKeys.end()) return Error {.code = ErrorCode::UnknownChoice, .seen = std::string(key), .expected = "load:NAME, loading:NAME"};
    return ofPiece(plan, static_cast<ObjectFigureKind>(at - kindKeys.begin()), name);
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
