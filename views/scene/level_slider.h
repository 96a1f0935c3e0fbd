// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace gw {

class PlanSession;

/// The height at which the section cuts the plan open; shown while there is a section.
class LevelSlider : public QWidget {
    Q_OBJECT
public:
    explicit LevelSlider(PlanSession& session, QWidget* parent = nullptr);

private:
    void follow();
    void cutAt(int centimetres);

    PlanSession& m_session;
    QSlider* m_slider;
    QLabel* m_level;
};

} // namespace gw
