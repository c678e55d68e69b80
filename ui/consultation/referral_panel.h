// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/form.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace clinic::ui {

class Banner;
class FormField;
class KeyButton;
class ReferralList;

/// Sends the patient of the open visit to a hospital: a form that is filled in from the visit, and below it what was
/// sent already. While a referral of the visit is under way the form is put away, so that none is issued twice by a key
/// too many.
class ReferralPanel : public QWidget {
    Q_OBJECT

public:
    /// All outlive the panel.
    ReferralPanel(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);
    ~ReferralPanel() override;

    /// Another visit empties the form and fills it again; the same visit only refreshes what nobody has typed over.
    void show(const ConsultationView &view);
    void setReadOnly(bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    FormField *addField(const QString &name, QWidget *editor);
    void buildForm();
    void loadFacilities();
    void loadCurrentDrugs();
    void fillIn();
    void fillChoices();
    void chooseFacility();
    bool isGrownUp() const;
    QString ownProblem() const;
    void renderState();
    void writeAnother();
    void showDepartments();
    void showHints();
    void keepDraft();
    bool restoreDraft();
    QString draftName() const;
    Referral draft() const;
    void issue();
    void issued(const EncounterId &visit, const Result<ReferralView> &result);
    void show(const Error &error);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    std::optional<ConsultationView> m_view{};
    std::vector<Facility> m_facilities{};
    Latest m_latestFacilities{};
    Latest m_latestDrugs{};
    Form m_form{};
    Banner *m_hint;
    QComboBox *m_facility;
    QComboBox *m_department;
    QComboBox *m_urgency;
    QComboBox *m_reason;
    QLineEdit *m_reasonText;
    QComboBox *m_transport;
    QLineEdit *m_consent;
    QCheckBox *m_agreed;
    QLineEdit *m_phone;
    QPlainTextEdit *m_summary;
    QPlainTextEdit *m_drugs;
    QPlainTextEdit *m_treatment;
    std::vector<FormField *> m_fields{};
    QWidget *m_paper; ///< the form without its buttons
    KeyButton *m_issue;
    KeyButton *m_another;
    ReferralList *m_list;
    QString m_wantedFacility{}; ///< chosen by the doctor or in the draft; empty: the lead hospital
    QTimer m_draftSoon{};
    bool m_isTouched{false};
    bool m_isFilling{false};
    bool m_isReadOnly{false};
    bool m_isIssuing{false};
    bool m_isIssued{false}; ///< just now; the list below does not show it yet
    bool m_writesAnother{false};
};

} // namespace clinic::ui
