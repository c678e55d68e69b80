// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace clinic::ui {

/// Two menus: the patient's earlier prescriptions, and the doctor's templates.
class PrescriptionSources : public QWidget {
    Q_OBJECT

public:
    explicit PrescriptionSources(Workplace &work, QWidget *parent = nullptr);

    /// `history` are the patient's earlier visits, newest first.
    void show(const EncounterId &encounter, const std::vector<VisitSummary> &history);
    /// Asks for a name and keeps the draft's lines under it.
    void saveAsTemplate(const Prescription &draft);
    void retranslate();

Q_SIGNALS:
    /// Lines at today's prices, to be added to the draft.
    void offered(const clinic::Prescription &lines);
    void saveTemplateWanted();
    void said(clinic::ui::Severity severity, const QString &text);

private:
    struct Earlier {
        Prescription prescription{};
        Instant visit{};
    };
    void loadEarlier(const std::vector<VisitSummary> &history);
    void loadTemplates();
    void fillMenus();
    void repeat(const PrescriptionId &id);
    void useTemplate(const TemplateId &id);
    void removeTemplate(const PrescriptionTemplate &unwanted);
    void offer(const Result<Prescription> &lines);

    Workplace &m_work;
    Latest m_latestEarlier{};
    Latest m_latestTemplates{};
    EncounterId m_encounter{};
    std::vector<Earlier> m_earlier{};
    std::vector<PrescriptionTemplate> m_templates{};
    QPushButton *m_repeatButton;
    QPushButton *m_templateButton;
    QMenu *m_repeatMenu;
    QMenu *m_templateMenu;
};

} // namespace clinic::ui
