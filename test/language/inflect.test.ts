import fc from 'fast-check'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { ENGLISH_VERBS } from '../../server/language/inflect-english.ts'
import { FRENCH_VERBS } from '../../server/language/conjugate-french.ts'
import { foldWord } from '../../server/language/fold.ts'
import { frenchInflection } from '../../server/language/inflect-french.ts'
import type { Time } from '../../server/language/inflection.ts'
import { loadTable } from '../../server/language/load.ts'
import { table } from '../support/table.ts'
import { grammar, grammars } from '../support/grammars.ts'

/** Lefff (Sagot 2010), under the LGPL for linguistic resources: asked here, and no part of the program. */
const require = createRequire(import.meta.url)
const LEFFF = require('french-verbs-lefff/dist/conjugations.json') as Record<
  string,
  Partial<Record<string, (string | null)[]>>
>
const TIMES: [code: string, time: Time][] = [
  ['P', 'present'],
  ['I', 'imperfect'],
  ['J', 'past'],
  ['F', 'future'],
  ['C', 'conditional'],
  ['S', 'subjunctive'],
  ['T', 'subjunctive'],
  ['Y', 'imperative'],
  ['K', 'participle'],
  ['G', 'gerund'],
]

/** Verbs that Lefff conjugates otherwise, and why we do not follow it. */
const EXCEPTIONS: [why: string, verbs: string][] = [
  [
    'the circumflex stands on the masculine singular alone: dû, dus, due',
    'croître devoir redevoir mouvoir accroître décroître recroître',
  ],
  ['exclu and inclus, plu and résolu are the participles in use', 'inclure occlure résoudre plaire'],
  ['il tait, il vêt', 'taire vêtir dévêtir revêtir'],
  ['no participle agrees with what pleases', 'complaire déplaire'],
  [
    'it doubles: il empaquette',
    'becqueter corseter craqueter décliqueter dépaqueter empaqueter piqueter rempaqueter',
  ],
  ['it doubles by rule, rarely printed', 'courrieler dépuceler greneler guillemeter nickeler préacheter'],
  [
    'a slip in the data',
    'automaintenir contrefoutre courbaturer débriefer enamourer énamourer foutre raller saillir',
  ],
  [
    'a form or two survive, and no paradigm is worth the row',
    `amuïr braire bruire béer chaloir choir circoncire contrefiche déchoir échoir faillir fiche frire férir gésir issir luire
    messeoir occire ouïr rassir reluire seoir`,
  ],
]
const excepted = new Set(EXCEPTIONS.flatMap(([, verbs]) => verbs.trim().split(/\s+/)))
/** Verbs of two ways, of which Lefff has one. */
const TWO_WAYS = new Set('asseoir ressortir'.split(' '))

const rows = loadTable('verbs.fr.tsv', FRENCH_VERBS)
const listed = new Set(rows.map(({ cells }) => cells.verb).filter((verb) => !verb.startsWith('-')))

function paradigms(verb: string): { ours: Set<string>; theirs: Set<string> } {
  const ours = new Set<string>()
  const theirs = new Set<string>()
  for (const { form, time } of grammars.fr.verbs.verbForms(verb))
    if (time !== 'infinitive') ours.add(`${time} ${form}`)
  for (const [code, time] of TIMES)
    for (const form of LEFFF[verb]![code] ?? []) if (form && form !== 'NA') theirs.add(`${time} ${form}`)
  return { ours, theirs }
}

describe('French paradigms', () => {
  it('conjugate each verb of the data as Lefff does', () => {
    const wrong = [...listed].filter((verb) => {
      if (!LEFFF[verb] || excepted.has(verb) || TWO_WAYS.has(verb) || verb.endsWith('ayer')) return false
      const { ours, theirs } = paradigms(verb)
      return ours.symmetricDifference(theirs).size > 0
    })
    expect(wrong).toEqual([])
  })

  it('have every form that Lefff has of any verb', () => {
    const all = Object.keys(LEFFF)
    expect(all.length).toBeGreaterThan(7_800)
    const wrong = all.filter((verb) => {
      const { ours, theirs } = paradigms(verb)
      return theirs.difference(ours).size > 0
    })
    expect(wrong.filter((verb) => !excepted.has(verb))).toEqual([])
  })

  it.each<[verb: string, time: Time, forms: string]>([
    ['annoncer', 'imperfect', 'annonçais annonçait annoncions annonciez annonçaient'],
    ['manger', 'past', 'mangeai mangeas mangea mangeâmes mangeâtes mangèrent'],
    ['céder', 'present', 'cède cèdes cédons cédez cèdent'],
    ['peser', 'future', 'pèserai pèseras pèsera pèserons pèserez pèseront'],
    ['appeler', 'present', 'appelle appelles appelons appelez appellent'],
    [
      'payer',
      'future',
      'paierai paieras paiera paierons paierez paieront payerai payeras payera payerons payerez payeront',
    ],
    ['répartir', 'participle', 'réparti répartis répartie réparties'],
    ['repartir', 'present', 'repars repart repartons repartez repartent'],
    ['devoir', 'participle', 'dû dus due dues'],
    ['falloir', 'present', 'faut'],
    ['dire', 'present', 'dis dit disons dites disent'],
    ['contredire', 'present', 'contredis contredit contredisons contredisez contredisent'],
  ])('of %s in the %s are %s', (verb, time, forms) => {
    const own = grammars.fr.verbs.verbForms(verb).filter((one) => one.time === time)
    expect([...new Set(own.map(({ form }) => form))].join(' ')).toBe(forms)
  })
})

it.each([
  ['verbs.fr.tsv', FRENCH_VERBS],
  ['verbs.en.tsv', ENGLISH_VERBS],
  ['irregulars.en.tsv', ['form', 'lemma', 'part']],
  ['endings.fr.tsv', ['form', 'lemma']],
  ['endings.en.tsv', ['form', 'lemma']],
] as const)('the rows of %s stand in order', (file, columns) => {
  const keys = loadTable<string>(file, columns).map(({ cells }) => foldWord(cells[columns[0]]!))
  expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
})

it('a row that is wrong is told by its file and its line', () => {
  const row = (cells: string) => table('verbs.fr.tsv', `${FRENCH_VERBS.join('\t')}\n${cells}`, FRENCH_VERBS)
  const read = (cells: string) => () => frenchInflection(row(cells), [])
  expect(read('-er\t\t\te es e')).toThrow('verbs.fr.tsv:2: a present has six persons')
  expect(read('geler\t\t-er')).toThrow('verbs.fr.tsv:2: no row conjugates -er')
  expect(read('parler')).toThrow('verbs.fr.tsv:2: no row tells how parler is conjugated')
})

describe('English verbs', () => {
  it.each([
    ['stop', 'stops stopped stopping'],
    ['admit', 'admits admitted admitting'],
    ['offer', 'offers offered offering'],
    ['travel', 'travels traveled travelled traveling travelling'],
    ['quit', 'quits quitting'],
    ['carry', 'carries carried carrying'],
    ['lie', 'lies lying lay lain'],
    ['agree', 'agrees agreed agreeing'],
    ['decide', 'decides decided deciding'],
    ['panic', 'panics panicked panicking'],
    ['do', 'does doing did done'],
    ['have', 'having has ’ve had ’d'],
    ['be', 'being am is are ’m ’re was were been'],
    ['overthrow', 'overthrows overthrowing overthrew overthrown'],
    ['might', ''],
  ])('have their forms: %s %s', (verb, forms) => {
    const own = new Set(grammars.en.verbs.verbForms(verb).map(({ form }) => form.replace("'", '’')))
    own.delete(verb)
    expect([...own].join(' ')).toBe(forms)
  })
})

describe('a form', () => {
  const english = loadTable('verbs.en.tsv', ENGLISH_VERBS).map(({ cells }) => cells.verb)
  const verb = fc.oneof(
    fc.constantFrom(...listed).map((verb) => ({ verb, language: 'fr' as const })),
    fc.constantFrom(...english).map((verb) => ({ verb, language: 'en' as const })),
  )

  it('leads back to its verb and its time, whatever the verb', () => {
    fc.assert(
      fc.property(verb, ({ verb, language }) => {
        for (const { form, time } of grammar(language).verbs.verbForms(verb)) {
          if (time === 'infinitive' && language === 'en') continue
          const readings = grammar(language)
            .verbs.readings(form)
            .filter((one) => one.lemma === foldWord(verb))
          const base = language === 'en' && form === verb
          expect(readings.map((one) => one.time)).toContain(base ? null : time)
        }
      }),
    )
  })

  it.each<['fr' | 'en', form: string, readings: string[]]>([
    ['fr', 'eut', ['avoir past']],
    ['fr', 'eût', ['avoir subjunctive']],
    ['fr', 'a', ['avoir present']],
    ['fr', 'à', []],
    ['fr', 'mangé', ['manger participle']],
    ['fr', 'connait', ['connaitre present']],
    ['fr', 'ETAIT', ['etre imperfect']],
    ['fr', 'possède', ['posseder present', 'posseder subjunctive', 'posseder imperative']],
    ['en', 'overthrew', ['overthrow past']],
    ['en', 'women', []],
  ])('%s “%s” is read as %j among others', (language, form, readings) => {
    const read = grammar(language)
      .verbs.readings(form)
      .filter(({ time }) => time !== null)
    expect(read.map(({ lemma, time }) => `${lemma} ${time}`)).toEqual(expect.arrayContaining(readings))
    if (readings.length === 0) expect(read).toEqual([])
  })

  it.each([
    ['fr', 'chevaux', 'cheval'],
    ['fr', 'travailleuse', 'travailleur'],
    ['fr', 'prudemment', 'prudent'],
    ['en', 'women', 'woman'],
    ['en', 'better', 'good'],
    ['en', 'quickly', 'quick'],
  ] as const)(
    'of a noun, an adjective or an adverb leads to its lemma: %s %s, %s',
    (language, form, lemma) => {
      expect(grammar(language).verbs.readings(form)).toContainEqual(
        expect.objectContaining({ lemma, time: null }),
      )
    },
  )
})
