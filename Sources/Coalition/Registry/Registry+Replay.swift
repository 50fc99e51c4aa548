// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Registry {
    /// Opens the registry over a journal: reads every act on the record and applies it in order.
    package static func open(_ journal: any Journal, clock: any Timepiece = WallClock()) async throws
        -> Registry
    {
        Registry(journal: journal, clock: clock, state: try await replay(journal))
    }

    /// The state that a journal's acts lead to. Decodes a few pieces ahead, each in a task of its own; applies in
    /// order.
    package static func replay(_ journal: any Journal, upTo end: Int? = nil) async throws -> Coalition {
        let size = await journal.size
        let ranges = chunks(of: min(end ?? size, size))
        var state = Coalition()
        var ahead = ranges[...]
        var decoding: [Task<[Replayed], any Error>] = []
        defer { for task in decoding { task.cancel() } }
        repeat {
            while decoding.count < window, let range = ahead.popFirst() {
                decoding.append(Task.detached { try await decode(range, of: journal) })
            }
            guard !decoding.isEmpty else { break }
            for entry in try await decoding.removeFirst().value {
                switch entry {
                case .act(let act): state.apply(act)
                case .erased(let index, let at): state.applyErased(index: index, at: at)
                }
            }
        } while true
        return state
    }

    private enum Replayed: Sendable {
        case act(Act)
        case erased(index: Int, at: Instant)
    }

    /// How many pieces are decoded ahead: whatever waits to be applied waits in memory.
    private static let window = 4

    private static func chunks(of size: Int) -> [Range<Int>] {
        stride(from: 0, to: size, by: 2048).map { $0..<min($0 + 2048, size) }
    }

    private static func decode(_ range: Range<Int>, of journal: any Journal) async throws -> [Replayed] {
        let decoder = JSONDecoder()
        return try await journal.entries(range).map { entry in
            guard let act = try Act(entry, using: decoder) else {
                return .erased(index: entry.index, at: entry.at)
            }
            return .act(act)
        }
    }
}
