// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Standard base64 (RFC 4648, section 4) in its one canonical spelling.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// Decoders tolerate stray trailing bits; a record may not, so what was read is written again and compared.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        guard let data = Data(base64Encoded: text) else { return nil }
        let bytes = [UInt8](data)
        return encode(bytes).utf8.elementsEqual(text.utf8) ? bytes : nil
    }
}
