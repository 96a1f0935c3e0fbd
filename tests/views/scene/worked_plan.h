// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"

#include "core/scene/pieces.h"
#include "core/storage/plan_file.h"

#include <QObject>

/// A plan in the plan view, worked with mouse and keys as a planner's hands would; each test begins anew.
namespace gw {

class WorkedPlan : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

protected:
    /// A hall of 20 x 12 m at (0, 0) with one row of three racks and their busway; nothing else.
    void openRoom();
    void take(Tool tool, const char* type = "") { m_opened->session.view().setTool(tool, {type}); }
    void clickAt(Place at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(m_view.get(), Qt::LeftButton, modifiers, pixel(at)); }
    void dragFromTo(Place from, Place to)
    {
        dragTo(*m_view, pixel(from), pixel(to));
        drop(*m_view, pixel(to));
    }
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    void type(const char* keys) { QTest::keyClicks(m_view.get(), keys); }
    void press(Qt::Key key) { QTest::keyClick(m_view.get(), key); }
    const Plan& plan() const { return m_opened->session.plan(); }
    const Equipment& last() const { return plan().equipment[plan().equipment.size() - 1]; }
    std::vector<EquipmentId> racks() const;
    Place middleOf(EquipmentId id) const;
    std::string bytes() const { return toJson(plan()); }

    std::unique_ptr<OpenedPlan> m_opened;
    std::unique_ptr<PlanView> m_view;
    QStringList m_said;                       ///< What the view told the planner.
};

} // namespace gw
