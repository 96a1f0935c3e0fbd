// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

/// Two types of one name in one namespace are one type to the linker, which keeps the code of either for both: no compiler says so.
class OneNameOneTypeTest : public QObject {
    Q_OBJECT
private slots:
    void everyTypeOfANamespaceIsDefinedOnce();
    void aSecondTypeOfANameIsSeen();
};

namespace {

const QString tree = QStringLiteral(GW_SOURCE_TREE);

/// Where each type that other files may see is defined, by its name with its namespaces.
using Definitions = QMap<QString, QStringList>;

/// The lines of one file; what stands in a nameless namespace is seen nowhere else.
void addDefinitions(Definitions& found, const QString& file, const QStringList& lines)
{
    static const QRegularExpression opens("^(?:inline )?namespace ?([\\w:]*) ?\\{$"), closes("^\\} // namespace"),
        type("^(?:template <.*> )?(?:struct|class|enum class|enum) (\\w+)(?: final)?(?: : [^;]*)? ?\\{");
    QStringList namespaces;
    for (int line = 0; line < lines.size(); ++line) {
        const auto opened = opens.match(lines[line]), defined = type.match(lines[line]);
        if (opened.hasMatch()) namespaces << opened.captured(1);
        else if (closes.match(lines[line]).hasMatch() && !namespaces.isEmpty()) namespaces.removeLast();
        else if (defined.hasMatch() && !namespaces.contains(QString()))
            found[(namespaces + QStringList {defined.captured(1)}).join("::")] << QStringLiteral("%1:%2").arg(file).arg(line + 1);
    }
}

QStringList twice(const Definitions& found)
{
    QStringList all;
    for (auto each = found.begin(); each != found.end(); ++each)
        if (each->size() > 1) all << each.key() + " in " + each->join(" and ");
    return all;
}

} // namespace

void OneNameOneTypeTest::everyTypeOfANamespaceIsDefinedOnce()
{
    Definitions found;
    for (const char* folder : {"core", "views", "app", "cuda"}) {
        QDirIterator it(tree + "/" + folder, {"*.h", "*.cpp", "*.cu"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile source(it.next());
            QVERIFY(source.open(QIODevice::ReadOnly | QIODevice::Text));
            addDefinitions(found, QDir(tree).relativeFilePath(source.fileName()), QString::fromUtf8(source.readAll()).split('\n'));
        }
    }
    QVERIFY(found.size() > 500);
    QCOMPARE(twice(found).join("\n"), QString());
}

void OneNameOneTypeTest::aSecondTypeOfANameIsSeen()
{
    Definitions found;
    addDefinitions(found, "a.h", {"namespace gw {", "struct Band {", "};", "} // namespace gw"});
    addDefinitions(found, "b.cpp", {"namespace gw {", "namespace {", "struct Band {", "};", "} // namespace", "} // namespace gw"});
    addDefinitions(found, "c.h", {"namespace gw::contract {", "struct Band {", "};", "} // namespace gw::contract"});
    QCOMPARE(twice(found), QStringList());
    addDefinitions(found, "d.cpp", {"namespace gw {", "class Band : public Row {", "};", "} // namespace gw"});
    QCOMPARE(twice(found), QStringList {"gw::Band in a.h:2 and d.cpp:2"});
}

QTEST_APPLESS_MAIN(OneNameOneTypeTest)
#include "one_name_one_type_test.moc"
