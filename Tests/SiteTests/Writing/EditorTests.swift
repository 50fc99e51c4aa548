// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// The editor as one uses it without scripts: buttons post the form back.
@Suite struct EditorTests {
    private static let path = "/initiatives/I-1/act/set-text"

    /// Fills in the form that a page shows, presses one of its buttons, and gives the next page.
    private func press(
        _ guest: Guest, _ shown: String, _ changes: [String: String] = [:], button: (String, String)
    ) async throws -> TestResponse {
        var fields = Self.typed(shown)
        for (name, value) in changes { fields[name] = [value] }
        fields[button.0] = [button.1]
        return try await guest.send("/en\(Self.path)", fields)
    }

    /// Everything that the form on a page holds, as a browser would send it.
    private static func typed(_ page: String) -> [String: [String]] {
        let main = page.firstRange(of: "<main").map { String(page[$0.lowerBound...]) } ?? page
        var fields: [String: [String]] = [:]
        func plain(_ text: Substring) -> String {
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
                .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
        }
        for match in main.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/) {
            fields[String(match.output.1)] = [plain(match.output.2)]
        }
        for match in main.matches(of: /<input type="radio"[^>]* name="([^"]*)" value="([^"]*)" checked>/) {
            fields[String(match.output.1)] = [plain(match.output.2)]
        }
        for match in main.matches(of: /<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/) {
            fields[String(match.output.1)] = [plain(match.output.2)]
        }
        return fields
    }

    private func draft(_ scene: Scene) async throws { try await scene.propose("Quartz", as: "delegate-ml") }

    private static let three = [
        "fr.1": "Un", "fr.2": "Deux", "ar.1": "واحد", "ar.2": "اثنان", "en.1": "One", "en.2": "Two",
        "rows": "2",
        "lead": "fr",
    ]

    @Test func `three columns are recorded as one revision and its translations, in that order`() async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await draft(scene)
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let shown = try await guest.get("/en\(Self.path)").text
            let saved = try await press(guest, shown, Self.three, button: ("do", "save"))
            #expect(saved.status == .seeOther)
            let receipt = try #require(saved.headers[.location])
            #expect(receipt.contains("/receipts/") && receipt.contains("with="))
            let page = try await guest.get(receipt).text
            #expect(page.contains("Recorded together with it"))
            let text = try await scene.read("/initiatives/I-1/text", as: "delegate-ml")
            #expect(text.contains("tag-success\">Up to date") && !text.contains("To be updated"))
            // The same form once more is the same deeds.
            let again = try await press(guest, shown, Self.three, button: ("do", "save"))
            #expect(again.headers[.location] == receipt)
            // And what has not changed is not recorded again.
            let fresh = try await guest.get("/en\(Self.path)").text
            let nothing = try await press(guest, fresh, button: ("do", "save"))
            #expect(nothing.status == .ok && nothing.text.contains("Nothing has changed"))
        }
    }

    @Test func `buttons add, move and remove paragraphs, and keep every word`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await draft(scene)
            let guest = try await TestSite.signedIn("delegate-ml", client)
            var page = try await guest.get("/en\(Self.path)").text
            page = try await press(guest, page, Self.three, button: ("do", "add.1")).text
            var fields = Self.typed(page)
            #expect(fields["rows"] == ["3"] && fields["fr.2"] == [""] && fields["ar.3"] == ["اثنان"])
            page = try await press(guest, page, ["fr.2": "<Entre>"], button: ("do", "down.2")).text
            fields = Self.typed(page)
            #expect(fields["fr.3"] == ["<Entre>"] && fields["fr.2"] == ["Deux"] && fields["en.2"] == ["Two"])
            page = try await press(guest, page, button: ("do", "remove.3")).text
            fields = Self.typed(page)
            #expect(fields["rows"] == ["2"] && fields["fr.1"] == ["Un"] && fields["fr.2"] == ["Deux"])
            page = try await press(guest, page, button: ("do", "up.2")).text
            #expect(Self.typed(page)["ar.1"] == ["اثنان"])
            // What makes no sense changes nothing.
            for command in [
                "up.1", "down.2", "remove.9", "add.-4", "fly.1", "x", "add.999999999999999999999",
            ] {
                let same = try await press(guest, page, button: ("do", command))
                #expect(same.status == .ok && Self.typed(same.text)["rows"] == ["2"], "\(command)")
            }
        }
    }

    @Test func `an empty cell is named where it stands, and may be left for later`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await draft(scene)
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let shown = try await guest.get("/en\(Self.path)").text
            let partly = Self.three.merging(["ar.2": ""]) { $1 }
            let refused = try await press(guest, shown, partly, button: ("do", "save"))
            #expect(refused.status == .unprocessableContent)
            #expect(
                refused.text.contains("href=\"#cell-ar-2\"")
                    && refused.text.contains("Paragraph 2 is empty: Arabic"))
            let later = try await press(guest, refused.text, ["part.ar": "later"], button: ("do", "save"))
            #expect(later.status == .seeOther)
            // What waits is still there, as a draft.
            let back = try await guest.get("/en\(Self.path)").text
            #expect(back.contains("You have an unsent draft") && Self.typed(back)["ar.1"] == ["واحد"])
            let done = try await press(
                guest, back, ["ar.2": "اثنان", "part.ar": "changed"], button: ("do", "save"))
            #expect(done.status == .seeOther)
            let text = try await scene.read("/initiatives/I-1/text", as: "delegate-ml")
            #expect(!text.contains("To be updated") && !text.contains("tag-danger\">Missing"))
            #expect(try await !guest.get("/en\(Self.path)").text.contains("You have an unsent draft"))
        }
    }

    @Test func `two who edit at once see both wordings, and nothing is lost or overwritten`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await draft(scene)
            let (one, other) = (
                try await TestSite.signedIn("delegate-ml", client),
                try await TestSite.signedIn("delegate-ml", client)
            )
            let first = try await one.get("/en\(Self.path)").text
            _ = try await press(one, first, Self.three, button: ("do", "save"))
            let mine = try await one.get("/en\(Self.path)").text
            let theirs = try await other.get("/en\(Self.path)").text
            let saved = try await press(
                other, theirs, ["fr.1": "Un, leur", "fr.2": "Deux, leur"], button: ("do", "save"))
            #expect(saved.status == .seeOther)
            let conflict = try await press(
                one, mine, ["fr.1": "Un, mien", "en.2": "Two, mine"], button: ("do", "save"))
            #expect(conflict.status == .conflict)
            #expect(conflict.text.contains("Your wording") && conflict.text.contains("leur"))
            let merged = try await press(
                one, conflict.text, ["pick.fr.0": "own", "own.fr.0": "Un, à deux"], button: ("do", "resolve"))
            let fields = Self.typed(merged.text)
            #expect(fields["fr.1"] == ["Un, à deux"] && fields["fr.2"] == ["Deux, leur"])
            #expect(fields["en.2"] == ["Two, mine"] && fields["revision"] == ["2"])
            let final = try await press(one, merged.text, button: ("do", "save"))
            #expect(final.status == .seeOther)
            let versions = try await scene.read(
                "/initiatives/I-1/text/versions?language=fr", as: "delegate-ml")
            #expect(versions.contains("<del>") && versions.contains("[supprimé"))
            let text = try await scene.read("/initiatives/I-1/text?language=fr", as: "delegate-ml")
            #expect(text.contains("Un, à deux") && text.contains("Deux, leur"))
        }
    }

    @Test func `of many who save the same revision at once, the registry takes one`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await draft(scene)
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let first = try await guest.get("/en\(Self.path)").text
            _ = try await press(guest, first, Self.three, button: ("do", "save"))
            let pages = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for number in 0..<8 {
                    group.addTask { (number, try await guest.get("/en\(Self.path)").text) }
                }
                return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
            }
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for (number, page) in pages {
                    group.addTask {
                        try await press(guest, page, ["fr.1": "Un \(number)"], button: ("do", "save")).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == .seeOther } == 1 && answers.count { $0 == .conflict } == 7)
        }
    }
}
