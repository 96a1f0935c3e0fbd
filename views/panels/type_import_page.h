// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/netbox.h"
#include "views/session/type_draft.h"

#include <QWidget>

#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace gw {

/// A type of the NetBox library on its way into the catalogue: what its file does not tell is listed with the reason, to be entered or estimated.
class TypeImportPage : public QWidget {
    Q_OBJECT
public:
    explicit TypeImportPage(QWidget* parent = nullptr);

    /// Reads the text of a file. Failures: those of `readNetboxType`; then the page stays as it was.
    Status open(const QString& file, std::string yaml);
    const std::optional<NetboxImport>& import() const { return m_import; }
    /// The field of a missing figure; null when it is not missing.
    QLineEdit* field(const std::string& key) const;
    QString reason(const std::string& key) const;

signals:
    /// Nothing is missing any more.
    void ready(gw::TypeDraft draft);
    void told(const QString& sentence);

private:
    struct Missing {
        QLineEdit* line;
        QLabel* reason;
        std::string unit;
    };

    void build();
    Result<NetboxImport> read(bool isEstimating) const;
    void fill();
    void addMissing(const MissingFigure& figure, QWidget& content);
    void enter(const std::string& key);
    void openInEditor(bool isEstimating);
    void chooseKind();

    QString m_file;
    std::string m_yaml;
    std::optional<EquipmentKind> m_kind;
    std::map<std::string, double> m_given;
    std::optional<NetboxImport> m_import;
    std::map<std::string, Missing> m_missing;
    QComboBox* m_kinds = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel *m_title = nullptr, *m_empty = nullptr;
    QPushButton *m_estimate = nullptr, *m_open = nullptr;
};

} // namespace gw
