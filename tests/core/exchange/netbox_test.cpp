// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/netbox.h"
#include "tests/core/exchange/hostile_memory.h"

#include "core/catalog/with_entries.h"
#include "core/exchange/netbox_tale.h"

#include <QFile>
#include <QtTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw;

namespace {

const NetboxRequest plain {.today = "2026-11-22", .kind = {}};

NetboxRequest estimating(std::map<std::string, double> given = {})
{
    NetboxRequest request = plain;
    request.isEstimating = true;
    request.given = std::move(given);
    return request;
}

const std::string cabinet = R"(---
manufacturer: Maker
model: Cabinet 42
slug: maker-cabinet-42
form_factor: 4-post-cabinet
width: 19
u_height: 42
outer_width: 24
outer_depth: 48
outer_unit: in
weight: 300
weight_unit: lb
comments: |
  * text with stars, & ampersands
  - and [brackets
)";

std::string switchOf(int ports, const char* draw = "    maximum_draw: 1000\n")
{
    std::string text = "manufacturer: Maker\nmodel: S1\nslug: maker-s1\nu_height: 2\nweight: 20\nweight_unit: kg\npower-ports:\n  - name: PSU1\n    type: iec-60320-c20\n" + std::string(draw) + "interfaces:\n";
    for (int i = 0; i < ports; ++i) text += "  - name: Ethernet" + std::to_string(i) + "\n    type: 400gbase-x-osfp\n";
    return text + "  - name: mgmt0\n    type: 1000base-t\n    mgmt_only: true\n";
}

bool isMissing(const NetboxImport& import, const char* key)
{
    return std::ranges::find(import.missing, key, &MissingFigure::key) != import.missing.end();
}

Catalog readBack(const NetboxImport& import)
{
    const auto catalog = withEntries({}, import.content, import.id);
    if (!catalog) qFatal("%s", catalog.error().place.c_str());
    return *catalog;
}

std::string fileOf(const char* name)
{
    QFile file(QStringLiteral(GW_SHARED_FOLDER "/data/netbox/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll().toStdString() : std::string {};
}

std::string repeated(const std::string& text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// The doublings of "billion laughs": nine lines that would unfold to a thousand million words.
std::string bomb()
{
    std::string text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'j'; ++c) {
        const char before = static_cast<char>(c - 1);
        text += std::string(1, c) + ": &" + c + " [";
        for (int i = 0; i < 10; ++i) text += (i ? ", *" : "*") + std::string(1, before);
        text += "]\n";
    }
    return text;
}

/// Whether the text is refused in a process of its own that takes no more than is permitted beyond what it began with.
bool refusesInLittleMemory(const std::string& text)
{
    const pid_t child = fork();
    if (child == 0) {
        rusage before {}, after {};
        getrusage(RUSAGE_SELF, &before);
        const bool isRefused = !readNetboxType(text, plain).isOk();
        getrusage(RUSAGE_SELF, &after);
        _exit(isRefused && after.ru_maxrss - before.ru_maxrss < test::hostileMemory ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class NetboxTest : public QObject {
    Q_OBJECT

private slots:
    void aRackTypeBecomesAnEnclosure();
    void whatAnEnclosureLacksIsListed();
    void aGivenFigurePrevails();
    void aSwitchBecomesAPartOfTheNetwork();
    void supplyWithoutDrawIsMissing();
    void aDeviceNeedsAKind();
    void interfaceTypesHaveTheirRates_data();
    void interfaceTypesHaveTheirRates();
    void fieldsWithoutAPlaceAreNamed();
    void badFieldsAreNamed_data();
    void badFieldsAreNamed();
    void hostileTextsAreRefused_data();
    void hostileTextsAreRefused();
    void theRealFilesAreRead();
};

void NetboxTest::aRackTypeBecomesAnEnclosure()
{
    const auto import = readNetboxType(cabinet, estimating());
    QVERIFY2(import.isOk(), import ? "" : (import.error().place + import.error().expected).c_str());
    QVERIFY(import->missing.empty());
    const Catalog catalog = readBack(*import);
    const EquipmentType& type = catalog.equipment.front();
    QCOMPARE(type.id.text, std::string("maker-cabinet-42"));
    QCOMPARE(type.kind, EquipmentKind::CpuRack);
    QCOMPARE(type.name, std::string("Maker Cabinet 42"));
    QCOMPARE(type.width.value.in(metre), 0.6096);
    QCOMPARE(type.depth.value.in(metre), 1.2192);
    QCOMPARE(type.mass.value.in(kilogram), 300 * 0.45359237);
    QCOMPARE(type.height.value.in(metre), 42 * 0.04445 + 0.1);
    QCOMPARE(type.width.origin.source, std::string("NETBOX"));
    QCOMPARE(type.width.origin.confidence, Confidence::Analysis);
    QVERIFY(type.width.origin.note.starts_with("maker-cabinet-42"));
    QCOMPARE(type.price.origin.confidence, Confidence::Estimate);
    QVERIFY(type.price.low && type.price.high && type.price.origin.note.starts_with("Estimate"));
    QVERIFY(std::ranges::find(import->estimated, "rack.maximum_power") != import->estimated.end());
}

void NetboxTest::whatAnEnclosureLacksIsListed()
{
    const auto import = readNetboxType(cabinet, plain);
    QVERIFY(import->content.empty() && import->estimated.empty());
    for (const char* key : {"price", "lead_time", "rack.idle_power", "rack.typical_power", "rack.maximum_power", "rack.cords"}) QVERIFY2(isMissing(*import, key), key);
    for (const char* key : {"width", "depth", "height", "mass"}) QVERIFY2(!isMissing(*import, key), key);
    for (const MissingFigure& figure : import->missing) QVERIFY(!figure.because.empty());
}

void NetboxTest::aGivenFigurePrevails()
{
    const auto import = readNetboxType(cabinet, estimating({{"price", 4321}, {"mass", 200}}));
    const Catalog catalog = readBack(*import);
    QCOMPARE(catalog.equipment.front().price.value.si(), 4321.0);
    QCOMPARE(catalog.equipment.front().mass.value.in(kilogram), 200.0);
    QCOMPARE(catalog.equipment.front().price.origin.note, std::string("Entered on import."));
    QCOMPARE(readNetboxType(cabinet, estimating({{"colour", 1}})).error().code, ErrorCode::UnknownId);
    QCOMPARE(readNetboxType(cabinet, estimating({{"mass", -1}})).error().code, ErrorCode::OutOfRange);
}

void NetboxTest::aSwitchBecomesAPartOfTheNetwork()
{
    const auto missing = readNetboxType(switchOf(64), plain);
    QCOMPARE(missing->missing.size(), 1u);
    QVERIFY(isMissing(*missing, "price"));
    NetboxRequest request = plain;
    request.given = {{"price", 50'000}};
    const Catalog catalog = readBack(readNetboxType(switchOf(64), request).value());
    const NetworkType& type = catalog.network.front();
    QCOMPARE(type.part, std::string("switch"));
    QCOMPARE(type.ports.value, 64.0);
    QCOMPARE(type.portRate.value.in(gigabytePerSecond), 50.0);
    QCOMPARE(type.power.value.in(watt), 1000.0);
    QCOMPARE(type.rackUnits->value, 2.0);
    QCOMPARE(type.mass->value.in(kilogram), 20.0);
}

void NetboxTest::supplyWithoutDrawIsMissing()
{
    const auto import = readNetboxType(switchOf(64, ""), plain);
    const auto power = std::ranges::find(import->missing, "power", &MissingFigure::key);
    QVERIFY(power != import->missing.end());
    QCOMPARE(power->because, std::string("power-ports without maximum_draw"));
    QCOMPARE(power->unit, std::string("W"));
}

void NetboxTest::aDeviceNeedsAKind()
{
    const std::string server = "manufacturer: M\nmodel: Server\nslug: m-server\nu_height: 2\nweight: 30\npower-ports:\n  - name: a\n    maximum_draw: 800\n  - name: b\n    maximum_draw: 800\n";
    const auto asked = readNetboxType(server, plain);
    QVERIFY(isMissing(*asked, "kind") && asked->content.empty());
    NetboxRequest request = estimating();
    request.kind = EquipmentKind::StorageRack;
    const Catalog catalog = readBack(readNetboxType(server, request).value());
    const Figure<Power>& power = catalog.equipment.front().rack->maximumPower;
    QCOMPARE(power.value.in(kilowatt), 1.6);
    QCOMPARE(power.low->in(kilowatt), 0.8);
    request.kind = EquipmentKind::AcceleratorRack;
    QCOMPARE(readNetboxType(server, request).error().code, ErrorCode::UnknownChoice);
}

void NetboxTest::interfaceTypesHaveTheirRates_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<double>("gigabits");
    const std::map<QByteArray, double> rates {{"1000base-t", 1}, {"2.5gbase-t", 2.5}, {"10gbase-x-sfpp", 10}, {"100gbase-x-qsfp28", 100}, {"400gbase-x-qsfpdd", 400}, {"800gbase-x-osfp", 800}, {"1.6tbase-x-osfp1600", 1600},
        {"infiniband-hdr", 200}, {"infiniband-ndr", 400}, {"infiniband-xdr", 800}, {"virtual", 0}, {"lag", 0}, {"", 0}, {"gbase-t", 0}, {"-5gbase-t", 0}, {"999999gbase-t", 0}};
    for (const auto& [type, rate] : rates) QTest::addRow("\"%s\"", type.constData()) << type << rate;
}

void NetboxTest::interfaceTypesHaveTheirRates()
{
    QFETCH(QByteArray, type);
    QFETCH(double, gigabits);
    QCOMPARE(gigabitsOf(type.toStdString()).value_or(0), gigabits);
}

void NetboxTest::fieldsWithoutAPlaceAreNamed()
{
    const auto import = readNetboxType(cabinet, plain);
    QVERIFY(std::ranges::find(import->unread, "comments") != import->unread.end());
    QVERIFY(std::ranges::find(import->unread, "weight") == import->unread.end());
}

void NetboxTest::badFieldsAreNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const char* from, const char* to, ErrorCode code, const char* place) { QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(code) << QByteArray(place); };
    row("letters for a number", "u_height: 42", "u_height: tall", ErrorCode::WrongType, "7:11 u_height");
    row("a negative weight", "weight: 300", "weight: -3", ErrorCode::OutOfRange, "11:9 weight");
    row("an absurd height", "u_height: 42", "u_height: 4200", ErrorCode::OutOfRange, "7:11 u_height");
    row("an unknown unit", "weight_unit: lb", "weight_unit: stone", ErrorCode::UnknownChoice, "12:14 weight_unit");
    row("no slug", "slug: maker-cabinet-42\n", "", ErrorCode::MissingField, "2:1 slug");
    row("a slug that leads elsewhere", "slug: maker-cabinet-42", "slug: ../../etc/passwd", ErrorCode::OutOfRange, "slug");
    row("a list for a text", "model: Cabinet 42", "model: [a, b]", ErrorCode::WrongType, "3:8 model");
    row("a key twice", "width: 19", "slug: again", ErrorCode::DuplicateId, "6:1");
    row("no ports but a text", "width: 19", "power-ports: 7\ninterfaces: 8", ErrorCode::Unsupported, "");
}

void NetboxTest::badFieldsAreNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, code);
    QFETCH(QByteArray, place);
    QByteArray text = QByteArray::fromStdString(cabinet);
    if (place.isEmpty()) text = QByteArray::fromStdString(switchOf(0)).replace("power-ports:", "power-ports: 7\nother:"), code = static_cast<int>(ErrorCode::WrongType), place = "7:14 power-ports";
    else text.replace(from, to);
    const auto import = readNetboxType(text.toStdString(), plain);
    QVERIFY(!import.isOk());
    QCOMPARE(QByteArray::fromStdString(import.error().place), place);
    QCOMPARE(static_cast<int>(import.error().code), code);
}

void NetboxTest::hostileTextsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& text, ErrorCode code) { QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code); };
    row("a bomb of aliases", bomb(), ErrorCode::Unsupported);
    row("one anchor", "slug: &a x\n", ErrorCode::Unsupported);
    row("a cycle", "a: &a\n  b: *a\n", ErrorCode::Unsupported);
    row("a merge key", "a: &a {b: 1}\nc:\n  <<: *a\n", ErrorCode::Unsupported);
    row("a tag that would make an object", "slug: !!python/object/apply:os.system ['true']\n", ErrorCode::Unsupported);
    row("brackets without end", repeated("[", 500'000), ErrorCode::FileTooLarge);
    row("commas without words", "a: [" + repeated(",", 500'000), ErrorCode::FileTooLarge);
    row("quotes without words", "a: [" + repeated("'' ", 300'000), ErrorCode::FileTooLarge);
    row("a bracket on each of many lines", "a:\n" + repeated(" [\n", 300'000), ErrorCode::FileTooLarge);
    row("a bracket on each of many lines without a key", repeated("[\n", 300'000), ErrorCode::FileTooLarge);
    row("braces without end", repeated("{a: ", 200'000), ErrorCode::FileTooLarge);
    row("lists in lists on one line", repeated("- ", 500'000), ErrorCode::FileTooLarge);
    row("question marks", repeated("? ", 500'000), ErrorCode::Unsupported);
    row("more values than a type has", "a:\n" + repeated("  - b\n", 100'000), ErrorCode::FileTooLarge);
    row("more keys than a type has", [] { std::string text; for (int i = 0; i < 20'000; ++i) text += "k" + std::to_string(i) + ": 1\n"; return text; }(), ErrorCode::FileTooLarge);
    row("two documents", cabinet + "---\nslug: other\n", ErrorCode::Unsupported);
    row("two megabytes", std::string(2U << 20, 'a'), ErrorCode::FileTooLarge);
    row("one long word", std::string((1U << 20) - 1, 'a'), ErrorCode::FileTooLarge);
    row("a word as long as one may be", std::string(60'000, 'a'), ErrorCode::WrongType);
    row("binary", std::string("\x7f" "ELF\x02\x01\x01\0\0\0\0", 11), ErrorCode::WrongType);
    row("another encoding", "slug: caf\xe9\n", ErrorCode::WrongType);
    row("no YAML", "slug: [a, b\nmodel: }\n", ErrorCode::WrongType);
    row("nothing", "", ErrorCode::WrongType);
    row("a key that is a list", "? [a, b]\n: c\n", ErrorCode::Unsupported);
    row("quotes without end", "slug: \"" + std::string(32'000, 'x'), ErrorCode::WrongType);
}

void NetboxTest::hostileTextsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QVERIFY(refusesInLittleMemory(text.toStdString()));   // First: memory that this process took and gave back would be there for the other's use.
    QElapsedTimer timer;
    timer.start();
    const auto import = readNetboxType(text.toStdString(), plain);
    QVERIFY(!import.isOk());
    QCOMPARE(static_cast<int>(import.error().code), code);
    qInfo("refused after %lld ms at %s: %s", timer.elapsed(), import.error().place.c_str(), import.error().seen.substr(0, 60).c_str());
}

void NetboxTest::theRealFilesAreRead()
{
    if (fileOf("AR3357.yaml").empty()) QSKIP("The shared folder with files of the device type library is not here.");
    const auto rack = readNetboxType(fileOf("AR3357.yaml"), estimating());
    const EquipmentType type = readBack(*rack).equipment.front();
    QCOMPARE(type.width.value.in(metre), 0.75);
    QCOMPARE(type.depth.value.in(metre), 1.2);
    QCOMPARE(type.mass.value.in(kilogram), 185.45);
    const Catalog network = readBack(readNetboxType(fileOf("Q3400-RA.yaml"), estimating()).value());
    const NetworkType& q3400 = network.network.front();
    QCOMPARE(q3400.ports.value, 144.0);
    QCOMPARE(q3400.portRate.value.in(gigabytePerSecond), 100.0);
    QCOMPARE(q3400.power.value.in(watt), 7000.0);
    QCOMPARE(q3400.power.low->in(watt), 3500.0);
    const auto tray = readNetboxType(fileOf("NVLink-5-Switch.yaml"), estimating());
    QVERIFY(tray->content.empty());
    for (const char* key : {"ports", "port_rate", "power", "price"}) QVERIFY2(isMissing(*tray, key), key);
}

QTEST_APPLESS_MAIN(NetboxTest)
#include "netbox_test.moc"
