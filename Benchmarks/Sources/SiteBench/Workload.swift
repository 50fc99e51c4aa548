// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Submitters that each take initiative after initiative from proposal into debate, twenty acts each, and wait for
/// every receipt before the next deed.
struct Workload {
    let registry: Registry
    let writers: Int

    struct Refused: Error {
        let findings: [Finding]
    }

    /// Founds the coalition; act 0.
    static func found(_ registry: Registry) async throws {
        let deed = Deed.charter(.found(charter: BenchCharter.charter))
        let receipt = try await registry.submit(Submission(id: "founding", author: .system, deed: deed))
        guard receipt.act != nil else { throw Refused(findings: receipt.findings) }
    }

    /// Lives of initiatives, `lives` in all; returns the number of acts.
    @discardableResult
    func play(lives: Int, from first: Int = 0) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                group.addTask { [registry] in
                    var acts = 0
                    for life in stride(from: first + writer, to: first + lives, by: writers) {
                        acts += try await Self.life(life, registry)
                    }
                    return acts
                }
            }
            return try await group.reduce(0, +)
        }
    }

    private static func life(_ number: Int, _ registry: Registry) async throws -> Int {
        let sponsor = BenchCharter.delegates[number % 43]
        let proposal = Proposal(
            kind: .initiative, title: BenchCharter.text("Initiative \(number)"),
            objective: BenchCharter.text("To train border officers of five states, twice a year"),
            domains: ["military"], mandate: "founding", hosts: [sponsor.organisation])
        let proposed = try await submit(
            .propose(proposal: proposal), by: sponsor, "\(number)-0", registry)
        let id = Initiative.ID(proposed.about.first?.text ?? "") ?? "I-0"
        var steps: [(InitiativeDeed, Author)] = texts(of: id).map { ($0, sponsor) }
        steps.append((.declareAuthentic(initiative: id, languages: Language.allCases), sponsor))
        steps.append((.submit(initiative: id), sponsor))
        steps.append((.admit(initiative: id, note: BenchCharter.text("In form")), BenchCharter.officer))
        let closes = proposed.at + .days(5)
        steps.append((.openDebate(initiative: id, closes: closes), BenchCharter.chair))
        for delegate in BenchCharter.delegates.prefix(12) {
            let remark = Remark("Nous appuyons ce texte, sous réserve du paragraphe deux.", in: .french)
            steps.append((.comment(initiative: id, paragraph: 1, remark: remark), delegate))
        }
        for (index, (deed, author)) in steps.enumerated() {
            _ = try await submit(deed, by: author, "\(number)-\(index + 1)", registry)
        }
        return steps.count + 1
    }

    private static func texts(of id: Initiative.ID) -> [InitiativeDeed] {
        let paragraphs: [(Language, [String])] = [
            (.french, ["Premier alinéa du texte", "Deuxième alinéa"]),
            (.arabic, ["الفقرة الأولى من النص", "الفقرة الثانية"]),
            (.english, ["First paragraph of the text", "Second paragraph"]),
        ]
        return paragraphs.enumerated().map { index, pair in
            .setText(
                initiative: id, language: pair.0, paragraphs: pair.1, translationOf: index == 0 ? nil : 1)
        }
    }

    private static func submit(
        _ deed: InitiativeDeed, by author: Author, _ id: String, _ registry: Registry
    ) async throws -> Act {
        let submission = Submission(id: Act.ID("s-\(id)") ?? "s", author: author, deed: .initiative(deed))
        let receipt = try await registry.submit(submission)
        guard let act = receipt.act else { throw Refused(findings: receipt.findings) }
        return act
    }
}
