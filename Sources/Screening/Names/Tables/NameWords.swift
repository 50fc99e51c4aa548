// SPDX-License-Identifier: Apache-2.0

/// Words in people's names that are no names, in plain letters; Arabic ones in their own script.
enum NameWords {
    static let particles = """
        al el ul il ad ar as at az an ash ed er es et ol ur ud us ibn bin ben bint binti bte ould wuld oulad walad weld
        wald de la le los las du di del della van von der den ter zu y e ve bani banu a i u o und and mc st wa na nee
        بن ابن بنت ولد آل ال د او و اول
        """

    static let titles = """
        mr mrs ms miss mister mme madame monsieur mlle senor senora don dona herr frau dr doctor prof professor eng engineer
        sheikh shaykh shaikh sheik cheikh chaikh shaykh sheykh shekh mullah mulla molla mullo molah mollah maulavi mawlawi
        mawlavi maulawi moulavi molvi maulana mawlana moulana hajji haji hadji hajj haj al-hajj alhaj elhadj alhaji el-hadj
        hafez qari mufti imam ayatollah hojjatoleslam ustad ustaz ustadh emir akhund akhond akhundzada akhoond akhunzada
        general colonel major captain commander lieutenant brigadier admiral sergeant marshal maj gen col capt lt brig
        president minister ambassador senator governor king prince princess sir lord lady sayyida comrade colonel-general
        brother bey bek pasha effendi khanum begum jr junior sr senior esq phd fnu mnu lnu
        شيخ الشيخ دكتور الدكتور حاج الحاج حاجي حاجی ملا مولوي مولوی مولانا آخوند اخوند استاد قاري قاری مفتي مفتی سيد
        доктор господин профессор генерал полковник
        """

    /// Ends of patronymics in the spellings of several languages, with enough letters to be none of a family name's.
    static let patronymicEnds = [
        "ovich", "evich", "ovitj", "evitj", "ovitsj", "evitsj", "ovych", "evych", "ovytj", "evytj", "owitsch",
        "ewitsch", "ovitch", "evitch", "ovna", "evna", "ivna", "ovych", "iyovych", "avich", "avna", "auna",
        "inichna",
        "ichna", "yevich", "avitj", "ovyc", "evyc",
    ]
}
