/**
 * Invented news, edited in the ways that texts are, with where a quote in it went: seeded, so that every run judges the same.
 * Its sentences share their pieces, as those of minutes and agency copy do, so that every quote has look-alikes next door.
 */
import { selectorOf } from '../../../server/quote/anchor/selector.ts'
import type { Selector } from '../../../server/quote/anchor/wanted.ts'

export interface Edited {
  kind: string
  quote: string
  text: string
  selector: Selector
  /** Where the words are now; null where they are gone, or tell another number. */
  expected: { start: number; end: number } | null
}

type Random = () => number

/** mulberry32: small, quick, and good enough to pick words with. */
function random(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const PIECES = {
  fr: {
    who: 'La mairesse|Le préfet de Grandval|L’association des riverains|Mme Ève Tardieu|La ministre déléguée|Le chœur des écoliers|Un conseiller d’État|La régie des eaux|M.\u00a0Honoré Pelletan|L’équipe du musée|Le garde-barrière|La cheffe d’œuvre',
    does: 'a promis de|n’a pas voulu|s’est engagée à|regrette d’avoir dû|espère encore|a refusé hier de|aurait préféré|souhaite d’ici à peu|accepte enfin de|n’entend plus',
    what: 'rénover la passerelle|fermer le vieux marché|repeindre les 14 façades|verser 2,2 millions d’euros|rouvrir l’école du canal|transférer les archives|étudier l’arrêté du 3 mai|sauver les œuvres abîmées|réparer l’orgue fêlé|rembourser 38 % des frais|prolonger la ligne n° 7|garder les peut-être derniers bateliers',
    how: 'malgré les réserves du conseil|sans attendre l’été prochain|« à ses frais »|avec l’accord des habitants|dès la rentrée de septembre|pour la première fois depuis 1987|bien que rien ne l’y oblige|au grand dam des commerçants|quoi qu’il en coûte|à condition d’être aidée',
    end: '.|.|.|, dit-on à la préfecture.|, selon un proche\u00a0; l’avenir le dira.|\u202f!|, a-t-on appris mardi.',
    tag: 'Rappel\u00a0: ',
  },
  en: {
    who: 'The harbour master|Councillor Edith Vane|The residents’ league|A junior minister|The water board|Mr Osric Penhallow|The parish choir|Lady Marchbanks|The museum’s keeper|An elderly ferryman|The signal-box crew|Dr Imogen Strand',
    does: 'promised to|would not|is determined to|regrets having to|still hopes to|refused yesterday to|might have preferred to|wants very soon to|has at last agreed to|can no longer',
    what: 'restore the footbridge|close the old market|repaint all 14 fronts|pay £2.2 million|reopen the canal school|move the archives|study the by-law of 3 May|rescue the damaged pictures|mend the cracked organ|refund 38% of the fees|extend tram line 7|keep the well-known barges',
    how: 'despite the board’s doubts|without waiting for summer|“at its own expense”|with everyone’s consent|as soon as term begins|for the first time since 1987|though nothing requires it|to the traders’ dismay|whatever it costs|on condition that help comes',
    end: '.|.|.|, officials said.|, a friend said; time will tell.|!|, it emerged on Tuesday.',
    tag: 'Earlier today: ',
  },
}

type Language = keyof typeof PIECES
type Piece = keyof (typeof PIECES)['fr']

const pick = <T>(from: readonly T[], next: Random): T => from[Math.floor(next() * from.length)]!
const piece = (language: Language, part: Piece, next: Random) => pick(PIECES[language][part].split('|'), next)

const sentence = (language: Language, next: Random): string =>
  `${(['who', 'does', 'what', 'how'] as const).map((part) => piece(language, part, next)).join(' ')}${piece(language, 'end', next)}`

/** Paragraphs of a few sentences each, no sentence twice. */
function prose(language: Language, sentences: number, next: Random): string {
  const written = new Set<string>()
  while (written.size < sentences) written.add(sentence(language, next))
  return [...written]
    .map((one, i) => one + ((i + 1) % 4 === 0 ? '\n\n' : ' '))
    .join('')
    .trim()
}

/** A text as the parts around the words and the words, each edited by itself. */
interface Split {
  before: string
  words: string
  after: string
  language: Language
  next: Random
}

type Edit = (split: Split) => { before: string; words: string | null; after: string }

/** Some of the matches of `pattern`, each with the given chance; the first of them if chance would spare all. */
function some(
  text: string,
  pattern: RegExp,
  chance: number,
  next: Random,
  change: (match: string) => string,
) {
  return text.replace(pattern, (match) => (next() < chance ? change(match) : match))
}

const MISREAD: Record<string, string> = {
  m: 'rn',
  l: '1',
  e: 'c',
  o: '0',
  i: 'l',
  h: 'b',
  u: 'ii',
  d: 'cl',
  f: 't',
  é: 'e',
  è: 'e',
  à: 'a',
  ê: 'e',
  œ: 'ce',
}
const misread = (text: string, chance: number, next: Random) =>
  some(text, /[mleoihudféèàêœ]/gu, chance, next, (letter) => MISREAD[letter]!)

const reflow = (text: string, next: Random) => some(text, / /g, 0.12, next, () => '\n')
const breakLines = (text: string, chance: number, next: Random) =>
  some(text, /(?<=\p{L}{3})\p{L}(?=\p{L}{2})/gu, chance, next, (letter) => `${letter}-\n`)

const retype = (text: string) =>
  text
    .replaceAll(/[’]/gu, "'")
    .replaceAll(/« | »|[“”]/gu, '"')
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .replaceAll('œ', 'oe')

const ligatures = (text: string) =>
  text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ').replaceAll('fl', 'ﬂ').normalize('NFD')

const other = (text: string, next: Random, language: Language, times: number) => {
  const words = text.split(' ')
  for (let i = 0; i < times; i++) {
    const at = 1 + Math.floor(next() * Math.max(1, words.length - 2))
    words[at] = pick(
      language === 'fr'
        ? ['toujours', 'certes', 'leur', 'grande', 'aussitôt']
        : ['ever', 'indeed', 'their', 'large', 'quickly'],
      next,
    )
  }
  return words.join(' ')
}

const dropSentence = (text: string, which: 'first' | 'last') =>
  which === 'first' ? text.replace(/^.*?[.!]\s+/su, '') : text.replace(/(?<=^|[.!]\s)[^.!]*[.!]?\s*$/u, '')

const EDITS: Record<string, Edit> = {
  'nothing changed': ({ before, words, after }) => ({ before, words, after }),
  'sentences added around': ({ before, words, after, language, next }) => ({
    before: `${sentence(language, next)} ${before}`,
    words,
    after: `${after} ${sentence(language, next)}`,
  }),
  'sentence added right before': ({ before, words, after, language, next }) => ({
    before: `${before}${sentence(language, next)} `,
    words,
    after,
  }),
  'sentence before removed': ({ before, words, after }) => ({
    before: dropSentence(before, 'last'),
    words,
    after,
  }),
  'lines set anew': ({ before, words, after, next }) => ({
    before: reflow(before, next),
    words: reflow(words, next),
    after: reflow(after, next),
  }),
  'hyphens at line ends': ({ before, words, after, next }) => ({
    before: breakLines(before, 0.03, next),
    words: breakLines(words, 0.06, next),
    after: breakLines(after, 0.03, next),
  }),
  'typewriter marks': ({ before, words, after }) => ({
    before: retype(before),
    words: retype(words),
    after: retype(after),
  }),
  'ligatures and loose accents': ({ before, words, after }) => ({
    before: ligatures(before),
    words: ligatures(words),
    after: ligatures(after),
  }),
  'misread letters': ({ before, words, after, next }) => ({
    before: misread(before, 0.06, next),
    words: misread(words, 0.06, next),
    after: misread(after, 0.06, next),
  }),
  'many misread letters': ({ before, words, after, next }) => ({
    before: misread(before, 0.15, next),
    words: misread(words, 0.15, next),
    after: misread(after, 0.15, next),
  }),
  'spaces lost and doubled': ({ before, words, after, next }) => ({
    before,
    words: some(words, /(?<=\p{L}) (?=\p{L})/gu, 0.2, next, () => (next() < 0.5 ? '' : '  ')),
    after,
  }),
  'misread, broken and set anew': ({ before, words, after, next }) => ({
    before: reflow(misread(before, 0.04, next), next),
    words: reflow(breakLines(misread(words, 0.04, next), 0.04, next), next),
    after: reflow(misread(after, 0.04, next), next),
  }),
  'a word changed': ({ before, words, after, language, next }) => ({
    before,
    words: other(words, next, language, 1),
    after,
  }),
  'three words changed': ({ before, words, after, language, next }) => ({
    before,
    words: other(words, next, language, 3),
    after,
  }),
  'words put in': ({ before, words, after, language }) => {
    const middle = words.indexOf(' ', Math.floor(words.length / 2))
    const added =
      language === 'fr' ? ', a-t-elle redit sans ciller,' : ', as she put it again without blinking,'
    return { before, words: middle < 0 ? words : words.slice(0, middle) + added + words.slice(middle), after }
  },
  'words taken out': ({ before, words, after }) => {
    const parts = words.split(' ')
    return { before, words: parts.filter((_, i) => i !== Math.floor(parts.length / 2)).join(' '), after }
  },
  'numbers changed': ({ before, words, after }) => ({
    before,
    words: words.replaceAll(/\d/g, (digit) => String((Number(digit) + 3) % 10)),
    after,
  }),
  'words and both sides changed': ({ before, words, after, language, next }) => ({
    before: before.slice(0, -40) + other(before.slice(-40), next, language, 1),
    words: other(words, next, language, 1),
    after: other(after.slice(0, 40), next, language, 1) + after.slice(40),
  }),
  'moved to the end': ({ before, words, after }) => ({ before: `${before}${after}\n\n`, words, after: '' }),
  'text cut before': ({ before, words, after }) => ({ before: before.slice(-5), words, after }),
  'text cut after': ({ before, words, after }) => ({ before, words, after: after.slice(0, 5) }),
  'printed twice, the first edited': ({ before, words, after, language, next }) => ({
    before,
    words: other(words, next, language, 1),
    after: `${after}\n\n${PIECES[language].tag}${words}`,
  }),
  'the words of the whole text again': ({ before, words, after }) => ({
    before: before,
    words,
    after: `${after}\n\n${before}${words}${after}`,
  }),
  gone: ({ before, after }) => ({ before, words: null, after }),
  'gone, and the text set anew': ({ before, after, next }) => ({
    before: reflow(before, next),
    words: null,
    after: reflow(after, next),
  }),
  'gone, and the text misread': ({ before, after, next }) => ({
    before: misread(before, 0.06, next),
    words: null,
    after: misread(after, 0.06, next),
  }),
  'gone with its neighbours': ({ before, after }) => ({
    before: dropSentence(before, 'last'),
    words: null,
    after: dropSentence(after, 'first'),
  }),
  'another sentence in its place': ({ before, after, language, next }) => ({
    before: `${before}${sentence(language, next)}`,
    words: null,
    after,
  }),
}

/** The same sentence about another matter: one piece of it is exchanged, or its numbers are. */
function lookAlike(words: string, language: Language, next: Random): string {
  const parts = (['who', 'does', 'what', 'how'] as const).filter((part) =>
    PIECES[language][part].split('|').some((one) => words.includes(one)),
  )
  const part = pick(parts.length > 0 ? parts : (['what'] as const), next)
  for (const one of PIECES[language][part].split('|')) {
    if (!words.includes(one)) continue
    let instead = one
    while (instead === one) instead = piece(language, part, next)
    return words.replace(one, instead)
  }
  return sentence(language, next)
}

/** Where a quote is taken from: a whole sentence, a stretch of several words, one to three words. */
const QUOTES: Record<string, (sentence: string, next: Random) => { start: number; end: number }> = {
  sentence: (sentence) => ({ start: 0, end: sentence.trimEnd().length }),
  stretch: (sentence, next) => wordsOf(sentence, 5 + Math.floor(next() * 5), next),
  'few words': (sentence, next) => wordsOf(sentence, 1 + Math.floor(next() * 3), next),
}

function wordsOf(text: string, count: number, next: Random) {
  const all = [...text.matchAll(/[\p{L}\p{N}](?:[^\s]*[\p{L}\p{N}])?/gu)]
  const first = Math.floor(next() * Math.max(1, all.length - count))
  const [from, to] = [all[first]!, all[Math.min(all.length, first + count) - 1]!]
  return { start: from.index, end: to.index + to[0].length }
}

/** What stands beside the sentence of the quote before anything is edited. */
const BESIDE: Record<
  string,
  (around: string, language: Language, next: Random) => [before: string, after: string]
> = {
  '': () => ['', ''],
  ', a look-alike before': (around, language, next) => [`${lookAlike(around, language, next)} `, ''],
  ', a look-alike after': (around, language, next) => ['', ` ${lookAlike(around, language, next)}`],
  ', look-alikes on both sides': (around, language, next) => [
    `${lookAlike(around, language, next)} `,
    ` ${lookAlike(around, language, next)}`,
  ],
}

/** Every edit of every kind of quote, from `seed`, where the words stand once in the text. */
export function* editedTexts(seed: number): Generator<Edited> {
  const next = random(seed)
  for (const language of ['fr', 'en'] as const)
    for (const [quote, choose] of Object.entries(QUOTES))
      for (const [beside, plant] of Object.entries(BESIDE))
        for (const [edit, apply] of Object.entries(EDITS)) {
          const sentences = prose(language, 14, next).split(/(?<=[.!]) (?=\p{Lu})/u)
          const at = Math.floor(next() * sentences.length)
          const own = sentences[at]!
          const [before, after] = plant(own, language, next)
          const place = choose(own, next)
          const lead = [...sentences.slice(0, at), ''].join(' ') + before
          const text = `${lead}${own}${after} ${sentences.slice(at + 1).join(' ')}`.trimEnd()
          const [start, end] = [lead.length + place.start, lead.length + place.end]
          const words = text.slice(start, end)
          if (text.indexOf(words) !== text.lastIndexOf(words)) continue
          const now = apply({ before: text.slice(0, start), words, after: text.slice(end), language, next })
          yield {
            kind: `${edit}${beside}`,
            quote,
            text: now.before + (now.words ?? '') + now.after,
            selector: { ...selectorOf(text, start, end)!, start },
            expected:
              now.words === null || (edit === 'numbers changed' && now.words !== words)
                ? null
                : { start: now.before.length, end: now.before.length + now.words.length },
          }
        }
}
