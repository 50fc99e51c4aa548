// SPDX-License-Identifier: Apache-2.0
import Screening

/// Gathers the names of one entry: without what publishers write between brackets, and none twice.
struct NameGathering {
    /// Bytes beyond which a text is no name but a fault of the file.
    static let limit = 4096

    private(set) var names: [ListName] = []
    /// What stood in brackets and was no name.
    private(set) var remarks: [String] = []
    private var known: Set<String> = []
    private let line: Int?

    init(line: Int?) { self.line = line }

    /// Takes a name as it stands.
    mutating func add(_ text: String?, _ role: ListName.Role) throws {
        guard let words = text?.collapsed, words.contains(where: { $0.isLetter || $0.isNumber }) else {
            return
        }
        guard words.utf8.count <= Self.limit else {
            throw ListFault("a name of \(words.utf8.count) bytes, at most \(Self.limit)", line: line)
        }
        guard words.lowercased() != "na", known.insert(words).inserted else { return }
        names.append(ListName(words, role))
    }

    /// Takes a name that may hold several, a note, or the same name in another script:
    /// "Abubakar (original script: Абубакар)", "Abdul Rehman; Abd Ur-Rehman", "Ezatullah Haqqani (previously listed as)".
    mutating func add(annotated text: String?, _ role: ListName.Role) throws {
        guard let words = text?.collapsed, !words.isEmpty else { return }
        let parts = words.bracketed
        let outside = Self.withoutBirth(parts.outside)
        var role = role
        var inner: [(text: String, role: ListName.Role)] = []
        var kept = outside
        for bracket in parts.inside {
            switch Self.judge(bracket, beside: outside) {
            case .names(let found): inner += found.map { ($0, role) }
            case .acronym: inner.append((bracket, .weak))
            case .former: role = role == .weak ? .weak : .former
            case .remark: remarks.add(words: bracket)
            case .part: kept = words
            }
        }
        for name in kept.split(separator: ";") { try add(String(name), role) }
        for (name, role) in inner { try add(name, role) }
    }

    private enum Judgement {
        case names([String])
        case acronym, former, remark
        /// Belongs to the name: "Leader (Hong Kong) International".
        case part
    }

    private static func judge(_ bracket: String, beside outside: String) -> Judgement {
        let plain = bracket.lowercased()
        if plain.contains("previously listed") || plain.hasPrefix("formerly") { return .former }
        let marks = ["original script:", "(original script)", "original script"]
        if plain.contains("original script") {
            var rest = bracket
            for mark in marks { rest = rest.replacingEach(mark, with: "") }
            return .names(rest.split(separator: ";").map { $0.collapsed })
        }
        if notes.contains(where: plain.contains) || bracket.contains(where: \.isNumber) && bracket.count > 24
        {
            return .remark
        }
        if let one = bracket.script, let other = outside.script, one != other {
            return .names(bracket.split(separator: ";").map { $0.collapsed })
        }
        if isAcronym(bracket, of: outside) { return .acronym }
        return bracket.contains(";") ? .names(bracket.split(separator: ";").map { $0.collapsed }) : .part
    }

    private static let notes = [
        "birth name", "combat name", "third", "sub-unit", "false identity", "nickname", "nom de guerre",
        "maiden",
        "at birth", "alias of", "sheikh", "sub unit",
    ]

    /// "…, born 1 Jan. 1953" is no part of a name.
    private static func withoutBirth(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let index = parts.firstIndex(where: { $0.lowercased().hasPrefix(" born ") }) else {
            return text
        }
        return parts[..<index].joined(separator: ",")
    }

    /// Whether capitals are the first letters of words beside them, in their order: "(AQAP)".
    private static func isAcronym(_ text: String, of name: String) -> Bool {
        let letters = text.filter(\.isLetter)
        guard (2...10).contains(letters.count), !text.contains(" "), letters.allSatisfy(\.isUppercase) else {
            return false
        }
        let words = name.uppercased().split { !$0.isLetter }
        guard words.contains(where: { $0.first == letters.first }) else { return false }
        var rest = words.joined()[...]
        for letter in letters {
            guard let index = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: index)...]
        }
        return words.count > 1
    }
}

extension String {
    /// What stands outside brackets and inside the outermost ones; a bracket that is never closed ends with the text.
    fileprivate var bracketed: (outside: String, inside: [String]) {
        var outside = ""
        var inside: [String] = []
        var current = ""
        var depth = 0
        for character in self {
            if character == "(" {
                depth += 1
                if depth == 1 { continue }
            } else if character == ")" {
                if depth == 1 { inside.append(current.collapsed); current = "" }
                depth = Swift.max(0, depth - 1)
                if depth == 0 { continue }
            }
            if depth > 0 { current.append(character) } else { outside.append(character) }
        }
        if !current.isEmpty { inside.append(current.collapsed) }
        return (outside.collapsed.trimming(","), inside.filter { !$0.isEmpty })
    }

    fileprivate func trimming(_ character: Character) -> String {
        var text = self[...]
        while text.last == character || text.last == " " { text = text.dropLast() }
        return String(text)
    }

    /// The script of its first letter.
    fileprivate var script: Script? { unicodeScalars.lazy.compactMap { Script($0) }.first }

    func replacingEach(_ word: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(word) {
                result += other
                rest = rest.dropFirst(word.count)
            } else if let first = rest.popFirst() {
                result.append(first)
            }
        }
        return result
    }
}
