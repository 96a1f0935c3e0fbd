// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

class QUndoStack;

namespace gw {

/// What lies between the last save and now, for the file's history: "3 edits, the last: Move rack A-07". In English like the labels: files are read everywhere.
std::string editsSinceSaving(const QUndoStack& undo);

} // namespace gw
