// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/worked_plan.h"

namespace gw {

void WorkedPlan::init()
{
    m_opened = std::make_unique<OpenedPlan>();
    m_view = std::make_unique<PlanView>(m_opened->session, m_opened->live);
    m_view->resize(1200, 800);
    m_view->show();
    m_said.clear();
    connect(m_view.get(), &PlanView::said, this, [this](const QString& sentence) { m_said << sentence; });
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
}

void WorkedPlan::cleanup()
{
    m_view.reset();
    m_opened.reset();
}

void WorkedPlan::openRoom()
{
    Plan plan;
    plan.info.name = "Room";
    plan.site.climate = m_opened->catalog.climates.front().id;
    const auto add = [&](auto row) {
        row.id.number = ++plan.info.lastId;
        const auto id = row.id;
        tableOf<decltype(row)>(plan).put(std::move(row));
        return id;
    };
    const SpaceId hall = add(Space {.name = "Hall", .width = metres(20), .depth = metres(12), .floorLimit = kilogramsPerSquareMetre(5000)});
    const EquipmentId busway = add(Equipment {.name = "BW-1", .type = {"busway-1250kw"}, .space = hall, .x = metres(2), .y = metres(2.4)});
    const EquipmentId cdu = add(Equipment {.name = "CDU-1", .type = {"cdu-xdu1350"}, .space = hall, .x = metres(8), .y = metres(2)});
    const LoopId loop = add(Loop {.name = "Loop"});
    add(Connection {.loop = loop, .equipment = cdu, .role = LoopRole::Cools});
    for (int i = 0; i < 3; ++i) {
        const EquipmentId rack = add(Equipment {.name = "A-0" + std::to_string(i + 1), .type = {"gb200-nvl72"}, .space = hall, .x = metres(2 + 0.6 * i), .y = metres(2)});
        add(Feed {.from = busway, .to = rack});
        add(Connection {.loop = loop, .equipment = rack, .role = LoopRole::IsCooled});
    }
    m_opened->session.setPlan(std::move(plan));
    m_opened->session.solveNow();
    m_view->showAll();
    m_view->grab();
}

std::vector<EquipmentId> WorkedPlan::racks() const
{
    std::vector<EquipmentId> found;
    for (const Equipment& piece : plan().equipment)
        if (piece.type.text == "gb200-nvl72") found.push_back(piece.id);
    return found;
}

Place WorkedPlan::middleOf(EquipmentId id) const
{
    const Point at = centreOf(*m_opened->live.boxOf(id));
    return {at.x, at.y};
}

} // namespace gw
