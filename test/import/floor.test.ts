import { describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { prepare } from '../../server/import/prepare.ts'
import { formatOf } from '../../server/read/format-of.ts'
import { openStore } from '../../server/store/open.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'

const ENGLISH = 'The harbour will close on Sunday, and it will not open again before the autumn.'
const FRENCH = 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne, quoi qu’il arrive.'

const senat = (text: string) => ({
  fileName: 'd20310504.xml',
  xml: `<cri:cri xmlns="http://www.w3.org/1999/xhtml" xmlns:cri="http://senat.fr/schemas/thb/cri">
    <cri:intervenant id="i7" civ="Mme" nom="Zoé Ort"><p>${text}</p></cri:intervenant><p>La séance est levée.</p></cri:cri>`,
})
const publicwhip = (body: string) => (text: string) => ({
  fileName: 'a.xml',
  xml: `<publicwhip><speech id="uk.org.publicwhip/${body}/2031-05-04a.1.2" speakername="Zoé Ort"><p>${text}</p></speech></publicwhip>`,
})

async function stored({ xml, fileName }: ReturnType<typeof senat>) {
  const store = openStore(':memory:', grammars)
  const original = { bytes: new TextEncoder().encode(xml), mediaType: 'text/xml', fileName }
  const prepared = await prepare({ original, facts: {}, format: formatOf(original) }, grammars)
  const source = await store.sources.add(prepared.source)
  return { store, passages: source.passages }
}

describe('the floor of a chamber that speaks one language', () => {
  it.each([
    ['the Sénat', senat(FRENCH), 'fr'],
    ['the Commons', publicwhip('debate')(ENGLISH), 'en'],
    ['the Lords', publicwhip('lords')('Hear, hear.'), 'en'],
    [
      'of the Commons that names names',
      publicwhip('debate')('The Le Havre ferry and la Manche: I ask the House.'.repeat(2)),
      'en',
    ],
    [
      'of the Sénat that names names',
      senat('Le quai de The Hague est en eau, et nous irons à The Wash avec eux.'),
      'fr',
    ],
  ] as const)('is inferred of each turn: %s', async (_, file, language) => {
    const { store, passages } = await stored(file)
    expect(passages[0]!.spoken).toEqual({
      language,
      basis: 'inferred',
      evidence: null,
      confirmedBy: null,
      confirmedAt: null,
    })
    await store.close()
  })

  it.each([
    ['of words that are in another language', senat(ENGLISH)],
    ['of words that are in another language', publicwhip('debate')(FRENCH)],
    [
      'of words that look like another of the two',
      publicwhip('debate')('La ministra dijo que la barca no saldrá hasta que la marea lo permita.'),
    ],
    ['where several are spoken', publicwhip('senedd')(ENGLISH)],
    ['where several are spoken', publicwhip('sp')(ENGLISH)],
  ])('tells nothing %s', async (_, file) => {
    const { store, passages } = await stored(file)
    expect(passages[0]!.spoken).toMatchObject({ language: 'unknown', basis: 'unknown' })
    await store.close()
  })

  it('tells nothing of what nobody says', async () => {
    const { store, passages } = await stored(senat(FRENCH))
    expect(passages.map(({ spoken }) => spoken.language)).toEqual(['fr', 'unknown'])
    await store.close()
  })

  it.each([
    [senat(FRENCH), 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne', 'fr'],
    [publicwhip('debate')(ENGLISH), 'The harbour will close on Sunday', 'en'],
  ] as const)('lets a claim of the same words be the original', async (file, text, language) => {
    const { store } = await stored(file)
    const claim = { text, language, speaker: 'Zoé Ort', declaredTranslation: false }
    const { language: answer, verdict } = await verify(claim, store, learner(store, grammars))
    expect(answer).toMatchObject({ answer: 'original', spoken: language, basis: 'inferred' })
    expect(verdict).toBe('exact')
    await store.close()
  })
})
