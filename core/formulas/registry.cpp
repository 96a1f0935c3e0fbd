// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/registry.h"

#include "core/formulas/contract/areas.h"

namespace gw::contract {
namespace {

/// One line of a batch: large enough for a year of hours for many units.
constexpr std::size_t longestLine = 16U << 20;
constexpr int deepestLine = 8;

std::vector<Entry> collect()
{
    std::vector<Entry> all;
    for (const auto area : {psychrometricsFormulas, coolingFormulas, hydraulicsFormulas, airFormulas, powerFormulas, flexibilityFormulas,
             reliabilityFormulas, queueingFormulas, cashflowFormulas, projectFinanceFormulas, depreciationFormulas,
             economicsFormulas, tariffFormulas, dispatchFormulas, carbonFormulas, servingFormulas, energyFormulas,
             speculativeFormulas, trainingFormulas, networkFormulas, uncertaintyFormulas, optimisationFormulas,
             scheduleFormulas, applicationFormulas, spaceFormulas})
        for (Entry& entry : area()) all.push_back(std::move(entry));
    return all;
}

Json errorJson(const Refusal& refusal) { return {{"error", {{"code", codeOf(refusal.fault)}, {"message", textOf(refusal)}}}}; }

Json errorLine(Json id, const Refusal& refusal)
{
    Json answer {{"id", std::move(id)}};
    answer.update(errorJson(refusal));
    return answer;
}

Json fieldJson(const FieldText& field, bool isInput)
{
    Json json {{"key", field.key}, {"type", field.type}, {"unit", field.unit}};
    if (isInput) {
        json["required"] = field.isRequired;
        json["default"] = field.fallback;
        json["minimum"] = field.minimum ? Json(*field.minimum) : Json();
        json["maximum"] = field.maximum ? Json(*field.maximum) : Json();
    }
    // A minimum alone would say that it may be taken.
    json["meaning"] = field.meaning + (field.isMinimumExcluded ? "; above the minimum" : "");
    return json;
}

} // namespace

const std::vector<Entry>& allFormulas()
{
    static const std::vector<Entry> all = collect();
    return all;
}

const Entry* findFormula(std::string_view name)
{
    for (const Entry& entry : allFormulas())
        if (entry.text.name == name) return &entry;
    return nullptr;
}

Json runFormula(std::string_view name, const Json& inputs)
{
    const Entry* entry = findFormula(name);
    if (entry == nullptr) return errorJson({Fault::UnknownFormula, "formula", std::string(name.substr(0, 60)), {}});
    if (!inputs.is_object()) return errorJson(invalid("inputs", "an object", shown(inputs)));
    const Answer<Run> answer = entry->run(inputs);
    if (!answer) return errorJson(answer.refusal());
    return {{"outputs", answer->outputs}, {"flags", answer->flags.names()}};
}

Json answerLine(std::string_view line)
{
    if (line.size() > longestLine) return errorLine(nullptr, {Fault::InvalidLine, "line", std::to_string(line.size()) + " bytes", "at most " + std::to_string(longestLine)});
    const auto json = parseJson(line, deepestLine);
    if (!json) return errorLine(nullptr, {Fault::InvalidLine, "line", json.error().seen, "a JSON object with formula and inputs"});
    if (!json->is_object()) return errorLine(nullptr, {Fault::InvalidLine, "line", shown(*json), "a JSON object with formula and inputs"});
    const Json id = json->value("id", Json());
    const auto formula = json->find("formula"), inputs = json->find("inputs");
    if (formula == json->end() || !formula->is_string() || inputs == json->end() || !inputs->is_object())
        return errorLine(id, {Fault::InvalidLine, "line", {}, "a text as formula and an object as inputs"});
    Json answer {{"id", id}};
    answer.update(runFormula(formula->get_ref<const std::string&>(), *inputs));
    return answer;
}

Json listJson()
{
    Json all = Json::array();
    for (const Entry& entry : allFormulas()) all.push_back({{"name", entry.text.name}, {"area", entry.area()}, {"meaning", entry.text.meaning}});
    return all;
}

Json showJson(const Entry& entry)
{
    Json inputs = Json::array(), outputs = Json::array(), flags = Json::array();
    for (const FieldText& field : entry.inputs()) inputs.push_back(fieldJson(field, true));
    for (const FieldText& field : entry.outputs()) outputs.push_back(fieldJson(field, false));
    for (const FlagText& flag : entry.text.flags) flags.push_back(flag.name);
    return {{"name", entry.text.name}, {"area", entry.area()}, {"meaning", entry.text.meaning}, {"equation", entry.text.equation}, {"inputs", inputs}, {"outputs", outputs},
        {"flags", flags}, {"source", entry.text.source}};
}

} // namespace gw::contract
