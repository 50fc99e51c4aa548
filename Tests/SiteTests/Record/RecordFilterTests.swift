// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// The record, narrowed by who acted, in which office, on what and when.
@Suite struct RecordFilterTests {
    /// The numbers of the acts in the file.
    private func acts(_ query: String, _ scene: Scene, as login: String?) async throws -> [Int] {
        let file = try await scene.read("/record.csv?\(query)", as: login)
        return file.split(separator: "\r\n").dropFirst().compactMap {
            $0.split(separator: ",").first.flatMap { Int($0) }
        }
    }

    @Test func `page and file show what is asked for, and nothing else`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let today = site.clock.now.day
            try await scene.receiveDelegation()
            try await scene.proposeTogether()
            let all = try await acts("", scene, as: "auditor")
            #expect(all == Array((0..<all.count).reversed()))
            let visits = try await acts("kind=visit", scene, as: "auditor")
            #expect(visits.count == 6 && visits.last == 1)
            #expect(try await acts("organisation=secretariat&kind=visit", scene, as: "auditor") == visits)
            #expect(try await acts("organisation=TD", scene, as: "auditor").count == 1)
            let page = try await scene.read("/record?organisation=TD", as: "auditor")
            #expect(page.contains("Position recorded") && !page.contains("Initiative proposed</td>"))
            #expect(page.contains("href=\"/en/record.csv?organisation=TD\""))
            #expect(try await acts("office=protocol", scene, as: "auditor") == visits)
            let earlier = try await acts("until=\(today)", scene, as: "auditor")
            let later = try await acts("from=\(today.advanced(byDays: 1))", scene, as: "auditor")
            #expect(!earlier.isEmpty && !later.isEmpty && later + earlier == all)
            let none = try await scene.read("/record?kind=nothing", as: "auditor")
            #expect(none.contains("None of the acts looked through matches this choice"))
        }
    }

    @Test func `a filter tells nobody more than the record does`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.proposeTogether()
            for login in [nil, "partner", "observer", "delegate-td"] {
                let known = try await Set(acts("", scene, as: login))
                for query in ["kind=visit", "organisation=ML", "organisation=secretariat"] {
                    let found = try await acts(query, scene, as: login)
                    #expect(known.isSuperset(of: found), "\(query) for \(login ?? "a visitor")")
                }
            }
            // Which office acted is the coalition's own affair.
            #expect(try await !acts("organisation=ML", scene, as: "partner").isEmpty)
            #expect(try await acts("office=delegate-ML", scene, as: "partner").isEmpty)
            #expect(try await !acts("office=delegate-ML", scene, as: "delegate-td").isEmpty)
            #expect(try await !scene.read("/record", as: "partner").contains("Office delegate-ML"))
        }
    }
}
