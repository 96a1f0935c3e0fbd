// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "views/scene/band.h"
#include "views/scene/chosen.h"
#include "views/scene/scene_frame.h"

#include <QTimer>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

// A plan that takes less of the picture than this many pixels is as good as lost.
constexpr double smallestPlan = 14;
constexpr double runFactor = 2.5, stepSeconds = 0.016;
// Where a new section cuts: over the racks' doors, under the busways.
constexpr float firstLevel = 1.7F;

} // namespace

void VtkWidget::frameAtFirst()
{
    m_start = startCamera(m_seen.scene(), viewSize());
    m_control.forget();
    m_control.set(m_start);
    m_isFramed = isVisible();
}

/// The docks have their sizes late, and a workspace brings others: until somebody looks from elsewhere, the start fits the view it has.
bool VtkWidget::isAtStart() const
{
    return !m_walker && camera() == m_start && !m_control.canGoBack() && !m_control.canGoForward();
}

void VtkWidget::followCamera(bool isResting)
{
    m_isMoving = !isResting;
    drawAgain();
}

void VtkWidget::setCamera(const OrbitCamera& camera)
{
    m_isFramed = true;
    m_control.set(camera);
}

void VtkWidget::showAll()
{
    standStill();
    OrbitCamera framed = m_isFramed ? camera() : startCamera(m_seen.scene(), viewSize());
    if (framed.elevation < 0) framed.elevation = 0.6;
    const Bounds bounds = boundsOfPlan(m_seen.scene());
    framed.frame(bounds.minimum, bounds.maximum, viewSize());
    m_control.easeTo(framed);
}

void VtkWidget::frameSelection()
{
    standStill();
    OrbitCamera framed = camera();
    const Bounds bounds = boundsOfChosen(m_session, m_seen.scene());
    framed.frame(bounds.minimum, bounds.maximum, viewSize());
    m_control.easeTo(framed);
}

void VtkWidget::isolateSelection()
{
    isolateChosen(m_session);
    if (m_session.view().isIsolating()) frameSelection();
}

void VtkWidget::lookFrom(CubeZone zone)
{
    standStill();
    OrbitCamera turned = ViewCube::lookingFrom(zone, camera());
    const Bounds bounds = boundsOfChosen(m_session, m_seen.scene());
    turned.frame(bounds.minimum, bounds.maximum, viewSize());
    m_control.easeTo(turned);
}

void VtkWidget::lookFrom(Side side)
{
    switch (side) {
    case Side::Front: return lookFrom(CubeZone {0, -1, 0});
    case Side::Back: return lookFrom(CubeZone {0, 1, 0});
    case Side::Right: return lookFrom(CubeZone {1, 0, 0});
    case Side::Left: return lookFrom(CubeZone {-1, 0, 0});
    case Side::Top: return lookFrom(CubeZone {0, 0, 1});
    case Side::Bottom: return lookFrom(CubeZone {0, 0, -1});
    }
}

/// Nobody gets lost: where nothing of the plan is in sight any more, back to all of it.
std::optional<OrbitCamera> VtkWidget::wayBack() const
{
    if (m_walker || m_hold != Hold::Nothing || m_seen.scene().boxes.empty()) return {};
    const Bounds bounds = boundsOfPlan(m_seen.scene());
    const Vector size = vectorOf(bounds.maximum) - vectorOf(bounds.minimum), middle = (vectorOf(bounds.minimum) + vectorOf(bounds.maximum)) * 0.5;
    const double pixels = std::sqrt(dot(size, size)) * camera().pixelsPerMetre(middle, viewSize());
    const bool isInside = camera().pixelsPerMetre(middle, viewSize()) <= 0;
    if (isInPicture(bounds.minimum, bounds.maximum, camera(), viewSize()) && (isInside || pixels >= smallestPlan)) return {};
    OrbitCamera framed = camera();
    framed.frame(bounds.minimum, bounds.maximum, viewSize());
    return framed;
}

void VtkWidget::startWalk()
{
    if (m_walker) return;
    m_beforeWalk = camera();
    const auto floor = floorUnder(camera().rayThrough({width() / 2.0, height() / 2.0}, viewSize()));
    m_walker.emplace();
    m_walker->setScene(m_seen.scene());
    m_walker->stand(floor.value_or(camera().target), std::remainder(camera().azimuth + std::numbers::pi, 2 * std::numbers::pi));
    m_control.easeTo(m_walker->camera());
    setFocus();
    emit walkingChanged(true);
}

void VtkWidget::endWalk()
{
    if (!m_walker) return;
    const OrbitCamera before = m_beforeWalk.value_or(camera());
    m_steps->stop();
    m_keys.clear();
    m_walker.reset();
    m_control.easeTo(before);
    emit walkingChanged(false);
}

/// Ends a walk at once: another view is asked for.
void VtkWidget::standStill()
{
    if (!m_walker) return;
    endWalk();
    m_control.set(m_beforeWalk.value_or(camera()));
}

void VtkWidget::step()
{
    if (!m_walker) return;
    const auto isHeld = [this](int a, int b) { return m_keys.contains(a) || m_keys.contains(b); };
    const double ahead = isHeld(Qt::Key_W, Qt::Key_Up) - isHeld(Qt::Key_S, Qt::Key_Down), aside = isHeld(Qt::Key_D, Qt::Key_Right) - isHeld(Qt::Key_A, Qt::Key_Left);
    if (ahead == 0 && aside == 0) return m_steps->stop();
    m_walker->walk(ahead, aside, stepSeconds * (m_keys.contains(Qt::Key_Shift) ? runFactor : 1));
    m_control.move(m_walker->camera());
}

void VtkWidget::setSectioned(bool isOn)
{
    ViewState& view = m_session.view();
    if (!isOn) view.setSection({});
    else if (!view.section()) view.setSection(sectionAround(m_seen.scene(), firstLevel));
}

} // namespace gw
