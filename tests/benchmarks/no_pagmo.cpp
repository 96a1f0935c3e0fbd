// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/pagmo_peer.h"

namespace gw::bench {

struct PagmoSweep::Inside {};

bool hasPagmo() { return false; }
PagmoSweep::PagmoSweep(const Venture<double>&, const PathJob&) {}
PagmoSweep::~PagmoSweep() = default;
std::vector<std::array<double, 2>> PagmoSweep::figures() const { return {}; }
void PagmoSweep::evaluateAndSort() const {}

} // namespace gw::bench
