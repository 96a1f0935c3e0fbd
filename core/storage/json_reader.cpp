// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/json_reader.h"

#include "core/storage/hourly_numbers.h"
#include "core/units/exact_number.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

constexpr const char* historyKey = "history";

std::string partsText()
{
    static const Plan empty {};
    std::string text = "one of ";
    const auto add = [&](const char* key, const auto&) { (text += text.size() > 7 ? ", " : "") += key; };
    forEachSection(empty, add);
    forEachTable(empty, add);
    return text + ", " + historyKey;
}

constexpr std::string_view versionKey = "gigawright_plan";
constexpr const char* planExpected = "an object with gigawright_plan, the version of its form";

} // namespace

bool JsonReader::boolean(bool value)
{
    if (!scalar(JsonValue::Kind::Flag)) return false;
    m_row.last().flag = value;
    return true;
}

bool JsonReader::string(std::string& value)
{
    if (!scalar(JsonValue::Kind::Text)) return false;
    m_row.last().text.swap(value);
    return true;
}

bool JsonReader::number(double value)
{
    if (m_at == At::Top && m_part == versionKey) return version(value);
    if (m_at == At::Exact) return m_row.last().number = value, true;
    if (!scalar(JsonValue::Kind::Number)) return false;
    m_row.last().number = value;
    return true;
}

bool JsonReader::version(double value)
{
    m_hasVersion = true;
    const std::string known = std::to_string(planFormVersion);
    if (value == planFormVersion) return true;
    const bool isNewer = value > planFormVersion && value == std::trunc(value);
    if (isNewer) return fail(ErrorCode::FileTooNew, "/gigawright_plan", plainText(value), "at most " + known);
    return fail(ErrorCode::NotAPlanFile, "/gigawright_plan", plainText(value), known);
}

bool JsonReader::scalar(JsonValue::Kind kind)
{
    if (m_at != At::Section && m_at != At::Row) {
        static constexpr const char* names[] = {"null", "true or false", "a number", "text", "a number"};
        return failWrongType(names[static_cast<int>(kind)]);
    }
    m_row.last().kind = kind;
    return true;
}

bool JsonReader::start_object(std::size_t)
{
    switch (m_at) {
    case At::Start: m_at = At::Top; return true;
    case At::Rows: m_at = At::Row; break;
    case At::Section:
    case At::Row:
        m_inRow = m_at == At::Row;
        m_at = At::Exact;
        m_row.last().kind = JsonValue::Kind::Si;
        m_row.last().number = NAN;
        return true;
    case At::Top:
        if (m_part == versionKey || m_isTable) return failWrongType("an object");
        m_at = At::Section;
        break;
    default: return failWrongType("an object");
    }
    m_row.clear();
    return true;
}

bool JsonReader::key(std::string& key)
{
    if (m_at == At::Top) return beginPart(key);
    if (m_at == At::Exact) return exactKey(key);
    return m_row.add(key) || fail(ErrorCode::DuplicateId, pointer(key), "the same key twice", "each key once");
}

bool JsonReader::exactKey(std::string_view key)
{
    const JsonValue& value = m_row.last();
    if (key != "si") return fail(ErrorCode::UnknownField, pointer(value.key), std::string(key), "si");
    return std::isnan(value.number) || fail(ErrorCode::DuplicateId, pointer(value.key), "the same key twice", "each key once");
}

bool JsonReader::beginPart(std::string_view key)
{
    if (std::find(m_parts.begin(), m_parts.end(), key) != m_parts.end())
        return fail(ErrorCode::DuplicateId, "/" + std::string(key), "the same key twice", "each key once");
    m_isTable = key == historyKey;
    bool isKnown = m_isTable || key == versionKey;
    forEachSection(m_plan, [&](std::string_view name, auto&) { if (name == key) isKnown = true; });
    forEachTable(m_plan, [&](std::string_view name, auto&) { if (name == key) isKnown = true, m_isTable = true; });
    m_part = key;
    m_parts.push_back(m_part);
    if (isKnown) return true;
    if (m_hasVersion) return fail(ErrorCode::UnknownField, "/" + m_part, m_part, partsText());
    return fail(ErrorCode::NotAPlanFile, "/" + m_part, m_part, planExpected);
}

bool JsonReader::end_object()
{
    switch (m_at) {
    case At::Exact:
        m_at = m_inRow ? At::Row : At::Section;
        return std::isfinite(m_row.last().number) || fail(ErrorCode::WrongType, pointer(m_row.last().key), "an object", "a number");
    case At::Row: m_at = At::Rows; return endRow();
    case At::Section: m_at = At::Top; return endSection();
    default: m_at = At::End; return endPlan();
    }
}

/// Sections the text leaves out keep their defaults, where they have one for every field.
bool JsonReader::endPlan()
{
    if (!m_hasVersion) return fail(ErrorCode::NotAPlanFile, "/", "no gigawright_plan", planExpected);
    bool isOk = true;
    forEachSection(m_plan, [&](const char* name, auto&) {
        if (!isOk || std::find(m_parts.begin(), m_parts.end(), name) != m_parts.end()) return;
        m_part = name;
        m_row.clear();
        isOk = endSection();
    });
    return isOk;
}

bool JsonReader::start_array(std::size_t)
{
    if (m_at != At::Top || !m_isTable) return failWrongType("an array");
    m_at = At::Rows;
    m_index = 0;
    return true;
}

bool JsonReader::end_array()
{
    m_at = At::Top;
    return endTable();
}

bool JsonReader::endSection()
{
    RowError error;
    forEachSection(m_plan, [&](std::string_view name, auto& section) { if (name == m_part) error = readRow(m_row, section); });
    return !error || fail(error->code, pointer(error->place), error->seen, error->expected);
}

bool JsonReader::endRow()
{
    bool isOk = m_part != historyKey || addEntry();
    forEachTable(m_plan, [&]<class T>(std::string_view name, Table<T>&) { if (name == m_part) isOk = addRow<T>(); });
    ++m_index;
    return isOk;
}

template <class T>
bool JsonReader::addRow()
{
    T row;
    if (!takeId(row)) return false;
    if (const auto error = readRow(m_row, row)) return fail(error->code, pointer(error->place), error->seen, error->expected);
    std::get<std::vector<T>>(m_rows).push_back(std::move(row));
    if (++m_objects <= mostObjects) return true;
    return fail(ErrorCode::FileTooLarge, pointer(), std::to_string(m_objects) + " objects", "at most " + std::to_string(mostObjects) + " objects");
}

template <class T>
bool JsonReader::takeId(T& row)
{
    const std::string expected = "a whole number, 1 to 4294967295";
    const JsonValue* id = m_row.take("id");
    if (!id) return fail(ErrorCode::MissingField, pointer("id"), {}, expected);
    const bool isWhole = id->kind == JsonValue::Kind::Number && id->number == std::trunc(id->number);
    if (!isWhole) return fail(ErrorCode::WrongType, pointer("id"), shown(*id), expected);
    if (id->number < 1 || id->number > 4294967295.0) return fail(ErrorCode::OutOfRange, pointer("id"), shown(*id), expected);
    row.id.number = static_cast<std::uint32_t>(id->number);
    if (!m_ids.insert(row.id.number).second) return fail(ErrorCode::DuplicateId, pointer("id"), shown(*id), "an id not used elsewhere");
    return true;
}

bool JsonReader::endTable()
{
    forEachTable(m_plan, [&]<class T>(std::string_view name, Table<T>& table) {
        if (name == m_part) table = Table<T>::ofRows(std::move(std::get<std::vector<T>>(m_rows)));
    });
    return true;
}

bool JsonReader::addEntry()
{
    if (const auto error = readRow(m_row, m_history.emplace_back())) return fail(error->code, pointer(error->place), error->seen, error->expected);
    if (m_history.size() <= mostEntries) return true;
    return fail(ErrorCode::FileTooLarge, pointer(), "more entries", "at most " + std::to_string(mostEntries) + " entries");
}

bool JsonReader::parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& fault)
{
    constexpr int numberOverflow = 406;   // The parser's own number for a literal beyond the largest double.
    const bool isInRow = m_at == At::Section || m_at == At::Row || m_at == At::Exact;
    const std::string key = isInRow && !m_row.isEmpty() ? m_row.last().key : "";
    if (fault.id == numberOverflow) return fail(ErrorCode::OutOfRange, pointer(key), token, "a finite number");
    return fail(ErrorCode::NotJson, {}, {}, {});
}

bool JsonReader::fail(ErrorCode code, std::string place, std::string seen, std::string expected)
{
    if (!m_error) m_error = Error {code, {}, std::move(place), std::move(seen), std::move(expected)};
    return false;
}

bool JsonReader::failWrongType(std::string seen)
{
    const bool isForeign = m_at == At::Start || (m_at == At::Top && m_part == versionKey);
    if (isForeign) return fail(ErrorCode::NotAPlanFile, pointer(), std::move(seen), planExpected);
    if (m_at == At::Section || m_at == At::Row) return fail(ErrorCode::WrongType, pointer(m_row.last().key), std::move(seen), "a single value");
    if (m_at == At::Exact) return fail(ErrorCode::WrongType, pointer(m_row.last().key), std::move(seen), "a number");
    return fail(ErrorCode::WrongType, pointer(), std::move(seen), m_isTable && m_at == At::Top ? "an array of rows" : "an object");
}

std::string JsonReader::pointer(std::string_view key) const
{
    std::string text = "/" + m_part;
    if (m_at == At::Rows || m_at == At::Row || (m_at == At::Exact && m_inRow)) (text += '/') += std::to_string(m_index);
    if (!key.empty()) (text += '/') += key;
    return text;
}

Result<PlanFile> JsonReader::finish() &&
{
    if (m_error) return *m_error;
    return PlanFile {std::move(m_plan), std::move(m_history), planFormVersion};
}

Result<PlanFile> fileFromJson(std::string_view text)
{
    JsonReader reader;
    Json::sax_parse(text.begin(), text.end(), &reader);
    auto file = std::move(reader).finish();
    if (!file && file.error().code == ErrorCode::NotJson) {
        const auto fault = parseJson(text);   // Says where and what, in the same words as for every other JSON file.
        return fault ? file.error() : fault.error();
    }
    if (!file) return file;
    if (const auto series = checkSeries(file->plan); !series) return series.error();
    if (const auto check = checkReferences(file->plan); !check) return check.error();
    if (const auto check = checkHistory(file->history); !check) return check.error();
    return file;
}

Result<Plan> fromJson(std::string_view text)
{
    auto file = fileFromJson(text);
    if (!file) return file.error();
    return std::move(file->plan);
}

} // namespace gw
