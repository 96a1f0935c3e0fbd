// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/live_scene.h"
#include "views/scene/orbit_camera.h"
#include "views/scene/piece_drag.h"
#include "views/widgets/theme.h"

#include <QOpenGLWidget>

class QTimer;
class QVariantAnimation;

namespace gw {

/// The plan in three dimensions. The only place that knows both Qt and VTK: a QOpenGLWidget that lends its context to a VTK window.
/// Left: click selects, dragging a piece moves it, dragging elsewhere orbits. Middle or right: pan. Wheel: zoom to the cursor.
/// F frames the selection, Home everything; 1, 3, 7 of the number pad are the views from the front, the side and above.
class VtkWidget : public QOpenGLWidget {
    Q_OBJECT
public:
    VtkWidget(PlanSession& session, const LiveScene& live, QWidget* parent = nullptr);
    ~VtkWidget() override;

    void setTheme(const Theme& theme);
    void showAll();
    void frameSelection();
    enum class Side { Front, Right, Top };
    void lookFrom(Side side);

    const OrbitCamera& camera() const { return m_camera; }
    void setCamera(const OrbitCamera& camera);
    /// How long camera moves take, in milliseconds; 0 = at once.
    void setEaseTime(int milliseconds) { m_easeTime = milliseconds; }
    ViewSize viewSize() const { return {double(width()), double(height())}; }
    /// The scene as it is shown, with labels and legend, in another size. Null where there is no OpenGL.
    QImage picture(QSize size);
    int drawCalls() const;

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Hold { Nothing, Piece, Orbit, Pan };

    void followScene();
    void followSelection();
    void drawAgain();
    /// As `drawAgain`, for one of many pictures of a movement: quick now, smooth once it rests.
    void drawMoving();
    void renderScene(const OrbitCamera& camera, ViewSize size);
    void copyTo(unsigned int framebuffer, QSize size);
    void paintOverlay(QPainter& painter, const OrbitCamera& camera, ViewSize size);
    bool isSeen(const SceneLabel& label, const OrbitCamera& camera) const;
    void leaveContext();

    void easeTo(const OrbitCamera& camera);
    std::optional<EquipmentId> pieceAt(QPointF at) const;
    /// What the pointer holds on to: the piece's surface, else the floor, else a point at the target's depth.
    Vector pointAt(QPointF at) const;
    void hover(QPointF at);
    void dragPiece(QPointF at);
    void beginHold(QMouseEvent* event);

    PlanSession& m_session;
    const LiveScene& m_live;
    Theme m_theme = Theme::light();
    OrbitCamera m_camera;
    PieceDrag m_drag;
    QVariantAnimation* m_ease;
    int m_easeTime = 200;
    QTimer* m_rest;

    Hold m_hold = Hold::Nothing;
    QPointF m_pressedAt, m_lastAt;
    std::optional<EquipmentId> m_pressed;
    EquipmentId m_hovered;
    Vector m_held;
    bool m_hasMoved = false, m_isFramed = false, m_isStale = true, m_isPainting = false, m_isMoving = false;

    struct Drawing;
    std::unique_ptr<Drawing> m_drawing;
};

} // namespace gw
