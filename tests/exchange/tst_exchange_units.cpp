// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchange_service.h"
#include "exchange/made_up_clinic.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using namespace clinic::test;

namespace {

SendOutcome judged(OutcomeKind kind, const QString &code = {})
{
    SendOutcome outcome;
    outcome.kind = kind;
    outcome.code = code;
    return outcome;
}

/// A clinic with its upload's book-keeping, the county being the test itself.
struct Upload {
    ClinicFixture fixture;
    MadeUpClinic clinic{fixture};
    std::unique_ptr<ExchangeService> service{};

    explicit Upload(Engine engine = Engine::Sqlite) : fixture{engine}
    {
        clinic.address.url = u"https://county.example.org/fhir"_s;
        restart();
    }

    void restart()
    {
        service = std::make_unique<ExchangeService>(fixture.database(), clinic, fixture.seat());
        MUST(service->start());
    }

    /// The next unit, or nothing; questions for /metadata are answered well.
    std::optional<OutgoingUnit> take()
    {
        for (;;) {
            const NextStep step = MUST(service->takeNext());
            switch (step.kind) {
            case NextStep::Kind::Nothing:
                return std::nullopt;
            case NextStep::Kind::Again:
                break;
            case NextStep::Kind::CheckMetadata:
                MUST(service->bookMetadata(step.address.url, judged(OutcomeKind::Acknowledged)));
                break;
            case NextStep::Kind::Send:
                return step.unit;
            }
        }
    }

    void book(const OutgoingUnit &unit, const SendOutcome &outcome)
    {
        MUST(service->book(unit.id, unit.attempt, outcome));
    }
    void confirm(const OutgoingUnit &unit)
    {
        SendOutcome outcome = judged(OutcomeKind::Acknowledged);
        for (int i = 0; i < unit.entries; ++i)
            outcome.etags.push_back(u"W/\"1\""_s);
        book(unit, outcome);
    }
    /// Confirms everything that comes; the keys of each unit, in order.
    std::vector<QStringList> confirmAll()
    {
        std::vector<QStringList> units;
        while (const auto unit = take()) {
            units.push_back(keys(*unit));
            confirm(*unit);
            if (units.size() > 200)
                qFatal("no end of units");
        }
        return units;
    }

    static JsonNode json(const OutgoingUnit &unit) { return MUST(JsonReader::parse(unit.body)); }
    static QStringList keys(const OutgoingUnit &unit)
    {
        QStringList keys;
        const JsonNode bundle = json(unit);
        for (const JsonNode &entry : bundle[u"entry"].items())
            if (const QString key = entry[u"request"][u"url"].toText(); !key.startsWith(u"Provenance/"))
                keys.push_back(key);
        return keys;
    }
    static int indexOf(const OutgoingUnit &unit, const QString &type)
    {
        const QStringList all = keys(unit);
        for (int i = 0; i < all.size(); ++i)
            if (all[i].startsWith(type + u'/'))
                return i;
        return -1;
    }
    static int revisionOf(const OutgoingUnit &unit, int index)
    {
        const JsonNode bundle = json(unit);
        const JsonNode &resource = bundle[u"entry"].items()[static_cast<std::size_t>(index)][u"resource"];
        return static_cast<int>(resource[u"extension"].items()[0][u"valueInteger"].toInteger());
    }
    static SendOutcome refusal(std::size_t index, const QString &text)
    {
        SendOutcome outcome = judged(OutcomeKind::Refused, u"exchange.refused"_s);
        outcome.refused.push_back({index, text});
        outcome.serverText = text;
        return outcome;
    }
    ExchangeStatus status() { return MUST(service->status()); }
    void pass(qint64 ms) { fixture.clock().advanceMs(ms); }
};

QString typesOf(const QStringList &keys)
{
    QStringList types;
    for (const QString &key : keys)
        types.push_back(key.section(u'/', 0, 0));
    return types.join(u' ');
}

constexpr qint64 kElevenMinutes = 11 * 60'000;

} // namespace

class TestExchangeUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVisitIsConfirmedAfterTheReferenceDataItNames_data() { ClinicFixture::addEngines(); }
    void aVisitIsConfirmedAfterTheReferenceDataItNames()
    {
        Upload upload{ClinicFixture::engine()};
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient);
        upload.clinic.addPrescription(visit);
        upload.clinic.closeVisit(visit);
        upload.clinic.addSettlement(visit);

        const auto units = upload.confirmAll();
        QCOMPARE(units.size(), std::size_t{3});
        QCOMPARE(typesOf(units[0]), u"Organization Organization Practitioner PractitionerRole Medication"_s);
        QCOMPARE(typesOf(units[1]), u"Patient Coverage Encounter Condition Observation MedicationRequest"_s);
        QCOMPARE(typesOf(units[2]), u"Claim"_s);
        const ExchangeStatus status = upload.status();
        QCOMPARE(status.state, ExchangeState::UpToDate);
        QCOMPARE(status.waiting, 0);
        QVERIFY(status.lastConfirmed.has_value());
    }

    void anOpenVisitWaitsUntilItIsClosedOrTheDayIsOver_data() { ClinicFixture::addEngines(); }
    void anOpenVisitWaitsUntilItIsClosedOrTheDayIsOver()
    {
        Upload upload{ClinicFixture::engine()};
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient);
        upload.clinic.addPrescription(visit);
        auto units = upload.confirmAll();
        QCOMPARE(units.size(), std::size_t{2});
        QCOMPARE(typesOf(units[1]), u"Patient Coverage"_s);
        QCOMPARE(upload.status().state, ExchangeState::Waiting);
        QCOMPARE(upload.status().waiting, 1);

        upload.pass(24 * 3'600'000);
        units = upload.confirmAll();
        QCOMPARE(typesOf(units.back()), u"Encounter Condition Observation MedicationRequest"_s);
        QCOMPARE(upload.status().waiting, 0);
    }

    void changesThatWereNotSentYetGoOutAsTheNewest()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小名"_s);
        upload.clinic.changePatient(patient, u"王小明"_s);
        upload.clinic.changePatient(patient, u"王小茗"_s);
        upload.confirm(*upload.take()); // reference data
        const auto unit = upload.take();
        QCOMPARE(typesOf(upload.keys(*unit)), u"Patient Coverage"_s);
        QCOMPARE(upload.revisionOf(*unit, 0), 3);
        upload.confirm(*unit);
        QVERIFY(!upload.take());
    }

    void aChangeDuringTheTripIsSentAfterIt()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小名"_s);
        upload.confirm(*upload.take());
        const auto first = upload.take();
        upload.clinic.changePatient(patient, u"王小明"_s);
        QVERIFY(!upload.take()); // one at a time
        upload.confirm(*first);
        QCOMPARE(upload.status().waiting, 1);
        const auto second = upload.take();
        QCOMPARE(upload.revisionOf(*second, 0), 2);
        upload.confirm(*second);
        QCOMPARE(upload.status().waiting, 0);
    }

    void aChangeNeverOvertakesTheUnitThatFailed()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小名"_s);
        upload.confirm(*upload.take());
        const auto first = upload.take();
        upload.book(*first, judged(OutcomeKind::Unknown, u"exchange.timeout"_s));
        upload.clinic.changePatient(patient, u"王小明"_s);
        upload.pass(kElevenMinutes);
        const auto again = upload.take();
        QCOMPARE(again->body, first->body);
        QCOMPARE(again->bundleId, first->bundleId);
        upload.confirm(*again);
        QCOMPARE(upload.revisionOf(*upload.take(), 0), 2);
    }

    void afterARestartTheSameBytesAreSentAgain_data() { ClinicFixture::addEngines(); }
    void afterARestartTheSameBytesAreSentAgain()
    {
        Upload upload{ClinicFixture::engine()};
        upload.clinic.addPatient(u"王小明"_s);
        const auto first = upload.take();
        upload.restart();
        const auto again = upload.take();
        QVERIFY(again.has_value());
        QCOMPARE(again->body, first->body);
        QCOMPARE(again->attempt, 2);
        // The answer to the first request comes late: it confirms all the same, and only once.
        upload.confirm(*first);
        upload.book(*again, judged(OutcomeKind::Unknown, u"exchange.timeout"_s));
        QCOMPARE(upload.status().state, ExchangeState::Waiting);
        QCOMPARE(typesOf(upload.keys(*upload.take())), u"Patient Coverage"_s);
    }

    void pausesGrowAndSurviveARestart_data() { ClinicFixture::addEngines(); }
    void pausesGrowAndSurviveARestart()
    {
        Upload upload{ClinicFixture::engine()};
        upload.clinic.addPatient(u"王小明"_s);
        SendOutcome busy = judged(OutcomeKind::Busy, u"exchange.busy"_s);
        busy.retryAfterMs = 300'000;
        upload.book(*upload.take(), busy);
        QCOMPARE(upload.status().state, ExchangeState::Offline);
        QCOMPARE(upload.status().problemCode, u"exchange.busy"_s);
        upload.restart();
        QVERIFY(!upload.take());
        upload.pass(299'000);
        QVERIFY(!upload.take());
        upload.pass(20'000);
        QVERIFY(upload.take().has_value());
    }

    void aClockSetBackDoesNotStopTheUpload()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        SendOutcome busy = judged(OutcomeKind::Busy, u"exchange.busy"_s);
        busy.retryAfterMs = 300'000;
        upload.book(*upload.take(), busy);
        upload.pass(-10LL * 365 * 24 * 3'600'000);
        upload.restart();
        QVERIFY(upload.take().has_value());
    }

    void sendNowEndsTheWaiting()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        upload.book(*upload.take(), judged(OutcomeKind::Configuration, u"exchange.tls_expired"_s));
        QCOMPARE(upload.status().state, ExchangeState::NeedsAttention);
        QCOMPARE(upload.status().problemCode, u"exchange.tls_expired"_s);
        QVERIFY(!upload.take());
        const Actor receptionist = upload.fixture.actor({Role::Receptionist});
        const bool may = receptionist.may(Right::RunExchange);
        QCOMPARE(codeOf(upload.service->sendNow(receptionist)), may ? QString{} : u"security.denied"_s);
        MUST(upload.service->sendNow(upload.fixture.everyone()));
        QVERIFY(upload.take().has_value());
    }

    void oneUnitThatFailsHoldsUpNobodyElse()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        upload.confirm(*upload.take());
        const auto bad = upload.take();
        const PatientId other = upload.clinic.addPatient(u"李小红"_s);
        upload.book(*bad, judged(OutcomeKind::Unknown, u"exchange.server_error"_s));
        upload.pass(kElevenMinutes);
        // The bad one is tried again, and fails again; then the other one has its turn.
        bool isConfirmed = false;
        for (int i = 0; i < 10 && !isConfirmed; ++i) {
            const auto unit = upload.take();
            if (!unit) {
                upload.pass(kElevenMinutes);
                continue;
            }
            if (unit->id == bad->id) {
                upload.book(*unit, judged(OutcomeKind::Unknown, u"exchange.server_error"_s));
                continue;
            }
            isConfirmed = upload.keys(*unit).contains(u"Patient/"_s + other.toString());
            upload.confirm(*unit);
        }
        QVERIFY(isConfirmed);
    }

    void whatIsUrgentOvertakesButNotItsPrerequisites()
    {
        Upload upload;
        for (int i = 0; i < 5; ++i)
            upload.clinic.addPatient(u"王小明"_s);
        const PatientId urgent = upload.clinic.addPatient(u"李小红"_s);
        const EncounterId visit = upload.clinic.addVisit(urgent);
        upload.clinic.tell(Aggregate::Encounter, visit.toUuid(), 1, visit, Urgency::Urgent);
        QVERIFY(MUST(upload.service->hasUrgent()));

        const auto first = upload.take();
        QVERIFY(upload.indexOf(*first, u"Organization"_s) >= 0);
        QCOMPARE(first->lane, ExchangeLane::Urgent);
        upload.confirm(*first);
        const auto second = upload.take();
        QCOMPARE(upload.keys(*second).first(), u"Patient/"_s + urgent.toString());
        QVERIFY(upload.indexOf(*second, u"Encounter"_s) > 0);
        upload.confirm(*second);
        QVERIFY(!MUST(upload.service->hasUrgent()));
    }

    void aLargeVisitIsSentInPartsWithItsCoreFirst()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient, 100);
        upload.clinic.closeVisit(visit);
        upload.confirm(*upload.take());
        QStringList all;
        std::vector<int> sizes;
        while (const auto unit = upload.take()) {
            QVERIFY(unit->entries <= 40);
            sizes.push_back(unit->entries);
            if (all.isEmpty())
                QVERIFY(upload.indexOf(*unit, u"Encounter"_s) >= 0 && upload.indexOf(*unit, u"Condition"_s) >= 0);
            all += upload.keys(*unit);
            upload.confirm(*unit);
        }
        QCOMPARE(sizes.size(), std::size_t{3});
        QCOMPARE(all.size(), 104);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 104);
        QCOMPARE(upload.status().waiting, 0);
    }

    void whatIsTooBigIsHalvedAndTheLimitRemembered_data() { ClinicFixture::addEngines(); }
    void whatIsTooBigIsHalvedAndTheLimitRemembered()
    {
        Upload upload{ClinicFixture::engine()};
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient, 20);
        upload.clinic.closeVisit(visit);
        upload.confirm(*upload.take());
        const auto whole = upload.take();
        QCOMPARE(whole->entries, 25);
        upload.book(*whole, judged(OutcomeKind::TooBig, u"exchange.too_big"_s));
        const auto half = upload.take();
        QVERIFY(half->entries < 20);
        upload.confirm(*half);
        upload.confirm(*upload.take());
        QVERIFY(!upload.take());
        QCOMPARE(upload.status().waiting, 0);

        const EncounterId next = upload.clinic.addVisit(patient, 20);
        upload.clinic.closeVisit(next);
        QVERIFY(upload.take()->body.size() <= whole->body.size() / 2 + 100);
    }

    void aRecordThatIsTooBigAloneIsSetAside()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        upload.confirm(*upload.take());
        for (int i = 0; i < 2; ++i)
            upload.book(*upload.take(), judged(OutcomeKind::TooBig, u"exchange.too_big"_s));
        const ExchangeStatus status = upload.status();
        QCOMPARE(status.quarantined.size(), std::size_t{1});
        QCOMPARE(status.quarantined[0].code, u"exchange.record_too_big"_s);
        QCOMPARE(status.quarantined[0].patientId, std::optional{patient});
        QCOMPARE(status.state, ExchangeState::NeedsAttention);
    }

    void theRefusedRecordIsSetAsideAndTheRestGoesOn_data() { ClinicFixture::addEngines(); }
    void theRefusedRecordIsSetAsideAndTheRestGoesOn()
    {
        Upload upload{ClinicFixture::engine()};
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient, 3);
        upload.clinic.addPrescription(visit);
        upload.clinic.closeVisit(visit);
        upload.confirm(*upload.take());
        const auto unit = upload.take();
        const int index = upload.indexOf(*unit, u"MedicationRequest"_s);
        upload.book(*unit, upload.refusal(static_cast<std::size_t>(index), u"dose is not plausible"_s));

        const auto rest = upload.take();
        QCOMPARE(typesOf(upload.keys(*rest)),
                 u"Patient Coverage Encounter Condition Observation Observation Observation"_s);
        QVERIFY(rest->bundleId != unit->bundleId);
        upload.confirm(*rest);
        ExchangeStatus status = upload.status();
        QCOMPARE(status.waiting, 0);
        QCOMPARE(status.quarantined.size(), std::size_t{1});
        QCOMPARE(status.quarantined[0].resourceType, u"MedicationRequest"_s);
        QCOMPARE(status.quarantined[0].serverText, u"dose is not plausible"_s);
        QCOMPARE(status.problemCode, u"exchange.quarantined"_s);
        QVERIFY(!upload.take()); // never the same again

        // Corrected, it goes by itself.
        auto &prescription = upload.clinic.prescriptions.begin()->second;
        prescription.lines[0].quantity = Quantity::whole(9);
        prescription.version = 2;
        upload.clinic.tell(Aggregate::Prescription, prescription.id.toUuid(), 2, visit);
        QCOMPARE(typesOf(upload.confirmAll().back()), u"MedicationRequest"_s);
        QCOMPARE(upload.status().state, ExchangeState::UpToDate);
    }

    void whatNamesARefusedRecordWaitsForItsCorrection_data() { ClinicFixture::addEngines(); }
    void whatNamesARefusedRecordWaitsForItsCorrection()
    {
        Upload upload{ClinicFixture::engine()};
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient);
        upload.clinic.addPrescription(visit);
        upload.clinic.closeVisit(visit);
        const auto reference = upload.take();
        const int index = upload.indexOf(*reference, u"Medication"_s);
        upload.book(*reference, upload.refusal(static_cast<std::size_t>(index), u"unknown drug"_s));
        auto units = upload.confirmAll();
        QCOMPARE(typesOf(units.back()), u"Patient Coverage Encounter Condition Observation"_s);
        QCOMPARE(upload.status().quarantined.size(), std::size_t{2});

        upload.clinic.product.drug.strength = u"0.5g"_s;
        upload.clinic.product.version = 2;
        upload.clinic.tell(Aggregate::Product, upload.clinic.product.id.toUuid(), 2);
        units = upload.confirmAll();
        QCOMPARE(units.size(), std::size_t{2});
        QCOMPARE(typesOf(units[0]), u"Medication"_s);
        QCOMPARE(typesOf(units[1]), u"MedicationRequest"_s);
        QCOMPARE(upload.status().state, ExchangeState::UpToDate);
    }

    void aRefusalThatNamesNothingIsNarrowedDown()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        const EncounterId visit = upload.clinic.addVisit(patient, 4);
        upload.clinic.closeVisit(visit);
        upload.confirm(*upload.take());
        QString poison;
        int requests = 0;
        while (const auto unit = upload.take()) {
            QVERIFY(++requests < 30);
            const QStringList keys = upload.keys(*unit);
            if (poison.isEmpty())
                poison = keys.last();
            if (keys.contains(poison)) {
                SendOutcome outcome = judged(OutcomeKind::Refused, u"exchange.refused"_s);
                outcome.serverText = u"no"_s;
                upload.book(*unit, outcome);
            } else {
                upload.confirm(*unit);
            }
        }
        const ExchangeStatus status = upload.status();
        QCOMPARE(status.quarantined.size(), std::size_t{1});
        QCOMPARE(u"Observation/"_s + status.quarantined[0].resourceId.toString(QUuid::WithoutBraces), poison);
        QCOMPARE(status.waiting, 0);
    }

    void whatTheCountyHasLostIsSentFirst()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        upload.confirmAll();
        const EncounterId visit = upload.clinic.addVisit(patient);
        upload.clinic.closeVisit(visit);
        upload.confirm(*upload.take()); // the doctor, who is named for the first time
        const auto unit = upload.take();
        QVERIFY(upload.indexOf(*unit, u"Patient"_s) < 0);
        SendOutcome outcome = upload.refusal(0, u"Patient/%1 not found"_s.arg(patient.toString()));
        outcome.namedResources = {u"Patient/"_s + patient.toString()};
        upload.book(*unit, outcome);
        const auto again = upload.take();
        QCOMPARE(typesOf(upload.keys(*again)), u"Patient Encounter Condition Observation"_s);
        QVERIFY(upload.status().quarantined.empty());
    }

    void aConflictIsTriedEightTimes()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        int times = 0;
        while (upload.status().quarantined.empty()) {
            const auto unit = upload.take();
            if (unit) {
                ++times;
                upload.book(*unit, judged(OutcomeKind::Conflict, u"exchange.conflict"_s));
            }
            upload.pass(kElevenMinutes);
            QVERIFY(times < 20);
        }
        QCOMPARE(times, 9);
    }

    void aSeatLeavesTheUploadToTheOneThatHasIt_data() { ClinicFixture::addEngines(); }
    void aSeatLeavesTheUploadToTheOneThatHasIt()
    {
        Upload upload{ClinicFixture::engine()};
        upload.clinic.addPatient(u"王小明"_s);
        const auto unit = upload.take();
        ExchangeService other{upload.fixture.database(), upload.clinic, upload.fixture.ids().next<SeatId>()};
        MUST(other.start());
        QCOMPARE(MUST(other.takeNext()).kind, NextStep::Kind::Nothing);
        QCOMPARE(MUST(other.status()).problemCode, u"exchange.other_seat"_s);
        upload.pass(kElevenMinutes);
        const NextStep step = MUST(other.takeNext());
        QCOMPARE(step.kind, NextStep::Kind::Send);
        QCOMPARE(step.unit.body, unit->body);
        QVERIFY(!upload.take());
    }

    void mergedFilesTravelTogether()
    {
        Upload upload;
        const PatientId from = upload.clinic.addPatient(u"王小名"_s);
        const PatientId into = upload.clinic.addPatient(u"王小明"_s);
        upload.confirmAll();
        upload.clinic.coverages.erase(from);
        Patient &merged = upload.clinic.patients.at(from);
        merged.state = PatientState::Merged;
        merged.mergedInto = into;
        upload.clinic.changePatient(from, merged.name);
        const auto units = upload.confirmAll();
        QCOMPARE(units.size(), std::size_t{1});
        QCOMPARE(typesOf(units[0]), u"Patient Patient"_s);
        QCOMPARE(upload.status().waiting, 0);
    }

    void whatDidNotChangeIsNotSentAgain()
    {
        Upload upload;
        const PatientId patient = upload.clinic.addPatient(u"王小明"_s);
        upload.confirmAll();
        upload.clinic.changePatient(patient, u"王小明"_s); // only the version rose
        QVERIFY(upload.confirmAll().empty());
        QCOMPARE(upload.status().state, ExchangeState::UpToDate);
    }

    void productsAreSentOnceTheyAreUsed()
    {
        Upload upload;
        upload.clinic.tell(Aggregate::Product, upload.clinic.product.id.toUuid(), 1);
        QVERIFY(upload.confirmAll().empty());
        QCOMPARE(upload.status().waiting, 0);
    }

    void changedStaffIsSentByItself()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        upload.clinic.saveStaff(u"李敏敏"_s);
        QStringList all;
        for (const QStringList &unit : upload.confirmAll())
            all += unit;
        QCOMPARE(all.count(u"Practitioner/"_s + upload.clinic.doctor.id.toString()), 1);
    }

    void withoutAnAddressNothingIsSent()
    {
        Upload upload;
        upload.clinic.address = {};
        upload.clinic.addPatient(u"王小明"_s);
        QVERIFY(!upload.take());
        QCOMPARE(upload.status().state, ExchangeState::NotSetUp);
        QCOMPARE(upload.status().waiting, 1);
    }

    void metadataIsAskedOnceADayAndForANewAddress()
    {
        Upload upload;
        QCOMPARE(MUST(upload.service->takeNext()).kind, NextStep::Kind::CheckMetadata);
        SendOutcome wrong = judged(OutcomeKind::Configuration, u"exchange.metadata_version"_s);
        wrong.args = {u"5.0.0"_s};
        MUST(upload.service->bookMetadata(upload.clinic.address.url, wrong));
        QCOMPARE(upload.status().state, ExchangeState::NeedsAttention);
        QCOMPARE(upload.status().problemArgs, QVariantList{u"5.0.0"_s});
        QVERIFY(!upload.take());
        upload.pass(16 * 60'000);
        QVERIFY(!upload.take()); // asked and answered well
        QCOMPARE(MUST(upload.service->takeNext()).kind, NextStep::Kind::Nothing);
        upload.clinic.address.url = u"https://other.example.org/fhir"_s;
        QCOMPARE(MUST(upload.service->takeNext()).kind, NextStep::Kind::CheckMetadata);
        upload.clinic.address.url = u"https://county.example.org/fhir"_s;
        upload.pass(25LL * 3'600'000);
        QCOMPARE(MUST(upload.service->takeNext()).kind, NextStep::Kind::CheckMetadata);
    }

    void aServerThatCannotUnpackGetsPlainBytes()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        const auto first = upload.take();
        QVERIFY(first->useGzip);
        upload.book(*first, judged(OutcomeKind::NoGzip, u"exchange.no_gzip"_s));
        const auto again = upload.take();
        QVERIFY(!again->useGzip);
        QCOMPARE(again->body, first->body);
    }

    void aClockFarFromTheCountysIsTold()
    {
        Upload upload;
        upload.clinic.addPatient(u"王小明"_s);
        const auto unit = upload.take();
        SendOutcome outcome = judged(OutcomeKind::Acknowledged);
        outcome.serverTime = Instant{upload.fixture.clock().now().msSinceEpoch() - 600'000};
        upload.book(*unit, outcome);
        QCOMPARE(upload.status().clockSkewSeconds, 600);
        QCOMPARE(upload.status().problemCode, u"exchange.clock_skew"_s);
    }
};

QTEST_GUILESS_MAIN(TestExchangeUnits)
#include "tst_exchange_units.moc"
