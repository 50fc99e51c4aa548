// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@testable import Exchange

/// Numbers that OFAC writes among its remarks.
@Suite struct OFACNumbersTests {
    @Test(
        arguments: [
            ("Aircraft Manufacturer's Serial Number (MSN) 9900017", .other, "9900017", nil),
            ("Aircraft Construction Number (also called L/N or S/N or F/N) 9917", .other, "9917", nil),
            ("Aircraft Tail Number EP-ZZX", .registration, "EP-ZZX", nil),
            ("Folio Mercantil No. 990017 (Mexico) issued 14 Dec 2005", .registration, "990017", "mx"),
            ("Government Gazette Number 99000017 (Russia)", .registration, "99000017", "ru"),
            ("V.A.T. Number BG 990000017 (Bulgaria)", .tax, "BG 990000017", "bg"),
            ("Trade License No. C 99017 (Malta)", .registration, "C 99017", "mt"),
            ("D-U-N-S Number 99-000-0017", .registration, "99-000-0017", nil),
            ("C.R. No. 99017 (United Arab Emirates)", .registration, "99017", "ae"),
            ("Business Registration Document # CUD: A990017 (Mexico)", .registration, "A990017", "mx"),
            ("RIF # J-99000017-9 (Venezuela)", .tax, "J-99000017-9", "ve"),
            ("Driver's License No. 990017 (Mexico)", .other, "990017", "mx"),
            ("Italian Fiscal Code: ZZZZZZ99T11Z352Z", .tax, "ZZZZZZ99T11Z352Z", nil),
            ("Diplomatic Passport A9900017 (Iran) issued 1999", .passport, "A9900017", "ir"),
            ("Public Registration Number 990017, Doc. 12 (Panama)", .registration, "990017", "pa"),
            ("Chamber Membership No. 990017 (Qatar)", .other, "990017", "qa"),
            ("National ID No.: 9900017, Kenya", .other, "9900017", nil),
        ] as [(String, ListIdentifier.Kind, String, String?)])
    func `a number is known by its name, or by how its name ends`(
        remark: String, kind: ListIdentifier.Kind, number: String, country: String?
    ) throws {
        let found = try #require(OFACNumbers.number(in: remark))
        #expect(found.kind == kind && found.number == number && found.country == country)
        #expect(found.isRepeated && found.label.map { remark.hasPrefix($0) } == true)
    }

    @Test(arguments: [
        "Phone Number 98990000017", "Telephone No. 0099000017", "Fax No. 99-4-990017", "Alt. Fax: 9900017",
        "Executive Order 13662 Directive Determination - Subject to Directive 2",
        "Linked To: HOUSE NO. 990017",
        "Organization Established Date 17 Dec 2016", "Aircraft Model A340-642", "named in UNSCR 1483",
        "Chinese Commercial Code 1728 4320", "Gender Male", "V.A.T. Number Goztepe V.D. 823 026 0248", "",
        "Member of a group of which the files of the police say much: File no. 2009/52", "Number 17 of many",
    ])
    func `what is nobody's number is none`(remark: String) {
        #expect(OFACNumbers.number(in: remark) == nil)
    }

    private func entry(remarks: String) throws -> ListEntry {
        var files = try ListSamples.ofac()
        files.parts["sdn.csv"] = Array(
            "1,\"A\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"\(remarks).\"".utf8)
        files.parts["alt.csv"] = []
        files.parts["add.csv"] = []
        return try #require(try ListSamples.read(files, .ofac).first)
    }

    @Test func `the remark stays, for it says more`() throws {
        let remark = "Folio Mercantil No. 990017 (Mexico) issued 14 Dec 2005"
        let entry = try entry(remarks: "alt. \(remark); Tax ID No. 990018 (Mexico)")
        #expect(entry.remarks == ["alt. \(remark)"])
        #expect(
            entry.identifiers == [
                ListIdentifier(
                    .registration, "990017", country: "mx", label: "Folio Mercantil No.", isRepeated: true),
                ListIdentifier(.tax, "990018", country: "mx"),
            ])
    }

    @Test func `a passport is found by its number, whatever is said of its days`() throws {
        let entry = try entry(remarks: "Passport Z9900017 issued 26 May 1999 expires 25 May 2004")
        #expect(entry.identifiers.map(\.number).contains("Z9900017"))
        #expect(entry.identifiers.count { !$0.isRepeated } == 1, "the mark is made of what it was made of")
        let hits = ListIndex([entry]).hits(
            for: Query([], identifiers: [ListIdentifier(.passport, "Z 9900017")]))
        #expect(hits.count == 1)
    }
}
