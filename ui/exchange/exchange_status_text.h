// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "ui/common/upload_status.h"

namespace clinic::ui {

/// What the status bar shows of the exchange. `isSending`: a run is under way. `maySend`: this person has the right to
/// send now.
UploadStatus uploadStatusOf(const ExchangeStatus &status, bool isSending, bool maySend);

/// What is wrong, in a sentence with what to do; empty when all is well.
QString exchangeProblemText(const ExchangeStatus &status);

/// What a record of this FHIR type is called at the clinic.
QString recordTypeText(const QString &resourceType);

} // namespace clinic::ui
