// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace clinic::ui {

class Banner;
class EnterOrder;
class FKeyBar;
class FormField;
class GoodsLine;
class KeyButton;
class ProductHitsModel;
class TableView;

/// Takes a delivery in, line by line. What is typed is kept as a draft until it is saved or dropped.
class GoodsForm : public QWidget {
    Q_OBJECT

public:
    explicit GoodsForm(Workplace &work, QWidget *parent = nullptr);
    ~GoodsForm() override;

    /// Brings a kept draft back.
    void start();
    void retranslate();

Q_SIGNALS:
    void received(const QString &sentence);
    void backRequested();

private:
    GoodsLine *addLine();
    void removeLine(GoodsLine *line);
    void renumber();
    void search(GoodsLine *line, const QString &text);
    void takeHit();
    void submit();
    void finished(const Result<std::vector<StockBatch>> &result);
    void showProblems(const std::vector<FieldProblem> &problems, const std::vector<GoodsLine *> &lines);
    void clear();
    void drop();
    void keepDraft();
    bool restoreDraft();
    void say(Severity severity, const QString &text);
    void nameButtons();

    Workplace &m_work;
    GoodsLine *m_searching{nullptr};
    bool m_writing{false};
    bool m_takeWhenFound{false};
    bool m_searchPending{false};
    std::vector<GoodsLine *> m_lines{};
    Latest m_reading{};
    QTimer m_draftSoon{};
    QLabel *m_heading;
    Banner *m_message;
    QLineEdit *m_supplier;
    QLineEdit *m_document;
    FormField *m_supplierField;
    FormField *m_documentField;
    EnterOrder *m_order;
    QScrollArea *m_area;
    QVBoxLayout *m_rows{nullptr};
    ProductHitsModel *m_hitsModel;
    TableView *m_hits;
    FKeyBar *m_keys;
    KeyButton *m_backKey{nullptr};
    KeyButton *m_addKey{nullptr};
    KeyButton *m_dropKey{nullptr};
    KeyButton *m_saveKey{nullptr};
};

} // namespace clinic::ui
