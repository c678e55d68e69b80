<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ReferralWaiting</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ExchangePage</name>
    <message numerus="yes">
        <source>The county confirmed %n parcel(s) of records.</source>
        <translation>
            <numerusform>The county confirmed %n parcel of records.</numerusform>
            <numerusform>The county confirmed %n parcels of records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportPreview</name>
    <message numerus="yes">
        <source>&amp;Leave out the %n refused row(s) and import the others</source>
        <translation>
            <numerusform>&amp;Leave out the %n refused row and import the others</numerusform>
            <numerusform>&amp;Leave out the %n refused rows and import the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrescriptionPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::UploadStatusWidget</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <comment>waiting for the upload</comment>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting since %1</source>
        <comment>upload</comment>
        <translation>
            <numerusform>%n record waiting since %1</numerusform>
            <numerusform>%n records waiting since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting</source>
        <comment>upload</comment>
        <translation>
            <numerusform>%n record waiting</numerusform>
            <numerusform>%n records waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
