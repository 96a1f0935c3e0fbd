// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;

namespace gw {

class Commands;

/// "Explain: net present value" for every headline figure; `show` gets its key.
void addExplainCommands(Commands& commands, const std::function<void(const QString& metric)>& show);

} // namespace gw
