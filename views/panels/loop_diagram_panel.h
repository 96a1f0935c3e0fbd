// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/diagram_panel.h"

namespace gw {

/// The loop diagram of the cooling plant: another view of the same connections, to be edited.
class LoopDiagramPanel : public DiagramPanel {
    Q_OBJECT
public:
    explicit LoopDiagramPanel(PlanSession& session, QWidget* parent = nullptr);

protected:
    Diagram build(const DiagramOptions& options) override;
    QString titleText() const override;
    Connected joined(std::size_t from, std::size_t to, DiagramTone tone) const override;
    QString objection(std::size_t from, std::size_t to) const override;
};

} // namespace gw
