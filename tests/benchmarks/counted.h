// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/scalar.h"

/// A float that counts: run through a stage it tells how many operations the stage takes. An addition, product, quotient, root or comparison is one
/// flop, a fused multiply-add two; whole numbers, choices and moves are none. To be included before the stages, whose calls must see these functions.
namespace gw::lane {

inline std::uint64_t countedFlops = 0;
inline std::uint64_t countedWords = 0;        ///< Operations on whole numbers, a product with 64 bits being one.

struct Counted {
    float v = 0;
    Counted() = default;
    template <class S> requires std::is_arithmetic_v<S> explicit Counted(S s) : v(static_cast<float>(s)) {}
    friend Counted operator+(Counted a, Counted b) { return ++countedFlops, Counted(a.v + b.v); }
    friend Counted operator-(Counted a, Counted b) { return ++countedFlops, Counted(a.v - b.v); }
    friend Counted operator*(Counted a, Counted b) { return ++countedFlops, Counted(a.v * b.v); }
    friend Counted operator/(Counted a, Counted b) { return ++countedFlops, Counted(a.v / b.v); }
    friend Counted operator-(Counted a) { return Counted(-a.v); }
    friend Counted& operator+=(Counted& a, Counted b) { return a = a + b; }
    friend Counted& operator-=(Counted& a, Counted b) { return a = a - b; }
    friend Counted& operator*=(Counted& a, Counted b) { return a = a * b; }
    friend bool operator<(Counted a, Counted b) { return ++countedFlops, a.v < b.v; }
    friend bool operator>(Counted a, Counted b) { return ++countedFlops, a.v > b.v; }
    friend bool operator<=(Counted a, Counted b) { return ++countedFlops, a.v <= b.v; }
    friend bool operator>=(Counted a, Counted b) { return ++countedFlops, a.v >= b.v; }
    friend bool operator==(Counted a, Counted b) { return ++countedFlops, a.v == b.v; }
};

struct CountedWord {
    std::uint32_t v = 0;
    CountedWord() = default;
    template <class S> requires std::is_arithmetic_v<S> explicit CountedWord(S s) : v(static_cast<std::uint32_t>(s)) {}
    static CountedWord one(std::uint32_t v) { return ++countedWords, CountedWord(v); }
    friend CountedWord operator+(CountedWord a, CountedWord b) { return one(a.v + b.v); }
    friend CountedWord operator-(CountedWord a, CountedWord b) { return one(a.v - b.v); }
    friend CountedWord operator*(CountedWord a, CountedWord b) { return one(a.v * b.v); }
    friend CountedWord operator/(CountedWord a, CountedWord b) { return one(a.v / b.v); }
    friend CountedWord operator&(CountedWord a, CountedWord b) { return one(a.v & b.v); }
    friend CountedWord operator|(CountedWord a, CountedWord b) { return one(a.v | b.v); }
    friend CountedWord operator^(CountedWord a, CountedWord b) { return one(a.v ^ b.v); }
    friend CountedWord operator~(CountedWord a) { return one(~a.v); }
    friend CountedWord operator<<(CountedWord a, int by) { return one(a.v << by); }
    friend CountedWord operator>>(CountedWord a, int by) { return one(a.v >> by); }
    friend bool operator<(CountedWord a, CountedWord b) { return ++countedWords, a.v < b.v; }
    friend bool operator>=(CountedWord a, CountedWord b) { return ++countedWords, a.v >= b.v; }
    friend bool operator==(CountedWord a, CountedWord b) { return ++countedWords, a.v == b.v; }
};

struct CountedInt {
    std::int32_t v = 0;
    CountedInt() = default;
    template <class S> requires std::is_arithmetic_v<S> explicit CountedInt(S s) : v(static_cast<std::int32_t>(s)) {}
    friend CountedInt operator+(CountedInt a, CountedInt b) { return ++countedWords, CountedInt(a.v + b.v); }
    friend CountedInt operator-(CountedInt a, CountedInt b) { return ++countedWords, CountedInt(a.v - b.v); }
    friend CountedInt operator>>(CountedInt a, int by) { return ++countedWords, CountedInt(a.v >> by); }
};

template <> struct InLanesOf<Counted, float> { using Type = Counted; };
template <> struct InLanesOf<Counted, std::uint32_t> { using Type = CountedWord; };
template <> struct InLanesOf<Counted, std::int32_t> { using Type = CountedInt; };
template <> struct InLanesOf<CountedWord, float> { using Type = Counted; };
template <> struct InLanesOf<CountedWord, std::uint32_t> { using Type = CountedWord; };
template <> struct InLanesOf<CountedWord, std::int32_t> { using Type = CountedInt; };

inline Counted select(bool condition, Counted yes, Counted no) { return condition ? yes : no; }
inline CountedWord select(bool condition, CountedWord yes, CountedWord no) { return condition ? yes : no; }
inline CountedInt select(bool condition, CountedInt yes, CountedInt no) { return condition ? yes : no; }
inline Counted sqrt(Counted x) { return ++countedFlops, Counted(std::sqrt(x.v)); }
inline Counted floor(Counted x) { return ++countedFlops, Counted(std::floor(x.v)); }
inline Counted fma(Counted a, Counted b, Counted c) { return countedFlops += 2, Counted(std::fma(a.v, b.v, c.v)); }
inline CountedWord bitsOf(Counted x) { return CountedWord(bitsOf(x.v)); }
inline Counted floatOf(CountedWord bits) { return Counted(floatOf(bits.v)); }
template <class To> auto convert(Counted x) { ++countedFlops; return typename InLanesOf<Counted, To>::Type(static_cast<To>(x.v)); }
template <class To> auto convert(CountedWord x) { return typename InLanesOf<CountedWord, To>::Type(static_cast<To>(x.v)); }
template <class To> auto convert(CountedInt x)
{
    if constexpr (std::is_same_v<To, float>) return ++countedFlops, Counted(static_cast<float>(x.v));
    else return CountedWord(static_cast<std::uint32_t>(x.v));
}
inline Counted gather(const float* from, CountedInt at) { return Counted(from[at.v]); }
inline void put(Counted x, float* to) { *to = x.v; }

} // namespace gw::lane

#include "core/lanes/wide_product.h"

namespace gw::lane {

inline WideProduct<CountedWord> wideProduct(CountedWord a, std::uint32_t b)
{
    const std::uint64_t product = std::uint64_t(a.v) * b;
    return {CountedWord::one(static_cast<std::uint32_t>(product >> 32)), CountedWord(static_cast<std::uint32_t>(product))};
}

} // namespace gw::lane
