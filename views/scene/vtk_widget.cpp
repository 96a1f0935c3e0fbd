// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "core/scene/labels.h"
#include "views/scene/overlay.h"
#include "views/scene/scene_frame.h"
#include "views/scene/scene_renderer.h"

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
#include <QVariantAnimation>

namespace gw {

/// VTK's side: made with the first context and again after the context was lost; the renderer outlives it.
struct VtkWidget::Drawing {
    SceneRenderer scene;
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> window;

};

namespace {

constexpr int restTime = 150;      ///< Milliseconds without movement after which the picture is drawn at its best.

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
    : QOpenGLWidget(parent), m_session(session), m_live(live), m_drag(session), m_ease(new QVariantAnimation(this)), m_rest(new QTimer(this)), m_drawing(std::make_unique<Drawing>())
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(restTime);
    connect(m_rest, &QTimer::timeout, this, [this] {
        m_isMoving = false;
        drawAgain();
    });
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Plan in three dimensions"));
    connect(&live, &LiveScene::changed, this, &VtkWidget::followScene);
    connect(&session, &PlanSession::selectionChanged, this, &VtkWidget::followSelection);
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_isFramed = false;
        m_drag.finish();
        m_hold = Hold::Nothing;
    });
    followScene();
}

VtkWidget::~VtkWidget()
{
    m_ease->stop();
    leaveContext();
}

void VtkWidget::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_drawing->scene.setTheme(theme);
    drawAgain();
}

void VtkWidget::followScene()
{
    m_drawing->scene.setScene(m_live.scene());
    if (m_hovered.number && !m_live.boxOf(m_hovered)) m_hovered = {};
    followSelection();
    if (!m_isFramed && width() > 1) {
        m_camera = startCamera(m_live.scene(), viewSize());
        m_isFramed = isVisible();
    }
}

void VtkWidget::followSelection()
{
    m_drawing->scene.setSelection(m_session.selection(), m_hovered);
    drawAgain();
}

void VtkWidget::drawAgain()
{
    m_isStale = true;
    update();
}

void VtkWidget::drawMoving()
{
    m_isMoving = true;
    m_rest->start();
    drawAgain();
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
    if (!m_isFramed) {
        m_camera = startCamera(m_live.scene(), viewSize());
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

void VtkWidget::paintGL()
{
    if (m_isPainting || !m_drawing->window) return;
    const QScopedValueRollback guard(m_isPainting, true);
    const QSize pixels = size() * devicePixelRatioF();
    vtkOpenGLState* state = m_drawing->window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    if (m_isStale) {
        m_drawing->window->SetSize(pixels.width(), pixels.height());
        renderScene(m_camera, viewSize());
        m_isStale = false;
    }
    copyTo(defaultFramebufferObject(), pixels);
    state->Pop();
    QPainter painter(this);
    paintOverlay(painter, m_camera, viewSize());
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
    OrbitCamera camera = m_camera;
    if (!m_isFramed) camera = startCamera(m_live.scene(), view);
    vtkOpenGLState* state = m_drawing->window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    m_drawing->window->SetSize(wanted.width(), wanted.height());
    renderScene(camera, view);
    makeCurrent();
    QImage image;
    {
        QOpenGLFramebufferObject buffer(wanted);
        copyTo(buffer.handle(), wanted);
        image = buffer.toImage().convertToFormat(QImage::Format_RGB32);
    }
    state->Pop();
    doneCurrent();
    drawAgain();
    QPainter painter(&image);
    painter.setFont(font());
    paintOverlay(painter, camera, view);
    return image;
}

/// Names of spaces and rows are worth showing through what stands before them; the rest would name the wrong thing.
bool VtkWidget::isSeen(const SceneLabel& label, const OrbitCamera& camera) const
{
    if (label.priority >= labelOfRow) return true;
    const Vector from = camera.position();
    const Vector ray = vectorOf(label.at) - from;
    const auto before = m_live.index().pick(pointOf(from), pointOf(ray));
    if (!before) return true;
    const auto entry = entryOf(*m_live.boxOf(*before), pointOf(from), pointOf(ray));
    return !entry || *entry > 1;
}

void VtkWidget::paintOverlay(QPainter& painter, const OrbitCamera& camera, ViewSize size)
{
    const QRectF picture(0, 0, size.width, size.height);
    const Scene& scene = m_live.scene();
    if (scene.boxes.empty() && scene.floors.empty()) {
        paintNotice(painter, picture, tr("Nothing is placed yet. Add a rack from the catalogue, or open a sample."), m_theme);
        return;
    }
    std::vector<LabelWish> wishes;
    for (const SceneLabel& label : scene.labels) {
        const Vector at = vectorOf(label.at);
        const double strength = labelStrength(label.priority, camera.pixelsPerMetre(at, size));
        if (strength <= 0) continue;
        const auto place = camera.project(at, size);
        if (place && picture.contains(QPointF(place->x, place->y)) && isSeen(label, camera)) wishes.push_back({&label, {place->x, place->y}, strength});
    }
    paintLabels(painter, arrangeLabels(std::move(wishes), painter.font(), picture), m_theme);
    paintLegend(painter, picture, scene.legend, m_theme);
}

} // namespace gw
