// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QStackedWidget;
class QTabBar;

namespace gw {

class PlanSession;
class TypeChangesPage;
class TypeEditor;
class TypeImportPage;
class TypeLibrary;
class TypeListPage;
struct Theme;

/// Everything that is done to entries of the catalogue, whatever their kind: finding one, editing one, importing one, and bringing the plan's own to what
/// the catalogue says.
class TypesPanel : public QWidget {
    Q_OBJECT
public:
    TypesPanel(PlanSession& session, TypeLibrary& library, QWidget* parent = nullptr);

    enum class Page { All, Edit, Import, Changes };
    void setTheme(const Theme& theme);
    void turnTo(Page page);
    /// As those of `TypeEditor`.
    void edit(const std::string& id, const std::string& figure = {});
    void copy(const std::string& id);
    /// The entry that was chosen last, in the list or as a card (`choose`); empty where none is.
    const std::string& chosen() const { return m_chosen; }
    void choose(const std::string& id);
    /// Reads a catalogue file or a NetBox type by its name's ending. What went wrong is told.
    void importFile(const QString& file);
    /// Writes an entry as a catalogue file. What went wrong is told.
    void exportTo(const std::string& id, const QString& file);
    TypeListPage& list() { return *m_list; }
    TypeEditor& editor() { return *m_editor; }
    TypeImportPage& importer() { return *m_import; }
    TypeChangesPage& changes() { return *m_changes; }

signals:
    void told(const QString& sentence);
    void complained(const QString& sentence);
    /// An entry was kept; its card, where it has one, may be shown.
    void kept(const QString& id);
    void chosenChanged();
    /// Asked for in the list, about the chosen entry: what needs a file's name or changes the folder of own entries.
    void exportWanted();
    void importWanted();
    void deleteWanted();

private:
    void connectList();
    void noteKept(const QString& id, bool isInPlan);

    PlanSession& m_session;
    TypeLibrary& m_library;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    TypeListPage* m_list;
    TypeEditor* m_editor;
    TypeImportPage* m_import;
    TypeChangesPage* m_changes;
    std::string m_chosen;
};

} // namespace gw
