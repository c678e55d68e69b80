// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace clinic::ui {

class Banner;
class BatchModel;
class EnterOrder;
class FKeyBar;
class FormField;
class GoodsForm;
class KeyButton;
class MoveModel;
class SearchField;
class StockModel;
class TableView;

/// Stock per product with its batches and their moves; receiving goods, blocking and correcting batches.
class StockPage : public Page {
    Q_OBJECT

public:
    explicit StockPage(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// A product.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    QWidget *buildStock();
    QWidget *buildAdjust();
    void refresh();
    void showStock(std::vector<StockLine> lines);
    void search(const QString &text);
    void readBatches();
    void readMoves();
    void showState();
    void openGoods();
    void toggleBlocked();
    void openAdjust();
    void adjust();
    void closeAdjust();
    void setWriting(bool writing);
    const StockBatch *batch() const;
    void say(Severity severity, const QString &text);

    Workplace &m_work;
    bool m_mayManage;
    bool m_writing{false};
    ProductId m_wanted{};
    Latest m_reading{};
    Latest m_searching{};
    Latest m_readingBatches{};
    Latest m_readingMoves{};
    QTimer m_refreshSoon{};
    Banner *m_message;
    QStackedWidget *m_parts;
    GoodsForm *m_goods;
    SearchField *m_search{nullptr};
    QLabel *m_summary{nullptr};
    StockModel *m_model;
    TableView *m_table{nullptr};
    BatchModel *m_batchModel;
    TableView *m_batches{nullptr};
    MoveModel *m_moveModel;
    TableView *m_moves{nullptr};
    QWidget *m_adjustBox{nullptr};
    QLabel *m_adjustText{nullptr};
    QLineEdit *m_quantity{nullptr};
    QLineEdit *m_reason{nullptr};
    FormField *m_quantityField{nullptr};
    FormField *m_reasonField{nullptr};
    KeyButton *m_adjustSave{nullptr};
    FKeyBar *m_keys{nullptr};
    KeyButton *m_goodsKey{nullptr};
    KeyButton *m_blockKey{nullptr};
    KeyButton *m_adjustKey{nullptr};
};

} // namespace clinic::ui
