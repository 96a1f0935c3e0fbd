// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/level_slider.h"

#include "views/session/plan_session.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace gw {

namespace {

// From just above the floor to over the pipes, centimetres.
constexpr int lowest = 10, highest = 600;

} // namespace

LevelSlider::LevelSlider(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_slider(new QSlider(Qt::Vertical, this)), m_level(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_slider, 1, Qt::AlignHCenter);
    column->addWidget(m_level, 0, Qt::AlignHCenter);
    m_slider->setRange(lowest, highest);
    m_slider->setPageStep(50);
    m_slider->setAccessibleName(tr("Level at which the section cuts"));
    m_slider->setToolTip(tr("Level at which the section cuts"));
    setFixedSize(56, 220);
    connect(m_slider, &QSlider::valueChanged, this, &LevelSlider::cutAt);
    connect(&session.view(), &ViewState::visibilityChanged, this, &LevelSlider::follow);
    follow();
}

void LevelSlider::follow()
{
    const auto& section = m_session.view().section();
    setVisible(section.has_value());
    if (!section) return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(section->maximum.z * 100)));
    m_level->setText(tr("%1 m").arg(double(section->maximum.z), 0, 'f', 2));
}

void LevelSlider::cutAt(int centimetres)
{
    auto section = m_session.view().section();
    if (!section) return;
    section->maximum.z = std::max(static_cast<float>(centimetres) / 100, section->minimum.z + 0.2F);
    m_session.view().setSection(section);
}

} // namespace gw
