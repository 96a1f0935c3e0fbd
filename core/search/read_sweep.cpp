// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep_json.h"

#include <limits>

namespace gw {
namespace {

bool isWhole(const Json& value) { return value.is_number_unsigned() || (value.is_number_integer() && value.get<std::int64_t>() >= 0); }

/// Takes values out of an object and remembers the first that is missing or of another kind.
class Reader {
public:
    explicit Reader(const Json& json) : m_json(json) {}
    const std::optional<Error>& fault() const { return m_fault; }

    std::uint64_t whole(const char* key) { return take(key, "a whole number", isWhole, std::uint64_t {}); }
    bool flag(const char* key) { return take(key, "true or false", [](const Json& v) { return v.is_boolean(); }, false); }
    std::string text(const char* key) { return take(key, "text", [](const Json& v) { return v.is_string(); }, std::string {}); }
    Json list(const char* key) { return take(key, "a list", [](const Json& v) { return v.is_array(); }, Json::array()); }
    Json object(const char* key) { return take(key, "an object", [](const Json& v) { return v.is_object(); }, Json::object()); }

    /// Numbers, or null for none.
    std::vector<double> numbers(const char* key, std::uint64_t count)
    {
        std::vector<double> values;
        for (const Json& value : list(key)) {
            if (!value.is_number() && !value.is_null()) note(ErrorCode::WrongType, key, shown(value), "a number or null");
            values.push_back(value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
        }
        counted(key, values.size(), count);
        return values;
    }
    std::vector<std::uint64_t> wholes(const char* key, std::uint64_t count)
    {
        std::vector<std::uint64_t> values;
        for (const Json& value : list(key)) {
            if (!isWhole(value)) note(ErrorCode::WrongType, key, shown(value), "a whole number");
            else values.push_back(value.get<std::uint64_t>());
        }
        counted(key, values.size(), count);
        return values;
    }
    void note(ErrorCode code, std::string place, std::string seen, std::string expected)
    {
        if (!m_fault) m_fault = Error {code, {}, "/" + std::move(place), std::move(seen), std::move(expected)};
    }

private:
    template <class T, class Fits>
    T take(const char* key, const char* expected, Fits fits, T otherwise)
    {
        if (!m_json.contains(key)) return note(ErrorCode::MissingField, key, {}, expected), otherwise;
        if (!fits(m_json[key])) return note(ErrorCode::WrongType, key, shown(m_json[key]), expected), otherwise;
        return m_json[key].template get<T>();
    }
    void counted(const char* key, std::size_t seen, std::uint64_t expected)
    {
        if (seen != expected) note(ErrorCode::OutOfRange, key, std::to_string(seen) + " values", std::to_string(expected));
    }

    const Json& m_json;
    std::optional<Error> m_fault;
};

void readObjectives(Reader& reader, SweepResult& shard)
{
    for (const Json& entry : reader.list("objectives")) {
        Reader fields(entry);
        const auto objective = readObjective(fields.text("metric") + ":" + fields.text("aim"));
        if (!objective) return reader.note(objective.error().code, "objectives", objective.error().seen, objective.error().expected);
        shard.objectives.push_back(*objective);
    }
    if (shard.objectives.empty()) reader.note(ErrorCode::OutOfRange, "objectives", "none", "at least one");
}

RuleCounts rulesFrom(const Json& json)
{
    Reader fields(json);
    return {static_cast<std::uint32_t>(fields.whole("error")), static_cast<std::uint32_t>(fields.whole("warning"))};
}

void readFailures(Reader& reader, SweepResult& shard)
{
    for (const Json& entry : reader.list("failures")) {
        Reader fields(entry);
        const std::uint64_t id = fields.whole("id"), code = fields.whole("code");
        if (code > static_cast<std::uint64_t>(ErrorCode::Cancelled)) fields.note(ErrorCode::UnknownChoice, "code", std::to_string(code), "the code of an error");
        shard.failures.push_back({id, {static_cast<ErrorCode>(code), {}, fields.text("place"), fields.text("seen"), fields.text("expected")}});
        if (fields.fault()) return reader.note(fields.fault()->code, "failures" + fields.fault()->place, fields.fault()->seen, fields.fault()->expected);
    }
}

std::vector<InputChange> changesFrom(Reader& reader)
{
    std::vector<InputChange> changes;
    for (const Json& entry : reader.list("changes")) {
        Reader fields(entry);
        const bool hasNone = entry.is_object() && entry.contains("from") && entry["from"].is_null();
        changes.push_back({fields.text("key"), hasNone ? std::string() : fields.text("from"), fields.text("to")});
        if (fields.fault()) reader.note(fields.fault()->code, "changes" + fields.fault()->place, fields.fault()->seen, fields.fault()->expected);
    }
    return changes;
}

/// The front follows from the figures; the file only adds what its members change.
void readFront(Reader& reader, SweepResult& shard)
{
    std::vector<std::uint64_t> ids;
    for (const Json& entry : reader.list("front")) {
        Reader fields(entry);
        ids.push_back(fields.whole("id"));
        shard.changes.push_back(changesFrom(fields));
        shard.frontFigures.push_back(fields.numbers("figures", shard.objectives.size()));
        if (fields.fault()) return reader.note(fields.fault()->code, "front" + fields.fault()->place, fields.fault()->seen, fields.fault()->expected);
    }
    if (reader.fault()) return;
    shard.front = frontOf(shard);
    if (ids != shard.front) reader.note(ErrorCode::FileDamaged, "front", std::to_string(ids.size()) + " members", "the front of the figures");
}

void readRows(Reader& reader, SweepResult& shard)
{
    const std::uint64_t count = shard.range.count, width = shard.objectives.size();
    shard.figures = reader.numbers("figures", count * width);
    const auto errors = reader.wholes("errors", count), warnings = reader.wholes("warnings", count);
    if (reader.fault()) return;
    for (std::size_t i = 0; i < count; ++i) shard.rules.push_back({static_cast<std::uint32_t>(errors[i]), static_cast<std::uint32_t>(warnings[i])});
}

void readClosedForm(Reader& reader, SweepResult& shard)
{
    for (const Json& key : reader.list("closed_form_inputs")) {
        if (!key.is_string()) return reader.note(ErrorCode::WrongType, "closed_form_inputs", shown(key), "keys of inputs");
        shard.closedForm.push_back(key.get<std::string>());
    }
}

} // namespace

Result<SweepResult> shardFromJson(const Json& json)
{
    if (!json.is_object()) return Error {ErrorCode::WrongType, {}, "/", shown(json), "an object"};
    Reader reader(json);
    SweepResult shard;
    if (reader.whole("gigawright_sweep") != sweepShardVersion)
        reader.note(ErrorCode::FileTooNew, "gigawright_sweep", std::to_string(reader.whole("gigawright_sweep")), std::to_string(sweepShardVersion));
    shard.question = reader.text("question");
    shard.device = reader.text("device");
    shard.candidates = reader.whole("candidates");
    shard.range = {reader.whole("first"), reader.whole("count")};
    if (shard.range.count > mostCandidates) reader.note(ErrorCode::OutOfRange, "count", std::to_string(shard.range.count), "at most " + std::to_string(mostCandidates));
    shard.policy = reader.flag("no_new_errors") ? RulePolicy::NoNewErrors : RulePolicy::CountOnly;
    readObjectives(reader, shard);
    const Json present = reader.object("present");
    Reader presentFields(present);
    shard.present.figures = presentFields.numbers("figures", shard.objectives.size());
    shard.present.rules = rulesFrom(presentFields.object("findings"));
    readRows(reader, shard);
    readClosedForm(reader, shard);
    shard.failed = reader.whole("failed");
    readFailures(reader, shard);
    shard.withoutFigure = reader.wholes("without_figure", shard.objectives.size());
    if (presentFields.fault()) return *presentFields.fault();
    readFront(reader, shard);
    if (reader.fault()) return *reader.fault();
    return shard;
}

} // namespace gw
