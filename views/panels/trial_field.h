// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/formulas/contract/entry.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace gw {

/// One input of a formula to be tried: a field for a number with its unit or a calculation, for several of them, for a word, or for JSON where the
/// input is an object.
class TrialField : public QWidget {
    Q_OBJECT
public:
    explicit TrialField(contract::FieldText input, QWidget* parent = nullptr);

    const contract::FieldText& input() const { return m_input; }
    /// What was typed, in the input's unit; nothing for an empty field. Failure: as `evaluateIn`, `evaluateTemperature` and `parseJson`.
    Result<std::optional<Json>> read() const;
    /// Shows a value in the input's unit; null empties the field.
    void show(const Json& value);
    /// Turns the field red and says why; an empty reason turns it back.
    void refuse(const QString& reason);
    bool isRefused() const { return m_isRefused; }
    QWidget* editor() const { return m_editor; }
    QString reason() const;

signals:
    void changed();

private:
    void buildEditor();
    void arrange();
    QString typed() const;
    Result<Json> element(const QString& text) const;

    contract::FieldText m_input;
    QWidget* m_editor = nullptr;
    QLabel* m_reason = nullptr;
    bool m_isRefused = false;
};

} // namespace gw
