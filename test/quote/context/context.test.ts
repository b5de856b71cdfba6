import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { compare } from '../../../server/quote/compare/compare.ts'
import { contextOf } from '../../../server/quote/context/context.ts'
import { grammars } from '../../support/grammars.ts'

const of = (marked: string) => {
  const [before = '', words = '', after = ''] = marked.split('|')
  const text = before + words + after
  return contextOf({ text, at: before.length }, { text, at: before.length + words.length })
}

/** The context of the words between the strokes in what one person says; […] between them stands for a marked cut. */
const spoken = (marked: string, asks = false) => {
  const [before = '', inside = '', after = ''] = marked.split('|')
  const hidden: { start: number; end: number }[] = []
  let words = ''
  for (const part of inside.split(/(<[^>]*>)/)) {
    const start = before.length + words.length
    if (part.startsWith('<')) {
      words += part.slice(1, -1)
      hidden.push({ start, end: before.length + words.length })
    } else words += part
  }
  const text = before + words + after
  const [start, end] = [before.length, before.length + words.length]
  return contextOf(
    { text, at: start },
    { text, at: end },
    { text, pieces: [{ start, end }], hidden, asks, quoted: false },
  )
}

describe('the context of a quotation', () => {
  it.each([
    ['whole', 'It rained. |We shall go.| They stayed.'],
    ['whole', 'It rained. |We shall go|. They stayed.'],
    ['whole', 'No. |We shall go|. They stayed.'],
    ['whole', '“|We shall go|,” she said.'],
    ['whole', 'Elle répond : « |Nous irons| », sans hésiter.'],
    ['partial', 'We know that |we shall go|.'],
    ['partial', 'He called it “|a mess|”.'],
    ['partial', '|We shall go| if they ask.'],
  ])('is %s for %s', (answer, marked) => {
    expect(of(marked).answer).toBe(answer)
  })

  it('shows what stands before and after, cut at words and never inside a character', () => {
    const { before, after } = of(`${'🌊 word '.repeat(60)}|here|${' word 🌊'.repeat(60)}`)
    for (const shown of [before, after]) {
      expect(shown.isWellFormed()).toBe(true)
      expect(shown.length).toBeGreaterThan(100)
      expect(shown.replaceAll(/🌊|word|\s/gu, '')).toBe('')
    }
  })
})

describe('what stands just outside the cut changes what it says', () => {
  it.each([
    ['negation', 'I am not saying that |the lake is poisoned|.'],
    ['negation', 'We will never |sell the orchard|.'],
    ['negation', 'It would be dishonest to claim that |the wall is finished|.'],
    ['negation', 'It is simply false that |we sold the bells|.'],
    ['negation', 'I deny that |we sold the bells|.'],
    ['negation', 'Je ne dis pas que |le lac est empoisonné|.'],
    ['negation', 'Il serait absurde de prétendre que |la digue est finie|.'],
    ['negation', 'Il est faux de dire que |nous avons vendu les cloches|.'],
    ['negation', 'Nous n’irons pas jusqu’à |vendre le verger|.'],
    ['condition', 'If the rain stops, |we shall open the gates|.'],
    ['condition', '|We shall open the gates|, if the rain stops.'],
    ['condition', '|We shall open the gates| provided the rain stops.'],
    ['condition', 'Unless the county pays, |the baths will close|.'],
    ['condition', '|The baths will close|, the mayor knows it, unless the county pays.'],
    ['condition', 'Si la pluie cesse, |nous ouvrirons les vannes|.'],
    ['condition', '|Nous ouvrirons les vannes|, à condition que la pluie cesse.'],
    ['condition', 'À moins que le département ne paie, |les bains fermeront|.'],
    ['condition', '|Les bains fermeront| si le département ne paie pas.'],
    ['question', 'Do you really think |the bells are stolen|?'],
    ['question', 'Croyez-vous vraiment |les cloches volées| ?'],
    ['attribution', 'My opponents say |the harbour is lost|.'],
    ['attribution', 'I am told that |the harbour is lost|.'],
    ['attribution', 'According to the brochure, |the dam is safe|.'],
    ['attribution', '|The dam is safe|, according to its builder.'],
    ['attribution', 'For years I used to think that |the dam was safe|.'],
    ['attribution', 'On me dit que |le port est perdu|.'],
    ['attribution', 'Selon la brochure, |le barrage est sûr|.'],
    ['attribution', 'Mes adversaires prétendent que |le port est perdu|.'],
    ['attribution', 'Il paraît que |le port est perdu|.'],
    ['taken_back', '|Le barrage est sûr|, paraît-il.'],
    ['taken_back', '|The harbour is lost|, or so they say.'],
    ['taken_back', '|The harbour is lost.| That is a lie.'],
    ['taken_back', '|I shall run for king.| I’m joking, of course.'],
    ['taken_back', '|Le port est perdu.| C’est du moins ce qu’on raconte.'],
    ['taken_back', '|Je serai candidat.| Je plaisante.'],
    ['hedge', 'I think |the bells are too loud|.'],
    ['hedge', '|The bells are too loud|, I suppose.'],
    ['hedge', 'Perhaps |the bells are too loud|.'],
    ['hedge', 'Je crois que |les cloches sonnent trop|.'],
    ['hedge', 'Peut-être que |les cloches sonnent trop|.'],
    ['hedge', '|Les cloches sonnent trop|, me semble-t-il.'],
    ['exception', '|Every street was swept|, except ours.'],
    ['exception', '|Toutes les rues ont été balayées|, sauf la nôtre.'],
    ['quantifier', 'Only |the north pier is open|.'],
    ['quantifier', 'Seul |le quai nord est ouvert|.'],
  ])('%s: %s', (reason, marked) => {
    expect(spoken(marked)).toMatchObject({ answer: 'cut_changes_meaning', reason })
  })

  it.each([
    'Nobody doubts that |the wall is finished|.',
    'We must not forget that |the wall is finished|.',
    'There is no doubt that |the wall is finished|.',
    'Personne ne doute que |la digue soit finie|.',
    'Il ne faut pas oublier que |la digue est finie|.',
    'I do not like rain, but |the wall is finished|.',
    'Je n’aime pas la pluie, mais |la digue est finie|.',
    'En revanche, |la digue est finie|.',
    'Mr. Speaker, |the wall is finished|.',
    'I repeat that |the wall is finished|.',
    'Je vous l’assure : |la digue est finie|.',
    'Even if it rains, |we shall open the gates|.',
    'Même s’il pleut, |nous ouvrirons les vannes|.',
    '|The wall is finished|, and the gate too.',
    '|La digue est finie|, mais la porte attend.',
    'We know that |the wall is finished|.',
    '|We want a signature|, not a handshake.',
  ])('and what does not leaves it partial: %s', (marked) => {
    expect(spoken(marked)).toMatchObject({ answer: 'partial', reason: null })
  })

  it.each([
    '|The wall is finished.| Not a stone is missing.',
    '|La digue est finie.| Elle n’a pas coûté cher.',
    'Is it finished? |The wall is finished.| If it rains, we shall see.',
    'If it rains, we shall see. |The wall is finished.| I think so.',
  ])('nor does another sentence: %s', (marked) => {
    expect(spoken(marked)).toMatchObject({ answer: 'whole', reason: null })
  })

  it('a question quoted as one is no statement', () => {
    expect(spoken('Do you think |the bells are stolen|?', true).answer).toBe('partial')
  })
})

describe('what a marked cut hides', () => {
  it.each([
    ['condition', '|We will, <if the county agrees to pay half,> pull it down in spring.|'],
    ['condition', '|Nous la démolirons, <si le département paie la moitié,> au printemps.|'],
    ['attribution', '|The dam is, <according to its builder’s brochure,> perfectly safe.|'],
    ['attribution', '|Le barrage est, <d’après la brochure de son constructeur,> parfaitement sûr.|'],
    ['negation', '|We will <not, as some fear,> close the baths.|'],
    ['negation', '|Nous <n’allons pas> fermer les bains.|'],
    ['negation', '|The bells were <tuned in May and never> paid for.|'],
    ['hedge', '|The bells are, <I suppose,> too loud.|'],
    ['hedge', '|Les cloches sont <peut-être> trop fortes.|'],
    ['exception', '|Every street <except ours> was swept.|'],
  ])('%s: %s', (reason, marked) => {
    expect(spoken(marked)).toMatchObject({ answer: 'cut_changes_meaning', reason })
  })

  it.each([
    '|What we need is the date<, the name of the engineer> and a copy of his report.|',
    '|The plan<, which nobody has read,> is dead.|',
    '|Le plan<, que personne n’a lu,> est mort.|',
    '|The roof was mended. <It was not painted.> The gate was mended too.|',
    '|Nous avons semé sur douze hectares<, soit un tiers de plus que l’an dernier,> et tout est vendu.|',
  ])('and may hide: %s', (marked) => {
    expect(spoken(marked)).toMatchObject({ answer: 'whole', reason: null })
  })
})

describe('pieces joined without a mark', () => {
  const speech =
    'The scheme opens on Monday. It is not a loan. Nobody pays it back. The wall is another matter. I cannot promise that today.'
  const pieces = (claim: string) =>
    compare(read(speech, grammars.en), readClaim(claim, grammars.en)).pieces.length

  it.each([
    [2, 'The scheme opens on Monday. I cannot promise that today.'],
    [2, 'The scheme opens on Monday. The wall is another matter.'],
    [1, 'The scheme opens on Monday. It is not a loan.'],
    [1, 'The scheme opens on Monday. ... I cannot promise that today.'],
    [1, 'The scheme opens on Monday.'],
  ])('are %i: %s', (count, claim) => {
    expect(pieces(claim)).toBe(count)
  })
})
