// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

/// One function per alternative of a variant, for `std::visit`.
template <class... F>
struct Cases : F... {
    using F::operator()...;
};

} // namespace gw
