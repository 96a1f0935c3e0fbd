// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/lane_math.h"

#include <QtTest>

using namespace gw;

namespace {

template <class A, class B>
concept Multiplies = requires(A a, B b) { a * b; };

// What rounds differently in double and float lanes does not compile.
using Floats = lane::vec<float, 4>;
static_assert(Multiplies<Floats, Floats>);
static_assert(!Multiplies<Floats, double> && !Multiplies<double, Floats> && !Multiplies<Floats, float> && !Multiplies<Floats, int>);
static_assert(!Multiplies<Floats, lane::vec<double, 4>> && !Multiplies<Floats, lane::vec<float, 8>>);
static_assert(!std::is_convertible_v<double, Floats> && std::is_constructible_v<Floats, double> && std::is_constructible_v<Floats, int>);
static_assert((Floats(2) * Floats(0.25) + Floats(1))[3] == 1.5F);

/// 1.5, -2.5, 3.5, -4.5, ...
template <class V>
V ramp()
{
    V v;
    for (int i = 0; i < V::width; ++i) v[i] = static_cast<typename V::Lane>((i % 2 == 0 ? 1 : -1) * (i + 1.5));
    return v;
}

template <class V>
bool arithmeticAgrees()
{
    const V a = ramp<V>(), b = V(3) - a;
    V c = a;
    c += b, c *= a, c -= b, c /= V(4);
    bool same = true;
    for (int i = 0; i < V::width; ++i) {
        const typename V::Lane x = a[i], y = 3 - x;
        same &= (a + b)[i] == x + y && (a - b)[i] == x - y && (a * b)[i] == x * y && (a / b)[i] == x / y && (-a)[i] == -x;
        same &= c[i] == ((x + y) * x - y) / 4 && V(7)[i] == 7 && V()[i] == 0;
    }
    return same;
}

template <class V>
bool choicesAgree()
{
    const V a = ramp<V>(), b = V(1);
    const auto below = a < b, above = a > b;
    bool same = any(below) && !all(below) && !any(below & above) && all(below | above) && all(below ^ above) && any(!below) && all(a == a) && !any(a != a);
    for (int i = 0; i < V::width; ++i) {
        V one = V(0);
        one[i] = 5;
        same &= any(one > b) && !all(one > b) && !all(one < b) && (one >= V(5))[i];
        same &= select(below, a, b)[i] == (a[i] < 1 ? a[i] : 1) && lane::larger(a, b)[i] == std::max<typename V::Lane>(a[i], 1);
        same &= lane::between(a, V(-2), V(2))[i] == std::clamp<typename V::Lane>(a[i], -2, 2) && lane::absolute(a)[i] == std::abs(a[i]);
    }
    return same;
}

template <class V>
bool memoryAgrees()
{
    using T = typename V::Lane;
    alignas(128) T from[V::width + 1], to[V::width + 1] {};
    for (int i = 0; i <= V::width; ++i) from[i] = static_cast<T>(i);
    V::load(from).store(to);
    bool same = std::equal(from, from + V::width, to) && to[V::width] == 0;
    V::loadUnaligned(from + 1).storeUnaligned(to + 1);
    return same && to[0] == 0 && std::equal(from + 1, from + V::width + 1, to + 1);
}

template <class U>
bool bitsAgree()
{
    U a;
    for (int i = 0; i < U::width; ++i) a[i] = 0x80000001u + 0x01010101u * static_cast<unsigned>(i);
    bool same = true;
    for (int i = 0; i < U::width; ++i) {
        const std::uint32_t x = a[i];
        same &= (a & U(0xff))[i] == (x & 0xff) && (a | U(6))[i] == (x | 6) && (a ^ U(9))[i] == (x ^ 9) && (~a)[i] == ~x && (a << 3)[i] == x << 3 && (a >> 3)[i] == x >> 3;
        same &= (lane::convert<std::int32_t>(a) >> 4)[i] == static_cast<std::int32_t>(x) >> 4 && lane::bitsOf(lane::floatOf(a))[i] == x;
        same &= lane::convert<float>(a)[i] == static_cast<float>(x) && lane::convert<float>(lane::convert<std::int32_t>(a))[i] == static_cast<float>(static_cast<std::int32_t>(x));
    }
    return same;
}

} // namespace

class VecTest : public QObject {
    Q_OBJECT

private slots:
    void lanesComputeAsLoneNumbersDo();
    void lanesChooseAsLoneNumbersDo();
    void lanesComeFromMemoryAndGoBack();
    void wordsShiftAndConvertAsLoneOnesDo();
    void numbersRoundDownAsTheLibrarySays_data();
    void numbersRoundDownAsTheLibrarySays();
    void aLaneTruncatesTowardsZero();
};

void VecTest::lanesComputeAsLoneNumbersDo()
{
    QVERIFY((arithmeticAgrees<lane::vec<float, 4>>() && arithmeticAgrees<lane::vec<float, 8>>() && arithmeticAgrees<lane::vec<float, 16>>()));
    QVERIFY((arithmeticAgrees<lane::vec<double, 2>>() && arithmeticAgrees<lane::vec<double, 4>>() && arithmeticAgrees<lane::vec<double, 8>>()));
}

void VecTest::lanesChooseAsLoneNumbersDo()
{
    QVERIFY((choicesAgree<lane::vec<float, 4>>() && choicesAgree<lane::vec<float, 8>>() && choicesAgree<lane::vec<float, 16>>()));
    QVERIFY((choicesAgree<lane::vec<double, 2>>() && choicesAgree<lane::vec<double, 4>>() && choicesAgree<lane::vec<double, 8>>()));
}

void VecTest::lanesComeFromMemoryAndGoBack()
{
    QVERIFY((memoryAgrees<lane::vec<float, 4>>() && memoryAgrees<lane::vec<float, 16>>() && memoryAgrees<lane::vec<double, 4>>()));
    QVERIFY((memoryAgrees<lane::vec<std::uint32_t, 8>>() && memoryAgrees<lane::vec<std::int32_t, 8>>() && memoryAgrees<lane::vec<std::uint64_t, 4>>()));
}

void VecTest::wordsShiftAndConvertAsLoneOnesDo()
{
    QVERIFY((bitsAgree<lane::vec<std::uint32_t, 4>>() && bitsAgree<lane::vec<std::uint32_t, 8>>() && bitsAgree<lane::vec<std::uint32_t, 16>>()));
}

void VecTest::numbersRoundDownAsTheLibrarySays_data()
{
    QTest::addColumn<double>("x");
    for (const double x : {0.0, -0.0, 0.3, -0.3, 0.7, -0.7, 1.0, -1.0, 2.5, -2.5, 8388607.5, -8388607.5, 8388608.0, 1e10, -1e10, 4503599627370495.5, 1e300})
        QTest::addRow("%g", x) << x;
    QTest::newRow("infinity") << double(lane::infinity);
    QTest::newRow("minus infinity") << -double(lane::infinity);
}

/// With the sign of zero.
void VecTest::numbersRoundDownAsTheLibrarySays()
{
    QFETCH(double, x);
    const auto f = static_cast<float>(x);
    QCOMPARE(lane::bitsOf(lane::floor(lane::vec<float, 8>(f))[5]), lane::bitsOf(std::floor(f)));
    QCOMPARE(lane::bitsOf(lane::floor(lane::vec<double, 4>(x))[3]), lane::bitsOf(std::floor(x)));
}

void VecTest::aLaneTruncatesTowardsZero()
{
    QCOMPARE(lane::convert<std::int32_t>(lane::vec<float, 4>(-2.9))[1], -2);
    QCOMPARE(lane::convert<std::int32_t>(lane::vec<float, 16>(2.9))[9], 2);
    QCOMPARE(lane::convert<std::uint32_t>(lane::vec<float, 8>(3e9))[7], 3000000000u);
}

QTEST_APPLESS_MAIN(VecTest)
#include "vec_test.moc"
