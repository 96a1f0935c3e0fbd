// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gw {

/// What must be set before the QApplication is made: the surface format VTK draws on. Call it first in `main`.
void prepareOpenGl();

/// The child's side of the probe: `main` returns this for `gigawright --probe-gl`, after making its QGuiApplication.
/// 0 when an OpenGL 3.2 context could be made and a picture drawn and read back.
int probeGl();

/// The parent's side: runs `program --probe-gl` (or `arguments`) and waits for at most 5 s. True when it ended well, so that a bad driver can
/// take down the child only. `program` empty = this program.
bool openGlWorks(const QString& program = {}, const QStringList& arguments = {QStringLiteral("--probe-gl")});

} // namespace gw
