// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/clinic_fixture.h"
#include "support/fake_documents.h"
#include "support/fake_prompts.h"
#include "ui/common/workplace.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace clinic::test {

/// A clinic that a page can be opened on: a township health centre (QK general practice, NK internal medicine, … as in
/// every new centre) with staff, catalogues, example prices and the registration fee XY-S01 (10.00 yuan), on a SQLite
/// file in a folder of its own, with two real desk threads. The clock stands at 2026-03-02 09:00 in Asia/Shanghai. The
/// catalogues are imported once per process; each fixture starts from a copy of that file.
///
///     PageFixture clinic{{Role::Receptionist}};
///     const Patient wang = clinic.addPatient(PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17));
///     ReceptionPage page{clinic.work(), clinic.documents()};
class PageFixture {
public:
    static const std::vector<Role> &everyRole();

    /// Logged in is the member of staff with this role; with several roles the village doctor, limited to these roles.
    explicit PageFixture(const std::vector<Role> &roles = everyRole());
    ~PageFixture();
    PageFixture(const PageFixture &) = delete;
    PageFixture &operator=(const PageFixture &) = delete;

    /// Changes are wired to `changes()` as in the program.
    ui::Workplace &work() { return *m_work; }
    ui::FakePrompts &prompts() { return m_prompts; }
    ui::FakeDocuments &documents() { return m_documents; }
    ui::ChangeFeed &changes() { return m_changes; }
    ui::ClinicDesk &desk() { return *m_desk; }
    DraftStore &drafts() { return m_drafts; }
    /// Set it only while the desk has nothing to do.
    FixedClock &clock() { return m_clock; }
    ClinicDate today() const { return m_clock.today(); }
    QString folder() const { return m_folder.path(); }

    /// Somebody with all rights, for preparing what a test needs.
    const Actor &everyone() const { return m_everyone; }
    /// The member of staff with this role: 周登记, 李医生, 孙药师, 钱会计, 赵主任; logged in as somebody of another
    /// seat.
    Actor actor(Role role) const;
    Staff staff(Role role) const;
    /// All roles: 村医吴.
    Staff villageDoctor() const;
    /// By code: QK, NK, WK, FK, EK, ZY, JZ, YF.
    Department department(const QString &code) const;

    /// Runs `fn(Services &) -> Result<T>` on the writer thread, waits, and gives the value; ends the test when it
    /// fails.
    template <class F> auto run(F fn)
    {
        auto future = m_desk->write(std::move(fn));
        future.waitForFinished();
        return MUST(future.result());
    }
    /// Waits until the desk has done everything asked for so far and the answers have reached the pages.
    void settle();

    /// A made-up person with a valid resident ID of division 999999 (`sequence` 0 to 999, odd for a man), phone
    /// 100 0000 and the sequence, village 石门村 group 三组.
    static Patient person(const QString &name, Sex sex, const ClinicDate &birth, int sequence);
    Patient addPatient(const Patient &draft);
    /// Registers with the registration fee, as ordinary visit of today.
    QueueRow registerVisit(const PatientId &patient, const QString &departmentCode = QStringLiteral("NK"),
                           const std::optional<StaffId> &doctor = {});

private:
    void openDesk();

    QTemporaryDir m_folder;
    FixedClock m_clock;
    IdSource m_writerIds;
    IdSource m_readerIds;
    std::shared_ptr<const Reference> m_reference;
    ui::ChangeFeed m_changes{};
    ui::FakePrompts m_prompts{};
    ui::FakeDocuments m_documents{};
    DraftStore m_drafts;
    Actor m_everyone;
    std::optional<Session> m_session{};
    std::unique_ptr<ui::ClinicDesk> m_desk{};
    std::unique_ptr<ui::Workplace> m_work{};
};

} // namespace clinic::test
