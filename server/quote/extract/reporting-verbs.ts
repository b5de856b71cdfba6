/** The verbs that report speech, in French and in English, found by any of their forms. Keys are folded words. */
import type { Language } from '../../api/language.ts'

/** What a form can do: `finite` takes a subject of its own, `bare` (infinitive, gerund) borrows another verb's. */
export type VerbForm = 'finite' | 'participle' | 'bare'

const list = (words: string) => words.trim().split(/\s+/)

const ENGLISH = list(`
  accuse acknowledge add address admit advise advocate affirm agree allege allow announce answer apologize apologise
  applaud appeal argue ask assert assess assure attack attest avow bark beg bellow berate blast bleat blog bluster boast
  brag call caution challenge chant charge cheer chide chime chortle chuckle cite claim clarify comment compare complain
  concede conclude concur condemn confess confide confirm congratulate contend continue counter credit criticize criticise
  crow curse cry dare decide declare decline decry deem defend demand denounce deny deplore deride describe
  detail disagree disclose dismiss dispute drawl dub echo elaborate emphasize emphasise encourage enthuse estimate exclaim
  exhort explain express exult fret fume gasp giggle grin gripe groan grouse growl grumble guess gush hail hint hiss howl
  implore imply indicate inform inquire enquire insist instruct interject intone invite jest joke kid label lament laugh
  lecture likened liken maintain marvel mention mock moan mumble murmur muse mutter narrate nod note object observe
  offer opine order parry persist phone plead pledge point post praise pray predict proclaim proffer promise pronounce
  propose protest protested purr query question quip rage rail rant rave read reason reassure rebuke recall recite
  reckon recommend recount refute regret reiterate reject rejoin relate remark remember remind reminisce repeat reply report
  request resolve respond retort reveal roar rule scoff scold scream scrawl shout shriek shrug sigh signal sing slam slogan
  smile smirk snap snarl sneer sniff snort sob specify speculate stammer state stipulate stress stutter suggest summarize
  summarise surmise swear taunt tease testify text thank theorize theorise threaten thunder tout trumpet tweet type urge
  utter venture voice volunteer vow wail warn whimper whine whisper wonder worry yell chastise assail lambast lambaste
  ridicule characterize characterise portray view consider promote stipulate counsel retweet message email confer
  caption headline plea rhyme rap
  refer allude talk beam bristle bemoan castigate chorus coo croak crow deadpan demur denigrate disparage enjoin evoke excoriate extol
  gloat grouse grunt harangue intimate invoke joke justify mouth murmur narrate opine pant pledge plead pontificate
  preach quaver quibble rasp rationalise rationalize recap rejoice salute seethe simper slur
  snicker splutter sputter squeal stammer tally tease thunder trumpet upbraid vent vouch whoop yelp skeet pen brand
  deem compliment thank rue lash chant expound`)

/** Verbs whose past is not made with -ed: every form, finite ones first, then participles, then bare. */
const ENGLISH_IRREGULAR: Record<VerbForm, string[]> = {
  finite: list(`say says said tell tells told write writes wrote speak speaks spoke feel feels felt think
    thinks thought believe believes believed know knows knew hope hopes hoped put puts begin begins began swore sang read
    reads forbid forbade bet bets quoth wept referred inferred averred demurred found finds hears heard shot`),
  participle: list('said told written spoken sworn sung quoted'),
  bare: list('referring saying telling writing speaking feeling thinking believing hoping putting'),
}

const FRENCH_ER = list(`
  abonder accorder accuser acquiescer admonester affirmer ajouter alerter alleguer ameuter analyser annoncer apostropher
  appeler applaudir approuver argumenter arguer articuler assener assurer attaquer attester avancer avouer balancer
  balbutier begayer blaguer blamer bougonner brailler brocarder calculer certifier chanter chuchoter citer clamer
  claironner commander commenter comparer concluer confesser confier confirmer congratuler conjurer conseiller considerer
  constater contester contrer corriger couiner crier critiquer declamer declarer declencher decocher demander denoncer
  deplorer detailler developper deviner dicter diagnostiquer dialoguer disserter ecrier eclater egrener ejaculer elancer
  emporter encourager enerver enoncer enqueter entonner enumerer esclaffer esperer estimer etonner etrangler evaluer
  evoquer exclamer exhorter exiger expliquer exploser exposer exprimer exulter feliciter formuler fulminer fustiger
  glisser gronder grogner grommeler gueuler haleter hasarder hesiter hurler imaginer implorer improviser indigner
  indiquer informer insinuer insister insurger interpeller interroger inviter invoquer ironiser jauger jubiler juger jurer
  justifier lacher lamenter lancer loucher louer maintenir marmonner marteler menacer mentionner moquer murmurer
  narrer nier noter nuancer objecter observer opiner opposer ordonner parler pavoiser penser persifler pester plaider
  plaisanter pleurer pointer preciser preconiser prevenir prier proclamer professer pronostiquer prononcer prophetiser
  proposer protester questionner raconter railler rager raisonner rappeler rapporter rassurer realiser reclamer
  recommander reconnaitre recriminer redouter refuser refuter regretter reiterer rejeter relativiser relater relever
  remarquer remercier rencherir repeter repliquer reprocher repliquer resumer retorquer reveler revendiquer rever riposter
  rigoler saluer sermonner sangloter signaler sonner souffler souhaiter souligner soupirer specifier stigmatiser
  suggerer supplier supposer susurrer tancer tempeter temoigner tempetrer temporiser theoriser titrer tonner trancher
  trepigner triompher tweeter twitter twitte vanter vociferer voter epingler etriller egratigner eructer developper
  amuser agacer alarmer demander enthousiasmer feliciter interroger inquieter offusquer vanter ecouter poster publier
  qualifier traiter accuser defendre prophetiser pronostiquer reagir temoigner contester decreter reprimander jaser
  marteler enfoncer preciser philosopher resumer analyser insister ajouter arguer partager condamner temperer desoler
  excuser minimiser maugreer bredouiller bafouiller cingler enchainer embrayer esquiver expliciter grincer minauder
  pontifier ricaner ronchonner scander siffler vituperer recadrer rectifier reformuler synthetiser vilipender precher
  augurer supputer presumer stipuler notifier rassurer dedramatiser pronostiquer
  enthousiasmer emerveiller offusquer desesperer lamenter felicite tonner trepigner conceder
  contre-attaquer revendiquer balayer ressasser radoter rabacher eluder botter conspuer huer`)

/** Verbs of the other patterns: what is finite, what is a participle, what is bare. */
const FRENCH_IRREGULAR: Record<VerbForm, string[]> = {
  finite:
    list(`dit disent disait disaient dira diront dirait diraient dirent dise ecrit ecrivent ecrivait ecrivaient
    ecrira ecrirait ecrivit ecrivirent repond repondent repondait repondaient repondit repondra repondrait admet admettent
    admettait admettaient admit admettra promet promettent promettait promettaient promit promettra maintient maintiennent
    maintenait maintint soutient soutiennent soutenait soutenaient soutint soutiendra convient conviennent convenait convint
    previent previennent prevenait prevint souvient souviennent souvenait souvint reconnait reconnaissent reconnaissait
    reconnaissaient reconnut reconnaitra conclut concluent concluait concluaient conclura poursuit poursuivent poursuivait
    poursuivaient poursuivit poursuivra reprend reprennent reprenait reprenaient reprit croit croient croyait voit voyait voient
    avertit avertissent avertissait garantit garantissent garantissait fremit rugit gemit gemissait surencherit rencherit
    rencherissent rencherissait reagit reagissent reagissait applaudit maudit medit predit predisent predisait redit redisent
    redisait contredit contredisent interdit plaint plaignent plaignait fait faisait sourit souriait rit riait defend
    defendent defendait defendit pretend pretendent pretendait pretendit entend attend craint craignent craignait
    decrit decrivent decrivait decrivit enjoint veut voulait espere met mettait promettra rejouit rejouissent
    rejouissait indigne lit lisait dement dementait dementent dementit emeut convainc convainquait admettrait avertira
    deduit deduisait introduit souscrit proscrit prescrit decouvre`),
  participle:
    list(`dit dite dits dites ecrit repondu admis promis maintenu soutenu convenu prevenu souvenu reconnu conclu
    poursuivi repris cru averti garanti fremi rugi gemi rencheri surencheri reagi applaudi predit redit contredit plaint souri
    defendu pretendu craint decrit rejoui lu enjoint dementi emu deduit prescrit`),
  bare: list(`dire disant ecrire ecrivant repondre repondant admettre admettant promettre promettant maintenir soutenir
    soutenant convenir prevenir prevenant reconnaitre reconnaissant conclure concluant poursuivre poursuivant reprendre
    reprenant avertir avertissant garantir reagir decrire decrivant defendre defendant pretendre pretendant predire`),
}

/** Words that stand as often for a thing as for an act: a verb only where a subject or an auxiliary stands before. */
const MOSTLY_NOUNS = new Set(
  list(`note notes juge juges demande demandes annonce annonces critique critiques charge charges cite conseil rapport
    report reports claim claims question questions comment comments remark remarks statement call calls attack attacks
    post posts order orders appeal appeals promise promises request requests offer offers point points voice text
    texts address view views headline headlines caption message messages email emails challenge challenges read fait
    fit commande commandes parole lance plaint compte reproche blame menace menaces titre titres confie phone
    chant chants rap label labels state states cheer cheers charges guess demand demands reply replies`),
)

type Forms = Map<string, VerbForm>
const FORMS: Record<'fr' | 'en', Forms> = { fr: new Map(), en: new Map() }

const put = (forms: Forms, form: VerbForm, words: string[]) => {
  for (const word of words) if (!forms.has(word) || form === 'finite') forms.set(word, form)
}

function english(verb: string): void {
  const stem = verb.replace(/e$/, '')
  const soft = /[^aeiou]y$/.test(verb)
  const past = soft ? verb.replace(/y$/, 'ied') : `${stem}ed`
  const third = soft ? verb.replace(/y$/, 'ies') : /(?:s|x|ch|sh|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  put(FORMS.en, 'finite', [verb, past, third])
  put(FORMS.en, 'bare', [`${stem}ing`])
  if (/[^aeiou][aeiou][bdgmnpt]$|tt?$|l$/.test(verb) && verb.length < 8) {
    const last = verb.at(-1)!
    put(FORMS.en, 'finite', [`${verb}${last}ed`])
    put(FORMS.en, 'bare', [`${verb}${last}ing`])
  }
}

/** Folding takes accents and cedillas away, so that lève and levons, lance and lança share one stem. */
function frenchEr(verb: string): void {
  if (!verb.endsWith('er')) return
  const stem = verb.slice(0, -2)
  const soft = stem.endsWith('g') ? `${stem}e` : stem
  const double = /(?:el|et)$/.test(stem) ? `${stem}${stem.at(-1)}` : stem
  const sibilant = /[ou]y$/.test(stem) ? stem.replace(/y$/, 'i') : stem
  for (const one of new Set([stem, double, sibilant])) {
    put(
      FORMS.fr,
      'finite',
      ['e', 'ent', 'era', 'eront', 'erait', 'eraient'].map((ending) => one + ending),
    )
  }
  put(FORMS.fr, 'finite', ['a', 'ait', 'aient'].map((ending) => soft + ending).concat(`${stem}erent`))
  put(
    FORMS.fr,
    'participle',
    ['e', 'ee', 'es', 'ees'].map((ending) => stem + ending),
  )
  put(FORMS.fr, 'bare', [verb, `${soft}ant`])
}

for (const verb of ENGLISH) english(verb)
for (const verb of FRENCH_ER) frenchEr(verb)
for (const form of ['finite', 'participle', 'bare'] as const) {
  put(FORMS.en, form, ENGLISH_IRREGULAR[form])
  put(FORMS.fr, form, FRENCH_IRREGULAR[form])
}

/** The form of a reporting verb that a folded word can be; undefined for any other word. Without a language, of either. */
export function reportingForm(key: string, language?: Language): VerbForm | undefined {
  if (language === 'fr' || language === 'en') return FORMS[language].get(key)
  return FORMS.en.get(key) ?? FORMS.fr.get(key)
}
export const isMostlyNoun = (key: string): boolean => MOSTLY_NOUNS.has(key)

/** Verbs of thinking: they give way to a verb of saying in the same sentence (“she said France felt ‘…’”). */
const THOUGHT = new Set(
  list(`feel feels felt think thinks thought believe believes believed know knows knew hope hopes hoped find finds found
    hear heard wonder worry agree agreed consider considered imagine estime espere esperait esperaient pense pensait croit
    croyait voit voyait voient veut voulait craint craignait entend attend redoute redoutait souhaite souhaitait reve considere sourit
    rit observer observe fait juge`),
)
export const isThought = (key: string): boolean => THOUGHT.has(key)

/** Verbs whose object is a work: « elle a chanté “Je reviendrai” », « il publie “Une vie” ». A crowd's shout stands before its verb or behind a colon. */
const PERFORMING = new Set(
  list(`chante chantent chantait chantaient entonne entonnent entonnait fredonne fredonnait publie publient publiait
    sing sings sang sung`),
)
export const isPerforming = (key: string): boolean => PERFORMING.has(key)

/** Verbs and participles that give a name: what they introduce is a title, a term or a nickname, said by nobody. */
const NAMING = new Set(
  list(`baptise baptisee baptises baptisees baptiser intitule intitulee intitules intitulees surnomme surnommee surnommes
    surnommer surnomment surnommait denomme denommee nomme nommee nommes nommer nomment appele appelee appeles
    appelees appeler appelle appellent appelait appelaient rebaptise rebaptisee signifie signifiait signifient
    titled entitled named nicknamed dubbed christened called rechristened renamed known means meaning termed coined
    codenamed billed call calls labeled labelled title name nickname nom surnom titre theme thème slogan
    devise denomination appellation pseudonyme sobriquet term terme mot phrase expression hashtag theme`),
)
export const isNaming = (key: string): boolean => NAMING.has(key)

/** Of those, the ones that a speaker can also throw at somebody: “he called it ‘a scandal’”. */
const JUDGING = new Set(
  list(
    'called call calls calling labeled labelled dubbed termed qualifie qualifiait qualifier traite traiter',
  ),
)
export const isJudging = (key: string): boolean => JUDGING.has(key)
