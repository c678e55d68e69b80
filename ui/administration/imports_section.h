// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/import_history.h"
#include "ui/administration/import_preview.h"
#include "ui/administration/section.h"

class QStackedWidget;

namespace clinic::ui {

/// Roll, policies, price lists and catalogues from files: first a preview, then the import of the very bytes that were
/// previewed.
class ImportsSection : public Section {
    Q_OBJECT

public:
    explicit ImportsSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    bool goBack() override;
    void retranslate() override;
    ImportHistory *history() const { return m_history; }
    ImportPreview *preview() const { return m_preview; }

private:
    enum class What { Roll, Policy, PriceList, Catalogue };
    /// A file that is looked at and not imported yet.
    struct Pending {
        What what{What::Roll};
        QString fileName{};
        QByteArray bytes{};
    };

    void refresh();
    void choose(What what);
    void read(What what, const QString &path);
    template <class T, class Look, class Show> void look(What what, const QString &path, Look look, Show show);
    void import();
    template <class T> void runImport(const QFuture<Result<T>> &future);
    void refused(const Error &error);
    void showStored();
    void withdraw();
    void setPreviewing(bool isPreviewing);
    void updateKeys();

    ImportHistory *m_history;
    ImportPreview *m_preview;
    QStackedWidget *m_stack;
    KeyButton *m_roll;
    KeyButton *m_policy;
    KeyButton *m_priceList;
    KeyButton *m_catalogue;
    KeyButton *m_withdraw;
    KeyButton *m_back;
    KeyButton *m_import;
    std::optional<Pending> m_pending{};
    Latest m_read{};
    bool m_isImporting{false};
};

} // namespace clinic::ui
