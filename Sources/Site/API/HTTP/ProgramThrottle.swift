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

    /// Takes one request out of the bucket; how long to wait where it is empty.
    func take(_ key: String, at now: Instant) -> Span? {
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
            guard bucket.requests < 1 else {
                bucket.requests -= 1
                return nil
            }
            return Span(milliseconds: Int64((1 - bucket.requests) / rate) + 1)
        }
    }
}
