// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"
#include "ui/common/rows_model.h"
#include "ui/common/workplace.h"
#include "ui/consultation/findings_list.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace clinic::ui {

class Banner;
class KeyButton;
class PrescriptionLineEditor;
class PrescriptionSources;
class SearchField;
class SignedPrescriptions;
class TableView;

/// Writing prescriptions of a visit: drugs by initials, their dosage, what the rules and the insurance say, signing.
/// What is not signed yet is kept as a draft of the visit, a moment after every change.
class PrescriptionPanel : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the panel.
    PrescriptionPanel(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);
    ~PrescriptionPanel() override;

    /// The same visit again keeps what is being written and checks it against the newer facts.
    void show(const ConsultationView &view);
    void setReadOnly(bool isReadOnly);
    void retranslate();
    void focusFirst();
    /// Something stands here that was not signed: the visit is not finished past it.
    bool hasUnsignedLines() const { return !m_draft.lines.empty(); }

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);
    /// A prescription was signed, changed or voided.
    void prescribed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void loadSetup();
    void loadPrescriptions(bool takesDraft);

    void search(const QString &text);
    void take();
    void addHit(const ProductHit &hit);
    void addLine(const PrescriptionLine &line);
    void addLines(const Prescription &lines);
    void removeCurrent();
    void otherDrug(int line, const QString &name);

    int currentLine() const;
    void showLines(int current);
    void showCurrent();
    void lineEdited();
    void draftChanged();
    void chooseKind();

    struct Checked {
        CheckedPrescription result{};
        QHash<ProductId, Quantity> onHand{}; ///< usable minimum units of the drugs in the draft
    };
    void check();
    void checked(const Checked &checked);
    std::optional<Quantity> onHandOf(const PrescriptionLine &line) const;
    bool isShort(const PrescriptionLine &line) const;
    QString usageText(const PrescriptionLine &line) const;
    void previewBill();
    void showComputed(int line);
    void showFindings();
    QString problemLine(const FieldProblem &problem) const;
    void addInsuranceFindings(std::vector<ShownFinding> &shown) const;
    QString billText() const;
    void answer(const ShownFinding &finding);
    void askSelfPay(int line, bool isSelfPay);
    bool isSettled(const Finding &finding) const;

    void keepDraft();
    void sign();
    void signWith(const QString &reason);
    struct Signed {
        Prescription prescription{};
        Result<> consent{}; ///< whether what the patient agreed to pay alone could be noted
    };
    void afterSigning(const Result<Signed> &result);
    void beginChange(const Prescription &old);
    void giveUpChange();
    void startEmpty();
    void voidOld(const Prescription &old);
    void print(const Prescription &prescription);
    void renderState();
    void showError(const Error &error);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    Latest m_latestHits{};
    Latest m_latestCheck{};
    Latest m_latestBill{};
    Latest m_latestList{};

    std::shared_ptr<const ClinicalTables> m_tables{};
    PrescriberFacts m_prescriber{};
    PatientFacts m_patient{};
    RegistrationId m_registration{};
    Prescription m_draft{};
    std::optional<Prescription> m_replaced{}; ///< the signed one that the draft corrects
    std::vector<Finding> m_findings{};
    std::optional<BillPreview> m_bill{};
    std::vector<FindingAnswer> m_answers{};
    QHash<ProductId, Quantity> m_onHand{};
    QHash<ProductId, QString> m_consents{}; ///< how the patient agreed to pay a drug alone
    PrescriptionId m_selectsNext{};         ///< shown first once the list is read again
    bool m_isReadOnly{false};
    bool m_isChecked{true}; ///< the findings are those of the draft as it stands
    bool m_isUnsaved{false};
    bool m_isSigning{false};
    bool m_isShowing{false};     ///< the table is being filled: its selection is not the doctor's
    bool m_takesFirstHit{false}; ///< Enter came before the answer of the search
    int m_pendingLines{0};       ///< drugs that were chosen and have not arrived yet
    std::function<void()> m_afterCheck{};
    QTimer m_checkSoon{};
    QTimer m_keepSoon{};

    SearchField *m_search;
    PrescriptionSources *m_sources;
    Banner *m_changing;
    RowsModel<ProductHit> *m_hits;
    TableView *m_hitList;
    RowsModel<PrescriptionLine> *m_lines;
    TableView *m_lineList;
    QStackedWidget *m_upper;
    QHBoxLayout *m_lower;
    PrescriptionLineEditor *m_editor;
    FindingsList *m_findingsList;
    SignedPrescriptions *m_signed;
    QLabel *m_insurance;
    KeyButton *m_sign;
};

} // namespace clinic::ui
