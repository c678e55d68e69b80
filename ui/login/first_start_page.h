// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/common/prompts.h"
#include "ui/login/clinic_starter.h"
#include "ui/login/gate_frame.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace clinic::ui {

class Banner;
class Busy;
class FormField;

/// The first window of a fresh installation: a clinic of one's own, or the demonstration. How they are made is the
/// starter's business.
class FirstStartPage : public GateFrame {
    Q_OBJECT

public:
    /// The folders are proposals; that of the new clinic can be changed. `starter` and `prompts` outlive the page.
    FirstStartPage(ClinicStarter &starter, Prompts &prompts, const QString &clinicFolder, const QString &demoFolder,
                   QWidget *parent = nullptr);
    /// Offers the way back to the page before; there is none at the very first start.
    void setWayBack(bool isThere);
    /// To where typing begins.
    void activate();

Q_SIGNALS:
    /// After everything is on disk. `login` is empty for the demonstration and for a clinic that was there already.
    void created(const QString &folder, const QString &login);
    void backRequested();

protected:
    void retranslate() override;

private:
    FormField *addField(QVBoxLayout *column, const QString &path, QWidget *editor);
    QWidget *makeForm();
    QWidget *makeExistingPart();
    bool isDemo() const;
    void showChoice();
    void start();
    void startClinic();
    void startDemo();
    void openExisting();
    void stopDemo();
    void setBusy(bool isBusy);
    void finish(const Result<> &result, const QString &folder, const QString &login);

    ClinicStarter &m_starter;
    Prompts &m_prompts;
    QString m_demoFolder;
    QRadioButton *m_newClinic;
    QRadioButton *m_demo;
    QRadioButton *m_existing;
    QLabel *m_newText;
    QLabel *m_demoText;
    QLabel *m_existingText;
    QWidget *m_formPart{nullptr};
    QWidget *m_existingPart{nullptr};
    QLineEdit *m_existingFolder{nullptr};
    KeyButton *m_chooseExisting{nullptr};
    QLineEdit *m_name{nullptr};
    QLineEdit *m_code{nullptr};
    QComboBox *m_tier{nullptr};
    QLineEdit *m_folder{nullptr};
    QLineEdit *m_login{nullptr};
    QLineEdit *m_adminName{nullptr};
    QLineEdit *m_password{nullptr};
    QLineEdit *m_again{nullptr};
    QCheckBox *m_alone{nullptr};
    KeyButton *m_choose{nullptr};
    Banner *m_banner;
    Busy *m_busy;
    KeyButton *m_start;
    KeyButton *m_back;
    Form m_form{};
    bool m_isBusy{false};
    bool m_isStopping{false};
};

} // namespace clinic::ui
