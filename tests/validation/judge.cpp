// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/judge.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gw::judge {
namespace {

double rankOf(const std::vector<double>& values, std::size_t i)
{
    double below = 0, equal = 0;
    for (const double v : values) below += v < values[i], equal += v == values[i];
    return below + (equal - 1) / 2;
}

double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    const double mean = (static_cast<double>(a.size()) - 1) / 2;
    double both = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = rankOf(a, i) - mean, y = rankOf(b, i) - mean;
        both += x * y, first += x * x, second += y * y;
    }
    return both / std::sqrt(first * second);
}

std::optional<double> numberAt(const Json& answers, const Json& reference)
{
    const auto answer = answers.find(reference[0].get<std::string>());
    if (answer == answers.end() || !answer->contains("outputs")) return {};
    const Json* value = lookUp((*answer)["outputs"], reference[1].get<std::string>());
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

bool meanErrorHolds(const std::string& name, const Json& group, const Json& checks, const Json& answers)
{
    std::vector<double> got, wanted;
    double error = 0;
    for (const Json& check : checks)
        for (const auto& [output, spec] : check["expect"].items()) {
            if (spec.value("group", "") != name) continue;
            const auto value = numberAt(answers, Json::array({check["id"], output}));
            if (!value) return false;
            got.push_back(*value);
            wanted.push_back(spec["value"].get<double>());
            error += std::abs(got.back() - wanted.back()) / std::abs(wanted.back());
        }
    if (got.empty() || error / static_cast<double>(got.size()) > group["limit"].get<double>()) return false;
    return !group.contains("rank") || group["rank"].is_null() || rankCorrelation(got, wanted) >= group["rank"].get<double>();
}

bool ratioHolds(const Json& group, const Json& answers)
{
    const auto a = numberAt(answers, group["numerator"]), b = numberAt(answers, group["denominator"]);
    return a && b && *b != 0 && *a / *b >= group["between"][0].get<double>() && *a / *b <= group["between"][1].get<double>();
}

bool orderHolds(const Json& group, const Json& answers)
{
    std::vector<double> values;
    for (const Json& member : group["members"]) {
        const auto value = numberAt(answers, member);
        if (!value) return false;
        values.push_back(group.value("direction", "") == "descending" ? -*value : *value);
    }
    return std::is_sorted(values.begin(), values.end(), std::less_equal<>());
}

bool hasFlag(const Json& answer, const Json& flag) { return std::find(answer["flags"].begin(), answer["flags"].end(), flag) != answer["flags"].end(); }

/// -1e-9 of the limit is allowed, as the published scorer does.
bool keepsLimit(const Json& outputs, double value, const Json& spec, const char* key, double sign)
{
    if (!spec.contains(key)) return true;
    const Json* limit = lookUp(outputs, spec[key].get<std::string>());
    return limit != nullptr && limit->is_number() && sign * (value - limit->get<double>()) >= -1e-9 * std::abs(limit->get<double>());
}

bool isNear(const Json& got, const Json& spec, const Json& groups)
{
    if (!spec.contains("value")) return true;
    const Json& wanted = spec["value"];
    if (spec.contains("group")) {
        const Json each = groups[spec["group"].get<std::string>()].value("each", Json());
        if (!got.is_number() || (!each.is_null() && !isClose(got, wanted, each.get<double>(), 0))) return false;
    }
    if (spec.contains("factor")) {
        const double factor = spec["factor"].get<double>();
        if (!got.is_number()) return false;
        const double ratio = got.get<double>() / wanted.get<double>();
        return ratio >= 1 / factor * (1 - 1e-12) && ratio <= factor * (1 + 1e-12);
    }
    return (!spec.contains("rel") && !spec.contains("abs")) || isClose(got, wanted, spec.value("rel", 0.0), spec.value("abs", 0.0));
}

} // namespace

const Json* lookUp(const Json& outputs, std::string_view path)
{
    const Json* here = &outputs;
    while (!path.empty() && here != nullptr) {
        if (path.front() == '[') {
            const auto index = static_cast<std::size_t>(std::stoul(std::string(path.substr(1))));
            here = here->is_array() && index < here->size() ? &(*here)[index] : nullptr;
            path.remove_prefix(path.find(']') + 1);
        } else {
            if (path.front() == '.') path.remove_prefix(1);
            const std::string key(path.substr(0, path.find_first_of(".[")));
            here = here->is_object() && here->contains(key) ? &(*here)[key] : nullptr;
            path.remove_prefix(key.size());
        }
    }
    return here;
}

bool isClose(const Json& got, const Json& wanted, double relative, double absolute)
{
    if (wanted.is_array())
        return got.is_array() && got.size() == wanted.size()
            && std::equal(got.begin(), got.end(), wanted.begin(), [&](const Json& g, const Json& w) { return isClose(g, w, relative, absolute); });
    if (!got.is_number() || !wanted.is_number()) return false;
    const double room = std::max(relative * std::abs(wanted.get<double>()), absolute);
    return std::abs(got.get<double>() - wanted.get<double>()) <= room * (1 + 1e-9) + 1e-300;
}

bool meets(const Json& answer, const std::string& output, const Json& spec, const Json& groups)
{
    if (!answer.contains("outputs")) return false;
    if (spec.contains("flag")) return hasFlag(answer, spec["flag"]);
    if (spec.contains("no_flag")) return !hasFlag(answer, spec["no_flag"]);
    const Json* found = lookUp(answer["outputs"], output);
    const Json got = found != nullptr ? *found : Json();
    if (spec.contains("null")) return got.is_null();
    if (spec.contains("equals")) return got == spec["equals"] && got.is_boolean() == spec["equals"].is_boolean();
    if (spec.contains("between") && !(got.is_number() && got >= spec["between"][0] && got <= spec["between"][1])) return false;
    if ((spec.contains("not_below") || spec.contains("not_above")) && !got.is_number()) return false;
    if (got.is_number() && !(keepsLimit(answer["outputs"], got.get<double>(), spec, "not_below", 1) && keepsLimit(answer["outputs"], got.get<double>(), spec, "not_above", -1))) return false;
    return isNear(got, spec, groups);
}

bool groupHolds(const std::string& name, const Json& group, const Json& checks, const Json& answers)
{
    const std::string metric = group["metric"].get<std::string>();
    if (metric == "mape") return meanErrorHolds(name, group, checks, answers);
    return metric == "ratio" ? ratioHolds(group, answers) : orderHolds(group, answers);
}

} // namespace gw::judge
