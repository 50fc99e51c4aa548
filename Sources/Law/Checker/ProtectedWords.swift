// SPDX-License-Identifier: Apache-2.0

/// Words for a religion, an ethnicity or a nationality, in the texts of the vocabulary that people read. They are looked
/// for as whole words, in the inflections that a label or a reason would use.
///
/// The lists are narrower than that of names (`Gate.barredWords`): a reason may well protect a belief or an opinion.
/// They leave out what mostly means something else ("national", "foreign", a state "of origin") or stands in the names
/// of organisations ("Islamic").
enum ProtectedWords {
    /// Those that a text contains, each once, as they are listed.
    static func found(in text: String, _ tongue: Tongue) -> [String] {
        let listed = words(of: tongue)
        var (previous, seen): ([String], [String]) = ([], [])
        for word in split(text) {
            let forms = tongue == .arabic ? ArabicWord.forms(of: word) : [word]
            let pairs = previous.flatMap { first in forms.map { "\(first) \($0)" } }
            let others = Set(forms.flatMap { harmless[$0] ?? [] })
            let hit = (forms + pairs).first(where: listed.contains)
            if let hit, others.isDisjoint(with: previous), !seen.contains(hit) { seen.append(hit) }
            previous = forms
        }
        return seen
    }

    private static func split(_ text: String) -> [String] {
        ArabicWord.bare(text).lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static func words(of tongue: Tongue) -> Set<String> {
        switch tongue {
        case .arabic: arabic
        case .french: french
        case .english: english
        }
    }

    private static let english = list(
        """
        religion religions religious religiously faith faiths sect sects sectarian muslim muslims christian christians
        jew jews jewish sunni sunnis shia shiite shiites hindu hindus buddhist buddhists
        ethnicity ethnicities ethnic ethnically race races racial racially tribe tribes tribal clan clans
        nationality nationalities citizenship
        """, pairs: ["national origin", "national origins"])

    private static let french = list(
        """
        religion religions religieux religieuse religieuses foi secte sectes sectaire sectaires confessionnel
        confessionnelle confessionnels confessionnelles musulman musulmans musulmane musulmanes chrétien chrétiens
        chrétienne chrétiennes juif juifs juive juives sunnite sunnites chiite chiites hindou hindous hindoue hindoues
        bouddhiste bouddhistes
        ethnie ethnies ethnique ethniques ethniquement race races racial raciale raciales raciaux tribu tribus tribal
        tribale tribales tribaux clan clans
        nationalité nationalités citoyenneté citoyennetés
        """, pairs: ["origine nationale", "origines nationales"])

    /// Without vowel signs. The definite sect stands for itself: without the article the word means a range of things.
    private static let arabic = list(
        """
        دين دينه دينها دينهم ديني دينية دينيا أديان ديانة ديانات ديانته ديانتها ديانتهم متدين متدينة متدينون
        متدينين متدينات الطائفة طائفته طائفتها طائفتهم طوائف طائفي طائفية مذهب مذهبه مذهبها مذهبهم مذاهب مذهبي مذهبية
        مسلم مسلمة مسلمون مسلمين مسلمات مسيحي مسيحية مسيحيون مسيحيين مسيحيات يهود يهودي يهودية سني سنية سنيون سنيين
        شيعة شيعي شيعية
        عرق عرقا عرقه عرقها عرقهم أعراق عرقي عرقية عرقيا عرقيات إثني إثنية إثنيا إثنيات اثنية قبيلة قبيلته قبيلتها
        قبيلتهم قبائل عشيرة عشيرته عشيرتها عشيرتهم عشائر عشائري عشائرية
        جنسية جنسيته جنسيتها جنسيتهم جنسيات
        """, pairs: ["أصل قومي", "أصله قومي", "أصلها قومي", "أصلهم قومي"])

    /// After these a listed word means something else: good faith, an arms race, «digne de foi», sexual offences, a
    /// multinational force, goods handed over, the service of a debt.
    private static let harmless: [String: Set<String>] = [
        "faith": ["good", "bad"], "race": ["arms"], "races": ["arms"],
        "foi": ["bonne", "mauvaise", "de", "fait", "font", "faire", "faisant"],
        "جنسية": list("جرائم اعتداءات انتهاكات إساءة إساءات مضايقات عبودية أعمال صحة جسدية بدنية نفسية"),
        "جنسيات": list("متعددة متعدد"), "مسلمة": list("أسلحة معدات معلومات وثائق أموال"),
        "دين": list("سداد تسديد خدمة هيكلة"),
    ]

    private static func list(_ words: String, pairs: Set<String> = []) -> Set<String> {
        pairs.union(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
