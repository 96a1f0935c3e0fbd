// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/cooling_drill.h"
#include "core/compute/solver.h"
#include "core/storage/plan_file.h"

#include <QTest>

/// A small cooling plant of the reader's choice, solved and drilled.
namespace gw::test {

inline const Catalog& catalog()
{
    static const Catalog shipped = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    return shipped;
}

/// A plan, solved, and its drill.
struct Drilled {
    Plan plan;
    Outcome outcome;
    CoolingDrill drill;

    explicit Drilled(Plan p) : plan(std::move(p)), outcome(makeCpuSolver(1)->solve(compile(plan, catalog()).value()).value()), drill(plan, catalog(), outcome) {}
    std::size_t at(const std::string& name) const
    {
        for (std::size_t p = 0; p < plan.equipment.size(); ++p)
            if (plan.equipment[p].name == name) return p;
        qFatal("no piece is called %s", name.c_str());
    }
    EquipmentId id(const std::string& name) const { return plan.equipment[at(name)].id; }
    CoolingState without(std::initializer_list<const char*> names) const
    {
        std::vector<EquipmentId> ids;
        for (const char* name : names) ids.push_back(id(name));
        return drill.without(ids);
    }
};

inline Drilled sample(const char* name) { return Drilled(readPlanFile(std::string(GW_SOURCE_RESOURCES "/samples/") + name + ".gwp.json").value().plan); }

/// Eight liquid racks of 0.1 MW each on one technology loop, cooled by CDUs from a facility loop with the plant that is asked for.
class SmallPlant {
    template <class Row>
    auto add(Row row)
    {
        row.id.number = ++m_plan.info.lastId;
        const auto id = row.id;
        tableOf<Row>(m_plan).put(std::move(row));
        return id;
    }

public:
    SmallPlant()
    {
        m_plan.info.name = "Plant";
        m_plan.site.climate = {"ashburn"};
        m_hall = add(Space {.name = "Hall", .width = metres(20), .depth = metres(20)});
        m_facility = add(Loop {.name = "Facility", .kind = LoopKind::Facility, .supply = celsius(36), .rise = kelvins(10)});
        m_technology = add(Loop {.name = "Technology", .kind = LoopKind::Technology, .supply = celsius(40), .rise = kelvins(10)});
        for (int i = 0; i < 8; ++i) join(piece("Rack " + std::to_string(i + 1), "gb300-nvl72"), m_technology, LoopRole::IsCooled);
    }
    SmallPlant& cdus(int count)
    {
        for (int i = 0; i < count; ++i) {
            const EquipmentId cdu = piece("CDU " + std::to_string(i + 1), "cdu-xdu1350");
            join(cdu, m_technology, LoopRole::Cools);
            join(cdu, m_facility, LoopRole::IsCooled);
        }
        return *this;
    }
    SmallPlant& plant(const char* type, const char* name, int count)
    {
        for (int i = 0; i < count; ++i) join(piece(name + std::string(" ") + std::to_string(i + 1), type), m_facility, LoopRole::Cools);
        return *this;
    }
    Drilled solved() const { return Drilled(m_plan); }

private:
    EquipmentId piece(std::string name, const char* type) { return add(Equipment {.name = std::move(name), .type = {type}, .space = m_hall}); }
    void join(EquipmentId piece, LoopId loop, LoopRole role) { add(Connection {.loop = loop, .equipment = piece, .role = role}); }

    Plan m_plan;
    SpaceId m_hall;
    LoopId m_facility, m_technology;
};

inline std::string firstOf(EquipmentKind kind)
{
    for (const EquipmentType& type : catalog().equipment)
        if (type.kind == kind) return type.id.text;
    return {};
}

} // namespace gw::test
