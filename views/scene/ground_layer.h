// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tube_layer.h"
#include "views/scene/underlay_layer.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkPolyData;
class vtkRenderer;
class vtkTexture;

namespace gw {

class MeshBuilder;

/// What stays where it is: floors with their 600 mm tiles, aisles, walls, columns and containment, the tubes above, and the faces of a section.
class GroundLayer {
public:
    explicit GroundLayer(vtkRenderer& renderer);
    ~GroundLayer();

    /// Builds anew only what differs from the scene drawn before.
    void set(const Scene& scene, const DrawingLook& look);
    void setUnderlays(const std::vector<LaidUnderlay>& underlays, const DrawingLook& look) { m_underlays.set(underlays, look); }
    /// Once everything else has been given to the renderer: what one looks through is mixed with what was drawn before it.
    void drawGlassLast(vtkRenderer& renderer);
    void forget() { m_isDrawn = false; }          ///< After a change of the look: draw everything anew.
    /// Whether tubes are drawn: seen from afar they are thinner than a pixel.
    void showTubes(bool isShown) { m_tubes.show(isShown); }

private:
    void drawFloors(const DrawingLook& look);
    void drawWalls(const DrawingLook& look);
    void drawAisles(const DrawingLook& look);
    void drawSolids(const DrawingLook& look);
    void drawCaps(const Scene& scene, const DrawingLook& look);

    std::vector<FloorArea> m_floorAreas;
    std::vector<AisleStrip> m_aisleStrips;
    std::vector<Solid> m_solidParts;
    bool m_isDrawn = false;
    vtkSmartPointer<vtkActor> m_floors;
    UnderlayLayer m_underlays;
    vtkSmartPointer<vtkActor> m_aisles, m_curbs, m_solids, m_glass, m_caps;
    TubeLayer m_tubes;
    vtkSmartPointer<vtkTexture> m_tiles;
};

} // namespace gw
