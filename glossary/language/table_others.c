/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Closed-class words, Greek, Irish, Maltese, Arabic, Chinese. Irish "na" is a contraction here: most often it does the work of "of
 * the". Maltese and Arabic articles and prepositions stand as the tokens do: Maltese before its hyphen, Arabic with the usual
 * proclitics. Chinese words are those a segmenter gives.
 */
#include "language/tables.h"

const sgl_word_table sgl_words_el = {
    "el",
    {
        [SGL_WORD_DETERMINER] =
            "ο η το οι τα τον την τη τουσ τισ ενασ ενα μια εναν ενοσ μιασ αυτοσ αυτη αυτο αυτοι αυτεσ αυτα αυτου αυτησ αυτων αυτον αυτην "
            "αυτουσ εκεινοσ εκεινη εκεινο εκεινοι εκεινεσ εκεινα εκεινων τουτο τουτη τουτου τετοιοσ τετοια τετοιο τετοιεσ τετοιων τετοιου "
            "ολοσ ολη ολο ολοι ολεσ ολα ολων ολουσ ολησ ολου καθε καθενασ καποιοσ καποια καποιο καποιοι καποιεσ καποιων καποιου ορισμενα "
            "ορισμενεσ ορισμενοι ορισμενων ορισμενουσ κανενασ κανενα καμια κανενοσ αλλοσ αλλη αλλο αλλοι αλλεσ αλλων αλλουσ αλλου αλλησ "
            "ιδιοσ ιδια ιδιο ιδιοι ιδιεσ ιδιου ιδιασ ιδιων πολλοι πολλεσ πολλα πολλων πολλουσ λιγοι λιγα λιγεσ λιγων αρκετοι αρκετεσ "
            "αρκετα αρκετων διαφοροι διαφορεσ διαφορα διαφορων διαφορουσ αμφοτερα αμφοτεροι αμφοτερων λοιποι λοιπεσ λοιπα λοιπων υπολοιπα "
            "υπολοιπεσ υπολοιποι υπολοιπων οικειοσ οικεια οικειο οικειου οικειασ οικειων οικειεσ οικειοι εκαστοτε οποιοσδηποτε "
            "οποιαδηποτε οποιοδηποτε οποιουδηποτε οποιασδηποτε ολοκληροσ ολοκληρη ολοκληρο δικοσ δικη δικο μελλοντικοσ μελλοντικη "
            "μελλοντικο μελλοντικου παρων παρουσα παρον παροντοσ παρουσασ παροντα παρουσεσ τ του τησ των",
        [SGL_WORD_CONTRACTION] = "στο στη στην στον στουσ στισ στα",
        [SGL_WORD_PREPOSITION] =
            "σε με για απο μετα χωρισ διχωσ κατα μεχρι εωσ ωσ προσ παρα αντι υπο υπερ επι εντοσ εκτοσ μεταξυ μεσω λογω πριν προ εναντι "
            "εναντιον δια εκ εξ εν περι ανα πλην κοντα γυρω πανω κατω μεσα εξω εμπροσ μπροστα πισω διπλα υστερα εξαιτιασ ενεκα χαρη "
            "συμφωνα βασει δυναμει ενωπιον αναφορικα οσον ανεξαρτητα αναλογωσ συναφωσ εισ απ σαν κατοπιν βαση υψοσ κατ αντ μετ παρ "
            "προκειμενου συμπεριλαμβανομενων συμπεριλαμβανομενου συμπεριλαμβανομενησ λαμβανοντασ εφ υφ αφ",
        [SGL_WORD_CONJUNCTION] = "και κι ειτε αλλα ομωσ ουτε μητε ωστοσο καθωσ αλλ ητοι δηλαδη",
        [SGL_WORD_PRONOUN] =
            "που οποιοσ οποια οποιο οποιοι οποιεσ οποιων οποιου οποιασ οποιον οποιαν οποιουσ ποιοσ ποια ποιο ποιοι ποιεσ τι οτι πωσ οταν "
            "οπου οσο οσοι οσα οσεσ οσων αν εαν να ωστε διοτι γιατι επειδη αφου ενω μολισ οπωσ εγω εσυ εμεισ εσεισ μου σου μασ σασ τοσ "
            "εμασ εσασ εαυτο εαυτου εαυτουσ τιποτα τιποτε κανεισ καθενα μολονοτι παρολο αφοτου ωσοτου μηπωσ",
        [SGL_WORD_VERB] =
            "ειναι ηταν ειχε ειχαν εχει εχουν εχοντασ εχω ειμαι ειμαστε υπηρξε θα ασ μπορει μπορουν μπορουσε πρεπει οφειλει οφειλουν "
            "προκειται υπαρχει υπαρχουν γινεται γινονται εγινε περιλαμβανει περιλαμβανουν περιλαμβανομενων περιλαμβανομενησ "
            "περιλαμβανοντασ περιεχει ιδρυθηκε ιδρυει ιδρυεται ιδρυσε συσταθηκε συστηνεται θεσπιστηκε θεσπιζει θεσπιζεται θεσπισε "
            "προβλεπει προβλεπεται προβλεπονται προβλεπομενη προβλεπομενο προβλεπομενα οριζει οριζεται οριζονται καθοριζει εγκριθηκε "
            "εγκρινει ενεκρινε υιοθετηθηκε υιοθετησε υπεγραψε υπεγραψαν υπογραφηκε δημοσιευθηκε δημοσιευσε εξεδωσε εκδοθηκε παρουσιασε "
            "υπεβαλε υποβληθηκε χρηματοδοτει χρηματοδοτειται χρηματοδοτουμενο χρηματοδοτουμενη χρηματοδοτουμενα διαχειριζεται διοικει "
            "διευθυνει συντονιζει υποστηριζει υποστηριζεται στηριζει αποτελει αποτελουν αποτελειται επιτρεπει παρεχει παρεχουν "
            "εξασφαλιζει διασφαλιζει εκπροσωπει χρησιμοποιει χρησιμοποιειται χρησιμοποιουνται εφαρμοζει εφαρμοζεται τονιζει υπενθυμιζει "
            "καλει ζητει ζητα θεωρει επισημαινει αναφερει αναφερεται αναφερονται δηλωσε δηλωσαν ανακοινωσε ειπε ανεφερε σημειωσε "
            "συμμετεχει συμμετεχουν συμμετειχε βασιζεται στηριζεται αφορα αφορουν ανηκει λειτουργει εργαζεται ξεκινησε δημιουργηθηκε "
            "δημιουργησε δημιουργει διοργανωσε κατεστη βρισκεται πραγματοποιησε συνεργαζεται νεοσυστατοσ νεοσυστατη νεοσυστατο "
            "νεοσυστατου νεοσυστατησ χρησιμοποιηθηκε",
        [SGL_WORD_ADVERB] =
            "δεν δε μην επισησ μονο μονον ηδη ακομη ακομα πολυ ετσι λοιπον αρα ιδιωσ κυριωσ ιδιαιτερα συγκεκριμενα παραδειγματοσ πχ παντα "
            "παντοτε ποτε συχνα παλι ξανα εδω εκει τωρα σημερα χθεσ αυριο επειτα τοτε συνεπωσ επομενωσ επιπλεον επιπροσθετωσ εξαλλου "
            "παραλληλα συγχρονωσ ειδικοτερα ειδικα δηλ κατεξοχην αντιστοιχα αντιστοιχωσ περιπου σχεδον ακριβωσ μαλλον τουλαχιστον μαζι "
            "αργοτερα νωριτερα προηγουμενωσ προσφατα κλπ κτλ περισσοτερο λιγοτερο πιο πλεον τοσο μαλιστα πρωην τεωσ νυν αποκλειστικα "
            "απλωσ οχι ναι βεβαιωσ ιδιαιτερωσ συνολικα",
        [SGL_WORD_TITLE] = "κ κοσ κα κκ κυριοσ κυρια κυριου κυριασ κυριο δρ καθ",
        [SGL_WORD_CUE] =
            "εφεξησ εξησ συντομογραφια συντομογραφιασ συντομογραφιεσ συντετμημενα συντετμημενη συντμηση συντμησησ συντομωσ συντ ακρωνυμιο "
            "ακρωνυμιου ακρωνυμια ακρωνυμο αρκτικολεξο αρκτικολεξα αρχικα καλουμενοσ καλουμενη καλουμενο καλουμενα καλουμενεσ καλουμενου "
            "καλουμενησ καλειται αποκαλουμενοσ αποκαλουμενη αποκαλουμενο αποκαλουμενα αποκαλουμενεσ αποκαλειται λεγομενοσ λεγομενη "
            "λεγομενο λεγομενα λεγομενεσ λεγομενων λεγομενου λεγομενησ γνωστοσ γνωστη γνωστο γνωστα γνωστεσ γνωστοι γνωστου γνωστησ "
            "ονομαζομενοσ ονομαζομενη ονομαζομενο ονομαζεται ονομαζονται ονομασια ονομασιασ επονομαζομενοσ επονομαζομενη επονομαζομενο "
            "επωνυμια ονομα ονοματι τιτλο αγγλικα αγγλικη αγγλικησ αγγλιστι αγγλ γαλλικα γαλλιστι γαλλ γερμανικα γερμ ελληνικα ισπανικα "
            "ιταλικα ρωσικα λατινικα λατ αραβικα κινεζικα πορτογαλικα ολλανδικα πολωνικα βουλγαρικα τουρκικα σημαινει δηλοι",
        [SGL_WORD_NUMBER] =
            "δυο τρεισ τρια τριων τεσσερισ τεσσερα τεσσαρων πεντε εξι επτα εφτα οκτω οχτω εννεα εννια δεκα ενδεκα εντεκα δωδεκα εκατο "
            "χιλια χιλιαδεσ χιλιαδων εκατομμυριο εκατομμυρια εκατομμυριων εκατ δισεκατομμυρια δισεκατομμυριων δισ πρωτοσ πρωτη πρωτο "
            "πρωτου πρωτησ πρωτα πρωτων πρωτεσ δευτεροσ δευτερη δευτερο δευτερου δευτερησ τριτοσ τριτη τριτο τριτου τριτησ τριτων τριτεσ "
            "τεταρτοσ τεταρτη τεταρτο τεταρτου πεμπτοσ πεμπτη πεμπτο εκτη εκτο εβδομοσ εβδομη εβδομο ογδοοσ ογδοη ογδοο ενατοσ ενατη "
            "ενατο δεκατοσ δεκατη δεκατο αριθ αρ αρθρο αρθρου αρθρα αρθρων σελ σελιδα σελιδεσ σ παραγραφοσ παραγραφου παραγραφο "
            "παραγραφοι σημειο σημειου σημεια κεφαλαιο κεφαλαιου κεφ παραρτημα παραρτηματοσ παραρτηματα παραρτ πιν σχ εδαφιο εδ "
            "υποπαραγραφοσ",
    },
};

const sgl_word_table sgl_words_ga = {
    "ga",
    {
        [SGL_WORD_DETERMINER] =
            "an gach a bhur seo sin siud ud uile eile aon cibe roinnt cupla iomai ceanna fein eigin airithe eagsula ilchinealach "
            "mhorchuid formhor leitheid leitheidi t n h",
        [SGL_WORD_CONTRACTION] =
            "sa san sna don den faoin on leis ina inar lena da faoina ona trina iontu trid iarna faoinar arna lenar onar dti na",
        [SGL_WORD_PREPOSITION] =
            "i in ar ag as le do de faoi o go chuig chun um roimh thar tri idir gan seachas tar fa maidir reir eis bharr aghaidh lar "
            "measc timpeall feadh lathair bun bunus choinne thaobh ainneoin amhail cois dala os fud haghaidh heasba ndiaidh dhiaidh chuis "
            "thoisc comhair chomhair abhar hucht fhianaise feidhm bhithin thairis gceann comhreir shon leith dtaobh bhun chur gcas "
            "gcomhreir gcomhair ghno rith linn dtaca cheile chois trasna lasmuigh laistigh d",
        [SGL_WORD_CONJUNCTION] = "agus no ach",
        [SGL_WORD_PRONOUN] =
            "nach nar gur gurb gurbh mar ma mura murar me mise tu tusa se si sinn muid sibh siad e iad eisean ise iadsan sinne ea ce cad "
            "ceard conas cathain ca cen car cerb nuair oir toisc arb arbh sular sula ionas agam agat aige aici againn agaibh acu orm ort "
            "air uirthi orainn oraibh orthu dom duit di duinn daoibh doibh leo lei liom leat uaim uaidh uaithi uathu futhu ann inti astu "
            "chuige chuici chucu roimhe rompu diobh diom trithi triothu eatarthu einne aoinne",
        [SGL_WORD_VERB] =
            "is ba ta ata bhi bheith beidh bheadh bionn biodh raibh nil bhfuil fuil bhfuiltear tathar ab feadann feadfaidh feadfar "
            "caithfidh cuirfidh cuireann chuir cuirtear rinne rinneadh deanann deanfaidh deanta thug tugann tugtar tugadh thugtar glac "
            "glacann ghlac glactha bhunaigh bunaiodh bunaithe bunaitear cruthaiodh cruthaigh cruthaithe foilsiodh foilsithe fhoilsigh "
            "siniodh sinithe shinigh duirt deir duradh fograiodh fhogair cuimsionn airitear folaionn gcuimsitear deantar leagtar leagadh "
            "leagtha luaitear luaite lua maoinithe maoinitear mhaoinitear stiurtha riartha comhordaionn tacaionn tacaithe usaidtear "
            "baineann bhaineann bainteach feidhmionn oibrionn ionadaionn iarrann iarr meabhraionn measann chomhaontaigh comhaontaithe "
            "formheasadh formheasta fhormheas thainig tagann chuaigh teann seoladh sheol seolta cheadaigh ceadaithe thosaigh cuireadh "
            "tiolacadh thiolaic sholathraionn solathraionn cuidionn gheobhaidh fuarthas fuair gniomhaionn bhain nuabhunaithe bhfeadfaidh "
            "gearrfar leanann mbeidh mbeadh mbionn mbaineann gcuirtear gcuirfidh ndeanann ndearna ndearnadh dtabharfar usaideann b",
        [SGL_WORD_ADVERB] =
            "ni nior freisin fosta amhain cheana fos ro nios mo lu hairithe sampla gconai riamh minic aris anseo ansin ansiud anois inniu "
            "inne amarach afach amh breis eadhon priomha seach thart beagnach fiu measartha laghad teannta chomh srl etc dob direach "
            "tuilleadh fheidir iar sach iomarca",
        [SGL_WORD_TITLE] = "uas uasal inion dr ollamh ollu",
        [SGL_WORD_CUE] =
            "feasta ngairtear gairtear giorruchan giorruchain ghiorruchan giorraithe giorru gearrthearma acrainm acrainmneacha acrainmni "
            "ceannlitreacha tuslitreacha dtugtar aitheanta ainm ainmnithe ainmnitear darb dar bearla bhearla mbearla fraincis fhraincis "
            "bhfraincis ghaeilge ngaeilge gearmainis ghearmainis spainnis iodailis laidin laidine araibis sinis greigis portaingeilis "
            "ollainnis polainnis ruisis gearr ghearr ciallaionn chiallaionn dtagraitear tagraitear",
        [SGL_WORD_NUMBER] =
            "haon dha ceithre ceathair cuig seacht ocht naoi deich dheag deag beirt triur ceathrar cuigear cead mhile mile milliun "
            "billiun chead dara dou triu ceathru cuigiu seu seachtu ochtu naou deichiu uimh airteagal airteagail airt alt ailt lch "
            "leathanach leathanaigh mir mireanna fomhir pointe pointi caibidil chaibidil caib iarscribhinn iarscribhinni iarscribhinne "
            "fior",
    },
};

const sgl_word_table sgl_words_mt = {
    "mt",
    {
        [SGL_WORD_DETERMINER] =
            "il l is it id ir in ix iz ic dan din dawn dak dik dawk tieghi tieghek tieghu taghha taghhom taghna taghkom kull kollha kollu "
            "kulhadd xi ftit hafna diversi bosta iehor ohra ohrajn istess stess daqshekk tali tant kwalunkwe certu certa certi varji "
            "varju ghadd rispettiv rispettiva rispettivi imsemmi imsemmija ikkoncernati ikkoncernat ikkoncernata nofs s t d r n x z c "
            "futur futura prezenti dil dis dit did dir dix diz dic dal das dat dad dar dax daz dac",
        [SGL_WORD_CONTRACTION] =
            "tal tas tat tad tar tan tax taz tac fil fis fit fid fir fin fix fiz fic mill mis mit mid mir mix miz mic bil bis bit bid bir "
            "bin bix biz bic mal mas mat mad mar man max maz mac ghall ghas ghat ghad ghar ghan ghaz ghac lill lis lit lid lir lin lix "
            "liz lic sal sas sat sad sar san sax saz sac bhall bhas bhat bhad bhar bhan bhax bhaz bhac fl bl tall",
        [SGL_WORD_GENITIVE] = "ta",
        [SGL_WORD_PREPOSITION] =
            "f b fi bi ghal lil lejn minn ma hdejn fuq taht quddiem wara qabel bejn fost minghajr bla dwar kontra skont matul waqt "
            "permezz abbazi minhabba minflok barra gewwa qrib madwar tul mqabbel sa apparti minkejja konformi konformita rigward flimkien "
            "bhal bhala lilhom kuntrarju indipendentement permess rispett nom kwantu dwarhom m h minbarra lura hinn magenb hlief",
        [SGL_WORD_CONJUNCTION] = "u w jew imma izda lanqas la",
        [SGL_WORD_PRONOUN] =
            "li min xiex meta fejn kif ghaliex ghala ghax jekk sabiex biex peress ghalkemm ladarba filwaqt sakemm jiena jien inti int hu "
            "huwa hi hija ahna intom huma lilu lilha ha nfushom innifsu innifisha xejn hadd liema kemm ghalli kieku ilha fih fiha fihom "
            "minnu minnha minnhom bih biha bihom ghalih ghaliha ghalihom lilna maghhom maghha maghna maghhu fosthom",
        [SGL_WORD_VERB] =
            "kien kienet kienu ikun tkun ikunu jkun jkunu tkunx hemm ghandu ghandha ghandhom kellu kellha kellhom jista tista jistghu "
            "jistghux seta setghet jehtieg irid iridu trid tridx tinkludi jinkludi jinkludu inkluz inkluza inkluzi jinkorpora tkopri "
            "jkopri stabbilixxa stabbilixxiet stabbilit stabbilita stabbiliti jistabbilixxi tistabbilixxi stabbilixxew imwaqqaf imwaqqfa "
            "twaqqaf twaqqfet waqqaf waqqfet mahluq mahluqa holoq holqot adotta adottat adottati adottata jadotta approva approvat "
            "approvata ffirma ffirmat ffirmaw iffirmat ippubblika ppubblikat ippubblikat ippubblikata ressaq ressqet ipprezenta "
            "pprezentat previst prevista previsti jipprevedi jipprevedu ddefinit iddeterminat stipulat stipulata ffinanzjat ffinanzjata "
            "iffinanzjat iffinanzjata ffinanzjati mmexxi mmexxija amministrat ikkoordinat tikkoordina jikkoordina appoggat appoggata "
            "tappogga jappogga jikkostitwixxi tikkostitwixxi jirrapprezenta tirrapprezenta jipprovdi tipprovdi jaghti taghti taw "
            "jippermetti tippermetti jintuza tintuza juzaw tuza juza uzat japplika tapplika japplikaw jenfasizza tenfasizza jfakkar "
            "tfakkar jistieden tistieden jitlob titlob jqis tqis jinnota tinnota qal qalet qalu habbar habbret iddikjara iddikjarat "
            "jippartecipa tippartecipa ppartecipaw ibbazat ibbazata bbazat bbazata jirreferi tirreferi relatat relatata relatati tnieda "
            "tnediet nieda nediet talab talbet jahdem tahdem laqa jilqa saret saru jsir isir issir se ser sejjer sejra iltaqa iltaqghet "
            "tela telghet kiber",
        [SGL_WORD_ADVERB] =
            "mhux mhix mhumiex mx ukoll biss diga ghadu ghadha aktar anqas inqas iktar specjalment partikolarment partikolari ezempju "
            "perezempju dejjem qatt spiss hawn hawnhekk hemmhekk issa illum ilbierah ghada imbaghad mbaghad ghalhekk ghaldaqstant "
            "madankollu barraminhekk wkoll jigifieri principalment rispettivament kwazi sahansitra anki pjuttost ghallinqas tard "
            "precedentement recentement attwalment bhalissa ecc ez perez anke gieli tabilhaqq hekk eks immedjatament direttament "
            "esklussivament iva le",
        [SGL_WORD_TITLE] = "sur sinjura sinjur mr mrs dr prof onor patri dun",
        [SGL_WORD_CUE] =
            "imqassar imqassra mqassar qosor abbrevjazzjoni abbrevjazzjonijiet abbrevjat abbrevjata taqsira taqsiriet akronimu akronimi "
            "inizjali maghruf maghrufa maghrufin imsejjah imsejha imsejhin msejjah msejha msejhin jissejjah tissejjah jissejhu isem ismu "
            "isimha referut ingliz ingliza franciz germaniz latin tfisser jfisser",
        [SGL_WORD_NUMBER] =
            "wiehed wahda zewg tnejn tlieta tliet tlett erbgha erba hamsa hames sitta sitt sebgha seba tmienja tmien disgha disa ghaxra "
            "ghaxar hdax tnax mija mitt elf elef miljun miljuni biljun biljuni ewwel tieni tielet raba nru artikolu artikoli pagna pagni "
            "p pag paragrafu paragrafi punt punti kapitolu kapitoli kap anness annessi fig subparagrafu",
    },
};

const sgl_word_table sgl_words_ar = {
    "ar",
    {
        [SGL_WORD_DETERMINER] =
            "هذا هذه هولاء هذان هذين هاتان هاتين ذلك تلك اوليك ذاك كل كافة جميع كلتا بعض عدة عدد اي اية ايا ساير معظم اغلب اكثر اقل نفس "
            "ذات مختلف شتى سوى مجمل بضع بضعة كثير العديد عديد لكل بكل وكل بجميع وجميع لجميع بعضها بعضهم كلها جميعها نفسه نفسها احد احدى "
            "احدهما لهذا بهذا لهذه بهذه وهذا وهذه فهذا بذلك وذلك فذلك وتلك لتلك بتلك كهذا كهذه وهولاء وهذان وهذين وهاتان وهاتين واوليك "
            "وذاك وكافة وكلتا وبعض وعدة وعدد واي واية وايا وساير ومعظم واغلب واكثر واقل ونفس وذات ومختلف وشتى وسوى ومجمل وبضع وبضعة وكثير "
            "والعديد وعديد ولكل وبكل وبجميع ولجميع وبعضها وبعضهم وكلها وجميعها ونفسه ونفسها واحدى واحدهما ولهذا وبهذا ولهذه وبهذه وفهذا "
            "وبذلك وفذلك ولتلك وبتلك وكهذا وكهذه",
        [SGL_WORD_PREPOSITION] =
            "في من الى على عن مع بين منذ حتى خلال قبل بعد عند لدى لدن ضد حول دون بدون نحو تجاه امام وراء خلف فوق تحت عبر داخل خارج وسط "
            "ضمن ازاء حسب وفق وفقا بحسب طبقا وطبقا ووفقا بموجب بشان بخصوص بصدد بواسطة بفضل بسبب نتيجة اثر عقب جراء طوال قرب بجانب "
            "بالاضافة فضلا علاوة اضافة بدلا عوضا رغم برغم بالرغم لاجل نظرا استنادا عملا تنفيذا دعما تعزيزا بغية قصد مقابل مثل كمثل عدا "
            "باستثناء بخلاف سعيا تحقيقا ابتداء بدءا انطلاقا تمهيدا وفي ومن والى وعلى وعن ومع وبين وخلال وبعد وقبل ومنذ وعند ولدى وحتى وضد "
            "ودون وحول وعبر وبشان وبموجب وبسبب فيه فيها فيهم فيما ففي منها منه منهم ومنها ومنهم عنه عنها عنهم عليه عليها عليهم اليه اليها "
            "اليهم معه معها معهم بينها بينهم بينهما بها به بهم لها له لهم لهما لنا بما لدي لديها لديه لديهم بدور برياسة باسم بقيادة "
            "بمشاركة بالتعاون بالتنسيق بدعم بتمويل باشراف لصالح لفايدة قبيل بقدر الا نيابة بحضور ل ب ك لاحكام برعاية وبناء ولدن وبدون "
            "ونحو وتجاه وامام وخلف وفوق وتحت وداخل وخارج وضمن وازاء وحسب وبحسب وبخصوص وبصدد وبواسطة وبفضل ونتيجة واثر وعقب وجراء وطوال "
            "وقرب وبجانب وبالاضافة وفضلا وعلاوة واضافة وبدلا وعوضا ورغم وبرغم وبالرغم ولاجل ونظرا واستنادا وعملا وتنفيذا ودعما وتعزيزا "
            "وبغية وقصد ومقابل وكمثل وعدا وباستثناء وبخلاف وسعيا وتحقيقا وابتداء وبدءا وانطلاقا وتمهيدا وفيه وفيها وفيهم وفيما وففي ومنه "
            "وعنه وعنها وعنهم وعليه وعليها وعليهم واليه واليها واليهم ومعه ومعها ومعهم وبينها وبينهم وبينهما وبها وبه وبهم ولها وله ولهم "
            "ولهما ولنا وبما ولدي ولديها ولديه ولديهم وبدور وبرياسة وباسم وبقيادة وبمشاركة وبالتعاون وبالتنسيق وبدعم وبتمويل وباشراف "
            "ولصالح ولفايدة وقبيل وبقدر والا ونيابة وبحضور ولاحكام وبرعاية",
        [SGL_WORD_CONJUNCTION] = "و او ام ثم بل لكن ولكن اما واما كما وكما وكذلك وايضا ف ولا واو ولو ومثل",
        [SGL_WORD_PRONOUN] =
            "الذي التي الذين اللذان اللتان اللذين اللتين اللاتي اللواتي والذي والتي والذين بالذي للذين ان انه انها انهم اننا وان بان لان "
            "بانه بانها لانه لانها هو هي هم هن انا انت نحن انتم هما وهو وهي وهم فهو فهي ما ماذا لماذا متى اين كيف كم اينما حيثما حيث اذ "
            "اذا لو لولا عندما حينما بينما كلما لما كي لكي ريثما مما ممن وما فان فانه بحيث واذ واذا فاذا وبينما حين وحيث طالما مهما ليلا "
            "عما فيمن اياه اياها",
        [SGL_WORD_VERB] =
            "كان كانت كانوا يكون تكون يكونون ويكون وتكون وكان وكانت سيكون ستكون كن ليس ليست لست وليس تم يتم تمت وتم ويتم سيتم قد وقد لقد "
            "ولقد سوف يجب ينبغي يمكن يجوز يمكنه يشمل تشمل شمل شملت يتضمن تتضمن تضمن وتشمل ويشمل يضم تضم ويضم وتضم انشا انشات انشي انشيت "
            "تاسس تاسست اسست اعتمد اعتمدت واعتمد واعتمدت اقر اقرت واقر وقع وقعت ووقع ووقعت نشرت اصدر اصدرت واصدرت واصدر اطلق اطلقت واطلقت "
            "قدم قدمت وقدم وقدمت عرضت ينص تنص تمول مول يمول ممول ممولة تديره يديره تدير يدير تقوده يقود تنسق ينسق تدعم يدعم دعمت يشكل "
            "تشكل يمثل تمثل يتيح تتيح يوفر توفر تقدم يقدم يستخدم تستخدم استخدم استخدمت يطبق تطبق توكد يوكد اكد اكدت واكد واكدت يدعو تدعو "
            "دعا دعت يطلب تطلب طلبت تحيط احاطت احاط لاحظ لاحظت يلاحظ تلاحظ قال قالت وقال وقالت ذكر ذكرت وذكر وذكرت اعلن اعلنت واعلن "
            "واعلنت صرح صرحت افاد افادت وافاد وافادت اشار اشارت واشار واشارت اوضح اوضحت واضاف اضاف اضافت شارك شاركت يشارك تشارك وشارك "
            "يستند تستند يتعلق تتعلق متعلق متعلقة المتعلق المتعلقة يخص تخص ينتمي يعمل تعمل بدا بدات اجرى اجرت نظمت نظمته اعد اعدت اعدته "
            "اصبح اصبحت ظل ظلت مازال يعد تعد يعتبر تعتبر يقع تقع يوجد توجد هناك وهناك حقق حققت سجلت استضاف عقدت يراس تراس قرر قررت وافق "
            "وافقت رحب رحبت ورحب ادت ادى يودي المنشا المنشاة الموسس الصادر الصادرة المعتمد المعتمدة التابع التابعة الممول الممولة لم لن "
            "بلغ بلغت استقر استقرت تراقب يراقب تستفيد يستفيد ابدت ابداها اجري اجريت حضر حضرت عقدته بانشاء وانشاء لانشاء تولى يتولى يسمح "
            "اختتم اختتمت",
        [SGL_WORD_ADVERB] =
            "لا ايضا فقط كذلك جدا حاليا سابقا لاحقا وخاصة خصوصا وخصوصا لاسيما ولاسيما سيما اساسا غالبا دايما ابدا احيانا مجددا هنا الان "
            "اليوم امس غدا بعديذ حينيذ عنديذ انذاك لذلك ولذلك لذا ولذا وبالتالي بالتالي هكذا وهكذا تقريبا حوالي زهاء ربما فعلا معا سويا "
            "موخرا قريبا بعدما قبلما الخ اعلاه ادناه نعم بلى قط تحديدا تباعا مباشرة كليا جزييا اولا ثانيا ثالثا اخيرا واخيرا عموما اجمالا "
            "رسميا فورا مثلا هل غير",
        [SGL_WORD_TITLE] =
            "السيد السيدة السادة سعادة معالي فخامة الدكتور الدكتورة د الاستاذ الاستاذة والسيد والسيدة للسيد الانسة المهندس البروفيسور",
        [SGL_WORD_CUE] =
            "اختصارا باختصار اختصار اختصاره اختصارها الاختصار والاختصار مختصر مختصرا مختصره مختصرها بالمختصر تختصر يختصر المختصرة المختصر "
            "ويختصر وتختصر المعروف المعروفة والمعروف والمعروفة المعروفين معروف معروفة ويعرف وتعرف يعرف تعرف يشار ويشار المشار يلي المسمى "
            "المسماة المسماه مسمى تسمى يسمى ويسمى وتسمى سمي سميت يدعى تدعى المدعو المدعوة والمسمى رمزها يرمز بالانجليزية الانجليزية "
            "بالانكليزية الانكليزية انجليزي انجليزية بالفرنسية بالعربية بالالمانية بالاسبانية بالروسية بالصينية بالايطالية باللغة اللغة "
            "باللاتينية بالتركية تعني يعني وتعني ويعني بعبارة اسمها اسمه الملقب",
        [SGL_WORD_NUMBER] =
            "واحد واحدة اثنان اثنين اثنتان اثنتين ثلاث ثلاثة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة "
            "عشرون عشرين ماية مية الف الاف مليون ملايين مليونا مليار مليارات بليون الاول الاولى الثاني الثانية الثالث الثالثة الرابع "
            "الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة اول ثاني ثالث رابع رقم "
            "ارقام المادة مادة والمادة للمادة بالمادة صفحة الصفحة ص الفقرة فقرة الفقرات الفقرتان والفقرة الفصل فصل المرفق مرفق البند بند",
    },
};

const sgl_word_table sgl_words_zh = {
    "zh",
    {
        [SGL_WORD_DETERMINER] = "这 那 该 各 本 其 此 每 某 任何 所有 一些 某些 有些 这些 那些 这个 那个 这种 那种 这一 那一 该等 各种 "
                                "各个 每个 一切 其他 其它 其余 另 另外 多个 多种 许多 很多 不少 少数 多数 大多数 若干 几个 我 本次 此次 "
                                "此类 此项 该项 上述 下列 以下 有关 同一 一个 一种 一项 一名 一位 一家 一批 一系列 诸如 首个 前述 各项 "
                                "各类 各级 现任 前任 时任 一 這 該 各種 這些 那個 這個 每個 個 諸 兩 某個 其餘 別的",
        [SGL_WORD_GENITIVE] = "的",
        [SGL_WORD_PREPOSITION] = "在 由 为 对 向 从 于 以 将 把 被 按 按照 根据 依据 依照 遵照 通过 经 经过 关于 有关于 对于 至于 作为 除 "
                                 "除了 自 自从 到 至 为了 由于 因为 鉴于 随着 沿着 围绕 基于 针对 据 凭借 连 同 之间 之前 之后 以前 "
                                 "以后 以来 以内 以外 期间 当中 之中 框架内 领导下 下属 旗下 隶属于 来自 直至 截至 本着 借助 依靠 依托 "
                                 "按规定 会同 连同 下 上 后 时 内 里 為 對 從 於 將 關於 對於 經 經過 通過 根據 依據 隨著 隨着 為了 鑒於 "
                                 "鑑於 之間 之後 以來 以後 以內 來自",
        [SGL_WORD_CONJUNCTION] = "和 与 及 以及 或 或者 并 并且 而 而且 但 但是 还有 不仅 不但 又 暨 且 抑或 亦 乃至 甚至 然而 不过 因而 "
                                 "及其 和其 与其 并由 與 並 並且 還有 與其 不過",
        [SGL_WORD_PRONOUN] = "他 她 它 他们 她们 它们 我们 你 你们 您 自己 本人 本身 谁 什么 哪 哪些 哪个 哪里 如何 怎样 怎么 为什么 如果 "
                             "若 如 虽然 尽管 即使 只要 只有 无论 不管 既然 当时 者 之 是否 其中 即便 倘若 凡 此外 何 何时 "
                             "何地 一旦 除非 以便 从而 以致 們 他們 我們 它們 誰 什麼 雖然 儘管 無論 當時 為什麼",
        [SGL_WORD_VERB] = "是 有 为是 没有 具有 成为 称为 包括 包含 含有 涵盖 涉及 设 设有 设立 成立 建立 组成 组建 创立 创建 创办 构成 "
                          "形成 导致 引起 造成 引发 提供 支持 参加 参与 加入 出席 举行 举办 召开 召集 主持 开展 开始 启动 "
                          "实施 进行 加强 制定 制订 批准 签署 签订 发布 公布 发表 颁布 提出 提交 提请 请 要求 呼吁 敦促 鼓励 邀请 欢迎 "
                          "赞赏 赞扬 注意到 强调 重申 回顾 认为 指出 表示 宣布 说 称 告诉 透露 报道 介绍 说明 显示 表明 证明 "
                          "负责 出资 主管 主办 承办 协办 授予 任命 委托 委派 协助 帮助 采用 使用 适用 适用于 属于 位于 用于 应 应当 应该 "
                          "须 必须 可以 能够 需 需要 得以 获得 获 取得 受到 收到 接受 作出 做出 纳入 列入 转递 转交 担任 "
                          "当选 隶属 归属 总部设在 推出 采取 给予 予以 加以 达到 超过 改为 改称 更名为 更名 合并 并入 前身 前身为 译为 指 "
                          "用 令 使 让 给 曾任 利用 谈到 请求 稱為 稱 設立 設 組成 導致 參加 參與 發布 發表 簽署 認為 說 "
                          "沒有 屬於 負責 提議 舉行 舉辦 請 應 須 應當 強調 回顧 稱讚",
        [SGL_WORD_ADVERB] = "不 没 未 也 还 都 才 仅 仅仅 已 已经 曾 曾经 正 正在 很 非常 十分 更加 比较 特别 尤其 尤其是 特别是 主要 "
                            "主要是 例如 比如 总是 经常 常常 常 再 再次 重新 这里 那里 现在 目前 当前 今天 昨天 明天 今年 去年 "
                            "明年 随后 然后 接着 因此 所以 于是 此后 同时 与此同时 即 也就是 亦即 分别 大约 几乎 至少 最多 一起 一道 后来 "
                            "日前 近日 最近 将要 即将 仍 仍然 依然 等 等等 自行 尽快 尽早 进一步 充分 切实 首次 尚 其实 实际上 "
                            "其后 了 着 过 地 均 则 就 必 约 近 只 继续 還 沒 現在 這裡 僅 並非 則 過 著 約 已經 曾經 將要 分別",
        [SGL_WORD_TITLE] = "先生 女士 小姐 夫人 博士 教授 阁下 院士",
        [SGL_WORD_CUE] =
            "简称 下称 以下简称 以下称 下文 下文简称 后文 缩写 缩写为 简写 简写为 缩略语 缩略词 略称 略语 全称 又称 又名 亦称 也称 俗称 "
            "通称 统称 并称 合称 别称 别名 称作 称之为 叫做 叫作 名为 名叫 被称为 所谓 英文 英语 "
            "英文名 英文缩写 英文简称 法文 法语 德文 德语 西班牙文 西班牙语 俄文 俄语 阿拉伯文 阿拉伯语 意大利语 日文 日语 中文 汉语 "
            "葡萄牙语 拉丁语 拉丁文 拉丁 希腊语 荷兰语 波兰语 译名 译作 意即 首字母 簡稱 以下簡稱 下稱 縮寫 "
            "縮寫為 簡寫 英語 又稱 亦稱 也稱 全稱 稱作 俗稱 統稱 稱之為 被稱為 名為 所謂 法語 德語 縮略語 西班牙語 俄語 葡萄牙語",
        [SGL_WORD_NUMBER] = "零 二 两 三 四 五 六 七 八 九 十 十一 十二 百 千 万 亿 两个 三个 四个 五个 六个 七个 八个 九个 十个 第 第一 "
                            "第二 第三 第四 第五 第六 第七 第八 第九 第十 第一个 第二个 第三个 项目编号 年 月 日 号 个 名 "
                            "条 款 届 次 种 岁 元 表 图 萬 億 條 項 頁 號 屆 種 歲 兩個 三個",
    },
};
