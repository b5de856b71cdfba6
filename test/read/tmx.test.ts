import { describe, expect, it } from 'vitest'
import { readTmx } from '../../server/read/tmx.ts'
import { codeOf } from './code-of.ts'

const file = (units: string, head = '') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>${head}<tmx version="1.4"><header srclang="fr"/><body>${units}</body></tmx>`,
  )
const tuv = (language: string, seg: string) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`

describe('a unit is read', () => {
  const pair = { fr: 'Le bac part.', en: 'The ferry leaves.' }
  it.each([
    ['in either order', tuv('en', pair.en) + tuv('fr', pair.fr)],
    ['of any region', tuv('FR-CA', pair.fr) + tuv('en_GB', pair.en)],
    ['beside other languages', tuv('de', 'Die Fähre') + tuv('fr', pair.fr) + tuv('en', pair.en)],
    ['by its first wording', tuv('fr', pair.fr) + tuv('en', pair.en) + tuv('en-US', 'The boat goes.')],
    ['in TMX 1.1', `<tuv lang="FR"><seg>${pair.fr}</seg></tuv><tuv lang="EN"><seg>${pair.en}</seg></tuv>`],
    [
      'without the codes of its format',
      tuv(
        'fr',
        'Le <bpt i="1">&lt;b&gt;</bpt>bac<ept i="1">&lt;/b&gt;</ept> <hi>part</hi>.<ph>x<sub>note</sub></ph>',
      ) + tuv('en', pair.en),
    ],
    [
      'with notes and properties',
      `<note>à revoir</note><prop type="x">y</prop>${tuv('fr', pair.fr)}${tuv('en', pair.en)}`,
    ],
  ])('%s', (_, inside) => {
    expect(readTmx(file(`<tu>${inside}</tu>`))).toEqual([pair])
  })
})

it.each([
  ['in one language', tuv('fr', 'Le bac part.')],
  ['in the same language twice', tuv('fr', 'Le bac part.') + tuv('fr-CA', 'Le traversier part.')],
  ['without words', tuv('fr', ' ') + tuv('en', 'The ferry leaves.')],
  ['of no language', '<tuv><seg>Le bac</seg></tuv>' + tuv('en', 'The ferry')],
])('a unit %s teaches nothing', (_, inside) => {
  expect(readTmx(file(`<tu>${inside}</tu>`))).toEqual([])
})

it('what one unit says is not taken into the next', () => {
  expect(readTmx(file(`<tu>${tuv('fr', 'Un')}</tu><tu>${tuv('en', 'Two')}</tu>`))).toEqual([])
})

it('UTF-16 is read by its mark', () => {
  const text =
    '\uFEFF<?xml version="1.0" encoding="UTF-16"?><tmx><body><tu>' +
    tuv('fr', 'été') +
    tuv('en', 'summer') +
    '</tu></body></tmx>'
  expect(readTmx(Buffer.from(text, 'utf16le'))).toEqual([{ fr: 'été', en: 'summer' }])
})

describe('is refused', () => {
  it.each([
    ['what is no XML', new TextEncoder().encode('fr\ten')],
    ['XML that is no memory', new TextEncoder().encode('<html><body/></html>')],
    ['a memory that breaks off', file('<tu>').subarray(0, 80)],
    [
      'entities that stand for entities',
      file(
        `<tu>${tuv('fr', '&c;')}${tuv('en', '&c;')}</tu>`,
        '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      ),
    ],
    [
      'a file of this machine',
      file(`<tu>${tuv('fr', '&x;')}</tu>`, '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    ],
    ['elements in elements without end', file('<tu>'.repeat(100_000))],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(() => readTmx(bytes))).toBe('unreadable')
  })

  it('and the document type of every memory is not', () => {
    expect(readTmx(file('', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'))).toEqual([])
  })
})
