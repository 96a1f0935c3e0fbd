// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/changes_of.h"

namespace gw {
namespace {

bool isOnlyAnIdSpent(const SectionChange<PlanInfo>& change)
{
    PlanInfo before = change.before;
    before.lastId = change.after.lastId;
    return before == change.after;
}

struct Noting {
    PlanChanges& changes;
    template <class T> void operator()(const RowChange<T>&) const { changes.parts |= partsOf({partOf<T>()}); }
    template <class T> void operator()(const SectionChange<T>&) const { changes.parts |= partsOf({partOf<T>()}); }
    void operator()(const SectionChange<PlanInfo>& change) const
    {
        if (!isOnlyAnIdSpent(change)) changes.parts |= partsOf({PlanPart::Info});
    }
    void operator()(const RowChange<Equipment>& change) const
    {
        if (change.before && change.after && isOnlyMoved(*change.before, *change.after)) changes.moved.push_back(change.id);
        else changes.parts |= partsOf({PlanPart::Equipment});
    }
};

} // namespace

PlanChanges changesOf(const Edit& edit)
{
    PlanChanges changes;
    for (const Change& change : edit.changes) std::visit(Noting {changes}, change);
    return changes;
}

} // namespace gw
