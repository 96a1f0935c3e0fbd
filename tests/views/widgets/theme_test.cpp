// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace gw;

namespace {

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); }

/// Contrast as WCAG 2.1 defines it.
double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void fieldsAndButtonsStandOut();
    void everyTokenOfTheSheetIsReplaced();
    void magnitudesGrowLighter();
    void theLimitIsTheLightestOfTheDivergingMap();
    void everyIconCanBeDrawn();
};

void ThemeTest::textIsReadableOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme& theme : {Theme::light(), Theme::dark()})
        for (const QColor& ground : {theme.window, theme.surface})
            for (const QColor& text : {theme.text, theme.mutedText, theme.accent, theme.error, theme.warning, theme.info, theme.good})
                QTest::addRow("%s on %s", qPrintable(text.name()), qPrintable(ground.name())) << text << ground;
}

void ThemeTest::textIsReadableOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void ThemeTest::fieldsAndButtonsStandOut()
{
    const QRegularExpression edges("(QLineEdit, QComboBox, QPlainTextEdit|QPushButton) \\{ background: (#\\w+); border: 1px solid (#\\w+);");
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        auto found = edges.globalMatch(styleSheet(theme));
        int count = 0;
        for (; found.hasNext(); ++count) {
            const auto match = found.next();
            for (const QColor& ground : {QColor(match.captured(2)), theme.surface, theme.window})
                QVERIFY2(contrast(QColor(match.captured(3)), ground) >= 3, qPrintable(match.captured(0)));
        }
        QCOMPARE(count, 2);
    }
}

void ThemeTest::everyTokenOfTheSheetIsReplaced()
{
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        const QString sheet = styleSheet(theme);
        QVERIFY(sheet.contains(theme.surface.name()));
        QVERIFY(!sheet.contains('@'));
    }
}

void ThemeTest::magnitudesGrowLighter()
{
    for (int step = 1; step <= 20; ++step) QVERIFY(luminance(magnitudeColour(step / 20.0)) > luminance(magnitudeColour((step - 1) / 20.0)));
    QCOMPARE(magnitudeColour(-1), magnitudeColour(0));
    QCOMPARE(magnitudeColour(2), magnitudeColour(1));
}

void ThemeTest::theLimitIsTheLightestOfTheDivergingMap()
{
    for (const double t : {-1.0, -0.5, 0.5, 1.0}) QVERIFY(luminance(divergingColour(t)) < luminance(divergingColour(0)));
}

void ThemeTest::everyIconCanBeDrawn()
{
    const Theme theme = Theme::light();
    QVERIFY(!icon("rack", theme).isNull());
    const QStringList files = QDir(":/icons").entryList({"*.svg"});
    QVERIFY(files.size() > 30);
    for (const QString& file : files) {
        const QImage picture = icon(file.chopped(4), theme).pixmap(16).toImage();
        int inked = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) inked += picture.pixelColor(x, y).alpha() > 100;
        QVERIFY2(inked > 8, qPrintable(file));
    }
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
