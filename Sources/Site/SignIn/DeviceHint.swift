// SPDX-License-Identifier: Apache-2.0

/// Which browser on which system, coarsely: enough for its owner to know it again, too little to follow anyone.
enum DeviceHint {
    private static let browsers = [
        ("edg", "edge"), ("opr", "opera"), ("firefox", "firefox"), ("fxios", "firefox"), ("chrom", "chrome"),
        ("crios", "chrome"), ("safari", "safari"),
    ]
    private static let systems = [
        ("android", "android"), ("iphone", "ios"), ("ipad", "ios"), ("windows", "windows"),
        ("mac os", "macos"), ("cros", "chromeos"), ("linux", "linux"),
    ]
    /// Names of makers' own, the same in every language.
    private static let names = [
        "edge": "Edge", "opera": "Opera", "firefox": "Firefox", "chrome": "Chrome", "safari": "Safari",
        "android": "Android", "ios": "iOS", "windows": "Windows", "macos": "macOS", "chromeos": "ChromeOS",
        "linux": "Linux",
    ]

    /// "firefox linux"; empty where neither is known.
    static func read(_ userAgent: String) -> String {
        // Byte by byte, since it is asked of every request and general searches of texts are slow.
        let text = userAgent.utf8.prefix(400).map { (65...90).contains($0) ? $0 + 32 : $0 }
        func has(_ word: String) -> Bool {
            let word = Array(word.utf8)
            return text.indices.contains { text[$0] == word[0] && text[$0...].starts(with: word) }
        }
        func first(_ table: [(String, String)]) -> String? { table.first { has($0.0) }?.1 }
        return [first(browsers), first(systems)].compactMap(\.self).joined(separator: " ")
    }

    /// "Firefox, Linux".
    static func name(_ device: String, _ words: Words) -> String {
        let parts = device.split(separator: " ").compactMap { names[String($0)] }
        return parts.isEmpty ? words("device.unknown") : parts.joined(separator: ", ")
    }

    /// The network of an address, coarsely; empty where there is none.
    static func network(_ address: String) -> String {
        let separator: Character = address.contains(":") ? ":" : "."
        let parts = address.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return "" }
        let head = parts.prefix(3).joined(separator: String(separator))
        return separator == "." ? "\(head).0/24" : "\(head)::/48"
    }
}
