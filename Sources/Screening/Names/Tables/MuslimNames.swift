// SPDX-License-Identifier: Apache-2.0

/// Frequent names of the Arab world, Iran, Afghanistan, South Asia, Turkey, the Caucasus and Muslim Africa. A line is: how much
/// the name tells about who is meant, in tenths; then its spellings. Spellings that differ in vowels only need no mention.
enum MuslimNames {
    static let table = """
        4 muhammad mohammed mohamed muhammed mehmed mehmet mouhamed mahomet muhamet magomed mukhamed mohd md muhd
        4 ahmad ahmed ahmet akhmed akhmad ahmadu amadou ahmadou
        4 ali aly alli
        5 mahmud mahmoud mahmood mahmut makhmud makhmoud
        5 hasan hassan hasen khasan hassen hacen
        5 husayn hussein hussain husain hossein hosein hoseyn hussin houcine hocine hussien huseyin khusein
        5 ibrahim ebrahim brahim ibrahima ibragim abraham
        4 abdullah abdallah abdulla abdoulaye abdullahi abdollah abdulah
        5 abdulrahman abdurrahman abdelrahman abderrahmane abdirahman abdurakhman abdurahman
        6 abdulaziz abdelaziz abdul-aziz
        6 abdulkarim abdelkarim abdulkareem abdelkrim
        6 abdulqadir abdelkader abdulkadir abdulqader abdikadir abdulghadir
        6 abdulmalik abdelmalek
        6 abdulhamid abdelhamid
        6 abdulmajid abdulmajeed abdelmajid
        6 abdulsattar abdulsatar abdelsattar
        6 abdulghani abdelghani
        6 abdulsalam abdessalam abdelsalam abdusalam abdeslam
        6 abdulwahid abdelwahed abdulwahab abdelwahab
        6 abdulhadi abdelhadi abdulbari abdulghafur abdulhakim abdelhakim abduljabar abduljabbar abdulmajid
        5 omar umar oumar omer umer
        5 uthman othman osman ousmane usman osmane
        5 yusuf yousef youssef yusif youssouf yosef iusuf josef joseph jusuf yousuf yusef youcef giuseppe jose iosif
        5 khalid khaled halid
        5 salih saleh salah saalih
        6 salim salem saleem salam
        5 said saeed sayid saiid saed seyid
        6 sayyid sayed syed seyed sayyed seyyed sidi
        5 mustafa mostafa moustafa moustapha mustapha
        6 musa moussa mousa moosa musaev
        5 ismail ismael esmail ismaeel smail
        5 jamal gamal djamal cemal jamaal
        5 khan khaan xan
        6 karim kareem kerim
        5 hamid hameed hamed hamad hamd hammad ahamed
        6 rashid rasheed rached rachid reshid
        6 rahman rehman rahmane rakhman
        6 rahim raheem
        6 nasir nasser naser nassir nacer
        6 nasr nasrallah
        6 amin ameen amine
        6 amir ameer emir
        6 aziz azeez
        6 habib habeeb
        6 hakim hakeem
        6 halim haleem
        6 jabir jaber djaber gaber
        6 jafar jaafar jaffar cafer djaafar
        6 kamal kamel kemal kamil
        6 malik malek
        6 mansur mansour mansoor
        6 masud massoud masoud mesud masood
        6 mukhtar mokhtar moctar muhtar
        6 murad mourad morad
        6 qasim kassem qassem kasim ghasem qasem
        6 ridha reza rida raza riza
        6 sami samy
        6 samir sameer
        6 tahir taher tahar
        6 tariq tarek tarik
        6 yahya yahia yehia iahia
        6 yasin yassin yaseen yacine
        6 zayd zaid zeid zayed
        6 adil adel
        6 akram ekrem
        6 alam allam
        6 anwar enver
        6 asad assad
        6 bashir basheer bachir beshir
        6 faisal faysal feisal faycal
        6 farid fareed
        6 fatima fatimah fatma fatemeh fatoumata
        6 fadl fazl fadel fazil
        6 hadi hady
        6 hafiz hafez
        6 haydar haidar heydar haider
        6 harun haroun haroon
        6 idris driss idriss
        6 imad emad
        6 iqbal eqbal
        6 isa issa essa eisa
        6 jalal jalaluddin celal galal djalal
        6 jassim jasim qasim
        6 latif lateef
        6 majid majeed
        6 maryam mariam meryem
        6 mahdi mehdi
        6 munir mounir
        6 nabil nabeel
        6 nadir nader
        6 naim naeem
        6 nur noor nour
        6 nuruddin noureddine nureddin
        6 rafiq rafik rafeeq
        6 sadiq sadegh sadik seddiq siddiq siddique
        6 saif sayf seif
        6 saad saed
        6 sharif sherif shareef cherif
        6 shah shaah
        6 sulayman suleiman sulaiman soliman souleymane suleyman sulejman solayman
        6 sultan soltan
        6 taha tayyib tayeb
        6 walid waleed oualid
        6 wahid waheed
        6 yaqub yacoub yakub jakub iakub yaaqob
        6 younis yunus younes yunis
        6 yasir yasser yaser
        6 zain zein zayn
        6 zakariya zakaria zakariyya
        6 ziad ziyad
        6 diya zia ziya dia diaa zeya ضياء ضیا ضيا
        6 aisha aicha ayesha
        6 bakr bakar bekr
        6 abubakr abubakar aboubacar boubacar boubaker aboubaker abubaker
        6 badr bader
        6 daud dawud dawood davud daoud
        6 jawad javad gawad
        6 qadir kader ghader qader
        6 rauf raouf
        6 salman selman
        6 shaban chaaban
        6 zaki zeki
        6 gul guul
        6 jan jaan
        6 wali vali
        6 agha aga
        6 baqir baqer bagher
        6 abbas abas
        6 akbar ekber
        6 asghar asgar
        6 mir meer
        6 saduq sadeq
        6 mubarak mobarak mbarek
        7 tikriti masri iraqi libi tunisi shami baghdadi jazairi kuwaiti yamani sudani filistini maghribi
        7 ahmadi mohammadi hosseini husseini hashemi mousavi rezaei karimi jafari noorzai ahmadzai
        7 ghulam gholam
        7 hajji aden farah warsame abdi hirsi
        7 diallo traore keita toure coulibaly ouedraogo
        """
}
