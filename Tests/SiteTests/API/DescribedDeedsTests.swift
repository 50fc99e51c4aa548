// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

/// What programs are told of a deed is all that the deed reads and writes, and nothing that it does not know.
@Suite struct DescribedDeedsTests {
    /// Makes a value as it is described, with another word of each choice in each round.
    private struct Maker {
        let round: Int
        /// Whether what may be left out is there too.
        let isWhole: Bool

        func value(_ schema: Schema) -> Any {
            switch schema {
            case .named(_, _, let inner), .orNull(let inner): value(inner)
            case .text(let form): Self.text(form)
            case .integer: 1
            case .truth: round % 2 == 0
            case .word(let words): words[round % words.count]
            case .list(let inner): [value(inner)]
            case .map(let form, let inner): [Self.text(form): value(inner)]
            case .object(let properties): members(properties.filter { isWhole || $0.isRequired })
            case .choice(let properties): members([properties[round % properties.count]])
            case .either(let schemas): value(schemas[round % schemas.count])
            }
        }

        private func members(_ properties: [Schema.Property]) -> [String: Any] {
            Dictionary(uniqueKeysWithValues: properties.map { ($0.name, value($0.schema)) })
        }

        private static func text(_ form: Schema.Text) -> String {
            switch form {
            case .instant: "2027-01-15T08:00:00.000Z"
            case .day: "2027-01-16"
            case .hash: String(repeating: "0", count: 64)
            case .span: "3d"
            case .part: ">1/2"
            case .quorum: "22"
            default: "I-1"
            }
        }
    }

    /// More than any choice has words.
    private static let rounds = 12

    @Test(arguments: DeedForms.concepts.map(\.name))
    func `every deed is read and written as it is described`(name: String) throws {
        let concept = try #require(DeedForms.concepts.first { $0.name == name })
        #expect(concept.faults == [])
        for verb in concept.verbs {
            for round in 0..<Self.rounds {
                for isWhole in [true, false] {
                    let maker = Maker(round: round, isWhole: isWhole)
                    let bytes = try JSONSerialization.data(
                        withJSONObject: [name: [verb.name: maker.value(verb.schema)]])
                    let given = try JSONReader.read(Array(bytes))
                    let deed = try JSONDecoder().decode(Deed.self, from: bytes)
                    let written = try JSONReader.read(Array(JSONEncoder().encode(deed)))
                    #expect(DeedForms.schema.faults(in: written) == [], "\(name).\(verb.name)")
                    #expect(!isWhole || written == given, "\(name).\(verb.name)")
                }
            }
        }
    }

    @Test func `every deed that people did on the pages is as it is described`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await scene.draftStrategy()
            try await scene.supportOneAnother()
            try await scene.meet()
            try await scene.proposeCharter()
            var told: Set<String> = []
            for index in 0..<registry.coalition.count {
                guard let deed = try await registry.act(at: index)?.deed else { continue }
                let json = try JSONReader.read(Array(JSONEncoder().encode(deed)))
                guard !DeedForms.isNobodys(json) else { continue }
                told.insert(deed.name)
                #expect(DeedForms.schema.faults(in: json) == [], "\(deed.name)")
            }
            #expect(told.count > 40, "\(told.count)")
        }
    }
}
