// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/section.h"
#include "ui/common/enter_order.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace clinic::ui {

class TableView;

/// A list over a form that shows the chosen record or a new one. What was typed and not saved is never overwritten by a
/// look at another record, and survives the end of the program as a draft (passwords excepted).
class RecordSection : public Section {
    Q_OBJECT

public:
    /// `name` tells drafts and objects apart.
    RecordSection(Workplace &work, const QString &name, QWidget *parent = nullptr);
    ~RecordSection() override;

    void activate() override;
    bool goBack() override;
    void retranslate() override;
    /// What is typed is not saved yet.
    bool hasUnsaved() const { return m_isTyped; }

protected:
    static constexpr int kNewRow = -1;
    static constexpr int kNotListed = -2; ///< a filter hides the record that the form shows

    /// Reads the list again and ends with rowsLoaded().
    virtual void refresh() = 0;
    /// Fills the form from a row of the list, or empties it for a new record.
    virtual void fillForm(int row) = 0;
    virtual void save() = 0;
    /// The list leaves records out because of what is searched for.
    virtual bool isFiltered() const { return false; }
    /// The form holds again what was typed before the program ended.
    virtual void draftRestored() {}
    /// Puts the focus where typing begins in the form.
    virtual void focusForm();
    /// The heading of the form.
    virtual QString headingOf(int row) const = 0;
    /// Tells a record in a draft; empty for one that is new.
    virtual QString keyOf(int row) const = 0;

    FormField *addField(const QString &path, QWidget *editor, int row, int column, int span = 1);
    QLineEdit *addLine(const QString &path, int row, int column, int span = 1);
    QComboBox *addCombo(const QString &path, int row, int column);
    QCheckBox *addCheck(const QString &path, int row, int column);
    /// To be called at the end of the constructor, when fields and keys are there.
    void finish();
    /// Somebody typed or chose in the form.
    void typed();

    /// To be called when the list has its rows: goes on with the record shown before, or with `key`.
    void rowsLoaded();
    /// After a save: nothing is unsaved; the next rowsLoaded() shows the record with this key.
    void saved(const QString &key, const QString &message);
    /// What was typed stays; after a conflict the stored record can be shown instead.
    void notSaved(const Error &error);
    void showRow(int row);
    /// Names the form again.
    void showHeading();
    /// The row that the form shows.
    int shownRow() const { return m_shown; }
    bool isNew() const { return m_shown == kNewRow; }
    /// Asks before what was typed is given up; runs `go` at once when nothing was.
    void leaveTyped(const std::function<void()> &go);
    /// Sets the texts of fields, columns and keys in the current language.
    virtual void showLabels() = 0;

    TableView *table() const { return m_table; }
    QGridLayout *grid() const { return m_grid; }
    Form &form() { return m_form; }
    KeyButton *newKey() const { return m_newKey; }
    KeyButton *saveKey() const { return m_saveKey; }
    static QString saveText();
    void setLabel(const QString &path, const QString &text) { m_form.field(path)->setLabel(text); }

private:
    Q_SLOT void editorTyped();
    void currentChanged(int row);
    void startNew();
    QString draftName() const;
    void keepDraft();
    void dropDraft();
    void restoreDraft();

    QString m_name;
    TableView *m_table;
    QLabel *m_heading;
    QGridLayout *m_grid;
    Form m_form{};
    EnterOrder *m_order;
    KeyButton *m_newKey;
    KeyButton *m_saveKey;
    std::vector<QWidget *> m_editors{};
    QTimer m_draftSoon{};
    std::function<void()> m_discard{};
    QString m_key{};
    int m_shown{kNewRow};
    bool m_isFilling{false};
    bool m_isTyped{false};
    bool m_isLoaded{false};
    bool m_isMoving{false};
};

} // namespace clinic::ui
