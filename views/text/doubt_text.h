// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/plausibility.h"

#include <QString>

namespace gw {

/// Why a figure looks wrong, as one whole sentence: "GB300 NVL72 looks wrong because ..."
QString message(const Doubt& doubt);

/// The kind in a few words, for lists: "Power density".
QString title(DoubtKind kind);

} // namespace gw
