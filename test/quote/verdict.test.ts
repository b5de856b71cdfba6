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
  rejected: false,
  declared: false,
  foundWrong: false,
}

describe('the verdict of policy 2', () => {
  it.each<[Verdict, Partial<Answers>]>([
    ['exact', {}],
    ['exact', { speaker: 'unknown', namesSomeone: false, language: 'unknown', context: 'partial' }],
    ['exact', { speaker: 'unnamed', namesSomeone: false }],
    ['unattributed', { speaker: 'unknown' }],
    ['unattributed', { speaker: 'unknown', namesSomeone: false, rejected: true }],
    ['edited_marked', { words: 'edited_marked' }],
    ['translation', { language: 'translation_declared' }],
    ['translation_unmarked', { language: 'translation_undeclared' }],
    ['translation_unmarked', { language: 'translation_undeclared', words: 'rendered' }],
    ['original_not_held', { language: 'unknown', words: 'rendered' }],
    ['translation', { language: 'unknown', words: 'rendered', declared: true }],
    ['mistranslated', { language: 'translation_declared', words: 'rendered', harm: 'meaning' }],
    ['mistranslated', { language: 'translation_declared', foundWrong: true }],
    ['original_not_held', { language: 'original_not_held', words: 'rendered' }],
    ['paraphrase', { words: 'paraphrase' }],
    ['altered', { words: 'altered', harm: 'minor' }],
    ['out_of_context', { context: 'cut_changes_meaning' }],
    ['out_of_context', { context: 'spliced' }],
    ['altered', { words: 'altered', harm: 'meaning' }],
    ['back_translation', { language: 'back_translation' }],
    ['unattributed', { speaker: 'unnamed' }],
    ['misattributed', { speaker: 'different' }],
    ['narration', { speaker: 'narrated' }],
    ['unresolved', { words: 'absent' }],
  ])('%s', (verdict, answers) => {
    expect(verdictOf({ ...right, ...answers })).toBe(verdict)
  })

  /** Each finding with all that stand below it, taken away one by one. */
  it.each<[Verdict, Partial<Answers>]>([
    ['misattributed', { speaker: 'different' }],
    ['narration', { speaker: 'narrated' }],
    ['back_translation', { speaker: 'unknown', language: 'back_translation' }],
    ['altered', { speaker: 'unknown' }],
    ['out_of_context', { speaker: 'unknown', harm: 'minor' }],
    ['mistranslated', { speaker: 'unknown', harm: 'minor', context: 'whole' }],
    ['unattributed', { speaker: 'unknown', harm: 'minor', context: 'whole', foundWrong: false }],
    ['altered', { harm: 'minor', context: 'whole', foundWrong: false }],
    ['original_not_held', { words: 'edited_marked', context: 'whole', foundWrong: false }],
  ])('%s heads what is less grave: %o', (verdict, answers) => {
    const everything: Answers = {
      speaker: 'same',
      namesSomeone: true,
      language: 'original_not_held',
      words: 'altered',
      harm: 'meaning',
      context: 'spliced',
      rejected: false,
      declared: false,
      foundWrong: true,
    }
    expect(verdictOf({ ...everything, ...answers })).toBe(verdict)
  })
})
