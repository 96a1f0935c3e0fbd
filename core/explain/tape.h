// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/derivation.h"
#include "core/explain/traced.h"

#include <map>
#include <tuple>
#include <vector>

namespace gw {

/// What a named step of the tape is; see `DerivationNode`.
struct StepName {
    std::string title, of;
    FigureKind kind = FigureKind::Number;
    std::string formula, formulaName;
    Provenance provenance {};
    bool isSum = false;                        ///< A function that adds its inputs up.
    std::vector<std::string> times {};         ///< Each `of` that it was named with, where there is more than one.

    /// `of`, or all of its times together.
    std::string ofAll() const;
    bool isOf(const std::string& time) const;
    /// Remembers that the step is also that of another time.
    void add(const std::string& time);
};

/// Recomputes a step from the values of what it was made of.
using Evaluate = std::function<double(std::span<const double>)>;

/// The arithmetic of one solve in the order in which it was done. Steps with a name become nodes; what lies between them becomes their formulas.
class Tape {
public:
    Tape();
    ~Tape();
    Tape(const Tape&) = delete;
    /// That of this thread; there is one while a figure is explained and none else.
    static Tape& current();

    Traced leaf(double value, StepName name);
    /// The value of a function that is not traced through: `evaluate` gives it again from the values of `inputs`.
    Traced function(double value, StepName name, std::vector<Traced> inputs, Evaluate evaluate);
    /// Names what arithmetic has made; what has a name keeps it, and is told of all the times that give it the same title.
    Traced name(const Traced& step, StepName name);
    /// Gives a step that arithmetic has just made the value of its stage, which rounds in another order.
    Traced settle(const Traced& step, double value);
    /// A number in a formula with a name of its own, such as a term that is 0.
    void know(const double* place, const Traced& step) { m_places[place] = step.step(); }
    void forget(const double* place) { m_places.erase(place); }
    /// Of which time the steps from now on are: "year 3", or nothing.
    void setTime(std::string time) { m_times.push_back(std::move(time)); }
    const std::string& time() const { return m_times.back(); }
    /// The terms of the investment as leaves, for functions that are given bare numbers.
    struct Terms {
        Traced discountRate, horizon;
    };
    /// Amounts of the spans of the year that is being run: revenue, tokens, then what each layer was paid.
    std::vector<std::vector<Traced>>& spans() { return m_spans; }
    void setTerms(const Terms& terms) { m_terms = terms; }
    const Terms& terms() const { return *m_terms; }

    /// All that `root` was made of.
    std::vector<DerivationNode> nodesOf(const Traced& root) const;

    enum class Operation : std::uint8_t { Bare, Add, Subtract, Multiply, Divide, Larger, Smaller, Leaf, Function };
    struct Step {
        Operation operation = Operation::Bare;
        std::uint32_t a = 0, b = 0;
        double value = 0;
        std::uint32_t name = 0;                ///< Index into `m_names`; 0 = none.
        std::uint32_t inputs = 0;              ///< Of functions, index into `m_functions`.
        std::uint32_t time = 0;                ///< Index into `m_times`.
    };
    struct Function {
        std::vector<std::uint32_t> inputs;
        Evaluate evaluate;
    };

    Traced record(Operation operation, const Traced& a, const Traced& b, double value);
    Traced constant(const double& place, bool mayBeKnown);
    bool isBare(const Traced& number) const { return m_steps[number.step()].operation == Operation::Bare && m_steps[number.step()].name == 0; }

    const Step& at(std::uint32_t step) const { return m_steps[step]; }
    const StepName& nameOf(const Step& step) const { return m_names[step.name]; }
    const Function& functionOf(const Step& step) const { return m_functions[step.inputs]; }
    const std::string& timeOf(const Step& step) const { return m_times[step.time]; }

private:
    Traced push(Step step);
    Traced bare(double value);

    std::vector<Step> m_steps;
    std::vector<StepName> m_names;
    std::vector<Function> m_functions;
    std::vector<std::string> m_times;
    std::map<const double*, std::uint32_t> m_places;
    std::map<std::tuple<Operation, std::uint32_t, std::uint32_t>, std::uint32_t> m_done;   ///< What is done again is the step it was.
    std::map<std::uint64_t, std::uint32_t> m_bare;                                         ///< By the number's bits.
    std::optional<Terms> m_terms;
    std::vector<std::vector<Traced>> m_spans;
    Tape* m_before = nullptr;
};

} // namespace gw
