// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/waive.h"

#include "core/catalog/iso_date.h"
#include "core/checks/day.h"
#include "core/checks/waivers.h"
#include "core/editing/compose.h"

namespace gw {
namespace {

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

/// The piece where the finding bears its name; else the name alone, because a finding may show pieces it is not about.
void aim(Waiver& waiver, const Plan& plan, const Finding& finding)
{
    const Equipment* first = finding.equipment.empty() ? nullptr : plan.equipment.find(finding.equipment.front());
    if (first && first->name == finding.object) waiver.equipment = first->id;
    else waiver.object = finding.object;
}

} // namespace

Status checkTerms(const WaiverTerms& terms)
{
    if (isBlank(terms.reason)) return Error {ErrorCode::MissingField, {}, "reason", terms.reason, "why the finding is accepted"};
    if (isBlank(terms.author)) return Error {ErrorCode::MissingField, {}, "author", terms.author, "who accepts it"};
    if (!isIsoDate(terms.date)) return Error {ErrorCode::OutOfRange, {}, "date", terms.date, isoDateForms};
    if (!terms.expires.empty() && !isIsoDate(terms.expires)) return Error {ErrorCode::OutOfRange, {}, "expires", terms.expires, isoDateForms};
    if (hasExpired(terms.expires, terms.date)) return Error {ErrorCode::OutOfRange, {}, "expires", terms.expires, "a day from " + terms.date + " on"};
    return Done {};
}

Result<Edit> waive(const Plan& plan, const Finding& finding, const WaiverTerms& terms)
{
    if (const Status sound = checkTerms(terms); !sound) return sound.error();
    EditBuilder builder(plan, "Accept " + std::string(ruleId(finding.rule)) + " of " + finding.object);
    Waiver waiver = builder.fresh<Waiver>();
    waiver.rule = ruleId(finding.rule);
    waiver.reason = terms.reason;
    waiver.author = terms.author;
    waiver.date = terms.date;
    waiver.expires = terms.expires;
    aim(waiver, plan, finding);
    builder.put(std::move(waiver));
    return std::move(builder).finish();
}

Edit unwaive(const Plan& plan, const Finding& finding)
{
    EditBuilder builder(plan, "No longer accept " + std::string(ruleId(finding.rule)) + " of " + finding.object);
    for (const Waiver& waiver : plan.waivers)
        if (concerns(waiver, finding)) builder.remove<Waiver>(waiver.id);
    return std::move(builder).finish();
}

} // namespace gw
