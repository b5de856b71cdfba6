/** The numbers in which the features of an utterance and of its candidates are told. */
import type { Speaker } from './heard.ts'

/** Farther than so many paragraphs, sentences, words or utterances are all alike. */
export const FAR = 100
/** What does not apply. */
export const NONE = -1

export const far = (n: number): number => Math.min(n, FAR)

const KINDS = ['person', 'organisation', 'unnamed'] as const
export const kindOf = ({ kind }: Speaker): number => KINDS.indexOf(kind)
