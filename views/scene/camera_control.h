// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/view_history.h"

#include <QObject>

#include <functional>

class QTimer;
class QVariantAnimation;

namespace gw {

/// Moves a camera: at once or eased, with the views that were left behind, and never so that the plan is out of sight.
class CameraControl : public QObject {
    Q_OBJECT
public:
    explicit CameraControl(QObject* parent = nullptr);

    const OrbitCamera& camera() const { return m_camera; }
    /// Puts the camera in place at once.
    void set(const OrbitCamera& camera);
    void easeTo(const OrbitCamera& camera);
    /// One small step of a hold, a wheel or a walk; the view counts as new once it rests.
    void move(const OrbitCamera& camera);
    void stop();
    /// Milliseconds of a move; 0 = at once.
    void setEaseTime(int milliseconds) { m_easeTime = milliseconds; }

    void back();
    void forward();
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void forget();

    void save() { m_saved = m_camera; }
    bool hasSaved() const { return m_saved.has_value(); }
    void recall();

    /// Asked when the camera rests: where to go instead, when nothing of the plan is in sight.
    void setGuard(std::function<std::optional<OrbitCamera>()> guard) { m_guard = std::move(guard); }

signals:
    void moved(bool isResting);

private:
    void rest();
    void glide(const OrbitCamera& camera);

    OrbitCamera m_camera;
    bool m_isPlaced = false;           ///< Somebody has put the camera somewhere.
    ViewHistory m_history;
    std::optional<OrbitCamera> m_saved;
    std::function<std::optional<OrbitCamera>()> m_guard;
    QVariantAnimation* m_ease;
    QTimer* m_rest;
    int m_easeTime = 200;
};

} // namespace gw
