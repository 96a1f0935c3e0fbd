// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/power_drill.h"
#include "views/panels/diagram_panel.h"

#include <optional>

namespace gw {

/// The one-line diagram of the power chain: another view of the same feeds, to be edited. In a drill a click takes an element out of service and
/// shows what goes dark and what is overloaded; the plan stays as it is.
class OneLinePanel : public DiagramPanel {
    Q_OBJECT
public:
    explicit OneLinePanel(PlanSession& session, QWidget* parent = nullptr);

    bool isDrilling() const;
    void setDrilling(bool isOn);
    /// Takes these out of service, and nothing else.
    void fail(std::vector<EquipmentId> elements);

protected:
    Diagram build(const DiagramOptions& options) override;
    QString titleText() const override;
    void rebuilt() override;

private:
    void connectNodes(std::size_t from, std::size_t to, DiagramTone tone);
    void toggle(std::size_t node);
    void showDrill();

    QCheckBox* m_drilling;
    std::optional<PowerDrill> m_drill;
    std::vector<EquipmentId> m_failed;
};

} // namespace gw
