// SPDX-License-Identifier: Apache-2.0

extension Hash: CustomStringConvertible, Codable {
    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hexadecimal.encode(bytes) }

    /// The standard base64 form (RFC 4648, section 4), as checkpoints carry it.
    package var base64: String { Base64.encode(bytes) }

    package var description: String { hex }

    /// The value written as 64 lower-case hexadecimal digits, or nil.
    package init?(hex text: some StringProtocol) {
        guard let bytes = Hexadecimal.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The value written in canonical base64, or nil.
    package init?(base64 text: some StringProtocol) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let hash = Hash(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "`\(text)` is not a hash of 64 lower-case digits"
            )
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
