/** Where a text denies: the negations of French and English, the restrictions, and what looks like one and is none. */
import { isVerb, lemmasOf } from './lexicon.ts'
import { keySet, type Range, type Side, type Token, type Vocabulary, vocabulary } from './side.ts'

export interface Negation extends Range {
  /** `none`: two that cancel. `only`: *ne … que*, which English may render with *not* and a limit. `until`: "not … until", French *ne … qu’à partir de*. */
  kind: 'denial' | 'only' | 'until' | 'none'
}

const FRENCH_NEGATOR = keySet('pas plus jamais rien personne aucun aucune nul nulle guere point ni nullement')
/** What can deny from before the verb: "personne ne vient". */
const FRENCH_SUBJECT = keySet('personne aucun aucune rien nul nulle jamais ni')
const DETERMINER = keySet(
  'au aux du un une le la les ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs chaque premier faux deux trois par',
)
const ONLY = keySet('seulement uniquement exclusivement simplement')
/** After these, *ne* without *pas* denies nothing (Grevisse: *ne* explétif). */
const EXPLETIVE = vocabulary(`
  avant que | à moins que | sans que | crain* | craign* | peur que | crainte que | empêch* | évit* | plus | moins | mieux | pire |
  meilleur* | autre | autrement | davantage | depuis que | doute que | redout* | pis | nier | nie | s’en faut`)
const FRENCH_REACH = 9

/** Words that take something away without a negation: they answer for a denial of the other text. */
const SOFT: Record<'fr' | 'en', Vocabulary> = {
  fr: vocabulary(`
    refus* | échou* | échec* | manqu* | évit* | empêch* | ignor* | faute de | sauf | hormis | excepté | sinon | à peine | guère |
    peu | rare | rares | rarement | difficil* | interdi* | défendu | contraire | loin | moins | plutôt | au lieu | trop | hors | absen* | perd* | cess* | arrêt* | fini | finie | ni | non | nie | démenti* |
    nier | mal | impossib* | inutil* | insuffis* | incapab* | inaccept* | inadmiss* | injust* | inexact* | illég* | irr* | imposs* |
    immobil* | imprév* | impens* | inconn* | incert* | indispens* | inévit* | invis* | inacc* | indiff* | indépend* | intoler* |
    désaccord* | désapprouv* | priv* | dépourv* | exempt* | abst* | oubli* | rat* | doute* | dout* | jusque |
    autrement | suffi* | épargn* | déçu* | exclu* | écart* | rejet* | renonc* | nul | nulle | zéro | faux | fausse | erreur | tort |
    gratuit* | vain | vide | vierge | muet* | inédit* | indemn* | mécont* | méconn* | malheur* | malais* | insens* | inqui* |
    mett* fin | suppr* | abandonn* | dispens* | continu* | certain* | inférieur* | unique*`),
  en: vocabulary(`
    fail* | refus* | lack* | avoid* | prevent* | deny | denies | denied | ignor* | except | only | just | unless | unable | rather than |
    instead | far from | hardly | barely | scarcely | rarely | seldom | little | few | fewer | less | too | hard | difficult | forbid* |
    forbidden | ban | banned | prohibit* | miss | missed | missing | stop* | ceas* | out of | free of | devoid | without | otherwise |
    contrary | opposed | against | reject* | declin* | loath | reluctan* | doubt* | absen* | abstain* | impossib* | improb* | impract* |
    inadequ* | insuffic* | incapab* | inconceiv* | unaccept* | unlike* | unfair* | unfort* | unknown* | unable* | unaware* | unclear* |
    uncert* | undoubt* | unpreced* | unemploy* | unwilling* | unhapp* | unnecess* | unjust* | unsaf* | unus* | unexpect* | unrel* |
    uninh* | unh* | unm* | unp* | uns* | unt* | unc* | und* | unb* | unn* | inval* | inv* | illeg* | illeg* | irr* | disagree* |
    disappear* | disapprov* | dislik* | disreg* | disl* | dism* | mis* | nonsens* | useless | homeless | meaningless | endless |
    countless | regardless | harmless | until | any | anything | anyone | anybody | anywhere | ever | either | empty |
    wrong | false | exclud* | keep from | kept from | gone | lost | lose | negative* | zero | abandon* |
    spare* | spared | forget | forgot | forgotten | beyond | poor* | bad | badly | besides | other than | more than | longer | wait | yet to | have yet | has yet | nor`),
}

/** Prefixes that deny the word they stand before, where that is a word: *inutile*, *unfair*. */
const PREFIX = { fr: /^(?:in|im|il|ir|mal|non)(?=\p{L}{4})/u, en: /^(?:un|non|im|il|ir)(?=\p{L}{4})/u }
const LESS = /less$/u

/** The word that a denying prefix stands before, where that is a word of the lexicon: *possible* of *impossible*. */
export function denied({ key, readings }: Token, language: 'fr' | 'en'): string | null {
  // Verbs in in- (imposer, informer) come from Latin prepositions.
  if (readings.some(({ tense, lemma }) => tense !== null || isVerb(lemma, language))) return null
  const prefix = PREFIX[language].exec(key)
  const base = prefix && key.slice(prefix[0].length)
  return base && lemmasOf(base, language).length > 0 ? base : null
}

export function softNegatives(side: Side, within: Range): Range[] {
  const found = SOFT[side.language](side, within)
  for (let at = within.from; at < within.to; at++) {
    const token = side.tokens[at]!
    const less = side.language === 'en' && LESS.test(token.key) && token.key.length > 5
    if (less || denied(token, side.language) !== null) found.push({ from: at, to: at + 1 })
  }
  return found
}

export const negations = (side: Side, within: Range): Negation[] =>
  side.language === 'fr' ? frenchNegations(side, within) : englishNegations(side, within)

function frenchNegations(side: Side, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  /** How far the last negation reaches: another word of denial inside it belongs to it. */
  let reached = -1
  const add = (one: Negation) => {
    found.push(one)
    reached = one.to
  }
  for (let at = from; at < to; at++) {
    const { key, sentence } = tokens[at]!
    if (key === 'ne' && at >= reached) {
      const one = withNe(side, at, from, to)
      if (one) add(one)
      continue
    }
    if (ONLY.has(key)) found.push({ kind: 'only', from: at, to: at + 1 })
    if (at < reached || sentence !== tokens[at]!.sentence) continue
    if (deniesAlone(side, at, found)) add({ kind: 'denial', from: at, to: alsoTaken(tokens, at, to) })
  }
  return found.filter(({ kind }) => kind !== 'none')
}

/** Words of denial that go on with one denial: "sans aucun", "jamais rien", "ni … ni". */
function alsoTaken(tokens: Token[], at: number, to: number): number {
  let last = at + 1
  const reach = tokens[at]!.key === 'sans' || tokens[at]!.key === 'ni' ? FRENCH_REACH : 3
  for (let next = at + 1; next < Math.min(to, at + reach); next++)
    if (
      /^(?:aucune?|rien|personne|jamais|ni|ne|pas)$/u.test(tokens[next]!.key) &&
      tokens[next]!.clause <= tokens[at]!.clause + 1
    )
      last = next + 1
  return last
}

/** The denial that a *ne* opens, with what stands before it as its subject; null where *ne* is expletive. */
function withNe(side: Side, at: number, start: number, end: number): Negation | null {
  const { tokens } = side
  const { sentence, clause } = tokens[at]!
  const keys = (from: number, length: number) =>
    tokens
      .slice(from, from + length)
      .map(({ key }) => key)
      .join(' ')
  if (/^ne (?:importe|empeche|serait ce)/u.test(keys(at, 3))) return null
  if (/^ne peut (?:plus|mieux)/u.test(keys(at, 3)) && !isVerb(tokens[at + 3]?.key ?? '', 'fr')) return null
  let from = at
  for (
    let before = at - 1;
    before >= Math.max(start, at - 8) && tokens[before]!.clause === clause;
    before--
  ) {
    const { key } = tokens[before]!
    if (FRENCH_SUBJECT.has(key) && !(key === 'personne' && DETERMINER.has(tokens[before - 1]?.key ?? '')))
      from = before
  }
  let only = -1
  let last = -1
  for (let next = at + 1; next < Math.min(end, at + FRENCH_REACH); next++) {
    const { key, sentence: there, clause: inner } = tokens[next]!
    if (there !== sentence || (key === 'ne' && last < 0)) break
    if (key === 'ne') break
    if (last >= 0 && inner !== tokens[last]!.clause && key !== 'ni') break
    if (
      FRENCH_NEGATOR.has(key) &&
      !(key === 'personne' && DETERMINER.has(tokens[next - 1]!.key)) &&
      !(key === 'plus' && only >= 0)
    )
      last = next
    else if (key === 'que' && only < 0 && last < 0 && inner === clause && next > at + 1) only = next
  }
  if (last >= 0 && (only < 0 || last < only)) {
    // “can’t help thinking” thinks.
    if (/^(?:me|te|se|nous|vous) empecher$/u.test(keys(last + 1, 2)))
      return { kind: 'none', from, to: last + 3 }
    // “pas seulement” adds, as “not only” does.
    if (/^(?:seulement|uniquement|simplement|moins)$/u.test(tokens[last + 1]?.key ?? ''))
      return { kind: 'none', from, to: last + 2 }
    // “aucun doute” is “no doubt”, “pas plus de” a bound: neither denies what follows.
    if (tokens[last + 1]?.key === 'doute' || /^plus (?:de|que)$/u.test(keys(last + 1, 2)))
      return { kind: 'none', from, to: last + 2 }
    // “pas sans savoir” takes the denial back.
    if (tokens[last + 1]?.key === 'sans') return { kind: 'none', from, to: last + 2 }
    return { kind: 'denial', from, to: last + 1 }
  }
  if (from < at) return { kind: 'denial', from, to: at + 1 }
  const bare = BARE.test(tokens[at + 1]?.key ?? '')
  if (bare && only < 0) return { kind: 'denial', from: at, to: at + 2 }
  const before = { from: Math.max(start, at - 12), to: at }
  if (EXPLETIVE(side, before).some((range) => tokens[range.from]!.sentence === sentence)) return null
  if (only < 0) return null
  const clausal = bare && tokens[only - 1]!.readings.some(({ lemma }) => TAKES_CLAUSE.test(lemma))
  return clausal ? { kind: 'denial', from: at, to: at + 2 } : { kind: 'only', from: at, to: only + 1 }
}

/** Verbs that *ne* denies by itself. */
const BARE = /^(?:pe(?:ut|uvent|ux)|pu(?:is|t)|pouv|pour|sau|os)/u
/** “ne peut accepter que …”: the clause belongs to the verb, and restricts nothing. */
const TAKES_CLAUSE =
  /^(?:accepter|admettre|permettre|nier|croire|dire|tolerer|imaginer|exclure|affirmer|supposer|penser|ignorer|vouloir|attendre|esperer|oublier|pretendre|comprendre|garantir)$/u

const SANS_AND_NO_DENIAL = keySet(
  'doute cesse arret abri papiers emploi domicile plus faute compter precedent parler oublier dire delai delais aller',
)

/** A denial without *ne*: "c’est pas", "sans", "aucun", "non". */
function deniesAlone({ tokens, text }: Side, at: number, found: Negation[]): boolean {
  const { key, end, clause } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const next = tokens[at + 1]?.key ?? ''
  switch (key) {
    case 'pas':
      return (
        !/^(?:seulement|uniquement|simplement|que|moins|meme)$/u.test(next) &&
        !DETERMINER.has(before) &&
        next !== 'mal' &&
        next !== 'a' &&
        before !== 'a' &&
        before !== 'ou' &&
        !/^(?:premiers?|quelques|derniers?|grands?)$/u.test(before)
      )
    case 'sans':
      return !SANS_AND_NO_DENIAL.has(next) && before !== 'non'
    case 'aucun':
    case 'aucune':
    case 'nullement':
      return !awaitsNe(tokens, at)
    case 'jamais':
      return !/^(?:a|si|que|comme)$/u.test(before) && !awaitsNe(tokens, at)
    case 'rien':
      return before !== 'un' && next !== 'que' && !awaitsNe(tokens, at)
    case 'non':
      if (next === 'seulement') return false
      // “non albanaises” is a prefix, “non ?” a tag.
      return (
        next !== 'plus' &&
        before !== 'ou' &&
        before !== 'qua' &&
        (/^(?:que|pas|par|pour|de|en|sur|avec|dans|a)$/u.test(next) ||
          before === 'que' ||
          /^\s?[.,;:!»”)]/u.test(text.slice(end, end + 2)))
      )
    case 'ni':
      return !found.some(
        (one) =>
          tokens[one.from]!.sentence === tokens[at]!.sentence &&
          Math.abs(tokens[one.from]!.clause - clause) <= 2,
      )
    default:
      return false
  }
}

/** A subject that denies (“aucun camp ne veut”) is counted with its *ne*. */
const awaitsNe = (tokens: Token[], at: number) =>
  tokens.slice(at + 1, at + 9).some(({ key, clause }) => key === 'ne' && clause === tokens[at]!.clause)

/** “did not even look” denies; “not even the president” adds to a denial. */
const isVerbal = (tokens: Token[], at: number) =>
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|am|ca|wo)$/u.test(
    tokens[at - 1]?.key ?? '',
  )

const ENGLISH_DENIAL = keySet('not never nobody nothing none nowhere neither nor no without cannot')
const TAG = /^(?:i|you|he|she|it|we|they|there)$/u

function englishNegations(side: Side, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  for (let at = from; at < to; at++) {
    const { key, sentence } = tokens[at]!
    if (!ENGLISH_DENIAL.has(key) || !englishDenies(side, at)) continue
    const last = found.at(-1)
    const near = last && tokens[last.from]!.sentence === sentence && at - last.to <= 8
    // “neither … nor”, “not … nor”: one denial. “not without”, “never … without”: none.
    if (near && key === 'nor') last.to = at + 1
    else if (near && key === 'without' && at === last.to) found.pop()
    else found.push({ kind: limit(tokens, at, to), from: at, to: at + 1 })
  }
  return found
}

function englishDenies({ tokens, text }: Side, at: number): boolean {
  const { key, end } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const next = tokens[at + 1]?.key ?? ''
  const after = tokens[at + 2]?.key ?? ''
  if (key === 'no' && next === 'more' && after === 'than') return false
  if (key === 'no')
    return (
      !/^(?:doubt|matter|sooner|wonder|less|fewer)$/u.test(next) &&
      !/^\.?\s?\d/u.test(text.slice(end, end + 3)) &&
      !/^\s?\?/u.test(text.slice(end, end + 2))
    )
  if (key === 'not' && next === 'more' && after === 'than') return false
  if (key === 'nothing') return next !== 'but'
  if (key === 'without') return next !== 'delay' && next !== 'fail' && next !== 'doubt' && next !== 'saying'
  if (key !== 'not') return true
  if (
    /^(?:only|just|least|merely|simply|solely|even)$/u.test(next) &&
    (next !== 'even' || !isVerbal(tokens, at))
  )
    return false
  if (TAG.test(next) && /^\s?\?/u.test(text.slice(tokens[at + 1]!.end, tokens[at + 1]!.end + 2))) return false
  if (before === 'or' || before === 'if') return false
  if (
    /^(?:can|could)$/u.test(before) &&
    (next === 'wait' ||
      next === 'help' ||
      (next === 'care' && after === 'less') ||
      (/^(?:be|have|agree)$/u.test(next) && /^(?:more|better|been|happier|\p{L}+er)$/u.test(after)))
  )
    return false
  return true
}

/** "not … until", "not … more than": a limit, which French tells with *ne … que*. */
function limit(tokens: Token[], at: number, to: number): Negation['kind'] {
  const { sentence } = tokens[at]!
  for (let next = at + 1; next < Math.min(to, at + 14) && tokens[next]!.sentence === sentence; next++) {
    const { key } = tokens[next]!
    if (
      /^(?:until|till|but|except|unless|before)$/u.test(key) ||
      (key === 'than' && /^(?:more|other|later|less)$/u.test(tokens[next - 1]!.key))
    )
      return 'until'
  }
  return 'denial'
}
