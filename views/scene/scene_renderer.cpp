// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_renderer.h"

#include "views/scene/box_colours.h"
#include "views/scene/glyph_layer.h"
#include "views/scene/ground_layer.h"
#include "views/scene/piece_meshes.h"

#include <vtkActor.h>
#include <vtkActorCollection.h>
#include <vtkCamera.h>
#include <vtkLight.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <cmath>
#include <numbers>
#include <unordered_set>

namespace gw {

namespace {

// Below these sizes on the picture a detail is only noise. Pixels per metre.
constexpr double pixelsForDoors = 9, pixelsForTrim = 26, pixelsForEdges = 4;

bool isCabinet(const Box& box) { return box.tone == BodyTone::Rack || box.tone == BodyTone::Network; }

bool hasFans(const Box& box)
{
    return box.kind == EquipmentKind::DryCooler || box.kind == EquipmentKind::Chiller || box.kind == EquipmentKind::CoolingTower;
}

void light(vtkRenderer& renderer)
{
    // One key light over the viewer's left shoulder, and a weak one beside the camera so that no side is black.
    auto key = vtkSmartPointer<vtkLight>::New();
    key->SetLightTypeToCameraLight();
    key->SetPosition(-0.7, 1.0, 1.1);
    key->SetFocalPoint(0, 0, 0);
    key->SetIntensity(0.78);
    auto fill = vtkSmartPointer<vtkLight>::New();
    fill->SetLightTypeToCameraLight();
    fill->SetPosition(0.9, 0.1, 0.8);
    fill->SetFocalPoint(0, 0, 0);
    fill->SetIntensity(0.28);
    renderer.AutomaticLightCreationOff();
    renderer.AddLight(key);
    renderer.AddLight(fill);
}

void matt(vtkActor& actor)
{
    actor.GetProperty()->SetAmbient(0.52);
    actor.GetProperty()->SetDiffuse(0.58);
    actor.GetProperty()->SetSpecular(0.0);
}

void flat(vtkActor& actor, float lineWidth = 1)
{
    actor.GetProperty()->LightingOff();
    actor.GetProperty()->SetLineWidth(lineWidth);
}

/// Three feet of growing size: together they fade outwards over 0.4 m.
void addShadow(std::vector<Instance>& shadow, const Box& box, const QColor& shade)
{
    float height = 0.020F;
    for (const float grow : {0.08F, 0.22F, 0.40F}) {
        Instance foot = instanceOf(box, shade, grow);
        // Each lies a little below the one before, so that no two fight for the same depth.
        foot.centre.z += height + grow;
        height -= 0.003F;
        shadow.push_back(foot);
    }
}

void setBackground(vtkRenderer& renderer, const Theme& theme)
{
    renderer.GradientBackgroundOn();
    renderer.SetBackground(theme.skyBottom.redF(), theme.skyBottom.greenF(), theme.skyBottom.blueF());
    renderer.SetBackground2(theme.skyTop.redF(), theme.skyTop.greenF(), theme.skyTop.blueF());
}

} // namespace

struct SceneRenderer::Private {
    vtkSmartPointer<vtkRenderer> renderer = vtkSmartPointer<vtkRenderer>::New();
    GroundLayer ground {*renderer};
    GlyphLayer shadows {*renderer, *shadowMesh()};
    GlyphLayer bodies {*renderer, *bodyMesh()};
    GlyphLayer doors {*renderer, *doorMesh()};
    GlyphLayer trims {*renderer, *doorTrimMesh()};
    GlyphLayer louvres {*renderer, *louvreMesh()};
    GlyphLayer fans {*renderer, *fanMesh()};
    GlyphLayer bands {*renderer, *bandMesh()};
    GlyphLayer edges {*renderer, *edgeMesh()};
    GlyphLayer marks {*renderer, *bodyMesh()};
    GlyphLayer outlines {*renderer, *edgeMesh()};
    Theme theme = Theme::light();
    Scene scene;
    std::vector<EquipmentId> selection;
    EquipmentId hovered;

    void draw();
    void drawMarks();
    const Box* boxOf(EquipmentId id) const;
};

const Box* SceneRenderer::Private::boxOf(EquipmentId id) const
{
    const auto at = std::lower_bound(scene.boxes.begin(), scene.boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
    return at != scene.boxes.end() && at->equipment == id ? &*at : nullptr;
}

void SceneRenderer::Private::draw()
{
    ground.set(scene, theme);
    std::vector<Instance> shadow, body, door, trim, louvre, fan, band, edge;
    for (auto* list : {&body, &edge}) list->reserve(scene.boxes.size());
    QColor shade(Qt::black);
    shade.setAlphaF(theme.isDark ? 0.20F : 0.075F);
    for (const Box& box : scene.boxes) {
        const QColor tone = bodyColour(box.tone, theme);
        const QColor dark = mixed(tone, Qt::black, theme.isDark ? 0.35 : 0.32);
        body.push_back(instanceOf(box, tone));
        edge.push_back(instanceOf(box, theme.isDark ? mixed(tone, Qt::white, 0.30) : mixed(tone, Qt::black, 0.45), 0.006F));
        if (box.minimum.z < 0.1F) addShadow(shadow, box, shade);
        if (isCabinet(box)) {
            door.push_back(instanceOf(box, dark));
            trim.push_back(instanceOf(box, mixed(tone, Qt::white, 0.18)));
        } else if (box.kind != EquipmentKind::Busway) {
            louvre.push_back(instanceOf(box, dark));
        }
        if (hasFans(box)) fan.push_back(instanceOf(box, dark));
        if (const auto colour = bandColour(box, scene.legend, theme)) band.push_back(instanceOf(box, *colour));
    }
    shadows.set(std::move(shadow));
    bodies.set(std::move(body));
    doors.set(std::move(door));
    trims.set(std::move(trim));
    louvres.set(std::move(louvre));
    fans.set(std::move(fan));
    bands.set(std::move(band));
    edges.set(std::move(edge));
    drawMarks();
}

void SceneRenderer::Private::drawMarks()
{
    std::vector<Instance> mark, outline;
    QColor veil = theme.accent;
    veil.setAlphaF(0.28F);
    for (const EquipmentId id : selection)
        if (const Box* box = boxOf(id)) {
            mark.push_back(instanceOf(*box, veil, 0.015F));
            outline.push_back(instanceOf(*box, theme.accent, 0.02F));
        }
    if (const Box* box = boxOf(hovered); box && std::find(selection.begin(), selection.end(), hovered) == selection.end())
        outline.push_back(instanceOf(*box, mixed(theme.accent, theme.isDark ? Qt::white : theme.surface, 0.45), 0.02F));
    marks.set(std::move(mark));
    outlines.set(std::move(outline));
}

SceneRenderer::SceneRenderer() : d(std::make_unique<Private>())
{
    light(*d->renderer);
    d->renderer->SetUseFXAA(true);
    for (GlyphLayer* layer : {&d->bodies, &d->doors, &d->louvres, &d->fans}) matt(layer->actor());
    d->bands.actor().GetProperty()->SetAmbient(0.62);
    d->bands.actor().GetProperty()->SetDiffuse(0.42);
    for (GlyphLayer* layer : {&d->shadows, &d->marks, &d->trims, &d->edges}) flat(layer->actor());
    flat(d->outlines.actor(), 2.5F);
    d->shadows.actor().ForceTranslucentOn();
    d->marks.actor().ForceTranslucentOn();
    setTheme(d->theme);
}

SceneRenderer::~SceneRenderer() = default;

vtkRenderer& SceneRenderer::renderer() { return *d->renderer; }

void SceneRenderer::setTheme(const Theme& theme)
{
    d->theme = theme;
    setBackground(*d->renderer, theme);
    d->ground.forget();
    d->draw();
}

void SceneRenderer::setScene(const Scene& scene)
{
    d->scene = scene;
    d->draw();
}

void SceneRenderer::setSelection(const std::vector<EquipmentId>& selection, EquipmentId hovered)
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

    const Vector low = vectorOf(d->scene.minimum), high = vectorOf(d->scene.maximum);
    const Vector middle = (low + high) * 0.5, half = (high - low) * 0.5;
    const double depth = dot(middle - at, camera.forward()), radius = std::sqrt(dot(half, half)) + 10;
    const double far = std::max(depth + radius, 1.0);
    eye.SetClippingRange(std::max({depth - radius, far / 5000, 0.05}), far);

    const double near = camera.pixelsPerMetre(to, size);
    d->edges.show(near >= pixelsForEdges);
    d->doors.show(near >= pixelsForDoors);
    d->louvres.show(near >= pixelsForDoors);
    d->trims.show(near >= pixelsForTrim);
    d->shadows.show(near >= pixelsForEdges);
}

void SceneRenderer::setEdges(Edges edges) { d->renderer->SetUseFXAA(edges == Edges::Smooth); }

int SceneRenderer::drawCalls() const
{
    int calls = 0;
    vtkActorCollection* actors = d->renderer->GetActors();
    actors->InitTraversal();
    while (vtkActor* actor = actors->GetNextActor()) calls += actor->GetVisibility();
    return calls;
}

} // namespace gw
