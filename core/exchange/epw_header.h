// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/epw.h"
#include "core/exchange/field_text.h"

#include <optional>

namespace gw {

/// What the header says of design; empty where it says nothing.
struct StatedDesign {
    std::optional<double> heating996, dryBulb04, wetBulb04, extreme;   ///< degC.
    std::string title;
};

/// The lines before the hours, which end with DATA PERIODS.
class EpwHeader {
public:
    /// Takes the header off `text`, and counts its lines. Failures: FileDamaged, MissingField, NotANumber, OutOfRange, Unsupported.
    Result<Done> read(std::string_view& text, std::size_t& lines);

    Epw epw;                                  ///< Place and period alone.
    StatedDesign design;

private:
    Status take(std::string_view line, std::size_t number);
    Status takeLocation(std::string_view line, std::size_t number);
    void takeDesign(std::string_view line);
    Status takePeriods(std::string_view line, std::size_t number);
    void takeComment(std::string_view line);
};

} // namespace gw
