// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <memory>

class QTabWidget;
class QStackedWidget;

namespace clinic::ui {

class AllergyBar;
class Banner;
class DoctorQueue;
class EmptyState;
class FKeyBar;
class HistoryPanel;
class KeyButton;
class NotesPanel;
class NotesSaver;
class OrdersPanel;
class PatientHeader;
class PrescriptionPanel;
class ReferralPanel;

/// The doctor's page: who waits at the left, the open visit at the right. While a visit is open the queue gives way as
/// far as the window needs it.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Section { Notes, Prescriptions, Orders, History, Referrals };

    QWidget *buildVisit();
    void buildKeys();
    void connectParts();

    void callNext();
    void open(const RegistrationId &registration);
    void start(const RegistrationId &registration);
    /// Runs `act` once nothing typed is unsaved.
    void afterSaving(const std::function<void()> &act);
    void show(const ConsultationView &view);
    void showPatient();
    /// Reads the visit again for all sections; what is being typed stays.
    void reload(const QString &saidThen = {});
    void loadAgain();

    void finish();
    bool mayFinish();
    void reopen();
    void voidVisit();
    void closeVisit();

    void toggleQueue();
    void toggleAllergies();
    void sectionChanged();
    void focusSection();
    void renderState();
    void arrange();
    void say(Severity severity, const QString &text);
    void showError(const Error &error);

    Workplace &m_work;
    DoctorQueue *m_queue;
    Banner *m_message;
    PatientHeader *m_header;
    AllergyBar *m_allergies;
    QTabWidget *m_sections;
    NotesPanel *m_notes;
    PrescriptionPanel *m_prescription;
    OrdersPanel *m_orders;
    HistoryPanel *m_history;
    ReferralPanel *m_referral;
    QStackedWidget *m_stack;
    EmptyState *m_idle;
    FKeyBar *m_keys;
    KeyButton *m_queueKey{nullptr};
    KeyButton *m_callKey{nullptr};
    KeyButton *m_saveKey{nullptr};
    KeyButton *m_finishKey{nullptr};
    KeyButton *m_reopenKey{nullptr};
    KeyButton *m_voidKey{nullptr};
    KeyButton *m_chargeKey{nullptr};
    KeyButton *m_allergyKey{nullptr};
    std::unique_ptr<NotesSaver> m_saver; ///< goes before the notes, which it reads once more
    std::optional<ConsultationView> m_view{};
    int m_opening{0}; ///< counts what was asked to be opened: only the newest answer is shown
    bool m_isCalling{false};
    bool m_isFinishing{false};
    bool m_isQueueWanted{false};
    bool m_isAskingAllergies{false};
};

} // namespace clinic::ui
