// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/limits.h"
#include "core/json/parse_json.h"
#include "core/units/units.h"

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

/// The types that formulas' inputs and outputs may have, and one visitor's interface to describe them. A struct of inputs says in
///     template <class F> void describe(F& f) { f.required("heat_kw", heat, kilowatt, "Heat to carry", positive); ... }
/// once what reading, checking, showing and writing need:
///     f.required(key, member, [unit,] meaning, [limits])     an input that must be given
///     f.optional(key, member, [unit,] meaning, [limits])     its default is what the struct begins with; std::optional begins with null
///     f.output(key, member, [unit,] meaning)                 std::optional is written as null where it has no value
///     f.outputIfAsked(key, member, [unit,] meaning)          std::optional is left out where it has no value
/// Keys carry their unit; members with a quantity's type name it once more and hold SI.
namespace gw::contract {

/// The words of an enumeration's values, in their order. Specialise it for each enumeration that is an input or output; one that a source file alone
/// knows stands in an unnamed namespace there, or two files' words for the same name would be mixed up.
template <class E> inline constexpr auto choicesOf = std::array<std::string_view, 0> {};

/// A number for every element, or a list of one for each.
using OneOrList = std::variant<double, std::vector<double>>;

/// A number by name: `{"B": 1}`, in the order given.
using NumberByName = std::vector<std::pair<std::string, double>>;

/// What is known of a field beside its type.
struct FieldMeta {
    std::string_view key, unit;
    double inSi = 1;                 ///< Size of the unit, for quantities.
    std::string_view meaning;
    Limits limits {};
};

/// The unit that a key ends in, as `formula show` prints it: "kW", "J/kg". Empty for counts and fractions.
std::string unitOfKey(std::string_view key);

template <class T> inline constexpr bool isQuantity = false;
template <class D> inline constexpr bool isQuantity<Quantity<D, double>> = true;
template <class T> inline constexpr bool isVector = false;
template <class T> inline constexpr bool isVector<std::vector<T>> = true;
template <> inline constexpr bool isVector<NumberByName> = false;
template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;

/// The type in the contract's words.
template <class T>
std::string typeName()
{
    if constexpr (std::is_same_v<T, bool>) return "boolean";
    else if constexpr (std::is_integral_v<T>) return "integer";
    else if constexpr (std::is_floating_point_v<T> || isQuantity<T> || std::is_same_v<T, Temperature>) return "number";
    else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view> || std::is_enum_v<T>) return "text";
    else if constexpr (std::is_same_v<T, OneOrList>) return "number or list of numbers";
    else if constexpr (isOptional<T>) return typeName<typename T::value_type>();
    else if constexpr (isVector<T>) {
        const std::string of = typeName<typename T::value_type>();
        if (of.starts_with("list")) return "list of lists" + of.substr(4);
        return "list of " + (of == "text" ? of : of + "s");
    } else return "object";
}

/// Visitors derive from this with their `field(meta, value, presence)`.
enum class Presence : std::uint8_t { Required, Optional, Output, OutputIfAsked };

template <class Visitor>
class FieldVisitor {
public:
    template <class T> void required(std::string_view key, T& v, std::string_view meaning, Limits l = {}) { visit(key, v, meaning, l, Presence::Required); }
    template <class T> void optional(std::string_view key, T& v, std::string_view meaning, Limits l = {}) { visit(key, v, meaning, l, Presence::Optional); }
    template <class T> void output(std::string_view key, T& v, std::string_view meaning) { visit(key, v, meaning, {}, Presence::Output); }
    template <class T> void outputIfAsked(std::string_view key, T& v, std::string_view meaning) { visit(key, v, meaning, {}, Presence::OutputIfAsked); }
    template <class T, class D> void required(std::string_view key, T& v, Unit<D> u, std::string_view meaning, Limits l = {}) { visit(key, v, u, meaning, l, Presence::Required); }
    template <class T, class D> void optional(std::string_view key, T& v, Unit<D> u, std::string_view meaning, Limits l = {}) { visit(key, v, u, meaning, l, Presence::Optional); }
    template <class T, class D> void output(std::string_view key, T& v, Unit<D> u, std::string_view meaning) { visit(key, v, u, meaning, {}, Presence::Output); }
    template <class T, class D> void outputIfAsked(std::string_view key, T& v, Unit<D> u, std::string_view meaning) { visit(key, v, u, meaning, {}, Presence::OutputIfAsked); }

private:
    template <class T>
    void visit(std::string_view key, T& v, std::string_view meaning, const Limits& l, Presence presence)
    {
        static_cast<Visitor&>(*this).field(FieldMeta {key, {}, 1, meaning, l}, v, presence);
    }
    template <class T, class D>
    void visit(std::string_view key, T& v, Unit<D> u, std::string_view meaning, const Limits& l, Presence presence)
    {
        static_cast<Visitor&>(*this).field(FieldMeta {key, u.symbol, u.inSi, meaning, l}, v, presence);
    }
};

} // namespace gw::contract
