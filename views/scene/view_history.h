// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"

#include <vector>

namespace gw {

/// Where the camera has rested, to go back to and forward again. No part of the plan's history.
class ViewHistory {
public:
    /// The camera has come to rest. Views that hardly differ are one; what lay ahead is forgotten.
    void note(const OrbitCamera& camera);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_views.size(); }
    /// None at the end.
    std::optional<OrbitCamera> back();
    std::optional<OrbitCamera> forward();
    void clear();

private:
    std::vector<OrbitCamera> m_views;
    std::size_t m_at = 0;
};

} // namespace gw
