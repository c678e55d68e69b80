// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_parts.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/common/workplace.h"
#include "ui/reception/patient_hits_model.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

/// A search box with its list, wired like the page's.
class SearchWindow {
public:
    explicit SearchWindow(BenchClinic &clinic)
        : m_desk{[&clinic] { return Result<std::unique_ptr<Services>>{clinic.open(Access::ReadWrite)}; },
                 [&clinic] { return Result<std::unique_ptr<Services>>{clinic.open(Access::ReadOnly)}; }}
    {
        auto *column = new QVBoxLayout{&m_window};
        column->addWidget(m_field);
        column->addWidget(m_list);
        m_list->setModel(m_model);
        const Actor &actor = clinic.actor();
        const ClinicDate today = clinic.clock().today();
        QObject::connect(
            m_field, &ui::SearchField::searchChanged, &m_window, [this, actor, today](const QString &text) {
                ui::whenDone(m_desk.read(m_latest, [actor, text](Services &s) { return s.people.search(actor, text); }),
                             &m_window, [this, today](const Result<std::vector<PatientHit>> &hits) {
                                 m_model->setHits(must(hits, "search"), today);
                                 m_loop.quit();
                             });
            });
        m_desk.opened().waitForFinished();
        m_window.resize(600, 500);
        m_window.show();
        m_field->setFocus();
    }

    /// Presses a key and waits for the model; gives how long that took.
    qint64 press(QChar letter)
    {
        // Whatever was left over from the key before.
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        QKeyEvent key{QEvent::KeyPress, 0, Qt::NoModifier, QString{letter}};
        QCoreApplication::sendEvent(m_field, &key);
        m_loop.exec();
        return timer.nsecsElapsed();
    }
    void clear()
    {
        m_field->clear();
        m_loop.exec();
    }

private:
    ui::ClinicDesk m_desk;
    ui::Latest m_latest{};
    QWidget m_window{};
    ui::SearchField *m_field{new ui::SearchField{u"search"_s, &m_window}};
    ui::PatientHitsModel *m_model{new ui::PatientHitsModel{&m_window}};
    ui::TableView *m_list{new ui::TableView{u"hits"_s, &m_window}};
    QEventLoop m_loop{};
};

} // namespace

void keyBench(BenchClinic &clinic, const Size &size, Report &report)
{
    report.heading(
        u"A key, %1 residents: from the search field through the desk to the filled model"_s.arg(size.residents));
    const auto people = clinic.sample(size.keys);
    SearchWindow window{clinic};
    Times times;
    int keys = 0;
    for (const Patient &person : people) {
        // Initials and half of the pinyin as somebody types them, one key after the other.
        const auto forms = clinic.reference()->pinyin.forms(person.name);
        const QString text = keys % 2 == 0 ? forms.initials.value(0) : forms.full.value(0).left(6);
        for (const QChar letter : text) {
            times.add(window.press(letter));
            ++keys;
        }
        window.clear();
        if (keys >= size.keys)
            break;
    }
    report.add({u"key to filled model, p50"_s, number(times.percentileUs(50) / 1'000) + u" ms"_s, {}, true});
    report.atMost(u"key to filled model, p95"_s, times.percentileUs(95) / 1'000, 16, u" ms"_s);
}

} // namespace clinic::bench
