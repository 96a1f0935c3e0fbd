// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/field_checker.h"
#include "core/storage/hourly_numbers.h"
#include "core/storage/sqlite_plan.h"

#include <unordered_set>

namespace gw {
namespace {

Error outOfRange(std::string place, const FieldFault& fault)
{
    return Error {ErrorCode::OutOfRange, {}, std::move(place) + "/" + fault.key, fault.seen, fault.expected};
}

} // namespace

Status checkValues(const Plan& plan)
{
    std::optional<Error> error;
    std::unordered_set<std::uint32_t> ids;
    const auto note = [&](Error found) { if (!error) error = std::move(found); };
    forEachSection(plan, [&](const char* key, const auto& section) {
        if (const auto fault = firstFault(section)) note(outOfRange("/" + std::string(key), *fault));
    });
    forEachTable(plan, [&](const char* key, const auto& table) {
        for (std::size_t i = 0; i < table.size() && !error; ++i) {
            const auto place = [&] { return "/" + std::string(key) + "/" + std::to_string(i); };
            if (const auto fault = firstFault(table[i])) note(outOfRange(place(), *fault));
            if (!ids.insert(table[i].id.number).second)
                note(Error {ErrorCode::DuplicateId, {}, place() + "/id", std::to_string(table[i].id.number), "an id not used elsewhere"});
        }
    });
    if (error) return *error;
    return checkSeries(plan);
}

} // namespace gw
