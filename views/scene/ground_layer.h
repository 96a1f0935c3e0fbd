// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/widgets/theme.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkPolyData;
class vtkRenderer;
class vtkTexture;

namespace gw {

/// What lies on the ground and stays: floors with their 600 mm tiles, aisles, curbs, and the tubes above.
class GroundLayer {
public:
    explicit GroundLayer(vtkRenderer& renderer);
    ~GroundLayer();

    /// Builds anew only what differs from the scene drawn before.
    void set(const Scene& scene, const Theme& theme);
    void forget() { m_isDrawn = false; }          ///< After a change of theme: draw everything anew.

private:
    void drawFloors(const Theme& theme);
    void drawAisles(const Theme& theme);
    void drawTubes(const Theme& theme);

    std::vector<FloorArea> m_floorAreas;
    std::vector<AisleStrip> m_aisleStrips;
    std::vector<Tube> m_tubeRuns;
    bool m_isDrawn = false;
    vtkSmartPointer<vtkActor> m_floors, m_aisles, m_curbs, m_tubes;
    vtkSmartPointer<vtkTexture> m_tiles;
};

} // namespace gw
