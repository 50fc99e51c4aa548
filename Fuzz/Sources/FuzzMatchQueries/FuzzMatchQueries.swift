// SPDX-License-Identifier: Apache-2.0
import Exchange
import HTTPTypes
import Screening

/// The body of a request to `/match`. Whatever it is, each of its questions can be looked up, or the answer is one of a
/// client's faults, in JSON that can be read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMatchQueries(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        let examples = try MatchQueries(bytes, countryCode: CountryNames.code).examples
        precondition((1...MatchQueries.batchLimit).contains(examples.count))
        let names = examples.map(\.name)
        precondition(names == names.sorted() && Set(names).count == names.count, "asked twice")
        for example in examples { check(example) }
        let again = try MatchQueries(bytes, countryCode: CountryNames.code).examples
        precondition(again.map(\.query) == examples.map(\.query), "other questions the second time")
    } catch let fault as MatchFault {
        check(fault)
    } catch {
        preconditionFailure("an error of another kind: \(error)")
    }
    return 0
}

private let index: ListIndex = {
    var entry = ListEntry(id: "1", kind: .person, names: [ListName("Wadih Nuwayr al-Qalami", .principal)])
    entry.nationalities = ["jo"]
    return ListIndex([entry])
}()

private func check(_ example: MatchQueries.Example) {
    precondition(example.query.canBeLookedUp, "nobody is looked for")
    precondition((example.given.understood + example.given.ignored).allSatisfy { !$0.values.isEmpty })
    let hits = index.hits(for: example.query, threshold: 0.01)
    precondition(hits.allSatisfy { (0...1).contains($0.score) })
}

private func check(_ fault: MatchFault) {
    precondition((400...499).contains(fault.status.code), "the client's fault is said to be ours")
    precondition(!fault.detail.isEmpty, "refused, and nobody knows why")
    let answer = try? JSONReader.read(fault.bytes)
    precondition(answer?["detail"] != nil, "an answer that is no JSON")
}
