// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a source for an instruction set must not do, for `symbols_test` to find: a function of a common name whose address is taken.
namespace gw {

inline double sharedByMistake(double x)
{
    return x * x + 1;
}

namespace lanes8 {

double (*pointer())(double)
{
    return &sharedByMistake;
}

} // namespace lanes8
} // namespace gw
