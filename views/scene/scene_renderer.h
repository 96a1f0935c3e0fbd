// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"
#include "views/scene/orbit_camera.h"

#include <memory>

class vtkRenderer;

namespace gw {

struct LaidUnderlay;

/// Draws a scene with VTK. Knows no widget: it fills a vtkRenderer that somebody shows. One draw call per kind of shape, whatever the
/// number of pieces; a new scene is compared with the old and only what differs is sent.
class SceneRenderer {
public:
    SceneRenderer();
    ~SceneRenderer();

    vtkRenderer& renderer();

    void setTheme(const Theme& theme);
    /// Everything of the look, the theme included; seen with the next scene that is set.
    void setLook(const DrawingLook& look);
    const DrawingLook& look() const;
    void setScene(const Scene& scene);
    /// What lies on the floor to be traced, with the look that was set last.
    void setUnderlays(const std::vector<LaidUnderlay>& underlays);
    /// `hovered`: the pieces that the pointer is at.
    void setSelection(const std::vector<EquipmentId>& selection, const std::vector<EquipmentId>& hovered);
    void setCamera(const OrbitCamera& camera, ViewSize size);

    /// Smooth edges cost a pass over the picture: worth it at rest, not while something moves. Then great plans lose their detail, too.
    enum class Edges { Plain, Smooth };
    void setEdges(Edges edges);

    int drawCalls() const;            ///< Of the next picture.
    /// Of pieces, sent to the graphics device so far.
    std::size_t bytesSent() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw
