// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// A pair that somebody raised while the same name was looked up for a file.
@Suite struct LookingUpAgainTests {
    private static let quiet = ScreeningFailure.refused([Finding(ScreeningRefusal.quiet)])

    /// How often the work was done, with these failures at first.
    private func attempts(_ failures: [ScreeningFailure]) async -> (count: Int, failure: ScreeningFailure?) {
        var count = 0
        do {
            try await ScreeningKeeping.lookingUpAgain {
                count += 1
                if count <= failures.count { throw failures[count - 1] }
            }
            return (count, nil)
        } catch {
            return (count, error as? ScreeningFailure)
        }
    }

    @Test(arguments: 0...2)
    func `names are looked up again where a pair was raised meanwhile`(refusals: Int) async {
        let done = await attempts(Array(repeating: Self.quiet, count: refusals))
        #expect(done.count == refusals + 1 && done.failure == nil)
    }

    @Test func `a third refusal stands`() async {
        let done = await attempts(Array(repeating: Self.quiet, count: 3))
        #expect(done.count == 3 && done.failure == Self.quiet)
    }

    @Test(arguments: [
        ScreeningFailure.noList, .refused([Finding(ScreeningRefusal.noList)]), .refused([]),
        .refused([Finding(ScreeningRefusal.quiet), Finding(ScreeningRefusal.noList)]),
    ])
    func `what is refused for another reason is not tried again`(failure: ScreeningFailure) async {
        let done = await attempts([failure])
        #expect(done.count == 1 && done.failure == failure)
    }
}
