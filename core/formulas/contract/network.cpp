// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"

namespace gw::contract {

std::vector<Entry> networkFormulas()
{
    return {};
}

} // namespace gw::contract
