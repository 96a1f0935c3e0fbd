// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panels/types_workshop.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "views/panels/type_list_page.h"

#include <algorithm>
#include <set>

using namespace gw;
using gw::test::Workshop;

/// Every entry of the catalogue, found and opened.
class TypeListPageTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindOfEntryIsListedFoundAndOpened();
    void everyKindOfEntryIsCopiedKeptExportedAndImported();
    void aMeasuredRowIsFoundAndOpenedAtItsModel();
};

void TypeListPageTest::everyKindOfEntryIsListedFoundAndOpened()
{
    Workshop w;
    const auto lines = listCatalog(w.e.session.catalog());
    QCOMPARE(w.panel.list().shownCount(), static_cast<int>(lines.size() + w.e.session.catalog().measurements.size()));
    std::set<std::string> kinds;
    for (const CatalogLine& line : lines) {
        if (!kinds.insert(line.kind).second) continue;
        w.panel.list().search().setText(QString::fromStdString(line.id + " " + line.name));
        QVERIFY2(w.panel.list().shownCount() >= 1, line.id.c_str());
        w.panel.list().choose(line.id);
        QCOMPARE(w.panel.chosen(), line.id);
        w.panel.turnTo(TypesPanel::Page::All);
        w.press("Edit");
        QCOMPARE(w.editor().draft()->id(), line.id);
        QVERIFY2(w.editor().state().startsWith("Every figure is plausible."), qPrintable(w.editor().state()));
    }
    QVERIFY(kinds.size() > 25);
    w.panel.list().search().setText("nobody has such an entry");
    QCOMPARE(w.panel.list().shownCount(), 0);
}

void TypeListPageTest::everyKindOfEntryIsCopiedKeptExportedAndImported()
{
    Workshop w, other;
    std::set<std::string> kinds;
    for (const CatalogLine& line : listCatalog(w.e.catalog)) {
        if (!isCopyable(w.e.catalog, line.id) || !kinds.insert(line.kind).second) continue;
        w.panel.copy(line.id);
        w.editor().keepOwn();
        const std::string own = w.editor().draft()->id();
        QVERIFY2(w.library.isOwn(own), qPrintable(w.editor().state()));
        const QString file = w.folder.filePath(QString::fromStdString(own) + ".json");
        w.panel.exportTo(own, file);
        other.panel.importFile(file);
        QVERIFY2(other.library.isOwn(own), qPrintable(other.complaints.join(' ')));
        QVERIFY(showEntry(other.e.session.catalog(), own)->figures.size() == showEntry(w.e.session.catalog(), own)->figures.size());
    }
    QVERIFY(kinds.size() > 20);
}

void TypeListPageTest::aMeasuredRowIsFoundAndOpenedAtItsModel()
{
    Workshop w;
    const MeasuredThroughput& row = w.e.catalog.measurements.front();
    w.panel.list().search().setText(QString::fromStdString(row.accelerator.text + " " + row.scenario + " measured"));
    QTest::keyClick(&w.panel.list().search(), Qt::Key_Down);
    QVERIFY(w.e.catalog.find(ModelId {w.panel.chosen()}));
    w.press("Edit");
    QCOMPARE(w.editor().draft()->id(), w.panel.chosen());
    w.type("measured.0.per_accelerator", "4321");
    w.press("Keep as own type");
    QVERIFY(std::ranges::any_of(w.e.session.catalog().measurements, [](const MeasuredThroughput& each) { return each.perAccelerator.value.si() == 4321; }));
}

QTEST_MAIN(TypeListPageTest)
#include "type_list_page_test.moc"
