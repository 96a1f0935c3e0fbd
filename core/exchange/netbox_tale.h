// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plain_yaml.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace gw {

/// A figure that a file tells or an estimate gives, in the unit of its description.
struct TaleFigure {
    double value = 0;
    std::optional<double> low, high;
    std::string note;
};

/// What a NetBox file tells of its type.
struct NetboxTale {
    bool isRack = false, isSwitch = false;
    std::string slug, maker, name;
    std::map<std::string, TaleFigure> figures;         ///< By catalogue key: "width", "ports", "power".
    std::map<std::string, std::string> lacks;          ///< Why a figure is not among them: "power-ports without maximum_draw".
    std::set<std::string> unread;                      ///< Fields of the file that say nothing of a figure.
};

/// Failures: WrongType, MissingField, OutOfRange, UnknownChoice; `place` is line:column and field.
Result<NetboxTale> readTale(const YamlValue& file);

/// Gigabits per second of an interface type's word, such as "800gbase-x-osfp" or "infiniband-xdr"; none where it has no rate.
/// Source: the choices of NetBox (netbox/dcim/choices.py) and the InfiniBand roadmap.
std::optional<double> gigabitsOf(std::string_view interfaceType);

} // namespace gw
