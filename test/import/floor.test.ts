import { describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { capture } from '../../server/import/capture.ts'
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
  const bytes = new TextEncoder().encode(xml)
  const source = await store.sources.add(await capture({ bytes, mediaType: 'text/xml', fileName }, {}))
  return { store, passages: source.passages }
}

describe('the floor of a chamber that speaks one language', () => {
  it.each([
    ['the Sénat', senat(FRENCH), 'fr'],
    ['the Commons', publicwhip('debate')(ENGLISH), 'en'],
    ['the Lords', publicwhip('lords')('Hear, hear.'), 'en'],
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
