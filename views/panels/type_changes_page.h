// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/type_changes.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace gw {

class PlanSession;
class TypeTrialRunner;
struct Headline;

/// Types that the plan carries otherwise than the catalogue has them: what would change, figure by figure with sources, and what the plan's figures
/// would become. The chosen ones are updated as one step that can be undone.
class TypeChangesPage : public QWidget {
    Q_OBJECT
public:
    explicit TypeChangesPage(PlanSession& session, QWidget* parent = nullptr);

    const std::vector<TypeChange>& changes() const { return m_changes; }
    std::vector<std::string> chosen() const;
    TypeTrialRunner& runner() { return *m_runner; }
    /// The sentence about the headline figures; empty while they are computed.
    QString effect() const;
    void update();

signals:
    void countChanged(int types);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void fill();
    void addChange(const TypeChange& change, QVBoxLayout& column);
    void tryChosen();
    void showEffect(const Headline& before, const Headline& after);

    PlanSession& m_session;
    TypeTrialRunner* m_runner;
    std::vector<TypeChange> m_changes;
    std::vector<std::pair<QCheckBox*, std::string>> m_boxes;
    QScrollArea* m_scroll;
    QLabel *m_effect, *m_empty;
    QPushButton* m_update;
    bool m_isStale = true;
};

} // namespace gw
