// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/prescription_sources.h"

#include "text/code_text.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr std::size_t kVisitsLookedAt = 20;
constexpr std::size_t kEarlierShown = 12;
constexpr int kNamesShown = 4;

QString drugsOf(const Prescription &prescription)
{
    QStringList names;
    for (const PrescriptionLine &line : prescription.lines)
        names << line.drugName;
    const bool isLong = names.size() > kNamesShown;
    return names.mid(0, kNamesShown).join(u"、"_s) + (isLong ? u"…"_s : QString{});
}

/// A name in a menu: an ampersand is an ampersand.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

PrescriptionSources::PrescriptionSources(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_repeatButton{new QPushButton{this}},
      m_templateButton{new QPushButton{this}},
      m_repeatMenu{new QMenu{this}},
      m_templateMenu{new QMenu{this}}
{
    m_repeatButton->setObjectName(u"repeatEarlier"_s);
    m_repeatButton->setMenu(m_repeatMenu);
    m_templateButton->setObjectName(u"templates"_s);
    m_templateButton->setMenu(m_templateMenu);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(theme::kGapSmall));
    row->addWidget(m_repeatButton);
    row->addWidget(m_templateButton);
    retranslate();
}

void PrescriptionSources::retranslate()
{
    m_repeatButton->setText(tr("R&epeat"));
    m_repeatButton->setToolTip(tr("Write an earlier prescription of this patient again"));
    m_templateButton->setText(tr("&Templates"));
    fillMenus();
}

void PrescriptionSources::show(const EncounterId &encounter, const std::vector<VisitSummary> &history)
{
    if (m_encounter == encounter)
        return;
    m_encounter = encounter;
    m_earlier.clear();
    fillMenus();
    loadEarlier(history);
    loadTemplates();
}

void PrescriptionSources::loadEarlier(const std::vector<VisitSummary> &history)
{
    std::vector<std::pair<EncounterId, Instant>> visits;
    for (const VisitSummary &visit : history)
        if (visit.state != EncounterState::Voided && visits.size() < kVisitsLookedAt)
            visits.emplace_back(visit.id, visit.startedAt);
    const auto future = m_work.desk.read(
        m_latestEarlier,
        [actor = m_work.session.actor, visits](Services &services,
                                               const IsCancelled &isCancelled) -> Result<std::vector<Earlier>> {
            std::vector<Earlier> earlier;
            for (const auto &[id, startedAt] : visits) {
                if (isCancelled() || earlier.size() >= kEarlierShown)
                    break;
                CLINIC_TRY_ASSIGN(const auto prescriptions, services.prescriptions.ofEncounter(actor, id));
                for (const Prescription &each : prescriptions)
                    if (each.state == PrescriptionState::Signed)
                        earlier.push_back({each, startedAt});
            }
            return earlier;
        });
    whenDone(future, this, [this](const Result<std::vector<Earlier>> &earlier) {
        m_earlier = earlier.value_or(std::vector<Earlier>{});
        if (!earlier)
            Q_EMIT said(Severity::Stop, errorText(earlier.error()));
        fillMenus();
    });
}

void PrescriptionSources::loadTemplates()
{
    const auto future = m_work.desk.read(m_latestTemplates, [actor = m_work.session.actor](Services &services) {
        return services.prescriptions.templates(actor);
    });
    whenDone(future, this, [this](const Result<std::vector<PrescriptionTemplate>> &templates) {
        m_templates = templates.value_or(std::vector<PrescriptionTemplate>{});
        fillMenus();
    });
}

void PrescriptionSources::fillMenus()
{
    m_repeatMenu->clear();
    for (const Earlier &each : m_earlier) {
        const QString day = each.prescription.signedOn ? each.prescription.signedOn->toString() : QString{};
        connect(m_repeatMenu->addAction(plain(u"%1  %2"_s.arg(day, drugsOf(each.prescription)))), &QAction::triggered,
                this, [this, id = each.prescription.id] { repeat(id); });
    }
    if (m_repeatMenu->isEmpty())
        m_repeatMenu->addAction(tr("No earlier prescription"))->setEnabled(false);

    m_templateMenu->clear();
    for (const PrescriptionTemplate &each : m_templates)
        connect(m_templateMenu->addAction(plain(u"%1  %2"_s.arg(each.name, each.initials))), &QAction::triggered, this,
                [this, id = each.id] { useTemplate(id); });
    m_templateMenu->addSeparator();
    connect(m_templateMenu->addAction(makeIcon(Icon::Plus), tr("Save this prescription as a template…")),
            &QAction::triggered, this, &PrescriptionSources::saveTemplateWanted);
    if (m_templates.empty())
        return;
    QMenu *removal = m_templateMenu->addMenu(makeIcon(Icon::Void), tr("Remove a template"));
    for (const PrescriptionTemplate &each : m_templates)
        connect(removal->addAction(plain(each.name)), &QAction::triggered, this,
                [this, each] { removeTemplate(each); });
}

void PrescriptionSources::repeat(const PrescriptionId &id)
{
    const auto future =
        m_work.desk.read([actor = m_work.session.actor, id, encounter = m_encounter](Services &services) {
            return services.prescriptions.repeat(actor, id, encounter);
        });
    whenDone(future, this, [this](const Result<Prescription> &lines) { offer(lines); });
}

void PrescriptionSources::useTemplate(const TemplateId &id)
{
    const auto future =
        m_work.desk.read([actor = m_work.session.actor, id, encounter = m_encounter](Services &services) {
            return services.prescriptions.fromTemplate(actor, id, encounter);
        });
    whenDone(future, this, [this](const Result<Prescription> &lines) { offer(lines); });
}

void PrescriptionSources::removeTemplate(const PrescriptionTemplate &unwanted)
{
    m_work.prompts.confirm(
        this, tr("Remove a template"), tr("Remove the template %1? Prescriptions stay as they are.").arg(unwanted.name),
        tr("Remove template"), [this, unwanted] {
            const auto future = m_work.desk.write([actor = m_work.session.actor, unwanted](Services &services) {
                return services.prescriptions.removeTemplate(actor, unwanted.id, unwanted.version);
            });
            whenDone(future, this, [this, name = unwanted.name](const Result<> &removed) {
                if (removed)
                    Q_EMIT said(Severity::Ok, tr("Template %1 is removed.").arg(name));
                else
                    Q_EMIT said(Severity::Stop, errorText(removed.error()));
                loadTemplates();
            });
        });
}

void PrescriptionSources::offer(const Result<Prescription> &lines)
{
    if (!lines)
        Q_EMIT said(Severity::Stop, errorText(lines.error()));
    else if (lines->encounterId == m_encounter) // somebody else's visit may be open by now
        Q_EMIT offered(*lines);
}

void PrescriptionSources::saveAsTemplate(const Prescription &draft)
{
    PrescriptionTemplate wanted;
    wanted.kind = draft.kind;
    for (const PrescriptionLine &line : draft.lines)
        if (line.productId)
            wanted.lines.push_back({*line.productId, line.dosage, line.note});
    if (wanted.lines.empty()) {
        Q_EMIT said(Severity::Note, tr("Write the drugs of the template first, then save it."));
        return;
    }
    m_work.prompts.askReason(
        this, tr("Save as a template"), tr("Name of the template:"), [this, wanted](const QString &name) mutable {
            wanted.name = name;
            // The same name again means a better version of it.
            const auto same = std::ranges::find(m_templates, name, &PrescriptionTemplate::name);
            wanted.id = same == m_templates.end() ? TemplateId{} : same->id;
            wanted.version = same == m_templates.end() ? 1 : same->version;
            const auto future = m_work.desk.write([actor = m_work.session.actor, wanted](Services &services) {
                return services.prescriptions.saveTemplate(actor, wanted);
            });
            whenDone(future, this, [this](const Result<PrescriptionTemplate> &saved) {
                if (!saved) {
                    Q_EMIT said(Severity::Stop, saved.error().fields.empty()
                                                    ? errorText(saved.error())
                                                    : problemText(saved.error().fields.front()));
                    return;
                }
                Q_EMIT said(Severity::Ok, tr("Template %1 is saved.").arg(saved->name));
                loadTemplates();
            });
        });
}

} // namespace clinic::ui
