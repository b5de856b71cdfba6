import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, shown } from './cut.ts'

describe('what a line that nobody speaks is', () => {
  test.each([
    [
      'en',
      'Harbour chief defends quay\n\nThe quay will stay, its chief said.',
      'headline Harbour chief defends quay',
    ],
    ['en', 'By Ann Ross\n\nThe quay will stay.', 'byline By Ann Ross'],
    [
      'fr',
      'La gare fermera.\n\nPropos recueillis par Jeanne Morel',
      'byline Propos recueillis par Jeanne Morel',
    ],
    [
      'fr',
      'Jeanne Morel, Radio Ponant, 12 mars\n\nLa gare fermera.',
      'byline Jeanne Morel, Radio Ponant, 12 mars',
    ],
    ['en', 'The quay will stay.\n\nPhoto: Ann Ross', 'caption Photo: Ann Ross'],
    ['fr', 'La gare fermera.\n\n(Photo Jeanne Morel)', 'caption (Photo Jeanne Morel)'],
    ['en', 'The quay will stay.\n\nMedia caption The quay at dawn', 'caption Media caption The quay at dawn'],
    ['en', 'PARIS (AFP) — The quay will stay.', 'dateline PARIS (AFP) —'],
    ['fr', 'LYON, 3 mars – La gare fermera.', 'dateline LYON, 3 mars –'],
    ['fr', 'Brévannes-sur-Mer, le 12 mars – La gare fermera.', 'dateline Brévannes-sur-Mer, le 12 mars –'],
    ['en', 'The quay will stay.\n\nCorrection: It will not.', 'note Correction: It will not.'],
    [
      'en',
      'The quay will stay.\n\nThis interview was translated from French.',
      'note This interview was translated from French.',
    ],
    [
      'fr',
      'La gare fermera.\n\nTraduit de l’anglais par Luc Petit',
      'note Traduit de l’anglais par Luc Petit',
    ],
    [
      'fr',
      'La gare fermera.\n\n(Note de la rédaction : elle rouvrira.)',
      'note (Note de la rédaction : elle rouvrira.)',
    ],
    ['en', 'What to do\n\n- Bring a coat.', 'list - Bring a coat.'],
    ['en', '> We shall never sell it.', 'quotation -: We shall never sell it.'],
    ['fr', '14 h 32 – La préfecture lève l’alerte.', 'body 14 h 32 – La préfecture lève l’alerte.'],
    ['en', 'Ann Ross went home. It rained.', 'body Ann Ross went home. It rained.'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(shown(text, language)).toContain(expected)
  })
})

describe('whatever the text', () => {
  const lines = fc.array(
    fc.constantFrom(
      'Ann Ross: Where were you?',
      'M. Duval. – (EN) Je vous remercie. (Rires.)',
      'Q. Why?',
      'A. (laughs) ',
      '— Non, dit-il.',
      '**Et vous ?**',
      'PARIS — It rained.',
      '(',
      '[English]',
      'JEANNE',
      '“We went,” she said.',
      'By Ann Ross',
      '',
      '\u00a0',
      '—',
      ': ',
    ),
    { maxLength: 12 },
  )

  test('blocks stand in the order of the text, never overlap, and hold their turns', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('fr' as const, 'en' as const), (all, language) => {
        const text = all.join('\n')
        let last = 0
        for (const { start, end, turn } of cut(text, language).blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
          if (!turn) continue
          expect(turn.outer.start).toBeGreaterThanOrEqual(start)
          expect(turn.outer.end).toBeLessThanOrEqual(end)
          expect(turn.spans.length).toBeGreaterThan(0)
          for (const span of turn.spans) {
            expect(span.start).toBeGreaterThanOrEqual(turn.outer.start)
            expect(span.end).toBeLessThanOrEqual(turn.outer.end)
            expect(text.slice(span.start, span.end).trim()).not.toBe('')
          }
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
