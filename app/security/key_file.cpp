// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/key_file.h"

#include "base/json_object_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <bit>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kSaltSize = 16;
constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;
constexpr int kWrappedSize = kNonceSize + int(DataKey::kSize) + kTagSize;
constexpr int kMaximumText = 200;
constexpr int kFormat = 1;
constexpr quint64 kMaximumCost = 1U << 18U;
constexpr quint64 kScryptMemory = 320ULL << 20U;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray randomBytes(int size)
{
    QByteArray out(size, '\0');
    if (RAND_bytes(bytes(out), size) != 1)
        out.clear();
    return out;
}

/// Binds a wrapped key to its place, so that a slot cannot be moved to another person or given another cost.
QByteArray associatedData(const KeyFile::Slot &slot)
{
    return u"xiangyi-keys %1 %2 %3 %4"_s.arg(kFormat).arg(slot.cost).arg(slot.staffId.toString(), slot.login).toUtf8();
}

Result<DataKey> derive(const QString &password, const QByteArray &salt, quint64 cost)
{
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    std::array<unsigned char, DataKey::kSize> key{};
    const int ok = EVP_PBE_scrypt(secret.constData(), static_cast<size_t>(secret.size()), bytes(salt),
                                  static_cast<size_t>(salt.size()), cost, 8, 1, kScryptMemory, key.data(), key.size());
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    DataKey derived{key};
    OPENSSL_cleanse(key.data(), key.size());
    if (ok != 1)
        return fail(ErrorKind::Storage, u"security.scrypt_failed"_s);
    return derived;
}

Result<QByteArray> wrap(const KeyFile::Slot &slot, const DataKey &wrapping, const DataKey &key)
{
    const QByteArray nonce = randomBytes(kNonceSize);
    const QByteArray aad = associatedData(slot);
    QByteArray cipher(static_cast<qsizetype>(DataKey::kSize), '\0');
    QByteArray tag(kTagSize, '\0');
    const CipherContext context{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    int size = 0;
    if (nonce.isEmpty() ||
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, wrapping.bytes().data(), bytes(nonce)) != 1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &size, bytes(aad), static_cast<int>(aad.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), bytes(cipher), &size, key.bytes().data(), static_cast<int>(DataKey::kSize)) !=
            1 ||
        EVP_EncryptFinal_ex(context.get(), nullptr, &size) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, tag.data()) != 1)
        return fail(ErrorKind::Storage, u"security.wrap_failed"_s);
    return nonce + cipher + tag;
}

std::optional<DataKey> unwrap(const KeyFile::Slot &slot, const DataKey &wrapping)
{
    if (slot.wrapped.size() != kWrappedSize)
        return std::nullopt;
    const QByteArray nonce = slot.wrapped.left(kNonceSize);
    const QByteArray cipher = slot.wrapped.mid(kNonceSize, static_cast<qsizetype>(DataKey::kSize));
    QByteArray tag = slot.wrapped.right(kTagSize);
    const QByteArray aad = associatedData(slot);
    std::array<unsigned char, DataKey::kSize> plain{};
    const CipherContext context{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    int size = 0;
    const bool ok =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, wrapping.bytes().data(), bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &size, bytes(aad), static_cast<int>(aad.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), plain.data(), &size, bytes(cipher), static_cast<int>(cipher.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), nullptr, &size) == 1;
    std::optional<DataKey> key;
    if (ok)
        key.emplace(plain);
    OPENSSL_cleanse(plain.data(), plain.size());
    return key;
}

/// Exactly `size` bytes; a text that is no base64 is noted as a problem.
QByteArray readBytes(JsonObjectReader &reader, QStringView key, qsizetype size)
{
    const auto decoded = QByteArray::fromBase64Encoding(reader.requiredText(key, kMaximumText).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != size)
        reader.problem(key, u"json.text"_s);
    return *decoded;
}

Result<std::vector<KeyFile::Slot>> slotsIn(const QByteArray &bytes)
{
    CLINIC_TRY_ASSIGN(const JsonNode document, JsonReader::parse(bytes));
    std::vector<KeyFile::Slot> found;
    JsonObjectReader reader{document};
    reader.requiredInt(u"format", kFormat, kFormat);
    reader.array(u"slots", [&found](JsonObjectReader &entry) {
        KeyFile::Slot slot;
        slot.staffId = entry.requiredId<StaffId>(u"staff");
        slot.login = entry.requiredText(u"login", kMaximumText);
        slot.cost = static_cast<quint64>(entry.requiredInt(u"cost", KeyFile::kMinimumCost, kMaximumCost));
        if (!std::has_single_bit(slot.cost))
            entry.problem(u"cost", u"field.range"_s, {KeyFile::kMinimumCost, kMaximumCost});
        slot.salt = readBytes(entry, u"salt", kSaltSize);
        slot.wrapped = readBytes(entry, u"wrapped", kWrappedSize);
        found.push_back(std::move(slot));
    });
    CLINIC_TRY(reader.finish());
    return found;
}

} // namespace

bool KeyFile::exists() const
{
    return QFile::exists(m_path);
}

Result<std::vector<KeyFile::Slot>> KeyFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, u"security.keys_unreadable"_s, {}, file.errorString());
    auto found = slotsIn(file.readAll());
    if (!found)
        return fail(ErrorKind::Corrupt, u"security.keys_damaged"_s, {}, found.error().code);
    return found;
}

Result<> KeyFile::write(const std::vector<Slot> &slotList) const
{
    QJsonArray array;
    for (const Slot &slot : slotList)
        array.append(QJsonObject{{u"staff"_s, slot.staffId.toString()},
                                 {u"login"_s, slot.login},
                                 {u"cost"_s, static_cast<qint64>(slot.cost)},
                                 {u"salt"_s, QString::fromLatin1(slot.salt.toBase64())},
                                 {u"wrapped"_s, QString::fromLatin1(slot.wrapped.toBase64())}});
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"security.keys_unwritable"_s, {}, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"slots"_s, array}}).toJson());
    if (!file.commit())
        return fail(ErrorKind::Storage, u"security.keys_unwritable"_s, {}, file.errorString());
    return {};
}

Result<KeyFile::Unlocked> KeyFile::unlock(const QString &login, const QString &password) const
{
    CLINIC_TRY_ASSIGN(const auto known, read());
    const QString name = login.trimmed().toLower();
    const auto found = std::ranges::find(known, name, &Slot::login);
    Slot slot;
    if (found != known.end())
        slot = *found;
    else if (!known.empty())
        slot.cost = known.front().cost;
    if (slot.salt.isEmpty())
        slot.salt = QByteArray(kSaltSize, '\0');
    CLINIC_TRY_ASSIGN(const DataKey wrapping, derive(password, slot.salt, slot.cost));
    auto key = unwrap(slot, wrapping);
    if (!key)
        return fail(ErrorKind::Denied, u"security.wrong_password"_s);
    return Unlocked{slot.staffId, std::move(*key)};
}

Result<> KeyFile::setPassword(const StaffId &staff, const QString &login, const QString &password, const DataKey &key,
                              quint64 cost)
{
    std::vector<Slot> known;
    if (exists()) {
        CLINIC_TRY_ASSIGN(known, read());
    }
    Slot slot;
    slot.staffId = staff;
    slot.login = login.trimmed().toLower();
    slot.cost = cost;
    slot.salt = randomBytes(kSaltSize);
    CLINIC_TRY_ASSIGN(const DataKey wrapping, derive(password, slot.salt, slot.cost));
    CLINIC_TRY_ASSIGN(slot.wrapped, wrap(slot, wrapping, key));
    std::erase_if(known, [&](const Slot &other) { return other.staffId == staff; });
    if (std::ranges::find(known, slot.login, &Slot::login) != known.end())
        return fail(ErrorKind::Conflict, u"staff.login_taken"_s, {slot.login});
    known.push_back(std::move(slot));
    return write(known);
}

Result<> KeyFile::remove(const StaffId &staff)
{
    CLINIC_TRY_ASSIGN(auto known, read());
    if (known.size() == 1 && known.front().staffId == staff)
        return fail(ErrorKind::Conflict, u"security.last_slot"_s);
    std::erase_if(known, [&](const Slot &slot) { return slot.staffId == staff; });
    return write(known);
}

} // namespace clinic
