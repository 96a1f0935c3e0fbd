// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/compose.h"
#include "tests/core/storage/random_plan.h"

namespace gw {

/// A random change of a random table: some rows added, some replaced, some removed, now and then a section.
inline Edit randomEdit(const Plan& plan, std::mt19937& random)
{
    EditBuilder builder(plan, "Step");
    RandomFields fields(random);
    const std::size_t chosen = random() % 16;
    const std::size_t count = random() % 4 == 0 ? 40 : 1 + random() % 3;
    std::size_t number = 0;
    forEachTable(plan, [&]<class T>(const char*, const Table<T>& table) {
        if (number++ != chosen) return;
        for (std::size_t i = 0; i < count; ++i) {
            const auto what = random() % 3;
            if (what == 0 || table.isEmpty()) {
                T row = builder.fresh<T>();
                describe(fields, row);
                builder.put(std::move(row));
            } else {
                const T& old = table[random() % table.size()];
                if (what == 1) builder.remove<T>(old.id);
                else {
                    T row = old;
                    describe(fields, row);
                    builder.put(std::move(row));
                }
            }
        }
    });
    if (random() % 5 == 0) {
        Finance finance;
        describe(fields, finance);
        builder.set(finance);
    }
    return std::move(builder).finish();
}

} // namespace gw
