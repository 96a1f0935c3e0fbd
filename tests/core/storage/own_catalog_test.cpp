// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/own_catalog.h"

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "tests/core/catalog/later_edition.h"

#include <QtTest>

#include <fstream>

using namespace gw;

namespace {

const std::filesystem::path installed = std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog";

/// A folder of own entries that does not exist yet.
class OwnFolder {
public:
    std::filesystem::path path() const { return m_folder.filePath("gigawright/catalog").toStdString(); }
    void write(const char* file, const std::string& text) const
    {
        std::filesystem::create_directories(path());
        std::ofstream(path() / file) << text;
    }
    ReadCatalogs read() const { return readCatalogs(installed, path()).value(); }

private:
    QTemporaryDir m_folder;
};

Catalog dearRack()
{
    return test::withFigure(readCatalogs(installed, {}).value().catalog, "gb300-nvl72", "/equipment/0/price", 9'999'999);
}

double priceOf(const Catalog& catalog) { return catalog.find(EquipmentTypeId {"gb300-nvl72"})->price.value.si(); }

} // namespace

class OwnCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void theFolderFollowsTheXdgSpecification();
    void noFolderIsNoEntries();
    void anOwnEntryPrevails();
    void aTakenAwayEntryLetsTheInstalledReturn();
    void aBrokenFileIsSkippedAndNamed();
    void whatIsThereIsNotOverwrittenUnasked();
    void idsThatCannotNameAFileAreRefused();
    void aFolderThatCannotBeMadeIsNamed();
    void aBrokenInstalledCatalogueIsRefused();
};

void OwnCatalogTest::theFolderFollowsTheXdgSpecification()
{
    qputenv("HOME", "/ada");
    qunsetenv("XDG_DATA_HOME");
    QCOMPARE(ownCatalogFolder(), std::filesystem::path("/ada/.local/share/gigawright/catalog"));
    qputenv("XDG_DATA_HOME", "/data/ada");
    QCOMPARE(ownCatalogFolder(), std::filesystem::path("/data/ada/gigawright/catalog"));
    qputenv("XDG_DATA_HOME", "relative");
    QCOMPARE(ownCatalogFolder(), std::filesystem::path("/ada/.local/share/gigawright/catalog"));
    qunsetenv("HOME");
    QVERIFY(ownCatalogFolder().empty());
}

void OwnCatalogTest::noFolderIsNoEntries()
{
    const OwnFolder own;
    QVERIFY(own.read().skipped.empty());
    QVERIFY(!isOwnEntry(own.path(), "gb300-nvl72"));
}

void OwnCatalogTest::anOwnEntryPrevails()
{
    const OwnFolder own;
    QVERIFY(keepOwnEntry(own.path(), dearRack(), "gb300-nvl72", Existing::Refuse).isOk());
    QVERIFY(isOwnEntry(own.path(), "gb300-nvl72"));
    QCOMPARE(priceOf(own.read().catalog), 9'999'999.0);
    const Catalog copied = withCopy(dearRack(), "gb300-nvl72", "mine", "Mine").value();
    QVERIFY(keepOwnEntry(own.path(), copied, "mine", Existing::Refuse).isOk());
    QVERIFY(own.read().catalog.find(EquipmentTypeId {"mine"}));
}

void OwnCatalogTest::aTakenAwayEntryLetsTheInstalledReturn()
{
    const OwnFolder own;
    QVERIFY(keepOwnEntry(own.path(), dearRack(), "gb300-nvl72", Existing::Refuse).isOk());
    QVERIFY(removeOwnEntry(own.path(), "gb300-nvl72").isOk());
    QVERIFY(priceOf(own.read().catalog) != 9'999'999.0);
    QCOMPARE(removeOwnEntry(own.path(), "gb300-nvl72").error().code, ErrorCode::FileNotFound);
}

void OwnCatalogTest::aBrokenFileIsSkippedAndNamed()
{
    const OwnFolder own;
    own.write("a.json", "{\"equipment\": [{}]}");
    own.write("b.json", catalogFileOf(dearRack(), "gb300-nvl72"));
    own.write("c.json", std::string(largestEntriesFile + 1, ' '));
    own.write("notes.txt", "not read");
    const ReadCatalogs read = own.read();
    QCOMPARE(priceOf(read.catalog), 9'999'999.0);
    QCOMPARE(read.skipped.size(), 2u);
    QVERIFY(read.skipped[0].file.ends_with("a.json"));
    QCOMPARE(read.skipped[0].place, std::string("/equipment/0/id"));
    QCOMPARE(read.skipped[1].code, ErrorCode::FileTooLarge);
}

void OwnCatalogTest::whatIsThereIsNotOverwrittenUnasked()
{
    const OwnFolder own;
    const Catalog first = readCatalogs(installed, {}).value().catalog;
    QVERIFY(keepOwnEntry(own.path(), first, "gb300-nvl72", Existing::Refuse).isOk());
    QCOMPARE(keepOwnEntry(own.path(), dearRack(), "gb300-nvl72", Existing::Refuse).error().code, ErrorCode::DuplicateId);
    QCOMPARE(priceOf(own.read().catalog), priceOf(first));
    QVERIFY(keepOwnEntry(own.path(), dearRack(), "gb300-nvl72", Existing::Replace).isOk());
    QCOMPARE(priceOf(own.read().catalog), 9'999'999.0);
}

void OwnCatalogTest::idsThatCannotNameAFileAreRefused()
{
    const OwnFolder own;
    Catalog catalog = dearRack();
    catalog.equipment.front().id.text = "../../escape";
    QCOMPARE(keepOwnEntry(own.path(), catalog, "../../escape", Existing::Replace).error().code, ErrorCode::OutOfRange);
    QCOMPARE(removeOwnEntry(own.path(), "../../escape").error().code, ErrorCode::OutOfRange);
    QCOMPARE(keepOwnEntry(own.path(), catalog, "nobody", Existing::Replace).error().code, ErrorCode::UnknownId);
}

void OwnCatalogTest::aFolderThatCannotBeMadeIsNamed()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("file").toStdString();
    std::ofstream(file) << "in the way";
    QCOMPARE(keepOwnEntry(file / "catalog", dearRack(), "gb300-nvl72", Existing::Refuse).error().code, ErrorCode::FileNotWritable);
}

void OwnCatalogTest::aBrokenInstalledCatalogueIsRefused()
{
    const OwnFolder own;
    QCOMPARE(readCatalogs("no/such/folder", own.path()).error().code, ErrorCode::FileNotFound);
}

QTEST_APPLESS_MAIN(OwnCatalogTest)
#include "own_catalog_test.moc"
