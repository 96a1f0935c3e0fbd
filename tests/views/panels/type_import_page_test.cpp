// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panels/types_workshop.h"

#include "views/panels/type_import_page.h"

using namespace gw;
using gw::test::Workshop, gw::test::rackYaml;

/// Types that come from files and go to them.
class TypeImportPageTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsExportedCanBeImported();
    void aNetboxFileListsWhatIsMissing();
    void aHostileFileIsRefusedWithASentence();
};

void TypeImportPageTest::whatIsExportedCanBeImported()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.press("Keep as own type");
    const QString file = w.folder.filePath("rack.json");
    w.panel.exportTo({"gb300-nvl72-2"}, file);
    QVERIFY(QFile::exists(file));
    Workshop other;
    other.panel.importFile(file);
    QVERIFY2(other.complaints.isEmpty(), qPrintable(other.complaints.join(' ')));
    QVERIFY(other.library.isOwn("gb300-nvl72-2"));
    QVERIFY(other.e.session.catalog().find(EquipmentTypeId {"gb300-nvl72-2"}));
    other.panel.importFile(file);
    QVERIFY2(other.told.last().contains("just so"), qPrintable(other.told.last()));
    // An own entry is not written over by another of its id.
    w.type("mass", "1500");
    w.press("Keep as own type");
    w.panel.exportTo("gb300-nvl72-2", file);
    other.panel.importFile(file);
    QCOMPARE(other.complaints.size(), 1);
}

void TypeImportPageTest::aNetboxFileListsWhatIsMissing()
{
    Workshop w;
    w.panel.importFile(w.write("rack.yaml", rackYaml));
    QVERIFY2(w.complaints.isEmpty(), qPrintable(w.complaints.join(' ')));
    TypeImportPage& page = w.panel.importer();
    QVERIFY(page.import().has_value());
    QVERIFY(!page.import()->missing.empty());
    QLineEdit* price = page.field("price");
    QVERIFY(price);
    price->setFocus();
    QTest::keyClicks(price, "12 kg");
    QVERIFY(!page.reason("price").isEmpty());
    QVERIFY(!w.button("Open in the editor")->isEnabled());
    w.press("Estimate what is missing");
    QVERIFY2(w.editor().hasDraft(), qPrintable(w.complaints.join(' ')));
    QVERIFY(w.editor().row("price"));
    w.press("Keep as own type");
    QVERIFY2(w.library.isOwn(w.editor().draft()->id()), qPrintable(w.editor().state()));
}

void TypeImportPageTest::aHostileFileIsRefusedWithASentence()
{
    Workshop w;
    w.panel.importFile(w.write("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"));
    w.panel.importFile(w.write("text.json", "not a catalogue"));
    w.panel.importFile(w.write("large.json", QByteArray(2 << 20, ' ')));
    w.panel.importFile(w.folder.filePath("nowhere.json"));
    QCOMPARE(w.complaints.size(), 4);
    for (const QString& each : w.complaints) QVERIFY(each.size() > 20);
    QVERIFY(!w.editor().hasDraft());
}

QTEST_MAIN(TypeImportPageTest)
#include "type_import_page_test.moc"
