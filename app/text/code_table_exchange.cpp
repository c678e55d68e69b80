// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_tables.h"

#include <QtGlobal>

#include <array>

namespace clinic {

std::span<const CodeEntry> exchangeCodes()
{
    static constexpr auto table = std::to_array<CodeEntry>({
        {"exchange.bad_answer",
         QT_TRANSLATE_NOOP("Codes", "The county's answer could not be read. The same data is sent again by itself; if "
                                    "this lasts, call the county's hotline.")},
        {"exchange.bad_authority",
         QT_TRANSLATE_NOOP("Codes", "The county's certificate in the settings cannot be read. The administrator "
                                    "should enter the file again that the county gave (it begins with BEGIN "
                                    "CERTIFICATE).")},
        {"exchange.busy",
         QT_TRANSLATE_NOOP("Codes", "The county's server is busy (status %1). The upload waits as long as it asks for "
                                    "and goes on by itself.")},
        {"exchange.clock_skew",
         QT_TRANSLATE_NOOP("Codes", "The clock of this computer differs from the county's by %1 minutes. Set the "
                                    "clock.")},
        {"exchange.conflict",
         QT_TRANSLATE_NOOP("Codes", "The county has another version of this record, and sending it again did not "
                                    "help. Compare the record with the county, correct it here and save it; it is "
                                    "sent again by itself.")},
        {"exchange.connection_lost",
         QT_TRANSLATE_NOOP("Codes", "The line broke before the county's confirmation came. The same data is sent "
                                    "again by itself; nothing is entered twice.")},
        {"exchange.entry_status",
         QT_TRANSLATE_NOOP("Codes", "The county did not store one of the records (status %1). All of them are sent "
                                    "again by itself.")},
        {"exchange.forbidden",
         QT_TRANSLATE_NOOP("Codes", "The county's server refuses this clinic (403). The administrator should ask the "
                                    "county to admit it.")},
        {"exchange.host_not_found",
         QT_TRANSLATE_NOOP("Codes", "The name of the county's server cannot be found. Check that this computer is "
                                    "online; if it is, the administrator should check the county address.")},
        {"exchange.http_status",
         QT_TRANSLATE_NOOP("Codes", "The county's server does not take our requests (status %1). The administrator "
                                    "should check the county address and call the county's hotline.")},
        {"exchange.metadata_no_transaction",
         QT_TRANSLATE_NOOP("Codes", "The county's server takes no transactions, so that half a visit could be stored. "
                                    "Nothing was sent. Call the county's hotline.")},
        {"exchange.metadata_no_update_create",
         QT_TRANSLATE_NOOP("Codes", "The county's server does not take our record numbers for: %1. Nothing was sent. "
                                    "Call the county's hotline and name this message.")},
        {"exchange.metadata_not_fhir",
         QT_TRANSLATE_NOOP("Codes", "What answers at the county address is no FHIR server. The administrator should "
                                    "check the address.")},
        {"exchange.metadata_version",
         QT_TRANSLATE_NOOP("Codes", "The county's server speaks FHIR %1; this program needs 4.0.1 (R4). Nothing was "
                                    "sent. The administrator should ask the county for the address of its R4 server.")},
        {"exchange.no_connection",
         QT_TRANSLATE_NOOP("Codes", "The county's server cannot be reached. Work goes on; the upload tries again by "
                                    "itself. If this lasts, check the network cable or the router.")},
        {"exchange.no_county",
         QT_TRANSLATE_NOOP("Codes", "No county address is set, so nothing is uploaded. The administrator can enter it "
                                    "under Administration.")},
        {"exchange.no_gzip",
         QT_TRANSLATE_NOOP("Codes", "The county's server cannot unpack compressed data. It is sent again uncompressed "
                                    "by itself.")},
        {"exchange.not_fhir",
         QT_TRANSLATE_NOOP("Codes", "Something else than the county's server answered, perhaps the log-in page of a "
                                    "network. Open a web page on this computer and log in to the network; the upload "
                                    "then goes on by itself.")},
        {"exchange.not_signed_in",
         QT_TRANSLATE_NOOP("Codes", "The county's server asks for a log-in that this clinic does not have or that has "
                                    "ended (401). The administrator should ask the county for access.")},
        {"exchange.other_seat",
         QT_TRANSLATE_NOOP("Codes", "Another computer of this clinic uploads at the moment. Nothing needs to be done "
                                    "here.")},
        {"exchange.quarantined",
         QT_TRANSLATE_NOOP("Codes", "The county did not take %1 records. Open the list, correct each record and save "
                                    "it; it is sent again by itself.")},
        {"exchange.record_too_big",
         QT_TRANSLATE_NOOP("Codes", "The county takes no record as large as this one. Shorten its texts and save it; "
                                    "it is sent again by itself.")},
        {"exchange.reference_missing",
         QT_TRANSLATE_NOOP("Codes", "This record names something that the county does not have and that this clinic "
                                    "cannot send (%1). Open the record, check it and save it; it is sent again by "
                                    "itself.")},
        {"exchange.refers_to_refused",
         QT_TRANSLATE_NOOP("Codes", "This record waits because it belongs to one that the county refused (%1). "
                                    "Correct that one first; both are then sent by themselves.")},
        {"exchange.refused",
         QT_TRANSLATE_NOOP("Codes", "The county refused this record. Read the county's reason, correct the record and "
                                    "save it; it is sent again by itself.")},
        {"exchange.server_error",
         QT_TRANSLATE_NOOP("Codes", "The county's server has a fault (status %1). The same data is sent again by "
                                    "itself; if this lasts, call the county's hotline.")},
        {"exchange.timeout",
         QT_TRANSLATE_NOOP("Codes", "The county's server did not answer in time. The same data is sent again by "
                                    "itself.")},
        {"exchange.tls_expired",
         QT_TRANSLATE_NOOP("Codes", "The certificate of the county's server ended on %1. If today's date on this "
                                    "computer is right, call the county's hotline: the certificate has to be renewed. "
                                    "If the date is wrong, set the clock. Nothing is sent until then.")},
        {"exchange.tls_failed",
         QT_TRANSLATE_NOOP("Codes", "No secure line to %1 could be made. Nothing was sent. Call the county's hotline "
                                    "and name this message.")},
        {"exchange.tls_not_yet_valid",
         QT_TRANSLATE_NOOP("Codes", "The certificate of the county's server begins only on %1. Most likely the clock "
                                    "of this computer is wrong: check your clock and set the right date. Nothing is "
                                    "sent until then.")},
        {"exchange.tls_required",
         QT_TRANSLATE_NOOP("Codes", "The county address begins with http and has no protection. Nothing was sent. The "
                                    "administrator should enter the address that begins with https.")},
        {"exchange.tls_unknown_authority",
         QT_TRANSLATE_NOOP("Codes", "The server at %1 cannot prove that it is the county's. Nothing was sent. Do not "
                                    "go on in another network; the administrator should get the county's certificate "
                                    "and enter it with the county address.")},
        {"exchange.tls_wrong_host",
         QT_TRANSLATE_NOOP("Codes", "The server that answered is not %1. Nothing was sent. The administrator should "
                                    "check the county address; if it is right, call the county's hotline.")},
        {"exchange.too_big",
         QT_TRANSLATE_NOOP("Codes", "The county's server takes smaller packets only. The data is divided and sent "
                                    "again by itself.")},
        {"exchange.unit_damaged",
         QT_TRANSLATE_NOOP("Codes", "Data prepared for the county is damaged and was not sent. Tell the "
                                    "administrator; check the disk and the newest backup.")},
        {"exchange.unit_not_found",
         QT_TRANSLATE_NOOP("Codes", "This upload is no longer there. Look at the status again; nothing else needs to "
                                    "be done.")},
        {"exchange.wrong_address",
         QT_TRANSLATE_NOOP("Codes", "There is no FHIR server at the county address (404). The administrator should "
                                    "check the address letter by letter.")},
        {"exchange.wrong_count",
         QT_TRANSLATE_NOOP("Codes", "The county confirmed fewer records than were sent. All of them are sent again by "
                                    "itself.")},
    });
    return table;
}

} // namespace clinic
