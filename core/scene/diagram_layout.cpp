// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_layout.h"

#include "core/scene/diagram_layers.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

/// Layers side by side need less room between them than those below each other, where sides A and B turn.
constexpr double border = 24, leastBetween = 46, leastAcross = 34, trackDistance = 9, mostTrackHeight = 220;

/// The horizontal part of all edges that leave one vertex on one side.
struct Track {
    double left = 0, right = 0;
    std::size_t number = 0;
};

/// From the left edge of a node that stands as it is read downwards.
double portAt(const DiagramNode& node, DiagramTone tone)
{
    switch (tone) {
    case DiagramTone::SideA: return node.width / 3;
    case DiagramTone::SideB: return node.width * 2 / 3;
    case DiagramTone::Coolant: break;
    }
    return node.width / 2;
}

using TrackKey = std::pair<std::size_t, DiagramTone>;

double leaveAt(const Diagram& diagram, const Layers& layers, std::size_t vertex, DiagramTone tone)
{
    const Vertex& v = layers.vertices[vertex];
    return v.node == noNode ? v.centre : v.centre - v.width / 2 + portAt(diagram.nodes[v.node], tone);
}

/// The tracks between one layer and the next, by vertex and side.
std::map<TrackKey, Track> tracksBelow(const Diagram& diagram, const Layers& layers, const std::vector<std::size_t>& spans)
{
    std::map<TrackKey, Track> tracks;
    for (const std::size_t s : spans) {
        const EdgePiece& span = layers.spans[s];
        const DiagramTone tone = diagram.edges[span.edge].tone;
        const double from = leaveAt(diagram, layers, span.from, tone), to = leaveAt(diagram, layers, span.to, tone);
        const auto [at, isNew] = tracks.try_emplace({span.from, tone}, Track {from, from, 0});
        at->second.left = std::min(at->second.left, to);
        at->second.right = std::max(at->second.right, to);
    }
    return tracks;
}

/// Numbers tracks so that none lies on another; returns how many there are.
std::size_t numberTracks(std::map<TrackKey, Track>& tracks)
{
    constexpr double clear = 6;
    std::vector<Track*> order;
    for (auto& [key, track] : tracks)
        if (track.right - track.left > 0.5) order.push_back(&track);
    std::ranges::sort(order, {}, [](const Track* track) { return track->left; });
    std::vector<double> ends;
    for (Track* track : order) {
        const auto free = std::ranges::find_if(ends, [&](double end) { return end + clear < track->left; });
        track->number = static_cast<std::size_t>(free - ends.begin());
        if (free == ends.end()) ends.push_back(track->right);
        else *free = track->right;
    }
    return ends.size();
}

double heightOf(const Diagram& diagram, const Layers& layers, const std::vector<std::size_t>& row)
{
    double height = 0;
    for (const std::size_t v : row)
        if (layers.vertices[v].node != noNode) height = std::max(height, diagram.nodes[layers.vertices[v].node].height);
    return height;
}

void moveToBorder(Layers& layers)
{
    double least = 0;
    bool isFirst = true;
    for (const Vertex& v : layers.vertices) {
        const double left = v.centre - v.width / 2;
        least = isFirst ? left : std::min(least, left);
        isFirst = false;
    }
    for (Vertex& v : layers.vertices) v.centre += border - least;
}

/// Appends a span's corners to its edge.
void route(DiagramEdge& edge, double from, double to, double top, double track, double bottom)
{
    if (edge.path.empty()) edge.path.push_back({from, top});
    if (std::abs(from - to) > 0.5) edge.path.insert(edge.path.end(), {{from, track}, {to, track}});
    edge.path.push_back({to, bottom});
}

/// Places one layer after the other, and routes what leads from it to the next once its height is known.
void placeRows(Diagram& diagram, const Layers& layers)
{
    std::vector<std::vector<std::size_t>> spansBelow(layers.rows.size());
    for (std::size_t s = 0; s < layers.spans.size(); ++s) spansBelow[layers.layerOf[layers.spans[s].from]].push_back(s);
    const double least = diagram.flow == DiagramFlow::Across ? leastAcross : leastBetween;
    double y = border;
    for (std::size_t l = 0; l < layers.rows.size(); ++l) {
        const double height = heightOf(diagram, layers, layers.rows[l]);
        for (const std::size_t v : layers.rows[l]) {
            if (layers.vertices[v].node == noNode) continue;
            DiagramNode& node = diagram.nodes[layers.vertices[v].node];
            node.at = {layers.vertices[v].centre - node.width / 2, y};
            diagram.width = std::max(diagram.width, node.at.x + node.width + border);
        }
        auto tracks = tracksBelow(diagram, layers, spansBelow[l]);
        const auto count = static_cast<double>(numberTracks(tracks));
        const double distance = std::min(trackDistance, mostTrackHeight / std::max(1.0, count)), between = least + distance * count;
        for (const std::size_t s : spansBelow[l]) {
            const EdgePiece& span = layers.spans[s];
            DiagramEdge& edge = diagram.edges[span.edge];
            const std::size_t node = layers.vertices[span.from].node;
            const double top = node == noNode ? y : y + diagram.nodes[node].height;
            const double track = y + height + least / 2 + distance * static_cast<double>(tracks.at({span.from, edge.tone}).number);
            route(edge, leaveAt(diagram, layers, span.from, edge.tone), leaveAt(diagram, layers, span.to, edge.tone), top, track, y + height + between);
        }
        diagram.height = y + height + border;
        y += height + between;
    }
}

/// An edge that leads up or stays in its layer: it has no spans.
void routeBack(Diagram& diagram)
{
    for (DiagramEdge& edge : diagram.edges) {
        if (!edge.path.empty()) continue;
        const DiagramNode &from = diagram.nodes[edge.from], &to = diagram.nodes[edge.to];
        edge.path = {{from.at.x + portAt(from, edge.tone), from.at.y + from.height}, {to.at.x + portAt(to, edge.tone), to.at.y}};
    }
}

/// Turns a diagram over its diagonal: what was below is to the right.
void turnOver(Diagram& diagram)
{
    for (DiagramNode& node : diagram.nodes) {
        std::swap(node.at.x, node.at.y);
        std::swap(node.width, node.height);
    }
    for (DiagramEdge& edge : diagram.edges)
        for (DiagramPoint& point : edge.path) std::swap(point.x, point.y);
    std::swap(diagram.width, diagram.height);
}

} // namespace

DiagramPoint portOf(const DiagramNode& node, DiagramTone tone, DiagramFlow flow, bool isLeaving)
{
    if (flow == DiagramFlow::Down) return {node.at.x + portAt(node, tone), node.at.y + (isLeaving ? node.height : 0)};
    DiagramNode upright = node;
    std::swap(upright.width, upright.height);
    return {node.at.x + (isLeaving ? node.width : 0), node.at.y + portAt(upright, tone)};
}

void layOutDiagram(Diagram& diagram)
{
    diagram.width = diagram.height = 0;
    for (DiagramNode& node : diagram.nodes)
        if (node.width == 0) node.width = diagramNodeWidth, node.height = node.rating.si() > 0 || !node.loops.empty() ? diagramNodeHeight : diagramLoadHeight;
    for (DiagramEdge& edge : diagram.edges) edge.path.clear();
    const bool isAcross = diagram.flow == DiagramFlow::Across;
    if (isAcross)
        for (DiagramNode& node : diagram.nodes) std::swap(node.width, node.height);
    Layers layers = cutIntoLayers(diagram);
    orderLayers(layers);
    spreadLayers(layers);
    moveToBorder(layers);
    placeRows(diagram, layers);
    routeBack(diagram);
    if (isAcross) turnOver(diagram);
}

} // namespace gw
