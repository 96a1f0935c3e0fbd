// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/view_cube.h"

#include "views/scene/box_colours.h"
#include "views/scene/overlay.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

// Edges and corners take the outer quarter of a face on every side.
constexpr double inner = 0.5;
constexpr double gap = 12;
constexpr double homeSize = 18;
constexpr double steepest = 1.5707;

QString tr(const char* text) { return QCoreApplication::translate("gw::ViewCube", text); }

/// A face as someone sees it who looks at it straight: its outward normal, what is to the right and what is up.
struct Face {
    Vector normal, right, up;
    const char* title;
};

const std::array<Face, 6>& faces()
{
    static const std::array<Face, 6> all {{
        {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}, QT_TRANSLATE_NOOP("gw::ViewCube", "FRONT")},
        {{0, 1, 0}, {-1, 0, 0}, {0, 0, 1}, QT_TRANSLATE_NOOP("gw::ViewCube", "BACK")},
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, QT_TRANSLATE_NOOP("gw::ViewCube", "RIGHT")},
        {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}, QT_TRANSLATE_NOOP("gw::ViewCube", "LEFT")},
        {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, QT_TRANSLATE_NOOP("gw::ViewCube", "TOP")},
        {{0, 0, -1}, {1, 0, 0}, {0, -1, 0}, QT_TRANSLATE_NOOP("gw::ViewCube", "BOTTOM")},
    }};
    return all;
}

QPointF onPicture(Vector v, QPointF middle, const OrbitCamera& camera)
{
    return {middle.x() + dot(v, camera.right()) * ViewCube::radius, middle.y() - dot(v, camera.up()) * ViewCube::radius};
}

bool isSeen(const Face& face, const OrbitCamera& camera) { return dot(face.normal, camera.forward()) < -0.02; }

/// Where a column or row of a face's nine places begins and ends.
std::pair<double, double> span(int place) { return place < 0 ? std::pair {-1.0, -inner} : place > 0 ? std::pair {inner, 1.0} : std::pair {-inner, inner}; }

QPolygonF cell(const Face& face, int column, int row, QPointF middle, const OrbitCamera& camera)
{
    const auto [left, right] = span(column);
    const auto [low, high] = span(row);
    const auto at = [&](double u, double v) { return onPicture(face.normal + face.right * u + face.up * v, middle, camera); };
    return QPolygonF({at(left, low), at(right, low), at(right, high), at(left, high)});
}

CubeZone zoneOf(const Face& face, int column, int row)
{
    const Vector v = face.normal + face.right * column + face.up * row;
    return {int(std::lround(v.x)), int(std::lround(v.y)), int(std::lround(v.z))};
}

template <class Visit>
void forEachCell(Visit&& visit)
{
    for (const Face& face : faces())
        for (int row = -1; row <= 1; ++row)
            for (int column = -1; column <= 1; ++column) visit(face, column, row);
}

QRectF homeArea(QPointF middle) { return {middle.x() - 2.1 * ViewCube::radius, middle.y() - 1.75 * ViewCube::radius, homeSize, homeSize}; }

void paintHome(QPainter& painter, const QRectF& area, bool isHovered, const Theme& theme)
{
    // On a ground of its own: whatever the plan has behind it, it can be seen.
    paintPanel(painter, area.adjusted(-2, -2, 2, 2), theme);
    painter.setPen(QPen(isHovered ? theme.accent : theme.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF r = area.adjusted(2.5, 2.5, -2.5, -2.5);
    painter.drawPolyline(QPolygonF({{r.left(), r.center().y()}, {r.center().x(), r.top()}, {r.right(), r.center().y()}}));
    painter.drawPolyline(QPolygonF({{r.left() + 2.5, r.center().y()}, {r.left() + 2.5, r.bottom()}, {r.right() - 2.5, r.bottom()}, {r.right() - 2.5, r.center().y()}}));
}

/// The points of the compass lie on the ground around the cube.
void paintCompass(QPainter& painter, QPointF middle, const OrbitCamera& camera, const Theme& theme)
{
    QPolygonF ring;
    for (int i = 0; i <= 48; ++i) {
        const double angle = i * std::numbers::pi / 24;
        ring << onPicture({1.62 * std::cos(angle), 1.62 * std::sin(angle), -1}, middle, camera);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.border, 3));
    painter.drawPolyline(ring);
    const std::pair<Vector, QString> points[] {{{0, 1.62, -1}, tr("N")}, {{1.62, 0, -1}, tr("E")}, {{0, -1.62, -1}, tr("S")}, {{-1.62, 0, -1}, tr("W")}};
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (const auto& [at, text] : points) {
        const QPointF place = onPicture(at, middle, camera);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawEllipse(place, 8, 8);
        painter.setPen(at.y > 1 ? theme.error : theme.mutedText);
        painter.drawText(QRectF(place.x() - 10, place.y() - 10, 20, 20), Qt::AlignCenter, text);
    }
}

void paintTitle(QPainter& painter, const Face& face, const QPolygonF& whole, const QColor& colour)
{
    QTransform map;
    if (!QTransform::quadToQuad(QPolygonF({{0, 100}, {100, 100}, {100, 0}, {0, 0}}), whole, map)) return;
    painter.save();
    painter.setTransform(map, true);
    QFont font = painter.font();
    const QString text = tr(face.title);
    font.setPixelSize(text.size() > 5 ? 20 : 26);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(0, 0, 100, 100), Qt::AlignCenter, text);
    painter.restore();
}

} // namespace

QPointF ViewCube::middleOf(const QRectF& picture) { return {picture.right() - gap - 2.1 * radius, picture.top() + gap + 42 + 1.9 * radius}; }

const std::vector<CubeZone>& ViewCube::zones()
{
    static const std::vector<CubeZone> all = [] {
        std::vector<CubeZone> zones;
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y)
                for (int z = -1; z <= 1; ++z)
                    if (x != 0 || y != 0 || z != 0) zones.push_back({x, y, z});
        return zones;
    }();
    return all;
}

std::optional<CubeZone> ViewCube::zoneAt(QPointF at, QPointF middle, const OrbitCamera& camera)
{
    std::optional<CubeZone> found;
    forEachCell([&](const Face& face, int column, int row) {
        if (!found && isSeen(face, camera) && cell(face, column, row, middle, camera).containsPoint(at, Qt::OddEvenFill)) found = zoneOf(face, column, row);
    });
    return found;
}

bool ViewCube::isHomeAt(QPointF at, QPointF middle) { return homeArea(middle).contains(at); }

std::optional<QPointF> ViewCube::placeOf(CubeZone zone, QPointF middle, const OrbitCamera& camera)
{
    std::optional<QPointF> place;
    double largest = 0;
    forEachCell([&](const Face& face, int column, int row) {
        if (!isSeen(face, camera) || !(zoneOf(face, column, row) == zone)) return;
        const double facing = -dot(face.normal, camera.forward());
        if (facing <= largest) return;
        largest = facing;
        const QPolygonF area = cell(face, column, row, middle, camera);
        place = (area[0] + area[1] + area[2] + area[3]) / 4;
    });
    return place;
}

OrbitCamera ViewCube::lookingFrom(CubeZone zone, OrbitCamera camera)
{
    const double aside = std::hypot(zone.x, zone.y);
    // From straight above north is up, as on a drawing.
    camera.azimuth = aside > 0 ? std::atan2(zone.y, zone.x) : -std::numbers::pi / 2;
    camera.elevation = std::clamp(std::atan2(double(zone.z), aside), -steepest, steepest);
    return camera;
}

void ViewCube::paint(QPainter& painter, QPointF middle, const OrbitCamera& camera, std::optional<CubeZone> hovered, bool isHomeHovered, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintCompass(painter, middle, camera, theme);
    for (const Face& face : faces()) {
        if (!isSeen(face, camera)) continue;
        const auto corner = [&](double u, double v) { return onPicture(face.normal + face.right * u + face.up * v, middle, camera); };
        const QPolygonF whole({corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)});
        const double light = 0.55 * std::abs(face.normal.z) + 0.35 * -dot(face.normal, camera.forward());
        painter.setPen(QPen(mixed(theme.border, theme.mutedText, 0.5), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(mixed(theme.window, theme.surface, std::min(1.0, light)));
        painter.drawPolygon(whole);
        for (int place = 0; place < 9; ++place) {
            const int column = place % 3 - 1, row = place / 3 - 1;
            if (!hovered || !(zoneOf(face, column, row) == *hovered)) continue;
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawPolygon(cell(face, column, row, middle, camera));
        }
        const bool isLit = hovered && *hovered == zoneOf(face, 0, 0);
        paintTitle(painter, face, whole, isLit ? theme.surface : theme.text);
    }
    paintHome(painter, homeArea(middle), isHomeHovered, theme);
    painter.restore();
}

QString title(CubeZone zone)
{
    const QString side = zone.y < 0 ? zone.x < 0 ? tr("From the south-west") : zone.x > 0 ? tr("From the south-east") : tr("From the south")
        : zone.y > 0 ? zone.x < 0 ? tr("From the north-west") : zone.x > 0 ? tr("From the north-east") : tr("From the north")
        : zone.x < 0 ? tr("From the west") : zone.x > 0 ? tr("From the east") : QString();
    if (side.isEmpty()) return zone.z > 0 ? tr("From above") : tr("From below");
    return zone.z > 0 ? tr("%1 and above").arg(side) : zone.z < 0 ? tr("%1 and below").arg(side) : side;
}

} // namespace gw
