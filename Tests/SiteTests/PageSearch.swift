// SPDX-License-Identifier: Apache-2.0
import Foundation

extension String {
    /// Byte for byte. Tests look for many words on many pages, and the library's search, character by character, takes longer
    /// than making the page.
    func contains(_ words: String) -> Bool {
        unsafe withCString { page in unsafe words.withCString { unsafe strstr(page, $0) != nil } }
    }
}
