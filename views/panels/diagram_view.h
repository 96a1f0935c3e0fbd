// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_painter.h"

#include <QWidget>

#include <optional>

namespace gw {

class PlanSession;
struct Theme;

/// Colours of a diagram on screen.
DiagramStyle diagramStyle(const Theme& theme);

/// Shows a diagram: wheel zooms to the cursor, a drag elsewhere pans, a click selects what a node stands for, a drag from a node's port to another
/// node asks for a connection, a double click opens what stands for several. Home shows everything, F the selection, arrows step from node to node.
class DiagramView : public QWidget {
    Q_OBJECT
public:
    explicit DiagramView(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Keeps the place and scale where nodes stay; shows everything where all is new.
    void setDiagram(Diagram diagram, std::vector<NodeText> texts);
    void setStatus(std::vector<NodeStatus> status);
    void setEmptyText(const QString& text);
    void showAll();
    void frameSelection();

    const Diagram& diagram() const { return m_diagram; }
    const std::vector<NodeText>& texts() const { return m_texts; }
    QPointF toWidget(DiagramPoint at) const;
    QPointF toDiagram(QPointF at) const;
    double scale() const { return m_scale; }
    /// Where a connection is drawn from, on the widget.
    QPointF portOf(std::size_t node, DiagramTone tone, bool isBelow) const;

signals:
    /// `from` feeds or cools `to`, or the user would like it to.
    void connectAsked(std::size_t from, std::size_t to, gw::DiagramTone tone);
    void removeAsked(std::size_t edge);
    void expandAsked(std::size_t node);
    void clicked(std::size_t node);

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
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);
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
    bool isSelected(const DiagramNode& node) const;
    bool isOwnKey(int key) const;
    void markSelection();
    void hover(QPointF at);
    void select(std::size_t node, bool isToggled);
    void step(int dx, int dy);
    void dropConnection(QPointF at);
    void frame(const QRectF& area);
    void paintRubberLine(QPainter& painter);
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
    bool m_hasMoved = false;
};

} // namespace gw
