// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_painter.h"
#include "views/session/subject.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace gw {

class PlanSession;
struct Theme;

/// Colours of a diagram on screen.
DiagramStyle diagramStyle(const Theme& theme);

/// Shows a diagram: wheel zooms to the cursor, a drag elsewhere pans, a click selects what a node stands for, a drag from a node's port to another
/// node asks for a connection and says before the drop why there would be none, a right click asks for a menu. What stands for several opens at a click on
/// its corner, a double click, Return or Plus, and folds again the same way, or by Minus. Home shows everything, F the selection, F2 renames, arrows step
/// from node to node, Space is a click on the selected one.
class DiagramView : public QWidget {
    Q_OBJECT
public:
    explicit DiagramView(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Keeps the place and scale where nodes stay; shows everything where all is new.
    void setDiagram(Diagram diagram, std::vector<NodeText> texts);
    void setStatus(std::vector<NodeStatus> status);
    void setEmptyText(const QString& text);
    /// Why a connection would be refused, as a sentence; empty where it would be made.
    using Judge = std::function<QString(std::size_t from, std::size_t to, DiagramTone tone)>;
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    /// What stands against the connection that is being drawn.
    const QString& objection() const { return m_objection; }
    /// A card's summary can be read from this scale on.
    static constexpr double readableScale = 0.48;
    /// And easily from this one.
    static constexpr double easyScale = 0.56;
    /// The greatest diagram that can be read easily when all of it is shown, in its points.
    QSizeF easyRoom() const;
    /// And goes on doing so until the user takes hold of the diagram.
    void showAll();
    void frameSelection();
    /// Brings these on the screen, as near to the present place and scale as that is possible; if they are too many, the first of them.
    void reveal(const std::vector<std::size_t>& nodes);
    /// Stays where it is on the screen when the next diagram comes; from then on the user has the say about place and scale.
    void hold(std::size_t node);
    /// The user has moved or scaled the diagram; otherwise everything is shown.
    bool isFramed() const { return m_isFramed; }
    /// What opens or folds a node, on the widget; empty where there is nothing to open, or no room.
    QRectF foldButtonOnWidget(std::size_t node) const;
    const std::vector<NodeMark>& marks() const { return m_marks.marks; }
    /// The first node that is selected, or `nothing`.
    std::size_t firstSelected() const;

    const Diagram& diagram() const { return m_diagram; }
    const std::vector<NodeText>& texts() const { return m_texts; }
    QPointF toWidget(DiagramPoint at) const;
    QPointF toDiagram(QPointF at) const;
    double scale() const { return m_scale; }
    /// Of a node, on the widget.
    QRectF areaOnWidget(std::size_t node) const;
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);
    /// Where a connection is drawn from, on the widget.
    QPointF portOf(std::size_t node, DiagramTone tone, bool isBelow) const;

signals:
    /// `from` feeds or cools `to`, or the user would like it to.
    void connectAsked(std::size_t from, std::size_t to, gw::DiagramTone tone);
    void removeAsked(std::size_t edge);
    void expandAsked(std::size_t node);
    void foldAsked(std::size_t node);
    void clicked(std::size_t node);
    /// A node or an edge, or `nothing` for either; `at` on the screen.
    void menuAsked(std::size_t node, std::size_t edge, QPoint at);
    void renameAsked(std::size_t node);

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
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Hold { Nothing, Node, Port, Pan };
    /// The port under a place.
    struct Port {
        std::size_t node = nothing;
        DiagramTone tone = DiagramTone::SideA;
        bool isBelow = true;
    };

    std::size_t nodeAt(QPointF at) const;
    std::size_t edgeAt(QPointF at) const;
    std::optional<Port> portUnder(QPointF at) const;
    std::size_t nodeOf(EquipmentId id) const;
    std::size_t nodeOf(LoopId id) const;
    bool isSelected(const DiagramNode& node) const;
    bool isOwnKey(int key) const;
    void markSelection();
    void hover(QPointF at);
    void select(std::size_t node, bool isToggled);
    void choose(std::size_t node, bool isToggled);
    void step(int dx, int dy);
    void aim(QPointF at);
    void dropConnection(QPointF at);
    void askMenu(QPointF at, QPoint onScreen);
    void showEdge(std::size_t edge);
    std::size_t edgeOf(const Subject& subject) const;
    QString tipOf(std::size_t edge) const;
    void openOrFold(std::size_t node);
    void keepInPlace(std::size_t node);
    std::size_t foldButtonAt(QPointF at) const;
    void refreshMarks();
    NodeMark markOf(std::size_t node, const std::vector<EquipmentId>& chosen, const std::vector<EquipmentId>& faulty) const;
    void frame(const QRectF& area);
    void paintRubberLine(QPainter& painter);
    void paintObjection(QPainter& painter);
    void paintNotice(QPainter& painter);

    PlanSession& m_session;
    DiagramStyle m_style;
    Diagram m_diagram;
    std::vector<NodeText> m_texts;
    DiagramMarks m_marks;
    QString m_emptyText;
    double m_scale = 1;
    QPointF m_origin;                 ///< Of the widget, in the diagram.
    bool m_isFramed = false;
    Hold m_hold = Hold::Nothing;
    Port m_port;
    QPointF m_pressedAt, m_lastAt;
    std::size_t m_pressed = nothing;
    EquipmentId m_held;
    LoopId m_heldLoop;
    bool m_hasMoved = false, m_isOnFoldButton = false;
    Judge m_judge;
    std::size_t m_aimed = nothing;    ///< What the connection being drawn points at.
    QString m_objection;
};

} // namespace gw
