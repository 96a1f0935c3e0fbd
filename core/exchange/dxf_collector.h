// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/dxf.h"

#include <dxflib/dl_creationadapter.h>

#include <map>
#include <optional>

namespace gw {

/// Thrown through dxflib to stop it, and caught where it was called.
struct DxfStopped {
    bool isLate;
};

/// What dxflib reads, as straight lines in the drawing's unit.
class DxfCollector : public DL_CreationAdapter {
public:
    DxfCollector(std::size_t mostLines, std::chrono::steady_clock::time_point deadline) : m_mostLines(mostLines), m_deadline(deadline) {}

    void processCodeValuePair(unsigned int, const std::string&) override { tick(); }
    void addBlock(const DL_BlockData& block) override;
    void endBlock() override;
    void addLine(const DL_LineData& line) override { add(line.x1, line.y1, line.x2, line.y2); }
    void addArc(const DL_ArcData& arc) override;
    void addCircle(const DL_CircleData& circle) override;
    void addEllipse(const DL_EllipseData& ellipse) override;
    void addPolyline(const DL_PolylineData& polyline) override;
    void addVertex(const DL_VertexData& vertex) override;
    void endEntity() override { closePolyline(); }
    void endSequence() override { closePolyline(); }
    void addInsert(const DL_InsertData& insert) override;

    /// Puts the blocks where they are inserted; call it once, after reading.
    void expand();
    const std::vector<DrawnLine>& lines() const { return m_model.lines; }
    std::vector<DrawnLine> takeLines() { return std::move(m_model.lines); }

private:
    struct Block {
        std::vector<DrawnLine> lines;
        std::vector<DL_InsertData> inserts;
        double x = 0, y = 0;               ///< Base point.
    };
    /// x' = a x + c y + e; y' = b x + d y + f.
    struct Transform { double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0; };
    static Transform of(const DL_InsertData& insert, const Block& block, int column, int row);
    static Transform product(const Transform& outer, const Transform& inner);

    Block& here() { return m_block ? *m_block : m_model; }
    void tick();
    bool isMirrored();
    bool isPaper();
    void add(double x1, double y1, double x2, double y2);
    void addCurve(double cx, double cy, double rx, double ry, double turn, double from, double sweep);
    void addBulge(double x1, double y1, double x2, double y2, double bulge);
    void closePolyline();
    void insert(const DL_InsertData& insert, const Transform& outer, int depth);

    std::size_t m_mostLines;
    std::chrono::steady_clock::time_point m_deadline;
    std::size_t m_ticks = 0, m_count = 0;
    Block m_model;
    std::map<std::string, Block> m_blocks;
    Block* m_block = nullptr;
    std::vector<DL_VertexData> m_vertices;
    bool m_isClosed = false, m_isMesh = false;
};

} // namespace gw
