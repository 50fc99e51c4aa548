// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// How often programs may ask: so many requests a minute for each token, session or address, in a bucket that fills
/// steadily and holds a minute's worth.
final class ProgramThrottle: Sendable {
    private static let capacity = 20_000

    private struct Bucket {
        var requests: Double
        var at: Instant
    }

    private let perMinute: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter perMinute: 0 sets no limit.
    init(perMinute: Int) { self.perMinute = perMinute }

    /// Takes requests out of the bucket; how long to wait where it does not hold so many. More than a minute's worth at
    /// once need a full bucket.
    func take(_ key: String, count: Int = 1, at now: Instant) -> Span? {
        guard perMinute > 0 else { return nil }
        let rate = Double(perMinute) / 60_000
        return buckets.withLock { buckets in
            if buckets.count >= Self.capacity {
                buckets = buckets.filter { now < $0.value.at + .minutes(1) }
                if buckets.count >= Self.capacity { buckets.removeAll() }
            }
            var bucket = buckets[key] ?? Bucket(requests: Double(perMinute), at: now)
            let filled = bucket.requests + Double(max(0, (now - bucket.at).milliseconds)) * rate
            bucket.requests = min(Double(perMinute), filled)
            bucket.at = max(bucket.at, now)
            defer { buckets[key] = bucket }
            let wanted = Double(min(count, perMinute))
            guard bucket.requests < wanted else {
                bucket.requests -= wanted
                return nil
            }
            return Span(milliseconds: Int64((wanted - bucket.requests) / rate) + 1)
        }
    }
}
