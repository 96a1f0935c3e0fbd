// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/type_draft.h"
#include "views/widgets/theme.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QScrollArea;

namespace gw {

class FigureRow;
class PlanSession;
class TypeLibrary;
class TypeSide;

/// A catalogue entry with every figure open to be changed. What cannot be turns red at once, what looks wrong is said beside its figure, and the
/// picture follows the dimensions. It is kept among the user's own types, or put into the open plan alone.
class TypeEditor : public QWidget {
    Q_OBJECT
public:
    TypeEditor(PlanSession& session, TypeLibrary& library, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Opens an entry as it is; `figure` is brought into sight, a key as `row` has it. What was changed here and is kept nowhere stays: then nothing is
    /// opened, and it is told.
    void edit(const std::string& id, const std::string& figure = {});
    /// Opens a copy of an entry under a new id and name; likewise.
    void copy(const std::string& id);
    /// Opens an entry that is nowhere yet, such as an imported one; likewise.
    void open(TypeDraft draft);
    bool hasDraft() const { return m_draft.has_value(); }
    /// Something was changed that is kept nowhere.
    bool isChanged() const { return m_isChanged; }
    const TypeDraft* draft() const { return m_draft ? &*m_draft : nullptr; }
    FigureRow* row(const std::string& key) const;
    /// Why the entry as a whole cannot be kept, or that it can.
    QString state() const;

public slots:
    void keepOwn();
    void keepInPlan();

signals:
    /// Kept: among the own types, or in the plan.
    void kept(const QString& id, bool isInPlan);
    void told(const QString& sentence);

private:
    void build();
    void close();
    void buildRows();
    void addHeading(const TypeDraft::Place& place, QWidget* parent);
    void changeParts(const std::function<std::string(TypeDraft&)>& change);
    void addPart(int number);
    void rebuild(const std::string& shown);
    void reveal(const std::string& pointer);
    bool mayOpen();
    void take(TypeDraft draft);
    static std::string today();
    static QString reasonAtField(Error error);
    void settle(FigureRow& row);
    void change(const TypeDraft::Place& place, const QString& member, const QString& typed);
    void changeId(const QString& typed);
    void check();
    void showDoubts(const Catalog& catalog);
    void showWhat(const Catalog& catalog);
    void refuse(const Error& error);
    void showState(const QString& sentence, bool isGood);

    PlanSession& m_session;
    TypeLibrary& m_library;
    std::optional<TypeDraft> m_draft;
    std::optional<TypeDraft> m_before;         ///< Before the editor `m_typing` was typed into: half a number has no say.
    std::string m_typing;
    std::optional<Catalog> m_checked;          ///< With the draft; none while it is wrong.
    bool m_isNew = false, m_isChanged = false;
    bool m_isTouched = false;                  ///< Somebody has typed something that is kept nowhere.
    Theme m_theme = Theme::light();
    std::vector<FigureRow*> m_rows;
    QScrollArea *m_scroll = nullptr, *m_sideScroll = nullptr;
    QWidget* m_rowsWidget = nullptr;
    TypeSide* m_side = nullptr;
    QLabel* m_empty = nullptr;
};

} // namespace gw
