// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What an edit of a great plan costs, step by step, beside the targets: 10,000 racks with 60,000 other pieces and 100,000 pieces. Every step is the one
// the window takes: session, solver thread, scene, renderer. Needs a display (xvfb-run serves). A number as argument: so many pieces alone.

#include "core/catalog/read_catalog.h"
#include "core/editing/compose.h"
#include "core/scene/pick.h"
#include "tests/benchmarks/great_plan.h"
#include "tests/benchmarks/step_times.h"
#include "views/scene/band.h"
#include "views/scene/floor_objects.h"
#include "views/scene/label_field.h"
#include "views/scene/live_scene.h"
#include "views/scene/scene_frame.h"
#include "views/scene/scene_renderer.h"
#include "views/scene/seen_scene.h"

#include <QApplication>
#include <QTemporaryDir>

#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace gw;

constexpr ViewSize pictureSize {1400, 800};

vtkSmartPointer<vtkRenderWindow> windowFor(vtkRenderer& renderer)
{
    auto window = vtkSmartPointer<vtkRenderWindow>::New();
    window->SetOffScreenRendering(1);
    window->SetSize(int(pictureSize.width), int(pictureSize.height));
    window->SetMultiSamples(0);
    window->AddRenderer(&renderer);
    return window;
}

/// Until the figures belong to the plan, as the window waits: asleep.
void wait(PlanSession& session)
{
    while (session.isSolving()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// The program's parts that an edit passes through.
struct Desk {
    PlanSession session;
    LiveScene live {session};
    LabelField labels;
    SceneRenderer drawing;
    vtkSmartPointer<vtkRenderWindow> window = windowFor(drawing.renderer());
    OrbitCamera camera;
    Times edit, settle, draw, lay, frame, whole;

    Desk(const Catalog& catalog, Solver& solver) : session(catalog, solver) {}

    void open()
    {
        drawing.setScene(live.scene());
        drawing.setEdges(SceneRenderer::Edges::Plain);
        camera = startCamera(live.scene(), pictureSize);
        camera.zoom(vectorOf(live.scene().boxes.front().minimum), 30 / camera.distance);
        drawing.setCamera(camera, pictureSize);
        labels.set(live.scene().labels);
        window->Render();
    }

    void perform(Edit change)
    {
        show([&] { session.perform(std::move(change)); });
    }

    /// From the edit to the picture with its figures, colours and findings.
    template <class Act>
    void show(Act&& act)
    {
        whole.take([&] {
            edit.take(act);
            settle.take([&] { wait(session); });
            draw.take([&] { drawing.setScene(live.scene()); });
            lay.take([&] { labels.set(live.scene().labels); });
        });
        drawing.setCamera(camera, pictureSize);
        frame.take([&] { window->Render(); });
    }

    void report(const char* what, double target)
    {
        std::printf(" %s\n", what);
        say("edit, scene and pick index", edit, 0);
        say("figures and findings", settle, 0);
        say("colours and places to the renderer", draw, 0);
        say("labels laid out", lay, 0);
        say("edit to all figures, colours and findings", whole, target);
        say("frame after it (software rendering)", frame, 0);
        edit = settle = draw = lay = frame = whole = {};
    }
};

Edit movedRow(const Plan& plan, std::size_t first, std::size_t count, double by)
{
    EditBuilder builder(plan, "Move a row");
    for (std::size_t i = first; i < first + count; ++i) {
        Equipment piece = plan.equipment[i];
        piece.x = piece.x + metres(by);
        builder.put(piece);
    }
    return std::move(builder).finish();
}

/// Each edit some times over, and each time taken back: the undo is measured on its own.
template <class Make>
void measureWithUndo(Desk& desk, const std::string& what, Make&& make)
{
    constexpr std::size_t times = 5;
    for (std::size_t i = 0; i < times; ++i) desk.perform(make(i));
    desk.report(what.c_str(), 0);
    for (std::size_t i = 0; i < times; ++i) desk.show([&] { desk.session.undoStack().undo(); });
    desk.report((what + ", undone").c_str(), 0);
}

void measureChanges(Desk& desk)
{
    const auto plan = [&]() -> const Plan& { return desk.session.plan(); };
    const EquipmentTypeId other {"gb300-nvl72"};
    measureWithUndo(desk, "type of a rack changed", [&](std::size_t i) {
        Equipment rack = plan().equipment[40 + i];
        rack.type = other;
        return changeRow(plan(), rack, "Type");
    });
    measureWithUndo(desk, "rack added from the catalogue", [&](std::size_t i) {
        return addEquipment(plan(), *desk.session.catalog().find(other), plan().spaces.begin()->id, metres(1), metres(1.0 + 2.0 * double(i)), Facing::North);
    });
    measureWithUndo(desk, "feed deleted", [&](std::size_t i) {
        EditBuilder builder(plan(), "Delete a feed");
        builder.remove<Feed>(plan().feeds[plan().feeds.size() / 2 + i].id);
        return std::move(builder).finish();
    });
    measureWithUndo(desk, "price of a tier changed", [&](std::size_t i) {
        ServiceTier tier = *plan().tiers.begin();
        tier.outputPrice = tier.outputPrice * (1.01 + 0.01 * double(i));
        return changeRow(plan(), tier, "Price");
    });
}

void measureEdits(Desk& desk)
{
    const auto piece = [&](std::size_t i) { return desk.session.plan().equipment[i]; };
    for (std::size_t i = 0; i < 25; ++i) {
        const Equipment rack = piece(40 + i);
        desk.perform(moveEquipment(desk.session.plan(), rack.id, rack.x + millimetres(i % 2 ? 1 : -1), rack.y));
    }
    desk.report("one rack moved", 16);
    for (std::size_t i = 0; i < 15; ++i) desk.perform(movedRow(desk.session.plan(), desk.session.plan().equipment.size() - 1500, 1000, i % 2 ? 0.001 : -0.001));
    desk.report("a row of 1,000 moved", 100);
    for (std::size_t i = 0; i < 9; ++i) {
        Equipment rack = piece(40 + i);
        rack.powerCap = kilowatts(90 + double(i));
        desk.perform(changeRow(desk.session.plan(), rack, "Cap"));
    }
    desk.report("one rack capped (all is solved again)", 0);
    measureChanges(desk);
}

/// Of frames that turn around what is near, with or without lines under the names.
Times ownTimes(Desk& desk, OrbitCamera& near, const QFont& font, const LineUnder& lineUnder)
{
    Times own;
    for (int i = 0; i < 40; ++i) {
        near.orbit(near.target, 0.02, 0);
        own.take([&] {
            desk.drawing.setCamera(near, pictureSize);
            arrangeLabels(desk.labels.wishes(near, pictureSize, font, [](const SceneLabel&) { return true; }), font, {0, 0, pictureSize.width, pictureSize.height}, {}, lineUnder);
        });
    }
    return own;
}

/// With flow, temperatures and pressure under the names.
void measureCoolantLabels(Desk& desk, OrbitCamera& near, const QFont& font)
{
    desk.session.setColourBy(ColourBy::CoolantSupply);
    desk.labels.set(desk.live.scene().labels);
    const SeenScene seen(desk.session, desk.live);
    Times first;
    LineUnder lineUnder;
    first.take([&] { lineUnder = seen.linesUnder(font); });
    say("figures of coolant for the labels, once an outcome", first, 0);
    const Times own = ownTimes(desk, near, font, lineUnder);
    say("own time of a frame, coolant under the names", own, 2);
    desk.session.setColourBy(ColourBy::Power);
}

void measureFrames(Desk& desk)
{
    std::printf(" frames\n");
    const QFont font("Noto Sans");
    Times own, turning;
    OrbitCamera near = desk.camera;
    own = ownTimes(desk, near, font, {});
    say("own time of a frame", own, 2);
    measureCoolantLabels(desk, near, font);
    desk.window->Render();
    std::printf("  %-52s %9d near   target 20\n", "draw calls", desk.drawing.drawCalls());
    OrbitCamera far = startCamera(desk.live.scene(), pictureSize);
    desk.drawing.setCamera(far, pictureSize);
    desk.window->Render();
    for (int i = 0; i < 12; ++i) {
        far.orbit(far.target, 0.02, 0);
        turning.take([&] {
            desk.drawing.setCamera(far, pictureSize);
            desk.window->Render();
        });
    }
    say("orbit of the whole plan, a frame (software rendering)", turning, 200);
    std::printf("  %-52s %9d far\n", "draw calls", desk.drawing.drawCalls());
}

void measurePicks(Desk& desk)
{
    std::printf(" picks\n");
    const Scene& scene = desk.live.scene();
    std::mt19937 random(7);
    std::uniform_real_distribution<float> x(scene.minimum.x, scene.maximum.x), y(scene.minimum.y, scene.maximum.y);
    constexpr int rays = 2000;
    Times pick, band;
    std::size_t hits = 0, inside = 0;
    for (int run = 0; run < 9; ++run)
        pick.take([&] {
            for (int i = 0; i < rays; ++i) hits += desk.live.index().pick({x(random), y(random), 60}, {0.3F, 0.2F, -1}).has_value();
        });
    const OrbitCamera camera = startCamera(scene, pictureSize);
    for (int run = 0; run < 9; ++run)
        band.take([&] { inside = piecesInBand(scene.boxes, camera, pictureSize, {0, 0, pictureSize.width, pictureSize.height}, true).size(); });
    say("one pick", pick, 20, "us", rays / 1000.0);
    say("rubber-band over the whole picture", band, 50);
    std::printf("  %-52s %9zu of %zu, %zu of %d rays hit\n", "pieces in the band", inside, scene.boxes.size(), hits / 9, rays);
}

/// The pointer goes over a hall, a piece and a row's line: what a click would take, and the marks for it. Nothing of the scene is made anew.
void measureHover(Desk& desk)
{
    std::printf(" hover\n");
    const Plan& plan = desk.session.plan();
    const Scene& scene = desk.live.scene();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> x(scene.minimum.x, scene.maximum.x), y(scene.minimum.y, scene.maximum.y);
    UnderlayContents underlays;
    Times floor, piece, row;
    std::size_t found = 0;
    for (int i = 0; i < 40; ++i) {
        floor.take([&] { found += objectsAt(desk.session, underlays, {x(random), y(random)}, 0.3).size(); });
        piece.take([&] { desk.drawing.setSelection({}, {plan.equipment[std::size_t(i)].id}); });
        row.take([&] { desk.drawing.setSelection({}, desk.session.piecesOf(plan.groups[std::size_t(i) % plan.groups.size()].id)); });
    }
    desk.drawing.setSelection({}, {});
    say("what of the floor a click would take", floor, 2);
    say("a piece is marked", piece, 2);
    say("the members of a row are found and marked", row, 2);
    std::printf("  %-52s %9zu\n", "objects of the floor found", found);
}

void measureFiles(Desk& desk, const Catalog& catalog, Solver& solver)
{
    std::printf(" file\n");
    const QTemporaryDir folder;
    const std::string path = folder.filePath("great.gwp").toStdString();
    Times save, open, figures;
    for (int i = 0; i < 3; ++i) {
        save.take([&] {
            if (const auto saved = desk.session.save(path); !saved) std::printf("not saved\n");
        });
        PlanSession session(catalog, solver);
        open.take([&] {
            if (const auto opened = session.open(path); !opened) std::printf("not opened\n");
        });
        figures.take([&] { wait(session); });
    }
    say("open", open, 2000);
    say("first figures and findings after it", figures, 0);
    say("save", save, 1000);
    std::printf("  %-52s %9.1f MB\n", "file", double(std::filesystem::file_size(path)) / 1e6);
}

int measure(const Catalog& catalog, Solver& solver, std::uint32_t racks, std::size_t pieces)
{
    auto plan = greatPlan(catalog, racks, pieces);
    if (!plan) return std::printf("no plan: %s %s\n", plan.error().place.c_str(), plan.error().seen.c_str()), 1;
    std::printf("%u racks, %zu pieces, %zu feeds, %zu connections, %zu obstacles, %zu aisles\n", racks, plan->equipment.size(), plan->feeds.size(), plan->connections.size(),
        plan->obstacles.size(), plan->aisles.size());
    Desk desk(catalog, solver);
    desk.session.setPlan(*std::move(plan));
    desk.session.solveNow();
    std::printf("  %zu findings, %zu tubes\n", desk.session.findings().size(), desk.session.scene().tubes.size());
    desk.open();
    measureEdits(desk);
    measureFrames(desk);
    measurePicks(desk);
    measureHover(desk);
    std::printf(" memory before files: %.0f MB, peak %.0f MB\n", megabytesOf("VmRSS:"), megabytesOf("VmHWM:"));
    measureFiles(desk, catalog, solver);
    std::printf(" memory: %.0f MB, peak %.0f MB of 1,000\n", megabytesOf("VmRSS:"), megabytesOf("VmHWM:"));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const auto catalog = readCatalog(resourcesFolder() / "catalog");
    if (!catalog) return std::printf("no catalogue: %s %s\n", catalog.error().file.c_str(), catalog.error().place.c_str()), 1;
    const auto solver = makeCpuSolver();
    const std::size_t wanted = argc > 1 ? std::stoul(argv[1]) : 70000;
    return measure(*catalog, *solver, 10000, wanted);
}
