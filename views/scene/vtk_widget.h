// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/camera_control.h"
#include "views/scene/colour_vision.h"
#include "views/scene/label_field.h"
#include "views/scene/navigation.h"
#include "views/scene/section_handles.h"
#include "views/scene/seen_scene.h"
#include "views/scene/tools/reshape.h"
#include "views/scene/tools/tool_box.h"
#include "views/scene/transform_gesture.h"
#include "views/scene/underlay_content.h"
#include "views/scene/view_cube.h"
#include "views/scene/walker.h"

#include <QOpenGLWidget>

#include <set>

class QTimer;

namespace gw {

/// The plan in three dimensions. The only place that knows both Qt and VTK: a QOpenGLWidget that lends its context to a VTK window.
/// Left: click selects (Alt goes through what is stacked; Shift and Ctrl: several), dragging a piece moves it, dragging a handle reshapes the room, wall, zone, aisle or
/// underlay that is shown; what else buttons and wheel do is in `navigation.h`.
/// F frames the selection, Home everything, Shift+F isolates; G moves and R turns the selection; the number pad looks from the sides.
class VtkWidget : public QOpenGLWidget {
    Q_OBJECT
public:
    VtkWidget(PlanSession& session, const LiveScene& live, QWidget* parent = nullptr);
    ~VtkWidget() override;

    void setTheme(const Theme& theme);
    void setNavigation(Navigation navigation) { m_navigation = navigation; }
    Navigation navigation() const { return m_navigation; }
    void setColourVision(ColourVision vision);
    void setFullWalls(bool isFull);
    bool hasFullWalls() const;

    void showAll();
    void frameSelection();
    /// Shows the selection alone and near; without one, everything again.
    void isolateSelection();
    /// Takes hold of the selection by keys, unless something is held already.
    void beginTransform(GizmoHandle handle);
    enum class Side { Front, Right, Top, Back, Left, Bottom };
    void lookFrom(Side side);
    void lookFrom(CubeZone zone);

    const OrbitCamera& camera() const { return m_control.camera(); }
    CameraControl& control() { return m_control; }
    void setCamera(const OrbitCamera& camera);
    /// How long camera moves take, in milliseconds; 0 = at once.
    void setEaseTime(int milliseconds) { m_control.setEaseTime(milliseconds); }

    void startWalk();
    void endWalk();
    bool isWalking() const { return m_walker.has_value(); }

    /// A section around the plan, cut at eye height, or none.
    void setSectioned(bool isOn);
    const SeenScene& seen() const { return m_seen; }

    /// The place of the floor under a point of the widget; none towards the sky.
    std::optional<Place> placeUnder(QPointF at) const;
    ViewSize viewSize() const { return {double(width()), double(height())}; }
    /// The middle of the view cube on the widget.
    QPointF cubeMiddle() const;
    /// Where the gizmo's handles are; none without a selection.
    std::optional<QPointF> gizmoHandle(GizmoHandle handle) const;
    /// The scene as it is shown, with labels and legend, in another size. Null where there is no OpenGL.
    QImage picture(QSize size);
    int drawCalls() const;

signals:
    void said(const QString& sentence);            ///< Why something was not done.
    void walkingChanged(bool isWalking);

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
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Hold { Nothing, Piece, Handle, Motion, Cube, Section, Gizmo, Tool, Look };

    // Drawing (vtk_widget.cpp)
    void followScene();
    void followSelection();
    void followHover();
    void drawAgain();
    void renderScene(const OrbitCamera& camera, ViewSize size);
    void copyTo(unsigned int framebuffer, QSize size);
    QImage drawn(const OrbitCamera& camera, QSize pixels, ViewSize size);
    void leaveContext();

    // Over the picture (vtk_widget_overlay.cpp)
    void paintOverlay(QPainter& painter, const OrbitCamera& camera, ViewSize size);
    void paintControls(QPainter& painter);
    void paintNames(QPainter& painter, const OrbitCamera& camera, ViewSize size);
    void paintBand(QPainter& painter);
    bool isSeen(const SceneLabel& label, const OrbitCamera& camera) const;
    std::optional<Vector> gizmoAt() const;

    // What lies on the floor (vtk_widget_objects.cpp)
    ToolPicture toolPicture(QPainter& painter) const;
    QPolygonF seenLine(const std::vector<Point>& places, const OrbitCamera& camera, ViewSize size) const;
    void paintMeasures(QPainter& painter, const OrbitCamera& camera, ViewSize size);
    bool pressHandle(const QMouseEvent& event);
    /// Pieces, walls, doors and columns as the ray under the pointer meets them, then what lies on the floor.
    std::vector<Subject> thingsUnder(QPointF at);
    /// What a click takes.
    std::optional<Subject> thingAt(QPointF at);
    std::vector<Subject> floorUnderPointer(QPointF at);
    bool handleKey(const QKeyEvent& event);

    // The camera (vtk_widget_camera.cpp)
    void followCamera(bool isResting);
    void frameAtFirst();
    bool isAtStart() const;
    std::optional<OrbitCamera> wayBack() const;
    void step();
    void standStill();

    // The pointer (vtk_widget_pointer.cpp) and the keys (vtk_widget_keys.cpp)
    std::optional<EquipmentId> pieceAt(QPointF at) const;
    /// What the pointer holds on to: the piece's surface, else the floor, else a point at the target's depth.
    Vector pointAt(QPointF at) const;
    ToolPointer pointerAt(QPointF at, Qt::KeyboardModifiers modifiers, double height = 0) const;
    void hover(QPointF at, Qt::KeyboardModifiers modifiers);
    void lightUp(QPointF at);
    Hold holdFor(const QMouseEvent& event);
    Hold controlAt(QPointF at);
    void drag(QPointF at, Qt::KeyboardModifiers modifiers);
    void moveCamera(Motion motion, QPointF from, QPointF to);
    void dragPiece(QPointF at, Qt::KeyboardModifiers modifiers);
    void click(const QMouseEvent& event);
    void selectBand(const QMouseEvent& event);
    bool startTransform(GizmoHandle handle, QPointF at);
    bool wantsKey(const QKeyEvent& event) const;
    bool padKey(const QKeyEvent& event);
    bool walkKey(const QKeyEvent& event, bool isDown);
    void escape();
    void tell(const QString& sentence);

    PlanSession& m_session;
    SeenScene m_seen;
    CameraControl m_control;
    ToolBox m_tools;
    PieceDrag m_drag;
    Reshape m_reshape;
    UnderlayContents m_underlays;
    TransformGesture m_transform;
    LabelField m_labels;
    Theme m_theme = Theme::light();
    Navigation m_navigation = Navigation::Cad;
    ColourVision m_vision = ColourVision::Usual;
    bool m_hasFullWalls = false;

    std::optional<Walker> m_walker;
    std::optional<OrbitCamera> m_beforeWalk;
    std::set<int> m_keys;                          ///< Held while walking.
    QTimer* m_steps;

    Hold m_hold = Hold::Nothing;
    Motion m_motion = Motion::None;
    QPointF m_pressedAt, m_lastAt;
    std::optional<EquipmentId> m_pressed;
    std::vector<EquipmentId> m_lit;                ///< The pieces of what the pointer is at.
    Vector m_held;
    bool m_hasMoved = false;

    std::optional<CubeZone> m_litZone;
    bool m_isHomeLit = false;
    GizmoHandle m_litHandle = GizmoHandle::None;
    std::optional<SectionFace> m_litFace;
    std::optional<SectionBox> m_sectionBefore;   ///< As it was when a face of it was taken hold of.

    OrbitCamera m_start;                           ///< Where the view began; see isAtStart.
    bool m_isFramed = false, m_isStale = true, m_isPainting = false, m_isMoving = false, m_hasNewLabels = true;

    struct Drawing;
    std::unique_ptr<Drawing> m_drawing;
};

} // namespace gw
