// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/live_scene.h"
#include "views/scene/piece_drag.h"
#include "views/widgets/theme.h"

#include <QTransform>
#include <QWidget>

namespace gw {

/// The plan from above, painted without OpenGL: floors, aisles, pieces with their bands, labels, scale.
/// Left: click selects, dragging a piece moves it, dragging elsewhere draws a rubber band (to the right: what lies inside; to the left: what it
/// touches). Middle or right: pan. Wheel: zoom to the cursor. F frames the selection, Home everything.
class PlanView : public QWidget {
    Q_OBJECT
public:
    PlanView(PlanSession& session, const LiveScene& live, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showAll();
    void frameSelection();
    QImage picture(QSize size);

    /// Where a place of the site (metres) lies on the widget, and back.
    QPointF toWidget(Place at) const;
    Place toSite(QPointF at) const;
    double pixelsPerMetre() const { return m_scale; }

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

private:
    enum class Hold { Nothing, Piece, Band, Pan };

    void showHalls();
    void frame(Point minimum, Point maximum, QSizeF size);
    void paint(QPainter& painter, const QRectF& picture);
    std::optional<EquipmentId> pieceAt(QPointF at) const;
    std::vector<EquipmentId> piecesIn(const QRectF& band, bool touching) const;
    void hover(QPointF at);
    void dragPiece(QPointF at);
    void abandon();

    PlanSession& m_session;
    const LiveScene& m_live;
    Theme m_theme = Theme::light();
    PieceDrag m_drag;

    double m_scale = 20;                ///< Pixels per metre.
    Place m_centre;                     ///< What lies in the middle of the widget.
    bool m_isFramed = false;

    Hold m_hold = Hold::Nothing;
    QPointF m_pressedAt, m_lastAt;
    std::optional<EquipmentId> m_pressed;
    EquipmentId m_hovered;
    bool m_hasMoved = false;
};

} // namespace gw
