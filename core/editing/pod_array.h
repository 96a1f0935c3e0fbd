// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"

namespace gw {

/// A pod with a count stands so many times: itself and its copies, at its pitch, along x where it faces north or south, else along y. Adds copies,
/// removes the last ones and puts them at the pitch where the edit changed count, pitch or facing. A pitch that would let the pod overlap itself is
/// widened to the pod when the count is given first. Gives the same edit when there is nothing to do.
Edit withPodArrays(const Plan& plan, const Catalog& catalog, Edit edit);

} // namespace gw
