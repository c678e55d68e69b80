// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/patient_hits_model.h"

#include "people/people_rules.h"
#include "text/person_text.h"
#include "ui/common/queue_text.h"
#include "ui/common/theme.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

PatientHit hitOf(const Patient &patient)
{
    PatientHit hit;
    hit.id = patient.id;
    hit.number = patient.number;
    hit.name = patient.name;
    hit.sex = patient.sex;
    hit.birthDate = patient.birthDate;
    hit.birthEstimated = patient.birthEstimated;
    hit.maskedResidentId = patient.residentId ? patient.residentId->masked() : QString{};
    hit.maskedPhone = maskPhone(patient.phone);
    hit.village = patient.village;
    hit.villageGroup = patient.villageGroup;
    hit.isTemporary = patient.isTemporary;
    hit.state = patient.state;
    hit.seenAt = patient.seenAt;
    return hit;
}

void PatientHitsModel::setHits(std::vector<PatientHit> hits, const ClinicDate &today)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_today = today;
    endResetModel();
}

const PatientHit *PatientHitsModel::hit(int row) const
{
    return row >= 0 && row < rowCount() ? &m_hits[static_cast<std::size_t>(row)] : nullptr;
}

int PatientHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int PatientHitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count_);
}

QVariant PatientHitsModel::data(const QModelIndex &index, int role) const
{
    const PatientHit *row = index.isValid() ? hit(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == Qt::FontRole && index.column() == Name)
        return theme::font(theme::kBodyText, true);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return u"%1\n%2"_s.arg(row->name, tr("File no. %1").arg(row->number)); // a long name may be cut
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row->name;
    case SexAndAge:
        return sexAndAge(row->sex, row->birthDate, row->birthEstimated, m_today);
    case IdNumber:
        // Four stars say the same as eight and leave room for the name.
        return row->maskedResidentId.isEmpty() ? row->maskedPhone
                                               : QString{row->maskedResidentId}.replace(u"********"_s, u"****"_s);
    case Place:
        return placeText(row->village, row->villageGroup);
    default:
        return {};
    }
}

QVariant PatientHitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case SexAndAge:
        return tr("Sex, age");
    case IdNumber:
        return tr("ID number or phone");
    case Place:
        return tr("Village");
    default:
        return {};
    }
}

void PatientHitsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(Count_) - 1);
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, int(Count_) - 1));
}

} // namespace clinic::ui
