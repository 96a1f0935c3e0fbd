// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace gw {

struct FieldOption {
    QString value, title;
    bool operator==(const FieldOption&) const = default;
};

enum class FieldKind { Line, Paragraph, Flag, Choice };

/// One field of a form as text: what `describe` says of it and what the plan holds.
struct FieldState {
    QString key, title;
    FieldKind kind = FieldKind::Line;
    QString text;                        ///< The value as a person would type it; an option's value; "true" or "false".
    QString hint;                        ///< What applies while the field is empty, or "(various)".
    QString tip;                         ///< The permitted range, and what was typed where it was calculated.
    std::vector<FieldOption> options {};
    QString origin {}, originTip {};     ///< Where the value comes from: "Override", "Catalogue", "Default"; and its source.
    std::optional<QString> resetTo {};   ///< What resetting enters; none = there is nothing to reset.
    QString resetTip {};                 ///< What resetting does.
    bool isAdvanced = false;             ///< Needed by few.
    bool operator==(const FieldState&) const = default;
};

/// A label and its editor. Asks for a change by `edited` and shows what the owner answers: a new state, or a refusal with its reason.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    explicit FieldRow(const FieldState& state, QWidget* parent = nullptr);

    const FieldState& state() const { return m_state; }
    const QString& key() const { return m_state.key; }
    /// Brings back what the value was before anyone entered one; hidden where there is nothing to reset.
    QToolButton* resetButton() const { return m_reset; }
    QLabel* originLabel() const { return m_origin; }
    QWidget* editor() const { return m_editor; }
    bool isRefused() const { return m_isRefused; }
    /// The value in the plan. What the user is typing stays until it is entered.
    void setState(const FieldState& state);
    /// Turns the editor red and says why; the typed text stays for correction, Escape brings the value back.
    void refuse(const QString& reason);
    /// Shows the plan's value again.
    void restore();

signals:
    void edited(const QString& key, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLine();
    void buildParagraph();
    void buildFlag();
    void buildChoice();
    void arrange();
    void fill();
    void buildReset();
    void showOrigin();
    void enter(const QString& text);
    void accept();
    void markInvalid(bool isInvalid);
    QString typed() const;

    FieldState m_state;
    QWidget* m_editor = nullptr;
    QLabel *m_reason = nullptr, *m_origin = nullptr;
    QToolButton* m_reset = nullptr;
    bool m_isRefused = false;
};

} // namespace gw
