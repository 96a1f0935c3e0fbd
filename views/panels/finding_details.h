// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"
#include "core/editing/edit.h"
#include "views/panels/asked.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace gw {

class PlanSession;
class WaiverForm;
struct WaiverTerms;

/// One finding explained: what is wrong, measured value and limit, how the rule judges and where it comes from; with what can be done about it.
class FindingDetails : public QWidget {
    Q_OBJECT
public:
    explicit FindingDetails(PlanSession& session, QWidget* parent = nullptr);

    /// None tells how to begin.
    void explain(const std::optional<Finding>& finding);

signals:
    /// Someone asks how the measured value is made.
    void explainWanted(const gw::Asked& asked);

private:
    QLabel* addLine(QWidget* page, const char* role, const char* name);
    void buildButtons(QWidget* page);
    void fill();
    void look();
    void fix();
    void toggleWaiver();
    void accept(const WaiverTerms& terms);
    void showForm(bool isShown);

    PlanSession& m_session;
    std::optional<Finding> m_finding;
    std::optional<Edit> m_fix;
    QLabel *m_title, *m_sentence, *m_measured, *m_explanation, *m_source, *m_fixSays;
    QWidget* m_buttons;
    QPushButton *m_fixButton, *m_waiveButton, *m_askButton;
    WaiverForm* m_form;
    QTimer* m_looking;                       ///< The plan moved; what mends it is looked for when it rests.
};

} // namespace gw
