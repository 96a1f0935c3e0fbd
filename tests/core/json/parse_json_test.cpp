// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse_json.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace gw;

class ParseJsonTest : public QObject {
    Q_OBJECT

private slots:
    void keysKeepTheirOrder();
    void aFaultNamesLineAndColumn();
    void commentsAndNanAreNoJson();
    void nestingBombsAreRefusedBeforeTheyRecurse();
    void bracketsInsideStringsDoNotNest();
    void aMissingFileIsNamed();
    void aFolderIsNoFile();
    void aFileAboveTheLimitIsNotRead();
    void longValuesAreCutForMessages();
};

void ParseJsonTest::keysKeepTheirOrder()
{
    const auto json = parseJson(R"({"b":1,"a":2})");
    QVERIFY(json.isOk());
    QCOMPARE(json->begin().key(), std::string("b"));
}

void ParseJsonTest::aFaultNamesLineAndColumn()
{
    const auto json = parseJson("{\n  \"a\": 1,\n  \"b\": ]\n}");
    QVERIFY(!json.isOk());
    QCOMPARE(json.error().code, ErrorCode::NotJson);
    QCOMPARE(json.error().place, std::string("3:8"));
    QVERIFY(json.error().seen.starts_with("]"));
}

void ParseJsonTest::commentsAndNanAreNoJson()
{
    for (const char* text : {"// a\n{}", "{\"a\": NaN}", "{\"a\": 1e999}", "", "{\"a\":1", "\xff\xfe"})
        QCOMPARE(parseJson(text).error().code, ErrorCode::NotJson);
}

void ParseJsonTest::nestingBombsAreRefusedBeforeTheyRecurse()
{
    const auto bomb = parseJson(std::string(1'000'000, '['));
    QCOMPARE(bomb.error().code, ErrorCode::NotJson);
    QVERIFY(bomb.error().expected.find("32") != std::string::npos);
}

void ParseJsonTest::bracketsInsideStringsDoNotNest()
{
    QVERIFY(parseJson("{\"a\": \"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\"}").isOk());
}

void ParseJsonTest::aMissingFileIsNamed()
{
    const auto text = readTextFile("no/such/file.json");
    QCOMPARE(text.error().code, ErrorCode::FileNotFound);
    QCOMPARE(text.error().file, std::string("no/such/file.json"));
}

void ParseJsonTest::aFolderIsNoFile()
{
    const QTemporaryDir folder;
    QCOMPARE(readTextFile(folder.path().toStdString()).error().code, ErrorCode::FileNotReadable);
}

void ParseJsonTest::aFileAboveTheLimitIsNotRead()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("a.json").toStdString();
    std::ofstream(path) << "0123456789";
    QCOMPARE(*readTextFile(path, 10), std::string("0123456789"));
    QCOMPARE(readTextFile(path, 9).error().code, ErrorCode::FileTooLarge);
}

void ParseJsonTest::longValuesAreCutForMessages()
{
    QCOMPARE(shown(Json(12)), std::string("12"));
    QCOMPARE(shown(Json(std::string(500, 'x'))).size(), std::size_t(60));
}

QTEST_APPLESS_MAIN(ParseJsonTest)
#include "parse_json_test.moc"
