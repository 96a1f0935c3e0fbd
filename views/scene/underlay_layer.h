// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"
#include "views/scene/underlay_content.h"

#include <vtkSmartPointer.h>

#include <tuple>

class vtkActor;
class vtkRenderer;

namespace gw {

/// An underlay as it lies on the floor. Two of one row and length show the same.
struct LaidUnderlay {
    UnderlayId id;
    Footprint area;                        ///< On the site.
    double opacity = 1;
    const UnderlayContent* content = nullptr;
    std::size_t length = 0;                ///< Of the text that the content was read from.
};

/// Those of a plan that are seen, with the opacity of their layer.
std::vector<LaidUnderlay> laidUnderlays(const Plan& plan, const ViewState& view, UnderlayContents& contents);

inline constexpr std::size_t mostUnderlays = 16;

/// Underlays on the floor in three dimensions: pictures with their scale and opacity, and the lines of drawings. At most `mostUnderlays`.
class UnderlayLayer {
public:
    /// Takes its place among what the renderer draws: over the floors that were given to it before, under all that is given to it later.
    explicit UnderlayLayer(vtkRenderer& renderer);
    ~UnderlayLayer();

    /// Builds anew only where something differs from what was drawn before.
    void set(const std::vector<LaidUnderlay>& underlays, const DrawingLook& look);

private:
    using Drawn = std::tuple<UnderlayId, std::size_t, Footprint, double>;

    std::vector<vtkSmartPointer<vtkActor>> m_actors;
    std::vector<Drawn> m_drawn;
    QRgb m_line = 0;
    std::optional<SectionBox> m_section;
};

} // namespace gw
