// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What a formula answers: a value with flags, or the reason why there is none. Facts only; sentences are made where they are shown.
namespace gw::contract {

/// Why there is no answer, in the words of the command line's contract.
enum class Fault : std::uint8_t { UnknownFormula, UnknownId, MissingInput, UnknownInput, InvalidInput, OutOfDomain, NoSolution, NotConverged, InvalidLine };
std::string_view codeOf(Fault fault);

/// No answer, and where it failed.
struct Refusal {
    Fault fault = Fault::InvalidInput;
    std::string place {};    ///< Key of the input, with its index in lists: "units[2].max_mw".
    std::string seen {};     ///< The value found.
    std::string expected {}; ///< What would have been right.
    bool operator==(const Refusal&) const = default;
};

/// The refusal as one English line, for machines and logs.
std::string textOf(const Refusal& refusal);

/// Names of flags, each once, in the order in which they were raised. An answer with flags is to be read with care.
class Flags {
public:
    Flags() = default;
    Flags(std::initializer_list<std::string_view> names) { for (const std::string_view name : names) raise(name); }
    /// `name` is a literal of the program.
    void raise(std::string_view name) { if (!has(name)) m_names.push_back(name); }
    void raiseIf(bool isSo, std::string_view name) { if (isSo) raise(name); }
    void raise(const Flags& others) { for (const std::string_view name : others.m_names) raise(name); }
    bool has(std::string_view name) const { return std::find(m_names.begin(), m_names.end(), name) != m_names.end(); }
    const std::vector<std::string_view>& names() const { return m_names; }

private:
    std::vector<std::string_view> m_names;
};

/// A value to be read with its flags, or a refusal.
template <class T>
class [[nodiscard]] Answer {
public:
    Answer(T value, Flags flags = {}) : m_state(std::in_place_index<0>, std::move(value)), m_flags(std::move(flags)) {}
    Answer(Refusal refusal) : m_state(std::in_place_index<1>, std::move(refusal)) {}

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }
    const T& value() const { return std::get<0>(m_state); }
    T& value() { return std::get<0>(m_state); }
    const T* operator->() const { return &value(); }
    const Refusal& refusal() const { return std::get<1>(m_state); }
    const Flags& flags() const { return m_flags; }

private:
    std::variant<T, Refusal> m_state;
    Flags m_flags;
};

/// For combinations that are not allowed.
inline Refusal invalid(std::string place, std::string expected, std::string seen = {})
{
    return {Fault::InvalidInput, std::move(place), std::move(seen), std::move(expected)};
}
/// For values that cannot exist.
inline Refusal impossible(std::string place, std::string expected, std::string seen = {})
{
    return {Fault::OutOfDomain, std::move(place), std::move(seen), std::move(expected)};
}
inline Refusal missing(std::string place) { return {Fault::MissingInput, std::move(place)}; }
inline Refusal noSolution(std::string why) { return {Fault::NoSolution, {}, {}, std::move(why)}; }
inline Refusal notConverged(std::string why) { return {Fault::NotConverged, {}, {}, std::move(why)}; }

} // namespace gw::contract
