// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"
#include "core/storage/json_row.h"
#include "core/storage/plan_file.h"

#include <tuple>
#include <unordered_set>
#include <vector>

namespace gw {

/// Takes the events of the JSON parser and builds the plan from them, without a document in between.
class JsonReader {
public:
    /// The parser's interface; false stops it.
    bool null() { return scalar(JsonValue::Kind::Null); }
    bool boolean(bool value);
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(std::string& value);
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t);
    bool key(std::string& key);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& fault);

    /// What the text holds, or what stopped it; NotJson without place when the text itself was at fault.
    Result<PlanFile> finish() &&;

private:
    enum class At : std::uint8_t { Start, Top, Section, Rows, Row, Exact, End };

    bool number(double value);
    bool version(double value);
    bool scalar(JsonValue::Kind kind);
    bool beginPart(std::string_view key);
    bool exactKey(std::string_view key);
    bool endSection();
    bool endRow();
    bool endTable();
    bool addEntry();
    bool endPlan();
    template <class T> bool addRow();
    template <class T> bool takeId(T& row);
    bool fail(ErrorCode code, std::string place, std::string seen, std::string expected);
    bool failWrongType(std::string seen);
    std::string pointer(std::string_view key = {}) const;

    At m_at = At::Start;
    bool m_hasVersion = false;
    std::string m_part;                         ///< The section or table being read.
    bool m_isTable = false;
    std::size_t m_index = 0, m_objects = 0;
    JsonRow m_row;
    bool m_inRow = false;                       ///< Whether `Exact` returns to a row or a section.
    Plan m_plan;
    History m_history;
    std::vector<std::string> m_parts;           ///< Those read already.
    std::tuple<std::vector<Space>, std::vector<Group>, std::vector<Equipment>, std::vector<Feed>, std::vector<Loop>, std::vector<Connection>,
        std::vector<EnergySource>, std::vector<ServiceTier>, std::vector<Application>, std::vector<Scenario>, std::vector<ScenarioChange>,
        std::vector<Waiver>,
        std::vector<Obstacle>, std::vector<Aisle>, std::vector<Underlay>, std::vector<Measurement>, std::vector<CarriedType>, std::vector<HourlySeries>> m_rows;
    std::unordered_set<std::uint32_t> m_ids;    ///< Of all tables: a number is used once in a plan.
    RowError m_error;
};

} // namespace gw
