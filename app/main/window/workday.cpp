// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/window/workday.h"

#include "text/code_text.h"
#include "ui/administration/administration_page.h"
#include "ui/billing/cashier_page.h"
#include "ui/consultation/consultation_page.h"
#include "ui/exchange/exchange_page.h"
#include "ui/exchange/exchange_status_text.h"
#include "ui/login/own_password_dialog.h"
#include "ui/pharmacy/pharmacy_page.h"
#include "ui/pharmacy/stock_page.h"
#include "ui/reception/reception_page.h"
#include "ui/referral/referrals_page.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString draftFolder(const OpenClinic &clinic)
{
    // Drafts belong to the person: on a shared PC nobody finds another's half-written note.
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(base).filePath(u"xiangyi/drafts/%1"_s.arg(clinic.session().staff.id.toString()));
}

} // namespace

Workday::Workday(std::unique_ptr<OpenClinic> clinic, const Clock &clock, ui::MainWindow &window, ui::Prompts &prompts,
                 SeatSettings &seat, const QString &seatFile)
    : m_clinic{std::move(clinic)},
      m_window{window},
      m_drafts{draftFolder(*m_clinic)},
      m_desk{factory(Access::ReadWrite), factory(Access::ReadOnly)},
      m_work{m_desk, m_changes, prompts, m_drafts, clock, *m_clinic->reference(), m_clinic->session()},
      m_seat{seat},
      m_seatFile{seatFile},
      m_documents{m_work, seat},
      m_runner{[this](ExchangeRunner::Work work, std::function<void()> done) {
                   const auto future = m_desk.write([work = std::move(work)](Services &services) -> Result<> {
                       work(services.exchange);
                       return {};
                   });
                   ui::whenDone(future, this, [done = std::move(done)](const Result<> &) { done(); });
               },
               m_transport}
{
    connect(&m_runner, &ExchangeRunner::statusChanged, this, &Workday::showUploadStatus);
    connect(&m_changes, &ui::ChangeFeed::changed, &m_runner, [this](Aggregate kind) {
        if (kind == Aggregate::ExchangeUnit)
            return;
        m_runner.wake();
        m_runner.refreshStatus();
    });
    connect(&m_window, &ui::MainWindow::uploadNowRequested, this,
            [this] { m_runner.sendNow(m_clinic->session().actor); });
    connect(&m_window, &ui::MainWindow::passwordRequested, this, &Workday::changePassword);
    connect(&m_changes, &ui::ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Organisation || kind == Aggregate::Setting)
            readClinic();
    });
    m_runner.start();
    readClinic();
}

Workday::~Workday()
{
    m_window.clearPages();
}

ui::ClinicDesk::Factory Workday::factory(Access access)
{
    return [this, access]() -> Result<std::unique_ptr<Services>> {
        CLINIC_TRY_ASSIGN(auto services, m_clinic->services(access));
        services->database().setCommitListener([this](const std::vector<Change> &changes) {
            ui::ChangeFeed::Changes told;
            for (const Change &change : changes)
                told.emplace_back(change.aggregate, change.id);
            m_changes.announce(std::move(told));
        });
        return services;
    };
}

void Workday::readClinic()
{
    const auto future = m_desk.read([](Services &services) -> Result<ClinicData> {
        ClinicData clinic;
        CLINIC_TRY_ASSIGN(clinic.organisation, services.clinic.organisation());
        CLINIC_TRY_ASSIGN(clinic.settings, services.clinic.settings());
        return clinic;
    });
    ui::whenDone(future, this, [this](const Result<ClinicData> &clinic) {
        if (clinic)
            Q_EMIT clinicKnown(*clinic);
        else
            qWarning("clinic: %s", qPrintable(clinic.error().code));
    });
}

void Workday::changePassword()
{
    auto *dialog = new ui::OwnPasswordDialog{session().staff.name, &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &ui::OwnPasswordDialog::changeRequested, this,
            [this, dialog](const QString &oldPassword, const QString &newPassword) {
                const auto future =
                    m_desk.write([actor = session().actor, oldPassword, newPassword](Services &services) {
                        return services.staff.changeOwnPassword(actor, oldPassword, newPassword);
                    });
                ui::whenDone(future, dialog, [dialog](const Result<> &changed) { dialog->finish(changed); });
            });
    dialog->open();
}

void Workday::showUploadStatus(const ExchangeStatus &status)
{
    const bool maySend = m_clinic->session().actor.may(Right::RunExchange);
    m_window.uploadStatus()->setStatus(ui::uploadStatusOf(status, m_runner.isRunning(), maySend));
}

std::vector<ui::PageEntry> Workday::pages()
{
    using ui::Icon;
    std::vector<ui::PageEntry> entries;
    entries.push_back({u"reception"_s,
                       [] { return tr("Reception"); },
                       Icon::PersonAdd,
                       QKeySequence(Qt::Key_F1),
                       {Right::RegisterVisits},
                       [this](QWidget *parent) { return new ui::ReceptionPage(m_work, m_documents, parent); }});
    entries.push_back({u"consultation"_s,
                       [] { return tr("Consultation"); },
                       Icon::Stethoscope,
                       QKeySequence(Qt::Key_F2),
                       {Right::WriteEncounters},
                       [this](QWidget *parent) { return new ui::ConsultationPage(m_work, m_documents, parent); }});
    entries.push_back({u"cashier"_s,
                       [] { return tr("Cashier"); },
                       Icon::Cash,
                       QKeySequence(Qt::Key_F3),
                       {Right::TakePayments},
                       [this](QWidget *parent) { return new ui::CashierPage(m_work, m_documents, parent); }});
    entries.push_back({u"pharmacy"_s,
                       [] { return tr("Pharmacy"); },
                       Icon::Pill,
                       QKeySequence(Qt::Key_F4),
                       {Right::Dispense},
                       [this](QWidget *parent) { return new ui::PharmacyPage(m_work, m_documents, parent); }});
    entries.push_back({u"stock"_s,
                       [] { return tr("Stock"); },
                       Icon::Box,
                       QKeySequence(Qt::Key_F5),
                       {Right::ManageStock},
                       [this](QWidget *parent) { return new ui::StockPage(m_work, parent); }});
    entries.push_back({u"referrals"_s,
                       [] { return tr("Referrals"); },
                       Icon::Referral,
                       QKeySequence(Qt::Key_F6),
                       {Right::Refer},
                       [this](QWidget *parent) { return new ui::ReferralsPage(m_work, m_documents, parent); }});
    entries.push_back(
        {u"administration"_s,
         [] { return tr("Administration"); },
         Icon::Gear,
         QKeySequence(Qt::Key_F7),
         {Right::ManageClinic},
         [this](QWidget *parent) { return new ui::AdministrationPage(m_work, m_seat, m_seatFile, parent); }});
    entries.push_back({u"exchange"_s,
                       [] { return tr("Upload"); },
                       Icon::CloudUp,
                       QKeySequence(Qt::Key_F8),
                       {Right::RunExchange},
                       [this](QWidget *parent) { return new ui::ExchangePage(m_work, m_runner, parent); }});
    return entries;
}

void Workday::showPages()
{
    const Staff &person = m_clinic->session().staff;
    // Each role opens on its own work list.
    const QString first = person.roles.size() > 1             ? QString{}
                          : person.holds(Role::Doctor)        ? u"consultation"_s
                          : person.holds(Role::Pharmacist)    ? u"pharmacy"_s
                          : person.holds(Role::Cashier)       ? u"cashier"_s
                          : person.holds(Role::Administrator) ? u"administration"_s
                                                              : u"reception"_s;
    m_window.setPages(pages(), m_clinic->session().actor, first);
}

} // namespace clinic
