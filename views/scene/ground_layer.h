// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"

#include <vtkSmartPointer.h>

#include <array>

class vtkActor;
class vtkPolyData;
class vtkRenderer;
class vtkTexture;

namespace gw {

class MeshBuilder;

/// What stays where it is: floors with their 600 mm tiles, aisles, walls, columns and containment, the tubes above, and the faces of a section.
class GroundLayer {
public:
    /// Tubes are drawn in so many calls, so that one that changed leaves most as they are.
    static constexpr std::size_t tubePortions = 4;

    explicit GroundLayer(vtkRenderer& renderer);
    ~GroundLayer();

    /// Builds anew only what differs from the scene drawn before.
    void set(const Scene& scene, const DrawingLook& look);
    /// Once everything else has been given to the renderer: what one looks through is mixed with what was drawn before it.
    void drawGlassLast(vtkRenderer& renderer);
    void forget() { m_isDrawn = false; }          ///< After a change of the look: draw everything anew.
    /// Whether tubes are drawn: seen from afar they are thinner than a pixel.
    void showTubes(bool isShown);

private:
    void drawFloors(const DrawingLook& look);
    void drawWalls(const DrawingLook& look);
    void drawAisles(const DrawingLook& look);
    void drawTubes(const std::vector<Tube>& tubes, const DrawingLook& look, bool all);
    void drawPortion(std::size_t portion, const DrawingLook& look);
    void drawSolids(const DrawingLook& look);
    void drawCaps(const Scene& scene, const DrawingLook& look);

    std::vector<FloorArea> m_floorAreas;
    std::vector<AisleStrip> m_aisleStrips;
    std::vector<Solid> m_solidParts;
    std::vector<Tube> m_tubeRuns;
    std::size_t m_tubesInPortion = 0;
    bool m_showsTubes = true;
    bool m_isDrawn = false;
    vtkSmartPointer<vtkActor> m_floors, m_aisles, m_curbs, m_solids, m_glass, m_caps;
    std::array<vtkSmartPointer<vtkActor>, tubePortions> m_tubes;
    vtkSmartPointer<vtkTexture> m_tiles;
};

} // namespace gw
