// SPDX-License-Identifier: Apache-2.0

/// Frequent names of Europe, the Americas and East Asia, with short forms and their kin in other languages. The shape is that
/// of `MuslimNames.table`.
enum EuropeanNames {
    static let table = """
        5 alexander aleksandr aleksander alexandre alejandro alessandro oleksandr aliaksandr aljaksandr alexandros alex sasha
        5 alexei aleksei alexey aleksej alexej oleksii oleksiy aljaksej aliaksei alexis
        5 andrei andrey andrej andriy andrii andrew andre andreas andres andrea andrzej andy
        6 anna ana anne ann hanna anya
        6 anton antonio antoine anthony antonin antony tony
        6 anatoly anatolii anatolij anatoliy anatol
        6 artem artyom artiom
        6 boris borys barys
        6 charles carlos karl carl karel carlo charlie chuck
        6 christopher cristobal christophe kristof chris
        6 daniel danil daniil danilo danny dan
        6 david davyd dawid dave
        5 dmitry dmitri dmitrii dmytro dimitri dzmitry dmitrij dima dmitriy
        6 edward eduard edouard eduardo ed eddie
        6 elena yelena olena alena helen helena helene jelena ellen
        6 elizabeth elisabeth elizaveta isabel liz beth betty
        6 evgeny yevgeny evgenii evgeniy yevgeniy jewgeni jevgenij eugene eugen yauhen yevhen evgenij jevhen
        6 francis francisco francesco francois frank franz frantisek
        6 frederick friedrich frederic federico fridrich fred fritz
        6 gennady gennadi gennadii gennadij hennadiy hienadz henadz
        6 george georgy georgii georgiy georgij georges jorge georg giorgio yuri
        6 gregory grigory grigorii grigoriy grigorij hryhoriy greg
        6 henry henri heinrich enrique enrico harry
        6 igor ihor ihar
        6 ilya ilia illia ilja
        5 ivan john jean juan johann johannes jan giovanni joao ioann johan jon jack iwan
        6 james jacques jaime giacomo jim jimmy jamie
        6 joe joey
        6 konstantin konstantyn kanstantsin constantine constantin
        6 lawrence laurent lorenzo laurence larry
        6 lev leo leon leonid leanid
        6 louis luis luigi ludwig lewis lou
        6 maria mary marie mariya marija marya
        6 mark marc marco marcos markus marcus
        6 maxim maksim maksym max maxime
        6 matthew mathieu matteo matthias matvei mateo matt
        5 mikhail michael michel miguel mykhailo mikhael mikhal michal michele mihail mike mikhayil mihajlo mick
        6 natalia natalya nataliya natalie natalija
        5 nicholas nikolai nikolay nikolaj nicolas nikola mykola nick mikalai nicola nico
        6 oleg oleh aleh
        6 olga olha volha
        5 paul pavel pablo pavlo paolo pavol paulo
        5 peter petr pyotr pierre pedro piotr pietro petro pete
        6 philip philippe felipe filip filippo phil
        6 raymond ramon ray
        6 richard ricardo riccardo rick dick
        6 robert roberto rob bob bobby
        6 roman ramon
        6 samuel sam samuil
        5 sergei sergey sergio serhiy serhii siarhei serge sergej sergii
        6 simon simeon semyon shimon
        6 stephen steven stefan stepan esteban etienne steve stephan
        6 svetlana svitlana sviatlana
        6 tatiana tatyana tetiana tatsiana
        6 theodore fyodor fedor feodor theodor teodor ted
        6 thomas tomas tommaso foma tom tommy
        6 valentin valentyn valiantsin
        6 valery valeri valerii valeriy valerij
        6 vasily vasili vasilii vasyl vasiliy vasil basil
        6 victor viktor viktar
        6 vitaly vitali vitalii vitaliy vitalij
        5 vladimir volodymyr uladzimir wladimir vladimír vladymyr
        6 vladislav vladyslav uladzislau wladyslaw
        6 vyacheslav viacheslav viatcheslav vjaceslav wjatscheslaw
        6 william guillaume guillermo wilhelm bill will billy
        6 yuri yury yurii iurii jurij juri iouri yuriy
        6 irina iryna irena irene
        6 ekaterina yekaterina catherine katherine kateryna jekaterina kate kathy katarina
        6 sofia sophie sophia
        6 michelle michele
        6 barack barak
        6 thompson thomson
        5 smith jones williams brown wilson
        7 ivanov ivanova petrov petrova
        5 kim gim
        5 pak park bak
        5 ri lee li yi rhee
        6 choe choi ch'oe
        6 jong chong jung chung jeong cheong
        6 chol chul cheol
        6 song seong sung
        6 yong young yeong
        6 kang gang
        6 han hahn
        6 jo cho
        6 jang chang zhang
        6 myong myung myeong
        6 hyok hyuk hyeok
        6 il
        6 un eun
        6 su soo
        6 chen wang liu yang huang wu zhou xu sun zhu lin
        6 perez pires
        6 garcia gonzalez rodriguez fernandez lopez martinez hernandez sanchez
        7 da dos santos silva
        """
}
