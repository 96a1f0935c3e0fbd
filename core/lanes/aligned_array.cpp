// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/aligned_array.h"

#include <sys/mman.h>

#include <cstdlib>
#include <cstring>
#include <limits>

namespace gw {

void* allocateAligned(std::size_t count, std::size_t size)
{
    if (count > (std::numeric_limits<std::size_t>::max() - hugePage) / size) return nullptr;
    const std::size_t alignment = count * size < hugePage ? lineSize : hugePage;
    const std::size_t bytes = (count * size + alignment - 1) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, bytes);
    if (!memory) return nullptr;
    // Before the first touch. Where the system has no huge pages it says so and nothing is lost.
    if (alignment == hugePage) madvise(memory, bytes, MADV_HUGEPAGE);
    return std::memset(memory, 0, bytes);
}

void freeAligned(void* memory)
{
    std::free(memory);
}

} // namespace gw
