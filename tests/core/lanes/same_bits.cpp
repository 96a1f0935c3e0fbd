// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lanes/same_bits.h"

#include "core/lanes/lanes_here.h"
#include "core/lanes/philox.h"

namespace gw::GW_LANES_HERE {
namespace {

template <class R, class T>
GW_LANE R loaded(const T* from)
{
    if constexpr (std::is_same_v<R, T>) return *from;
    else return R::loadUnaligned(from);
}

GW_LANE void keep(std::uint32_t bits, std::uint32_t* to) { *to = bits; }
GW_LANE void keep(float x, std::uint32_t* to) { *to = lane::bitsOf(x); }

template <int N>
GW_LANE void keep(lane::vec<std::uint32_t, N> bits, std::uint32_t* to)
{
    bits.storeUnaligned(to);
}

template <int N>
GW_LANE void keep(lane::vec<float, N> x, std::uint32_t* to)
{
    lane::bitsOf(x).storeUnaligned(to);
}

/// Rows one after another.
struct Rows {
    std::uint32_t* next;
    std::size_t count;
    template <class R>
    GW_LANE void add(R answer)
    {
        keep(answer, next);
        next += count;
    }
};

template <class F>
void answer(const SameBitsInput& in, std::size_t i, Rows rows)
{
    using U = lane::LanesLike<F, std::uint32_t>;
    const F any = loaded<F>(in.any + i), usual = loaded<F>(in.usual + i), share = loaded<F>(in.share + i), positive = lane::absolute(usual);
    const U words = loaded<U>(in.words + i);
    rows.add(any / usual), rows.add(lane::sqrt(any)), rows.add(lane::floor(any));
    rows.add(lane::fma(any, usual, any)), rows.add(lane::fma(usual, usual, -usual)), rows.add(lane::larger(any, usual));
    rows.add(lane::exp(any)), rows.add(lane::exp(usual)), rows.add(lane::log(any)), rows.add(lane::log(positive));
    rows.add(lane::sine(usual)), rows.add(lane::cosine(usual)), rows.add(lane::power(any, usual)), rows.add(lane::power(positive, share));
    rows.add(lane::normalOf(words)), rows.add(lane::normalQuantile(share));
    const lane::PhiloxBlock<U> block = lane::philox(lane::PhiloxBlock<U> {words, U(1), lane::bitsOf(any), U(3)}, 7, 8);
    rows.add(block.word[0]), rows.add(block.word[3]), rows.add(lane::convert<float>(words)), rows.add(lane::convert<float>(lane::convert<std::int32_t>(usual)));
}

template <class F>
void answerAll(const SameBitsInput& in, std::uint32_t* out)
{
    for (std::size_t i = 0; i < in.count; i += sizeof(F) / sizeof(float)) answer<F>(in, i, {out + i, in.count});
}

} // namespace

void computeInLanes(int width, const SameBitsInput& in, std::uint32_t* out)
{
    switch (width) {
    case 16: return answerAll<lane::vec<float, 16>>(in, out);
    case 8: return answerAll<lane::vec<float, 8>>(in, out);
    case 4: return answerAll<lane::vec<float, 4>>(in, out);
    default: return answerAll<float>(in, out);
    }
}

} // namespace gw::GW_LANES_HERE
