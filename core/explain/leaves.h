// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/tape.h"

#include "core/catalog/catalog_text.h"
#include "core/model/plan.h"

#include <map>

namespace gw {

/// What a leaf is called and how it is read.
struct LeafName {
    std::string title, of;
    FigureKind kind = FigureKind::Number;
};

/// The ends of a derivation: fields of the plan, figures of the catalogue and constants of the model, each once.
class Leaves {
public:
    Leaves(Tape& tape, const Plan& plan, const Catalog& catalog) : m_tape(tape), m_plan(plan), m_catalog(catalog) {}

    /// A number of the plan by its table, the row's id (0 in a section) and key, as in files. There must be such a field.
    Traced field(const char* table, std::uint32_t id, const char* key, LeafName name);
    /// What is so because of the plan as a whole, such as how many racks of a type are placed.
    Traced counted(double value, const char* table, const char* key, LeafName name);
    template <class Q>
    Traced figure(const Figure<Q>& figure, const std::string& entry, const char* key, LeafName name)
    {
        CatalogueFigure from {.entry = entry, .key = key, .origin = figure.origin};
        if (figure.low) from.low = numberOf(*figure.low);
        if (figure.high) from.high = numberOf(*figure.high);
        return catalogued(numberOf(figure.value), std::move(from), std::move(name));
    }
    Traced catalogued(double value, CatalogueFigure from, LeafName name);
    Traced constant(double value, LeafName name, const char* source);

private:
    static double numberOf(double number) { return number; }
    static double numberOf(Temperature t) { return t.inCelsius(); }
    template <class Q> static double numberOf(const Q& quantity) { return quantity.si(); }

    Traced once(const std::string& key, double value, StepName name);

    Tape& m_tape;
    const Plan& m_plan;
    const Catalog& m_catalog;
    std::map<std::string, Traced> m_known;
};

} // namespace gw
