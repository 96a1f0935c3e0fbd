// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"

#include <functional>
#include <memory>

namespace gw {

/// The only writer of an open plan. Applies edits and reverts them; undo history is the caller's.
class PlanDocument {
public:
    explicit PlanDocument(Plan plan = {});

    const Plan& plan() const { return m_plan; }
    /// A copy that stays as it is while the document goes on. Copies that everybody has given back are brought up to date and handed out again, so
    /// that a snapshot costs what was edited since and not the size of the plan.
    std::shared_ptr<const Plan> snapshot();

    /// Writes every `after`. Each `before` must be what the plan holds (asserted): an edit is made from this plan.
    void apply(const Edit& edit);
    /// Writes every `before`, last change first.
    void revert(const Edit& edit);

    /// Called after every change with the edit as it happened (reversed for a revert).
    void onChanged(std::function<void(const Edit&)> listener) { m_listener = std::move(listener); }

private:
    /// A copy that was handed out, and the edits that it lacks.
    struct Copy {
        std::shared_ptr<Plan> plan;
        std::vector<std::shared_ptr<const Edit>> behind;
    };
    void fallBehind(const Edit& edit);

    Plan m_plan;
    std::vector<Copy> m_copies;
    std::function<void(const Edit&)> m_listener;
};

} // namespace gw
