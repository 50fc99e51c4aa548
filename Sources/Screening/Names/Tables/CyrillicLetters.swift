// SPDX-License-Identifier: Apache-2.0

/// Cyrillic and Greek letters in Latin ones, near the ways of BGN/PCGN: Russian, Ukrainian, Belarusian, Bulgarian, Serbian,
/// Macedonian and the alphabets of Central Asia. The shape is that of `LatinLetters.table`; `-` is nothing.
enum CyrillicLetters {
    static let table = """
        а a
        б b
        в v
        гґғӷ g
        дԁ d
        е e
        ё e yo
        є ye
        жӂҗӝ zh
        зҙӟ z
        и i
        і i
        ї i yi
        йј y
        кқҝҡӄ k
        л l
        м m
        нңҥӈ n
        оөӧ o
        п p
        р r
        с s
        т t
        уўүұӯӱӳ u
        ф f
        хҳ kh
        һ h
        ц ts
        чҷӵҹ ch
        ш sh
        щ shch
        ъь -
        ы y i
        э e
        ю yu
        я ya
        ѣ e
        ѳ f
        ѵ i
        ђ d dj
        ћ c ch
        љ lj l
        њ nj n
        ѓ g
        ќ k
        ѕ dz
        џ dz dzh
        әӓӑ a
        ӣ i
        ά a
        α a
        β v
        γ g
        δ d
        έε e
        ζ z
        ήη i
        θ th
        ίιϊΐ i
        κ k
        λ l
        μ m
        ν n
        ξ x
        όο o
        π p
        ρ r
        σς s
        τ t
        ύυϋΰ y i
        φ f
        χ ch kh
        ψ ps
        ώω o
        """
}
