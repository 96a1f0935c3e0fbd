// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_layers.h"

#include "views/scene/band_hatch.h"
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

std::optional<Instance> bandOf(const Box& box, const Legend& legend, const DrawingLook& look)
{
    const auto colour = bandColour(box, legend, look.theme);
    return colour ? std::optional(instanceOf(box, look.faded(*colour, layerOf(box.kind)))) : std::nullopt;
}

bool hasLouvres(const Box& box) { return !isCabinet(box) && box.kind != EquipmentKind::Busway; }

bool standsOnFloor(const Box& box) { return box.minimum.z <= 0.1F; }

/// A little above the floor, each foot of a shadow above the one before it, so that they add up.
Instance shadowOf(const Box& box, float grow, float height, const DrawingLook& look)
{
    QColor shade(Qt::black);
    shade.setAlphaF(look.theme.isDark ? 0.20F : 0.075F);
    Instance shadow = instanceOf(box, shade, grow);
    shadow.centre.z += height + grow;
    return shadow;
}

/// Instances as they are gathered, and where each piece is among them.
struct Gathered {
    std::vector<Instance> instances {};
    std::vector<std::uint32_t>& placeOf;

    Gathered(std::vector<std::uint32_t>& places, std::size_t pieces) : placeOf(places)
    {
        instances.reserve(pieces);
        placeOf.assign(pieces, PieceLayers::none);
    }
    void add(std::size_t piece, const Instance& instance)
    {
        if (placeOf[piece] == PieceLayers::none) placeOf[piece] = static_cast<std::uint32_t>(instances.size());
        instances.push_back(instance);
    }
};

} // namespace

PieceLayers::PieceLayers(vtkRenderer& renderer)
    : m_shadows(renderer, *shadowMesh()), m_bodies(renderer, *bodyMesh()), m_doors(renderer, *doorMesh()), m_louvres(renderer, *louvreMesh()), m_fans(renderer, *fanMesh()),
      m_bands(renderer, *bandMesh()), m_edges(renderer, *edgeMesh()), m_hatches(renderer, *bodyMesh()), m_parts(renderer, *bodyMesh()), m_coarseBodies(renderer, *bodyMesh()), m_coarseBands(renderer, *bandMesh())
{
    for (GlyphLayer* layer : {&m_bodies, &m_doors, &m_louvres, &m_fans, &m_parts, &m_coarseBodies}) matt(layer->actor());
    for (GlyphLayer* layer : {&m_bands, &m_coarseBands}) glow(layer->actor());
    for (GlyphLayer* layer : {&m_shadows, &m_edges, &m_hatches}) layer->actor().GetProperty()->LightingOff();
    m_shadows.mix();
}

std::vector<std::pair<float, float>> PieceLayers::feet() const
{
    // Three feet of shrinking size darken inwards from 0.4 m on; great plans have one.
    if (m_isGreat) return {{0.22F, 0.017F}};
    return {{0.40F, 0.014F}, {0.22F, 0.017F}, {0.08F, 0.020F}};
}

void PieceLayers::addShadows(const std::vector<Box>& boxes, const DrawingLook& look)
{
    Gathered shadows(m_shadowOf, boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (standsOnFloor(boxes[i]))
            for (const auto& [grow, height] : feet()) shadows.add(i, shadowOf(boxes[i], grow, height, look));
    m_shadows.set(std::move(shadows.instances));
}

void PieceLayers::addBands(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    Gathered bands(m_bandOf, boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (const auto band = bandOf(boxes[i], legend, look)) bands.add(i, *band);
    m_bands.set(std::move(bands.instances));
}

/// Dark on light and light on dark, as in the legend.
void PieceLayers::addHatches(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    std::vector<Instance> strokes;
    m_patterns.assign(boxes.size(), Qt::SolidPattern);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_patterns[i] = bandPattern(boxes[i], legend);
        const auto band = m_patterns[i] == Qt::SolidPattern ? std::nullopt : bandColour(boxes[i], legend, look.theme);
        if (!band) continue;
        const QColor stroke = mixed(*band, band->lightnessF() > 0.5F ? Qt::black : Qt::white, 0.65);
        addBandHatch(boxes[i], m_patterns[i], look.faded(stroke, layerOf(boxes[i].kind)), strokes);
    }
    m_hatches.set(std::move(strokes));
}

void PieceLayers::set(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    m_isGreat = boxes.size() > greatPlan;
    const auto tones = palette(look);
    std::vector<Instance> bodies, edges;
    Gathered doors(m_doorOf, boxes.size()), louvres(m_louvreOf, boxes.size()), fans(m_fanOf, boxes.size());
    for (auto* list : {&bodies, &edges}) list->reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        const Tones& tone = tones[static_cast<std::size_t>(box.tone)];
        bodies.push_back(instanceOf(box, tone.body));
        edges.push_back(instanceOf(box, tone.edge, 0.006F));
        if (isCabinet(box)) doors.add(i, instanceOf(box, tone.dark));
        if (hasLouvres(box)) louvres.add(i, instanceOf(box, tone.dark));
        if (hasFans(box)) fans.add(i, instanceOf(box, tone.dark));
    }
    m_bodies.set(std::move(bodies));
    m_edges.set(std::move(edges));
    m_doors.set(std::move(doors.instances));
    m_louvres.set(std::move(louvres.instances));
    m_fans.set(std::move(fans.instances));
    addBands(boxes, legend, look);
    addHatches(boxes, legend, look);
    addShadows(boxes, look);
    m_isCoarseStale = true;
}

bool PieceLayers::updateBox(std::size_t i, const Box& box, const Legend& legend, const DrawingLook& look)
{
    const auto band = bandOf(box, legend, look);
    const auto isAmong = [i](const std::vector<std::uint32_t>& places) { return places[i] != none; };
    const bool keepsPlaces = isAmong(m_doorOf) == isCabinet(box) && isAmong(m_louvreOf) == hasLouvres(box) && isAmong(m_fanOf) == hasFans(box)
        && isAmong(m_shadowOf) == standsOnFloor(box) && isAmong(m_bandOf) == band.has_value();
    if (!keepsPlaces) return false;
    const Tones tone = palette(look)[static_cast<std::size_t>(box.tone)];
    m_bodies.replace(i, instanceOf(box, tone.body));
    m_edges.replace(i, instanceOf(box, tone.edge, 0.006F));
    if (isCabinet(box)) m_doors.replace(m_doorOf[i], instanceOf(box, tone.dark));
    if (hasLouvres(box)) m_louvres.replace(m_louvreOf[i], instanceOf(box, tone.dark));
    if (hasFans(box)) m_fans.replace(m_fanOf[i], instanceOf(box, tone.dark));
    if (band) m_bands.replace(m_bandOf[i], *band);
    if (!standsOnFloor(box)) return true;
    for (std::size_t foot = 0; foot < feet().size(); ++foot) m_shadows.replace(m_shadowOf[i] + foot, shadowOf(box, feet()[foot].first, feet()[foot].second, look));
    return true;
}

void PieceLayers::update(const std::vector<Box>& boxes, const std::vector<std::size_t>& changed, const Legend& legend, const DrawingLook& look)
{
    if (changed.empty()) return;
    m_isCoarseStale = true;
    bool hasHatches = false;
    for (const std::size_t i : changed) {
        hasHatches = hasHatches || m_patterns[i] != Qt::SolidPattern || bandPattern(boxes[i], legend) != Qt::SolidPattern;
        if (!updateBox(i, boxes[i], legend, look)) return set(boxes, legend, look);
    }
    if (hasHatches) addHatches(boxes, legend, look);
}

void PieceLayers::drawCoarse(const std::vector<Box>& boxes, const Legend& legend, const DrawingLook& look)
{
    if (!m_isGreat || !std::exchange(m_isCoarseStale, false)) return;
    const auto tones = palette(look);
    const std::vector<Box> runs = joined(boxes, longestRun);
    std::vector<Instance> rows, bands;
    for (const Box& run : runs) {
        rows.push_back(instanceOf(run, tones[static_cast<std::size_t>(run.tone)].body));
        if (const auto band = bandOf(run, legend, look)) bands.push_back(*band);
    }
    m_coarseBodies.set(std::move(rows));
    m_coarseBands.set(std::move(bands));
}

std::size_t PieceLayers::bytesSent() const
{
    std::size_t sum = 0;
    for (const GlyphLayer* layer : {&m_shadows, &m_bodies, &m_doors, &m_louvres, &m_fans, &m_bands, &m_edges, &m_hatches, &m_parts, &m_coarseBodies, &m_coarseBands}) sum += layer->bytesSent();
    return sum;
}

void PieceLayers::show(double pixelsPerMetre, bool isMoving)
{
    const bool isCoarse = m_isGreat && isMoving;
    const bool hasEdges = !isCoarse && pixelsPerMetre >= pixelsForEdges, hasDoors = !isCoarse && pixelsPerMetre >= pixelsForDoors;
    for (GlyphLayer* layer : {&m_bodies, &m_bands, &m_fans, &m_parts}) layer->show(!isCoarse);
    for (GlyphLayer* layer : {&m_coarseBodies, &m_coarseBands}) layer->show(isCoarse);
    for (GlyphLayer* layer : {&m_edges, &m_shadows, &m_hatches}) layer->show(hasEdges);
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
