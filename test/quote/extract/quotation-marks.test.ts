import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotations } from '../../../server/quote/extract/quotation-marks.ts'

const held = (text: string) =>
  quotations(text).map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' | '))

describe('where quotation marks stand', () => {
  it.each<[string, string, string[]]>([
    ['guillemets with their spaces', 'Il dit : « Nous partons. »', ['Nous partons.']],
    ['curly marks', 'She said “we are leaving”.', ['we are leaving']],
    ['straight marks', 'She said "we are leaving".', ['we are leaving']],
    ['straight marks with spaces inside', 'Il dit : " nous partons " et sort.', ['nous partons']],
    ['British single marks and apostrophes', '‘It’s the dogs’ dinner,’ he said.', ['It’s the dogs’ dinner,']],
    ['straight single marks', "He said 'it's late' again.", ["it's late"]],
    ['two straight apostrophes as one mark', "''It's late,'' he said.", ["It's late,"]],
    ['an apostrophe that opens nothing', 'Rock ’n’ roll in the ’90s, l’été.', []],
    ['marks inside marks', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['both traditions nested', '« Il a crié “non” », dit-elle.', ['Il a crié “non”']],
    ['the German pair', 'Er sagte: „Ja“ und ging.', ['Ja']],
    ['a mark left open', '“It is late.\nNobody answered.', ['It is late.']],
    ['paragraphs opened again', '“One.\n\n“Two.\n\n“Three.”', ['One. | Two. | Three.']],
    ['paragraphs opened again with a closing mark', '« Un.\n» Deux. »', ['Un. | Deux.']],
    ['a closing mark typed where a paragraph opens', '”It is late,” she said.', ['It is late,']],
    ['neighbours', '“One.” “Two.”', ['One.', 'Two.']],
  ])('%s', (_, text, expected) => {
    expect(held(text)).toEqual(expected)
  })

  it('keeps its spans inside the text, in order, and ends on any string of marks', () => {
    const marks = fc.array(fc.constantFrom(...'«»‹›“”„‘’"\'` \na.,s'), { maxLength: 80 })
    fc.assert(
      fc.property(marks, (characters) => {
        const text = characters.join('')
        let last = 0
        for (const { spans } of quotations(text)) {
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
