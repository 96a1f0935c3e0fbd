// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/drawing_look.h"

#include <vtkSmartPointer.h>

#include <array>
#include <vector>

class vtkActor;
class vtkRenderer;

namespace gw {

/// Busways, cables and pipes. Drawn in a few portions, so that a tube that changed leaves most as they are.
class TubeLayer {
public:
    explicit TubeLayer(vtkRenderer& renderer);
    ~TubeLayer();

    /// `all`: none is as it was, for the look is another.
    void set(const std::vector<Tube>& tubes, const DrawingLook& look, bool all);
    void show(bool isShown);

private:
    static constexpr std::size_t portions = 4;
    void draw(std::size_t portion, const DrawingLook& look);

    std::vector<Tube> m_tubes;
    std::array<vtkSmartPointer<vtkActor>, portions> m_actors;
    std::size_t m_inPortion = 0;
    bool m_isShown = true;
};

} // namespace gw
