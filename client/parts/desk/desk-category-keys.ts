/** The categories that translators of news mark most, each with the letter that begins its name in both languages. */
import type { MqmCategory } from '../../../server/api/annotations.ts'

export const CATEGORY_KEYS = {
  C: 'accuracy/mistranslation',
  F: 'accuracy/false_friend',
  O: 'accuracy/omission',
  A: 'accuracy/addition',
  T: 'terminology/wrong_term',
  S: 'style/awkward',
} as const satisfies Record<string, MqmCategory>

export const categoryOfKey = (key: string): MqmCategory | undefined =>
  CATEGORY_KEYS[key.toUpperCase() as keyof typeof CATEGORY_KEYS]
