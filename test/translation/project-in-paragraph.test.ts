import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { learn } from '../../server/translation/align/align-learn.ts'
import { projectInParagraph } from '../../server/translation/project-in-paragraph.ts'
import { grammars } from '../support/grammars.ts'
import { at } from '../support/translated.ts'

/** What the lexicon alone knows. */
const model = learn([], grammars)

const FRENCH =
  'Je remercie la députée. Le quai sera fermé tout l’été ; les pêcheurs ont été prévenus. ' +
  'Combien cela coûtera-t-il\u00A0? Personne ne le sait encore. Nous verrons bien.'
const ENGLISH =
  'I thank the honourable member. The wharf will be closed all summer; fishermen were told beforehand. ' +
  'What is the bill? Nobody knows as yet. Time will tell.'

const project = (from: string, words: string, to: string, language = from === FRENCH ? 'fr' : 'en') => {
  const [own, other] = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
  const found = projectInParagraph(
    model,
    read(from, grammars[own]),
    at(from, words),
    read(to, grammars[other]),
  )
  return found && to.slice(found.start, found.end)
}

describe('whole sentences are rendered by whole sentences, and by no more', () => {
  it.each([
    [
      'Le quai sera fermé tout l’été ; les pêcheurs ont été prévenus.',
      'The wharf will be closed all summer; fishermen were told beforehand.',
    ],
    ['Combien cela coûtera-t-il\u00A0?', 'What is the bill?'],
    ['Personne ne le sait encore', 'Nobody knows as yet'],
    ['Personne ne le sait encore. Nous verrons bien.', 'Nobody knows as yet. Time will tell.'],
  ])('%s', (french, english) => {
    expect(project(FRENCH, french, ENGLISH)).toBe(english)
    expect(project(ENGLISH, english, FRENCH)).toBe(french)
  })
})

it('a part of a sentence is sought in what renders that sentence', () => {
  expect(project(FRENCH, 'les pêcheurs', ENGLISH)).toBe('fishermen')
  expect(project(ENGLISH, 'fishermen', FRENCH)).toMatch(/^(les )?pêcheurs$/)
})

describe('where two sentences are rendered by one', () => {
  const english =
    'We shall mend the roof and keep the school open. It cheers the parents of Ballymore, and the children. The bus will run on Sundays.'
  const french =
    'Nous réparerons le toit et garderons l’école ouverte, de quoi réjouir parents et enfants. Le car roulera le dimanche.'
  const both = 'Nous réparerons le toit et garderons l’école ouverte, de quoi réjouir parents et enfants.'

  it('both are met by it, and by no more of the paragraph', () => {
    const words =
      'We shall mend the roof and keep the school open. It cheers the parents of Ballymore, and the children.'
    expect(project(english, words, french, 'en')).toBe(both)
  })

  it('one of them is met by a part of it, or by all of it', () => {
    const found = project(english, 'It cheers the parents of Ballymore, and the children.', french, 'en')
    expect(both).toContain(found)
    expect(found).toContain('enfants')
  })
})

it('words that nothing renders are met by nothing', () => {
  const english = 'The roof leaks. Zounds, quoth Ballymore. The bus will run on Sundays.'
  const french = 'Le toit fuit. Le car roulera le dimanche.'
  expect(project(english, 'Zounds, quoth Ballymore.', french, 'en')).toBeNull()
})

it('what is found lies in the text, whatever the texts', () => {
  const text = (words: string[]) =>
    fc
      .array(fc.constantFrom(...words, '.', '?', '«', '»', '\n', '😀'), { maxLength: 25 })
      .map((all) => all.join(' '))
  fc.assert(
    fc.property(
      text(['maire', 'Le', 'promis', '300']),
      text(['mayor', 'The', 'promised', '300']),
      fc.nat(80),
      fc.nat(80),
      (fr, en, start, length) => {
        const span = { start, end: start + length + 1 }
        const found = projectInParagraph(model, read(fr, grammars.fr), span, read(en, grammars.en))
        if (found) expect(0 <= found.start && found.start < found.end && found.end <= en.length).toBe(true)
      },
    ),
  )
})
