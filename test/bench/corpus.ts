/** Texts to measure on: seeded, so that every run measures the same ones, with words as unevenly common as real ones. */

const FRENCH =
  'le la de et les des à que un en pour dans qui pas ce une sur plus ministre réforme élèves pays année'.split(
    ' ',
  )
const ENGLISH =
  'the of and to in that is for it on with as was not this minister reform pupils country year people'.split(
    ' ',
  )
const SYLLABLES = 'ba ce di fo gu la mé ni po ru sa té vi chan tre mon bri val é son per'.split(' ')

/** mulberry32: small, quick, and good enough to pick words with. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const VOCABULARY = 30_000

/** Passages of about 60 words, half in French and half in English. */
export function passages(count: number, seed = 1): string[] {
  const next = random(seed)
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from(
      { length: 2 + Math.floor(next() * 3) },
      () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]!,
    ).join(''),
  )
  const word = (common: string[]) =>
    next() < 0.45
      ? common[Math.floor(next() ** 2 * common.length)]!
      : words[Math.floor(next() ** 3 * VOCABULARY)]! // rarer the further down, as Zipf has it
  return Array.from({ length: count }, (_, i) => {
    const sentence = Array.from({ length: 40 + Math.floor(next() * 40) }, () =>
      word(i % 2 ? ENGLISH : FRENCH),
    ).join(' ')
    return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
  })
}

const NAMES = ['Edwin Thornbury', 'Léonie Garrick', 'Edmée Vauclair', 'Conrad Hale', 'Maëlle Quint']
const VERBS = ['said', 'told reporters', 'added', 'warned', 'replied']

/** News of about `length` characters, every third sentence of it a quotation with its speaker. */
export function article(length: number, seed = 2): string {
  const next = random(seed)
  const pick = (list: string[]) => list[Math.floor(next() * list.length)]!
  const sentences = passages(200, seed).map((text) => text.split(' ').slice(0, 18).join(' '))
  const paragraphs: string[] = []
  for (let written = 0; written < length; written += paragraphs.at(-1)!.length + 1) {
    const [first, second, third] = [pick(sentences), pick(sentences), pick(sentences)]
    paragraphs.push(`${first}. “${second},” ${pick(NAMES)} ${pick(VERBS)}. ${third}.`)
  }
  return paragraphs.join('\n').slice(0, length)
}
