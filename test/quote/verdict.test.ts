import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../server/api/findings.ts'
import { type Answers, verdictOf } from '../../server/quote/verdict.ts'

const right: Answers = {
  speaker: 'same',
  namesSomeone: true,
  language: 'original',
  words: 'exact',
  harm: 'none',
  context: 'whole',
  declared: false,
  foundWrong: false,
}

describe('the verdict of policy 1', () => {
  it.each<[Verdict, Partial<Answers>]>([
    ['exact', {}],
    ['exact', { speaker: 'unknown', namesSomeone: false, language: 'unknown', context: 'partial' }],
    ['exact', { speaker: 'unnamed', namesSomeone: false }],
    ['edited_marked', { words: 'edited_marked' }],
    ['translation', { language: 'translation_declared' }],
    ['translation_unmarked', { language: 'translation_undeclared' }],
    ['translation_unmarked', { language: 'translation_undeclared', words: 'rendered' }],
    ['translation_unmarked', { language: 'unknown', words: 'rendered' }],
    ['translation', { language: 'unknown', words: 'rendered', declared: true }],
    ['mistranslated', { language: 'translation_declared', words: 'rendered', harm: 'meaning' }],
    ['mistranslated', { language: 'translation_declared', foundWrong: true }],
    ['paraphrase', { words: 'paraphrase' }],
    ['out_of_context', { context: 'cut_changes_meaning' }],
    ['out_of_context', { context: 'spliced' }],
    ['altered', { words: 'altered' }],
    ['back_translation', { language: 'back_translation' }],
    ['unattributed', { speaker: 'unnamed' }],
    ['misattributed', { speaker: 'different' }],
    ['unresolved', { words: 'absent' }],
  ])('%s', (verdict, answers) => {
    expect(verdictOf({ ...right, ...answers })).toBe(verdict)
  })

  it('is headed by the gravest finding', () => {
    const everything: Answers = {
      speaker: 'different',
      namesSomeone: true,
      language: 'translation_undeclared',
      words: 'altered',
      harm: 'meaning',
      context: 'spliced',
      declared: false,
      foundWrong: false,
    }
    expect(verdictOf(everything)).toBe('misattributed')
    expect(verdictOf({ ...everything, speaker: 'same' })).toBe('altered')
    expect(verdictOf({ ...everything, speaker: 'same', words: 'exact' })).toBe('out_of_context')
    expect(verdictOf({ ...everything, speaker: 'same', words: 'exact', context: 'whole' })).toBe(
      'translation_unmarked',
    )
  })
})
