// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace gw {

class PlanSession;

/// The measured years that stand behind the subject: the site's weather, the contract's prices and carbon. Each says where it comes from and what was
/// repaired, and can be taken away. Hidden where there are none.
class MeasuredYears : public QWidget {
    Q_OBJECT
public:
    explicit MeasuredYears(PlanSession& session, QWidget* parent = nullptr);

    /// Shows the plan as it is now.
    void refresh();
    /// The button that takes a year away; null where it is not shown.
    QToolButton* removal(SeriesKind kind) const;

private:
    std::vector<const HourlySeries*> shown() const;
    void addYear(const HourlySeries& series);

    PlanSession& m_session;
    QVBoxLayout* m_column;
    std::vector<std::pair<SeriesKind, QToolButton*>> m_removals;
    std::vector<QWidget*> m_lines;
    std::string m_known;               ///< What is shown, to leave it as it is where nothing changed.
};

} // namespace gw
