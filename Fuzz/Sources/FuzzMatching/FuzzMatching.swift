// SPDX-License-Identifier: Apache-2.0
import Screening

/// Two names, parted by a line break: whatever they are, there is a score between 0 and 1, the same each time, and what
/// the index finds is what the pair scores.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMatching(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let query = Query(String(decoding: parts.first ?? [], as: UTF8.self))
    let name = ListName(String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self), .principal)
    let entry = ListEntry(id: "1", kind: .person, names: [name])
    let match = Matcher.match(query, entry)
    precondition((0...1).contains(match.score), "a score of \(match.score)")
    precondition(Matcher.match(query, entry).score == match.score, "another score the second time")
    let hits = ListIndex([entry]).hits(for: query, threshold: 0.01)
    precondition(hits.allSatisfy { $0.score == match.score }, "the index scores otherwise")
    return 0
}
