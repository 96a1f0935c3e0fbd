// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "views/panels/catalog_filter.h"
#include "views/panels/catalog_model.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/catalog_picture.h"
#include "views/session/type_drag.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>

using namespace gw;

/// The catalogue dock, by keyboard and mouse.
class CatalogTest : public QObject {
    Q_OBJECT
private slots:
    void facetsNarrowTogether();
    void everyCardSaysWhatItIs();
    void everyTypeHasAPictureOfItsOwn();
    void enterTakesATypeInHandAndShiftEnterARow();
    void starsAndRecentTypesAreKept();
    void aCardCarriesItsTypeIntoADrawing();
    void nothingFoundIsSaid();
};

namespace {

QComboBox* facet(CatalogPanel& panel, const QString& name)
{
    for (auto* box : panel.findChildren<QComboBox*>())
        if (box->accessibleName() == name) return box;
    qFatal("no such facet");
}

} // namespace

void CatalogTest::facetsNarrowTogether()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    const auto* list = panel.findChild<QListView*>();
    const int all = list->model()->rowCount();
    QCOMPARE(all, static_cast<int>(e.catalog.equipment.size()));
    auto* heat = facet(panel, "Cooling");
    heat->setCurrentIndex(1);
    const int liquid = list->model()->rowCount();
    QVERIFY(liquid > 0 && liquid < all);
    auto* power = facet(panel, "Power");
    power->setCurrentIndex(2);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const EquipmentType* type = e.catalog.find(EquipmentTypeId {list->model()->index(row, 0).data(CatalogModel::TypeRole).toString().toStdString()});
        QVERIFY(type && abilityOf(*type) >= kilowatts(50) && abilityOf(*type) < kilowatts(150));
        QCOMPARE(int(heatPathOf(*type).value()), int(HeatPath::Liquid));
    }
    QVERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() < liquid);
}

void CatalogTest::everyCardSaysWhatItIs()
{
    ExampleSession e;
    CatalogModel model(borrowed(e.catalog));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QVERIFY(index.data(CatalogModel::FiguresRole).toString().contains(QLatin1String("$")));
        QVERIFY(index.data(CatalogModel::SizeRole).toString().endsWith("mm"));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(index.data().toString()));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains("Source:"));
    }
}

void CatalogTest::everyTypeHasAPictureOfItsOwn()
{
    ExampleSession e;
    for (const Theme& theme : {Theme::light(), Theme::dark()})
        for (const EquipmentType& type : e.catalog.equipment) {
            const QImage image = typePicture(type, {64, 64}, 2, theme).toImage();
            QCOMPARE(image.size(), QSize(128, 128));
            int drawn = 0;
            for (int y = 0; y < 128; ++y)
                for (int x = 0; x < 128; ++x) drawn += qAlpha(image.pixel(x, y)) > 0;
            QVERIFY2(drawn > 300, type.id.text.c_str());
            // Nothing is cut off at the edges.
            for (int i = 0; i < 128; ++i) QVERIFY2(qAlpha(image.pixel(i, 0)) == 0 && qAlpha(image.pixel(0, i)) == 0 && qAlpha(image.pixel(127, i)) == 0, type.id.text.c_str());
        }
}

void CatalogTest::enterTakesATypeInHandAndShiftEnterARow()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    panel.show();
    auto* search = panel.findChild<QLineEdit*>();
    QTest::keyClicks(search, "gb200");
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(int(e.session.view().tool()), int(Tool::Place));
    QCOMPARE(e.session.view().placing().text, std::string("gb200-nvl72"));
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(int(e.session.view().tool()), int(Tool::Row));
    QCOMPARE(panel.recent(), QStringList {"gb200-nvl72"});
}

void CatalogTest::starsAndRecentTypesAreKept()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    panel.resize(280, 600);
    panel.show();
    QSignalSpy kept(&panel, &CatalogPanel::keptChanged);
    auto* list = panel.findChild<QListView*>();
    list->setCurrentIndex(list->model()->index(2, 0));
    const QString id = list->currentIndex().data(CatalogModel::TypeRole).toString();
    QTest::keyClicks(list, "*");
    QCOMPARE(panel.favourites(), QStringList {id});
    QCOMPARE(kept.count(), 1);
    facet(panel, "Which of the catalogue")->setCurrentIndex(1);
    QCOMPARE(list->model()->rowCount(), 1);
    // A click on the star takes it away again.
    QVERIFY(QTest::qWaitForWindowExposed(&panel, patience));
    const QRect card = list->visualRect(list->model()->index(0, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(card.right() - 14, card.top() + 16));
    QVERIFY(panel.favourites().isEmpty());
    QCOMPARE(list->model()->rowCount(), 0);
    panel.setKept({"cpu-rack"}, {"storage-rack", "cpu-rack"});
    facet(panel, "Which of the catalogue")->setCurrentIndex(2);
    QCOMPARE(list->model()->index(0, 0).data(CatalogModel::TypeRole).toString(), QString("storage-rack"));
}

void CatalogTest::aCardCarriesItsTypeIntoADrawing()
{
    ExampleSession e;
    CatalogModel model(borrowed(e.catalog));
    QVERIFY(model.flags(model.index(0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3)}));
    QVERIFY(data && data->hasFormat(typeMime));
    QVERIFY(e.catalog.find(EquipmentTypeId {data->data(typeMime).toStdString()}));
}

void CatalogTest::nothingFoundIsSaid()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    panel.show();
    QTest::keyClicks(panel.findChild<QLineEdit*>(), "no such thing");
    QCOMPARE(panel.findChild<QListView*>()->model()->rowCount(), 0);
    bool isSaid = false;
    for (const auto* label : panel.findChildren<QLabel*>()) isSaid |= label->isVisible() && label->text().contains("Nothing in the catalogue");
    QVERIFY(isSaid);
    QTest::keyClick(panel.findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(int(e.session.view().tool()), int(Tool::Select));
}

QTEST_MAIN(CatalogTest)
#include "catalog_test.moc"
