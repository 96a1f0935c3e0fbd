// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/piece_drag.h"
#include "views/scene/scene_frame.h"
#include "views/scene/underlay_content.h"
#include "views/scene/seen_scene.h"
#include "views/scene/tools/reshape.h"
#include "views/scene/tools/tool_box.h"
#include "views/scene/transform_gesture.h"
#include "views/widgets/theme.h"

#include <QTransform>
#include <QWidget>

class QMimeData;
class QTimer;

namespace gw {

/// The plan from above, painted without OpenGL: underlays, floors, aisles, obstacles, pieces with their bands, labels, rulers, scale.
/// Left: click selects (Alt: the next of what lies above each other; Shift and Ctrl: several), dragging a piece moves it, dragging elsewhere draws a
/// rubber band (to the right: what lies inside; to the left: what it touches; pieces, or walls, zones and aisles where it takes no piece); with a tool in hand it works that. Middle or right: pan. Wheel: zoom to the cursor.
/// F frames the selection, Home everything. G and R move and turn it, as in three dimensions. Numbers typed during a drag say how far; Control moves
/// freely; Escape leaves no trace.
class PlanView : public QWidget {
    Q_OBJECT
public:
    PlanView(PlanSession& session, const LiveScene& live, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showAll();
    void frameSelection();
    QImage picture(QSize size);
    ToolBox& tools() { return m_tools; }
    /// Takes hold of the selection by keys, unless something is held already.
    void beginTransform(GizmoHandle handle);

    /// Where a place of the site (metres) lies on the widget, and back.
    QPointF toWidget(Place at) const;
    Place toSite(QPointF at) const;
    double pixelsPerMetre() const { return m_scale; }

signals:
    void said(const QString& sentence);        ///< Why something was refused; the view shows it as well.

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Hold { Nothing, Piece, Handle, Band, Pan, Tool };

    void showHalls();
    /// Beside or above the legend where it would hide something. `clear`: what rulers leave of a picture of that size.
    void frame(Point minimum, Point maximum, QSizeF size, const QRectF& clear);
    void frame(const Bounds& bounds);
    QRectF clear() const;
    /// From site metres to the pixels of a picture.
    QTransform toPicture(QSizeF size) const;
    void drawAgain();
    /// `clear`: without what rulers cover.
    void paint(QPainter& painter, const QRectF& picture, const QRectF& clear);
    void paintStill(QPainter& painter);
    void paintHandles(QPainter& painter);
    void paintMoving(QPainter& painter);
    void paintDrag(const ToolPicture& picture, const PieceDrag& drag);
    ToolTag tag() const;
    void paintFreeFloor(const ToolPicture& picture);
    void paintBand(QPainter& painter);
    void paintFoot(QPainter& painter);
    void say(const QString& sentence);

    ToolPointer pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const;
    std::optional<EquipmentId> pieceAt(QPointF at) const;
    std::vector<EquipmentId> piecesUnder(QPointF at) const;
    std::vector<EquipmentId> piecesIn(const Footprint& band, bool touching) const;
    void beginHold(QMouseEvent* event);
    void hover(QPointF at);
    void dragPiece(QPointF at, Qt::KeyboardModifiers modifiers);
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void selectBand(const QMouseEvent& event);
    /// What lies on the floor there, that which is meant first.
    std::vector<Subject> floorAt(QPointF at);
    void abandon();
    bool takeNumber(const QKeyEvent& event);
    bool wantsKey(const QKeyEvent& event) const;
    /// True when the key began, led or ended a move or turn by keys.
    bool takeTransform(const QKeyEvent& event);
    EquipmentTypeId typeIn(const QMimeData* data) const;

    PlanSession& m_session;
    const LiveScene& m_live;
    SeenScene m_seen;
    Theme m_theme = Theme::light();
    ToolBox m_tools;
    PieceDrag m_drag;
    Reshape m_reshape;
    TransformGesture m_transform;
    ExactEntry m_entry;
    UnderlayContents m_underlays;

    double m_scale = 20;                ///< Pixels per metre.
    Place m_centre;                     ///< What lies in the middle of the widget.
    bool m_isFramed = false;
    QPixmap m_still;                    ///< What stays while the pointer moves; null = to be painted.

    Hold m_hold = Hold::Nothing;
    QPointF m_pressedAt, m_lastAt, m_cursor;
    std::optional<EquipmentId> m_pressed;
    std::vector<EquipmentId> m_lit;     ///< The pieces of what the pointer is at.
    bool m_hasMoved = false, m_hasCursor = false;
    QString m_sentence;
    QTimer* m_sentenceEnd;
};

} // namespace gw
