// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mpi/ranks_plugin.h"

#include <mpi.h>

#include <algorithm>

namespace {

constexpr int sizeTag = 1, bytesTag = 2;
/// MPI counts in int.
constexpr std::uint64_t mostAtOnce = 1ULL << 30;

} // namespace

// A fault of MPI ends all ranks with its own message: the library's default, and all that can be done.
extern "C" {

__attribute__((visibility("default"))) int gwMpiVersion() { return gw::mpi::version; }

__attribute__((visibility("default"))) int gwMpiJoin(int* rank, int* count)
{
    int provided = 0;
    if (MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided) != MPI_SUCCESS) return 1;
    MPI_Comm_rank(MPI_COMM_WORLD, rank);
    MPI_Comm_size(MPI_COMM_WORLD, count);
    return provided >= MPI_THREAD_FUNNELED ? 0 : 1;
}

__attribute__((visibility("default"))) void gwMpiSend(const char* bytes, std::uint64_t size, int to)
{
    MPI_Send(&size, 1, MPI_UINT64_T, to, sizeTag, MPI_COMM_WORLD);
    for (std::uint64_t at = 0; at < size; at += mostAtOnce)
        MPI_Send(bytes + at, static_cast<int>(std::min(mostAtOnce, size - at)), MPI_BYTE, to, bytesTag, MPI_COMM_WORLD);
}

__attribute__((visibility("default"))) std::uint64_t gwMpiSize(int from)
{
    std::uint64_t size = 0;
    MPI_Recv(&size, 1, MPI_UINT64_T, from, sizeTag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return size;
}

__attribute__((visibility("default"))) void gwMpiReceive(char* bytes, std::uint64_t size, int from)
{
    for (std::uint64_t at = 0; at < size; at += mostAtOnce)
        MPI_Recv(bytes + at, static_cast<int>(std::min(mostAtOnce, size - at)), MPI_BYTE, from, bytesTag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

__attribute__((visibility("default"))) void gwMpiLeave() { MPI_Finalize(); }
}
