import fc from 'fast-check'
import { read } from '../../../server/language/read.ts'
import { readAs } from '../../../server/language/split.ts'
import { describe, expect, it } from 'vitest'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar, grammars } from '../../support/grammars.ts'

const spans = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(readAs(language)))).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  )

describe('what is one quotation', () => {
  it('takes up after its attribution', () => {
    expect(spans('“It rained,” said Ann Ross. “Then it froze.”', 'en')).toEqual([
      ['It rained,', 'Then it froze.'],
    ])
  })
  it('leaves an incise out of the marks', () => {
    expect(spans('« Nous irons, a-t-il promis, jusqu’au bout. »', 'fr')).toEqual([
      ['Nous irons', 'jusqu’au bout.'],
    ])
  })
  it('tells one by whoever stands behind its verb, whatever the verb', () => {
    expect(spans('« On a mal joué, a laissé tomber le capitaine. C’est gênant. »', 'fr')).toEqual([
      ['On a mal joué', 'C’est gênant.'],
    ])
    expect(spans('« Hier, est arrivé le maire de Brest. Il a ri. »', 'fr')).toEqual([
      ['Hier, est arrivé le maire de Brest. Il a ri.'],
    ])
  })
  it.each([
    [
      '« Onze ans, c’est long, nous a écrit en anglais Ingrid Solheim, de l’Université de Tromsø. J’attends. »',
      ['Onze ans, c’est long', 'J’attends.'],
    ],
    [
      '« Je ne renverrai personne, a-t-il déclaré, des propos que nous avons traduits de l’anglais. On attendra. »',
      ['Je ne renverrai personne', 'On attendra.'],
    ],
    [
      '« Hier soir, nous a quittés le maire de Brest. Il a ri. »',
      ['Hier soir, nous a quittés le maire de Brest. Il a ri.'],
    ],
    [
      '« Nous irons, dit Anne Roche, de Paris à Lyon sans nous arrêter. »',
      ['Nous irons', 'de Paris à Lyon sans nous arrêter.'],
    ],
  ])(
    'leaves out whence they are and in which language they said it, and no words of theirs: %s',
    (text, said) => {
      expect(spans(text, 'fr')).toEqual([said])
    },
  )
  it('keeps fragments woven into a sentence apart', () => {
    expect(spans('Ann Ross called it “a shame” and “a waste”.', 'en')).toEqual([['a shame'], ['a waste']])
  })
  it('reads dialogue set with dashes', () => {
    expect(spans('— Tu viens ?\n— Non, répondit-elle. Je reste.', 'fr')).toEqual([
      ['Tu viens ?'],
      ['Non', 'Je reste.'],
    ])
  })
  it('reads labelled turns', () => {
    const text = 'ANN ROSS: Where were you?\nPAUL ROCHE: At home.\nANN ROSS: All day?'
    expect(quotationsIn(read(text, grammars.en)).map(({ speaker }) => speaker?.name)).toEqual([
      'ANN ROSS',
      'PAUL ROCHE',
      'ANN ROSS',
    ])
  })
})

describe('a text cut short', () => {
  it.each(['“, a-t-il dit', '— \n— “', '«', '— '])('gives no empty quotation of %j', (text) => {
    for (const { spans } of quotationsIn(read(text, grammars.fr))) expect(spans).not.toEqual([])
  })
})

describe('whatever the text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '“',
      '”',
      '« ',
      ' »',
      '"',
      '’',
      "'",
      '\n',
      '— ',
      ', ',
      '. ',
      ' : ',
      '? ',
      'said ',
      'Ann Ross ',
      'a-t-il dit',
      'in French',
      'selon ',
      'she ',
      'le maire ',
      'France Inter ',
      'selon les mots de ',
      'comme le dit ',
      'lit-on dans ',
      'her answer',
      'by ',
      'et ',
      'Q: ',
      ':\n',
      'before switching to French',
      '(',
      ')',
    ),
    { maxLength: 60 },
  )
  it('spans lie inside the text, in order, never overlapping, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.constantFrom('fr' as const, 'en' as const, 'unknown' as const),
        (parts, language) => {
          const text = parts.join('')
          const found = quotationsIn(read(text, grammar(readAs(language))))
          for (const { spans, speaker, cue, spoken } of found) {
            let last = 0
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              last = end
            }
            for (const span of [speaker?.span, cue, spoken.evidence]) {
              if (span) expect(text.slice(span.start, span.end).length).toBe(span.end - span.start)
            }
            expect(last).toBeLessThanOrEqual(text.length)
            expect(spoken.basis === 'unknown').toBe(spoken.evidence === undefined)
          }
          expect(quotationsIn(read(text, grammar(readAs(language))))).toEqual(found)
        },
      ),
    )
  })
})
