// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QTimer>

class QTabWidget;
class QStackedWidget;

namespace clinic::ui {

class AllergyBar;
class Banner;
class EmptyState;
class FKeyBar;
class HistoryPanel;
class KeyButton;
class NotesPanel;
class OrdersPanel;
class PatientHeader;
class PrescriptionPanel;
class ReferralPanel;
class TableView;

/// The doctor's page: who waits at the left, the open visit at the right.
class ConsultationPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    ConsultationPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);
    ~ConsultationPage() override;

    QString title() const override;
    void activate() override;
    /// A registration: begins or goes on with its visit.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    QWidget *buildVisit();
    void buildKeys();
    void loadQueue();
    void callNext();
    void openCurrent();
    void open(const RegistrationId &registration);
    void show(const ConsultationView &view);
    void reload();
    void renderState();
    void keepDraft();
    void restoreDraft();
    /// Saves the notes; `then` runs after success with the stored record.
    void save(std::function<void(const EncounterRecord &)> then);
    void finish();
    void reopen();
    void voidVisit();
    void say(Severity severity, const QString &text);
    void showError(const Error &error);

    Workplace &m_work;
    RowsModel<QueueRow> *m_queueModel;
    TableView *m_queue;
    Banner *m_message;
    PatientHeader *m_header;
    AllergyBar *m_allergies;
    QTabWidget *m_tabs;
    NotesPanel *m_notes;
    PrescriptionPanel *m_prescription;
    OrdersPanel *m_orders;
    HistoryPanel *m_history;
    ReferralPanel *m_referral;
    QStackedWidget *m_stack;
    EmptyState *m_idle;
    FKeyBar *m_keys;
    KeyButton *m_callKey{nullptr};
    KeyButton *m_saveKey{nullptr};
    KeyButton *m_finishKey{nullptr};
    KeyButton *m_reopenKey{nullptr};
    KeyButton *m_voidKey{nullptr};
    KeyButton *m_chargeKey{nullptr};
    QTimer m_draftSoon{};
    std::optional<ConsultationView> m_view{};
    bool m_isTouched{false};
    bool m_isSaving{false};
};

} // namespace clinic::ui
