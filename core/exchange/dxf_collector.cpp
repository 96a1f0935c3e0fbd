// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_collector.h"

#include <cmath>
#include <numbers>

namespace gw {
namespace {

constexpr double pi = std::numbers::pi;
// A chord for every ten degrees: an underlay is traced, not machined.
constexpr double chord = pi / 18;
constexpr int deepestInsert = 16;

double radians(double degrees) { return degrees * pi / 180; }

/// Counter-clockwise from `from` to `to`.
double sweepOf(double from, double to)
{
    const double sweep = std::fmod(to - from, 2 * pi);
    return sweep <= 1e-9 ? sweep + 2 * pi : sweep;
}

} // namespace

void DxfCollector::tick()
{
    if (++m_ticks % 512 == 0 && std::chrono::steady_clock::now() > m_deadline) throw DxfStopped {true};
}

bool DxfCollector::isMirrored() { return getExtrusion() && getExtrusion()->getDirection()[2] < 0; }

bool DxfCollector::isPaper() { return getAttributes().isInPaperSpace(); }

void DxfCollector::add(double x1, double y1, double x2, double y2)
{
    tick();
    if (isPaper() || !std::isfinite(x1 + y1 + x2 + y2) || (x1 == x2 && y1 == y2)) return;
    if (++m_count > m_mostLines) throw DxfStopped {false};
    here().lines.push_back({x1, y1, x2, y2});
}

void DxfCollector::addBlock(const DL_BlockData& block)
{
    m_block = &m_blocks[block.name];
    *m_block = {{}, {}, block.bpx, block.bpy};
}

void DxfCollector::endBlock() { m_block = nullptr; }

void DxfCollector::addCurve(double cx, double cy, double rx, double ry, double turn, double from, double sweep)
{
    if (!std::isfinite(cx + cy + rx + ry + turn + from + sweep)) return;
    const int pieces = std::clamp(static_cast<int>(std::ceil(std::abs(sweep) / chord)), 1, 72);
    const double cosine = std::cos(turn), sine = std::sin(turn), side = isMirrored() ? -1 : 1;
    const auto at = [&](int i) {
        const double angle = from + sweep * i / pieces, x = rx * std::cos(angle), y = ry * std::sin(angle);
        return std::pair(side * (cx + x * cosine - y * sine), cy + x * sine + y * cosine);
    };
    for (int i = 0; i < pieces; ++i) {
        const auto [x1, y1] = at(i);
        const auto [x2, y2] = at(i + 1);
        add(x1, y1, x2, y2);
    }
}

void DxfCollector::addArc(const DL_ArcData& arc)
{
    const double from = radians(arc.angle1);
    addCurve(arc.cx, arc.cy, arc.radius, arc.radius, 0, from, sweepOf(from, radians(arc.angle2)));
}

void DxfCollector::addCircle(const DL_CircleData& circle) { addCurve(circle.cx, circle.cy, circle.radius, circle.radius, 0, 0, 2 * pi); }

void DxfCollector::addEllipse(const DL_EllipseData& e)
{
    const double major = std::hypot(e.mx, e.my);
    addCurve(e.cx, e.cy, major, major * e.ratio, std::atan2(e.my, e.mx), e.angle1, sweepOf(e.angle1, e.angle2));
}

void DxfCollector::addPolyline(const DL_PolylineData& polyline)
{
    closePolyline();
    m_isClosed = polyline.flags & 1;
    // Meshes and polyfaces are surfaces; their vertices are no line.
    m_isMesh = polyline.flags & (16 | 64);
}

void DxfCollector::addVertex(const DL_VertexData& vertex)
{
    tick();
    if (m_vertices.size() > m_mostLines) throw DxfStopped {false};
    if (!m_isMesh) m_vertices.push_back(vertex);
}

void DxfCollector::addBulge(double x1, double y1, double x2, double y2, double bulge)
{
    if (std::abs(bulge) < 1e-9) return add(x1, y1, x2, y2);
    // The tangent of a quarter of the arc's angle; positive is counter-clockwise.
    const double sweep = 4 * std::atan(bulge), half = std::hypot(x2 - x1, y2 - y1) / 2, radius = half / std::sin(sweep / 2);
    const double middleX = (x1 + x2) / 2, middleY = (y1 + y2) / 2, away = radius * std::cos(sweep / 2);
    if (half <= 0) return;
    const double cx = middleX - (y2 - y1) / (2 * half) * away, cy = middleY + (x2 - x1) / (2 * half) * away;
    addCurve(cx, cy, std::abs(radius), std::abs(radius), 0, std::atan2(y1 - cy, x1 - cx), sweep);
}

void DxfCollector::closePolyline()
{
    const std::size_t count = m_vertices.size(), last = m_isClosed ? count : count > 0 ? count - 1 : 0;
    const double side = isMirrored() ? -1 : 1;
    for (std::size_t i = 0; count > 1 && i < last; ++i) {
        const DL_VertexData &a = m_vertices[i], &b = m_vertices[(i + 1) % count];
        // A curve mirrors itself; straight pieces are mirrored here.
        if (std::abs(a.bulge) < 1e-9) add(side * a.x, a.y, side * b.x, b.y);
        else addBulge(a.x, a.y, b.x, b.y, a.bulge);
    }
    m_vertices.clear();
    m_isClosed = m_isMesh = false;
}

void DxfCollector::addInsert(const DL_InsertData& insert)
{
    tick();
    if (!isPaper()) here().inserts.push_back(insert);
}

DxfCollector::Transform DxfCollector::of(const DL_InsertData& insert, const Block& block, int column, int row)
{
    const double cosine = std::cos(radians(insert.angle)), sine = std::sin(radians(insert.angle));
    const double alongX = column * insert.colSp, alongY = row * insert.rowSp;
    Transform t {cosine * insert.sx, sine * insert.sx, -sine * insert.sy, cosine * insert.sy, 0, 0};
    t.e = insert.ipx + cosine * alongX - sine * alongY - (t.a * block.x + t.c * block.y);
    t.f = insert.ipy + sine * alongX + cosine * alongY - (t.b * block.x + t.d * block.y);
    return t;
}

DxfCollector::Transform DxfCollector::product(const Transform& o, const Transform& i)
{
    return {o.a * i.a + o.c * i.b, o.b * i.a + o.d * i.b, o.a * i.c + o.c * i.d, o.b * i.c + o.d * i.d, o.a * i.e + o.c * i.f + o.e, o.b * i.e + o.d * i.f + o.f};
}

void DxfCollector::insert(const DL_InsertData& data, const Transform& outer, int depth)
{
    const auto found = m_blocks.find(data.name);
    if (found == m_blocks.end() || depth == 0) return;
    const Block& block = found->second;
    for (int column = 0; column < std::max(1, data.cols); ++column)
        for (int row = 0; row < std::max(1, data.rows); ++row) {
            tick();
            const Transform t = product(outer, of(data, block, column, row));
            const auto mapped = [&](double x, double y) { return std::pair(t.a * x + t.c * y + t.e, t.b * x + t.d * y + t.f); };
            for (const DrawnLine& l : block.lines) {
                const auto [x1, y1] = mapped(l.x1, l.y1);
                const auto [x2, y2] = mapped(l.x2, l.y2);
                add(x1, y1, x2, y2);
            }
            for (const DL_InsertData& inner : block.inserts) insert(inner, t, depth - 1);
        }
}

void DxfCollector::expand()
{
    closePolyline();
    m_block = nullptr;
    // Only what is shown counts: lines of blocks that nobody inserts were read in vain.
    m_count = m_model.lines.size();
    const std::vector<DL_InsertData> inserts = std::move(m_model.inserts);
    for (const DL_InsertData& data : inserts) insert(data, {}, deepestInsert);
}

} // namespace gw
