// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/risk_notes.h"

#include <QCoreApplication>

#include <array>

namespace gw {
namespace {

/// The key of a note, and its sentence: %1 is what follows the key.
struct NoteSentence {
    const char* key;
    const char* sentence;
};

constexpr std::array sentences {
    NoteSentence {"no_effect", QT_TRANSLATE_NOOP("risk", "%1 has no effect on this plan.")},
    NoteSentence {"correlations_changed", QT_TRANSLATE_NOOP("risk", "The correlations contradicted each other; the nearest possible ones are used, off by up to %1.")},
    NoteSentence {"market_correlations_changed",
        QT_TRANSLATE_NOOP("risk", "The correlations of the markets contradicted each other; the nearest possible ones are used, off by up to %1.")},
    NoteSentence {"no_market_process", QT_TRANSLATE_NOOP("risk", "The catalogue does not say how %1 moves; it stays on the plan's course.")},
    NoteSentence {"effects_off_by", QT_TRANSLATE_NOOP("risk", "Effects that inputs have only together are left out; against exact solves of some futures, figures are off by up to a share of %1.")},
};

} // namespace

QString riskNote(const std::string& note)
{
    const QString all = QString::fromStdString(note), key = all.section(QLatin1Char(' '), 0, 0);
    for (const NoteSentence& known : sentences)
        if (key == QLatin1String(known.key)) return QCoreApplication::translate("risk", known.sentence).arg(all.section(QLatin1Char(' '), 1));
    return all;
}

} // namespace gw
