// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/pod_array.h"

#include "core/editing/copy.h"
#include "core/editing/floor_plan.h"
#include "core/editing/groups.h"
#include "core/editing/plan_document.h"

#include <algorithm>

namespace gw {
namespace {

constexpr std::uint32_t mostPods = 1000;
constexpr std::size_t mostPieces = 100'000;

bool changesPodArray(const RowChange<Group>& change)
{
    if (!change.after || change.after->kind != GroupKind::Pod || !change.after->original.isNone()) return false;
    const Group before = change.before.value_or(Group {}), &after = *change.after;
    const bool wasArray = before.count > 1, isArray = after.count > 1;
    return before.count != after.count ? wasArray || isArray : isArray && (before.pitch != after.pitch || before.facing != after.facing);
}

/// The copies of a pod, from the nearest to the farthest.
std::vector<Group> copiesOf(const Plan& plan, const Group& pod)
{
    std::vector<Group> copies;
    for (const Group& group : plan.groups)
        if (group.original == pod.id) copies.push_back(group);
    const auto distance = [&](const Group& g) { return std::abs((g.x - pod.x).si()) + std::abs((g.y - pod.y).si()); };
    std::stable_sort(copies.begin(), copies.end(), [&](const Group& a, const Group& b) { return distance(a) < distance(b); });
    return copies;
}

/// Arranges one pod's copies in the plan after the edit.
class PodArray {
public:
    PodArray(const Plan& plan, const Catalog& catalog, Group pod) : m_plan(plan), m_catalog(catalog), m_pod(std::move(pod)), m_builder(plan, {}) {}

    Edit arrange(bool isFirst)
    {
        m_pod.count = std::min(m_pod.count, mostPods);
        if (isFirst) widenPitch();
        auto copies = copiesOf(m_plan, m_pod);
        const std::size_t wanted = m_pod.count > 0 ? m_pod.count - 1 : 0;
        while (copies.size() > wanted) remove(copies.back()), copies.pop_back();
        for (std::size_t i = 0; i < copies.size(); ++i) put(copies[i], i + 1);
        add(copies.size(), wanted);
        m_builder.put(m_pod);
        return std::move(m_builder).finish();
    }

private:
    bool isAlongX() const { return gw::isAlongX(m_pod.facing); }
    void widenPitch()
    {
        const Footprint f = floorOf(m_plan, m_catalog, piecesOf(m_plan, m_pod.id));
        const double extent = isAlongX() ? f.x1 - f.x0 : f.y1 - f.y0;
        if (m_pod.pitch.in(metre) < extent) m_pod.pitch = tidy(extent);
    }
    Length shift(std::size_t place, bool alongX) const { return alongX == isAlongX() ? static_cast<double>(place) * m_pod.pitch : Length {}; }
    void put(Group copy, std::size_t place)
    {
        const Length x = tidy((m_pod.x + shift(place, true)).in(metre)), y = tidy((m_pod.y + shift(place, false)).in(metre));
        if (copy.x == x && copy.y == y) return;
        copy.x = x, copy.y = y;
        m_builder.put(std::move(copy));
    }
    void add(std::size_t present, std::size_t wanted)
    {
        if (present >= wanted) return;
        const CopySource source = copySource(m_plan, piecesOf(m_plan, m_pod.id));
        if (source.pieces.empty() || source.pieces.size() * (wanted - present) > mostPieces) return;
        Copier copier(m_builder, m_plan);
        for (std::size_t place = present + 1; place <= wanted; ++place) {
            const Length x = shift(place, true), y = shift(place, false);
            const auto move = [&](auto& placed) { placed.x = tidy((placed.x + x).in(metre)), placed.y = tidy((placed.y + y).in(metre)); };
            copier.add(source, {move, [&](Group& group) {
                move(group);
                if (group.kind == GroupKind::Pod) group.count = 0;
            }, true});
        }
    }
    /// A copy that holds a locked or detached piece stays as a pod of its own.
    void remove(const Group& copy)
    {
        const auto ids = piecesOf(m_plan, copy.id);
        const bool isKept = std::any_of(ids.begin(), ids.end(), [&](EquipmentId id) { return m_plan.equipment.find(id)->isLocked || m_plan.equipment.find(id)->isDetached; });
        const Edit edit = isKept ? *ungroupCopy(copy) : removeEquipment(m_plan, ids);
        for (const Change& change : edit.changes) std::visit([&](const auto& c) { write(c); }, change);
        if (isKept) return;
        for (const Group& row : m_plan.groups)
            if (row.parent == copy.id) m_builder.remove<Group>(row.id);
        m_builder.remove<Group>(copy.id);
    }
    Result<Edit> ungroupCopy(Group copy) const
    {
        EditBuilder builder(m_plan, {});
        copy.original = {};
        copy.count = 0;
        builder.put(copy);
        for (Group row : m_plan.groups)
            if (row.parent == copy.id) row.original = {}, builder.put(std::move(row));
        for (const EquipmentId id : piecesOf(m_plan, copy.id)) {
            Equipment piece = *m_plan.equipment.find(id);
            piece.original = {};
            builder.put(std::move(piece));
        }
        return std::move(builder).finish();
    }
    template <class T> void write(const RowChange<T>& change)
    {
        if (change.after) m_builder.put(*change.after);
        else m_builder.remove<T>(change.id);
    }
    template <class T> void write(const SectionChange<T>&) {}

    const Plan& m_plan;
    const Catalog& m_catalog;
    Group m_pod;
    EditBuilder m_builder;
};

} // namespace

Edit withPodArrays(const Plan& plan, const Catalog& catalog, Edit edit)
{
    std::vector<std::pair<GroupId, bool>> pods;
    for (const Change& change : edit.changes)
        if (const auto* group = std::get_if<RowChange<Group>>(&change); group && changesPodArray(*group))
            pods.emplace_back(group->id, (!group->before || group->before->count < 2) && (!group->before || group->before->pitch == group->after->pitch));
    for (const auto& [id, isFirst] : pods) {
        PlanDocument document(plan);
        document.apply(edit);
        edit = Edit {edit.label, merged(edit, PodArray(document.plan(), catalog, *document.plan().groups.find(id)).arrange(isFirst)).changes};
    }
    return edit;
}

} // namespace gw
