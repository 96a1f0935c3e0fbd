// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/section_cut.h"

#include <algorithm>

namespace gw {

namespace {

bool isIn(Point p, const SectionBox& s) { return p.x >= s.minimum.x && p.x <= s.maximum.x && p.y >= s.minimum.y && p.y <= s.maximum.y && p.z >= s.minimum.z && p.z <= s.maximum.z; }

/// The part of `a`..`b` inside the section as shares of its length; false when there is none.
bool clip(Point a, Point b, const SectionBox& s, float& from, float& to)
{
    from = 0, to = 1;
    const auto against = [&](float start, float end, float low, float high) {
        if (start == end) return start >= low && start <= high;
        float in = (low - start) / (end - start), out = (high - start) / (end - start);
        if (in > out) std::swap(in, out);
        from = std::max(from, in);
        to = std::min(to, out);
        return from < to;
    };
    return against(a.x, b.x, s.minimum.x, s.maximum.x) && against(a.y, b.y, s.minimum.y, s.maximum.y) && against(a.z, b.z, s.minimum.z, s.maximum.z);
}

Point along(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.z + (b.z - a.z) * t}; }

/// The stretches of a run that lie inside.
void cutTube(const Tube& tube, const SectionBox& section, std::vector<Tube>& tubes)
{
    Tube part {{}, tube.radius, tube.tone};
    const auto close = [&] {
        if (part.path.size() > 1) tubes.push_back(part);
        part.path.clear();
    };
    for (std::size_t i = 1; i < tube.path.size(); ++i) {
        float from = 0, to = 1;
        if (!clip(tube.path[i - 1], tube.path[i], section, from, to)) {
            close();
            continue;
        }
        if (from > 0 || part.path.empty()) {
            close();
            part.path.push_back(along(tube.path[i - 1], tube.path[i], from));
        }
        part.path.push_back(along(tube.path[i - 1], tube.path[i], to));
        if (to < 1) close();
    }
    close();
}

/// What lies on one side of a line across the ground. Parts that fall apart stay joined along the cut, where nothing is drawn.
template <class Inside, class Cross>
std::vector<Point> cutAt(const std::vector<Point>& outline, Inside inside, Cross cross)
{
    std::vector<Point> kept;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point &a = outline[i], &b = outline[(i + 1) % outline.size()];
        if (inside(a)) kept.push_back(a);
        if (inside(a) != inside(b)) kept.push_back(cross(a, b));
    }
    return kept;
}

std::vector<Point> cutOutline(std::vector<Point> outline, const SectionBox& s)
{
    const auto atX = [](float x) { return [x](Point a, Point b) { return Point {x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x), a.z}; }; };
    const auto atY = [](float y) { return [y](Point a, Point b) { return Point {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y, a.z}; }; };
    outline = cutAt(outline, [&](Point p) { return p.x >= s.minimum.x; }, atX(s.minimum.x));
    outline = cutAt(outline, [&](Point p) { return p.x <= s.maximum.x; }, atX(s.maximum.x));
    outline = cutAt(outline, [&](Point p) { return p.y >= s.minimum.y; }, atY(s.minimum.y));
    return cutAt(outline, [&](Point p) { return p.y <= s.maximum.y; }, atY(s.maximum.y));
}

} // namespace

bool cutBox(Point& low, Point& high, const SectionBox& s)
{
    low = {std::max(low.x, s.minimum.x), std::max(low.y, s.minimum.y), std::max(low.z, s.minimum.z)};
    high = {std::min(high.x, s.maximum.x), std::min(high.y, s.maximum.y), std::min(high.z, s.maximum.z)};
    return low.x < high.x && low.y < high.y && low.z < high.z;
}

Scene cutOpen(const Scene& scene, const SectionBox& section)
{
    Scene cut;
    cut.legend = scene.legend;
    cut.minimum = scene.minimum;
    cut.maximum = scene.maximum;
    for (Box box : scene.boxes)
        if (cutBox(box.minimum, box.maximum, section)) cut.boxes.push_back(box);
    for (Solid solid : scene.solids)
        if (cutBox(solid.minimum, solid.maximum, section)) cut.solids.push_back(solid);
    for (const Tube& tube : scene.tubes) cutTube(tube, section, cut.tubes);
    // Floors and aisles are flat: they are cut along the ground only, and lie below what is cut at their own height.
    const auto cutFlat = [&](auto flat, auto& into) {
        if (flat.minimum.z < section.minimum.z || flat.minimum.z > section.maximum.z) return;
        Point low = flat.minimum, high = {flat.maximum.x, flat.maximum.y, flat.minimum.z + 1};
        if (!cutBox(low, high, {{section.minimum.x, section.minimum.y, low.z}, {section.maximum.x, section.maximum.y, high.z}})) return;
        if constexpr (requires { flat.outline; }) flat.outline = cutOutline(std::move(flat.outline), section);
        flat.minimum = low;
        flat.maximum = {high.x, high.y, flat.maximum.z};
        into.push_back(std::move(flat));
    };
    for (const FloorArea& floor : scene.floors) cutFlat(floor, cut.floors);
    for (const AisleStrip& aisle : scene.aisles) cutFlat(aisle, cut.aisles);
    for (const SceneLabel& label : scene.labels)
        if (isIn({label.at.x, label.at.y, std::clamp(label.at.z - 0.5F, section.minimum.z, section.maximum.z)}, section)) cut.labels.push_back(label);
    return cut;
}

std::vector<std::pair<Point, Point>> cutFaces(Point a, Point b, const SectionBox& s)
{
    // What was cut ends exactly where the section ends: the same numbers were copied.
    std::vector<std::pair<Point, Point>> faces;
    if (a.x == s.minimum.x) faces.push_back({a, {a.x, b.y, b.z}});
    if (b.x == s.maximum.x) faces.push_back({{b.x, a.y, a.z}, b});
    if (a.y == s.minimum.y) faces.push_back({a, {b.x, a.y, b.z}});
    if (b.y == s.maximum.y) faces.push_back({{a.x, b.y, a.z}, b});
    if (a.z == s.minimum.z) faces.push_back({a, {b.x, b.y, a.z}});
    if (b.z == s.maximum.z) faces.push_back({{a.x, a.y, b.z}, b});
    return faces;
}

} // namespace gw
