// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/generate_runner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace gw {

class PlanSession;

/// Which hall is to be filled with which rack: how many fit, what binds and why not more; placed with one click.
class FillPage : public QWidget {
    Q_OBJECT
public:
    explicit FillPage(PlanSession& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void offerHalls();
    void describe();
    void showAnswer(std::shared_ptr<HallFilling> filling);
    void place();
    const EquipmentType* rack() const;

    PlanSession& m_session;
    GenerateRunner m_runner;
    QComboBox *m_hall, *m_rack;
    QLabel *m_lines = nullptr, *m_verdict = nullptr;
    QPushButton* m_place;
    std::shared_ptr<HallFilling> m_filling;  ///< Of the plan as it is now; null while it is computed.
};

} // namespace gw
