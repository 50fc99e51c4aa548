// SPDX-License-Identifier: Apache-2.0

/// Frequent names of the Arab world, Iran, Afghanistan, South Asia, Turkey, the Caucasus and Muslim Africa. A line is: how much
/// the name tells about who is meant, in tenths; then its spellings. Spellings that differ in vowels only need no mention.
enum MuslimNames {
    static let table = """
        4 muhammad mohammed mohamed muhammed mehmed mehmet mouhamed mahomet muhamet magomed mukhamed mohd md muhd محمد
        4 ahmad ahmed ahmet akhmed akhmad ahmadu amadou ahmadou احمد
        4 ali aly alli علي
        5 mahmud mahmoud mahmood mahmut makhmud makhmoud محمود
        5 hasan hassan hasen khasan hassen hacen حسن
        5 husayn hussein hussain husain hossein hosein hoseyn hussin houcine hocine hussien huseyin khusein حسين
        5 ibrahim ebrahim brahim ibrahima ibragim abraham ابراهيم
        4 abdullah abdallah abdulla abdoulaye abdullahi abdollah abdulah عبدالله
        5 abdulrahman abdurrahman abdelrahman abderrahmane abdirahman abdurakhman abdurahman عبدالرحمن عبدالرحمان
        6 abdulaziz abdelaziz abdul-aziz عبدالعزيز
        6 abdulkarim abdelkarim abdulkareem abdelkrim عبدالكريم
        6 abdulqadir abdelkader abdulkadir abdulqader abdikadir abdulghadir عبدالقادر
        6 abdulmalik abdelmalek عبدالملك
        6 abdulhamid abdelhamid عبدالحميد
        6 abdulmajid abdulmajeed abdelmajid عبدالمجيد
        6 abdulsattar abdulsatar abdelsattar عبدالستار
        6 abdulghani abdelghani عبدالغني
        6 abdulsalam abdessalam abdelsalam abdusalam abdeslam عبدالسلام
        6 abdulwahid abdelwahed abdulwahab abdelwahab عبدالواحد
        6 abdulhadi abdelhadi abdulbari abdulghafur abdulhakim abdelhakim abduljabar abduljabbar abdulmajid
        5 omar umar oumar omer umer عمر
        5 uthman othman osman ousmane usman osmane عثمان
        5 yusuf yousef youssef yusif youssouf yosef iusuf josef joseph jusuf yousuf yusef youcef giuseppe jose iosif يوسف
        5 khalid khaled halid خالد
        5 salih saleh salah saalih صالح صلاح
        6 salim salem saleem salam سالم سليم سلام
        5 said saeed sayid saiid saed seyid سعيد
        6 sayyid sayed syed seyed sayyed seyyed sidi سيد
        5 mustafa mostafa moustafa moustapha mustapha مصطفى مصطفي
        6 musa moussa mousa moosa musaev موسى موسي
        5 ismail ismael esmail ismaeel smail اسماعيل
        5 jamal gamal djamal cemal jamaal جمال
        5 khan khaan xan خان
        6 karim kareem kerim كريم
        5 hamid hameed hamed hamad hamd hammad ahamed حامد حميد حمد
        6 rashid rasheed rached rachid reshid رشيد راشد
        6 rahman rehman rahmane rakhman رحمن رحمان
        6 rahim raheem رحيم
        6 nasir nasser naser nassir nacer ناصر
        6 nasr nasrallah نصر
        6 amin ameen amine امين
        6 amir ameer emir امير
        6 aziz azeez عزيز
        6 habib habeeb حبيب
        6 hakim hakeem حكيم
        6 halim haleem حليم
        6 jabir jaber djaber gaber جابر
        6 jafar jaafar jaffar cafer djaafar جعفر
        6 kamal kamel kemal kamil كمال كامل
        6 malik malek مالك
        6 mansur mansour mansoor منصور
        6 masud massoud masoud mesud masood مسعود
        6 mukhtar mokhtar moctar muhtar مختار
        6 murad mourad morad مراد
        6 qasim kassem qassem kasim ghasem qasem قاسم
        6 ridha reza rida raza riza رضا
        6 sami samy سامي
        6 samir sameer سمير
        6 tahir taher tahar طاهر
        6 tariq tarek tarik طارق
        6 yahya yahia yehia iahia يحيى يحيي
        6 yasin yassin yaseen yacine ياسين
        6 zayd zaid zeid zayed زيد زايد
        6 adil adel عادل
        6 akram ekrem اكرم
        6 alam allam
        6 anwar enver انور
        6 asad assad اسد
        6 bashir basheer bachir beshir بشير
        6 faisal faysal feisal faycal فيصل
        6 farid fareed فريد
        6 fatima fatimah fatma fatemeh fatoumata فاطمة
        6 fadl fazl fadel fazil فضل فاضل
        6 hadi hady هادي
        6 hafiz hafez حافظ
        6 haydar haidar heydar haider حيدر
        6 harun haroun haroon هارون
        6 idris driss idriss ادريس
        6 imad emad عماد
        6 iqbal eqbal اقبال
        6 isa issa essa eisa عيسى عيسي
        6 jalal jalaluddin celal galal djalal جلال
        6 jassim jasim جاسم
        6 latif lateef لطيف
        6 majid majeed ماجد مجيد
        6 maryam mariam meryem مريم
        6 mahdi mehdi مهدي
        6 munir mounir منير
        6 nabil nabeel نبيل
        6 nadir nader نادر
        6 naim naeem نعيم
        6 nur noor nour نور
        6 nuruddin noureddine nureddin نورالدين
        6 rafiq rafik rafeeq رفيق
        6 sadiq sadegh sadik seddiq siddiq siddique صادق صديق
        6 saif sayf seif سيف
        6 saad saed سعد
        6 sharif sherif shareef cherif شريف
        6 shah shaah شاه
        6 sulayman suleiman sulaiman soliman souleymane suleyman sulejman solayman سليمان
        6 sultan soltan سلطان
        6 taha tayyib tayeb طه
        6 walid waleed oualid وليد
        6 wahid waheed وحيد
        6 yaqub yacoub yakub jakub iakub yaaqob يعقوب
        6 younis yunus younes yunis يونس
        6 yasir yasser yaser ياسر
        6 zain zein zayn زين
        6 zakariya zakaria zakariyya زكريا
        6 ziad ziyad زياد
        6 diya zia ziya dia diaa zeya ضياء ضیا ضيا
        6 aisha aicha ayesha عائشة عايشة
        6 bakr bakar bekr بكر
        6 abubakr abubakar aboubacar boubacar boubaker aboubaker abubaker
        6 badr bader بدر
        6 daud dawud dawood davud daoud داود
        6 jawad javad gawad جواد
        6 qadir kader ghader qader قادر قدير
        6 rauf raouf رؤوف روف
        6 salman selman سلمان
        6 shaban chaaban شعبان
        6 zaki zeki زكي
        6 gul guul گل
        6 jan jaan جان
        6 wali vali ولي
        6 agha aga آغا
        6 baqir baqer bagher باقر
        6 abbas abas عباس
        6 akbar ekber اكبر
        6 asghar asgar اصغر
        6 mir meer مير
        6 saduq sadeq
        6 mubarak mobarak mbarek مبارك
        7 tikriti تكريتي
        7 masri مصري
        7 iraqi عراقي
        7 libi ليبي
        7 tunisi تونسي
        7 shami شامي
        7 baghdadi بغدادي
        7 jazairi jazaeri جزائري
        7 maghribi maghrebi مغربي
        7 yamani yemeni يماني
        6 mohammadi muhammadi محمدي
        6 ahmadi احمدي
        6 hosseini husseini حسيني
        6 hasani hassani حسني
        7 hashemi hashimi هاشمي
        7 mousavi موسوي
        7 rezaei رضايي رضائي
        7 karimi كريمي
        7 jafari جعفري
        7 rahimi رحيمي
        7 noorzai نورزي
        7 ahmadzai احمدزي
        7 ghulam gholam غلام
        """
}
