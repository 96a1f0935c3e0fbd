// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/camera_control.h"

#include <QTimer>
#include <QVariantAnimation>

namespace gw {

namespace {

constexpr int restTime = 150;      ///< Milliseconds without movement after which a view counts.

} // namespace

CameraControl::CameraControl(QObject* parent) : QObject(parent), m_ease(new QVariantAnimation(this)), m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(restTime);
    connect(m_rest, &QTimer::timeout, this, &CameraControl::rest);
    m_ease->setStartValue(0.0);
    m_ease->setEndValue(1.0);
    m_ease->setEasingCurve(QEasingCurve::InOutCubic);
}

void CameraControl::set(const OrbitCamera& camera)
{
    stop();
    m_camera = camera;
    m_isPlaced = true;
    m_history.note(camera);
    emit moved(true);
}

void CameraControl::easeTo(const OrbitCamera& camera)
{
    // Where the move starts is worth coming back to.
    if (m_isPlaced) m_history.note(m_camera);
    glide(camera);
}

void CameraControl::glide(const OrbitCamera& camera)
{
    stop();
    if (m_easeTime <= 0 || !m_isPlaced) return set(camera);
    disconnect(m_ease, nullptr, this, nullptr);
    m_ease->setDuration(m_easeTime);
    connect(m_ease, &QVariantAnimation::valueChanged, this, [this, from = m_camera, to = camera](const QVariant& t) {
        move(t.toDouble() >= 1 ? to : between(from, to, t.toDouble()));
    });
    m_ease->start();
}

void CameraControl::move(const OrbitCamera& camera)
{
    m_camera = camera;
    m_isPlaced = true;
    m_rest->start();
    emit moved(false);
}

void CameraControl::stop()
{
    m_ease->stop();
    m_rest->stop();
}

void CameraControl::rest()
{
    if (m_guard)
        if (const auto instead = m_guard()) return easeTo(*instead);
    m_history.note(m_camera);
    emit moved(true);
}

void CameraControl::back()
{
    m_history.note(m_camera);
    if (const auto view = m_history.back()) glide(*view);
}

void CameraControl::forward()
{
    if (const auto view = m_history.forward()) glide(*view);
}

void CameraControl::forget()
{
    stop();
    m_history.clear();
    m_saved.reset();
}

void CameraControl::recall()
{
    if (m_saved) easeTo(*m_saved);
}

} // namespace gw
