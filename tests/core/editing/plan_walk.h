// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/changes_of.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"

#include <random>

namespace gw {

/// A planner at random: moves, turns, adds and removes, rewires and renames, takes back and does again. After every step `last` says what it touched.
class PlanWalk {
public:
    PlanWalk(Plan plan, const Catalog& catalog, std::uint32_t seed) : m_document(std::move(plan)), m_catalog(catalog), m_random(seed) {}

    const Plan& plan() const { return m_document.plan(); }
    PlanDocument& document() { return m_document; }

    PlanChanges step()
    {
        if (m_at > 0 && roll(5) == 0) return stepBack();
        if (m_at < m_done.size() && roll(2) == 0) return stepForth();
        Edit edit = next();
        if (edit.isEmpty()) return {};
        m_done.resize(m_at);
        m_done.push_back(std::move(edit));
        return stepForth();
    }

private:
    std::size_t roll(std::size_t sides) { return std::uniform_int_distribution<std::size_t>(0, sides - 1)(m_random); }
    double metre(int from, int to) { return 0.1 * std::uniform_int_distribution<int>(10 * from, 10 * to)(m_random); }
    template <class T> T any(const Table<T>& table) { return table[roll(table.size())]; }

    PlanChanges stepBack()
    {
        m_document.revert(m_done[--m_at]);
        return changesOf(reversed(m_done[m_at]));
    }
    PlanChanges stepForth()
    {
        m_document.apply(m_done[m_at]);
        return changesOf(m_done[m_at++]);
    }

    Edit next()
    {
        const std::size_t what = roll(20);
        if (plan().equipment.isEmpty() || what == 0) return addPiece();
        if (what < 10) return move(what == 1 ? 30 : 1 + roll(3));
        if (what == 10) return removeEquipment(plan(), {any(plan().equipment).id});
        if (what == 11) return draw<Obstacle>();
        if (what == 12) return draw<Aisle>();
        if (what < 15) return rewire();
        if (what == 15) return regroup();
        if (what == 16) return reshape();
        if (what == 18) return override();
        return what == 17 ? business() : describe();
    }

    Edit move(std::size_t count)
    {
        EditBuilder builder(plan(), "Move");
        const double dx = metre(-2, 2), dy = metre(-2, 2);
        for (std::size_t i = 0; i < count; ++i) {
            Equipment piece = any(plan().equipment);
            piece.x = piece.x + metres(dx), piece.y = piece.y + metres(dy);
            if (roll(4) == 0) piece.facing = static_cast<Facing>(roll(4));
            if (roll(6) == 0) piece.isDetached = !piece.isDetached;
            builder.put(piece);
        }
        return std::move(builder).finish();
    }

    Edit addPiece()
    {
        const EquipmentType& type = m_catalog.equipment[roll(m_catalog.equipment.size())];
        return addEquipment(plan(), type, any(plan().spaces).id, metres(metre(0, 12)), metres(metre(0, 8)), static_cast<Facing>(roll(4)));
    }

    /// An obstacle or aisle, drawn, moved or removed.
    template <class T>
    Edit draw()
    {
        EditBuilder builder(plan(), "Draw");
        const Table<T>& table = tableOf<T>(plan());
        if (!table.isEmpty() && roll(3) == 0) {
            builder.remove<T>(any(table).id);
        } else {
            T row = table.isEmpty() || roll(2) == 0 ? builder.fresh<T>() : any(table);
            row.name = "D" + std::to_string(roll(3)), row.space = any(plan().spaces).id;
            row.x = metres(metre(0, 10)), row.y = metres(metre(0, 8)), row.width = metres(metre(1, 4)), row.depth = metres(metre(1, 2));
            row.kind = static_cast<decltype(T::kind)>(roll(std::is_same_v<T, Aisle> ? 2 : 4));
            if constexpr (std::is_same_v<T, Aisle>) row.containment = static_cast<Containment>(roll(3));
            builder.put(row);
        }
        return std::move(builder).finish();
    }

    Edit rewire()
    {
        EditBuilder builder(plan(), "Rewire");
        const bool isFeed = roll(2) == 0;
        if (isFeed && !plan().feeds.isEmpty() && roll(2) == 0) builder.remove<Feed>(any(plan().feeds).id);
        else if (isFeed) builder.put(Feed {builder.fresh<Feed>().id, any(plan().equipment).id, any(plan().equipment).id, roll(2) ? Side::A : Side::B});
        else if (!plan().connections.isEmpty() && roll(2) == 0) builder.remove<Connection>(any(plan().connections).id);
        else if (!plan().loops.isEmpty())
            builder.put(Connection {builder.fresh<Connection>().id, any(plan().loops).id, any(plan().equipment).id, roll(2) ? LoopRole::Cools : LoopRole::IsCooled});
        return std::move(builder).finish();
    }

    Edit regroup()
    {
        EditBuilder builder(plan(), "Regroup");
        Group row = plan().groups.isEmpty() || roll(3) == 0 ? builder.fresh<Group>() : any(plan().groups);
        row.name += "'";
        row.kind = roll(4) == 0 ? GroupKind::Pod : GroupKind::Row;
        builder.put(row);
        return std::move(builder).finish();
    }

    /// Figures of some pieces' own, given or taken back.
    Edit override()
    {
        EditBuilder builder(plan(), "Override");
        for (std::size_t i = 1 + roll(3); i > 0; --i) {
            Equipment piece = any(plan().equipment);
            const bool isGiven = roll(3) > 0;
            switch (roll(4)) {
            case 0: piece.maximumPower = isGiven ? std::optional(kilowatts(metre(1, 300))) : std::nullopt; break;
            case 1: piece.powerCap = isGiven ? std::optional(kilowatts(metre(1, 200))) : std::nullopt; break;
            case 2: piece.price = isGiven ? std::optional(dollars(metre(1, 900))) : std::nullopt; break;
            default: piece.isLocked = !piece.isLocked;
            }
            builder.put(piece);
        }
        return std::move(builder).finish();
    }

    Edit reshape()
    {
        Space space = any(plan().spaces);
        switch (roll(4)) {
        case 0: space.aisleMinimum = metres(metre(1, 2)); break;
        case 1: space.width = space.width + metres(metre(-1, 1)); break;
        case 2: space.raisedFloor = metres(metre(0, 1)); break;
        default: space.name += "'";
        }
        return changeRow(plan(), space, "Reshape");
    }

    Edit business()
    {
        EditBuilder builder(plan(), "Business");
        Site site = plan().site;
        site.landArea = squareMetres(metre(10, 900)), site.name += "'";
        PlanInfo info = plan().info;
        info.name += "'";
        switch (roll(3)) {
        case 0: builder.set(site); break;
        case 1: builder.set(info); break;
        default: builder.put(Waiver {builder.fresh<Waiver>().id, "overlap", {}, "Known", "Me", "2026-01-01", {}, {}});
        }
        return std::move(builder).finish();
    }

    /// What makes another piece of one.
    Edit describe()
    {
        EditBuilder builder(plan(), "Describe");
        Equipment piece = any(plan().equipment);
        switch (roll(4)) {
        case 0: piece.name += "'"; break;
        case 1: piece.type = m_catalog.equipment[roll(m_catalog.equipment.size())].id; break;
        case 2: piece.space = any(plan().spaces).id; break;
        default: piece.group = plan().groups.isEmpty() ? GroupId {} : any(plan().groups).id;
        }
        builder.put(piece);
        return std::move(builder).finish();
    }

    PlanDocument m_document;
    const Catalog& m_catalog;
    std::mt19937 m_random;
    std::vector<Edit> m_done;
    std::size_t m_at = 0;
};

} // namespace gw
