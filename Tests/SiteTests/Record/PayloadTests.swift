// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Record
import Testing

@testable import Site

/// The bytes of an act are for those who may know all that they name; its leaf and its proof are for whoever may know of it.
@Suite struct PayloadTests {
    private let site = TestSite()

    /// The act that published R-1, which is about the visit V-1 as well.
    private func publication(_ program: Program) async throws -> Int {
        let acts = try await program.json("/record/subjects/R-1/acts").items
        let act = acts.first { $0["deed"] == .text("publication.publish") }
        return try #require(act?["index"]?.whole)
    }

    @Test func `the public verifies an act by its leaf, and is not told what its lists leave out`()
        async throws
    {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let visitor = Program(client: client)
            let act = try await publication(visitor)
            let known = try await visitor.json("/record/acts/\(act)")
            #expect(known["author"]?["person"] == .null && known["about"]?.texts.contains("R-1") == true)
            #expect(known["about"]?.texts.contains("V-1") == false)
            let payload = try await visitor.get("/record/acts/\(act)/payload")
            #expect(payload.status == .notFound && !payload.text.contains("\"press\""))
            let proof = try ActProof(text: await visitor.get("/record/acts/\(act)/proof").text)
            let key = try VerificationKey(
                try await visitor.get("/record/key").text.split(separator: "\n")[0])
            try Verifier(key: key).verify(proof)
            #expect(proof.opening == nil && proof.index == act)
            #expect(try await scene.read("/record/\(act)/proof") == proof.text)
            let page = try await scene.read("/record/\(act)")
            #expect(page.contains(proof.leaf.hash.base64))
            #expect(page.contains("masked without changing the hash"))
            // The checkpoint and the command.
            #expect(page.matches(of: /class="bytes"/).count == 2 && !page.contains("V-1"))
            #expect(try await visitor.get("/record/subjects/V-1/acts").status == .notFound)
        }
    }

    @Test
    func `whoever knows the office and the visit is given the bytes, by page, file and interface alike`()
        async throws
    {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let protocolOfficer = try await Program.of("protocol", site, client)
            let act = try await publication(protocolOfficer)
            let payload = try await protocolOfficer.get("/record/acts/\(act)/payload").text
            #expect(payload.contains("\"person\":\"press\"") && payload.contains("\"V-1\""))
            let file = try ActProof(text: await scene.read("/record/\(act)/proof", as: "protocol"))
            #expect(file.opening.map { String(decoding: $0.payload, as: UTF8.self) } == payload)
            let page = try await scene.read("/record/\(act)", as: "protocol")
            #expect(page.matches(of: /class="bytes"/).count == 3 && page.contains("V-1"))
            // Mali owns what was agreed in the visit and knows of it; Burkina Faso does not.
            let mali = try await Program.of("delegate-ml", site, client)
            #expect(try await mali.get("/record/acts/\(act)/payload").text == payload)
            #expect(try await mali.get("/visits/V-1").status == .notFound)
            let burkina = try await Program.of("delegate-bf", site, client)
            #expect(try await burkina.get("/record/acts/\(act)/payload").status == .notFound)
            let sealed = try ActProof(text: await scene.read("/record/\(act)/proof", as: "delegate-bf"))
            #expect(sealed.opening == nil && sealed.leaf == file.leaf)
        }
    }

    @Test func `what nobody in particular did is open to everybody`() async throws {
        try await site.run { client in
            let visitor = Program(client: client)
            let founding = try await visitor.get("/record/acts/0/payload")
            #expect(founding.status == .ok && founding.text.contains("\"charter\""))
            #expect(try await visitor.get("/record/acts/0/proof").status == .ok)
        }
    }
}
