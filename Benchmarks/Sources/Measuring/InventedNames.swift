// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Screening

/// Names that nobody has, as frequent and as rare as those of real lists: a seed decides them.
package struct InventedNames {
    private var state: UInt64

    private static let given = """
        Muhammad Ahmad Ali Hasan Husayn Ibrahim Mahmud Omar Yusuf Khalid Salih Said Mustafa Musa Ismail Karim Hamid Tariq Idris \
        Yahya Ivan Sergei Andrei Dmitri Vladimir Mikhail Nikolai Oleg Kim Pak Ri Chol Song Jean Marie Pierre Carlos Amadou
        """.split(separator: " ").map(String.init)
    private static let joints = ["bin ", "al-", "ould ", "", "", "", "", "abu "]
    private static let sounds = [
        "ba", "dar", "fi", "gul", "ha", "jan", "ka", "lo", "mir", "na", "os", "pe", "qa", "ru", "sha", "ti",
        "ven", "wa",
        "ya", "zo", "khal", "dra", "mou", "ski", "ng",
    ]

    package init(seed: UInt64) { state = seed }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func surname() -> String {
        (0..<2 + next(3)).map { _ in Self.sounds[next(Self.sounds.count)] }.joined().capitalized
    }

    package mutating func name() -> String {
        var parts = (0..<1 + next(3)).map { _ in Self.given[next(Self.given.count)] }
        parts.append(Self.joints[next(Self.joints.count)] + surname())
        return parts.joined(separator: " ")
    }

    /// A list with `count` names, three to an entry.
    package mutating func list(of count: Int) -> [ListEntry] {
        (0..<(count + 2) / 3).map { number in
            let names = (0..<min(3, count - 3 * number)).map { _ in ListName(name(), .alias) }
            return ListEntry(id: "E\(number)", kind: .person, names: names)
        }
    }

    /// One in `share` is a name of the list with a slip of the pen, all others are names of nobody.
    package mutating func queries(_ count: Int, about list: [ListEntry], oneIn share: Int = 2) -> [String] {
        (0..<count).map { number in
            guard number.isMultiple(of: share) else { return name() }
            let names = list[next(list.count)].names
            var letters = Array(names[next(names.count)].text)
            letters.remove(at: next(letters.count))
            return String(letters)
        }
    }
}
