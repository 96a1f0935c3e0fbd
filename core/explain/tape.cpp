// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/tape.h"

#include "core/explain/times.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace gw {
namespace {

/// The stages make lanes of numbers and know of no tape, so each thread has the one it is explaining with.
thread_local Tape* present = nullptr;

using Operation = Tape::Operation;

} // namespace

std::string StepName::ofAll() const { return times.empty() ? of : eachOf(times); }

bool StepName::isOf(const std::string& time) const { return of == time || std::find(times.begin(), times.end(), time) != times.end(); }

void StepName::add(const std::string& time)
{
    if (isOf(time)) return;
    if (times.empty()) times.push_back(of);
    times.push_back(time);
}

Tape::Tape() : m_steps(1), m_names(1), m_functions(1), m_times(1), m_before(present) { present = this; }

Tape::~Tape() { present = m_before; }

Tape& Tape::current()
{
    assert(present);
    return *present;
}

Traced Tape::push(Step step)
{
    step.time = static_cast<std::uint32_t>(m_times.size() - 1);
    m_steps.push_back(step);
    return {step.value, static_cast<std::uint32_t>(m_steps.size() - 1)};
}

Traced Tape::leaf(double value, StepName name)
{
    m_names.push_back(std::move(name));
    return push({.operation = Operation::Leaf, .value = value, .name = static_cast<std::uint32_t>(m_names.size() - 1)});
}

Traced Tape::function(double value, StepName name, std::vector<Traced> inputs, Evaluate evaluate)
{
    Function function {{}, std::move(evaluate)};
    for (const Traced& input : inputs) function.inputs.push_back(this->name(input, {.title = isBare(input) ? "Nothing" : name.title + ", before", .of = name.of, .kind = name.kind}).step());
    m_names.push_back(std::move(name));
    m_functions.push_back(std::move(function));
    return push({.operation = Operation::Function, .value = value, .name = static_cast<std::uint32_t>(m_names.size() - 1),
        .inputs = static_cast<std::uint32_t>(m_functions.size() - 1)});
}

Traced Tape::name(const Traced& step, StepName name)
{
    if (isBare(step)) {
        if (name.provenance.index() == 0) name.provenance = ModelConstant {"Nothing falls due here"};
        return leaf(step.value(), std::move(name));
    }
    Step& named = m_steps[step.step()];
    if (named.name != 0) {
        if (StepName& known = m_names[named.name]; known.title == name.title) known.add(name.of);
        return step;
    }
    m_names.push_back(std::move(name));
    named.name = static_cast<std::uint32_t>(m_names.size() - 1);
    return step;
}

Traced Tape::settle(const Traced& step, double value)
{
    if (isBare(step) || at(step.step()).operation == Operation::Leaf) return step;
    m_steps[step.step()].value = value;
    return {value, step.step()};
}

Traced Tape::constant(const double& place, bool mayBeKnown)
{
    if (mayBeKnown)
        if (const auto at = m_places.find(&place); at != m_places.end()) return {place, at->second};
    return bare(place);
}

Traced Tape::bare(double value)
{
    const auto [at, isNew] = m_bare.try_emplace(std::bit_cast<std::uint64_t>(value), 0);
    if (isNew) at->second = push({.operation = Operation::Bare, .value = value}).step();
    return {value, at->second};
}

/// What adds nothing and multiplies by one is not remembered; two bare numbers make a bare number.
Traced Tape::record(Operation operation, const Traced& a, const Traced& b, double value)
{
    const bool isABare = isBare(a), isBBare = isBare(b);
    if (isABare && isBBare) return bare(value);
    const bool isSum = operation == Operation::Add || operation == Operation::Subtract;
    if (isSum && isBBare && b.value() == 0) return a;
    if (operation == Operation::Add && isABare && a.value() == 0) return b;
    const bool isProduct = operation == Operation::Multiply || operation == Operation::Divide;
    if (isProduct && isBBare && b.value() == 1) return a;
    if (operation == Operation::Multiply && isABare && a.value() == 1) return b;
    if (isProduct && ((isABare && a.value() == 0) || (operation == Operation::Multiply && isBBare && b.value() == 0)))
        return bare(value);
    const bool isChoice = operation == Operation::Larger || operation == Operation::Smaller;
    if (isChoice && (isABare || isBBare || a.step() == b.step())) return value == a.value() ? a : b;
    const auto [at, isNew] = m_done.try_emplace({operation, a.step(), b.step()}, 0);
    if (isNew) at->second = push({.operation = operation, .a = a.step(), .b = b.step(), .value = value}).step();
    return {m_steps[at->second].value, at->second};
}

Traced::Traced() : Traced(bare(0)) {}
Traced::Traced(const double& number) : Traced(Tape::current().constant(number, true)) {}
Traced Traced::bare(double number) { return Tape::current().constant(number, false); }

Traced operator+(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Add, a, b, a.m_value + b.m_value); }
Traced operator-(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Subtract, a, b, a.m_value - b.m_value); }
Traced operator*(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Multiply, a, b, a.m_value * b.m_value); }
Traced operator/(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Divide, a, b, a.m_value / b.m_value); }
Traced operator-(const Traced& a) { return Tape::current().record(Operation::Subtract, Traced(0), a, -a.m_value); }
Traced largerOf(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Larger, a, b, a > b ? a.value() : b.value()); }
Traced smallerOf(const Traced& a, const Traced& b) { return Tape::current().record(Operation::Smaller, a, b, a < b ? a.value() : b.value()); }


Traced floorOf(const Traced& number)
{
    const double value = std::floor(number.value());
    Tape& tape = Tape::current();
    if (tape.isBare(number)) return Traced(value, Traced(static_cast<int>(value)).step());
    return tape.function(value, {.title = "Whole months before", .of = tape.time(), .formula = "rounded down"}, {number}, [](std::span<const double> v) { return std::floor(v[0]); });
}

} // namespace gw
