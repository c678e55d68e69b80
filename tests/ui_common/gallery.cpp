// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every widget in one window, for a person to look at: `gallery [--scale N] [--width N] [--height N] [--png FILE]`.
#include "ui/common/amount_label.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/patient_header.h"
#include "ui/common/prompts.h"
#include "ui/common/search_field.h"
#include "ui/common/shell.h"
#include "ui/common/undo_bar.h"

#include <QCommandLineParser>
#include <QStandardItemModel>
#include <QtWidgets>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

class WidgetPage : public Page {
public:
    explicit WidgetPage(QWidget *parent) : Page{parent}
    {
        auto *column = new QVBoxLayout{this};
        column->setSpacing(theme::px(theme::kGapSmall));
        auto *header = new PatientHeader{this};
        header->setPatient({u"王小明"_s,
                            u"男"_s,
                            u"42 岁"_s,
                            u"999999********1234"_s,
                            {u"石门村三组"_s, u"城乡居民医保"_s},
                            AllergyKnowledge::Known,
                            {u"青霉素"_s, u"磺胺类"_s}});
        column->addWidget(header);
        auto *tabs = new QTabWidget{this};
        tabs->setDocumentMode(true);
        tabs->addTab(fields(), u"登记"_s);
        tabs->addTab(messages(), u"提示"_s);
        tabs->addTab(buttons(), u"控件"_s);
        column->addWidget(tabs, 1);
        auto *keys = new FKeyBar{this};
        keys->addButton(u"newPatient"_s, Icon::PersonAdd, Qt::Key_F9)->setLabel(u"新患者"_s);
        keys->addButton(u"print"_s, Icon::Print, Qt::Key_F10)->setLabel(u"打印"_s);
        auto *cancel = keys->addButton(u"void"_s, Icon::Void, {}, theme::Variant::Danger);
        cancel->setLabel(u"作废"_s);
        keys->addStretch();
        auto *off = keys->addButton(u"off"_s, Icon::Undo, Qt::Key_F11);
        off->setLabel(u"退回"_s);
        off->setEnabled(false);
        keys->addButton(u"register"_s, Icon::Check, Qt::Key_F12, theme::Variant::Primary)->setLabel(u"挂号"_s);
        column->addWidget(keys);
    }
    QString title() const override { return u"登记"_s; }
    void activate() override { findChild<SearchField *>()->setFocus(); }

private:
    QWidget *fields()
    {
        auto *page = new QWidget;
        auto *row = new QHBoxLayout{page};
        auto *left = new QVBoxLayout;
        auto *search = new SearchField{u"search"_s};
        search->setPlaceholderText(u"姓名、拼音首字母、身份证号、电话"_s);
        search->setAccessibleName(u"查找患者"_s);
        left->addWidget(search);
        auto *table = new TableView{u"people"_s};
        auto *model = new QStandardItemModel{table};
        model->setHorizontalHeaderLabels({u"姓名"_s, u"性别"_s, u"年龄"_s, u"村组"_s, u"电话"_s});
        for (const auto &[name, sex, age, village, phone] :
             {std::tuple{u"王小明"_s, u"男"_s, u"42岁"_s, u"石门村三组"_s, u"100****1234"_s},
              std::tuple{u"王晓敏"_s, u"女"_s, u"7月"_s, u"柳树村一组"_s, u"100****8890"_s},
              std::tuple{u"阿不都热合曼"_s, u"男"_s, u"61岁"_s, u"柳树村二组"_s, u"100****4456"_s},
              std::tuple{u"བཀྲ་ཤིས"_s, u"男"_s, u"33岁"_s, u"石门村一组"_s, u"100****7781"_s},
              std::tuple{u"ئالىم"_s, u"男"_s, u"25岁"_s, u"石门村二组"_s, u"100****0042"_s}}) {
            QList<QStandardItem *> items;
            for (const QString &text : {name, sex, age, village, phone})
                items << new QStandardItem{text};
            model->appendRow(items);
        }
        table->setModel(model);
        table->setStretchColumn(3);
        table->setAccessibleName(u"查找结果"_s);
        table->setCurrentIndex(model->index(0, 0));
        left->addWidget(table, 2);
        auto *empty = new ListView{u"queue"_s};
        empty->setModel(new QStandardItemModel{empty});
        empty->setEmptyState(Icon::Queue, u"今天还没有人候诊"_s, u"挂号后会出现在这里。"_s);
        left->addWidget(empty, 1);
        row->addLayout(left, 3);

        auto *right = new QVBoxLayout;
        const auto add = [right](const QString &name, QWidget *editor, const QString &label) {
            auto *field = new FormField{name, editor};
            field->setLabel(label);
            right->addWidget(field);
            return field;
        };
        auto *name = new QLineEdit{u"王小明"_s};
        add(u"name"_s, name, u"姓名"_s)->setRequired(true);
        auto *id = new QLineEdit{u"999999198001011234"_s};
        add(u"id"_s, id, u"身份证号"_s)->setProblem(u"最后一位应为 7，请核对证件。"_s);
        auto *sex = new QComboBox;
        sex->addItems({u"男"_s, u"女"_s});
        add(u"sex"_s, sex, u"性别"_s);
        auto *date = new QDateEdit{QDate{1980, 1, 1}};
        date->setDisplayFormat(u"yyyy-MM-dd"_s);
        add(u"birth"_s, date, u"出生日期"_s)->setHint(u"由证件号推得"_s);
        auto *note = new QPlainTextEdit{u"主诉：头痛三天"_s};
        note->setMaximumHeight(theme::px(72));
        add(u"note"_s, note, u"备注"_s);
        right->addStretch(1);
        row->addLayout(right, 2);
        return page;
    }

    QWidget *messages()
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout{page};
        const auto say = [column, page](Severity severity, const QString &text) {
            auto *banner = new Banner{u"banner%1"_s.arg(static_cast<int>(severity)), page};
            banner->showMessage(severity, text);
            column->addWidget(banner);
            return banner;
        };
        say(Severity::Stop, u"阿莫西林：患者对青霉素过敏。请换用其他药物，或写明理由。"_s)
            ->setAction(u"换用阿奇霉素"_s, QKeySequence{Qt::ALT | Qt::Key_1});
        say(Severity::Ask, u"布洛芬与本次处方中的对乙酰氨基酚作用相近，请核对。"_s);
        say(Severity::Note, u"本药在本县报销目录中为乙类，先自付 10%。"_s);
        say(Severity::Ok, u"已保存。"_s);
        auto *undo = new UndoBar{page};
        undo->offer(u"王小明的挂号已取消"_s, [] {});
        column->addWidget(undo);
        auto *busy = new Busy{page};
        busy->watch(m_never.future(), u"正在查找…"_s);
        busy->setProgress(40, 100);
        column->addWidget(busy);
        auto *money = new QHBoxLayout;
        for (const qint64 fen : {123450, -500, 0}) {
            auto *amount = new AmountLabel{u"amount"_s};
            amount->setAmount(Money::fromFen(fen));
            money->addWidget(amount);
        }
        auto *large = new QLabel{u"找零 ¥3.50"_s};
        theme::setTextRole(large, theme::TextRole::Large);
        money->addWidget(large);
        money->addStretch(1);
        column->addLayout(money);
        for (const auto &[knowledge, name] :
             {std::pair{AllergyKnowledge::NotAsked, u"李四"_s}, std::pair{AllergyKnowledge::NoneKnown, u"ئالىم"_s}}) {
            auto *header = new PatientHeader{page};
            header->setPatient({name, u"女"_s, u"7 月"_s, {}, {u"石门村"_s}, knowledge, {}});
            column->addWidget(header);
        }
        column->addStretch(1);
        return page;
    }

    QWidget *buttons()
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout{page};
        auto *row = new QHBoxLayout;
        for (const auto variant :
             {theme::Variant::Plain, theme::Variant::Primary, theme::Variant::Danger, theme::Variant::Quiet}) {
            for (const bool enabled : {true, false}) {
                auto *button = new QPushButton{enabled ? u"按钮"_s : u"不可用"_s};
                theme::setVariant(button, variant);
                button->setEnabled(enabled);
                row->addWidget(button);
            }
        }
        row->addStretch(1);
        column->addLayout(row);
        auto *second = new QHBoxLayout;
        auto *on = new QCheckBox{u"减免诊查费"_s};
        on->setChecked(true);
        auto *radio = new QRadioButton{u"现金"_s};
        radio->setChecked(true);
        auto *off = new QCheckBox{u"停用"_s};
        off->setEnabled(false);
        for (QWidget *part :
             std::initializer_list<QWidget *>{on, new QCheckBox{u"外购"_s}, off, radio, new QRadioButton{u"微信"_s}})
            second->addWidget(part);
        auto *spin = new QSpinBox;
        spin->setSuffix(u" 天"_s);
        spin->setValue(3);
        second->addWidget(spin);
        auto *calendar = new QDateEdit{QDate{2026, 11, 24}};
        calendar->setDisplayFormat(u"yyyy-MM-dd"_s);
        calendar->setCalendarPopup(true);
        second->addWidget(calendar);
        auto *combo = new QComboBox;
        combo->setEditable(true);
        combo->addItems({u"一日三次"_s, u"一日两次"_s});
        second->addWidget(combo);
        auto *readOnly = new QLineEdit{u"只读"_s};
        readOnly->setReadOnly(true);
        second->addWidget(readOnly);
        auto *disabled = new QLineEdit{u"停用"_s};
        disabled->setEnabled(false);
        second->addWidget(disabled);
        second->addStretch(1);
        column->addLayout(second);
        auto *group = new QGroupBox{u"分组"_s};
        auto *grid = new QGridLayout{group};
        for (int icon = 0; icon < static_cast<int>(Icon::Count_); ++icon) {
            auto *label = new QLabel;
            label->setPixmap(iconPixmap(static_cast<Icon>(icon), 40, theme::colour(theme::Colour::Text)));
            grid->addWidget(label, icon / 12, icon % 12);
        }
        column->addWidget(group);
        column->addStretch(1);
        return page;
    }

    QPromise<void> m_never{};
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"png"_s, u"Save the window to this file and end."_s, u"file"_s},
                        {u"scale"_s, u"Per cent."_s, u"n"_s, u"100"_s},
                        {u"width"_s, u"Of the window."_s, u"n"_s, u"1024"_s},
                        {u"height"_s, u"Of the window."_s, u"n"_s, u"700"_s},
                        {u"tab"_s, u"Which tab is shown."_s, u"n"_s, u"0"_s},
                        {u"prompt"_s, u"Show the question for a reason."_s}});
    options.process(application);
    theme::apply(application, options.value(u"scale"_s).toInt());

    MainWindow window;
    const auto make = [](QWidget *parent) -> Page * { return new WidgetPage{parent}; };
    const auto entry = [&make](const QString &id, const QString &title, Icon icon, Qt::Key key) {
        return PageEntry{id, [title] { return title; }, icon, key, {}, make};
    };
    window.setPages({entry(u"reception"_s, u"登记挂号"_s, Icon::PersonAdd, Qt::Key_F1),
                     entry(u"consultation"_s, u"诊疗"_s, Icon::Stethoscope, Qt::Key_F2),
                     entry(u"cashier"_s, u"收费"_s, Icon::Cash, Qt::Key_F3),
                     entry(u"pharmacy"_s, u"药房"_s, Icon::Pill, Qt::Key_F4),
                     entry(u"stock"_s, u"库存"_s, Icon::Box, Qt::Key_F5),
                     entry(u"referral"_s, u"转诊"_s, Icon::Referral, Qt::Key_F6),
                     entry(u"settings"_s, u"管理"_s, Icon::Gear, Qt::Key_F7)},
                    [](Right) { return true; });
    window.setSeatStatus({u"1 号窗口"_s, u"李医生"_s, u"数据库正常"_s, Severity::Ok});
    window.setOtherLanguage(u"en"_s, u"English"_s);
    window.uploadStatus()->setStatus({UploadStatus::State::Waiting, 3, {}, Instant{1764000000000}, {}, true});
    window.resize(options.value(u"width"_s).toInt(), options.value(u"height"_s).toInt());
    window.findChild<QTabWidget *>()->setCurrentIndex(options.value(u"tab"_s).toInt());
    window.show();
    QtPrompts prompts;
    if (options.isSet(u"prompt"_s))
        prompts.askReason(window.currentPage(), u"取消结算"_s, u"¥12.00 将退还患者，结算由冲正记录抵消。"_s,
                          {u"患者放弃"_s, u"收错人"_s, u"金额有误"_s}, [](const QString &) {});
    if (options.isSet(u"png"_s)) {
        QTimer::singleShot(600, &window, [&] {
            QWidget *shown = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &window;
            const bool saved = shown->grab().save(options.value(u"png"_s));
            QCoreApplication::exit(saved ? 0 : 1);
        });
    }
    return QApplication::exec();
}
