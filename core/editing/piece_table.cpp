// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/piece_table.h"

#include "core/editing/compose.h"
#include "core/editing/field_writer.h"
#include "core/editing/floor_plan.h"
#include "core/editing/table_cells.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gw {
namespace {

enum class Column : std::uint8_t { Name, Type, Space, X, Y, Facing, Power };
constexpr const char* columnNames[] {"name", "type", "space", "x", "y", "facing", "power"};
constexpr const char* columnKeys[] {"name", "type", "space", "x_m", "y_m", "facing", "maximum_power_kw"};
constexpr const char* columnUnits[] {"", "", "", "m", "m", "", "kW"};
constexpr const char* columnsText = "name, type, space, x, y, facing or power";
constexpr std::size_t mostLines = 100'000;

struct ColumnHead {
    Column column;
    std::string unit;                  ///< Of bare numbers.
};

std::string placeOf(std::size_t line, const std::string& column) { return "Row " + std::to_string(line) + ", column " + column; }

std::optional<Power> maximumPower(const Catalog& catalog, const Equipment& piece)
{
    if (piece.maximumPower) return piece.maximumPower;
    const EquipmentType* type = catalog.find(piece.type);
    if (!type || (!type->rack && !type->power)) return std::nullopt;
    return type->rack ? type->rack->maximumPower.value : type->power->rating.value;
}

/// "x [mm]" or "x (mm)" is "x" and "mm".
std::pair<std::string, std::string> splitHead(std::string head)
{
    const auto open = head.find_first_of("[(");
    if (open == std::string::npos) return {trimmedCell(head), {}};
    const auto close = head.find_first_of("])", open);
    return {trimmedCell(head.substr(0, open)), trimmedCell(head.substr(open + 1, close == std::string::npos ? close : close - open - 1))};
}

Result<std::vector<ColumnHead>> readHeads(const std::vector<std::string>& cells)
{
    std::vector<ColumnHead> heads;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto [name, unit] = splitHead(cells[i]);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
        const auto at = std::find(std::begin(columnNames), std::end(columnNames), name);
        if (at == std::end(columnNames)) return Error {ErrorCode::UnknownField, {}, placeOf(1, std::to_string(i + 1)), cells[i], columnsText};
        const auto column = static_cast<Column>(at - std::begin(columnNames));
        const bool isTwice = std::any_of(heads.begin(), heads.end(), [&](const ColumnHead& h) { return h.column == column; });
        if (isTwice) return Error {ErrorCode::DuplicateId, {}, placeOf(1, std::to_string(i + 1)), cells[i], "each column once"};
        heads.push_back({column, unit.empty() ? columnUnits[static_cast<int>(column)] : unit});
    }
    const bool hasName = std::any_of(heads.begin(), heads.end(), [](const ColumnHead& h) { return h.column == Column::Name; });
    if (!hasName) return Error {ErrorCode::MissingField, {}, "Row 1", cells.empty() ? "" : cells.front(), "a header with a column name"};
    return heads;
}

/// Writes the lines of a table into pieces.
class TableReader {
public:
    TableReader(const Plan& plan, const Catalog& catalog, SpaceId space) : m_plan(plan), m_catalog(catalog), m_space(space), m_builder(plan, "Paste table")
    {
        for (const Equipment& piece : plan.equipment)
            if (!m_named.try_emplace(piece.name, piece.id).second) m_ambiguous.insert(piece.name);
    }

    Result<Edit> read(const std::vector<std::vector<std::string>>& lines)
    {
        const auto heads = readHeads(lines.front());
        if (!heads) return heads.error();
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (const Status status = readLine(*heads, lines[i], i + 1); !status) return status.error();
        return unlessLocked(std::move(m_builder).finish());
    }

private:
    Status readLine(const std::vector<ColumnHead>& heads, const std::vector<std::string>& cells, std::size_t line)
    {
        if (cells.size() > heads.size()) return Error {ErrorCode::UnknownField, {}, placeOf(line, std::to_string(heads.size() + 1)), cells[heads.size()], "no more cells than the header has"};
        const std::string name = cell(heads, cells, Column::Name);
        if (name.empty()) return Error {ErrorCode::MissingField, {}, placeOf(line, "name"), {}, "the name of a piece"};
        if (m_ambiguous.contains(name) || !m_read.insert(name).second) return Error {ErrorCode::DuplicateId, {}, placeOf(line, "name"), name, "a name that one piece has"};
        const auto known = m_named.find(name);
        const bool isNew = known == m_named.end();
        Equipment piece = isNew ? Equipment {} : *m_plan.equipment.find(known->second);
        if (isNew) {
            piece.space = m_space;
            for (const Column needed : {Column::Type, Column::X, Column::Y})
                if (cell(heads, cells, needed).empty())
                    return Error {ErrorCode::MissingField, {}, placeOf(line, columnNames[static_cast<int>(needed)]), {}, "a value, since there is no piece " + name + " to change"};
            piece.id = m_builder.fresh<Equipment>().id;
        }
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const Status status = enter(piece, heads[i], cells[i], line); !status) return status.error();
        if (!m_plan.spaces.contains(piece.space)) return Error {ErrorCode::MissingField, {}, placeOf(line, "space"), {}, "the name of a space"};
        const Equipment* before = isNew ? nullptr : m_plan.equipment.find(piece.id);
        if (before && before->space != piece.space) piece.group = {}, piece.slot = 0, piece.original = {};
        m_builder.put(std::move(piece));
        return Done {};
    }
    std::string cell(const std::vector<ColumnHead>& heads, const std::vector<std::string>& cells, Column wanted) const
    {
        for (std::size_t i = 0; i < heads.size() && i < cells.size(); ++i)
            if (heads[i].column == wanted) return trimmedCell(cells[i]);
        return {};
    }
    Status enter(Equipment& piece, const ColumnHead& head, const std::string& cell, std::size_t line) const
    {
        std::string text = trimmedCell(cell);
        if (text.empty()) return Done {};
        const int column = static_cast<int>(head.column);
        const std::string place = placeOf(line, columnNames[column]);
        if (*columnUnits[column] != '\0') {
            const auto value = evaluateIn(text, head.unit, valuesOf(m_plan));
            if (!value) return Error {value.error().code, {}, place, text, value.error().expected};
            text = FieldWriter::valueText(*value) + " " + head.unit;
        }
        if (head.column == Column::Type) text = typeNamed(text);
        if (head.column == Column::Facing) std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
        const auto powerBefore = piece.maximumPower;
        FieldWriter writer(m_plan, m_catalog, columnKeys[column], text);
        describe(writer, piece);
        if (!writer.status) return Error {writer.status.error().code, {}, place, trimmedCell(cell), writer.status.error().expected};
        if (head.column == Column::Power) keepTypePower(piece, powerBefore);
        return Done {};
    }
    /// The type's own figure is no override.
    void keepTypePower(Equipment& piece, const std::optional<Power>& before) const
    {
        Equipment plain = piece;
        plain.maximumPower.reset();
        const auto ofType = maximumPower(m_catalog, plain);
        if (!before && ofType && piece.maximumPower && FieldWriter::valueText(ofType->in(kilowatt)) == FieldWriter::valueText(piece.maximumPower->in(kilowatt))) piece.maximumPower.reset();
    }
    std::string typeNamed(const std::string& text) const
    {
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.name == text) return type.id.text;
        return text;
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    SpaceId m_space;
    EditBuilder m_builder;
    std::unordered_map<std::string, EquipmentId> m_named;
    std::unordered_set<std::string> m_ambiguous, m_read;
};

} // namespace

std::string pieceTable(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids)
{
    std::string text = "name\ttype\tspace\tx [m]\ty [m]\tfacing\tpower [kW]\n";
    for (const EquipmentId id : ids) {
        const Equipment* piece = plan.equipment.find(id);
        if (!piece) continue;
        const Space* space = plan.spaces.find(piece->space);
        const auto power = maximumPower(catalog, *piece);
        text += tableCell(piece->name) + '\t' + tableCell(piece->type.text) + '\t' + tableCell(space ? space->name : "") + '\t';
        text += FieldWriter::valueText(piece->x.in(metre)) + '\t' + FieldWriter::valueText(piece->y.in(metre)) + '\t';
        text += std::string(choicesOf<Facing>[static_cast<std::size_t>(piece->facing)]) + '\t' + (power ? FieldWriter::valueText(power->in(kilowatt)) : "") + '\n';
    }
    return text;
}

bool isPieceTable(std::string_view text)
{
    const auto lines = tableCells(text.substr(0, text.find('\n')), 2);
    if (lines.empty() || lines.front().size() < 2) return false;
    return readHeads(lines.front()).isOk() || std::any_of(lines.front().begin(), lines.front().end(), [](const std::string& c) { return trimmedCell(c) == "name" || trimmedCell(c) == "Name"; });
}

Result<Edit> pasteTable(const Plan& plan, const Catalog& catalog, std::string_view text, SpaceId space)
{
    const auto lines = tableCells(text, mostLines + 1);
    if (lines.size() > mostLines) return Error {ErrorCode::OutOfRange, {}, "Table", "more than 100000 lines", "at most 100000 lines"};
    if (lines.size() < 2) return Error {ErrorCode::MissingField, {}, "Table", lines.empty() ? "" : lines.front().front(), "a header and one line or more"};
    return TableReader(plan, catalog, space).read(lines);
}

} // namespace gw
