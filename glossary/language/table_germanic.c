/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Closed-class words, Germanic: English, German, Dutch, Danish, Swedish.
 */
#include "language/tables.h"

const sgl_word_table sgl_words_en = {
    "en",
    {
        [SGL_WORD_DETERMINER] =
            "the a an this that these those my your his her its our their whose each every all any both some several many much few "
            "various other another such certain no same either neither which what said more most less fewer s future forthcoming existing "
            "none half aforementioned aforesaid",
        [SGL_WORD_GENITIVE] = "of",
        [SGL_WORD_PREPOSITION] =
            "in on at by for with from to into onto under over between among amongst within without through throughout during before "
            "after since until till against about around across along behind beyond above below beneath near upon towards toward via per "
            "despite except regarding concerning like unlike versus vs plus off up down out beside besides inside outside alongside amid "
            "pursuant according pending notwithstanding worth amidst",
        [SGL_WORD_CONJUNCTION] = "and or but nor yet so",
        [SGL_WORD_PRONOUN] =
            "who whom i you he she it we they me him us them itself themselves himself one if when where while whereas because although "
            "though unless whether as than how why whereby wherein thereof thereby thereto therein something nothing everyone anyone mine "
            "theirs ours herself myself yourself others wherever",
        [SGL_WORD_VERB] =
            "is are was were be been being am has have had having do does did done can could will would shall should may might must "
            "includes include including included excluding called named established created founded set launched adopted signed published "
            "issued provided laid managed led funded supported used using uses comprises comprise comprising consists says stated "
            "announced reported told asked noted joined won took take makes make shows show became become becomes remains represents "
            "provides provide allows requires require involves involving contains containing covers covering follows following seems "
            "located operates entitled formed developed represented attended approved proposed submitted taken received agreed heard sent "
            "delivered elected circulated replaced followed held gave enter entered see selected appointed operated owned hosted chaired "
            "headed convened commissioned administered organised organized endorsed measured cannot run given backed let",
        [SGL_WORD_ADVERB] =
            "not also only just even still already always never often again too very well however therefore thus hence moreover "
            "furthermore particularly especially notably mainly mostly respectively currently formerly now then here there once "
            "almost approximately ie eg etc viz cf otherwise rather quite instead later earlier recently today yesterday ago further "
            "together directly jointly subsequently previously initially least twice approx",
        [SGL_WORD_TITLE] = "mr mrs ms miss dr prof sir dame lord lady messrs hon rev st",
        [SGL_WORD_CUE] =
            "hereinafter hereafter hereinbelow henceforth abbreviated abbreviation abbreviations abbrev abbr acronym acronyms initialism "
            "initials short shortened shorthand known referred denoted dubbed termed styled stands aka officially english french german "
            "spanish arabic latin translated stand standing denotes greek"
            " means mean"
            " namely",
        [SGL_WORD_NUMBER] =
            "two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third fourth fifth "
            "sixth seventh eighth ninth tenth nos nr article articles art arts page pages p pp paragraph paragraphs para paras chapter "
            "chapters ch annex annexes sec fig figs tab vol n",
    },
};

const sgl_word_table sgl_words_de = {
    "de",
    {
        [SGL_WORD_DETERMINER] =
            "die das den dem ein eine einen einem einer eines dies diese dieser dieses diesen diesem jene jener jenes jenen jenem mein "
            "meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere "
            "unseren unserem unserer euer eure jede jeder jedes jeden jedem alle aller allen allem alles einige einiger einigen einiges "
            "manche mancher manchen mehrere mehrerer mehreren viele vieler vielen viel wenige wenigen kein keine keinen keinem keiner "
            "keines andere anderer anderes anderen anderem solche solcher solches solchen solchem samtliche samtlicher samtlichen beide "
            "beider beiden derselbe dieselbe dasselbe denselben derjenige diejenige diejenigen derjenigen etliche jeweilige jeweiligen "
            "jeglicher kunftige kunftigen kunftiger vorliegende vorliegenden vorliegender derzeitige derzeitigen der des einzelne "
            "einzelner einzelnen",
        [SGL_WORD_CONTRACTION] = "im am zum zur vom beim ins ans furs durchs aufs ums ubers unters hinterm uberm zwecks",
        [SGL_WORD_GENITIVE] = "von",
        [SGL_WORD_PREPOSITION] =
            "in an auf mit fur bei nach aus zu uber unter durch um gegen ohne vor zwischen seit bis wahrend wegen trotz gemass laut statt "
            "anstatt innerhalb ausserhalb entlang neben hinter ab je pro per via samt nebst zufolge hinsichtlich bezuglich mittels "
            "aufgrund infolge anhand zugunsten einschliesslich ausschliesslich entsprechend binnen seitens angesichts gegenuber ausser "
            "betreffend inkl einschl exkl",
        [SGL_WORD_CONJUNCTION] = "und oder aber sondern sowie bzw beziehungsweise doch u weder noch entweder sowohl ebenso",
        [SGL_WORD_PRONOUN] =
            "dass ob wenn weil da obwohl damit als wie wo wobei wodurch womit worauf wonach welche welcher welches welchen welchem deren "
            "dessen denen wer was wem wen ich du er sie es wir mich mir dich dir ihn ihm ihnen uns euch sich man etwas nichts jemand "
            "niemand falls sofern soweit indem nachdem bevor sobald ehe solange selbst",
        [SGL_WORD_VERB] =
            "ist sind war waren sei seien ware wird werden wurde wurden worden geworden hat haben hatte hatten habe kann konnen konnte "
            "konnten muss mussen musste soll sollen sollte sollten darf durfen mag moge will wollen gewesen umfasst umfassen umfassend "
            "enthalt enthalten sieht sehen errichtet errichtete eingerichtet gegrundet gegrundete geschaffen geschaffene vorgesehen "
            "vorgesehene festgelegt festgelegte angenommen angenommene verabschiedet unterzeichnet veroffentlicht veroffentlichte "
            "vorgelegt vorgelegte finanziert finanzierte gefordert geforderte koordiniert verwaltet geleitet unterstutzt bildet bilden "
            "ermoglicht bezieht betont fordert erinnert erklart erklarte sagte teilte gab gibt geben weist vertritt vertreten "
            "nutzt verwendet basiert gehort gehoren besteht bestehen liegt steht stehen kommt macht stellt gilt gelten betrifft folgt "
            "heissen nahm nahmen bestimmt bestimmte bestimmten neugegrundete neugegrundeten verfugt fuhrt lasst lassen liess",
        [SGL_WORD_ADVERB] =
            "nicht auch nur schon sehr so mehr weniger insbesondere namentlich besonders bereits immer nie wieder dann hier dort heute "
            "gestern morgen jetzt nun derzeit daher deshalb jedoch dennoch zudem ausserdem ferner weiterhin hierbei dabei dazu davon "
            "dafur daruber darunter dadurch daran darauf daraus hierzu etwa rund circa ca vorwiegend hauptsachlich jeweils gemeinsam "
            "erstmals zuletzt zunachst schliesslich allerdings zumindest mindestens hochstens fast vollstandig ua zb dh vgl usw ehemals "
            "fruher sog sodann also z d ggf evtl etc beispielsweise hingegen ebenfalls gleichfalls kunftig letztlich",
        [SGL_WORD_TITLE] = "herr herrn herren frau frauen fraulein dr prof dipl ing sr hr fr",
        [SGL_WORD_CUE] =
            "folgenden nachfolgend nachstehend kurz kurzform kurzbezeichnung kurzwort kurzel abgekurzt abgekurzte abkurzung abkurzungen "
            "abk akronym akronyme initialwort genannt genannte genannten genannter sogenannt sogenannte sogenannten sogenannter "
            "sogenanntes bekannt benannt benannte bezeichnung namens heisst hiess englisch englische englischen engl franzosisch franz "
            "frz deutsch dt spanisch italienisch ital niederlandisch portugiesisch russisch arabisch chinesisch griechisch lateinisch lat "
            "tschechisch danisch bedeutet franzosischen"
            " bezeichnet bezeichnen verstanden"
            " namlich",
        [SGL_WORD_NUMBER] =
            "zwei zweier zweien drei dreier vier funf sechs sieben acht neun zehn elf zwolf hundert tausend million millionen mio mrd "
            "milliarden erste erster erstes ersten erstem zweite zweiter zweites zweiten dritte dritter drittes dritten vierte vierter "
            "vierten funfte funften sechste sechsten siebte siebten achte achten neunte neunten zehnte zehnten nr nrn artikel artikels "
            "artikeln art seite seiten s absatz absatzes abs kapitel kapitels kap anhang anhangs anhange ziffer ziff buchstabe buchstaben "
            "unterabsatz bd abb tab erwagungsgrund rn rdnr",
    },
};

const sgl_word_table sgl_words_nl = {
    "nl",
    {
        [SGL_WORD_DETERMINER] =
            "de het t s n een der des den deze dit die dat mijn jouw uw zijn haar ons onze hun elke elk ieder iedere alle al enkele enige "
            "sommige meerdere verschillende vele veel weinig geen ander andere anderen zulke zulk dergelijke dergelijk zelfde dezelfde "
            "hetzelfde beide welke welk betrokken voornoemde desbetreffende diverse gene eenzelfde toekomstige toekomstig volgende "
            "huidige onderhavige",
        [SGL_WORD_CONTRACTION] = "ten ter",
        [SGL_WORD_GENITIVE] = "van",
        [SGL_WORD_PREPOSITION] =
            "in op aan met voor bij door uit naar tot te om over onder tegen zonder tussen sinds tijdens volgens wegens ondanks binnen "
            "buiten langs naast achter vanaf vanuit per via krachtens inzake betreffende omtrent jegens overeenkomstig rond rondom "
            "gedurende namens ingevolge behoudens conform dankzij richting omwille blijkens na exclusief inclusief incl excl",
        [SGL_WORD_CONJUNCTION] = "en of maar alsmede alsook noch evenals hetzij want",
        [SGL_WORD_PRONOUN] =
            "wie wat waar waarbij waarin waarop waarvan waarmee waardoor waarvoor wier wiens als wanneer omdat hoewel terwijl zodat "
            "indien opdat doordat toen dan ik jij je u hij zij ze we wij jullie mij me hem hen zich men er hoe nadat voordat zolang "
            "totdat zodra aangezien waaronder iets niets iemand niemand hetgeen degene degenen",
        [SGL_WORD_VERB] =
            "is was waren wordt worden werd werden geworden geweest heeft hebben had hadden hebbende ben bent kan kunnen kon konden zal "
            "zullen zou zouden moet moeten moest mag mogen wil willen doet doen gaat gaan komt komen staat omvat omvatten bevat bevatten "
            "omvattende opgericht opgerichte ingesteld ingestelde vastgesteld vastgestelde aangenomen goedgekeurd goedgekeurde "
            "ondertekend ondertekende gepubliceerd gepubliceerde gelanceerd voorgesteld gefinancierd gefinancierde beheerd geleid "
            "gesteund gecoordineerd bedoeld bedoelde vermeld vermelde voorzien voorziet bepaalt vormt vormen maakt maken biedt benadrukt "
            "verzoekt wijst stelt verklaarde zei meldt meldde vertegenwoordigt gebruikt bestaat bestaan betreft geldt blijft geeft krijgt "
            "behoort gericht gevestigd deelgenomen nam namen kregen kreeg bleef bleven gegeven opgenomen",
        [SGL_WORD_ADVERB] =
            "niet ook nog alleen slechts reeds zeer heel zo meer minder meest name vooral bijvoorbeeld bv bijv altijd nooit vaak weer "
            "hier daar nu thans vandaag gisteren echter daarom derhalve bovendien voorts verder eveneens tevens daarnaast daarbij daarin "
            "daarvan daartoe hiervan ongeveer circa ca momenteel respectievelijk resp hoofdzakelijk voornamelijk onlangs later eerder "
            "samen dus immers wel juist zelfs evenwel enz mn oa ex voormalig destijds toch af daarvoor hierbij hiervoor",
        [SGL_WORD_TITLE] = "dhr mevr mw mevrouw meneer heer dr drs ir mr prof ing",
        [SGL_WORD_CUE] =
            "hierna hieronder kort kortweg afgekort afgekorte afkorting afkortingen afk acroniem acroniemen letterwoord genoemd genoemde "
            "geheten heet bekend aangeduid zogenaamd zogenaamde zogeheten zogenoemde verkort verkorte benaming engels engelse eng frans "
            "duits spaans russisch arabisch latijn betekent voluit spaanse latijnse"
            " verstaan"
            " oftewel ofwel",
        [SGL_WORD_NUMBER] =
            "twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend miljoen miljard eerste tweede derde vierde vijfde "
            "zesde zevende achtste negende tiende nr nrs artikel artikelen art blz bladzijde pagina pag p punt punten hoofdstuk bijlage "
            "bijlagen alinea fig overweging no",
    },
};

const sgl_word_table sgl_words_da = {
    "da",
    {
        [SGL_WORD_DETERMINER] =
            "den det de en et denne dette disse min mit mine din dit dine sin sit sine hans hendes dets dens deres vores vor vort vore "
            "hver hvert alle al alt nogle nogen noget flere mange fa anden andet andre ingen intet sadan sadant sadanne samme begge "
            "enhver ethvert visse forskellige diverse hele ovrige pagaeldende naevnte s folgende fremtidig fremtidige kommende "
            "eksisterende tilsvarende",
        [SGL_WORD_GENITIVE] = "af",
        [SGL_WORD_PREPOSITION] =
            "i pa til for fra med om ved under over mellem efter inden uden mod imod gennem igennem hos blandt langs siden bag foran "
            "omkring per pr via ifolge grundet vedrorende angaende jf undtagen iht trods hen ad omfattende a inklusive inkl",
        [SGL_WORD_CONJUNCTION] = "og eller men samt savel bade hverken enten",
        [SGL_WORD_PRONOUN] =
            "der som at hvis nar da fordi skont selvom mens hvor hvori hvorved hvortil hvorfra hvoraf hvorefter hvilket hvilken hvilke "
            "hvem hvad jeg du han hun vi man sig mig dig ham hende os jer dem end hvordan hvorfor sa ligesom idet safremt medmindre "
            "indtil",
        [SGL_WORD_VERB] =
            "er var vaere vaeret bliver blev blevet blive har havde have haft kan kunne skal skulle vil ville ma matte bor burde gor "
            "gjorde gore omfatter omfattet indeholder oprettet oprettede oprettes nedsat nedsatte indfort fastsat fastsatte vedtaget "
            "vedtog godkendt underskrevet undertegnet offentliggjort offentliggjorde udsendt ivaerksat fremlagt forelagt finansieret "
            "finansieres forvaltes forvaltet ledet ledes stottet stottes koordinerer koordineret udgor udgores giver gav gives omhandlet "
            "omhandler naevner baseret bestar bestod angar gaelder repraesenterer bruger anvender anvendes understreger opfordrer minder "
            "finder fandt meddelte oplyste sagde siger tilhorer horer arbejder vedrorer stiftet grundlagt etableret udarbejdet fik far "
            "nyoprettet nyoprettede skyldes kraever overtog omfattede anvendt anvendtes indgaet afgivet fundet stotter gennemforer "
            "fastlaegger",
        [SGL_WORD_ADVERB] =
            "ikke ogsa kun blot endnu allerede meget mere mindre mest isaer navnlig bl altid aldrig ofte igen her nu dag dog derfor "
            "desuden endvidere ligeledes herunder heraf hermed hertil derved deraf dermed dertil fx feks mv osv ca cirka omtrent "
            "henholdsvis hovedsagelig primaert tidligere senere nylig nyligt sammen altsa jo vel netop selv endda ej op ud samtidig ind "
            "ned tilbage frem eksempelvis",
        [SGL_WORD_TITLE] = "hr fru frk dr prof ing",
        [SGL_WORD_CUE] =
            "herefter benaevnt benaevnes forkortet forkortes forkortelse forkortelsen forkortelser fork akronym akronymet kort kaldet "
            "kaldes kaldt sakaldt sakaldte kendt betegnet betegnes betegnelsen navnet hedder initialord initialer engelsk engelske eng "
            "fransk tysk spansk italiensk hollandsk nederlandsk portugisisk russisk arabisk kinesisk graesk latin betyder"
            " forstas"
            " dvs",
        [SGL_WORD_NUMBER] =
            "to tre fire fem seks syv otte ni ti elleve tolv hundrede tusind million millioner mio mia milliarder forste tredje fjerde "
            "femte sjette syvende ottende niende tiende nr artikel artiklen art side sider stk kapitel kap bilag punkt pkt afsnit fig",
    },
};

const sgl_word_table sgl_words_sv = {
    "sv",
    {
        [SGL_WORD_DETERMINER] =
            "den det de en ett denna detta dessa denne min mitt mina din ditt dina sin sitt sina hans hennes dess deras vart er ert era "
            "varje alla all allt nagra nagon nagot flera manga fa annan annat andra ingen inget inga sadan sadant sadana samma bada vissa "
            "viss visst olika hela ovriga respektive samtliga bagge vilkens ytterligare berorda namnda s framtida kommande befintliga "
            "befintlig foljande nuvarande motsvarande",
        [SGL_WORD_GENITIVE] = "av",
        [SGL_WORD_PREPOSITION] =
            "i pa till for fran med om vid under over mellan efter inom utan mot genom hos bland langs sedan fore bakom framfor kring "
            "omkring per via enligt angaende rorande betraffande at ur utom forutom intill jamte trots gentemot utanfor ovanfor nedanfor "
            "inklusive exklusive avseende",
        [SGL_WORD_CONJUNCTION] = "och eller men samt saval bade varken antingen resp",
        [SGL_WORD_PRONOUN] =
            "som att vars vilken vilket vilka nar da eftersom medan dar vari varav varvid varigenom vem vad jag du han hon vi ni man sig "
            "mig dig honom henne oss dem an hur varfor sa fastan ifall savida huruvida liksom dit tills innan ty hen",
        [SGL_WORD_VERB] =
            "ar var vara varit blir blev blivit bli har hade ha haft kan kunde kunna ska skall skulle vill ville far fick maste bor borde "
            "gor gjorde gora gjort omfattar omfattade omfattas innehaller inrattat inrattad inrattade inrattades inrattats upprattat "
            "upprattade inforde faststaller faststalld faststalls antagit antagen antog antogs godkant godkand undertecknat undertecknade "
            "offentliggjort offentliggjord lanserat lanserade finansieras finansierat finansierad forvaltas leds ledd stods stodd "
            "samordnar samordnas utgor utgors ger gav ges avser anges anger namns grundat grundad grundades bygger bestar bestod "
            "galler foretrader representerar anvander anvands betonar uppmanar paminner anser finns fanns sade sager meddelade uppgav "
            "tillhor hor arbetar ror bildades bildat deltog presenterade nyinrattade nyinrattad nyinrattat stoder samverkar mattes "
            "tillampar tillampa faststallde sammantrader se",
        [SGL_WORD_ADVERB] =
            "inte ocksa aven endast bara annu redan mycket mer mera mindre mest bl alltid aldrig ofta igen nu idag dock darfor dessutom "
            "vidare likasa daribland darav darmed dartill darvid harav bla tex mm osv ca cirka ungefar huvudsakligen framst tidigare "
            "senare nyligen tillsammans alltsa ju val just sjalv saledes synnerhet ej fd numera etc dels exempelvis",
        [SGL_WORD_TITLE] = "herr hr fru froken dr prof",
        [SGL_WORD_CUE] =
            "nedan harefter fortsattningen kallad kallat kallade kallas forkortad forkortat forkortade forkortas forkortning "
            "forkortningen forkortningar fork akronym akronymen akronymer kort kortform benamnd benamnt benamnda benamns betecknas kand "
            "kant kanda sk heter namnet initialord initialer engelska engelsk eng franska fransk tyska tysk spanska spansk italienska "
            "nederlandska portugisiska ryska rysk arabiska kinesiska grekiska latin polska betyder"
            " avses"
            " dvs",
        [SGL_WORD_NUMBER] =
            "tva tre fyra fem sex sju atta nio tio elva tolv hundra tusen miljon miljoner miljarder forsta tredje fjarde femte sjatte "
            "sjunde attonde nionde tionde nr artikel artiklarna artiklar art sida sidan sidor punkt punkten kapitel kap bilaga bilagan "
            "bilagor avsnitt fig mom",
    },
};
