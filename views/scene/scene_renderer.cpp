// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_renderer.h"

#include "views/scene/box_colours.h"
#include "views/scene/ground_layer.h"
#include "views/scene/piece_layers.h"
#include "views/scene/piece_meshes.h"
#include "views/scene/piece_parts.h"

#include <vtkActor.h>
#include <vtkActorCollection.h>
#include <vtkCamera.h>
#include <vtkLight.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

// Parts are shown where a metre takes this many pixels, on this many of the nearest pieces.
constexpr double pixelsForParts = 30;
constexpr std::size_t mostWithParts = 300;
// Below this a tube is a hair: left out while the camera moves.
constexpr double pixelsForTubes = 4;
// While the camera moves the nearest are looked for anew after this many metres.
constexpr double farMove = 1.5;

vtkSmartPointer<vtkLight> lampAt(double x, double y, double z, double intensity)
{
    auto lamp = vtkSmartPointer<vtkLight>::New();
    lamp->SetLightTypeToCameraLight();
    lamp->SetPosition(x, y, z);
    lamp->SetFocalPoint(0, 0, 0);
    lamp->SetIntensity(intensity);
    return lamp;
}

void light(vtkRenderer& renderer)
{
    // One key light over the viewer's left shoulder, and a weak one beside the camera so that no side is black.
    renderer.AutomaticLightCreationOff();
    renderer.AddLight(lampAt(-0.7, 1.0, 1.1, 0.78));
    renderer.AddLight(lampAt(0.9, 0.1, 0.8, 0.28));
}

void setBackground(vtkRenderer& renderer, const Theme& theme)
{
    renderer.GradientBackgroundOn();
    renderer.SetBackground(theme.skyBottom.redF(), theme.skyBottom.greenF(), theme.skyBottom.blueF());
    renderer.SetBackground2(theme.skyTop.redF(), theme.skyTop.greenF(), theme.skyTop.blueF());
}

/// A value that is none equals nothing; of two that are none nothing differs.
bool looksLike(const Box& a, const Box& b)
{
    if (a == b) return true;
    if (!std::isnan(a.value) || !std::isnan(b.value)) return false;
    Box there = b;
    there.value = 0;
    Box here = a;
    here.value = 0;
    return here == there;
}

} // namespace

struct SceneRenderer::Private {
    vtkSmartPointer<vtkRenderer> renderer = vtkSmartPointer<vtkRenderer>::New();
    GroundLayer ground {*renderer};
    PieceLayers pieces {*renderer};
    GlyphLayer marks {*renderer, *bodyMesh()};
    GlyphLayer outlines {*renderer, *edgeMesh()};
    DrawingLook look;
    std::vector<Box> boxes;
    Legend legend;
    Point minimum, maximum;
    std::vector<EquipmentId> selection, hovered;
    bool isMoving = false, hasNewLook = true;
    NearField field;
    std::vector<std::size_t> near;
    std::optional<OrbitCamera> nearFrom;           ///< The camera that `near` was found for.

    void drawPieces(const std::vector<Box>& now, bool isNew);
    void drawMarks();
    void drawParts(const OrbitCamera& camera, ViewSize size);
    void clip(const OrbitCamera& camera);
    const Box* boxOf(EquipmentId id) const;
};

const Box* SceneRenderer::Private::boxOf(EquipmentId id) const
{
    const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != boxes.end() && at->equipment == id ? &*at : nullptr;
}

void SceneRenderer::Private::drawPieces(const std::vector<Box>& now, bool isNew)
{
    if (isNew) {
        boxes = now;
        field.set(boxes);
        return pieces.set(boxes, legend, look);
    }
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (looksLike(boxes[i], now[i])) continue;
        boxes[i] = now[i];
        field.take(i, now[i]);
        changed.push_back(i);
    }
    pieces.update(boxes, changed, legend, look);
}

void SceneRenderer::Private::drawMarks()
{
    std::vector<Instance> mark, outline;
    QColor veil = look.theme.accent;
    veil.setAlphaF(0.28F);
    const QRgb line = look.theme.accent.rgba();
    std::vector<bool> isMarked(boxes.size());
    for (const EquipmentId id : selection)
        if (const Box* box = boxOf(id)) {
            isMarked[static_cast<std::size_t>(box - boxes.data())] = true;
            mark.push_back(instanceOf(*box, veil.rgba(), 0.015F));
            outline.push_back(instanceOf(*box, line, 0.02F));
        }
    for (const EquipmentId id : hovered)
        if (const Box* box = boxOf(id); box && !isMarked[static_cast<std::size_t>(box - boxes.data())])
            outline.push_back(instanceOf(*box, mixed(look.theme.accent, look.theme.isDark ? QColor(Qt::white) : look.theme.surface, 0.45), 0.02F));
    marks.set(std::move(mark));
    outlines.set(std::move(outline));
}

void SceneRenderer::Private::drawParts(const OrbitCamera& camera, ViewSize size)
{
    if (nearFrom && *nearFrom == camera) return;
    if (nearFrom && isMoving) {
        const Vector moved = camera.position() - nearFrom->position();
        if (dot(moved, moved) < farMove * farMove) return;
    }
    auto nearest = field.nearest(boxes, camera, size, pixelsForParts, mostWithParts);
    const bool isSame = nearFrom && nearest == near;
    nearFrom = camera;
    near = std::move(nearest);
    if (!isSame) pieces.detail(boxes, near, look);
}

/// Only the depth that is drawn into: nearer and farther planes than needed cost precision.
void SceneRenderer::Private::clip(const OrbitCamera& camera)
{
    const Vector low = vectorOf(minimum), high = vectorOf(maximum), at = camera.position();
    const Vector middle = (low + high) * 0.5, half = (high - low) * 0.5;
    const double depth = dot(middle - at, camera.forward()), radius = std::sqrt(dot(half, half)) + 10;
    const double far = std::max(depth + radius, 1.0);
    renderer->GetActiveCamera()->SetClippingRange(std::max({depth - radius, far / 5000, 0.05}), far);
}

SceneRenderer::SceneRenderer() : d(std::make_unique<Private>())
{
    light(*d->renderer);
    d->renderer->SetUseFXAA(true);
    for (GlyphLayer* layer : {&d->marks, &d->outlines}) layer->actor().GetProperty()->LightingOff();
    d->outlines.actor().GetProperty()->SetLineWidth(2.5F);
    d->marks.mix();
    d->ground.drawGlassLast(*d->renderer);
    setBackground(*d->renderer, d->look.theme);
}

SceneRenderer::~SceneRenderer() = default;

vtkRenderer& SceneRenderer::renderer() { return *d->renderer; }

const DrawingLook& SceneRenderer::look() const { return d->look; }

void SceneRenderer::setTheme(const Theme& theme)
{
    DrawingLook look = d->look;
    look.theme = theme;
    setLook(look);
}

void SceneRenderer::setLook(const DrawingLook& look)
{
    if (look.isSameAs(d->look)) return;
    d->look = look;
    setBackground(*d->renderer, look.theme);
    d->ground.forget();
    d->hasNewLook = true;
    d->nearFrom.reset();
}

void SceneRenderer::setScene(const Scene& scene)
{
    const bool isNew = std::exchange(d->hasNewLook, false) || d->legend != scene.legend || d->boxes.size() != scene.boxes.size();
    d->minimum = scene.minimum;
    d->maximum = scene.maximum;
    d->ground.set(scene, d->look);
    d->legend = scene.legend;
    d->drawPieces(scene.boxes, isNew);
    d->nearFrom.reset();
    d->drawMarks();
}

void SceneRenderer::setUnderlays(const std::vector<LaidUnderlay>& underlays) { d->ground.setUnderlays(underlays, d->look); }

void SceneRenderer::setSelection(const std::vector<EquipmentId>& selection, const std::vector<EquipmentId>& hovered)
{
    if (selection == d->selection && hovered == d->hovered) return;
    d->selection = selection;
    d->hovered = hovered;
    d->drawMarks();
}

void SceneRenderer::setCamera(const OrbitCamera& camera, ViewSize size)
{
    vtkCamera& eye = *d->renderer->GetActiveCamera();
    const Vector at = camera.position(), to = camera.target, up = camera.up();
    eye.SetPosition(at.x, at.y, at.z);
    eye.SetFocalPoint(to.x, to.y, to.z);
    eye.SetViewUp(up.x, up.y, up.z);
    eye.SetViewAngle(OrbitCamera::viewAngle * 180 / std::numbers::pi);
    d->clip(camera);
    if (d->isMoving) d->pieces.drawCoarse(d->boxes, d->legend, d->look);
    const double scale = camera.pixelsPerMetre(to, size);
    d->pieces.show(scale, d->isMoving);
    d->ground.showTubes(!d->isMoving || scale >= pixelsForTubes);
    d->drawParts(camera, size);
}

void SceneRenderer::setEdges(Edges edges)
{
    d->isMoving = edges == Edges::Plain;
    d->renderer->SetUseFXAA(!d->isMoving);
}

std::size_t SceneRenderer::bytesSent() const { return d->pieces.bytesSent(); }

int SceneRenderer::drawCalls() const
{
    int calls = 0;
    vtkActorCollection* actors = d->renderer->GetActors();
    actors->InitTraversal();
    while (vtkActor* actor = actors->GetNextActor()) calls += actor->GetVisibility();
    return calls;
}

} // namespace gw
