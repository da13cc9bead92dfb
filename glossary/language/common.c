/* SPDX-License-Identifier: Apache-2.0 */
/* The little words and letters of each language, written down from grammars; the endings were counted in our own example sentences
   (tests/data/train). */
#include "language/common.h"

const sgl_common sgl_common_rows[] = {
    {"bg",
     "на за и в от се с по е а не да до ще че във със към г през между при са чрез без като под който която което които което още са си "
     "съгласно относно след този тази това тези му им й бе беше бяха може трябва съюз европейския държави ес член както или но само където",
     "ъщьюя",
     "ата ите ето ане ните ция ната ият ост ният ята ията ния ване ски ност нето ска лна ката ация ава ение ана тът ото ете ени ките "
     "ието вен кция ява чна ална ира ено тво ство чен"},
    {"cs",
     "a v pro se na s o z do i k je že od po ve ze ke před podle mezi bez není jsou byl byla bylo byly jako který která které jeho její jejich "
     "nebo aby při jsem také však když být může mohou tak až ale co ani pod nad proti dle této tento tato toto těchto úřad bude má",
     "ěřůčšžýáíéúťďň",
     "ení ání ího ního ích ová ské dní tní vání vní vou ční lní ové ace ovou cké ním ění ální ních cích atel ací kých ické čení tel "
     "kého kou ými ují tví ační ský čné yně vým stní"},
    {"da",
     "og i den for af det at til har er om med de en der på som et blev ikke skal fra vi jeg over under ved efter vil ville kan kunne sig to "
     "eller også var være blevet mellem hvis hvor når men hos før dette denne disse deres sin sine samt mere mod ind ud op sådan havde",
     "åæø",
     "ske ret iske lsen else lse isk eret get ede erne ser nter rer lser ker igt hed lige nger ører rede vet fond ntur nske ærk valg "
     "lget alg abet rnes emet eder bet lig ægge værk tisk ligt"},
    {"de",
     "der und die für das in des im den zu am eine von mit nicht dem über wurde an zur ein ist wird hat bei sich aus werden nach sind um auf "
     "als vom zum unter sowie seit durch einer eines einem einen auch es er sie oder wie dass kann sein ihre ihrer haben war waren noch vor gegen zwischen",
     "äöüß",
     "ung hen che chen rung men tung sche haft aft eit lung mmen gung icht ert fen ssen hung iche erte utz lten hutz ehr cher amt sch "
     "rten zung ungs sung rein nung lich kehr iter iert hrt end"},
    {"el",
     "το και η της του την ο για με σε των τον από α τη στο οι τα που να στη κατά στον τις δεν στην τους θα ότι ενώ οποία είναι ως μετά ή",
     "αεηιο",
     "σης ται ική κής ίας ικό κών ικής ηκε ικών εται ίου τική νται κού ησης ηση των τας θηκε ικού εις σεις ιών ιας εων τος σεων νικό "
     "αση τηση σμό σμού ούν νης μός μού ισμό ικά ητας"},
    {"en",
     "the of and a in to by for on with is was were from that at its be as are which shall or had has not it this their no will under after "
     "been before have but who they these also would may can such than other into between more his her he she we our an against all any",
     "",
     "ted sed ated ded ned red ity ting ary led ised ined ied ved ical ered cal ors try nded tors ther ged nted ced als ory ect lled "
     "cted ays ctor ates ries ish"},
    {"es",
     "de la el y del en los las a se para que por con un al no su una sobre es fue o sus más como este esta son ha han entre lo sin pero desde "
     "hasta cuando muy también ser según contra estos estas donde está están todos cada ya le les porque e u durante ante tras dicho",
     "ñóíáéú¿¡",
     "ión ción ado ron ones dad aron ales idad sión ará ntes eron ias rán tado cos icos ndo aria rias arán adas ivos icó ares ran ando "
     "ctos cto idas orio idos nado"},
    {"et",
     "ja on ning oli edaspidi ei üle mille mis et see kui ka või oma ta kes nii aga kuid selle seda pärast enne vahel poolt kohta vastu eest "
     "teeb saab peab võib olid olema tema nende siis veel kõik aasta aastal liidu euroopa eesti alusel järgi koos suhtes",
     "õäöü",
     "use vad kse sid akse ioon oon dus asid tus avad kogu amet ogu tud ist duse mise tab ooni nud maa gute atud lise list selt jate "
     "ngu istu ndus ute sega mine eks line stu uvad tuse suse"},
    {"fi",
     "ja on ovat n jonka mukaan sekä että vuonna ei sen oli myös se joka jotka tai kun niin hän kuin ole olla olivat mutta ne tämä tämän siitä "
     "joita jossa ennen jälkeen välillä kanssa voi voidaan pitää eikä mitä vain jo nyt kaikki yli asti jäljempänä euroopan suomen",
     "äö",
     "ssa ksen aan vat ien tti sto inen iin tiin taan asto asta skus ään llä ton avat stä ivat iden set eet assa ista vät ston issa "
     "ksi tään een isen tää ttu stö ssä mien itos ille tien"},
    {"fr",
     "de la l le des d et à les du a en au un par pour dans sur est ont été que une aux qui avec pas son dont après ses se plus sous ne ce "
     "cette ces s il elle ils elles nous vous leur leurs mais ou où sont être entre comme même depuis si y n sans vers ainsi contre lors",
     "éèêàçùûôîœ",
     "que ire aire ons eur ique ions ées ires urs ité eurs nts ant teur aux ues ents ère ques tif enne ière ient ait lles ifs sée ités "
     "isé aine oire lité nces née eaux ures lée ères"},
    {"ga",
     "an na agus ar a i um leis le in is tá maidir do ó faoi ag as de go ná ní bhí atá ina ba don sa chun seo sin ach nach sé sí siad iad "
     "féin gach eile roimh trí idir san raibh bheith mar den gur gá aon ann thar éis seachas nó lena",
     "áéíóú",
     "ach igh the ithe hta chta cha adh acha cht aigh ann áil idh air acht anna nna taí aidh ear tear eadh óir irí irt htaí amh hair "
     "each ocht úil raí iún hán has chán inn áin tha"},
    {"hr",
     "i za je u na o a se su da do od prema iz nije će bez koja koji koje kao dana kod sa ili nego što te to uz između nakon prije biti bio "
     "bila bilo ne nisu samo također može mogu njegova njihova ako ali kad kada svih sve ovaj ova ovo sukladno temelju tijekom već",
     "čćžšđ",
     "nja nom nog kom nih skom ici nju telj elj kog aju uju stvo ova rni nici enje skog noj eće enja vak vila arni sku enju alni enu "
     "tvu lje lni vna čki vnih vić vima tski ović nicu"},
    {"hu",
     "a az és meg ki szerint hogy nem ha is között el egy ez azt volt vagy csak mint még már után alatt által ezt amely amelyek valamint "
     "továbbiakban előtt kell lehet lesz van vannak minden több pedig illetve sem én ő nagyon ami aki amelyet ennek annak ezen során elleni",
     "őűáéíóöúü",
     "ban ási ési iós ciós tási ség gyi ett ügyi ság lmi ést ben ában ről ott zat ött ást ági zési sági sok ról ető elmi tok nak tot "
     "óság ális zés tás tett atot atok tja nek ítja"},
    {"it",
     "di il la e l per del in a i dell è della con ha dei delle un si alla le al nel d gli non dal sono lo una alle sulla tra che da come "
     "nella anche più ma questo questa o suo sua loro essere stato stata degli dai nei su ai all sul hanno era secondo dalla fra cui ed se",
     "èàùòì",
     "one ione ato ata ioni nza ore tore enza ità uto iato ito enti tto llo tato zia olo gato iale nuto cato tico lio rato sso uale "
     "lato glio etto ello rico tata rto etri esso mica zio zata"},
    {"lt",
     "ir d su m o į a per kaip yra iš kad iki dėl pagal prie už prieš buvo arba apie nuo po gali ne taip pat tai bei šios šis kuris kuri kurie "
     "kurių jų jo jos tik turi būti nebuvo tarp jei ar dar todėl labai ant be toliau metų metais europos lietuvos sąjungos",
     "ąčęėįšųūž",
     "jos ijos nės imo nių mas inės inių ėjo imą ius mis inis čių nio imas kos inė inio ams oje ikos iems iai vimo ems kas yje omis "
     "kimo kite rius kia mai gos ybės uose sios ojo nčių"},
    {"lv",
     "un ar par no ir uz pēc līdz ka to ko arī vai kas nav tika gada bet kā pie pret tā tas šī šis ir būt bija tiek var kuru kurš kura pa "
     "starp pirms ja lai savienības eiropas latvijas turpmāk gan tās to viņš viņa ne vairāk jau dēļ kopā saskaņā ņemot pēc",
     "āčēģīķļņšūž",
     "jas ijas ības bas umu anas īja iem āja iju ību jās uma ība skās lās kās umi ēja ālās umus ikas ums mes ciju ībai ājs umā tīja "
     "tājs jumu emes mus bai īgi īga ēma ājās tās tāja"},
    {"mt",
     "tal l il ta u għall li f fil dwar mill is b tat fl ma lill tan dan din għas minn kull hija huwa kien kienet jew bħala kif biex fuq ir fis "
     "it għal se mhux hemm bejn bla wara qabel kontra bil dawn dik dak aktar tagħhom tiegħu tagħha skont lil fi xi ġie ġiet jista għandu",
     "ġħżċ",
     "joni oni iet jiet ali nali rju tur arju rali għu bbli bli atur ess rja tati qgħu mbru iżi hom bru arja zja rji jat erti zija uni "
     "turi ħol uża urtà ufa udju ttur ttaw tieġ taw tabu"},
    {"nl",
     "de van het en in voor een op met aan dat werd door is over uit te niet wordt bij of tot worden als heeft zijn was naar om die ook er "
     "dan maar nog hij ze deze dit onder volgens tegen tussen tijdens zou kan hebben zal geen wij onze hun meer zich na waar binnen",
     "ëïé",
     "tie aal atie ijk lijk teit eid ding erd jke ijke rde aar eld ging heid nse zen aris anse erde kers nten enst aat raal oek naal "
     "eerd chap teem eem hap ris rder uur lde gde llen hten"},
    {"pl",
     "w i z do a o na się oraz od nie że po przez dla za jest jego które który która których przed przy ust ds jak lub ale są był była było "
     "być może to tym tego także jako ich czy bez pod nad między co już tylko więc zgodnie sprawie dnia ze we roku ten ta te",
     "ąćęłńóśźż",
     "ych ego nia nych nie cji nego enia nej acji owy ści wych tów ości wie wego owa ków iej anie owe iego twa cja kich cza znej wym "
     "wej wano owym owej ała ich enie nym wał ował kie"},
    {"pt",
     "de a o e do da em para das com os dos por foi no se que à na as pelo pela ao não um mais é º ou seu sua uma sem até como são às entre "
     "também pelos pelas nas nos este esta isto ser foram está já quando muito contra sobre ainda depois seus suas aos tem há qual",
     "ãõçáâêóéíú",
     "ção ação dade ento dos rio ncia ões são ária ados ções ário ores dor ador tado ório eção eira cas dou vel nça eiro eis iro tou "
     "icas veis ução gem aram ança eia cias ntos idos esso bra"},
    {"ro",
     "de a și în pentru la se din cu au pe sunt un o prin al ai sub nr mai nu să este care ale fost că după privind iar fără ca sau dar între "
     "lui lor fi are ar cel cea cele acest această aceste despre fiind doar când unde către mult toate față precum asupra având sa său",
     "ăâîșțşţ",
     "are lor ului lui tul ilor ția rul rea iei area ală ile ție ele ică ții tate rii ției elor ată lul nță care rile ană uri sul nul "
     "iul ită ează ația ază nea mul tare une orul"},
    {"ru",
     "и по в с на а к о от не как что за из у его её ее до под без при для был была было были также или это эти этот эта он она они их "
     "который которая которые которых то же бы чтобы если но между после перед со во об через только уже может должен ли",
     "ыэёъюя",
     "ого ный ной ние тся ного ции ния ных ная кой ации сти ные ется ения ами ение ской ости ное кого ьный ную ила ства тва ское ская "
     "ому нный ний кое кий кая ием или ание ыми ский"},
    {"sk",
     "v a sa pre na do o s že aj podľa z k od ako ďalej je alebo ktorý ktorá ktoré nie sú bol bola bolo boli medzi pri po zo so len ak aby má "
     "za už jeho jej ich tento táto toto tieto bez pred proti však môže byť bude vo ku tiež keď čo ani pod nad iba najmä",
     "ľĺŕôäčšžťďňáíéúý",
     "ých ého ový ných ného ská vých enie teľ kej cie ická ené cká ácia eho ateľ tva ník ému čná úci ácie osť nská nosť dnej ský iny "
     "aná tný dov ená ciu rov áciu vať sky skej orov"},
    {"sl",
     "za je v in pa na ki o so da se pri bo z ne s po iz jih do ga od naj dan prek med že bil bila bilo bili leta ali tudi kot ni če bi to ta "
     "te ter zaradi lahko brez med njegov njena kjer ko ker sta vendar ob proti pred le tem tega katere kateri potem zato več si",
     "čšž",
     "nje ijo sko ega ski anje ije kih kov jski nih ilo jsko čno nega ave jem nsko skih avo lcev kega cev anja lnik alno lno nem tna "
     "nski vni enje nijo jni ikov iki štvo ških vlja njem"},
    {"sv",
     "och i för med av från en om ett har till som att på den det s enligt vid är de samt ur får över under inte ska kan var eller vi vill "
     "skall blev mellan efter utan mot sig sin sina också denna detta dessa när men genom där ut upp bli varit inom hos både finns än jag",
     "åäö",
     "rna iska ande iga arna eten liga rade rket ket ånd tånd rnas ell aget oner skt iskt erna het etet und pen ågor skap kap gor eras "
     "aren tade dska ppen ans rar dets ndet itet vien vern verk"},
    {"no",
     "og i er for av det at til har om med de en der på som et ble ikke skal fra vi jeg over under ved etter vil ville kan seg eller også var "
     "være blitt mellom hvis hvor når men hos før dette denne disse deres sin sine samt mer mot inn ut opp noe noen hva bare må",
     "åæø",
     "sjon asjon jonen heten ingen elsen ende else asje"},
    {"tr",
     "ve bir bu için ile da de olarak olan daha çok en gibi kadar ne ki sonra ya veya ise her ancak göre değil tarafından üzere olduğu o "
     "şu var yok mi mı ama önce arasında karşı diye hem şekilde nasıl tüm bazı ilk son iki",
     "ğışçöü",
     "ları leri lar ler ların nın nin nda dır sının ması mesi anı"},
    {"ca",
     "de la el i a en les els del per que amb un una és al dels no va ha són com més o entre però seu seva aquest aquesta pel als es ser "
     "sobre també van fou fins des seus on qual això ni tot han hi molt cada sense contra segons l d",
     "çàèòïü·",
     "ció cions itat ment ància aments ques esa"},
    {"sq",
     "e të në dhe i për me një nga që është si se u më ka janë do nuk pas ndërmjet ose edhe kjo ky por ishte tij saj kanë duke gjatë midis "
     "sipas nën mbi deri kur ku cila cili këtë kësaj",
     "ëç",
     ""},
    {"vi",
     "của và là các trong có được cho với không những một này đã người đến từ theo về năm tại ở khi cũng như để nước do sự ra vào trên hoặc bị "
     "việc nhiều phải nhất chính thể sau đó đang sẽ còn nhưng thì mà làm qua giữa quốc",
     "ăâđêôơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ",
     ""},
    {"uk",
     "і в на з у що до та не за по від для про як є це із або було була були його її їх він вона вони який яка які але також під при між без "
     "після перед через може щоб якщо то й так ще вже цього цей ця ці й",
     "іїєґ",
     "ого ння ції ість ний них ній ської ський ють ться"},
    {"sr",
     "и у је да се на за су од са о не као из што који која које до али или би ће по био била било након између према при без само може "
     "његов њихов када ако овај ова ово те то а у бити нису није",
     "ђјљњћџ",
     "ије ција ског ски ње них ања ост"},
    {"mk",
     "и на во од за да се со е не по како што кој која кои ги го ја до или но ќе беше биле тоа овој оваа овие меѓу при без само може "
     "ако кога според пред по нив неговиот а у е бил",
     "ѓќѕјљњџ",
     "ата ите ција ње ски ста увањ ање"},
    {"be",
     "і ў у на з не да што як для па ад за пра гэта або быў была было былі яго яе іх ён яна яны які якая якія але таксама пад паміж без пасля "
     "перад праз можа каб калі то ж са",
     "ўі",
     ""},
    {"ar",
     "في من على إلى عن مع بين أن عند ثم قبل بعد التي الذي هذا هذه كل ولا لا ما كان كانت قد أو إن نحو غير لدى ذلك وفي ومن وقد هو هي حيث تم",
     "ةىأإ",
     "نية رية رات لية مية بية يات لات انية عاون دية تين بات اون اعة ارات ئية يين نات مات ظمة سية ركة ربية درات داد تها باء اية انات "
     "الة اري ارة ادة احل ابات ائب يزية يرية وير"},
    {"fa",
     "و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده می های ها بود یا اما بین پس دو کرد کرده باید ایران آنها اگر هر همه",
     "پچژگیک",
     ""},
    {"ur",
     "کے میں کی ہے اور سے کا کو اس نے پر کہ یہ ہیں ایک بھی تھا وہ لیے جو ہو گیا کر تھے تھی ان یا نہیں اپنے بعد تک",
     "ٹڈڑےہںگچپ",
     ""},
};

const size_t sgl_common_count = sizeof sgl_common_rows / sizeof sgl_common_rows[0];
