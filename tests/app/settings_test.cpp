// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void whatIsWrittenIsRead();
    void theLatestFileComesFirstAndOnce();
    void tenFilesAreRemembered();
    void unknownWordsMeanTheSystemsTheme();
    void settingsTravelInAFileWithoutWhatBelongsToTheMachine();
    void aForeignFileIsRefused_data();
    void aForeignFileIsRefused();

private:
    QTemporaryDir m_home;
};

void SettingsTest::initTestCase()
{
    QCoreApplication::setOrganizationName("Gigawright tests");
    QCoreApplication::setApplicationName("settings_test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void SettingsTest::whatIsWrittenIsRead()
{
    const Settings settings {.theme = ThemeChoice::Dark, .recent = {"b.gwp", "a.gwp"}, .geometry = "geometry", .workspace = "risk", .docks = {{"risk", "docks"}}, .keys = {{"edit.undo", "Ctrl+Y"}},
        .planColours = {{"/plans/a.gwp", "loading"}}, .colourBy = "phase_date", .vision = "tritanopia", .isSnapping = false};
    writeSettings(settings);
    QVERIFY(readSettings() == settings);
}

void SettingsTest::theLatestFileComesFirstAndOnce() { QCOMPARE(withRecent({"a", "b", "c"}, "b"), QStringList({"b", "a", "c"})); }

void SettingsTest::tenFilesAreRemembered()
{
    QStringList recent;
    for (int i = 0; i < 14; ++i) recent = withRecent(recent, QString::number(i));
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.front(), QString("13"));
}

void SettingsTest::unknownWordsMeanTheSystemsTheme()
{
    QCOMPARE(themeChoiceOf("purple"), ThemeChoice::System);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) QCOMPARE(themeChoiceOf(wordOf(choice)), choice);
}

void SettingsTest::settingsTravelInAFileWithoutWhatBelongsToTheMachine()
{
    const QByteArray views(R"({"gigawright_views": [{"name": "Mine"}]})");
    const Settings mine {.theme = ThemeChoice::Dark, .recent = {"mine.gwp"}, .geometry = "mine", .keys = {{"edit.undo", "Ctrl+Y"}}, .favouriteTypes = {"gb300-nvl72"},
        .views = views, .device = "cpu", .navigation = "blender", .colourBy = "loading", .vision = "protanopia", .isSnapping = false};
    const Settings taken = withSettingsText({.recent = {"theirs.gwp"}}, settingsText(mine)).value();
    QVERIFY(taken.theme == mine.theme && taken.keys == mine.keys && taken.device == "cpu" && taken.navigation == "blender" && taken.favouriteTypes == mine.favouriteTypes);
    QVERIFY(taken.views.contains("Mine"));
    QVERIFY(taken.colourBy == "loading" && taken.vision == "protanopia" && !taken.isSnapping);
    QCOMPARE(taken.recent, QStringList("theirs.gwp"));
    QVERIFY(taken.geometry.isEmpty());
}

void SettingsTest::aForeignFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("no JSON") << QByteArray("theme=dark");
    QTest::addRow("another file") << QByteArray("{}");
    QTest::addRow("unknown theme") << QByteArray(R"({"gigawright_settings": {"theme": "purple"}})");
    QTest::addRow("unknown device") << QByteArray(R"({"gigawright_settings": {"device": "abacus"}})");
}

void SettingsTest::aForeignFileIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!withSettingsText({}, text));
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
