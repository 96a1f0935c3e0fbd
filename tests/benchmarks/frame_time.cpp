// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Time of a frame with 1,000, 10,000 and 70,000 pieces and with 100,000, beside the same drawn as one actor each, in the same run: the ratio tells
// the same on every machine. What is ours of a frame (labels, what is near, the camera) is told apart from what the renderer takes for its pixels.
// Needs a display (xvfb-run serves).

#include "core/scene/labels.h"
#include "core/scene/pieces.h"
#include "views/scene/label_field.h"
#include "views/scene/scene_frame.h"
#include "views/scene/scene_renderer.h"

#include <QGuiApplication>

#include <vtkActor.h>
#include <vtkCubeSource.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace gw;

constexpr ViewSize pictureSize {1400, 800};

/// Rows of fifty racks of 0.6 m by 1.2 m in one hall, doors facing each other over 1.8 m.
Scene hallOf(std::uint32_t racks)
{
    Scene scene;
    for (std::uint32_t i = 0; i < racks; ++i) {
        const std::uint32_t row = i / 50;
        Box box;
        box.equipment = {i + 1};
        box.front = row % 2 ? Facing::South : Facing::North;
        box.minimum = {0.6F * float(i % 50) + (row % 4 >= 2 ? 34.0F : 0.0F), 3.0F * float(row / 4) * 2 + (row % 2 ? 3.0F : 0.0F), 0};
        box.maximum = {box.minimum.x + 0.6F, box.minimum.y + 1.2F, 2.2F};
        box.value = float(i % 132);
        box.type = 0;
        scene.boxes.push_back(box);
        scene.labels.push_back({{box.minimum.x + 0.3F, box.minimum.y + 0.6F, 2.4F}, "A-" + std::to_string(i), labelOfPiece});
        scene.maximum = {std::max(scene.maximum.x, box.maximum.x), std::max(scene.maximum.y, box.maximum.y), 2.2F};
    }
    scene.floors.push_back({{1}, "Hall", SpaceKind::DataHall, {-2, -2, 0}, {scene.maximum.x + 2, scene.maximum.y + 2, 5}});
    scene.legend = {ColourBy::Power, "kW", 0, 150, {}};
    return scene;
}

template <class Work>
double millisecondsOf(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times)
{
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

vtkSmartPointer<vtkRenderWindow> windowFor(vtkRenderer& renderer)
{
    auto window = vtkSmartPointer<vtkRenderWindow>::New();
    window->SetOffScreenRendering(1);
    window->SetSize(int(pictureSize.width), int(pictureSize.height));
    window->SetMultiSamples(0);
    window->AddRenderer(&renderer);
    return window;
}

/// What is ours of a frame while the camera turns near: labels found and arranged, near pieces looked for, the camera handed over.
double ownTime(SceneRenderer& eye, const Scene& scene)
{
    LabelField labels;
    labels.set(scene.labels);
    OrbitCamera camera = startCamera(scene, pictureSize);
    camera.zoom(vectorOf(scene.boxes[scene.boxes.size() / 2].minimum), 25 / camera.distance);
    const QFont font("Noto Sans");
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        camera.orbit(camera.target, 0.02, 0);
        times.push_back(millisecondsOf([&] {
            eye.setCamera(camera, pictureSize);
            arrangeLabels(labels.wishes(camera, pictureSize, font, [](const SceneLabel&) { return true; }), font, {0, 0, pictureSize.width, pictureSize.height});
        }));
    }
    return median(times);
}

/// The median frame while the camera turns.
double turning(SceneRenderer& eye, vtkRenderWindow& window, OrbitCamera camera, int frames)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        camera.orbit(camera.target, 0.02, 0);
        times.push_back(millisecondsOf([&] {
            eye.setCamera(camera, pictureSize);
            window.Render();
        }));
    }
    return median(times);
}

struct Measured {
    double frame = 0, smooth = 0, moved = 0, own = 0;
    int drawCalls = 0;
};

Measured measureOurs(const Scene& scene)
{
    SceneRenderer drawing;
    drawing.setScene(scene);
    drawing.setEdges(SceneRenderer::Edges::Plain);
    const auto window = windowFor(drawing.renderer());
    const OrbitCamera camera = startCamera(scene, pictureSize);
    drawing.setCamera(camera, pictureSize);
    window->Render();
    Measured measured {turning(drawing, *window, camera, 15), 0, 0, 0, drawing.drawCalls()};
    drawing.setEdges(SceneRenderer::Edges::Smooth);
    measured.smooth = turning(drawing, *window, camera, 5);
    drawing.setEdges(SceneRenderer::Edges::Plain);

    std::vector<double> times;
    Scene moving = scene;
    for (int i = 0; i < 7; ++i) {
        moving.boxes[5].minimum.y += 0.1F;
        moving.boxes[5].maximum.y += 0.1F;
        times.push_back(millisecondsOf([&] {
            drawing.setScene(moving);
            window->Render();
        }));
    }
    measured.moved = median(times);
    measured.own = ownTime(drawing, scene);
    return measured;
}

/// The plain way: an actor for every rack, bodies only.
double measureActors(const Scene& scene)
{
    auto renderer = vtkSmartPointer<vtkRenderer>::New();
    auto cube = vtkSmartPointer<vtkCubeSource>::New();
    auto mapper = vtkSmartPointer<vtkPolyDataMapper>::New();
    mapper->SetInputConnection(cube->GetOutputPort());
    for (const Box& box : scene.boxes) {
        auto actor = vtkSmartPointer<vtkActor>::New();
        actor->SetMapper(mapper);
        actor->SetPosition((box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2, 1.1);
        actor->SetScale(0.6, 1.2, 2.2);
        renderer->AddActor(actor);
    }
    // The camera of our drawing, so that both fill the same pixels.
    SceneRenderer eye;
    eye.setScene(scene);
    const OrbitCamera camera = startCamera(scene, pictureSize);
    eye.setCamera(camera, pictureSize);
    renderer->SetActiveCamera(eye.renderer().GetActiveCamera());
    const auto window = windowFor(*renderer);
    window->Render();
    return turning(eye, *window, camera, 5);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    for (const std::uint32_t racks : {1000U, 10000U, 70000U, 100000U}) {
        const Scene scene = hallOf(racks);
        const Measured ours = measureOurs(scene);
        std::printf("%6u pieces: frame %.1f ms (%.1f ms with smooth edges), ours of it %.2f ms, after moving one %.1f ms, %d draw calls\n", racks, ours.frame, ours.smooth, ours.own, ours.moved,
            ours.drawCalls);
        if (racks > 10000) continue;
        const double actors = measureActors(scene);
        std::printf("               one actor each %.1f ms; ratio %.3f\n", actors, ours.frame / actors);
    }
    return 0;
}
