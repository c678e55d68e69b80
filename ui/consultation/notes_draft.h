// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"

#include <QByteArray>

namespace clinic::ui {

/// The texts of a visit as they are kept while typing. Diagnoses and vital signs are saved with the visit.
QByteArray toDraft(const EncounterNotes &notes);
/// Nothing when the bytes are no draft of ours.
std::optional<EncounterNotes> fromDraft(const QByteArray &bytes);
/// The draft's name for a visit.
QString draftName(const EncounterId &id);

} // namespace clinic::ui
