// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gw {

/// How well `text` answers what was typed: every word of `typed` must occur in it, whatever the case. 0 = not at all; words at the beginning
/// count more than at the start of a word, and these more than inside one. Nothing typed fits everything alike.
int matchScore(const QString& text, const QString& typed);

} // namespace gw
