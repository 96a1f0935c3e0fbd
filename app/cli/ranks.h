// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace gw::cli {

/// The processes that compute one answer together, as `mpirun` or Slurm started them. Every one runs the same command with the same input;
/// rank 0 prints. Messages between two ranks arrive in the order in which they were sent.
class Ranks {
public:
    virtual ~Ranks() = default;
    virtual int rank() const = 0;
    virtual int count() const = 0;
    virtual void send(std::string_view bytes, int to) = 0;
    virtual std::string receive(int from) = 0;

    bool isFirst() const { return rank() == 0; }
};

/// A process alone is rank 0 of 1, and no MPI is loaded. Failures: DeviceUnavailable where several were started and the MPI plug-in is missing.
Result<std::unique_ptr<Ranks>> joinRanks();

/// Takes the part of one rank at rank 0.
using TakePart = std::function<Status(int rank, std::string part)>;

/// Brings the parts of all ranks to rank 0, in their order. Fails at rank 0 with the first fault of any rank, and elsewhere with its own.
Status gatherParts(Ranks& ranks, Result<std::string> own, const TakePart& take);

} // namespace gw::cli
