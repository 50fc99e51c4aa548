// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a password must be: long, and not among the first that anyone would try. No letters of certain kinds are asked
/// for, and none is forbidden (NIST SP 800-63B, section 5.1.1.2).
enum PasswordRules {
    static let shortest = 12
    static let longest = 128

    /// The phrase that says what is wrong with it; nil where nothing is.
    static func fault(_ password: String, login: String, names: [String] = []) -> String? {
        guard password.count >= shortest else { return "password.short" }
        guard password.count <= longest, password.utf8.count <= 500 else { return "password.long" }
        let plain = folded(password)
        guard Set(plain).count >= 5 else { return "password.simple" }
        // What is left when known words and rows of digits are taken out is what an attacker must guess.
        let known = (words + [folded(login)] + names.map(folded)).filter { $0.count >= 3 }
            .sorted { $0.count > $1.count }
        var rest = plain
        for word in known { rest = rest.replacing(word, with: "") }
        rest.removeAll(where: \.isNumber)
        return rest.count < 4 ? "password.common" : nil
    }

    private static func folded(_ text: String) -> String {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let swaps: [Character: Character] = [
            "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s",
        ]
        let letters = plain.contains(where: \.isLetter)
        return String(
            plain.filter { !$0.isWhitespace && !"-_.!?".contains($0) }.map { letters ? swaps[$0] ?? $0 : $0 })
    }

    /// Words that stand in most lists of guessed passwords, in the languages of the coalition and in its own field.
    private static let words = [
        "password", "passwort", "passwd", "motdepasse", "motpasse", "qwerty", "qwertyuiop", "azerty",
        "azertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "welcome", "bienvenue", "letmein", "master", "admin",
        "administrator", "secret", "iloveyou", "jetaime", "monkey", "dragon", "football", "princess",
        "sunshine", "shadow", "changeme", "default", "login", "bonjour", "soleil", "marseille", "doudou",
        "chouchou", "allah", "muhammad", "mohamed", "mohammed", "ahmed", "bismillah", "habibi", "riyadh",
        "riyad", "saudi", "coalition", "cooperation", "entente", "demonstration", "delegate", "delegue",
        "secretariat", "general", "abc", "xyz", "test", "user", "hello", "salam", "marhaba",
        "كلمةالمرور", "كلمةالسر", "الرياض", "التحالف", "محمد", "احمد", "مرحبا", "بسمالله", "السلامعليكم",
    ]
}
