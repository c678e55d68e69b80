// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace clinic::ui {

class Banner;
class DispensedModel;
class FKeyBar;
class FormField;
class KeyButton;
class TableView;

/// Today's dispensings, and taking drugs back.
class ReturnView : public QWidget {
    Q_OBJECT

public:
    explicit ReturnView(Workplace &work, QWidget *parent = nullptr);

    void refresh();
    void focusList();
    void retranslate();

Q_SIGNALS:
    /// The money goes back at the cashier's.
    void cashierRequested(const clinic::RegistrationId &visit);

private:
    struct Line {
        DispenseLineId id{};
        Quantity most{};
        FormField *field{nullptr};
        QLineEdit *edit{nullptr};
    };

    const HandedOut *current() const;
    void showRows(std::vector<HandedOut> rows);
    void showLines();
    void fillAll();
    void askTakeBack();
    void takeBack(const std::vector<ReturnedLine> &lines, const QString &reason);
    void say(Severity severity, const QString &text);

    Workplace &m_work;
    Latest m_reading{};
    RegistrationId m_visit{};
    DispenseId m_shown{};
    int m_shownVersion{0};
    bool m_writing{false};
    std::vector<Line> m_lines{};
    Banner *m_message;
    DispensedModel *m_model;
    TableView *m_table;
    QWidget *m_side;
    QLabel *m_heading;
    QLabel *m_hint;
    QVBoxLayout *m_rows{nullptr};
    FKeyBar *m_keys;
    KeyButton *m_allKey{nullptr};
    KeyButton *m_backKey{nullptr};
};

} // namespace clinic::ui
