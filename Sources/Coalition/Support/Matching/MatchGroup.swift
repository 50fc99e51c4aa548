// SPDX-License-Identifier: Apache-2.0

/// Requests and offers of one capability while a run assigns them.
struct MatchGroup {
    private let wanted: [Wanted]
    private let offered: [Offered]
    /// Of each request, the offers that can be put to it, the best first.
    private var candidates: [[Candidate]] = []
    private var capacity: [Int]
    private var uses: [Int]
    /// Of each request, its offer and how much of it.
    private var place: [(offer: Int, quantity: Int)?]
    /// Of each offer, its requests.
    private var held: [[Int]]
    private(set) var load: [Organisation.ID: Int]
    private(set) var compared = 0

    private struct Candidate {
        let offer: Int32
        let total: Int32
    }

    /// How many requests may be moved on for the sake of one.
    private static let depth = 48

    init(
        _ wanted: [Wanted], _ offered: [Offered], _ refused: Set<MatchPair>, _ matcher: Matcher,
        _ load: [Organisation.ID: Int]
    ) {
        // Whose state was helped least, what begins first, what was asked for first.
        self.wanted = wanted.sorted {
            ($0.received, $0.need.from, $0.id) < ($1.received, $1.need.from, $1.id)
        }
        self.offered = offered.sorted { $0.id < $1.id }
        self.load = load
        capacity = self.offered.map(\.available)
        uses = self.offered.map(\.usesLeft)
        place = Array(repeating: nil, count: wanted.count)
        held = Array(repeating: [], count: offered.count)
        for request in self.wanted {
            var found: [Candidate] = []
            for (index, offer) in self.offered.enumerated() {
                compared += 1
                guard matcher.isPossible(request, offer),
                    refused.isEmpty || !refused.contains(.init(request.id, offer.id))
                else { continue }
                found.append(.init(offer: Int32(index), total: Int32(matcher.score(request, offer).total)))
            }
            candidates.append(found.sorted { ($1.total, $0.offer) < ($0.total, $1.offer) })
        }
    }

    mutating func assign() {
        for request in wanted.indices {
            var visited: Set<Int> = []
            _ = cover(request, &visited, Self.depth)
        }
        for request in wanted.indices where place[request] == nil { coverInPart(request) }
    }

    /// Puts a request on an offer that covers all of it: one that has room, else one whose present request finds another.
    private mutating func cover(_ request: Int, _ visited: inout Set<Int>, _ depth: Int) -> Bool {
        let quantity = wanted[request].remaining
        let open = inOrder(request) { uses[$0] > 0 && capacity[$0] >= quantity && !visited.contains($0) }
        if let offer = open {
            put(request, on: offer, quantity)
            return true
        }
        guard depth > 0 else { return false }
        for candidate in candidates[request] {
            let offer = Int(candidate.offer)
            guard offered[offer].available >= quantity, visited.insert(offer).inserted else { continue }
            for other in held[offer].sorted() {
                guard let taken = place[other]?.quantity, capacity[offer] + taken >= quantity else {
                    continue
                }
                take(other)
                // It has to make way for the whole of this one before it looks for another place.
                put(request, on: offer, quantity)
                if cover(other, &visited, depth - 1) { return true }
                take(request)
                put(other, on: offer, taken)
            }
        }
        return false
    }

    private mutating func coverInPart(_ request: Int) {
        guard let offer = inOrder(request, where: { uses[$0] > 0 && capacity[$0] > 0 }) else { return }
        put(request, on: offer, min(capacity[offer], wanted[request].remaining))
    }

    /// The first of the best that will do; of equals, the one whose giver has helped least.
    private func inOrder(_ request: Int, where isOpen: (Int) -> Bool) -> Int? {
        var best: (offer: Int, total: Int32, load: Int)?
        for candidate in candidates[request] {
            let offer = Int(candidate.offer)
            if let best, candidate.total < best.total { break }
            guard isOpen(offer) else { continue }
            let load = load[offered[offer].giver] ?? 0
            if best.map({ load < $0.load }) ?? true { best = (offer, candidate.total, load) }
        }
        return best?.offer
    }

    private mutating func put(_ request: Int, on offer: Int, _ quantity: Int) {
        place[request] = (offer, quantity)
        held[offer].append(request)
        capacity[offer] -= quantity
        uses[offer] -= 1
        load[offered[offer].giver, default: 0] += 1
    }

    private mutating func take(_ request: Int) {
        guard let (offer, quantity) = place[request] else { return }
        place[request] = nil
        held[offer].removeAll { $0 == request }
        capacity[offer] += quantity
        uses[offer] += 1
        load[offered[offer].giver, default: 0] -= 1
    }

    // MARK: What came of it

    var placed: [(Wanted, Offered, Int)] {
        wanted.indices.compactMap { request in
            place[request].map { (wanted[request], offered[$0.offer], $0.quantity) }
        }
    }

    var unplaced: [SupportRequest.ID] {
        wanted.indices.filter { place[$0] == nil }.map { wanted[$0].id }
    }
}
