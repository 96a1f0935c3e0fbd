// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/plan_painter.h"

#include "core/scene/labels.h"
#include "core/units/format.h"
#include "views/report/plan_projection.h"
#include "views/report/print_style.h"
#include "views/text/messages.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gw {

using namespace print;

namespace {

constexpr qreal labelSize = 7, legendHeight = 24;
/// Below this many paper units per metre doors and edges would only blacken the drawing.
constexpr double scaleOfNames = 9, scaleOfDetail = 4.5, scaleOfEdges = 2.2;
constexpr float curbHeight = 0.35F, overhead = 2.0F, tile = 0.6F;
constexpr std::size_t mostLabels = 36;

class PlanDrawing {
public:
    PlanDrawing(QPainter& painter, const QRectF& area, const Scene& scene)
        : m_painter(painter)
        , m_scene(scene)
        , m_area(area)
        , m_view(scene, area.adjusted(4, 4, -4, -legendHeight))
    {
    }

    void paint()
    {
        for (const FloorArea& floor : m_scene.floors) paintFloor(floor);
        for (const AisleStrip& aisle : m_scene.aisles) fill(m_view.ground(aisle.minimum, aisle.maximum, aisle.minimum.z), aisleColour(aisle.isCold));
        paintTubes(false);
        for (const std::size_t i : farToNear()) paintBox(m_scene.boxes[i]);
        paintTubes(true);
        paintLabels();
        if (!m_scene.boxes.empty()) paintLegend();
    }

private:
    bool hasDetail() const { return m_view.scale() >= scaleOfDetail; }
    void fill(const QPolygonF& polygon, const QColor& colour, const QColor& edge = QColor());
    void paintFloor(const FloorArea& floor);
    void paintOutline(const FloorArea& floor);
    void paintTiles(const FloorArea& floor);
    std::vector<std::size_t> farToNear() const;
    QColor bandOf(const Box& box) const;
    void paintBox(const Box& box);
    void paintDoor(const Box& box, int normalX, int normalY);
    void paintTubes(bool areOverhead);
    bool isWorthNaming(const SceneLabel& label) const;
    void paintLabels();
    void paintLegend();

    QPainter& m_painter;
    const Scene& m_scene;
    QRectF m_area;
    PlanProjection m_view;
};

void PlanDrawing::fill(const QPolygonF& polygon, const QColor& colour, const QColor& edge)
{
    m_painter.setPen(edge.isValid() ? QPen(edge, 0.35) : QPen(Qt::NoPen));
    m_painter.setBrush(colour);
    m_painter.drawPolygon(polygon);
}

void PlanDrawing::paintFloor(const FloorArea& floor)
{
    const float z = floor.minimum.z;
    const QColor colour = floorColour(floor.kind);
    if (!floor.outline.empty()) return paintOutline(floor);
    fill(m_view.ground(floor.minimum, floor.maximum, z), colour, shaded(colour, -0.18));
    if (hasDetail() && floor.kind == SpaceKind::DataHall) paintTiles(floor);
    if (floor.kind == SpaceKind::Yard) return;
    for (const auto& [x, y] : {std::pair {-1, 0}, {1, 0}, {0, -1}, {0, 1}})
        if (!m_view.isFacingReader(x, y))
            fill(m_view.side(floor.minimum, floor.maximum, x, y, z, z + curbHeight), shaded(colour, -0.07), shaded(colour, -0.22));
}

/// The floor along its outline, with the curbs that the reader looks at from behind.
void PlanDrawing::paintOutline(const FloorArea& floor)
{
    const QColor colour = floorColour(floor.kind);
    QPolygonF ground;
    for (const Point corner : floor.outline) ground << m_view.at(corner);
    fill(ground, colour, shaded(colour, -0.18));
    for (std::size_t i = 0; floor.kind != SpaceKind::Yard && i < floor.outline.size(); ++i) {
        const Point a = floor.outline[i], b = floor.outline[(i + 1) % floor.outline.size()];
        const bool isHidden = m_view.isFacingReader(double(b.y - a.y), double(a.x - b.x));
        const Point aboveA {a.x, a.y, a.z + curbHeight}, aboveB {b.x, b.y, b.z + curbHeight};
        if (!isHidden) fill({{m_view.at(a), m_view.at(b), m_view.at(aboveB), m_view.at(aboveA)}}, shaded(colour, -0.07), shaded(colour, -0.22));
    }
}

void PlanDrawing::paintTiles(const FloorArea& floor)
{
    m_painter.setPen(QPen(shaded(floorColour(floor.kind), -0.05), 0.3));
    const Point a = floor.minimum, b = floor.maximum;
    for (float x = a.x + tile; x < b.x; x += tile) m_painter.drawLine(m_view.at({x, a.y, a.z}), m_view.at({x, b.y, a.z}));
    for (float y = a.y + tile; y < b.y; y += tile) m_painter.drawLine(m_view.at({a.x, y, a.z}), m_view.at({b.x, y, a.z}));
}

std::vector<std::size_t> PlanDrawing::farToNear() const
{
    std::vector<double> distance;
    for (const Box& box : m_scene.boxes) distance.push_back(m_view.distance(box.minimum) + m_view.distance(box.maximum));
    std::vector<std::size_t> order(m_scene.boxes.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return distance[a] > distance[b]; });
    return order;
}

QColor PlanDrawing::bandOf(const Box& box) const
{
    if (m_scene.legend.by == ColourBy::Findings) return box.hasFinding ? finding(box.worst) : shaded(of(box.tone), 0.25);
    const double low = static_cast<double>(m_scene.legend.low), high = static_cast<double>(m_scene.legend.high),
                 value = static_cast<double>(box.value);
    if (!std::isfinite(value) || box.tone != BodyTone::Rack) return shaded(of(box.tone), 0.3);
    return magnitude(high > low ? (value - low) / (high - low) : 1.0);
}

void PlanDrawing::paintBox(const Box& box)
{
    const QColor body = of(box.tone), band = bandOf(box);
    const QColor edge = m_view.scale() >= scaleOfEdges ? shaded(body, -0.35) : QColor();
    const float bandFrom = box.maximum.z - 0.12F * (box.maximum.z - box.minimum.z);
    for (const auto& [x, y] : {std::pair {-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
        if (!m_view.isFacingReader(x, y)) continue;
        fill(m_view.side(box.minimum, box.maximum, x, y, box.minimum.z, box.maximum.z), shaded(body, x != 0 ? -0.22 : 0.06), edge);
        if (!hasDetail()) continue;
        fill(m_view.side(box.minimum, box.maximum, x, y, bandFrom, box.maximum.z), shaded(band, x != 0 ? -0.15 : 0));
        const bool isFront = (box.front == Facing::North && y > 0) || (box.front == Facing::South && y < 0) || (box.front == Facing::East && x > 0)
            || (box.front == Facing::West && x < 0);
        if (isFront && box.tone == BodyTone::Rack) paintDoor(box, x, y);
    }
    fill(m_view.ground(box.minimum, box.maximum, box.maximum.z), shaded(band, 0.12), edge.isValid() ? shaded(band, -0.3) : QColor());
}

/// Shelves seen through the door: what tells a rack's front from its sides.
void PlanDrawing::paintDoor(const Box& box, int normalX, int normalY)
{
    const float height = box.maximum.z - box.minimum.z;
    m_painter.setPen(QPen(shaded(of(box.tone), 0.28), 0.3));
    for (const float part : {0.16F, 0.3F, 0.44F, 0.58F, 0.72F}) {
        const float z = box.minimum.z + part * height;
        const QPolygonF line = m_view.side(box.minimum, box.maximum, normalX, normalY, z, z);
        const QPointF inset = (line[1] - line[0]) * 0.14;
        m_painter.drawLine(line[0] + inset, line[1] - inset);
    }
}

void PlanDrawing::paintTubes(bool areOverhead)
{
    for (const Tube& tube : m_scene.tubes) {
        if (tube.path.size() < 2 || (tube.path.front().z >= overhead) != areOverhead) continue;
        const double width = 2 * static_cast<double>(tube.radius) * m_view.scale();
        if (width < (hasDetail() ? 0.12 : 0.3)) continue;
        QPolygonF line;
        for (const Point& point : tube.path) line << m_view.at(point);
        m_painter.setPen(QPen(of(tube.tone), std::max(width, 0.35), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
    }
}

/// From afar the halls only; near by everything but single pieces and the aisles between them.
bool PlanDrawing::isWorthNaming(const SceneLabel& label) const
{
    if (label.priority >= labelOfSpace && !hasDetail() && m_scene.floors.size() > 6)
        return std::any_of(m_scene.floors.begin(), m_scene.floors.end(),
            [&](const FloorArea& floor) { return floor.kind == SpaceKind::DataHall && floor.name == label.text; });
    if (label.priority >= labelOfSpace) return true;
    return m_view.scale() >= scaleOfNames && label.priority != labelOfAisle && label.priority > labelOfPiece;
}

void PlanDrawing::paintLabels()
{
    std::vector<const SceneLabel*> labels;
    for (const SceneLabel& label : m_scene.labels)
        if (isWorthNaming(label)) labels.push_back(&label);
    std::stable_sort(labels.begin(), labels.end(), [](const SceneLabel* a, const SceneLabel* b) { return a->priority > b->priority; });
    m_painter.setFont(font(m_painter.device(), labelSize));
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    std::vector<QRectF> taken;
    for (const SceneLabel* label : labels) {
        const QString name = text(label->text);
        const QPointF at = m_view.at(label->at);
        const QRectF box(at.x() - metrics.horizontalAdvance(name) / 2 - 3, at.y() - 5.5, metrics.horizontalAdvance(name) + 6, 11);
        const bool isFree = m_area.contains(box)
            && std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.adjusted(-2, -2, 2, 2).intersects(box); });
        if (!isFree || taken.size() >= mostLabels) continue;
        taken.push_back(box);
        m_painter.setPen(QPen(rule(), 0.4));
        m_painter.setBrush(paper());
        m_painter.drawRoundedRect(box, 2, 2);
        m_painter.setPen(ink());
        m_painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, name);
    }
}

void PlanDrawing::paintLegend()
{
    const Legend& legend = m_scene.legend;
    if (legend.by == ColourBy::Findings) return;
    constexpr int steps = 24;
    constexpr qreal stepWidth = 4;
    const qreal y = m_area.bottom() - 9;
    m_painter.setFont(font(m_painter.device(), labelSize));
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const QString name = title(legend.by), low = text(digits(static_cast<double>(legend.low))),
                  high = text(digits(static_cast<double>(legend.high)) + " " + legend.unit);
    qreal x = m_area.left() + 4;
    m_painter.setPen(quietInk());
    m_painter.drawText(QPointF(x, y + 6), name);
    x += metrics.horizontalAdvance(name) + 10;
    m_painter.drawText(QPointF(x, y + 6), low);
    x += metrics.horizontalAdvance(low) + 5;
    for (int i = 0; i < steps; ++i)
        m_painter.fillRect(QRectF(x + i * stepWidth, y, stepWidth + 0.2, 7), magnitude(static_cast<double>(i) / (steps - 1)));
    m_painter.drawText(QPointF(x + steps * stepWidth + 5, y + 6), high);
}

} // namespace

void paintPlan(QPainter& painter, const QRectF& area, const Scene& scene)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    PlanDrawing(painter, area, scene).paint();
    painter.restore();
}

} // namespace gw
