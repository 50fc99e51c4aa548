// SPDX-License-Identifier: Apache-2.0
import Seeding

extension SeededGenerator {
    /// Up to three edits: a bit flipped, a byte removed, a telling byte put in, a stretch doubled, a cut.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...3, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<7, using: &self)
            case 1: bytes.remove(at: place)
            case 2, 3:
                let telling = Array("[]{}:,-\"'*&!|>%@`#\n\t ".utf8)
                bytes.insert(telling.randomElement(using: &self) ?? 0, at: place)
            case 4:
                let end = min(bytes.count, place + Int.random(in: 1...40, using: &self))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }
}
