// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_renderer.h"

#include "views/scene/scene_frame.h"

#include <QTest>

#include <vtkImageData.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>
#include <vtkUnsignedCharArray.h>

using namespace gw;

namespace {

constexpr ViewSize size {480, 320};

/// Rows of fifty cabinets, every twentieth piece a dry cooler, every thirtieth a busway.
Scene hallOf(std::uint32_t pieces)
{
    Scene scene;
    for (std::uint32_t i = 0; i < pieces; ++i) {
        Box box;
        box.equipment = {i + 1};
        box.front = static_cast<Facing>(i / 50 % 4);
        box.kind = i % 20 == 19 ? EquipmentKind::DryCooler : i % 30 == 29 ? EquipmentKind::Busway : EquipmentKind::AcceleratorRack;
        box.tone = box.kind == EquipmentKind::AcceleratorRack ? BodyTone::Rack : box.kind == EquipmentKind::Busway ? BodyTone::Power : BodyTone::Cooling;
        box.minimum = {0.7F * float(i % 50), 3.0F * float(i / 50), box.kind == EquipmentKind::Busway ? 2.5F : 0.0F};
        box.maximum = {box.minimum.x + 0.6F, box.minimum.y + 1.2F, box.minimum.z + 2.2F};
        box.value = i % 7 == 0 ? std::numeric_limits<float>::quiet_NaN() : float(i % 132);
        scene.boxes.push_back(box);
        scene.maximum = {std::max(scene.maximum.x, box.maximum.x), std::max(scene.maximum.y, box.maximum.y), 5};
    }
    scene.floors.push_back({{1}, "Hall", SpaceKind::DataHall, {-2, -2, 0}, {scene.maximum.x + 2, scene.maximum.y + 2, 5}});
    scene.legend = {ColourBy::Power, "kW", 0, 150, {}};
    return scene;
}

void shift(Box& box, float by) { box.minimum.x += by, box.maximum.x += by; }

/// A renderer in a window of its own that nobody sees.
struct Picture {
    SceneRenderer drawing;
    vtkSmartPointer<vtkRenderWindow> window = vtkSmartPointer<vtkRenderWindow>::New();

    Picture()
    {
        window->SetOffScreenRendering(1);
        window->SetSize(int(size.width), int(size.height));
        window->SetMultiSamples(0);
        window->AddRenderer(&drawing.renderer());
    }
    std::vector<unsigned char> taken(const Scene& scene, const OrbitCamera& camera)
    {
        drawing.setScene(scene);
        drawing.setCamera(camera, size);
        window->Render();
        auto pixels = vtkSmartPointer<vtkUnsignedCharArray>::New();
        window->GetPixelData(0, 0, int(size.width) - 1, int(size.height) - 1, 1, pixels);
        return {pixels->GetPointer(0), pixels->GetPointer(0) + pixels->GetNumberOfValues()};
    }
};

OrbitCamera nearCamera(const Scene& scene)
{
    OrbitCamera camera = startCamera(scene, size);
    camera.zoom(vectorOf(scene.boxes[20].minimum), 12 / camera.distance);
    return camera;
}

} // namespace

class SceneRendererTest : public QObject {
    Q_OBJECT
private slots:
    void aMovedPieceSendsItsOwnNumbersAndNoOthers()
    {
        Scene scene = hallOf(20000);
        Picture picture;
        const OrbitCamera camera = startCamera(scene, size);
        picture.taken(scene, camera);
        const std::size_t whole = picture.drawing.bytesSent();
        QVERIFY(whole > 20000 * 36);
        shift(scene.boxes[700], 0.1F);
        picture.taken(scene, camera);
        const std::size_t one = picture.drawing.bytesSent() - whole;
        QVERIFY2(one > 0 && one <= 8 * 36, qPrintable(QString::number(one)));
        for (std::size_t i = 5000; i < 6000; ++i) shift(scene.boxes[i], 0.1F);
        picture.taken(scene, camera);
        const std::size_t row = picture.drawing.bytesSent() - whole - one;
        QVERIFY2(row <= 1000 * 8 * 36, qPrintable(QString::number(row)));
    }

    void aSceneThatIsTheSameSendsNothing()
    {
        const Scene scene = hallOf(2000);
        Picture picture;
        const OrbitCamera camera = startCamera(scene, size);
        picture.taken(scene, camera);
        const std::size_t sent = picture.drawing.bytesSent();
        picture.taken(scene, camera);
        QCOMPARE(picture.drawing.bytesSent(), sent);
    }

    void anUpdatedPictureIsTheOneDrawnAnew()
    {
        Scene scene = hallOf(600);
        const OrbitCamera camera = nearCamera(scene);
        Picture updated;
        const auto before = updated.taken(scene, camera);
        // Moved, turned, valued, no longer valued, grown into another kind.
        shift(scene.boxes[20], 0.4F);
        scene.boxes[21].front = Facing::West;
        scene.boxes[22].value = 140;
        Picture fresh;
        QVERIFY(updated.taken(scene, camera) == fresh.taken(scene, camera));
        scene.boxes[23].value = std::numeric_limits<float>::quiet_NaN();
        scene.boxes[24].kind = EquipmentKind::DryCooler;
        scene.boxes[24].tone = BodyTone::Cooling;
        Picture again;
        const auto after = updated.taken(scene, camera);
        QVERIFY(after == again.taken(scene, camera));
        QVERIFY(after != before);
    }

    void aPictureTakesAtMostTwentyDrawCalls()
    {
        const Scene scene = hallOf(600);
        Picture picture;
        picture.taken(scene, nearCamera(scene));
        picture.drawing.setSelection({{1}, {2}}, {{3}});
        QVERIFY2(picture.drawing.drawCalls() <= 20, qPrintable(QString::number(picture.drawing.drawCalls())));
        QVERIFY(picture.drawing.drawCalls() >= 8);
    }
};

QTEST_MAIN(SceneRendererTest)
#include "scene_renderer_test.moc"
