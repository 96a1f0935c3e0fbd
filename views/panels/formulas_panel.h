// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/formula_uses.h"

#include <QHash>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QLabel;

namespace gw {

class FormulaPage;
class FormulaTrial;
class PlanSession;
struct Theme;

/// All formulas of the program: a search over title, id, symbols, source and text, the chosen one's page, and a place to try it.
class FormulasPanel : public QWidget {
    Q_OBJECT
public:
    explicit FormulasPanel(PlanSession& session, QWidget* parent = nullptr);

    /// Shows a formula by its id; does nothing where there is none.
    void choose(const QString& id);
    /// Puts the cursor into the search.
    void focusSearch();
    /// Empty while none is chosen.
    QString chosen() const;
    FormulaTrial& trial() { return *m_trial; }

signals:
    void figureWanted(const QString& key);
    void stageWanted(gw::contract::FormulaStage stage);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildList();
    void fill();
    void narrow();
    void open(const QListWidgetItem* item);

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    FormulaPage* m_page;
    FormulaTrial* m_trial;
    QHash<QString, QString> m_words;   ///< What each is found by.
};

} // namespace gw
