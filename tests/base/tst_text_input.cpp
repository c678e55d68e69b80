// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_input.h"

#include <QTest>

using namespace clinic;
using namespace Qt::StringLiterals;

class TestTextInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeComparable_data();
    void namesAreMadeComparable();
    void forbiddenCharactersAreRefused_data();
    void forbiddenCharactersAreRefused();
    void lengthsAreCountedInCharacters();
    void notesKeepTheirLines_data();
    void notesKeepTheirLines();
    void normalisingTwiceChangesNothing();
};

void TestTextInput::namesAreMadeComparable_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"王建国"_s << u"王建国"_s;
    QTest::newRow("blanks around") << u"  王建国\t"_s << u"王建国"_s;
    QTest::newRow("ideographic blanks") << u"　王　　建国　"_s << u"王 建国"_s;
    QTest::newRow("no-break blank") << u"Ann\u00A0 Lee"_s << u"Ann Lee"_s;
    QTest::newRow("pasted line break") << u"王建国\r\n"_s << u"王建国"_s;
    QTest::newRow("full-width letters and digits") << u"Ａｂ１９組"_s << u"Ab19組"_s;
    QTest::newRow("full-width brackets stay") << u"（甲）"_s << u"（甲）"_s;
    QTest::newRow("composed") << u"Ame\u0301lie"_s << u"Amélie"_s;
    QTest::newRow("bullet") << u"阿卜杜拉•买买提"_s << u"阿卜杜拉·买买提"_s;
    QTest::newRow("katakana dot") << u"阿卜杜拉・买买提"_s << u"阿卜杜拉·买买提"_s;
    QTest::newRow("hyphenation point") << u"阿卜杜拉‧买买提"_s << u"阿卜杜拉·买买提"_s;
    QTest::newRow("zero-width marks") << u"\uFEFF王\u200B建国\u200E"_s << u"王建国"_s;
    QTest::newRow("rare characters stay") << u"王𠮷㛃䶮𬱖\uE863"_s << u"王𠮷㛃䶮𬱖\uE863"_s;
    QTest::newRow("ideographic variation stays") << u"葛\U000E0100"_s << u"葛\U000E0100"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only blanks") << u" 　\u200B"_s << u""_s;
}

void TestTextInput::namesAreMadeComparable()
{
    QFETCH(QString, typed);
    const auto name = normalizeName(typed, u"name"_s);
    QVERIFY(name.has_value());
    QTEST(*name, "name");
}

void TestTextInput::forbiddenCharactersAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("bell") << u"a\u0007"_s;
    QTest::newRow("escape") << u"\u001B[31m"_s;
    QTest::newRow("delete") << u"a\u007F"_s;
    QTest::newRow("C1 control") << u"a\u0085b\u009C"_s;
    QTest::newRow("right-to-left override") << u"a\u202Eb"_s;
    QTest::newRow("embedding") << u"a\u202Ab"_s;
    QTest::newRow("isolate") << u"a\u2066b"_s;
    QTest::newRow("replacement character") << u"王\uFFFD"_s;
    QTest::newRow("non-character") << u"a\uFFFEb"_s;
    QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xD840);
    QTest::newRow("lone low surrogate") << QString{QChar(0xDC00)} + u"a"_s;
    QTest::newRow("swapped surrogates") << QString{QChar(0xDC00)} + QChar(0xD840);
}

void TestTextInput::forbiddenCharactersAreRefused()
{
    QFETCH(QString, text);
    QCOMPARE(forbiddenCharacters(text), u"text.characters"_s);
    const auto name = normalizeName(text, u"name"_s);
    QVERIFY(!name.has_value());
    QCOMPARE(name.error(), (FieldProblem{u"name"_s, u"text.characters"_s, {}}));
    QVERIFY(!normalizeNote(text, u"note"_s).has_value());
}

void TestTextInput::lengthsAreCountedInCharacters()
{
    QCOMPARE(characterCount(u"a中𠮷"), 3);
    QVERIFY(normalizeName(u"𠮷𠮷𠮷", u"name"_s, 3).has_value());
    QVERIFY(normalizeName(u"  𠮷𠮷𠮷  ", u"name"_s, 3).has_value());
    const auto tooLong = normalizeName(u"𠮷𠮷𠮷𠮷", u"name"_s, 3);
    QCOMPARE(tooLong.error(), (FieldProblem{u"name"_s, u"text.too_long"_s, {3}}));
    QCOMPARE(normalizeName(QString(kMaxNameLength + 1, u'a'), u"name"_s).error().code, u"text.too_long"_s);
    QVERIFY(normalizeNote(QString(kMaxNoteLength, u'a'), u"note"_s).has_value());
    QCOMPARE(normalizeNote(QString(kMaxNoteLength + 1, u'a'), u"note"_s).error().code, u"text.too_long"_s);
}

void TestTextInput::notesKeepTheirLines_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("note");
    QTest::newRow("lines") << u"咳嗽三天\n\n发热"_s << u"咳嗽三天\n\n发热"_s;
    QTest::newRow("CRLF and CR") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("paragraph separators") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
    QTest::newRow("blanks at line ends") << u"a  \n  b\t\n"_s << u"a\n  b"_s;
    QTest::newRow("blank lines around") << u"\n \n　\na\n\n"_s << u"a"_s;
    QTest::newRow("full-width stays") << u"体温３８"_s << u"体温３８"_s;
    QTest::newRow("tab inside") << u"a\tb"_s << u"a\tb"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestTextInput::notesKeepTheirLines()
{
    QFETCH(QString, typed);
    const auto note = normalizeNote(typed, u"note"_s);
    QVERIFY(note.has_value());
    QTEST(*note, "note");
}

void TestTextInput::normalisingTwiceChangesNothing()
{
    for (const QString &typed : {u" Ａ　b\u200B •c "_s, u"e\u0301 \u00A0x"_s, u"王·\n建"_s, u" \u200B x \u200B "_s}) {
        const QString once = normalizeName(typed, {}).value();
        QCOMPARE(normalizeName(once, {}).value(), once);
        const QString note = normalizeNote(typed, {}).value();
        QCOMPARE(normalizeNote(note, {}).value(), note);
    }
}

QTEST_GUILESS_MAIN(TestTextInput)
#include "tst_text_input.moc"
