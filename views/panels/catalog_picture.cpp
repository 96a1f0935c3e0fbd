// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_picture.h"

#include "core/catalog/kinds.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

// A picture shows at least this much, in metres, so that a rack and a busway do not fill it alike.
constexpr double leastExtent = 3.2, margin = 0.3;
const double cosine = std::cos(0.5236), sine = std::sin(0.5236);

QColor toneOf(EquipmentKind kind, const Theme& theme)
{
    if (kind == EquipmentKind::NetworkRack) return theme.networkBody;
    if (isRack(kind)) return theme.rackBody;
    return isCooling(kind) ? theme.coolingBody : theme.powerBody;
}

/// Isometric: x to the right, y (depth) to the back left, z up.
class Isometric {
public:
    Isometric(QPainter& painter, const EquipmentType& type, QSizeF size) : painter(painter)
    {
        w = type.width.value.in(metre), d = type.depth.value.in(metre), h = type.height.value.in(metre);
        // With the floor around it, half a tile to each side.
        const double wide = (w + d + 4 * margin) * cosine, high = h + (w + d + 4 * margin) * sine;
        m_scale = 0.92 * std::min(size.width() / std::max(wide, leastExtent), size.height() / std::max(high, leastExtent));
        m_origin = {size.width() / 2 + (d - w) * cosine * m_scale / 2, (size.height() + high * m_scale) / 2 - 2 * margin * sine * m_scale};
    }
    QPointF at(double x, double y, double z) const
    {
        return m_origin + QPointF((x - y) * cosine, -(x + y) * sine - z) * m_scale;
    }
    void fill(std::initializer_list<QPointF> corners, const QColor& colour, const QColor& edge) const
    {
        painter.setPen(QPen(edge, 0.8));
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF(QVector<QPointF>(corners)));
    }
    /// A rectangle on the front, from shares of width and height.
    QPolygonF front(double x0, double z0, double x1, double z1) const { return QPolygonF({at(x0 * w, 0, z0 * h), at(x1 * w, 0, z0 * h), at(x1 * w, 0, z1 * h), at(x0 * w, 0, z1 * h)}); }
    double pixels() const { return m_scale; }

    QPainter& painter;
    double w, d, h;

private:
    double m_scale = 1;
    QPointF m_origin;
};

void paintBody(const Isometric& iso, const QColor& body, const QColor& edge)
{
    iso.fill({iso.at(0, 0, iso.h), iso.at(iso.w, 0, iso.h), iso.at(iso.w, iso.d, iso.h), iso.at(0, iso.d, iso.h)}, body.lighter(126), edge);
    iso.fill({iso.at(0, 0, 0), iso.at(0, iso.d, 0), iso.at(0, iso.d, iso.h), iso.at(0, 0, iso.h)}, body.darker(122), edge);
    iso.fill({iso.at(0, 0, 0), iso.at(iso.w, 0, 0), iso.at(iso.w, 0, iso.h), iso.at(0, 0, iso.h)}, body, edge);
}

/// Doors with a handle, and the lines of every sixth rack unit.
void paintDoor(const Isometric& iso, const QColor& body)
{
    iso.painter.setPen(QPen(body.lighter(150), 0.8));
    iso.painter.setBrush(body.darker(118));
    iso.painter.drawPolygon(iso.front(0.08, 0.04, 0.92, 0.95));
    const double step = 6 * 0.04445 / iso.h;
    for (double z = 0.06 + step; z < 0.93; z += step) iso.painter.drawLine(iso.at(0.1 * iso.w, 0, z * iso.h), iso.at(0.9 * iso.w, 0, z * iso.h));
    iso.painter.setPen(QPen(body.lighter(230), 1.4));
    iso.painter.drawLine(iso.at(0.83 * iso.w, 0, 0.45 * iso.h), iso.at(0.83 * iso.w, 0, 0.56 * iso.h));
}

void paintLouvres(const Isometric& iso, const QColor& body)
{
    const int panels = std::clamp(static_cast<int>(std::lround(iso.w / 0.8)), 1, 8);
    iso.painter.setPen(QPen(body.darker(150), 0.8));
    for (int i = 0; i < panels; ++i) {
        const double x0 = (i + 0.1) / panels, x1 = (i + 0.9) / panels;
        iso.painter.setBrush(Qt::NoBrush);
        iso.painter.drawPolygon(iso.front(x0, 0.06, x1, 0.94));
        for (double z = 0.6; z < 0.9; z += 0.07) iso.painter.drawLine(iso.at(x0 * iso.w, 0, z * iso.h), iso.at(x1 * iso.w, 0, z * iso.h));
    }
}

void paintFans(const Isometric& iso, const QColor& body, bool areOnRoof)
{
    const int along = std::clamp(static_cast<int>(std::lround(iso.w / 1.2)), 1, 6);
    const int across = areOnRoof ? std::clamp(static_cast<int>(std::lround(iso.d / 1.2)), 1, 3) : std::clamp(static_cast<int>(std::lround(iso.h / 1.2)), 1, 3);
    iso.painter.setPen(QPen(body.darker(170), 1));
    iso.painter.setBrush(body.darker(125));
    for (int i = 0; i < along; ++i)
        for (int j = 0; j < across; ++j) {
            QPolygonF ring;
            for (int k = 0; k < 20; ++k) {
                const double angle = k * 0.314159, x = iso.w * (i + 0.5 + 0.36 * std::cos(angle)) / along, v = (j + 0.5 + 0.36 * std::sin(angle)) / across;
                ring << (areOnRoof ? iso.at(x, v * iso.d, iso.h) : iso.at(x, 0, v * iso.h));
            }
            iso.painter.drawPolygon(ring);
        }
}

/// Where coolant or power goes in: two stubs on the roof.
void paintPorts(const Isometric& iso, const QColor& first, const QColor& second)
{
    for (const auto& [share, colour] : {std::pair(0.32, first), std::pair(0.62, second)}) {
        iso.painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::RoundCap));
        iso.painter.drawLine(iso.at(share * iso.w, 0.6 * iso.d, iso.h), iso.at(share * iso.w, 0.6 * iso.d, iso.h + 0.16 * std::max(1.0, 30 / iso.pixels())));
    }
}

/// A condenser in air stays further above its sink than one in water.
bool hasFans(const EquipmentType& chiller) { return chiller.cooling && chiller.cooling->approach.value > kelvins(6); }

void paintFront(const Isometric& iso, const EquipmentType& type, const QColor& body, const Theme& theme)
{
    switch (type.kind) {
    case EquipmentKind::AcceleratorRack:
    case EquipmentKind::CpuRack:
    case EquipmentKind::StorageRack:
    case EquipmentKind::NetworkRack:
        paintDoor(iso, body);
        if (type.rack && type.rack->liquidShare.value > 0) paintPorts(iso, theme.supply, theme.coolantReturn);
        return;
    case EquipmentKind::Chiller:
        if (hasFans(type)) return paintFans(iso, body, true);
        paintLouvres(iso, body);
        return paintPorts(iso, theme.supply, theme.coolantReturn);
    case EquipmentKind::DryCooler:
    case EquipmentKind::CoolingTower: return paintFans(iso, body, true);
    case EquipmentKind::FanWall:
    case EquipmentKind::InRowCooler:
    case EquipmentKind::RearDoor:
    case EquipmentKind::Crah: return paintFans(iso, body, false);
    case EquipmentKind::Cdu:
    case EquipmentKind::Pump: paintLouvres(iso, body); return paintPorts(iso, theme.supply, theme.coolantReturn);
    case EquipmentKind::Busway: return;
    default: paintLouvres(iso, body); return paintPorts(iso, theme.sideA, theme.sideB);
    }
}

/// The floor the piece stands on, a tile beyond each side.
void paintFloor(const Isometric& iso, const Theme& theme)
{
    QColor line = theme.floorLine;
    iso.painter.setPen(QPen(line, 0.8));
    iso.painter.setBrush(theme.floor);
    const double x0 = -margin, y0 = -margin, x1 = iso.w + margin, y1 = iso.d + margin;
    iso.painter.drawPolygon(QPolygonF({iso.at(x0, y0, 0), iso.at(x1, y0, 0), iso.at(x1, y1, 0), iso.at(x0, y1, 0)}));
    for (double x = x0 + 0.6; x < x1; x += 0.6) iso.painter.drawLine(iso.at(x, y0, 0), iso.at(x, y1, 0));
    for (double y = y0 + 0.6; y < y1; y += 0.6) iso.painter.drawLine(iso.at(x0, y, 0), iso.at(x1, y, 0));
}

} // namespace

QPixmap typePicture(const EquipmentType& type, QSize size, double pixelRatio, const Theme& theme)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Isometric iso(painter, type, size);
    if (!(iso.w > 0 && iso.d > 0 && iso.h > 0)) return pixmap;
    const QColor body = toneOf(type.kind, theme);
    if (type.kind != EquipmentKind::Busway) paintFloor(iso, theme);
    paintBody(iso, body, body.darker(160));
    paintFront(iso, type, body, theme);
    return pixmap;
}

} // namespace gw
