// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette_answers.h"

#include "app/commands.h"
#include "core/formulas/registry.h"
#include "views/dialogs/match.h"
#include "views/panels/subject_text.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

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
    void offer(const QString& title, int extra, Make make, const QString& around = {})
    {
        const int score = matchScore(title, typed);
        if (score > 0) found.push_back({2 * score + extra, make()});
        else if (!around.isEmpty() && matchScore(around + QLatin1Char(' ') + title, typed) > 0) found.push_back({extra, make()});
    }
    bool isFull() const { return found.size() >= 40 * most; }
};

QString withoutMnemonic(QString title) { return title.remove(QLatin1Char('&')); }

/// Outside its menu "Left edges" says too little: the menu comes before it, where the title does not name it already.
QString fullTitle(const QAction& action, const QStringList& path)
{
    const QString title = withoutMnemonic(action.text());
    return path.size() < 2 || title.contains(path.back(), Qt::CaseInsensitive) ? title : tr("%1: %2").arg(path.back(), title);
}

PaletteEntry commandEntry(const Commands& commands, QAction* action, const QString& title, const QStringList& path)
{
    // Undo and redo come without a reason of their own.
    const QString asked = commands.whyNot(*action), whyNot = asked.isEmpty() && !action->isEnabled() ? tr("The history has no such step.") : asked;
    const QString keys = action->shortcut().toString(QKeySequence::NativeText), place = path.isEmpty() ? tr("Command") : path.join(QStringLiteral(" \u203A "));
    return {title, !whyNot.isEmpty() ? whyNot : keys.isEmpty() ? place : tr("%1 \u00B7 %2").arg(place, keys), Commands::iconOf(*action), whyNot.isEmpty(),
        [action] { action->trigger(); }};
}

void addCommands(Gathered& gathered, const Commands& commands)
{
    for (QAction* action : commands.all()) {
        const QStringList path = commands.pathOf(*action);
        const QString title = fullTitle(*action, path);
        gathered.offer(title, 1, [&] { return commandEntry(commands, action, title, path); }, path.join(QLatin1Char(' ')));
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

/// A rule and what breaks it: "Overlap: A-01".
void addFindings(Gathered& gathered, const PlanSession& session, const std::function<void(const Finding&)>& show)
{
    for (const Finding& finding : session.findings()) {
        if (gathered.isFull()) return;
        const QString title = tr("%1: %2").arg(gw::title(finding.rule), QString::fromStdString(finding.object));
        gathered.offer(title, 0, [&] {
            return PaletteEntry {title, tr("Finding \u00B7 %1").arg(gw::title(finding.severity)), "warning", true, [show, finding] { show(finding); }};
        });
    }
}

void addHelp(Gathered& gathered, const PaletteDoors& doors)
{
    for (const HelpTopic& topic : doors.help().topics())
        gathered.offer(topic.title, 0, [&] {
            return PaletteEntry {topic.title, tr("Help"), "help", true, [show = doors.showHelp, id = topic.ids.front()] { show(id); }};
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

std::vector<PaletteEntry> paletteAnswers(const QString& typed, const Commands& commands, PlanSession& session, const PaletteDoors& doors)
{
    Gathered gathered {typed.trimmed(), {}};
    addCommands(gathered, commands);
    if (!gathered.typed.isEmpty()) {
        addTypes(gathered, session);
        addObjects(gathered, session);
        if (doors.showFinding) addFindings(gathered, session, doors.showFinding);
        if (doors.help && doors.showHelp) addHelp(gathered, doors);
        if (doors.showFormula) addFormulas(gathered, doors.showFormula);
    }
    std::stable_sort(gathered.found.begin(), gathered.found.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<PaletteEntry> entries;
    for (Scored& each : gathered.found)
        if (entries.size() < most || gathered.typed.isEmpty()) entries.push_back(std::move(each.entry));
    return entries;
}

} // namespace gw
