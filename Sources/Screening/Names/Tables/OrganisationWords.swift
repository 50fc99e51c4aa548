// SPDX-License-Identifier: Apache-2.0

/// Words in organisations' names, in plain letters.
enum OrganisationWords {
    /// Forms of law and the words they are made of: next to nothing about who is meant.
    static let legalForms = """
        ltd limited llc llp lp plc inc incorporated corp corporation co company coy cie companies gmbh ag kg kgaa ug sa sas sarl
        srl spa sl slu scs snc bv nv ab as asa oy oyj aps a/s ooo oao zao pao ao tov tdv jsc ojsc pjsc cjsc fze fzco fzc fz
        pte pty sdn bhd kk pt tbk doo dd eood ood ad kft zrt sro spol sp zoo oo z o na jv pvt private public joint stock
        liability open closed gesellschaft aktiengesellschaft beschrankter haftung mit societe anonyme sociedad anonima
        aktsionernoe obschestvo obshchestvo ogranichennoi otvetstvennostyu kompaniya kompania ltda eirl lda saoc psc wll est
        establishment bhp mbh stiftung verein eg ev holding holdings group groupe gruppe fzllc sarlau sal saog
        شركة الشركة المحدودة محدودة ذمم شرکت کمپنی ооо оао зао пао ао компания акционерное общество
        """

    /// Words that stand in many names, by meaning: a line is a weight in tenths and the word in several languages.
    static let common = """
        1 the of and for in on to der die das des les du et und i v y de del
        3 international internationale internacional intl mezhdunarodnyi
        3 trading trade trad handel commerce commercial
        3 general allgemeine
        4 bank banque banco banka banking بنك مصرف
        4 shipping shpg maritime marine
        4 industries industry industrial industrie industriel
        4 services service
        4 foundation fondation stiftung fundacion
        4 organization organisation org organizacion organizatsiya
        4 association associates society jamiat jamia
        4 committee council comite komitet
        4 development
        4 engineering engineers engineer
        4 technology technologies tech technical
        4 systems system solutions
        4 import export
        4 global world universal
        4 enterprise enterprises
        4 corporation korporatsiya
        4 exchange hawala money حواله
        4 movement harakat haraka mouvement harakatul حركة حرکت تحریک tehrik tehreek tahrik
        4 front jabhat jabha جبهة
        4 brigade brigades battalion battalions kataib katibat كتائب كتيبة liwa
        4 army jaish jaysh jaych جيش
        4 islamic islami islamiya islamiyah islamique islamiyya islamia اسلامية إسلامية اسلامي الإسلامي
        4 group jamaat jamaa jamaah jama'at jemaah gamaa groupe جماعة جماعت جمات
        4 party hizb hezb parti
        4 state dawla etat
        4 bureau office
        4 center centre markaz
        5 petroleum oil gas
        5 investment investments invest
        5 security
        5 national
        5 company
        5 fund trust
        5 network
        5 relief aid
        5 union ittihad itihaad اتحاد
        5 province wilaya wilayat
        5 africa african
        5 asia asian
        5 korea korean
        5 mining
        5 defense defence
        5 equipment machinery
        5 construction
        5 supporters ansar انصار أنصار
        5 martyrs shuhada
        """
}
