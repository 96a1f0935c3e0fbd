// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_layers.h"

#include "views/scene/box_colours.h"
#include "views/scene/coarse.h"
#include "views/scene/piece_meshes.h"
#include "views/scene/piece_parts.h"

#include <vtkActor.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>

namespace gw {

namespace {

// Below these sizes on the picture a detail is only noise. Pixels per metre.
constexpr double pixelsForDoors = 9, pixelsForEdges = 4;
// Plans of more pieces than this are drawn as rows while they move, and stand on one shadow each.
constexpr std::size_t greatPlan = 12000;
constexpr std::size_t longestRun = 16;

bool isCabinet(const Box& box) { return box.tone == BodyTone::Rack || box.tone == BodyTone::Network; }

bool hasFans(const Box& box)
{
    return box.kind == EquipmentKind::DryCooler || box.kind == EquipmentKind::Chiller || box.kind == EquipmentKind::CoolingTower;
}

/// The colours of one tone, mixed once for all its pieces.
struct Tones {
    QRgb body, dark, edge;
};

Tones tonesOf(BodyTone tone, const DrawingLook& look, DrawingLayer layer)
{
    const bool isDark = look.theme.isDark;
    const QColor body = bodyColour(tone, look.theme);
    return {look.faded(body, layer), look.faded(mixed(body, Qt::black, isDark ? 0.35 : 0.32), layer),
        look.faded(isDark ? mixed(body, Qt::white, 0.30) : mixed(body, Qt::black, 0.45), layer)};
}

std::array<Tones, 4> palette(const DrawingLook& look)
{
    return {tonesOf(BodyTone::Rack, look, DrawingLayer::Racks), tonesOf(BodyTone::Power, look, DrawingLayer::Power), tonesOf(BodyTone::Cooling, look, DrawingLayer::Cooling),
        tonesOf(BodyTone::Network, look, DrawingLayer::Network)};
}

void matt(vtkActor& actor)
{
    actor.GetProperty()->SetAmbient(0.52);
    actor.GetProperty()->SetDiffuse(0.58);
    actor.GetProperty()->SetSpecular(0.0);
}

void glow(vtkActor& actor)
{
    actor.GetProperty()->SetAmbient(0.62);
    actor.GetProperty()->SetDiffuse(0.42);
}

std::vector<Instance> bandsOf(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    std::vector<Instance> bands;
    for (const Box& box : boxes)
        if (const auto colour = bandColour(box, legend, look.theme)) bands.push_back(instanceOf(box, look.faded(*colour, layerOf(box.kind))));
    return bands;
}

} // namespace

PieceLayers::PieceLayers(vtkRenderer& renderer)
    : m_shadows(renderer, *shadowMesh()), m_bodies(renderer, *bodyMesh()), m_doors(renderer, *doorMesh()), m_louvres(renderer, *louvreMesh()), m_fans(renderer, *fanMesh()),
      m_bands(renderer, *bandMesh()), m_edges(renderer, *edgeMesh()), m_parts(renderer, *bodyMesh()), m_coarseBodies(renderer, *bodyMesh()), m_coarseBands(renderer, *bandMesh())
{
    for (GlyphLayer* layer : {&m_bodies, &m_doors, &m_louvres, &m_fans, &m_parts, &m_coarseBodies}) matt(layer->actor());
    for (GlyphLayer* layer : {&m_bands, &m_coarseBands}) glow(layer->actor());
    for (GlyphLayer* layer : {&m_shadows, &m_edges}) layer->actor().GetProperty()->LightingOff();
    m_shadows.mix();
}

void PieceLayers::addShadows(const std::vector<Box>& boxes, const DrawingLook& look)
{
    std::vector<Instance> shadows;
    QColor shade(Qt::black);
    shade.setAlphaF(look.theme.isDark ? 0.20F : 0.075F);
    // Three feet of shrinking size darken inwards from 0.4 m on; each lies a little above the one before, so that they add up.
    const std::vector<std::pair<float, float>> feet = m_isGreat ? std::vector {std::pair(0.22F, 0.017F)} : std::vector {std::pair(0.40F, 0.014F), {0.22F, 0.017F}, {0.08F, 0.020F}};
    for (const Box& box : boxes) {
        if (box.minimum.z > 0.1F) continue;
        for (const auto& [grow, height] : feet) {
            shadows.push_back(instanceOf(box, shade, grow));
            shadows.back().centre.z += height + grow;
        }
    }
    m_shadows.set(std::move(shadows));
}

void PieceLayers::set(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    m_isGreat = boxes.size() > greatPlan;
    const auto tones = palette(look);
    std::vector<Instance> bodies, doors, louvres, fans, edges;
    for (auto* list : {&bodies, &edges, &doors}) list->reserve(boxes.size());
    for (const Box& box : boxes) {
        const Tones& tone = tones[static_cast<std::size_t>(box.tone)];
        bodies.push_back(instanceOf(box, tone.body));
        edges.push_back(instanceOf(box, tone.edge, 0.006F));
        if (isCabinet(box)) doors.push_back(instanceOf(box, tone.dark));
        else if (box.kind != EquipmentKind::Busway) louvres.push_back(instanceOf(box, tone.dark));
        if (hasFans(box)) fans.push_back(instanceOf(box, tone.dark));
    }
    m_bodies.set(std::move(bodies));
    m_doors.set(std::move(doors));
    m_louvres.set(std::move(louvres));
    m_fans.set(std::move(fans));
    m_edges.set(std::move(edges));
    m_bands.set(bandsOf(boxes, legend, look));
    addShadows(boxes, look);

    const std::vector<Box> runs = m_isGreat ? joined(boxes, longestRun) : std::vector<Box> {};
    std::vector<Instance> rows;
    for (const Box& run : runs) rows.push_back(instanceOf(run, tones[static_cast<std::size_t>(run.tone)].body));
    m_coarseBodies.set(std::move(rows));
    m_coarseBands.set(bandsOf(runs, legend, look));
}

void PieceLayers::show(double pixelsPerMetre, bool isMoving)
{
    const bool isCoarse = m_isGreat && isMoving;
    const bool hasEdges = !isCoarse && pixelsPerMetre >= pixelsForEdges, hasDoors = !isCoarse && pixelsPerMetre >= pixelsForDoors;
    for (GlyphLayer* layer : {&m_bodies, &m_bands, &m_fans, &m_parts}) layer->show(!isCoarse);
    for (GlyphLayer* layer : {&m_coarseBodies, &m_coarseBands}) layer->show(isCoarse);
    for (GlyphLayer* layer : {&m_edges, &m_shadows}) layer->show(hasEdges);
    for (GlyphLayer* layer : {&m_doors, &m_louvres}) layer->show(hasDoors);
}

void PieceLayers::detail(const std::vector<Box>& boxes, const std::vector<std::size_t>& near, const DrawingLook& look)
{
    std::vector<Instance> parts;
    for (const std::size_t i : near) {
        const std::size_t first = parts.size();
        addParts(boxes[i], look.theme, parts);
        const float opacity = look.opacityOf(layerOf(boxes[i].kind));
        if (opacity < 1)
            for (std::size_t p = first; p < parts.size(); ++p) parts[p].colour = look.faded(QColor::fromRgba(parts[p].colour), layerOf(boxes[i].kind));
    }
    m_parts.set(std::move(parts));
}

} // namespace gw
