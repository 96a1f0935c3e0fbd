// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/changes_of.h"

#include "core/model/own_figures.h"

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
        const bool isThere = change.before && change.after, isMoved = isThere && isOnlyMoved(*change.before, *change.after);
        const PlanParts figures = isThere && !isMoved ? changedFigures(*change.before, *change.after) : 0;
        if (isMoved || figures) changes.moved.push_back(change.id);
        changes.parts |= isMoved || figures ? figures : partsOf({PlanPart::Equipment});
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
