// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace gw {

class PlanSession;
class TypeChangesPage;
class TypeEditor;
class TypeImportPage;
class TypeLibrary;
struct Theme;

/// Everything that is done to types: editing one, importing one, and bringing the plan's own to what the catalogue says.
class TypesPanel : public QWidget {
    Q_OBJECT
public:
    TypesPanel(PlanSession& session, TypeLibrary& library, QWidget* parent = nullptr);

    enum class Page { Edit, Import, Changes };
    void setTheme(const Theme& theme);
    void turnTo(Page page);
    void edit(const EquipmentTypeId& id);
    void copy(const EquipmentTypeId& id);
    /// Reads a catalogue file or a NetBox type by its name's ending. What went wrong is told.
    void importFile(const QString& file);
    /// Writes an entry as a catalogue file. What went wrong is told.
    void exportTo(const EquipmentTypeId& id, const QString& file);
    TypeEditor& editor() { return *m_editor; }
    TypeImportPage& importer() { return *m_import; }
    TypeChangesPage& changes() { return *m_changes; }

signals:
    void told(const QString& sentence);
    void complained(const QString& sentence);
    /// A type was kept; its card may be shown.
    void kept(const gw::EquipmentTypeId& id);

private:
    void noteKept(const EquipmentTypeId& id, bool isInPlan);

    PlanSession& m_session;
    TypeLibrary& m_library;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    TypeEditor* m_editor;
    TypeImportPage* m_import;
    TypeChangesPage* m_changes;
};

} // namespace gw
