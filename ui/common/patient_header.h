// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;

namespace clinic::ui {

enum class AllergyKnowledge {
    NotAsked,
    NoneKnown,
    Known,
};

/// What every station must see of the person in front of it. Texts come translated; the ID comes masked.
struct PatientSummary {
    QString name{};
    QString sex{};
    QString age{};
    QString maskedId{};
    QStringList details{}; ///< village, coverage, weight …: shown in this order
    AllergyKnowledge allergyKnowledge{AllergyKnowledge::NotAsked};
    QStringList allergies{};
};

/// The person in large type, with the allergies beside the name so that nobody prescribes or hands out past them.
class PatientHeader : public QFrame {
    Q_OBJECT

public:
    explicit PatientHeader(QWidget *parent = nullptr);
    void setPatient(const PatientSummary &patient);
    void clear();
    bool isEmpty() const { return m_patient.name.isEmpty(); }
    /// A place at the trailing end for a page's own small controls.
    QHBoxLayout *actions() const { return m_actions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    PatientSummary m_patient{};
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_details;
    QFrame *m_allergyBox;
    QLabel *m_allergyIcon;
    QLabel *m_allergies;
    QLabel *m_missing;
    QHBoxLayout *m_actions;
};

} // namespace clinic::ui
