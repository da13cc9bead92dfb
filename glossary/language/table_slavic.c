/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Closed-class words, Slavic: Bulgarian, Czech, Croatian, Polish, Russian, Slovak, Slovenian. Only Bulgarian joins nouns by a
 * preposition; the others have cases, so the words that agree with a noun are here in all of theirs.
 */
#include "language/tables.h"

const sgl_word_table sgl_words_bg = {
    "bg",
    {
        [SGL_WORD_DETERMINER] =
            "този тази това тези тоя тая онзи онази онова онези такъв такава такова такива мои моя мое твои твоя негов негова негово "
            "негови неин неина неино неини техен тяхна тяхно техни наш наша наше наши нашия нашата нашето нашите ваш ваша ваше ваши вашия "
            "свои своя свое своят своята своето своите всеки всяка всяко всички всичко всичките някои някоя някое никои никоя никое "
            "никакъв друг друга друго други другите другия другата другото същия същият същата същото същите едно един една едни няколко "
            "много малко повечето съответния съответният съответната съответните целия цялата цялото самия самата самите различни "
            "различните двете двата двамата посочения посочената посочените горепосочените настоящ настоящия настоящият настоящата "
            "настоящото настоящите бъдещ бъдещия бъдещият бъдещата бъдещото бъдещите",
        [SGL_WORD_GENITIVE] = "на",
        [SGL_WORD_PREPOSITION] =
            "в във с със за от до по при към чрез без между след пред над под през срещу около освен според съгласно относно заради "
            "поради сред спрямо въз вместо благодарение въпреки измежду извън вътре краи близо докъм посредством съобразно вследствие "
            "предвид отвъд зад върху откъм досежно из",
        [SGL_WORD_CONJUNCTION] = "и или но а нито обаче ала както",
        [SGL_WORD_PRONOUN] =
            "които която което чиито чиято чието когото кого кои коя кое какво какъв каква къде където когато как защо ако че да тъи "
            "докато понеже защото макар щом дали аз ти тои тя то ние вие те се си ми му ги го я им ни ви нас вас него нея тях ме мен ли "
            "какъвто каквато каквото каквито колкото като",
        [SGL_WORD_VERB] =
            "е са беше бяха бе съм сме сте бил била било били бъде бъдат ще щеше би биха има имат имаше няма нямат може могат можеше "
            "трябва следва включва включват включващ включваща включващо включващи обхваща обхващат създаден създадена създадено "
            "създадени създаде създава създаването учреден учредена учредено учредява основан основана основано приет приета прието "
            "приети прие одобрен одобрена подписан подписана публикуван публикувана предвижда предвиждат предвиден предвидена предвидено "
            "предвидени установен установена установено установява определя съдържа финансиран финансирана финансирани управляван "
            "ръководен ръководена координира координиран подкрепя подкрепен подпомаган представлява представляват представя използва "
            "използват използван използвана участват участва отбелязва подчертава призовава изисква счита посочва заяви съобщи обяви каза "
            "казва състои основава свързан свързана свързано свързани наблюдаван отнася насочен насочена прилага прилагат осъществява "
            "представи приканва подпомага отчита утвърждава новосъздаден новосъздадена новосъздадено новосъздадени новосъздадената "
            "новосъздаденият поиска",
        [SGL_WORD_ADVERB] =
            "не също така само още вече повече наи особено именно например напр винаги никога често отново тук там сега днес вчера после "
            "тогава следователно затова причина включително главно предимно основно съответно приблизително почти дори даже доста поне "
            "едва заедно впоследствие понастоящем наскоро вкл тн др пр бивш бивша всъщност пак ето нататък",
        [SGL_WORD_TITLE] = "г н жа господин господинът госпожа проф инж доц акад ген",
        [SGL_WORD_CUE] =
            "наричан наричана наричано наричани наречен наречена наречено наречени нарича наричат съкратено съкращение съкращението "
            "съкращения съкр абревиатура абревиатурата абревиатури акроним акронимът акронима акроними накратко долу известен известна "
            "известно известни познат позната познато името означен означена означавана кратко англииски англ френски фр немски "
            "нем испански италиански руски гръцки латински арабски китаиски нидерландски полски румънски турски език озаглавен озаглавена "
            "инициали"
            " означава разбира"
            " тоест",
        [SGL_WORD_NUMBER] =
            "две два двама три трима четири пет шест седем осем девет десет единадесет единаисет дванадесет дванаисет сто хиляда хиляди "
            "милион милиона милиони милиард милиарда млн млрд първи първа първо първия първият първата първото първите втори втора второ "
            "втория вторият втората второто трети трета трето третия третият третата четвърти четвърта четвъртия пети пета петия шести "
            "шеста седми седма осми осма девети девета десети десета ном член членове чл членът точка точки т страница страници стр "
            "алинея ал параграф параграфи пар глава гл приложение приложения прил буква съображение том табл фиг",
    },
};

const sgl_word_table sgl_words_cs = {
    "cs",
    {
        [SGL_WORD_DETERMINER] =
            "ten ta to ti ty toho te tomu tom tim tou tech tem temi tento tato toto tito tyto tohoto teto tomuto tomto timto touto techto "
            "temto temito tuto onen ona ono muj moje ma me meho tvuj jeho jeji jejiho jejimu jejim jejich nas nase naseho nasi nasemu "
            "nasim nasich nasimi nasem vas vase vaseho vasi svuj sva sve sveho svemu svem svym svych svou svymi svoje svoji kazdy kazda "
            "kazde kazdeho kazdemu kazdem kazdym kazdou vsechen vsechna vsechno vsichni vsechny vsech vsem vsemi veskery veskere veskera "
            "veskerych nektery nektera nektere nektereho nekterych nekterym nekterymi nekterem nejaky nejaka nejake zadny zadna zadne "
            "zadneho zadnych jiny jina jine jineho jinych jinym jinymi jinem dalsi dalsiho dalsich dalsimi dalsim dalsimu stejny stejna "
            "stejne stejneho stejnych takovy takova takove takoveho takovych takovym cely cela cele celeho sam samotny nekolik nekolika "
            "mnoho mnoha vice malo oba obe obou obema ruzny ruzna ruzne ruznych ruznymi dotceny dotcene dotcenych uvedeny uvedena uvedene "
            "uvedeneho uvedenych uvedenymi dany dana dane daneho tyz tehoz tentyz budouci budouciho stavajici stavajiciho",
        [SGL_WORD_PREPOSITION] =
            "v ve na k ke ku s se z za do od ode o u po pod pode nad nade pred prede pri pro pres bez mezi podle dle proti kolem okolo "
            "skrze vedle krome mimo behem pomoci prostrednictvim vuci kvuli diky navzdory ohledne vcetne tykajici misto namisto uvnitr "
            "vne blizko pobliz dovnitr oproti naproti vzhledem ohledem zaklade souladu ramci skrz napric",
        [SGL_WORD_CONJUNCTION] = "a i nebo ale ani ci vsak avsak nybrz anebo nebot jakoz aneb",
        [SGL_WORD_PRONOUN] =
            "ktery ktera ktere ktereho kteremu kterem kterym kterou kterych kteri kterymi jenz jez jehoz jejiz jejichz jemuz nimz niz "
            "nemz nichz jimiz kdo co koho komu ceho cemu cim kde kdy kdyz kam proc ze aby kdyby jestlize pokud protoze jelikoz ackoli "
            "ackoliv prestoze zatimco dokud zda zdali ja on my vy oni ony ho mu ji jej nej nemu nem nim ni nich nimi jim nam nami vam mi "
            "mne si sebe sobe sebou jak nez coz cehoz cemuz neco nic nekdo nikdo pricemz nacez kdez jakmile jaky jaka jake jakozto coby",
        [SGL_WORD_VERB] =
            "je jsou byl byla bylo byli byly byt bude budou by neni nejsou jsem jsme maji mel mela melo mely meli mit muze mohou mohl "
            "mohla musi muset lze zahrnuje zahrnuji zahrnujici zahrnut zahrnuty obsahuje obsahujici zrizen zrizena zrizeno zrizeny zridil "
            "zridila zrizene zrizuje zalozen zalozena zalozeno zalozil zalozeny ustaven stanovi stanoveny stanovena stanovene stanovenych "
            "stanoven prijal prijala prijaty prijata prijate prijat schvalil schvalila schvalen podepsal podepsala zverejnil zverejnila "
            "zverejneny zverejnene vydal vydala vydany predlozil predlozila predlozeny predstavil predstavila financovany financovane "
            "financovanych financuje ridi rizeny rizena koordinuje podporuje podporovany podporovane podporovanych tvori predstavuje "
            "zajistuje umoznuje zastupuje pouziva vyuziva vyzyva pripomina zduraznuje konstatuje domniva uvedl uvedla uvadi oznamil "
            "oznamila rekl rekla sdelil sdelila dodal tyka patri stal stala stalo pusobi ucastni zucastnil spociva zavedl zavedla "
            "zavedeni spolupracuje viz poskytl poskytla poskytuje vyzval vyzvala prijima schvaluje provadi",
        [SGL_WORD_ADVERB] =
            "ne take tez rovnez pouze jenom jiz uz jeste velmi tak takto tedy zejmena predevsim obzvlaste zvlaste napriklad napr vzdy "
            "nikdy casto znovu opet zde tu tam nyni ted dnes vcera potom pak proto presto nicmene navic zaroven jmenovite hlavne prevazne "
            "resp respektive priblizne asi cca temer dokonce dosti alespon pozdeji drive nedavno soucasne tj tzn atd apod aj vlastne prip "
            "popr hned spise prave mj byvaly byvala byvale nejen dosud nove",
        [SGL_WORD_TITLE] = "pan pana panu pani panem panove slecna dr ing mgr prof doc judr mudr rndr",
        [SGL_WORD_CUE] =
            "dale jen zkratka zkratkou zkratku zkratky zkratek zkracene zkraceny zkr akronym akronymem akronymu nazyvany nazyvana "
            "nazyvane nazyvaneho nazyvanych zvany zvana zvane zvaneho zvanych tzv takzvany takzvana takzvane takzvaneho takzvanych znamy "
            "znama zname oznacovany oznacovana oznacovane nazvem nazvu jmenem pojmenovany inicialy anglicky angl anglictiny anglickeho "
            "francouzsky francouzstiny franc nemecky nemeckeho ces spanelsky italsky rusky polsky slovensky nizozemsky latinsky arabsky "
            "cinsky recky portugalsky znamena"
            " rozumi oznacuje"
            " neboli",
        [SGL_WORD_NUMBER] =
            "jeden jedna jedno jednoho jedne dva dve dvou tri trem ctyri ctyr pet peti sest sesti sedm osm devet deset deseti jedenact "
            "dvanact sto tisic milion milionu miliard miliardy mil mld prvni prvniho prvnim prvnich druhy druha druhe druheho druhem "
            "treti tretiho ctvrty ctvrta ctvrte ctvrteho paty pata pate pateho sesty sesta seste sedmy sedma osmy osma devaty devata "
            "desaty desata c cl clanek clanku clanky str odstavec odstavce odstavci odst pismeno pismene pism kapitola kapitoly kap "
            "priloha prilohy priloze pril tab obr sv oduvodneni r",
    },
};

const sgl_word_table sgl_words_hr = {
    "hr",
    {
        [SGL_WORD_DETERMINER] =
            "taj ta to ti tog toga tom tome tomu tim tih tima tu ovaj ova ovo ovi ove ovog ovoga ovom ovome ovomu ovim ovih ovima ovu "
            "onaj ona ono oni one onog onoga onih moj moja moje tvoj njegov njegova njegovo njegovi njegove njegovih njegovog njegovim "
            "njezin njezina njezino njezine njezinih njezinog njen njena njihov njihova njihovo njihove njihovih njihovog nas nasa nase "
            "naseg nasih nasoj vas vasa vase svoj svoja svoje svojeg svog svom svoju svojim svojih svojoj svojom svaki svaka svako svakog "
            "svake svakom svaku sav sva sve svi svih svim svima svega neki neka neko neke nekih nekog nekim nijedan nijedna nikakav "
            "ostali ostale ostala ostalih ostalim ostalog isti ista isto iste istog istih istom takav takva takvo takve takvih takvog "
            "cijeli cijela cijelo cijele nekoliko mnogo mnoge mnogi mnogih malo oba obje obaju razni razne raznih razlicite razlicitih "
            "razliciti razlicitim doticni doticne navedeni navedena navedeno navedene navedenih navedenog predmetni predmetne sam sama "
            "pojedini pojedine pojedinih buduca buduce buduceg",
        [SGL_WORD_PREPOSITION] =
            "u na za od do iz s sa o po pri kod k ka prema pred nad pod medu izmedu preko kroz bez protiv radi zbog nakon poslije prije "
            "tijekom uz oko osim umjesto unatoc putem pomocu duz ispod iznad iza ispred unutar izvan blizu pokraj pored sukladno temeljem "
            "povodom glede nasuprot suprotno zahvaljujuci usprkos usred spram diljem sirom uslijed vezano mimo sred nadohvat",
        [SGL_WORD_CONJUNCTION] = "i ili ali a ni niti nego no odnosno te",
        [SGL_WORD_PRONOUN] =
            "koji koja koje kojeg kojega kojem kojemu kojim kojih kojima koju kojoj kojom ciji cija cije cijeg cijih tko sto koga cega "
            "cemu cime gdje kada kad kamo zasto da ako jer iako premda dok kako kao li ja on mi vi njih njega njemu njim njime njoj njom "
            "nju im ih ga mu joj ju nama vama me mene se sebe sebi sobom netko nesto nitko nista buduci cim ukoliko posto otkako koliko "
            "kakav kakva kakvo",
        [SGL_WORD_VERB] =
            "je su bio bila bilo bili bile biti bit ce cu cemo bi bih bismo jest jesu nije nisu smo ima imaju imao imala imati nema moze "
            "mogu mogao mogla moci mora moraju treba trebaju trebao trebala valja obuhvaca obuhvacaju obuhvacajuci ukljucuje ukljucuju "
            "ukljucujuci ukljucen ukljucena ukljuceni sadrzava sadrzi osnovan osnovana osnovano osnovao osnovala osniva uspostavljen "
            "uspostavljena uspostavljeno uspostavlja uspostavio uspostavi stvoren stvorena donesen donesena donesene donio donijela "
            "donijelo usvojen usvojena usvojio usvojila odobren odobrena potpisan potpisana potpisao potpisala objavljen objavljena "
            "objavio objavila predstavio predstavila predviden predvidena predvideno predvideni predvida utvrden utvrdena utvrdeno "
            "utvrdene utvrduje financira financiran financirana financirani upravlja vodi koordinira podupire podrzava cini cine "
            "predstavlja predstavljaju omogucuje omogucava provodi zastupa koristi rabi upotrebljava naglasava podsjeca poziva trazi "
            "smatra napominje navodi izjavio izjavila rekao rekla priopcio priopcila objasnio sudjeluje sudjeluju sastoji temelji odnosi "
            "pripada postao postala pokrenuo pokrenula djeluje novoosnovan novoosnovana novoosnovani novoosnovano novoosnovane prihvaca "
            "rjesava omogucio prati primjenjuje primjenjuju objavljuje dostavila dostavio djeluju podnesen podnio podnijela uvodi",
        [SGL_WORD_ADVERB] =
            "ne takoder tako samo jos vec vrlo jako vise manje najvise osobito posebno narocito primjerice npr uvijek nikad nikada cesto "
            "opet ponovno ovdje tamo sada danas jucer zatim onda stoga zato ipak medutim nadalje ujedno uglavnom ponajprije prvenstveno "
            "posebice otprilike priblizno gotovo cak dosta barem zajedno kasnije ranije nedavno trenutacno trenutno ukupno tj itd sl tzn "
            "pak dakle bivsi bivsa bivse upravo zapravo inace tek napose",
        [SGL_WORD_TITLE] = "g gda gospodin gospodina gospodinu gospoda gospode gdica dr mr prof ing dipl mons",
        [SGL_WORD_CUE] =
            "dalje daljnjem tekstu tekst skraceno skracenica skracenicom skracenice skracenicu skraceni skracenog kratica kraticom "
            "kratice kraticu pokrata pokrate akronim akronimom akronima zvan zvana zvani zvano nazvan nazvana nazvano nazvani naziva "
            "naziv nazivom poznat poznata poznato poznati poznatiji poznatija takozvani takozvana takozvano takozvane takozvanih tzv "
            "krace kratko oznacen oznacena imenovan imena imenom engleski engleskom engl engleskoga francuskom franc fr njemackom njem "
            "hrv tal latinski lat jezik znaci eng"
            " podrazumijeva oznacava",
        [SGL_WORD_NUMBER] =
            "jedan jedna jedno jednog jedne jednoj dva dvije dvaju tri triju cetiri pet sest sedam osam devet deset jedanaest dvanaest "
            "tisuca tisuce milijun milijuna milijardi milijarde milijarda mil mlrd prvi prva prvo prvog prve prvom prvih drugi druga "
            "drugo druge drugog drugom drugih treci treca trece treceg trecih cetvrti cetvrta cetvrto cetvrtog peti peta peto petog sesti "
            "sesta sesto sedmi sedma osmi osma deveti deveta deseti deseta br cl clanak clanka clanku clanci clanaka str stavak stavka "
            "stavku st t poglavlje poglavlja pogl prilog priloga prilogu tab alineja",
    },
};

const sgl_word_table sgl_words_pl = {
    "pl",
    {
        [SGL_WORD_DETERMINER] =
            "ten ta to ci te tego tej temu tym tych tymi tamten tamta tamto tamtych ow owa owe moj moja moje mojego mojej twoj jego jej "
            "ich nasz nasza nasze naszego naszej naszych naszym wasz wasza wasze swoj swoja swoje swojego swojej swoim swoich swa swej "
            "swego swym swoimi kazdy kazda kazde kazdego kazdej kazdym wszystek wszystkie wszyscy wszystkich wszystkim wszystkimi wszelki "
            "wszelkie wszelkich caly cala cale calego calej niektore niektorzy niektorych niektorym pewien pewna pewne pewnych zaden "
            "zadna zadne zadnego zadnych inny inna inne innego innej innych innym innymi inni sam sama samo taki taka takie takiego "
            "takiej takich takim takimi kilka kilku wiele wielu malo oba obie obu obydwa obydwie rozny rozne roznych roznymi rozni "
            "poszczegolne poszczegolnych dany dana dane danego danej wspomniany wspomniana wspomniane wspomnianego wspomnianych powyzszy "
            "powyzsze powyzszych niniejszy niniejsza niniejsze niniejszego niniejszej niniejszym tenze tychze ktorykolwiek jakikolwiek "
            "jakiegokolwiek pozostale pozostalych wiekszosc ogol przyszly przyszla przyszlego obecny obecnego",
        [SGL_WORD_PREPOSITION] =
            "w we na z do od ode o u po pod nad przed przy dla za przez bez miedzy pomiedzy wsrod wedlug wg wobec przeciw przeciwko "
            "podczas obok wokol okolo oprocz mimo pomimo poza poprzez dzieki wskutek wzgledem zamiast sposrod wewnatrz zewnatrz blisko "
            "kolo ku wzdluz spod znad sprzed zgodnie ramach podstawie celu sprawie zakresie oparciu zwiazku odniesieniu stosunku rzecz "
            "mocy pomoca posrednictwem powodu wraz tytulu temat udzialem ds ws dot",
        [SGL_WORD_CONJUNCTION] = "i oraz a albo lub ale lecz ani czy jednak jednakze zas badz tudziez natomiast",
        [SGL_WORD_PRONOUN] =
            "ktory ktora ktore ktorego ktorej ktoremu ktorym ktorych ktorzy ktorymi kto co kogo komu czego czemu czym gdzie kiedy gdy "
            "skad dokad dlaczego ze zeby aby azeby jezeli jesli poniewaz gdyz bowiem chociaz choc dopoki jak jako niz ja ty on ona ono my "
            "wy oni one jemu mu go niego nim nia nich nimi im je mnie mi mna ciebie cie nas nam nami was wam sie siebie sobie soba cos "
            "nic ktos nikt zanim skoro jaki jaka jakie jakich jakiego czyj iz",
        [SGL_WORD_VERB] =
            "jest sa byl byla bylo byli byly byc bedzie beda bylby bylaby bywa jestem ma maja mial miala mialo mialy mieli miec moze moga "
            "mogl mogla mogly moc musi musza powinien powinna powinno powinny nalezy mozna zostac zostal zostala zostalo zostaly zostali "
            "obejmuje obejmuja obejmujacy obejmujaca obejmujace obejmujacych zawiera zawierajacy zawierajaca zawierajace dotyczy "
            "dotyczacy dotyczaca dotyczace dotyczacego dotyczacej dotyczacych utworzony utworzona utworzone utworzyl utworzyla utworzono "
            "ustanowiony ustanowiona ustanowione ustanowionego ustanowionej ustanowil ustanowila ustanawiajacy ustanawiajace "
            "ustanawiajaca ustanawiajacego zalozony zalozona zalozyl przyjety przyjeta przyjete przyjal przyjela zatwierdzony zatwierdzil "
            "podpisany podpisana podpisal podpisala opublikowany opublikowana opublikowal opublikowala przedstawil przedstawila "
            "przedstawiony przewiduje przewidziany przewidziane okreslony okreslona okreslone okreslonych okresla finansowany finansowana "
            "finansowane finansowanych finansuje zarzadza zarzadzany prowadzi prowadzony prowadzona koordynuje wspiera wspierany stanowi "
            "stanowia umozliwia reprezentuje wykorzystuje stosuje podkresla wzywa przypomina zwraca uwaza wskazuje oswiadczyl powiedzial "
            "powiedziala poinformowal poinformowala oglosil oglosila podal podala uczestniczy uczestnicza sklada opiera stal stala dziala "
            "wspolpracuje uruchomil uruchomila wprowadzil wprowadzila znajduje udostepnia realizuje przygotowal przygotowala zastosowano "
            "stwierdzila stwierdzil przekazano zatwierdzi opublikuje wyznaczyl kierujaca kierujacy nowoutworzony nowoutworzona "
            "nowoutworzonego dolacza wykorzystywac",
        [SGL_WORD_ADVERB] =
            "nie tez takze rowniez tylko jedynie juz jeszcze bardzo tak wiec zatem zwlaszcza szczegolnie szczegolnosci np zawsze nigdy "
            "czesto znow ponownie tu tutaj tam teraz obecnie dzis dzisiaj wczoraj potem nastepnie wtedy dlatego ponadto dodatkowo "
            "jednoczesnie mianowicie glownie przede przewaznie przyklad prawie niemal nawet dosc przynajmniej wspolnie razem pozniej "
            "wczesniej niedawno tj tzn itd itp in min wiecej mniej bardziej najbardziej ok wlasnie niegdys raczej wreszcie lacznie "
            "wlacznie nowo",
        [SGL_WORD_TITLE] = "pan pana panu pani pania panem panowie dr prof mgr inz hab ks gen",
        [SGL_WORD_CUE] =
            "dalej zwany zwana zwane zwanego zwanej zwanym zwanych zwani skrot skrotu skrotem skrocie skroty skrotowiec skrotowo skrocony "
            "skrocona skr akronim akronimu akronimem nazywany nazywana nazywane nazywanego nazwany nazwana nazwane okreslany okreslana "
            "okreslane tzw znany znana znane znanego znanej znanych nazwa nazwie imieniem inicjaly oznaczany oznaczony oznacza ang "
            "angielski angielskiego angielskim angielska angielskiej franc fr francuskiego niem niemieckiego hiszp wlos ros lac jezyku "
            "jezyk krocej"
            " rozumiec rozumie"
            " czyli",
        [SGL_WORD_NUMBER] =
            "jeden jedna jedno jednego jednej jednym dwa dwie dwoch dwoma trzy trzech cztery czterech piec pieciu szesc szesciu siedem "
            "siedmiu osiem osmiu dziewiec dziesiec dziesieciu jedenascie dwanascie sto tysiac tysiace tysiecy tys milion miliona milionow "
            "miliony mln miliard miliarda miliardow mld pierwszy pierwsza pierwsze pierwszego pierwszej pierwszym pierwszych drugi druga "
            "drugie drugiego drugiej drugim trzeci trzecia trzecie trzeciego trzeciej czwarty czwarta czwarte czwartego piaty piata piate "
            "piatego szosty szosta siodmy siodma osmy osma dziewiaty dziewiata dziesiaty dziesiata nr art artykul artykulu artykule "
            "artykuly str ust ustep ustepu lit litera pkt rozdzial rozdzialu rozdz zalacznik zalacznika zalaczniku zal tab rys tom t poz "
            "akapit r",
    },
};

const sgl_word_table sgl_words_ru = {
    "ru",
    {
        [SGL_WORD_DETERMINER] =
            "этот эта это эти этого этои этому этом этим эту этих этими тот та те того тои тому том тем ту тех теми такои такая такое "
            "такие такого таких таким такому такими мои моя мое твои его ее их наш наша наше наши нашего нашеи нашему нашем нашим нашу "
            "наших нашими ваш ваша ваше ваши вашего свои своя свое своего своеи своему своем своим свою своих своими весь вся все всего "
            "всеи всему всем всю всех всеми каждыи каждая каждое каждого каждои каждому каждом любои любая любое любого любых любые "
            "некоторыи некоторые некоторых некоторым некоторыми никакои другои другая другое другие другого других другим другими другому "
            "другом инои иные иных иным сам сама само сами самого самои самыи самая самые данныи данная данное данного даннои данном "
            "данному несколько нескольких нескольким много многие многих многим мало немногие большинство большинства оба обе обоих обеих "
            "различныи различные различных различным различными ряд ряда ряде указанныи указанная указанные указанного указаннои "
            "указанных вышеуказанныи вышеупомянутыи упомянутыи упомянутые упомянутых остальные остальных настоящии настоящая настоящее "
            "настоящего настоящеи настоящем настоящему будущии будущего будущая нынешнии нынешнего",
        [SGL_WORD_PREPOSITION] =
            "в во на с со из изо к ко от ото до по за о об обо у для без при под подо над перед между через про против среди после кроме "
            "около вокруг вместо ввиду вследствие согласно благодаря вопреки внутри вне возле вдоль мимо насчет относительно помимо "
            "посредством путем ради сверх свыше касательно исключая соответствии основе отношении рамках целях случае течение вопросам "
            "совместно связи качестве",
        [SGL_WORD_CONJUNCTION] = "и или а но либо да ни однако зато",
        [SGL_WORD_PRONOUN] =
            "которыи которая которое которые которого которои которому котором которым которую которых которыми кто что кого кому чего "
            "чему чем ком чеи чья чье где когда куда откуда почему как чтобы если потому поскольку хотя пока ли я ты он она оно мы вы они "
            "него нее нему неи ним нем них ними ему еи им ею нами нас нам вас вам мне меня мнои себя себе собои нечто ничто некто никто "
            "какои какая какие каким каких какого каковои будто словно ибо причем",
        [SGL_WORD_VERB] =
            "есть был была было были быть будет будут бы являлся является являются являлась являться имеет имеют имел имела иметь имеется "
            "может могут мог могла могли мочь должен должна должно должны следует необходимо можно нельзя включает включают включающии "
            "включающая включающую включая включающие охватывает содержит содержащии создан создана создано созданныи созданная "
            "созданного созданнои созданное созданных создал создала создать учрежден учреждена учреждено учрежденныи учрежденная учредил "
            "учредила основан основана основано основанныи основанная основал установленныи установленные установленных установлено "
            "установил принят принята принято приняты принял приняла принятыи принятая принятого принятои одобрил одобрила одобрен "
            "утвержден утверждена утвердил утвердила утвержденныи подписал подписала подписан подписано опубликовал опубликовала "
            "опубликован опубликованныи опубликованнои представил представила представленныи предусмотрен предусмотрено предусмотренныи "
            "предусмотренные предусмотренных предусматривает финансируемыи финансируемая финансируемых финансирует возглавляемыи "
            "координирует поддерживает составляет составляют представляет представляют обеспечивает позволяет осуществляет использует "
            "используется используют применяется подчеркивает призывает просит напоминает отмечает считает указывает заявил заявила "
            "сообщил сообщила сообщает сообщили сказал сказала объявил объявила участвует участвуют состоит основывается относится "
            "принадлежит стал стала стало работает провел провела запустил запустила проводимыи предоставляет находится получил получила "
            "входит входят ведет содеиствует выступает применяли поддержит возглавлял определен учреждается "
            "рекомендует",
        [SGL_WORD_ADVERB] =
            "не также тоже только лишь уже еще очень так более менее наиболее особенно именно частности например напр всегда никогда "
            "часто снова вновь опять здесь там тут сеичас теперь сегодня вчера завтра затем потом тогда поэтому следовательно главным "
            "преимущественно прежде соответственно приблизительно примерно почти даже вполне вместе позже ранее недавно одновременно "
            "весьма якобы то др пр тп тд же ведь вот вообще включительно впервые сюда бывшии бывшая бывшее ныне пор",
        [SGL_WORD_TITLE] = "г н жа господин господина господину госпожа госпожи гг проф акад инж гн",
        [SGL_WORD_CUE] =
            "далее именуемыи именуемая именуемое именуемые именуемого именуемои именуемых называемыи называемая называемое называемые "
            "называемого называемои называемых назван названныи названная названное сокращенно сокр сокращение сокращения сокращением "
            "сокращенное сокращенныи аббревиатура аббревиатурои аббревиатуру аббревиатуры акроним акронимом акронима известныи известная "
            "известное известные известного известнои известен известна названием название кратко обозначаемыи обозначается обозначение "
            "означает расшифровывается англ англиискии англииского англииском англииски фр франц французскии французского французски "
            "немецкии немецкого немецки исп испанскии ит итальянскии лат латинскии араб арабскии кит яз язык языке"
            " понимается понимаются",
        [SGL_WORD_NUMBER] =
            "один одна одно одного однои одном одни одних два две двух двум двумя три трех трем тремя четыре четырех пять пяти шесть "
            "шести семь семи восемь восьми девять десять десяти одиннадцать двенадцать сто тысяча тысячи тысяч тыс миллион миллиона "
            "миллионов млн миллиард миллиарда миллиардов млрд первыи первая первое первые первого первои первому первом первую первых "
            "второи вторая второе вторые второго втором вторую вторых третии третья третье третьего третьеи третьих четвертыи четвертая "
            "четвертое четвертого четвертои пятыи пятая пятое пятого пятои шестои шестая шестого седьмои седьмая седьмого восьмои восьмая "
            "девятыи девятая десятыи десятая статья статьи статье статью статеи статьям ст стр пункта пункте пунктов пунктом п пп "
            "подпункт параграф гл приложение приложения приложении прил табл рис абзац",
    },
};

const sgl_word_table sgl_words_sk = {
    "sk",
    {
        [SGL_WORD_DETERMINER] =
            "ten ta to ti tie toho tej tomu tom tym tou tu tych tymi tento tato toto tito tieto tohto tejto tomuto tomto tymto touto tuto "
            "tychto tymito onen moj moja moje mojej tvoj jeho jej ich nas nasa nase nasho nasej nasich nasim nasimi vas vasa vase svoj "
            "svoja svoje svojho svojej svojmu svojom svojim svojich svoju svojou svojimi kazdy kazda kazde kazdeho kazdej kazdemu kazdom "
            "kazdym vsetok vsetka vsetko vsetci vsetky vsetkych vsetkym vsetkymi niektory niektora niektore niektorych niektorym "
            "niektorymi nejaky nejaka nejake ziadny ziadna ziadne ziadneho ziadnych iny ina ine ineho inych inym inymi dalsi dalsia "
            "dalsie dalsieho dalsej dalsich dalsimi dalsim rovnaky rovnaka rovnake rovnakeho taky taka take takeho takej takych takym "
            "cely cela cele celeho celej sam samotny niekolko niekolkych mnoho mnohe mnohych viacere viacerych vela oba obe oboch obidva "
            "rozny rozne rozna roznych roznymi dotknuty dotknuta dotknute dotknutych uvedeny uvedena uvedene uvedeneho uvedenej uvedenych "
            "uvedenymi dany dana dane daneho danej tenze isty ista iste predmetny predmetne buduci buduca buduceho sucasny",
        [SGL_WORD_PREPOSITION] =
            "v vo na k ku s so z zo za do od odo o u po pod podo nad nado pred predo pri pre cez bez medzi podla proti okolo popri vedla "
            "okrem mimo pocas pomocou prostrednictvom voci kvoli vdaka napriek ohladom vratane namiesto miesto vnutri oproti naproti "
            "vzhladom ohlade sulade zaklade ramci spomedzi spod ponad popod pozdlz blizko skrz tykajuci zmysle vztahu suvislosti",
        [SGL_WORD_CONJUNCTION] = "a i aj alebo ale ani ci vsak avsak no lebo resp",
        [SGL_WORD_PRONOUN] =
            "ktory ktora ktore ktoreho ktorej ktoremu ktorom ktorym ktoru ktorou ktorych ktori ktorymi kto co koho komu coho comu cim kde "
            "kedy ked kam preco ze aby ak keby pretoze kedze hoci zatial kym pokial ja ty on ona ono my vy oni ony mu ho jemu neho nej "
            "nemu nom nim nou nich nimi im nu ju nam nami vam mi mna sa si seba sebe sebou ako nez nieco nic niekto nikto pricom ktoryze "
            "coby aky aka ake akeho akych akonahle akym",
        [SGL_WORD_VERB] =
            "je su bol bola bolo boli byt bude budu by som sme ma maju mal mala malo mali mat moze mozu mohol mohla musi musia treba "
            "mozno zahrna zahrnaju zahrnajuci zahrnajuca zahrnajuce obsahuje obsahujuci obsahujuca zriadeny zriadena zriadene zriadil "
            "zriadila zriaduje zalozeny zalozena zalozene zalozil zalozila vytvoreny vytvorena vytvorene vytvoril vytvorila ustanoveny "
            "ustanovena stanovuje stanoveny stanovena stanovene stanovenych prijal prijala prijaty prijata prijate schvalil schvalila "
            "schvaleny schvalena podpisal podpisala zverejnil zverejnila zverejneny zverejnena uverejnil uverejnila vydal vydala vydany "
            "predlozil predlozila predlozeny predstavil predstavila financovany financovana financovane financovanych financuje riadi "
            "riadeny riadena koordinuje podporuje podporovany podporovane podporovanych tvori predstavuje zabezpecuje umoznuje zastupuje "
            "pouziva vyuziva vyzyva pripomina zdoraznuje konstatuje domnieva uviedol uviedla uvadza oznamil oznamila povedal povedala "
            "informoval informovala tyka patri stal stala stalo posobi zucastnil zucastnuje spociva zaviedol zaviedla vykonava spustil "
            "spustila spolupracuje nachadza novozriadeny novozriadena novozriadene novozriadeneho poskytol poskytuje uzivaju analyzovali "
            "rozhoduje zodpoveda zabezpeci zostavil opisal opisuje sidli otvoril pozri",
        [SGL_WORD_ADVERB] =
            "nie tiez taktiez takisto iba len uz este velmi tak takto teda najma predovsetkym osobitne obzvlast napriklad napr vzdy nikdy "
            "casto znovu opat tam teraz dnes vcera potom preto navyse zaroven menovite hlavne prevazne respektive priblizne asi cca "
            "takmer dokonca dost aspon neskor predtym nedavno sucasne tj tzn atd apod viac menej skor prave byvaly byvala byvale nielen "
            "najskor doteraz doposial novo",
        [SGL_WORD_TITLE] = "pan pana panu pani panej panom slecna dr ing mgr prof doc judr mudr rndr",
        [SGL_WORD_CUE] =
            "dalej skratka skratkou skratku skratky skratiek skratene skrateny skratena skr akronym akronymom akronymu nazyvany nazyvana "
            "nazyvane nazyvaneho nazyvanych nazvany nazvana zvany zvana zvane zvaneho takzvany takzvana takzvane takzvaneho takzvanych "
            "tzv znamy znama zname oznacovany oznacovana oznacovane nazvom nazov menom pomenovany inicialy anglicky angl anglictiny "
            "anglickom anglickeho francuzsky francuzstiny francuzskom franc fr nemecky nemeckeho nem slov spanielsky taliansky rusky "
            "polsky cesky holandsky latinsky lat arabsky cinsky grecky portugalsky madarsky znamena"
            " rozumie oznacuje"
            " cize",
        [SGL_WORD_NUMBER] =
            "jeden jedna jedno jedneho jednej jednom dva dve dvoch tri troch styri styroch pat piatich sest sedem osem devat desat "
            "desiatich jedenast dvanast sto tisic milion milionov miliony miliarda miliard miliardy mil mld prvy prva prve prveho prvej "
            "prvom prvym prvych druhy druha druhe druheho druhej treti tretia tretie tretieho stvrty stvrta stvrte piaty piata piate "
            "siesty siesta siedmy siedma osmy osma deviaty deviata desiaty desiata c cl clanok clanku clanky clankov str odsek odseku ods "
            "pismeno pismena pism kapitola kapitoly kapitole kap priloha prilohy prilohe pril tab obr zv",
    },
};

const sgl_word_table sgl_words_sl = {
    "sl",
    {
        [SGL_WORD_DETERMINER] =
            "ta to ti te tega tej temu tem tisti tista tisto tiste tistih tistega teh temi moj moja moje tvoj njegov njegova njegovo "
            "njegove njegovih njegovega njegovi njen njena njeno njene njenih njenega njihov njihova njihovo njihove njihovih njihovega "
            "nas nasa nase nasega nasi nasih vas vasa vase svoj svoja svoje svojega svojih svojim svojo svoji svojem ves vsa vse vsi "
            "vsega vsej vsem vseh vsemi vsak vsaka vsako vsakega vsake vsakem vsakrsen neki neka neko nekega nekateri nekatere nekaterih "
            "nekaterim noben nobena nobeno nobenega drug ostali ostale ostalih ostalega isti ista isto iste istega istih tak taka take "
            "takega takih taksen taksna taksne taksnih taksnega celoten celotna celotno celotne celotnega vec veliko malo mnogo mnogi "
            "mnoge mnogih nekaj oba obe obeh razni razne raznih razlicni razlicne razlicnih razlicnimi zadevni zadevna zadevno zadevne "
            "zadevnih zadevnega navedeni navedena navedeno navedene navedenih navedenega omenjeni omenjena omenjeno omenjenega omenjenih "
            "sam sama posamezni posamezne posameznih posameznega lastni prihodnji prihodnja prihodnjega sedanji",
        [SGL_WORD_PREPOSITION] =
            "v na za od do iz s z o po pri k h pred nad pod med cez skozi brez proti zaradi radi prek preko okoli okrog poleg razen "
            "namesto kljub zoper glede vkljucno zunaj znotraj blizu ob izmed izpod iznad izza mimo onkraj vzdolz nasproti sprico zavoljo "
            "vprico navkljub skladno okviru podlagi zvezi pomocjo namenom prid posredovanjem temelju zastran",
        [SGL_WORD_CONJUNCTION] = "in ali ter a ampak vendar pa temvec niti bodisi oziroma oz toda saj",
        [SGL_WORD_PRONOUN] =
            "ki kateri katera katero katere katerega katerih katerim katerem katerimi kdo kaj koga komu cesa cemu cim kje kdaj kam zakaj "
            "ko ce da ker ceprav medtem dokler kot kakor jaz on ona ono mi vi oni one njega njemu njim njej njih nje njo njimi ga mu jo "
            "jih jim ju nam nami vam me mene se si sebe sebi seboj nekdo nic nihce kar cesar cemur cigar kadar kjer kamor preden kako "
            "koliko kaksen kaksna kaksno naj ceravno",
        [SGL_WORD_VERB] =
            "je so bil bila bilo bili bile biti bo bodo bi ni niso sem smo sta ima imajo imel imela imeli imeti lahko more morejo mora "
            "morajo moral morala treba zajema zajemajo vkljucuje vkljucujejo vkljucujoc vsebuje obsega ustanovljen ustanovljena "
            "ustanovljeno ustanovljenega ustanovljene ustanovil ustanovila ustanavlja vzpostavljen vzpostavljena vzpostavljeno "
            "vzpostavlja vzpostavil vzpostavila oblikovan sprejet sprejeta sprejeto sprejel sprejela sprejme odobren odobrena odobril "
            "odobrila podpisan podpisal podpisala objavljen objavljena objavil objavila predstavil predstavila predlozil predlozila "
            "predviden predvidena predvideno predvideni predvideva dolocen dolocena doloceno doloceni doloca doloci financira financiran "
            "financirana financirani upravlja vodi usklajuje podpira tvori tvorijo predstavlja predstavljajo omogoca izvaja zastopa "
            "uporablja uporabljajo poudarja opozarja poziva zahteva meni ugotavlja navaja izjavil izjavila dejal dejala povedal povedala "
            "sporocil sporocila sodeluje sodelujejo sestavlja temelji nanasa pripada dela postal postala deluje zacel zacela zagotavlja "
            "novoustanovljen novoustanovljena novoustanovljeno resuje ocenila ocenil potrdil potrdila opravlja hrani nadzoruje glej",
        [SGL_WORD_ADVERB] =
            "ne tudi tako samo le ze zelo bolj manj najbolj zlasti predvsem posebej posebno npr vedno nikoli pogosto spet ponovno tukaj "
            "tam zdaj sedaj danes vceraj nato potem zato torej nadalje hkrati namrec vecinoma glavnem priblizno skoraj celo precej vsaj "
            "skupaj pozneje kasneje prej nedavno trenutno tj itd ipd idr dejansko nekdanji nekdanja nekdanje sicer ravno prav denimo mdr",
        [SGL_WORD_TITLE] = "g gospod gospoda gospa gospe gdc dr mag prof inz doc ddr",
        [SGL_WORD_CUE] =
            "nadaljnjem nadaljevanju besedilu dalje skrajsano krajse kratko kratica kratico kratice kratici okrajsava okrajsavo okrajsave "
            "okrajsano okr akronim akronimom akronima imenovan imenovana imenovano imenovani imenovanega imenovane imenuje imenujejo "
            "imenom ime poimenovan poimenovana poimenovano nazvan znan znana znano znani znanega znane oznacen oznacena naziv nazivom "
            "anglesko angl angleski angleskega anglescini francosko francoski francoskem franc fr nemsko nemski nem sloven spansko "
            "italijansko it rusko ruski arabsko kitajsko grsko latinsko lat portugalsko nizozemsko pomeni"
            " razume oznacuje",
        [SGL_WORD_NUMBER] =
            "en ena eno enega ene dva dve dveh tri trije treh stiri stirje stirih pet petih sest sedem osem devet deset desetih enajst "
            "dvanajst sto tisoc milijon milijonov milijone milijarda milijard milijarde mio mrd prvi prva prvo prve prvega prvem prvih "
            "drugi druga drugo druge drugega drugih drugem tretji tretja tretje tretjega tretjih cetrti cetrta cetrto cetrte cetrtega "
            "peti peta peto petega sesti sesta sedmi sedma osmi osma deveti deveta deseti deseta st cl clen clena clenu cleni clenov str "
            "odstavek odstavka odstavku odst poglavje poglavja poglavju pogl priloga priloge prilogi pril sl alineja",
    },
};
