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
    const Settings settings {.theme = ThemeChoice::Dark, .recent = {"b.gwp", "a.gwp"}, .geometry = "geometry", .workspace = "risk", .docks = {{"risk", "docks"}}, .keys = {{"edit.undo", "Ctrl+Y"}}};
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

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
