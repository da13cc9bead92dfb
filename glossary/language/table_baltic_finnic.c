/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Closed-class words, Baltic and Finno-Ugric: Estonian, Finnish, Lithuanian, Latvian, Hungarian. Postpositions stand with the
 * prepositions. Participles agree with the name behind them, so the frequent ones are here in several cases.
 */
#include "language/tables.h"

const sgl_word_table sgl_words_et = {
    "et",
    {
        [SGL_WORD_DETERMINER] =
            "see selle seda selles sellest sellele sellel sellelt selleks sellega selleta need nende neid nendes nendest nendele nendel "
            "nendelt nendeks nendega too tolle minu sinu tema meie teie oma iga igas igale igal igauks koik koigi koiki koikide koigis "
            "koigist koigile koigil koigiga kogu moni mone mones moned monede mitu mitme mitut mitmes paljud paljude paljusid palju vahe "
            "muu muud muude muid muudes muudel muudele muudest teised teiste teisi sama samad samade samas samale samal selline sellise "
            "sellised selliste selliseid niisugune niisuguse ukski uhegi asjaomane asjaomase asjaomased asjaomaste asjaomaseid eri "
            "erinevad erinevate erinevaid erinev kumbki molemad molema molemas mingi mingeid kaesolev kaesoleva kaesolevas eelnimetatud "
            "konealune konealuse konealused konealuste enamik tulevane tulevase praegune praeguse",
        [SGL_WORD_PREPOSITION] =
            "kohta kohaselt alusel jaoks poolt kaudu vahel vahelise vaheline suhtes eest ees ette jarel jarele parast enne alates kuni "
            "koos ilma labi ule all alla alt peale peal pealt juures juurde juurest vastu vastavalt seoses tottu abil raames puhul korral "
            "korval korvale asemel hulgas hulka seas sees sisse seest taga taha poole pool ajal jooksul kestel nimel osas tulemusel "
            "tagajarjel eesmargil vahendusel tarbeks mooda umber umbruses korvalt valjaspool seespool lahedal sarnaselt vastupidi "
            "soltumata hoolimata vaatamata lahtudes arvestades toel toetusel eestvedamisel juhtimisel alal valdkonnas kusimustes v",
        [SGL_WORD_CONJUNCTION] = "ja ning voi ega aga kuid vaid samuti",
        [SGL_WORD_PRONOUN] =
            "kes kelle keda kellele kellel kellega mis mille mida milles millest millele millel millelt milleks millega milliste milline "
            "millise millised kus kust kuhu millal kuidas miks et kui sest kuigi ehkki nagu kuna mina ma sina sa ta me te nad nemad teda "
            "talle tal temale temal mind mulle mul meid meile meil end enda ennast endale miski keegi kumb justkui otsekui olgugi niipea",
        [SGL_WORD_VERB] =
            "on oli olid olnud olla oleks ole oleme olen olgu pole saab saavad sai said saada saaks peab peavad pidi peaks voib voivad "
            "voiks tuleb tuleks holmab holmavad holmates holmav sisaldab sisaldavad sisaldav kuulub kuuluvad moodustab moodustavad "
            "moodustatud loodud asutatud asutas asutati loi loodi kehtestatud satestatud satestab ettenahtud vottis voetud vastuvoetud "
            "kiitis heakskiidetud allkirjastas allkirjastasid allkirjastatud avaldas avaldatud avaldati esitas esitatud esitab nahakse "
            "kasitlev kasitleva kasitlevad kasitlevate rahastatud rahastab rahastatav rahastatava rahastatavad juhib juhitud juhitav "
            "juhitava haldab hallatav korraldab korraldatud koordineerib toetab toetatud toetatav tegutseb tegeleb teeb teevad tegi "
            "rakendab rakendatakse kasutab kasutatakse kasutatav kasutatava esindab rohutab tuletab kutsub palub margib leiab utles "
            "teatas kinnitas vaitis selgitas osaleb osalesid osales pohineb pohinev puudutab seisneb koosneb tootab solmis solmitud "
            "kaivitas kaivitatud moodustatakse toetasid solmitakse kavandatav kavandatava rohutas kasutada moodeti maarati kusiti "
            "kohaldatakse vastutab vastutavad",
        [SGL_WORD_ADVERB] =
            "ei mitte ka ainult uksnes juba veel vaga nii niisiis seega eelkoige eriti naiteks nt alati kunagi sageli taas uuesti siin "
            "seal nuud tana eile homme hiljem varem hiljuti siis selleparast seetottu siiski lisaks uhtlasi sealhulgas seejuures nimelt "
            "peamiselt pohiliselt ligikaudu umbes peaaegu isegi usna vahemalt uhiselt jne st sh jt jms eelnevalt praegu endine endise "
            "rohkem vahem enam eraldi taielikult osaliselt otse kindlasti just asja",
        [SGL_WORD_TITLE] = "hr pr harra proua preili dr prof lp",
        [SGL_WORD_CUE] =
            "edaspidi luhend luhendi luhendiga luhendid luhendina luhendatult luhendatud luhidalt luh akronuum akronuumi akronuumiga "
            "nimetatud nimetatakse nimetatav nimetatava nimetatavad nimega nime nimi nimetusega nimetus nimetuse nn niinimetatud tuntud "
            "tahistatud tahistatakse tahis esitahtluhend inglise ingl ingliskeelne ingliskeelse prantsuse saksa sks ladina keeles "
            "tahendab"
            " moistetakse"
            " ehk",
        [SGL_WORD_NUMBER] =
            "uks uhe uht uhte uhes kaks kahe kahte kahes kolm kolme neli nelja viis viie kuus kuue seitse kaheksa uheksa kumme kumne "
            "uksteist kaksteist sada tuhat tuhande miljon miljonit miljoni miljard miljardit mln mld esimene esimese esimest esimeses "
            "esimesed esimeste teine teise teist teises kolmas kolmanda kolmandat kolmandate neljas neljanda viies viienda kuues kuuenda "
            "seitsmes seitsmenda kaheksas kaheksanda uheksas uheksanda kumnes kumnenda nr artikkel artikli artiklis artiklid artiklite "
            "artikleid art lk loige loike loikes lg punkt punkti punktis punktid p peatukk peatuki peatukis ptk lisa lisas lisad tab jn "
            "kd",
    },
};

const sgl_word_table sgl_words_fi = {
    "fi",
    {
        [SGL_WORD_DETERMINER] =
            "tama taman tata tassa tasta tahan talla talta talle tana taksi nama naiden naita naissa naista naihin nailla naille tuo tuon "
            "tuota nuo noiden se sen sita siina siita siihen silla silta sille sina siksi ne niiden niita niissa niista niihin niilla "
            "niille minun sinun hanen meidan teidan heidan jokainen jokaisen jokaista jokaisessa kaikki kaikkien kaikkia kaikissa "
            "kaikista kaikkiin kaikille kaikilla kaiken koko jokin jonkin jotkin joidenkin jotkut eras eraan eraat eraiden eraita muutama "
            "muutaman muutamat usea usean useat useiden useita useissa useista monet monen monien monia moni monissa vahan harvat muu "
            "muun muut muiden muita muissa muista muihin muille muuta muilla sama saman samaa samat samojen samassa sellainen sellaisen "
            "sellaista sellaiset sellaisten sellaisia tallainen tallaisen tallaiset tallaisten tallaisia mikaan minkaan molemmat "
            "molempien kumpikin kyseinen kyseisen kyseista kyseiset kyseisten kyseisia kyseisessa asianomainen asianomaisen asianomaiset "
            "asianomaisten eri erilaiset erilaisten erilaisia itse mainittu mainitun mainitut mainittujen muukin useampi useamman tuleva "
            "tulevan nykyisen kukin kunkin kullakin",
        [SGL_WORD_PREPOSITION] =
            "kanssa mukaan mukaisesti mukaisen mukainen kautta vastaan varten johdosta vuoksi takia aikana jalkeen ennen ilman lisaksi "
            "sijasta sijaan valilla valilta valisen valinen osalta suhteen yhteydessa yhteydesta nojalla perusteella avulla toimesta "
            "puolesta puitteissa alla alle alta paalla paalle yli ali lapi ohi ympari ymparilla luona luokse luota edessa eteen edesta "
            "takana taakse keskella keskuudessa joukossa joukosta kohti kohtaan pain pitkin sisalla sisalle ulkopuolella ulkopuolelle "
            "vieressa lahella asti saakka alkaen lahtien huolimatta riippumatta nahden koskien liittyen verrattuna myota mennessa "
            "johdolla nimissa tapauksessa alalla muodossa hyvaksi tukemana tuella kesken edellyttaen per via osana",
        [SGL_WORD_CONJUNCTION] = "ja seka tai tahi vai mutta vaan taikka eika sekaka",
        [SGL_WORD_PRONOUN] =
            "joka jonka jota jossa josta johon jolla jolta jolle jona jotka joiden joita joissa joista joihin joilla joilta joille joina "
            "mika minka mita missa mista mihin milla mille mitka kuka kenen keta kun jos etta jotta koska vaikka kuten kuin miten miksi "
            "milloin minne mina minua minulle sinua han hanta hanelle me meita meille te teita he heita heille itsensa itseaan joku "
            "jotakin mitaan kukaan ketaan kunnes jolloin joten mikali ikaan ettei jollei ellei",
        [SGL_WORD_VERB] =
            "on ovat oli olivat ollut olleet olla olisi olisivat ole oltava voi voivat voisi voidaan saa saavat sai saada tulee tulisi "
            "pitaa pitaisi taytyy sisaltaa sisaltavat sisaltava sisaltavan kattaa kattavat koskee koskevat koskeva koskevan koskevien "
            "koskevaa koskevassa koskevasta koskevia perustettu perustetun perustama perusti perustettiin luotu luodun otettu annettu "
            "annetun annettiin antoi antama antaman antaa vahvistettu saadetty saadetyn saadetaan saataa hyvaksyttiin hyvaksyi hyvaksytty "
            "hyvaksyma hyvaksyman allekirjoitti allekirjoittivat allekirjoitettu julkaisi julkaistu julkaisema julkaiseman esitti "
            "esitetty esittelee esitteli rahoitettu rahoittama rahoittaman rahoittaa johtama johtaa hallinnoi hallinnoima koordinoi "
            "koordinoima tukee tukema tukeman muodostaa muodostavat edustaa kayttaa kaytetaan kaytettava kaytetty soveltaa sovelletaan "
            "tekee tekevat teki tehty tehdaan korostaa muistuttaa kehottaa pyytaa katsoo toteaa totesi panee ilmoitti kertoi sanoi sanoo "
            "osallistuu osallistuvat osallistui koostuu perustuu perustuva perustuvan kuuluu kuuluvat toimii toimivat toimi tuli ryhtyi "
            "allekirjoitetun kaynnisti kaynnistettiin jarjestama jarjesti laatima laati tarkoitettu tarkoitetun tarkoitetut "
            "tarkoitettujen vastaa vastaavat maaritettiin mitattiin tutkittiin tarkistetaan vastaperustettu vastaperustetun",
        [SGL_WORD_ADVERB] =
            "ei eivat en ala myos vain ainoastaan jo viela hyvin erittain niin nain siten erityisesti etenkin varsinkin esimerkiksi esim "
            "aina koskaan usein taas uudelleen taalla siella nyt tanaan eilen huomenna sitten silloin kuitenkin muassa mm samalla "
            "nimittain paaasiassa lahinna vastaavasti noin suunnilleen lahes melkein jopa melko ainakin vahintaan enintaan yhdessa "
            "yhteisesti myohemmin aiemmin aikaisemmin askettain hiljattain nykyisin nykyaan enemman vahemman eniten edelleen jne yms ym "
            "toisin paitsi edella juuri tosin toki ikina etupaassa ts entinen entisen kokonaan osittain heti emme",
        [SGL_WORD_TITLE] = "hra herra herran rva rouva rouvan neiti tri prof maist ins",
        [SGL_WORD_CUE] =
            "jaljempana lyhenne lyhenteen lyhennetta lyhenteena lyhenteet lyhenteella lyhennetty lyhennettyna lyhennetaan lyhennys "
            "lyhyesti lyh akronyymi akronyymin nimeltaan nimelta nimella nimi nimityksella nimitys kutsuttu kutsutaan kutsuttava kutsutun "
            "kutsutut ns tunnettu tunnetaan tunnetun merkitty merkitaan tarkoittaa englanniksi englannin engl englanninkielinen "
            "englanninkielisen ranskaksi ransk saksaksi suomeksi ruotsiksi espanjaksi italiaksi venajaksi latinaksi lat arabiaksi "
            "kiinaksi kreikaksi portugaliksi hollanniksi puolaksi viroksi tanskaksi kirjainlyhenne"
            " tarkoitetaan"
            " eli",
        [SGL_WORD_NUMBER] =
            "yksi yhden yhta kaksi kahden kahta kolme kolmen kolmea nelja neljan viisi viiden kuusi kuuden seitseman kahdeksan yhdeksan "
            "kymmenen yksitoista kaksitoista sata tuhat tuhatta miljoona miljoonaa miljardi miljardia milj mrd ensimmainen ensimmaisen "
            "ensimmaista ensimmaisessa ensimmaiset ensimmaisten toinen toisen toista toisessa toisten kolmas kolmannen kolmatta "
            "kolmansien neljas neljannen viides viidennen kuudes kuudennen seitsemas seitsemannen kahdeksas kahdeksannen yhdeksas "
            "yhdeksannen kymmenes kymmenennen nro artikla artiklan artiklassa artiklat artiklojen artiklaa art sivu sivulla s kohta "
            "kohdan kohdassa kohdat alakohta alakohdan alakohdassa liite liitteen liitteessa liitteet momentti momentin mom klo",
    },
};

const sgl_word_table sgl_words_lt = {
    "lt",
    {
        [SGL_WORD_DETERMINER] =
            "sis si sio sios siam siame sia siai sioje siuo sie siu siems sioms siuos sias siais siomis siuose siose tas ta to tos tam "
            "tame toje tuo tie tu tiems tuos toks tokia tokio tokios toki tokie tokiu tokiems tokius tokias tokiomis mano tavo jo jos ju "
            "musu jusu savo kiekvienas kiekviena kiekvieno kiekvienos kiekvienai kiekvienam visas visa viso visos visi visu visiems "
            "visoms visus visais visose visuose keli kelios keliu kelis kelias keletas keleta daug daugelis daugelio daugeli dauguma "
            "daugumos mazai kitas kita kito kitos kiti kitu kitiems kitoms kitus kitais kitomis kituose pats pati patys pacios paties pat "
            "jokia joks jokio jokiu abu abi abieju minetas mineta mineto minetos mineti minetu minetasis minetoji ivairus ivairios "
            "ivairiu ivairius ivairiais ivairiose ivairiomis skirtingi skirtingu skirtingos tikras tikri tikru tikros busimas busima "
            "busimo busimos esamas esama tai like likusiu likusios",
        [SGL_WORD_PREPOSITION] =
            "i is ant apie be prie pries pro per po pas su del iki nuo uz tarp pagal link palei aplink apsupti greta salia virs zemiau "
            "anapus siapus tarpe vietoj vietoje deka metu atzvilgiu atveju pagrindu pagalba remiantis atsizvelgiant laikantis "
            "vadovaujantis nepaisant neskaitant naudojant taikant vykdant igyvendinant atitinkant priklausomai isskyrus iskaitant "
            "pasitelkus lyginant kartu drauge viduje isoreje viduryje apacioje virsuje vardu labui naudai tikslu srityje anot pasak ties "
            "delei pirm prieky uzpakaly tarpusavyje",
        [SGL_WORD_CONJUNCTION] = "ir arba ar bet o nei taciau bei",
        [SGL_WORD_PRONOUN] =
            "kuris kuri kurio kurios kuria kuriam kuriai kuriame kurioje kuriuo kurie kuriu kuriems kurioms kuriuos kurias kuriais "
            "kuriomis kuriuose kuriose kas ko kam ka kuo kame kada kai kur kodel kaip kad jog jei jeigu nes kadangi nors kol as jis ji "
            "mes jus jie jam jai ja juo joms jiems juos jas mane man mus mums jums save saves sau niekas kazkas kuomet koks kokia kokie "
            "kokiu koki kiek lyg tarsi idant negu",
        [SGL_WORD_VERB] =
            "yra buvo bus butu buti nera esu esame esant esantis esanti esancios esantys esanciu buves buvusi buve gali galejo galetu "
            "gales turi turejo turetu tures tureti reikia reiketu privalo tampa tapo tapti apima apimantis apimanti apimantys apimancio "
            "itraukti sudaro sudaryta sudarytas sudarytos sudare sudarantys isteigta isteigtas isteigto isteigtos isteige isteigtai "
            "ikurta ikurtas ikurtos ikurto ikure ikurti sukurta sukurtas sukurto sukure nustatyta nustatytas nustatyto nustatytos "
            "nustatyti nustatytu nustato nustate numatyta numatytas numatyto numatytos numatyti numatytu numato priimta priimtas priimto "
            "prieme patvirtinta patvirtintas patvirtino pasirase pasirasyta pasirasytas paskelbe paskelbtas paskelbta paskelbto "
            "paskelbtos pateike pateiktas pateikta pateikto finansuojama finansuojamas finansuojamo finansuojamos finansuojami finansuoja "
            "valdo valdomas vadovaujama vadovauja koordinuoja koordinuojamas remia remiamas remiama remiami atstovauja naudoja naudojama "
            "naudojamas naudojami taiko taikoma taikomas taikomi vykdo vykdoma vykdomas uztikrina pabrezia primena ragina praso nurodo "
            "nurode pranese teige sake pareiske teigia informavo dalyvauja dalyvavo grindziama grindziamas remiasi priklauso veikia dirba "
            "pradejo surenge parenge pristate skirtas skirta skirti skirtos skirtu laiko paskiria matuota isklause nagrinejo "
            "administruoja tvarko tikrina prisidejo siulomas siuloma susijes susijusi susije susijusios susijusiu susijusius susijusia",
        [SGL_WORD_ADVERB] =
            "ne taip tik vien jau dar labai itin taigi ypac pirmiausia pavyzdziui pvz visada niekada daznai vel cia ten dabar siandien "
            "vakar rytoj tada paskui todel vis butent daugiausia atitinkamai mazdaug apytiksliai beveik net gana bent bendrai veliau "
            "anksciau neseniai tt pan kt kitaip daugiau maziau labiausiai tiesiogiai visiskai tiesiog greitai netgi naujai",
        [SGL_WORD_TITLE] = "ponas pono ponui ponia ponios poniai gerb dr prof inz doc",
        [SGL_WORD_CUE] =
            "toliau santrumpa santrumpos santrumpu sutrumpintai sutrumpinta sutrumpintas sutrumpinti sutrumpinimas sutrumpinima sutr "
            "sutrumpinama trumpinys trumpini trumpinio trumpai trumpiau akronimas akronima akronimo vadinamas vadinama vadinamo vadinamos "
            "vadinami vadinamu vadinamoji vadinamasis vadinamosios vadinamojo vadinamieji vad pavadintas pavadinta pavadinimas pavadinimu "
            "pavadinima zinomas zinoma zinomo zinomos zinomi zinomu zymimas zymima ivardijamas ivardijama reiskia angliskai anglu angl "
            "prancuziskai prancuzu pranc vokiskai vokieciu vok lietuviskai liet rusiskai lotynu lot lenkiskai kalba"
            " suprantama suprantamas suprantami",
        [SGL_WORD_NUMBER] =
            "vienas viena vieno vienos vienam du dvi dvieju dveju trys triju tris keturi keturios keturiu penki penkios penkiu sesi "
            "sesios sesiu septyni septynios astuoni astuonios devyni devynios desimt desimties vienuolika dvylika simtas tukstantis tukst "
            "tukstanciu milijonas milijono milijonu milijonai mln milijardas milijardo milijardu mlrd pirmas pirma pirmasis pirmoji "
            "pirmojo pirmosios pirmaji pirmaja antras antra antrasis antroji antrojo antrosios trecias trecia treciasis trecioji treciojo "
            "treciosios treciuju ketvirtas ketvirta ketvirtasis ketvirtoji penktas penkta penktasis penktoji sestas sesta sestasis "
            "septintas septinta astuntas astunta devintas devinta desimtas desimta nr straipsnis straipsnio straipsnyje straipsniai "
            "straipsniu str psl p puslapis puslapyje punktas punkto punkte punktai punktu papunktis papunkcio sk priedas priedo priede "
            "lent pav m d proc",
    },
};

const sgl_word_table sgl_words_lv = {
    "lv",
    {
        [SGL_WORD_DETERMINER] =
            "sis si so sa saja sim sie sos siem sajos sajas sadu sads sada sadi sadas sadus sadiem sadam tas ta to tam tie tos tiem taja "
            "tajos tajas tads tada tadi tadas tadu mans mana tavs vina vinas vinu musu jusu savs sava savu savas savus savi saviem savam "
            "katrs katra katru katras katram ikviens ikviena ikvienu viss visa visi visas visu visus visiem visam visos dazi dazas dazu "
            "dazus daziem dazam vairaki vairakas vairaku vairakus vairakiem vairakam daudz daudzi daudzas daudzu daudzus daudzam maz cits "
            "cita citi citas citu citus citiem citam pats pati pasi pasas pasa pasu neviens neviena nevienu jebkurs jebkura jebkuru "
            "jebkuras jebkads jebkadu jebkadas kads kada kadu kadas abi abas abu abus abiem abam attiecigais attieciga attiecigo "
            "attiecigie attiecigas attiecigos attiecigajam attiecigajiem attiecigs minetais mineta mineto minetie minetas minetaja "
            "minetajam konkrets konkreta konkretais konkretas dazadi dazadas dazadu dazadus dazadam dazadiem dazados parejie parejas "
            "parejo parejos zinams vairums nakamais nakama toposais toposa toposo",
        [SGL_WORD_PREPOSITION] =
            "ar no uz par pie pec lidz ap bez starp pret pa virs zem aiz prieks caur kops ieks arpus blakus gar del labad laika ietvaros "
            "saskana atbilstosi attieciba saistiba sakara pamatojoties pamata atkariba papildus iznemot neskarot pirms apkart apaks "
            "iekspus vinpus vieta vidu prieksa pakal noluka palidzibu starpniecibu ieverojot nemot neraugoties atskiriba salidzinajuma "
            "lidztekus pateicoties neatkarigi atskaitot izmantojot",
        [SGL_WORD_CONJUNCTION] = "un vai bet jeb gan tacu nedz",
        [SGL_WORD_PRONOUN] =
            "kas kurs kura kuras kuru kuri kuriem kuram kuros kurus ko kam kad kur ka kadel kapec lai ja jo kaut kamer lidzko tiklidz es "
            "tu vins mes jus vini viniem vinam vinus mani man mums jums mus sevi sev sevis nekas neka cik it ikkatrs",
        [SGL_WORD_VERB] =
            "ir bija bus butu but nav esam esat esmu esot bijis bijusi tiek tika tiks tiktu kluva klut var vareja varetu vares vajag "
            "vajadzetu drikst jabut janem javeic janodrosina ietver ietverot ietveross aptver ietilpst satur satuross izveidots izveidota "
            "izveidoto izveidotais izveidotas izveidoja izveidojot izveido dibinats dibinata dibinaja nodibinats nodibinata nodibinaja "
            "nodibinato noteikts noteikta noteikto noteikusi nosaka paredz paredzets paredzeta paredzeto paredzetais paredzetas pienema "
            "pienemts pienemta pienemto pienemtais apstiprinaja apstiprinats apstiprinata parakstija parakstits parakstita publiceja "
            "publicets publiceta publicetais publiceto iesniedza iesniegtais iesniegta iesniegto finanse finansets finanseta finanseto "
            "finansetais vada vadits vadita parvalda koordine koordinets atbalstits atbalstita atbalstito veido parstav nodrosina izmanto "
            "izmantots isteno piemero uzsver atgadina aicina prasa uzskata norada noradija pazinoja sacija teica informeja sniedz sniedza "
            "piedalas piedalijas pamatojas sastav attiecas pieder darbojas strada ieviesa saka iepazistinaja parakstijusi uzsaka veic "
            "jaunizveidota jaunizveidotais jaunizveidoto jaunizveidotas nosutija izskatija uztur skaidroja iecela iecel",
        [SGL_WORD_ADVERB] =
            "ne ari tikai vien jau vel loti tapat tadejadi tatad ipasi seviski galvenokart piemeram vienmer nekad biezi atkal seit tur "
            "tagad sodien vakar rit tad tapec tadel tomer turklat turpretim vienlaikus proti respektivi apmeram aptuveni gandriz pat "
            "diezgan vismaz kopa kopigi velak agrak nesen tostarp utt tml uc tms vairak mazak visvairak paslaik patlaban sobrid bijusais "
            "bijusa tiesi pilniba daleji ik attiecigi savukart",
        [SGL_WORD_TITLE] = "kungs kunga kungam kundze kundzes kdze dr prof inz god",
        [SGL_WORD_CUE] =
            "turpmak teksta saisinati saisinajums saisinajumu saisinajuma saisinajumi saisinats saisinata saisinatais saisinato sais "
            "abreviatura abreviaturu abreviaturas akronims akronimu akronima devets deveta deveti deveto devetais deve saukts saukta "
            "saukti saukto sauc nosaukts nosaukta nosaukums nosaukumu nosaukuma nosaukumi saucamais saucama saucamo saucamie saucamas "
            "pazistams pazistama pazistami pazistamais apzimets apzimejums apzime isi isak varda anglu angl angliski francu franciski fr "
            "vacu vaciski vac latviski latv krievu krieviski latinu lat valoda nozime val"
            " saprot",
        [SGL_WORD_NUMBER] =
            "viens viena vienu vienas vienam divi divas divu divus divam diviem tris cetri cetras cetru pieci piecas piecu sesi sesas "
            "septini septinas astoni astonas devini devinas desmit vienpadsmit divpadsmit simts simti tukstotis tukstosi tukst miljons "
            "miljoni miljonu milj miljards miljardi miljardu mljrd pirmais pirma pirmo pirmas pirmaja pirmie pirmos otrais otra otro "
            "otras otraja tresais tresa treso tresas ceturtais ceturta ceturto piektais piekta piekto sestais sesta septitais septita "
            "astotais astota devitais devita desmitais desmita nr pants panta pantu panti lpp lappuse punkts punkta punktu p apakspunkts "
            "apakspunkta pielikums pielikuma piel tab att",
    },
};

const sgl_word_table sgl_words_hu = {
    "hu",
    {
        [SGL_WORD_DETERMINER] =
            "a az egy e ez azok ezek ezt azt ennek annak ebben abban ebbol abbol erre arra errol arrol ezzel azzal ezen azon ezeket "
            "azokat ezeknek azoknak ezekben azokban ezekre azokra ezekkel azokkal ilyen olyan ilyenek olyanok ekkora minden osszes "
            "valamennyi egesz mindegyik mindket mindketto nehany egyes bizonyos tobb szamos sok keves legtobb mas egyeb tobbi ugyanaz "
            "ugyanazon ugyanezen semmilyen barmely barmelyik barmilyen valamely valamelyik adott erintett szoban emlitett kulonbozo jelen "
            "egyik masik tovabbi vonatkozo emlitettek jovobeli jovobeni leendo",
        [SGL_WORD_PREPOSITION] =
            "szerint alapjan altal soran reven utjan kereteben eseteben eseten szamara reszere mellett kozott kozotti kozt kozul felett "
            "folott alatt elott utan ota ellen irant iranti fele nelkul helyett miatt vegett erdekeben celjabol tekinteteben "
            "vonatkozasaban kapcsolatban kapcsolatos szemben koze ala fole mogott moge mogul korul koruli kivul belul keresztul at vegen "
            "ele elol melle mellol tul tuli ideertve beleertve kiveve fuggoen megfeleloen osszhangban figyelemmel tekintettel ertelmeben "
            "kovetkezteben koszonhetoen ellenere iranyulo iranyaban mulva neveben javara teren teruleten cimen segitsegevel "
            "kozremukodesevel reszerol felol feloli idejen folytan szolo gyanant modjan folyaman egyutt",
        [SGL_WORD_CONJUNCTION] = "es vagy de hanem azonban illetve ill valamint sem se am viszont avagy s",
        [SGL_WORD_PRONOUN] =
            "aki akik akit akiknek akinek akivel ami amik amit aminek amivel amely amelyek amelyet amelynek amelyeket amelyeknek amelyben "
            "amelyekben amelybol amelyre amelyekre amelyrol amelyekrol amellyel amelyekkel amelytol amelyhez amelyik amelyert ahol "
            "ahonnan ahova amikor amint ahogy ahogyan amig hogy ha mert mivel bar habar noha mint en te o mi ti ok engem teged minket "
            "titeket oket nekem neki nekik nekunk vele veluk rola ra tole benne ennel annal maga magat maguk ki kik kit mit milyen melyik "
            "hol hova mikor hogyan miert valaki valami senki semmi miutan mielott mikozben amennyiben ugyanis tudniillik hiszen akar "
            "nehogy mialatt minthogy",
        [SGL_WORD_VERB] =
            "van vannak volt voltak lesz lesznek lenne lenni legyen legyenek nincs nincsenek lett lettek vagyok vagyunk valo levo volna "
            "tud tudja kell kellene kellett lehet lehetett lehetne lehetove tartalmaz tartalmazo tartalmazza magaban foglal foglalo "
            "foglalja foglaljak all allo allnak letrehozott letrehozta letrehoztak letrehozasa letrejott alapitott alapitotta alapitottak "
            "megallapitott megallapitja megallapito elfogadott elfogadta elfogadtak jovahagyott jovahagyta alairt alairta alairtak "
            "kozzetett kozzetette kiadott kiadta benyujtott benyujtotta bemutatta eloirt eloirja eloterjesztett meghatarozott "
            "meghatarozza meghatarozo finanszirozott finanszirozza tamogatott tamogatja iranyitott iranyitja vezetett vezeti koordinalja "
            "koordinalt vegzett vegez vegzi szervezte kepvisel kepviseli kepezi biztosit biztositja hasznal hasznalt hasznaljak alkalmaz "
            "alkalmazza alkalmazott hangsulyozza emlekeztet felhivja felkeri keri megjegyzi kozolte mondta jelentette elmondta "
            "nyilatkozta hozzatette reszt vesz vesznek vett vettek alapul alapulo tartozik tartozo tartoznak mukodik mukodo dolgozik "
            "inditott inditotta indult bevezetett bevezette csatlakozott szerepel tett tette tesz teszi kerult kerul adta ad vegre "
            "felallitott alairo csatlakozo",
        [SGL_WORD_ADVERB] =
            "nem is csak csupan mar meg nagyon igen igy ugy tehat ezert azert fokent kulonosen elsosorban mindenekelott peldaul pl mindig "
            "soha gyakran ismet ujra itt ott most ma tegnap holnap majd aztan akkor ezutan ekkor tovabba emellett ezenkivul ugyanakkor "
            "egyuttal vagyis megpedig nevezetesen foleg nagyreszt korulbelul kb mintegy majdnem szinte megis legalabb legfeljebb "
            "kozosen kesobb korabban nemreg jelenleg tobbek kozte egyarant tobbe inkabb kevesbe leginkabb stb egykori egyben eppen eppugy "
            "kulonben szinten immar reszben teljesen kozvetlenul valoban pusztan kizarolag el be elo fel le vissza ujonnan",
        [SGL_WORD_TITLE] = "ur urnak asszony kisasszony dr ozv ifj id prof",
        [SGL_WORD_CUE] =
            "tovabbiakban rovidites roviditese roviditest roviditessel roviditesek roviditesuk roviditve roviden roviditett rov roviditik "
            "betuszo betuszava mozaikszo akronim nevezett nevezik nevezve nevu neve neven elnevezesu elnevezes megnevezes megnevezese "
            "ugynevezett un ismert jelolt jelolese jeloli jelentese jelenti jelent hivott hivjak angolul angol ang angolbol franciaul fr "
            "nemetul magyarul spanyolul olaszul oroszul latin latinul lat arab arabul kinaiul gorogul portugalul lengyelul romanul "
            "nyelven"
            " ertendo"
            " azaz",
        [SGL_WORD_NUMBER] =
            "ket ketto kettot harom negy ot hat het nyolc kilenc tiz tizenegy tizenket tizenketto szaz ezer millio milliard elso elsokent "
            "masod masodik harmadik negyedik otodik hatodik hetedik nyolcadik kilencedik tizedik sz szam szamu cikk cikke cikket cikkenek "
            "cikkeben cikkek cikkei old oldalon bekezdes bekezdese bekezdesenek bekezdeseben bek pont pontja pontjanak pontjaban fejezet "
            "fejezete fejezeteben fej melleklet melleklete mellekleteben mell albekezdes preambulumbekezdes",
    },
};
