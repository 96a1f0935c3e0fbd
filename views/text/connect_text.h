// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"

#include <QString>

namespace gw {

/// Why two pieces are not connected, and what to do: one or two whole sentences in the user's language.
QString message(const Refusal& refusal);
/// "medium voltage", "800 V DC"; several are joined by "or".
QString title(Voltages voltages);

} // namespace gw
