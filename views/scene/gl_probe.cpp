// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/gl_probe.h"

#include <QColor>
#include <QCoreApplication>
#include <QImage>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions>
#include <QProcess>
#include <QSurfaceFormat>

namespace gw {

namespace {

constexpr int patience = 5000;      ///< Milliseconds a driver has to answer.

} // namespace

void prepareOpenGl()
{
    // VTK's loader speaks GLX: with Wayland's own contexts it finds no display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "xcb");
    if (qEnvironmentVariableIsEmpty("QT_XCB_GL_INTEGRATION")) qputenv("QT_XCB_GL_INTEGRATION", "xcb_glx");
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setAlphaBufferSize(0);
    format.setSamples(0);
    QSurfaceFormat::setDefaultFormat(format);
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

int probeGl()
{
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface)) return 1;
    const QSurfaceFormat got = context.format();
    if (context.isOpenGLES() || got.version() < std::make_pair(3, 2)) return 2;

    QOpenGLFramebufferObject buffer(16, 16);
    if (!buffer.bind()) return 3;
    context.functions()->glClearColor(0, 1, 0, 1);
    context.functions()->glClear(GL_COLOR_BUFFER_BIT);
    return buffer.toImage().pixelColor(8, 8) == QColor(0, 255, 0) ? 0 : 4;
}

bool openGlWorks(const QString& program, const QStringList& arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(program.isEmpty() ? QCoreApplication::applicationFilePath() : program, arguments);
    if (!child.waitForFinished(patience)) {
        child.kill();
        child.waitForFinished();
        return false;
    }
    return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

} // namespace gw
