// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/object_figure.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gw {
namespace {

constexpr std::array<const char*, objectFigureKindCount> kindKeys {"load", "loading", "failure_loading", "margin", "worst", "worst_loading", "mean", "heat", "tokens", "cost", "loop_heat", "loop_capacity", "loop_flow", "loop_mains", "loop_return", "loop_speed", "loop_drop", "interactivity", "ttft"};
constexpr std::string_view roomPrefix = "room:";

bool addsUp(ObjectFigureKind kind)
{
    return kind == ObjectFigureKind::Load || kind == ObjectFigureKind::Mean || kind == ObjectFigureKind::Tokens || kind == ObjectFigureKind::Cost;
}

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

Error unknown(const char* place, std::string_view name) { return {.code = ErrorCode::UnknownId, .place = place, .seen = std::string(name), .expected = "the name or id of one of them"}; }

template <class T>
Result<ObjectFigure> ofRow(const Table<T>& table, const char* place, ObjectFigureKind kind, std::string_view name)
{
    if (const T* row = findRow(table, name)) return ObjectFigure {kind, row->id.number, {}, 0};
    return unknown(place, name);
}

std::vector<std::uint32_t> piecesIn(const Plan& plan, SpaceId room)
{
    std::vector<std::uint32_t> ids;
    for (const Equipment& piece : plan.equipment)
        if (piece.space == room) ids.push_back(piece.id.number);
    return ids;
}

/// One of a list: a name, an id, or the pieces from one id to another.
bool addItem(const Plan& plan, std::string_view item, std::vector<std::uint32_t>& ids)
{
    if (const Equipment* piece = findRow(plan.equipment, item)) {
        ids.push_back(piece->id.number);
        return true;
    }
    const auto dash = item.find('-');
    if (dash == std::string_view::npos) return false;
    const auto first = numberIn(item.substr(0, dash)), last = numberIn(item.substr(dash + 1));
    const std::size_t before = ids.size();
    for (const Equipment& piece : plan.equipment)
        if (first && last && piece.id.number >= *first && piece.id.number <= *last) ids.push_back(piece.id.number);
    return ids.size() > before;
}

Result<ObjectFigure> ofList(const Plan& plan, ObjectFigureKind kind, std::string_view list)
{
    ObjectFigure figure {kind, 0, {}, 0};
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        if (const auto item = list.substr(at, end - at); !addItem(plan, item, figure.many)) return unknown("equipment", item);
        at = end + 1;
    }
    std::sort(figure.many.begin(), figure.many.end());
    figure.many.erase(std::unique(figure.many.begin(), figure.many.end()), figure.many.end());
    if (figure.many.size() == 1) return ObjectFigure {kind, figure.many.front(), {}, 0};
    if (!addsUp(kind)) return Error {.code = ErrorCode::WrongUse, .place = kindKeys[static_cast<std::size_t>(kind)], .seen = std::string(list), .expected = "one piece; load, mean, tokens and cost alone are told of several"};
    return figure;
}

Result<ObjectFigure> ofRoom(const Plan& plan, ObjectFigureKind kind, std::string_view name)
{
    const Space* room = findRow(plan.spaces, name);
    if (!room) return unknown("spaces", name);
    if (!addsUp(kind)) return Error {.code = ErrorCode::WrongUse, .place = kindKeys[static_cast<std::size_t>(kind)], .seen = room->name, .expected = "one piece; load, mean, tokens and cost alone are told of a room"};
    return ObjectFigure {kind, 0, piecesIn(plan, room->id), room->id.number};
}

} // namespace

bool isObjectFigure(std::string_view metric) { return metric.find(':') != std::string_view::npos; }

std::string metricOf(const ObjectFigure& figure)
{
    std::string metric = std::string(kindKeys[static_cast<std::size_t>(figure.kind)]) + ':';
    if (figure.room != 0) return metric + std::string(roomPrefix) + std::to_string(figure.room);
    if (figure.many.empty()) return metric + std::to_string(figure.id);
    for (const std::uint32_t id : figure.many) metric += (metric.back() == ':' ? "" : ",") + std::to_string(id);
    return metric;
}

/// Pieces that follow each other in the plan are told from the first to the last: a row of racks by two numbers.
std::string metricOf(ObjectFigureKind kind, const Plan& plan, std::vector<EquipmentId> pieces)
{
    std::sort(pieces.begin(), pieces.end());
    std::string metric = std::string(kindKeys[static_cast<std::size_t>(kind)]) + ':';
    for (std::size_t i = 0; i < pieces.size();) {
        const std::size_t row = plan.equipment.indexOf(pieces[i]);
        std::size_t next = i + 1;
        while (next < pieces.size() && row + (next - i) < plan.equipment.size() && plan.equipment[row + (next - i)].id == pieces[next]) ++next;
        metric += (metric.back() == ':' ? "" : ",") + std::to_string(pieces[i].number);
        if (next - i > 1) metric += '-' + std::to_string(pieces[next - 1].number);
        i = next;
    }
    return metric;
}

std::string metricOf(ObjectFigureKind kind, SpaceId room) { return metricOf(ObjectFigure {kind, 0, {}, room.number}); }

std::string objectFigureForms()
{
    std::string forms;
    for (const char* key : kindKeys) forms += (forms.empty() ? "" : ", ") + std::string(key) + ":NAME";
    return forms;
}

Result<ObjectFigure> findObjectFigure(const Plan& plan, std::string_view metric)
{
    const auto colon = std::min(metric.find(':'), metric.size());
    const std::string_view key = metric.substr(0, colon), name = metric.substr(std::min(colon + 1, metric.size()));
    const auto at = std::find(kindKeys.begin(), kindKeys.end(), key);
    if (at == kindKeys.end()) return Error {.code = ErrorCode::UnknownChoice, .seen = std::string(key), .expected = objectFigureForms()};
    const auto kind = static_cast<ObjectFigureKind>(at - kindKeys.begin());
    if (isOfLoop(kind)) return ofRow(plan.loops, "loops", kind, name);
    if (isOfTier(kind)) return ofRow(plan.tiers, "tiers", kind, name);
    if (const Equipment* piece = findRow(plan.equipment, name)) return ObjectFigure {kind, piece->id.number, {}, 0};
    return name.starts_with(roomPrefix) ? ofRoom(plan, kind, name.substr(roomPrefix.size())) : ofList(plan, kind, name);
}

} // namespace gw
