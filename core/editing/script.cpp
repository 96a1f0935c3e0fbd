// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script.h"

#include "core/editing/follow.h"
#include "core/editing/plan_document.h"
#include "core/editing/script_step.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t mostSteps = 100'000;

std::string verbsText()
{
    std::string text = "one of ";
    for (const ScriptVerb& verb : scriptVerbs()) (text += text.size() > 7 ? ", " : "") += verb.name;
    return text;
}

Result<Edit> makeStep(const Plan& plan, const Catalog& catalog, const Json& json, const std::string& pointer)
{
    if (!json.is_object()) return Error {ErrorCode::WrongType, {}, pointer, shown(json), "an object with \"do\""};
    ScriptStep step(plan, catalog, json, pointer);
    const std::string name = step.text("do");
    if (!json.contains("do") || !json["do"].is_string()) return *step.fault();
    const auto verb = std::find_if(scriptVerbs().begin(), scriptVerbs().end(), [&](const ScriptVerb& v) { return name == v.name; });
    if (verb == scriptVerbs().end()) return Error {ErrorCode::UnknownChoice, {}, pointer + "/do", name, verbsText()};
    auto edit = verb->make(step);
    if (auto fault = step.fault()) return *std::move(fault);
    if (!edit) return edit.error().place.starts_with("/") ? edit.error() : step.at(edit.error());
    if (const auto locked = lockedPiece(*edit)) return step.at(*locked);
    return withFollowers(plan, catalog, *std::move(edit));
}

} // namespace

Result<ScriptRun> runScript(const Plan& plan, const Catalog& catalog, std::string_view text)
{
    const auto json = parseJson(text);
    if (!json) return json.error();
    if (!json->is_array()) return Error {ErrorCode::WrongType, {}, "/", shown(*json), "an array of edits"};
    if (json->size() > mostSteps) return Error {ErrorCode::OutOfRange, {}, "/", std::to_string(json->size()) + " edits", "at most 100000"};
    PlanDocument document(plan);
    ScriptRun run;
    for (std::size_t i = 0; i < json->size(); ++i) {
        const auto edit = makeStep(document.plan(), catalog, (*json)[i], "/" + std::to_string(i));
        if (!edit) return edit.error();
        document.apply(*edit);
        run.steps.push_back(edit->isEmpty() ? std::string() : edit->label);
    }
    run.plan = document.plan();
    return run;
}

std::string scriptHelp()
{
    std::string text;
    for (const ScriptVerb& verb : scriptVerbs()) {
        std::string name = verb.name;
        name.resize(12, ' ');
        text += "  " + name + verb.needs + "\n";
    }
    return text;
}

} // namespace gw
