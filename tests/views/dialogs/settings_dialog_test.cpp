// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/settings_dialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gw;

class SettingsDialogTest : public QObject {
    Q_OBJECT
private slots:
    void aChangeHoldsAtOnce();
    void aSearchLeavesWhatIsMeant_data();
    void aSearchLeavesWhatIsMeant();
    void whatAFileChangedIsShown();
    void theButtonsAskForFilesAndKeys();
    void everyControlHasAName();
};

namespace {

struct Kept {
    QString theme = "light";
    bool isSnapping = true;
};

std::vector<Setting> settingsOf(Kept& kept)
{
    return {{{.key = "theme", .title = "Theme", .kind = FieldKind::Choice, .tip = "Light or dark.", .options = {{"light", "Light"}, {"dark", "Dark"}}}, "Looks",
                [&kept] { return kept.theme; }, [&kept](const QString& word) { kept.theme = word; }},
        {{.key = "snapping", .title = "Snap to walls", .kind = FieldKind::Flag, .tip = "Pieces come to rest where others end."}, "Drawings",
            [&kept] { return QString(kept.isSnapping ? "true" : "false"); }, [&kept](const QString& word) { kept.isSnapping = word == "true"; }}};
}

} // namespace

void SettingsDialogTest::aChangeHoldsAtOnce()
{
    Kept kept;
    SettingsDialog dialog(settingsOf(kept), "Kept in a file.");
    dialog.show();
    auto* box = qobject_cast<QComboBox*>(dialog.row("theme")->editor());
    QCOMPARE(box->currentText(), QString("Light"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    emit box->activated(box->currentIndex());
    QCOMPARE(kept.theme, QString("dark"));
    auto* flag = qobject_cast<QCheckBox*>(dialog.row("snapping")->editor());
    QVERIFY(flag->isChecked());
    QTest::mouseClick(flag, Qt::LeftButton, {}, {8, flag->height() / 2});
    QVERIFY(!kept.isSnapping);
}

void SettingsDialogTest::aSearchLeavesWhatIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("theme");
    QTest::addColumn<bool>("snapping");
    QTest::addRow("nothing") << "" << true << true;
    QTest::addRow("a title") << "theme" << true << false;
    QTest::addRow("a choice") << "dark" << true << false;
    QTest::addRow("a word of the sentence") << "come to rest" << false << true;
    QTest::addRow("a group") << "drawings" << false << true;
    QTest::addRow("no setting") << "zzz" << false << false;
}

void SettingsDialogTest::aSearchLeavesWhatIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(bool, theme);
    QFETCH(bool, snapping);
    Kept kept;
    SettingsDialog dialog(settingsOf(kept), {});
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit*>("search"), typed);
    QCOMPARE(dialog.row("theme")->isVisible(), theme);
    QCOMPARE(dialog.row("snapping")->isVisible(), snapping);
}

void SettingsDialogTest::whatAFileChangedIsShown()
{
    Kept kept;
    SettingsDialog dialog(settingsOf(kept), {});
    kept = {"dark", false};
    dialog.refresh();
    QCOMPARE(qobject_cast<QComboBox*>(dialog.row("theme")->editor())->currentText(), QString("Dark"));
    QVERIFY(!qobject_cast<QCheckBox*>(dialog.row("snapping")->editor())->isChecked());
}

void SettingsDialogTest::theButtonsAskForFilesAndKeys()
{
    Kept kept;
    SettingsDialog dialog(settingsOf(kept), {});
    QSignalSpy out(&dialog, &SettingsDialog::exportWanted), in(&dialog, &SettingsDialog::importWanted), keys(&dialog, &SettingsDialog::shortcutsWanted);
    for (const char* name : {"export", "import", "keys"}) QTest::mouseClick(dialog.findChild<QPushButton*>(name), Qt::LeftButton);
    QVERIFY(out.count() == 1 && in.count() == 1 && keys.count() == 1);
}

void SettingsDialogTest::everyControlHasAName()
{
    Kept kept;
    SettingsDialog dialog(settingsOf(kept), {});
    for (const QWidget* control : dialog.findChildren<QWidget*>())
        if (control->focusPolicy() != Qt::NoFocus && control->isVisibleTo(&dialog))
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget*>(control))->text(QAccessible::Name).isEmpty(), control->metaObject()->className());
}

QTEST_MAIN(SettingsDialogTest)
#include "settings_dialog_test.moc"
