// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace gw {

/// One of `PreparedPaths::notes` as a sentence: what was changed or left out to make sense of the question.
QString riskNote(const std::string& note);

} // namespace gw
