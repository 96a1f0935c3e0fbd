// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace gw {

/// The user's words for `DerivationNode::title`; core makes it in English.
QString derivationTitle(const std::string& english);
/// Whether translators know the title.
bool isDerivationTitle(const std::string& english);

} // namespace gw
