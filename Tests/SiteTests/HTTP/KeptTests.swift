// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What is kept for a reader is what the record says now.
struct KeptTests {
    private let kept = Kept()
    private let noon = Instant(milliseconds: 1_800_000_000_000)

    private func view(_ acts: Int, _ viewer: Viewer = .visitor, after span: Span = .minutes(0)) -> View {
        var coalition = Coalition()
        for index in 0..<acts { coalition.applyErased(index: index, at: noon) }
        return View(of: coalition, for: viewer, at: noon + span)
    }

    @Test func `It is made once for every state of the record`() {
        #expect(kept.value("a", in: view(1)) { _ in 1 } == 1)
        #expect(kept.value("a", in: view(1)) { _ in 2 } == 1)
        #expect(kept.value("a", in: view(2)) { _ in 3 } == 3)
    }

    @Test func `It is made anew once an act was erased, though there are as many`() {
        var coalition = Coalition()
        coalition.apply(
            Act(
                id: "founding", index: 0, at: noon, author: .system, credential: nil, audience: .everyone,
                about: [], deed: .charter(.found(charter: TestCharter.charter))))
        let before = View(of: coalition, for: .visitor, at: noon)
        #expect(kept.value("a", in: before) { _ in 1 } == 1)
        #expect(view(1).count == before.count)
        #expect(kept.value("a", in: view(1)) { _ in 2 } == 2)
        #expect(kept.value("a", in: before) { _ in 3 } == 3, "a view of the past")
        #expect(kept.value("a", in: view(1)) { _ in 4 } == 2)
    }

    @Test func `It is made anew with the minute`() {
        #expect(kept.value("a", in: view(1)) { _ in 1 } == 1)
        #expect(kept.value("a", in: view(1, after: .minutes(1))) { _ in 2 } == 2)
    }

    @Test func `Nobody gets what was gathered for another, or under another name`() {
        #expect(kept.value("a", in: view(1, .person("p"))) { _ in 1 } == 1)
        #expect(kept.value("a", in: view(1, .person("q"))) { _ in 2 } == 2)
        #expect(kept.value("a", in: view(1)) { _ in 3 } == 3)
        #expect(kept.value("b", in: view(1)) { _ in 4 } == 4)
        #expect(kept.value("a", in: view(1, .person("p"))) { _ in 5 } == 1)
    }

    @Test func `Whoever began before the last act sees the past, and leaves the present alone`() {
        #expect(kept.value("a", in: view(2)) { _ in 2 } == 2)
        #expect(kept.value("a", in: view(1)) { _ in 1 } == 1)
        #expect(kept.value("a", in: view(2)) { _ in 3 } == 2)
    }

    @Test func `Of very many, the first are forgotten, and those of nobody else`() {
        #expect(kept.value("a", in: view(1, .person("p"))) { _ in 1 } == 1)
        for number in 0..<300 { #expect(kept.value("\(number)", in: view(1)) { _ in number } == number) }
        #expect(kept.value("0", in: view(1)) { _ in -1 } == -1)
        #expect(kept.value("299", in: view(1)) { _ in -1 } == 299)
        #expect(kept.value("a", in: view(1, .person("p"))) { _ in 2 } == 1)
    }
}
