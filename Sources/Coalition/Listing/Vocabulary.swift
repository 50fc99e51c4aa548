// SPDX-License-Identifier: Apache-2.0

/// The words of all titles, and where each occurs. A search looks for parts of words in the vocabulary, which grows far
/// more slowly than the titles do.
struct Vocabulary: Sendable {
    /// Every word between two zeros.
    private var letters: [UInt8] = [0]
    /// Where each word begins among the letters.
    private var begins: [Int] = []
    private var numbers: [ArraySlice<UInt8>: Int] = [:]
    /// The places of the titles that have the word.
    private var places: [Set<Int>] = []

    /// The different words of a title.
    static func words(of title: Multilingual) -> Set<ArraySlice<UInt8>> {
        Set(
            Language.allCases.compactMap { title[$0] }.flatMap {
                FoldedText($0).words.map { ArraySlice(Array($0)) }
            })
    }

    mutating func replace(_ before: Multilingual?, by title: Multilingual, at slot: Int) {
        let old = before.map(Self.words) ?? []
        let new = Self.words(of: title)
        for word in old.subtracting(new) { numbers[word].map { _ = places[$0].remove(slot) } }
        for word in new.subtracting(old) { places[number(of: word)].insert(slot) }
    }

    private mutating func number(of word: ArraySlice<UInt8>) -> Int {
        if let number = numbers[word] { return number }
        numbers[word] = begins.count
        begins.append(letters.count)
        places.append([])
        letters += word + [0]
        return begins.count - 1
    }

    /// The places of the titles of which some word contains each of the wanted ones. Looks at the first eight.
    func find(_ wanted: [ArraySlice<UInt8>]) -> Slots {
        var found: Slots?
        for part in wanted.prefix(8) {
            var slots = Slots()
            for number in words(with: part) { for slot in places[number] { slots.insert(slot) } }
            found = found?.intersection(slots) ?? slots
        }
        return found ?? Slots()
    }

    /// The numbers of the words that contain the part.
    private func words(with part: ArraySlice<UInt8>) -> [Int] {
        guard let first = part.first, part.count < letters.count else { return [] }
        var found: [Int] = []
        var index = 0
        let end = letters.count - part.count
        while index < end {
            guard letters[index] == first, letters[index..<index + part.count].elementsEqual(part) else {
                index += 1
                continue
            }
            let number = self.number(at: index)
            found.append(number)
            index = number + 1 < begins.count ? begins[number + 1] : end
        }
        return found
    }

    /// The number of the word to which the letter at a place belongs.
    private func number(at index: Int) -> Int {
        var (low, high) = (0, begins.count)
        while low < high {
            let middle = (low + high) / 2
            if begins[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The words that occur, with their places: to compare two of them.
    var contents: [[UInt8]: Set<Int>] {
        Dictionary(
            uniqueKeysWithValues: numbers.filter { !places[$0.value].isEmpty }
                .map { (Array($0.key), places[$0.value]) })
    }
}
