// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

namespace clinic::ui {

/// For the whole application: Enter while an input method is composing commits the letters and does nothing else,
/// neither in a field nor through a default button or a shortcut. Most input methods swallow that key themselves; not
/// all do. Install one on the application.
class CompositionGuard : public QObject {
    Q_OBJECT

public:
    explicit CompositionGuard(QObject *parent = nullptr);
    bool isComposing() const { return m_editor && !m_preedit.isEmpty(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void commit();

    QPointer<QObject> m_editor{};
    QString m_preedit{};
};

} // namespace clinic::ui
