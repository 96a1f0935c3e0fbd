// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette_answers.h"

#include "app/commands.h"
#include "core/formulas/registry.h"
#include "views/dialogs/match.h"
#include "views/panels/subject_text.h"
#include "views/session/plan_session.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace gw {
namespace {

constexpr std::size_t most = 60;

QString tr(const char* text) { return QCoreApplication::translate("PaletteAnswers", text); }

struct Scored {
    int score;
    PaletteEntry entry;
};

/// Gathers what fits; objects only while there is room, since a plan may have a hundred thousand of them.
struct Gathered {
    QString typed;
    std::vector<Scored> found;

    template <class Make>
    void offer(const QString& title, int extra, Make make)
    {
        if (const int score = matchScore(title, typed); score > 0) found.push_back({2 * score + extra, make()});
    }
    bool isFull() const { return found.size() >= 40 * most; }
};

QString withoutMnemonic(QString title) { return title.remove(QLatin1Char('&')); }

PaletteEntry commandEntry(const Commands& commands, QAction* action, const QString& title)
{
    const QString whyNot = action->isEnabled() ? commands.whyNot(*action) : commands.whyNot(*action).isEmpty() ? tr("Not possible now.") : commands.whyNot(*action);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return {title, !whyNot.isEmpty() ? whyNot : keys.isEmpty() ? tr("Command") : tr("Command · %1").arg(keys), Commands::iconOf(*action), whyNot.isEmpty(),
        [action] { action->trigger(); }};
}

void addCommands(Gathered& gathered, const Commands& commands)
{
    for (QAction* action : commands.all()) {
        const QString title = withoutMnemonic(action->text());
        gathered.offer(title, 1, [&] { return commandEntry(commands, action, title); });
    }
}

void addSubject(Gathered& gathered, PlanSession& session, const Subject& subject, const QString& title)
{
    gathered.offer(title, 0, [&] {
        return PaletteEntry {title, subjectKind(session.plan(), session.catalog(), subject), subjectIcon(session.plan(), session.catalog(), subject), true,
            [&session, subject] { session.show(subject); }};
    });
}

void addObjects(Gathered& gathered, PlanSession& session)
{
    forEachTable(session.plan(), [&]<class T>(const char*, const Table<T>& table) {
        if constexpr (requires(T row) { row.name; Subject {row.id}; })
            for (const T& row : table) {
                if (gathered.isFull()) return;
                addSubject(gathered, session, Subject {row.id}, QString::fromStdString(row.name));
            }
    });
    for (int i = 0; i <= static_cast<int>(Section::Schedule); ++i) {
        const auto section = static_cast<Section>(i);
        addSubject(gathered, session, Subject {section}, sectionTitle(section));
    }
}

void addTypes(Gathered& gathered, PlanSession& session)
{
    for (const EquipmentType& type : session.catalog().equipment)
        gathered.offer(QString::fromStdString(type.name), 0, [&] {
            return PaletteEntry {tr("Place %1").arg(QString::fromStdString(type.name)), kindTitle(type.kind), kindIcon(type.kind), true,
                [&session, id = type.id] { session.view().setTool(Tool::Place, id); }};
        });
}

void addFormulas(Gathered& gathered, const std::function<void(const QString&)>& show)
{
    const auto text = [](std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); };
    for (const contract::Entry& entry : contract::allFormulas())
        gathered.offer(text(entry.text.meaning), 0, [&] {
            return PaletteEntry {text(entry.text.meaning), tr("Formula · %1").arg(text(entry.text.name)), "help", true, [show, id = text(entry.text.name)] { show(id); }};
        });
}

} // namespace

std::vector<PaletteEntry> paletteAnswers(const QString& typed, const Commands& commands, PlanSession& session, std::function<void(const QString& id)> showFormula)
{
    Gathered gathered {typed.trimmed(), {}};
    addCommands(gathered, commands);
    if (!gathered.typed.isEmpty()) {
        addTypes(gathered, session);
        addObjects(gathered, session);
        if (showFormula) addFormulas(gathered, showFormula);
    }
    std::stable_sort(gathered.found.begin(), gathered.found.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<PaletteEntry> entries;
    for (Scored& each : gathered.found)
        if (entries.size() < most || gathered.typed.isEmpty()) entries.push_back(std::move(each.entry));
    return entries;
}

} // namespace gw
