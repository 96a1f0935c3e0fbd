// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/underlay_layer.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkPlane.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>

#include <cstring>

namespace gw {

namespace {

// Over the floor and under the aisles, so that the depth buffer tells them apart.
constexpr double height = 0.008;
// More than a screen shows of a floor; a graphics card keeps it four bytes a pixel.
constexpr int mostPixels = 2048;

vtkSmartPointer<vtkActor> emptyActor()
{
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(vtkSmartPointer<vtkPolyDataMapper>::New());
    actor->GetProperty()->LightingOff();
    // Mixed with the floor that was drawn before it.
    actor->ForceOpaqueOn();
    actor->SetVisibility(false);
    return actor;
}

vtkSmartPointer<vtkTexture> textureOf(const QImage& picture)
{
    QImage rows = picture.width() > mostPixels || picture.height() > mostPixels ? picture.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
    // A texture begins below.
    rows = rows.convertToFormat(QImage::Format_RGBA8888).mirrored();
    auto pixels = vtkSmartPointer<vtkImageData>::New();
    pixels->SetDimensions(rows.width(), rows.height(), 1);
    pixels->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
    for (int y = 0; y < rows.height(); ++y) std::memcpy(pixels->GetScalarPointer(0, y, 0), rows.constScanLine(y), static_cast<std::size_t>(rows.width()) * 4);
    auto texture = vtkSmartPointer<vtkTexture>::New();
    texture->SetInputData(pixels);
    texture->InterpolateOn();
    texture->MipmapOn();
    return texture;
}

vtkSmartPointer<vtkPolyData> pictureOf(const LaidUnderlay& underlay)
{
    const Footprint& a = underlay.area;
    auto points = vtkSmartPointer<vtkPoints>::New();
    auto places = vtkSmartPointer<vtkFloatArray>::New();
    places->SetNumberOfComponents(2);
    for (const auto& [x, y, u, v] : {std::tuple {a.x0, a.y0, 0, 0}, std::tuple {a.x1, a.y0, 1, 0}, std::tuple {a.x1, a.y1, 1, 1}, std::tuple {a.x0, a.y1, 0, 1}}) {
        points->InsertNextPoint(x, y, height);
        places->InsertNextTuple2(u, v);
    }
    auto cells = vtkSmartPointer<vtkCellArray>::New();
    const vtkIdType corners[] {0, 1, 2, 3};
    cells->InsertNextCell(4, corners);
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    data->SetPolys(cells);
    data->GetPointData()->SetTCoords(places);
    return data;
}

vtkSmartPointer<vtkPolyData> linesOf(const LaidUnderlay& underlay)
{
    const Footprint& a = underlay.area;
    const double scale = (a.x1 - a.x0) / underlay.content->width;
    auto points = vtkSmartPointer<vtkPoints>::New();
    auto cells = vtkSmartPointer<vtkCellArray>::New();
    for (const QLineF& line : underlay.content->lines) {
        cells->InsertNextCell(2);
        for (const QPointF end : {line.p1(), line.p2()}) cells->InsertCellPoint(points->InsertNextPoint(a.x0 + end.x() * scale, a.y0 + end.y() * scale, height));
    }
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    data->SetLines(cells);
    return data;
}

void cut(vtkActor& actor, const SectionBox& section)
{
    const auto keep = [&](double x, double y, double nx, double ny) {
        auto plane = vtkSmartPointer<vtkPlane>::New();
        plane->SetOrigin(x, y, 0);
        plane->SetNormal(nx, ny, 0);
        actor.GetMapper()->AddClippingPlane(plane);
    };
    keep(double(section.minimum.x), double(section.minimum.y), 1, 0);
    keep(double(section.minimum.x), double(section.minimum.y), 0, 1);
    keep(double(section.maximum.x), double(section.maximum.y), -1, 0);
    keep(double(section.maximum.x), double(section.maximum.y), 0, -1);
    actor.SetVisibility(section.minimum.z <= 0 && section.maximum.z >= 0);
}

void fill(vtkActor& actor, const LaidUnderlay& underlay, const DrawingLook& look)
{
    const QImage& picture = underlay.content->picture;
    const QColor colour = picture.isNull() ? look.theme.text : QColor(Qt::white);
    const auto data = picture.isNull() ? linesOf(underlay) : pictureOf(underlay);
    static_cast<vtkPolyDataMapper*>(actor.GetMapper())->SetInputData(data);
    actor.GetMapper()->RemoveAllClippingPlanes();
    if (!picture.isNull()) actor.SetTexture(textureOf(picture));
    actor.GetProperty()->SetColor(colour.redF(), colour.greenF(), colour.blueF());
    actor.GetProperty()->SetOpacity(underlay.opacity);
    actor.SetVisibility(true);
    if (look.section) cut(actor, *look.section);
}

} // namespace

std::vector<LaidUnderlay> laidUnderlays(const Plan& plan, const ViewState& view, UnderlayContents& contents)
{
    std::vector<LaidUnderlay> laid;
    const LayerState& layer = view.layer(DrawingLayer::Underlays);
    contents.keepOnly(plan.underlays);
    if (!layer.isShown) return laid;
    for (const Underlay& underlay : plan.underlays)
        if (view.isSeen(underlay.id)) laid.push_back({underlay.id, contents.areaOf(underlay), underlay.opacity * layer.opacity, &contents.of(underlay), underlay.content.size()});
    return laid;
}

UnderlayLayer::UnderlayLayer(vtkRenderer& renderer)
{
    // Actors given later would be drawn later, over what hides the floor: each has its place from the start.
    for (std::size_t i = 0; i < mostUnderlays; ++i) {
        m_actors.push_back(emptyActor());
        renderer.AddActor(m_actors.back());
    }
}

UnderlayLayer::~UnderlayLayer() = default;

void UnderlayLayer::set(const std::vector<LaidUnderlay>& underlays, const DrawingLook& look)
{
    std::vector<Drawn> wanted;
    for (const LaidUnderlay& each : underlays) wanted.emplace_back(each.id, each.length, each.area, each.opacity);
    const QRgb line = look.theme.text.rgb();
    if (wanted == m_drawn && line == m_line && look.section == m_section) return;
    m_drawn = std::move(wanted);
    m_line = line;
    m_section = look.section;
    for (std::size_t i = 0; i < m_actors.size(); ++i) {
        vtkActor& actor = *m_actors[i];
        actor.SetVisibility(false);
        actor.SetTexture(nullptr);
        if (i >= underlays.size() || (underlays[i].content->picture.isNull() && underlays[i].content->lines.isEmpty())) continue;
        fill(actor, underlays[i], look);
    }
}

} // namespace gw
