// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edits_since_saving.h"

#include <QUndoStack>

namespace gw {
namespace {

std::string countText(int edits) { return std::to_string(edits) + (edits == 1 ? " edit" : " edits"); }

} // namespace

std::string editsSinceSaving(const QUndoStack& undo)
{
    const std::string last = undo.undoText().isEmpty() ? "" : ", the last: " + undo.undoText().toStdString();
    // Edits that were saved have been taken back and replaced: their number is no longer known.
    if (undo.cleanIndex() < 0) return "saved edits taken back, others made" + last;
    const int edits = undo.index() - undo.cleanIndex();
    if (edits == 0) return "no edits";
    return edits > 0 ? countText(edits) + last : countText(-edits) + " taken back";
}

} // namespace gw
