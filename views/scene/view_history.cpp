// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/view_history.h"

#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr std::size_t mostViews = 100;

bool isSame(const OrbitCamera& a, const OrbitCamera& b)
{
    const Vector moved = a.position() - b.position();
    const double turned = std::abs(std::remainder(a.azimuth - b.azimuth, 2 * std::numbers::pi)) + std::abs(a.elevation - b.elevation);
    return std::sqrt(dot(moved, moved)) < 0.01 * a.distance && turned < 0.01;
}

} // namespace

void ViewHistory::note(const OrbitCamera& camera)
{
    if (!m_views.empty() && isSame(m_views[m_at], camera)) return;
    if (!m_views.empty()) m_views.resize(m_at + 1);
    m_views.push_back(camera);
    if (m_views.size() > mostViews) m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

std::optional<OrbitCamera> ViewHistory::back()
{
    if (!canGoBack()) return {};
    return m_views[--m_at];
}

std::optional<OrbitCamera> ViewHistory::forward()
{
    if (!canGoForward()) return {};
    return m_views[++m_at];
}

void ViewHistory::clear()
{
    m_views.clear();
    m_at = 0;
}

} // namespace gw
