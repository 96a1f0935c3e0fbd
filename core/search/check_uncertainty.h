// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/search/uncertainty.h"

namespace gw {

/// Whether what is asked makes sense for any plan; `place` is the JSON pointer of the file's form (see `readUncertainty`).
/// Failures: OutOfRange and NotANumber (paths, distributions, correlations, market), DuplicateId (a key twice in one list), UnknownId (a market
/// factor that does not exist), WrongType (a matrix that is not square or not as large as its keys).
/// `mostPaths` is not asked for here: it bounds one machine, not a job.
Status check(const Uncertainty& uncertainty);

} // namespace gw
