// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "views/scene/scene_frame.h"
#include "views/scene/scene_renderer.h"
#include "views/scene/underlay_layer.h"

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions_3_2_Core>
#include <QOpenGLVersionFunctionsFactory>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>

namespace gw {

/// VTK's side: made with the first context and again after the context was lost; the renderer outlives it.
struct VtkWidget::Drawing {
    SceneRenderer scene;
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> window;
};

namespace {

// The widget's own `makeCurrent` would also bind its framebuffer behind VTK's back, which would then draw into it piecemeal.
void onMakeCurrent(vtkObject*, unsigned long, void* widget, void*)
{
    QOpenGLContext* own = static_cast<VtkWidget*>(widget)->context();
    if (own && QOpenGLContext::currentContext() != own) static_cast<VtkWidget*>(widget)->makeCurrent();
}

void onIsCurrent(vtkObject*, unsigned long, void* widget, void* answer)
{
    QOpenGLContext* own = static_cast<VtkWidget*>(widget)->context();
    *static_cast<bool*>(answer) = own && QOpenGLContext::currentContext() == own;
}

void onYes(vtkObject*, unsigned long, void*, void* answer) { *static_cast<int*>(answer) = 1; }

void observe(vtkObject& object, unsigned long event, void (*callback)(vtkObject*, unsigned long, void*, void*), void* data)
{
    auto command = vtkSmartPointer<vtkCallbackCommand>::New();
    command->SetCallback(callback);
    command->SetClientData(data);
    object.AddObserver(event, command);
}

// A function of OpenGL 3.0; the plain function set of Qt ends at 2.0.
QOpenGLFunctions_3_2_Core* functionsOf(QOpenGLContext* context)
{
    return QOpenGLVersionFunctionsFactory::get<QOpenGLFunctions_3_2_Core>(context);
}

} // namespace

VtkWidget::VtkWidget(PlanSession& session, const LiveScene& live, QWidget* parent)
    : QOpenGLWidget(parent), m_session(session), m_seen(session, live), m_tools(session), m_drag(session), m_reshape(session, m_tools.ground()), m_transform(session), m_steps(new QTimer(this)),
      m_drawing(std::make_unique<Drawing>())
{
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Plan in three dimensions"));
    m_steps->setInterval(16);
    connect(m_steps, &QTimer::timeout, this, &VtkWidget::step);
    m_control.setGuard([this] { return wayBack(); });
    connect(&m_control, &CameraControl::moved, this, &VtkWidget::followCamera);
    connect(&m_seen, &SeenScene::changed, this, &VtkWidget::followScene);
    connect(&live.figures(), &LabelFigures::changed, this, qOverload<>(&QWidget::update));
    connect(&m_tools, &ToolBox::changed, this, qOverload<>(&QWidget::update));
    connect(&m_tools, &ToolBox::said, this, &VtkWidget::said);
    connect(&session, &PlanSession::selectionChanged, this, &VtkWidget::followSelection);
    connect(&session.view(), &ViewState::hoverChanged, this, &VtkWidget::followHover);
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_isFramed = false;
        m_control.forget();
        endWalk();
        m_transform.forget();
        m_drag.finish();
        m_reshape.finish();
        m_hold = Hold::Nothing;
    });
    followScene();
}

VtkWidget::~VtkWidget()
{
    m_control.stop();
    m_steps->stop();
    leaveContext();
}

void VtkWidget::setTheme(const Theme& theme)
{
    m_theme = theme;
    followScene();
}

void VtkWidget::setFullWalls(bool isFull)
{
    m_hasFullWalls = isFull;
    followScene();
}

bool VtkWidget::hasFullWalls() const { return m_hasFullWalls; }

void VtkWidget::setColourVision(ColourVision vision)
{
    m_vision = vision;
    drawAgain();
}

void VtkWidget::followScene()
{
    DrawingLook look;
    look.theme = withLayerColours(m_theme, m_session.view());
    look.section = m_session.view().section();
    look.hasFullWalls = m_hasFullWalls;
    for (std::size_t i = 0; i < drawingLayers; ++i) look.opacity[i] = static_cast<float>(m_seen.opacityOf(static_cast<DrawingLayer>(i)));
    m_drawing->scene.setLook(look);
    m_drawing->scene.setScene(m_seen.scene());
    m_drawing->scene.setUnderlays(laidUnderlays(m_session.plan(), m_session.view(), m_underlays));
    m_hasNewLabels = true;
    if (m_walker) m_walker->setScene(m_seen.scene());
    if (!m_isFramed && width() > 1) frameAtFirst();
    followSelection();
}

void VtkWidget::followSelection()
{
    m_drawing->scene.setSelection(m_session.selection(), m_lit);
    drawAgain();
}

/// What is no piece is marked over the picture: nothing of the scene is drawn anew for it.
void VtkWidget::followHover()
{
    auto lit = m_session.piecesOf(m_session.view().hovered());
    if (lit != std::exchange(m_lit, lit)) followSelection();
    else update();
}

void VtkWidget::drawAgain()
{
    m_isStale = true;
    update();
}

int VtkWidget::drawCalls() const { return m_drawing->scene.drawCalls(); }

void VtkWidget::initializeGL()
{
    // Qt destroys the context whenever the top-level window changes; VTK must let go of it first.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &VtkWidget::leaveContext, Qt::DirectConnection);
    auto window = vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New();
    window->SetReadyForRendering(false);
    window->SetFrameBlitModeToNoBlit();
    window->SetMultiSamples(0);
    observe(*window, vtkCommand::WindowMakeCurrentEvent, onMakeCurrent, this);
    observe(*window, vtkCommand::WindowIsCurrentEvent, onIsCurrent, this);
    observe(*window, vtkCommand::WindowSupportsOpenGLEvent, onYes, this);
    observe(*window, vtkCommand::WindowIsDirectEvent, onYes, this);
    window->GetState()->Reset();
    window->GetState()->vtkglDepthFunc(GL_LEQUAL);
    window->SetForceMaximumHardwareLineWidth(1);
    window->SetReadyForRendering(true);
    window->SetOwnContext(0);
    window->OpenGLInitContext();
    window->AddRenderer(&m_drawing->scene.renderer());
    m_drawing->window = window;
    m_isStale = true;
}

void VtkWidget::leaveContext()
{
    if (!m_drawing->window) return;
    makeCurrent();
    if (context()) disconnect(context(), nullptr, this, nullptr);
    m_drawing->window->RemoveAllObservers();
    m_drawing->window->RemoveRenderer(&m_drawing->scene.renderer());
    m_drawing->scene.renderer().ReleaseGraphicsResources(m_drawing->window);
    m_drawing->window->Finalize();
    m_drawing->window->SetReadyForRendering(false);
    m_drawing->window = nullptr;
    doneCurrent();
}

void VtkWidget::resizeGL(int, int)
{
    if (!m_isFramed || isAtStart()) {
        frameAtFirst();
        m_isFramed = true;
    }
    m_isStale = true;
}

void VtkWidget::renderScene(const OrbitCamera& camera, ViewSize size)
{
    m_drawing->scene.setEdges(m_isMoving ? SceneRenderer::Edges::Plain : SceneRenderer::Edges::Smooth);
    m_drawing->scene.setCamera(camera, size);
    m_drawing->window->Render();
}

void VtkWidget::copyTo(unsigned int framebuffer, QSize size)
{
    // Rendering may have switched contexts or buffers.
    makeCurrent();
    auto* gl = functionsOf(context());
    if (!gl) return;
    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    gl->glDrawBuffer(GL_COLOR_ATTACHMENT0);
    gl->glDisable(GL_SCISSOR_TEST);
    m_drawing->window->BlitDisplayFramebuffer(0, 0, 0, size.width(), size.height(), 0, 0, size.width(), size.height(), GL_COLOR_BUFFER_BIT, GL_LINEAR);
    gl->glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    // Mesa would blend the window with the desktop where alpha is below one.
    gl->glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
    gl->glClearColor(0, 0, 0, 1);
    gl->glClear(GL_COLOR_BUFFER_BIT);
    gl->glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

/// Renders into a picture of its own.
QImage VtkWidget::drawn(const OrbitCamera& camera, QSize pixels, ViewSize size)
{
    vtkOpenGLState* state = m_drawing->window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    m_drawing->window->SetSize(pixels.width(), pixels.height());
    renderScene(camera, size);
    makeCurrent();
    QImage image;
    {
        QOpenGLFramebufferObject buffer(pixels);
        copyTo(buffer.handle(), pixels);
        image = buffer.toImage().convertToFormat(QImage::Format_RGB32);
    }
    state->Pop();
    return image;
}

void VtkWidget::paintGL()
{
    if (m_isPainting || !m_drawing->window) return;
    const QScopedValueRollback guard(m_isPainting, true);
    const QSize pixels = size() * devicePixelRatioF();
    if (m_vision != ColourVision::Usual) {
        QImage image = drawn(camera(), pixels, viewSize());
        image.setDevicePixelRatio(devicePixelRatioF());
        {
            QPainter painter(&image);
            painter.setFont(font());
            paintOverlay(painter, camera(), viewSize());
            paintControls(painter);
        }
        see(image, m_vision);
        makeCurrent();
        QPainter(this).drawImage(QPointF(), image);
        m_isStale = true;
        return;
    }
    vtkOpenGLState* state = m_drawing->window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    if (m_isStale) {
        m_drawing->window->SetSize(pixels.width(), pixels.height());
        renderScene(camera(), viewSize());
        m_isStale = false;
    }
    copyTo(defaultFramebufferObject(), pixels);
    state->Pop();
    QPainter painter(this);
    paintOverlay(painter, camera(), viewSize());
    paintControls(painter);
}

QImage VtkWidget::picture(QSize wanted)
{
    if (!m_drawing->window) {
        if (!window()->windowHandle()) window()->winId();
        grabFramebuffer();
    }
    if (!m_drawing->window || wanted.isEmpty()) return {};
    makeCurrent();
    m_isMoving = false;
    const ViewSize view {double(wanted.width()), double(wanted.height())};
    const OrbitCamera seenFrom = m_isFramed ? camera() : startCamera(m_seen.scene(), view);
    QImage image = drawn(seenFrom, wanted, view);
    doneCurrent();
    drawAgain();
    QPainter painter(&image);
    painter.setFont(font());
    paintOverlay(painter, seenFrom, view);
    return image;
}

} // namespace gw
