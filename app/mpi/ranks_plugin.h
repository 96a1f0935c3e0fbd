// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What the command line calls in the plug-in that speaks MPI. Every function is called by the main thread only.
namespace gw::mpi {

inline constexpr const char* libraryName = "libgigawright_mpi.so";
/// Raised with every change of this header; a plug-in of another version is not used.
inline constexpr int version = 1;

using VersionFunction = int();
/// Starts MPI. 0 where it did.
using JoinFunction = int(int* rank, int* count);
using SendFunction = void(const char* bytes, std::uint64_t size, int to);
/// The size of the next message of `from`; its bytes follow with `Receive`.
using SizeFunction = std::uint64_t(int from);
using ReceiveFunction = void(char* bytes, std::uint64_t size, int from);
using LeaveFunction = void();

inline constexpr const char* versionName = "gwMpiVersion";
inline constexpr const char* joinName = "gwMpiJoin";
inline constexpr const char* sendName = "gwMpiSend";
inline constexpr const char* sizeName = "gwMpiSize";
inline constexpr const char* receiveName = "gwMpiReceive";
inline constexpr const char* leaveName = "gwMpiLeave";

} // namespace gw::mpi
