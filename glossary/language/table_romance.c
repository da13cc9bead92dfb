/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Closed-class words, Romance: French, Spanish, Portuguese, Italian, Romanian. The contractions of de and a with the article are many;
 * elided forms stand as they do before the apostrophe (l, d, qu, dell).
 */
#include "language/tables.h"

const sgl_word_table sgl_words_fr = {
    "fr",
    {
        [SGL_WORD_DETERMINER] =
            "le la les l un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs tout toute tous toutes "
            "chaque plusieurs quelque quelques certain certaine certains certaines aucun aucune nul nulle autre autres meme memes tel "
            "telle tels telles differents differentes divers diverses quel quelle quels quelles ledit ladite lesdits lesdites maints "
            "present presents presentes futur future futurs futures ancien ancienne anciens anciennes actuel actuelle quelconque "
            "quelconques",
        [SGL_WORD_CONTRACTION] = "du des au aux dudit desdits desdites audit auxdits auxdites es",
        [SGL_WORD_GENITIVE] = "de d",
        [SGL_WORD_PREPOSITION] =
            "a dans par pour sur en avec sans sous entre vers chez contre depuis pendant durant avant apres devant derriere lors jusque "
            "jusqu selon suivant concernant touchant moyennant outre hors malgre parmi envers sauf via aupres pres vis afin grace "
            "conformement relativement visant hormis nonobstant quant dela",
        [SGL_WORD_CONJUNCTION] = "et ou mais or ni donc car puis soit",
        [SGL_WORD_PRONOUN] =
            "que qu qui dont quoi lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles je j tu il "
            "elle on nous vous ils elles se s me te t y lui eux celui celle ceux celles ceci cela c ca n si lorsque lorsqu quand comme "
            "puisque puisqu quoique tandis chacun chacune moi soi toi parce",
        [SGL_WORD_VERB] =
            "est sont etait etaient ont avait avaient sera seront serait seraient aura auront soient fut furent ait aient etre avoir ete "
            "etant ayant peut peuvent doit doivent pourrait pourraient devrait devraient fait font faire comprend comprennent comprenant "
            "prevoit prevoient prevu prevue prevus prevues etabli etablie etablis etablies cree creee crees instituant institue instituee "
            "etablissant portant relatif relative relatifs relatives vise visee vises visees adopte adoptee lance lancee publie publiee "
            "signe signee presente presentee soutenu soutenue gere geree finance financee mene menee constitue constituent permet "
            "permettent visent regroupe rejoint annonce souligne indique precise rappelle demande invite estime considere concerne "
            "concernent represente utilise fonde fondee compose composee inclut incluent incluant dirige dirigee sis situee situe declare "
            "voir recu recue soumis soumise vu vue mis mise emploie participe devient devenu reconnait approuve approuvee repose tient eu "
            "vient viennent va vont dispose affirme dote dotee rattache rattachee",
        [SGL_WORD_ADVERB] =
            "ne pas plus moins tres aussi ainsi notamment egalement particulierement bien encore deja toujours souvent surtout enfin "
            "ensuite alors seulement uniquement environ ici cependant toutefois neanmoins tant autant trop peu beaucoup mieux ailleurs "
            "autrement actuellement aujourd hui hier demain principalement specifiquement respectivement voire presque jamais desormais "
            "partiellement tantot quasi ex nouvellement nommement etc cf resp",
        [SGL_WORD_TITLE] = "m mme mlle mm mmes monsieur madame mademoiselle messieurs mesdames dr pr mgr ing",
        [SGL_WORD_CUE] =
            "ci dessous denomme denommee denommes denommees appele appelee appeles appelees nomme nommee nommes baptise baptisee intitule "
            "intitulee designe designee designes designees dit dite dits dites surnomme sigle sigles acronyme acronymes abreviation "
            "abreviations abrege abregee abrev initiales connu connue connus connues anglais anglaise francais allemand espagnol latin "
            "signifie signifiant"
            " designent entend"
            " dire",
        [SGL_WORD_NUMBER] =
            "deux trois quatre cinq six sept huit neuf dix onze douze cent cents mille million millions milliard milliards premier "
            "premiere premiers premieres deuxieme deuxiemes second troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme "
            "dixieme no article articles art page pages p pp paragraphe paragraphes chapitre chap annexe alinea tome vol volume fig "
            "figure considerant",
    },
};

const sgl_word_table sgl_words_es = {
    "es",
    {
        [SGL_WORD_DETERMINER] =
            "el la los las un una unos unas lo este esta estos estas ese esa esos esas aquel aquella aquellos aquellas mi mis tu tus su "
            "sus nuestro nuestra nuestros nuestras vuestro vuestra suyo suya todo toda todos todas cada algun alguna algunos algunas "
            "ningun ninguna ninguno alguno otro otra otros otras mismo misma mismos mismas tal tales varios varias ambos ambas mucho "
            "mucha muchos muchas poco pocos pocas tanto tanta tantos cualquier cualesquiera dicho dicha dichos dichas cierto cierta "
            "ciertos ciertas diversos diversas demas sendos presente presentes futuro futura futuros futuras antiguo antigua actual",
        [SGL_WORD_CONTRACTION] = "del al",
        [SGL_WORD_GENITIVE] = "de",
        [SGL_WORD_PREPOSITION] =
            "a en por para con sin sobre entre hasta desde hacia contra segun ante bajo tras durante mediante excepto salvo via junto "
            "respecto conforme acerca traves dentro fuera cerca mediado pro",
        [SGL_WORD_CONJUNCTION] = "y e o u ni pero sino empero",
        [SGL_WORD_PRONOUN] =
            "que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando como si porque aunque mientras pues yo ella ellos ellas "
            "nosotros vosotros usted ustedes se le les me te nos os esto eso ello cuanto",
        [SGL_WORD_VERB] =
            "es son era eran fue fueron sera seran seria serian sea sean ser sido siendo estan estaba estaban estar ha han habia habian "
            "haya hayan haber hay habra tiene tienen tenia tener puede pueden podra podran podria podrian debe deben debera deberan "
            "deberia hace hacer hizo incluye incluyen incluido incluida incluidos incluidas incluyendo comprende comprenden comprendido "
            "establece establecen establecido establecida establecidos creado creada creados creo preve preven previsto prevista "
            "previstos relativo relativa relativos relativas adoptado adoptada aprobado aprobada aprobo firmado firmada publicado "
            "publicada lanzado presento presentado financiado financiada gestionado coordinado coordina dirigido dirigida apoyado "
            "constituye constituyen permite permiten pretende senala indica subraya pide recuerda considera representa utiliza utilizado "
            "basado basada fundado fundada compuesto referido ubicado realizado anuncio informo dijo participan vease veanse tomo emplea "
            "denomina pidio recibe recibio",
        [SGL_WORD_ADVERB] =
            "no mas menos muy tambien tampoco asi ya aun todavia solo solamente ademas especialmente particularmente siempre nunca casi "
            "ahora hoy ayer despues antes luego entonces aqui alli bien mejor sobretodo incluso principalmente respectivamente "
            "actualmente concretamente aproximadamente embargo obstante ex asimismo igualmente unicamente etc cf",
        [SGL_WORD_TITLE] = "sr sra sres sras srta d dna don dona dr dra senor senora senores excmo excma ilmo",
        [SGL_WORD_CUE] =
            "siglas sigla acronimo acronimos abreviatura abreviaturas abreviado abreviada abreviadamente adelante sucesivo denominado "
            "denominada denominados denominadas llamado llamada llamados llamadas conocido conocida conocidos conocidas titulado titulada "
            "nombrado iniciales designado designada continuacion ingles inglesa frances aleman castellano portugues significa"
            " entendera entenderan entiende"
            " decir",
        [SGL_WORD_NUMBER] =
            "uno dos tres cuatro cinco seis siete ocho nueve diez once doce cien ciento mil millon millones primer primero primera "
            "primeros primeras segundo segunda tercer tercero tercera cuarto cuarta quinto quinta sexto sexta septimo septima octavo "
            "octava noveno novena decimo decima num nums n articulo articulos art arts pagina paginas pag pags p pp apartado apartados "
            "capitulo cap anexo anexos punto puntos parrafo letra vol fig considerando",
    },
};

const sgl_word_table sgl_words_pt = {
    "pt",
    {
        [SGL_WORD_DETERMINER] =
            "o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas meu minha meus minhas "
            "teu tua seu sua seus suas nosso nossa nossos nossas vosso vossa todo toda todos todas cada algum alguma alguns algumas "
            "nenhum nenhuma outro outra outros outras mesmo mesma mesmos mesmas tal tais varios varias ambos ambas muita muitos muitas "
            "pouco poucos poucas tanto tantos qualquer quaisquer certo certa certos certas diversos diversas demais referido referida "
            "referidos referidas respetivo respetiva respetivos respetivas ditos presente presentes futuro futura futuros antigo antiga "
            "atual",
        [SGL_WORD_CONTRACTION] =
            "do da dos das no na nos nas ao aos pelo pela pelos pelas num numa nuns numas dum duma deste desta destes destas desse dessa "
            "desses dessas neste nesta nestes nestas nesse nessa nesses nessas daquele daquela naquele naquela dele dela deles delas "
            "doutro doutros noutro noutra",
        [SGL_WORD_GENITIVE] = "de",
        [SGL_WORD_PREPOSITION] =
            "em por para com sem sobre entre ate desde contra segundo conforme perante sob apos durante mediante exceto salvo via junto "
            "relativamente atraves dentro fora antes depois acerca face consoante",
        [SGL_WORD_CONJUNCTION] = "e ou mas nem porem todavia",
        [SGL_WORD_PRONOUN] =
            "que quem qual quais cujo cuja cujos cujas onde quando como se porque embora enquanto pois eu tu ele ela eles elas vos voce "
            "lhe lhes me te isto isso aquilo caso quanto",
        [SGL_WORD_VERB] =
            "sao era eram foi foram sera serao seria seriam sejam ser sido sendo estao estava estavam estar tem tinha tinham ter "
            "teve ha havia haver pode podem podera poderao poderia deve devem devera deverao faz fazer fez inclui incluem incluindo "
            "incluido incluida incluidos compreende compreendem estabelece estabelecem estabelecido estabelecida criado criada criados "
            "criou preve preveem previsto prevista previstos previstas relativo relativa relativos relativas adotado adotada aprovado "
            "aprovada aprovou assinado assinada publicado publicada publicou lancado lancada apresentou apresentado financiado financiada "
            "gerido gerida coordena coordenado dirigido apoiado constitui constituem permite permitem visa visam indica salienta solicita "
            "recorda considera representa utiliza utilizado baseado fundado fundada composto composta realizado anunciou informou disse "
            "participam intervem reuniu reune ver veja recebeu tomou",
        [SGL_WORD_ADVERB] =
            "nao mais menos muito tambem assim ja ainda so apenas somente alem especialmente particularmente nomeadamente designadamente "
            "sempre nunca quase agora hoje ontem entao aqui ali bem melhor inclusive sobretudo principalmente respetivamente "
            "respectivamente atualmente contudo entretanto aproximadamente ex igualmente bastante etc cf",
        [SGL_WORD_TITLE] = "sr sra srs d dom dona dr dra eng prof senhor senhora senhores exmo exma",
        [SGL_WORD_CUE] =
            "sigla siglas acronimo acronimos abreviatura abreviaturas abreviado abreviada abreviadamente adiante doravante denominado "
            "denominada denominados denominadas designado designada designados designadas chamado chamada chamados conhecido conhecida "
            "conhecidos conhecidas intitulado intitulada iniciais seguida ingles inglesa frances alemao espanhol significa"
            " entende entender"
            " seja",
        [SGL_WORD_NUMBER] =
            "dois duas tres quatro cinco seis sete oito nove dez onze doze cem cento mil milhao milhoes primeiro primeira primeiros "
            "primeiras segunda segundos terceiro terceira quarto quarta quinto quinta sexto sexta setimo setima oitavo oitava nono nona "
            "decimo decima n artigo artigos art pagina paginas pag p pp capitulo cap anexo anexos ponto pontos paragrafo alinea tomo vol "
            "fig considerando",
    },
};

const sgl_word_table sgl_words_it = {
    "it",
    {
        [SGL_WORD_DETERMINER] =
            "il lo la i gli le l un uno una questo questa questi queste quest codesto quello quella quelli quelle quel quei quegli mio "
            "mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri loro tutto tutta tutti tutte ogni "
            "ciascun ciascuno ciascuna qualche alcuno alcuna alcuni alcune nessun nessuno nessuna altro altra altri altre altr stesso "
            "stessa stessi stesse tale tali medesimo medesima vari varie diversi diverse entrambi entrambe molto molta molti molte poco "
            "pochi poche tanto tanti qualsiasi qualunque certo certa certi certe detto detta detti dette suddetto suddetta predetto "
            "predetta parecchi futuro futura futuri future presente presenti attuale attuali quell alcun qual tutt",
        [SGL_WORD_CONTRACTION] =
            "del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle nel nello nella nell "
            "nei negli nelle sul sullo sulla sull sui sugli sulle col coi",
        [SGL_WORD_GENITIVE] = "di d",
        [SGL_WORD_PREPOSITION] =
            "a ad da in con su per tra fra contro senza sotto sopra verso presso durante mediante secondo dopo prima oltre entro fino "
            "sino salvo tranne attraverso lungo dietro dinanzi innanzi davanti fuori dentro nonostante malgrado riguardo rispetto "
            "relativamente insieme via",
        [SGL_WORD_CONJUNCTION] = "e ed o od oppure ossia ma nonche bensi pero",
        [SGL_WORD_PRONOUN] =
            "che chi cui quale quali dove quando come se perche poiche affinche benche sebbene mentre purche qualora io tu egli ella lui "
            "lei esso essa essi esse noi voi si ci vi mi ti ne cio coloro colui quanto quanti c v m s t",
        [SGL_WORD_VERB] =
            "sono era erano fu furono sara saranno sarebbe sarebbero sia siano essere stato stata stati state essendo ha hanno aveva "
            "avevano avra abbia abbiano avere avendo puo possono potra potrebbe deve devono dovra dovrebbe dovrebbero fa fare fatto viene "
            "vengono venire comprende comprendono compreso compresa comprese compresi incluso inclusa inclusi incluse includono include "
            "stabilisce stabilisco stabilito stabilita istituito istituita istituiti istituisce creato creata prevede prevedono previsto "
            "prevista previsti previste relativo relativa relativi relative concernente recante riguardante adottato adottata approvato "
            "approvata firmato firmata pubblicato pubblicata lanciato presentato presentata finanziato finanziata gestito gestita "
            "coordina coordinato diretto sostenuto costituisce costituiscono consente mira sottolinea indica invita chiede ricorda "
            "ritiene considera rappresenta utilizza basato basata fondato fondata composto composta partecipano annunciato dichiarato "
            "situato assume assumendo riunito ricevuto risulta",
        [SGL_WORD_ADVERB] =
            "non piu meno anche pure cosi gia ancora solo soltanto solamente inoltre infatti particolarmente specialmente specificamente "
            "sempre mai quasi ora adesso oggi ieri poi allora qui bene meglio persino perfino soprattutto principalmente rispettivamente "
            "attualmente tuttavia quindi dunque pertanto invece ex altresi segnatamente ecc anch cfr",
        [SGL_WORD_TITLE] = "sig sigg sigra signor signora signori on dott dottssa dr prof ing avv mons",
        [SGL_WORD_CUE] =
            "sigla sigle acronimo acronimi abbreviazione abbreviazioni abbreviato abbreviata abbreviati abbr seguito denominato "
            "denominata denominati denominate chiamato chiamata chiamati chiamate conosciuto conosciuta noti cosiddetto cosiddetta "
            "cosiddetti cosiddette intitolato intitolata nominato designato iniziali breve inglese francese tedesco spagnolo latino "
            "significa"
            " intende intendono"
            " cioe ovvero",
        [SGL_WORD_NUMBER] =
            "due tre quattro cinque sei sette otto nove dieci undici dodici cento mille mila milione milioni miliardi primo primi prime "
            "seconda terzo terza quarto quarta quinto quinta sesto sesta settimo settima ottavo ottava nono nona decimo decima n nn no "
            "articolo articoli art artt pagina pagine pag pagg p pp paragrafo par comma capitolo cap allegato allegati punto punti tomo "
            "vol fig considerando",
    },
};

const sgl_word_table sgl_words_ro = {
    "ro",
    {
        [SGL_WORD_DETERMINER] =
            "un o unui unei unor niste acest aceasta acestei acestui acestor acesti aceste acel acea acelei acelui acelor acei acele "
            "acesta acestia acestea meu mea mei mele tau ta sai sale lui lor nostru noastra nostri noastre voastra vostru tot toata toti "
            "toate tuturor fiecare fiecarui fiecarei orice oricare alt alta alti alte altor altui altei unii unele cativa cateva mult "
            "multa multi multe putin putini putine acelasi aceeasi aceiasi aceleasi insusi ambele ambii diferiti diferite diverse diversi "
            "respectivul respectiva niciun nicio vreun vreo cel cea cei cele celui celei celor prezentul prezenta prezentei prezentului "
            "prezentele viitorul viitoarea viitorului fostul fosta fostului celalalt cealalta ceilalti celelalte oricarei oricarui "
            "celorlalte ambelor",
        [SGL_WORD_GENITIVE] = "de a al ai ale d",
        [SGL_WORD_PREPOSITION] =
            "in din dintr dintre intr printr prin la pe cu pentru fara sub peste intre pana spre catre contra dupa despre printre langa "
            "inainte impotriva conform potrivit asupra datorita intermediul cadrul baza privind precum dinspre deasupra referitor "
            "impreuna alaturi fata per via",
        [SGL_WORD_CONJUNCTION] = "si sau ori dar iar insa ci nici fie",
        [SGL_WORD_PRONOUN] =
            "care carui carei caror ca sa ce cine cand unde cum daca desi deoarece intrucat incat eu tu el ea noi voi ei ele se s isi ii "
            "le il ma te ne i carora caruia careia dansul l n fiindca",
        [SGL_WORD_VERB] =
            "este sunt era erau fost fi va vor ar am are au avea aveau avand fiind poate pot putea trebuie face fac facut cuprinde "
            "cuprind cuprinzand include includ incluzand inclus inclusiv prevede prevazut prevazuta prevazute prevazuti stabileste "
            "stabilit stabilita stabilite instituit instituita instituie creat creata infiintat infiintata infiintarea adoptat adoptata "
            "aprobat aprobata semnat semnata publicat publicata lansat lansata prezentat prezentata finantat finantata gestionat "
            "coordonat coordoneaza condus condusa sustinut reprezinta constituie permite vizeaza subliniaza indica invita solicita "
            "reaminteste considera utilizeaza utilizat bazat bazata fondat fondata compus compusa participa anuntat declarat situat "
            "aplica mentionat mentionata infiinteaza consulta introduceti completeaza adreseaza comunica promovat urmeaza",
        [SGL_WORD_ADVERB] =
            "nu mai foarte asa astfel deja inca doar numai chiar asemenea indeosebi mereu niciodata aproape acum azi astazi ieri apoi "
            "atunci aici acolo bine anume totusi deci aproximativ ex exclusiv initial ulterior actualmente respectiv",
        [SGL_WORD_TITLE] = "dl dna dnii dnei dlui domnul domnului doamna doamnei domnii dr prof ing",
        [SGL_WORD_CUE] =
            "sigla sigle acronim acronimul acronime acronimului abreviere abrevierea abrevieri abreviat abreviata abreviate prescurtat "
            "prescurtata prescurtare prescurtarea continuare denumit denumita denumiti denumite numit numita numiti numite intitulat "
            "intitulata cunoscut cunoscuta cunoscute cunoscuti supranumit desemnat initiale initialele scurt engleza franceza latina "
            "semnifica inseamna"
            " intelege desemneaza"
            " adica",
        [SGL_WORD_NUMBER] =
            "unu una doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece suta sute mie mii milion "
            "milioane miliarde primul prima primii primele intai doilea treilea treia patrulea patra cincilea cincea saselea sasea "
            "saptelea saptea optulea opta noualea zecelea zecea nr articol articolul articolului articolele art pagina pagini pag p "
            "alineatul alineat alin capitolul capitol cap anexa anexele punctul punct pct lit vol fig considerentul",
    },
};
