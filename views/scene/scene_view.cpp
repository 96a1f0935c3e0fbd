// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/scene_view.h"

#include "views/scene/gl_probe.h"
#include "views/scene/level_slider.h"
#include "views/scene/plan_rulers.h"
#include "views/scene/plan_view.h"
#include "views/scene/vtk_widget.h"

#include <QButtonGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace gw {

namespace {

constexpr int gap = 12;

/// Whether a 3D view can be shown: only the X11 platform lends VTK a context, and only a driver that survived the probe is used.
bool canShowThreeD(SceneView::OpenGl openGl)
{
    if (openGl == SceneView::OpenGl::Absent || QGuiApplication::platformName() != QLatin1String("xcb")) return false;
    return openGlWorks();
}

} // namespace

SceneView::SceneView(PlanSession& session, QWidget* parent, OpenGl openGl)
    : QWidget(parent), m_live(session), m_stack(new QStackedWidget(this)), m_plan(new PlanView(session, m_live)), m_switch(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_plan);
    connect(m_plan, &PlanView::said, this, &SceneView::said);
    if (canShowThreeD(openGl)) {
        m_threeD = new VtkWidget(session, m_live);
        m_stack->addWidget(m_threeD);
        connect(m_threeD, &VtkWidget::said, this, &SceneView::said);
    } else {
        m_notice = new QLabel(tr("No working OpenGL was found, so the plan is drawn from above."), this);
        m_notice->setContentsMargins(gap, 4, gap, 4);
        column->addWidget(m_notice);
    }

    m_switch->setObjectName("modeSwitch");
    m_switch->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_switch);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(m_switch);
    for (QToolButton* button : {addSwitch(tr("3D"), tr("Show the plan in three dimensions"), Mode::ThreeD), addSwitch(tr("Plan"), tr("Show the plan from above"), Mode::Plan)}) {
        row->addWidget(button);
        group->addButton(button);
    }
    m_switch->setVisible(m_threeD != nullptr);
    m_level = new LevelSlider(session, this);
    setMode(m_threeD ? Mode::ThreeD : Mode::Plan);
    setFocusProxy(m_stack->currentWidget());
}

SceneView::~SceneView() = default;

QToolButton* SceneView::addSwitch(const QString& text, const QString& tip, Mode mode)
{
    auto* button = new QToolButton(m_switch);
    button->setObjectName(mode == Mode::ThreeD ? "showThreeD" : "showPlan");
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, mode] { setMode(mode); });
    return button;
}

void SceneView::placeSwitch()
{
    m_switch->adjustSize();
    // Beside the rulers, not on them.
    const int above = mode() == Mode::Plan ? static_cast<int>(rulerWidth) : 0;
    m_switch->move(width() - m_switch->width() - gap, gap + above);
    m_switch->raise();
    m_level->move(gap, (height() - m_level->height()) / 2);
    m_level->raise();
}

void SceneView::resizeEvent(QResizeEvent*) { placeSwitch(); }

void SceneView::setTheme(const Theme& theme)
{
    m_plan->setTheme(theme);
    if (m_threeD) m_threeD->setTheme(theme);
}

SceneView::Mode SceneView::mode() const { return m_stack->currentWidget() == m_plan ? Mode::Plan : Mode::ThreeD; }

void SceneView::setMode(Mode mode)
{
    const bool isThreeD = mode == Mode::ThreeD && m_threeD;
    m_stack->setCurrentWidget(isThreeD ? static_cast<QWidget*>(m_threeD) : m_plan);
    setFocusProxy(m_stack->currentWidget());
    m_switch->findChild<QToolButton*>(isThreeD ? "showThreeD" : "showPlan")->setChecked(true);
    placeSwitch();
}

void SceneView::showAll()
{
    m_plan->showAll();
    if (m_threeD) m_threeD->showAll();
}

void SceneView::frameSelection()
{
    m_plan->frameSelection();
    if (m_threeD) m_threeD->frameSelection();
}

void SceneView::moveByKeys() { beginTransform(GizmoHandle::OnFloor); }

void SceneView::turnByKeys() { beginTransform(GizmoHandle::Turn); }

/// The keys that follow belong to the view.
void SceneView::beginTransform(GizmoHandle handle)
{
    m_stack->currentWidget()->setFocus();
    if (mode() == Mode::Plan) m_plan->beginTransform(handle);
    else m_threeD->beginTransform(handle);
}

void SceneView::setEaseTime(int milliseconds)
{
    if (m_threeD) m_threeD->setEaseTime(milliseconds);
}

void SceneView::setNavigation(Navigation navigation)
{
    if (m_threeD) m_threeD->setNavigation(navigation);
}

Navigation SceneView::navigation() const { return m_threeD ? m_threeD->navigation() : Navigation::Cad; }

void SceneView::setColourVision(ColourVision vision)
{
    m_vision = vision;
    if (m_threeD) m_threeD->setColourVision(vision);
    m_plan->setGraphicsEffect(vision == ColourVision::Usual ? nullptr : new ColourVisionEffect(vision));
}

QImage SceneView::picture(QSize size)
{
    if (mode() == Mode::ThreeD) {
        const QImage image = m_threeD->picture(size);
        if (!image.isNull()) return image;
    }
    return m_plan->picture(size);
}

} // namespace gw
