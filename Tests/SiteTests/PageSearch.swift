// SPDX-License-Identifier: Apache-2.0
import Foundation

extension String {
    /// Byte for byte. Tests look for many words on many pages, and the library's search, character by character, takes longer
    /// than making the page.
    func contains(_ words: String) -> Bool {
        var (page, words) = (self, words)
        return page.withUTF8 { page in
            words.withUTF8 { words in unsafe Self.find(words, in: page) }
        }
    }

    private static func find(_ words: UnsafeBufferPointer<UInt8>, in page: UnsafeBufferPointer<UInt8>) -> Bool
    {
        guard let begin = page.baseAddress, let first = unsafe words.first, let sought = words.baseAddress
        else { return words.isEmpty }
        var place = 0
        while page.count - place >= words.count {
            let places = page.count - place - words.count + 1
            guard let found = unsafe memchr(begin + place, Int32(first), places) else { return false }
            if unsafe memcmp(found, sought, words.count) == 0 { return true }
            place = unsafe UnsafeRawPointer(begin).distance(to: found) + 1
        }
        return false
    }
}
