// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace gw::test {

/// Lines of PTX that could give other bits than the processor: what is only near, what is flushed to zero, what the assembler may still fuse
/// because it does not say how it is rounded, and calls of anything, a library's functions above all.
inline QStringList ptxFaults(const QString& ptx)
{
    static const QRegularExpression isNear(R"(\.(approx|full|ftz)\b)");
    static const QRegularExpression isCall(R"(^\s*(@!?%p\d+\s+)?call\b|\.extern\s+\.func)");
    static const QRegularExpression isArithmetic(R"(^\s*(@!?%p\d+\s+)?(add|sub|mul|mad|fma|div|sqrt|rcp)\.\S*f(32|64)\b)");
    static const QRegularExpression isRounded(R"(\b(add|sub|mul|fma|div|sqrt|rcp)\.rn\.f(32|64)\b)");
    QStringList faults;
    for (const QString& line : ptx.split('\n')) {
        const bool isLoose = line.contains(isArithmetic) && !line.contains(isRounded);
        if (line.contains(isNear) || line.contains(isCall) || isLoose) faults << line.trimmed();
    }
    return faults;
}

} // namespace gw::test
