// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/optional_parts.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/read_catalog.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"

#include <QtTest>

#include <algorithm>

using namespace gw;

namespace {

const Catalog& shipped()
{
    static const Catalog catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return catalog;
}

std::vector<std::string> pointersOf(std::string_view section, const Json& entry)
{
    std::vector<std::string> pointers;
    for (const OptionalPart& part : optionalParts(section, entry)) pointers.push_back(part.pointer);
    return pointers;
}

Json entryOf(const char* section, const char* id)
{
    const Json file = catalogJsonOf(shipped(), id);
    for (const Json& entry : file.at(section))
        if (entry["id"] == id) return entry;
    return {};
}

} // namespace

class OptionalPartsTest : public QObject {
    Q_OBJECT
private slots:
    void eachKindHasItsOwn();
    void sectionsOfOtherKindsAreNone();
    void whatIsBlankIsRefusedAtItsPlace();
    void everyEntryMayDoWithoutEach();
};

void OptionalPartsTest::eachKindHasItsOwn()
{
    QCOMPARE(pointersOf("equipment", entryOf("equipment", "gb300-nvl72")), (std::vector<std::string> {"/rack/caps", "/rack/flows", "/rack/available"}));
    QCOMPARE(pointersOf("accelerators", Json::object()), (std::vector<std::string> {"/fp4"}));
    QCOMPARE(pointersOf("network", Json::object()), (std::vector<std::string> {"/rack_units", "/mass"}));
    QCOMPARE(pointersOf("regions", Json::object()), (std::vector<std::string> {"/wholesale"}));
    QVERIFY(pointersOf("climates", Json::object()).empty());
    QVERIFY(pointersOf("nothing", Json::object()).empty());
    QVERIFY(pointersOf("equipment", Json(7)).empty());
}

void OptionalPartsTest::sectionsOfOtherKindsAreNone()
{
    const Json chiller {{"kind", "chiller"}, {"cooling", Json::object()}};
    QCOMPARE(pointersOf("equipment", chiller), (std::vector<std::string> {"/cooling/pump", "/cooling/curves"}));
    QCOMPARE(pointersOf("equipment", {{"kind", "battery"}}), (std::vector<std::string> {"/power", "/storage"}));
}

void OptionalPartsTest::whatIsBlankIsRefusedAtItsPlace()
{
    Json file = catalogJsonOf(shipped(), "gb300-nvl72");
    for (const OptionalPart& part : optionalParts("equipment", file["equipment"][0])) {
        Json with = file;
        Json& place = with["equipment"][0][Json::json_pointer(part.pointer)];
        if (part.isList) place.push_back(part.blank);
        else place = part.blank;
        const auto read = withEntries(shipped(), with.dump(), "own.json");
        QVERIFY2(!read.isOk(), part.pointer.c_str());
        QVERIFY2(read.error().place.starts_with("/equipment/0" + part.pointer), read.error().place.c_str());
    }
}

void OptionalPartsTest::everyEntryMayDoWithoutEach()
{
    int taken = 0;
    forEachList(shipped(), [&](const char* section, const auto& entries) {
        for (const auto& entry : entries) {
            const Json file = catalogJsonOf(shipped(), entry.id.text);
            for (std::size_t i = 0; i < file.at(section).size(); ++i)
                for (const OptionalPart& part : optionalParts(section, file.at(section)[i])) {
                    const Json::json_pointer at(std::string("/") + section + "/" + std::to_string(i) + part.pointer);
                    // What the kind asks for is named by the reader.
                    if (!file.contains(at) || part.pointer.find('/', 1) == std::string::npos) continue;
                    Json without = file;
                    without[at.parent_pointer()].erase(at.back());
                    QVERIFY2(withEntries(shipped(), without.dump(), "own.json").isOk(), (entry.id.text + part.pointer).c_str());
                    ++taken;
                }
        }
    });
    QVERIFY(taken > 40);
}

QTEST_APPLESS_MAIN(OptionalPartsTest)
#include "optional_parts_test.moc"
