// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/match.h"

#include <QStringList>

namespace gw {
namespace {

constexpr int atStart = 4, atWord = 2, inside = 1;

int scoreOfWord(const QString& text, const QString& word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0) return 0;
    if (at == 0) return atStart;
    for (qsizetype next = at; next > 0; next = text.indexOf(word, next + 1, Qt::CaseInsensitive))
        if (!text[next - 1].isLetterOrNumber()) return atWord;
    return inside;
}

} // namespace

int matchScore(const QString& text, const QString& typed)
{
    int score = 1;
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int ofWord = scoreOfWord(text, word);
        if (ofWord == 0) return 0;
        score += ofWord;
    }
    return score;
}

} // namespace gw
