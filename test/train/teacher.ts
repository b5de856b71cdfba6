/** Decides as a marked text says, and keeps what was seen of each choice, to learn from. */
import type { Language } from '../../server/api/language.ts'
import { Features, type Linear, weigh } from '../../server/language/linear.ts'
import type { Antecedent } from '../../server/quote/entities/antecedents.ts'
import type { Judge } from '../../server/quote/extract/judge.ts'
import type { Span } from '../../server/language/split.ts'
import type { SpeakerOption } from '../../server/quote/extract/speaker-options.ts'
import type { Choice } from './linear.ts'
import type { MarkedText } from './marked-text.ts'

export interface MarkedQuote {
  spans: Span[]
  speaker: string
  /** What names the speaker beside the words, where anything does. */
  named: Span | null
  /** In which language it was spoken, where the text is marked with that, and the words that tell. */
  spoken: Language | null
  evidence: Span | null
  /** Whether careful readers could disagree on the language. */
  contestable: boolean
}

export interface Lessons {
  speech: Choice[]
  speaker: Choice[]
  antecedent: Choice[]
}

const fold = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether two names may be one: all words of the shorter are in the longer. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(' '), fold(b).split(' ')]
  if (!x[0] || !y[0]) return false
  const [few, many] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)]
  return few.every((word) => many.has(word))
}

const copy = ({ seen, count }: Features) => seen.slice(0, count)
export const shared = (a: readonly Span[], b: readonly Span[]) =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end))

export interface Known {
  /** What tells antecedents where the text does not; without it the nearest is taken. */
  learned: Linear | null
  /** What decides, where mistakes are to be learned from; without it the text does. */
  judge?: Judge
}

export function teacher(
  { quotes, weight }: Pick<MarkedText, 'quotes' | 'weight'>,
  lessons: Lessons,
  { learned, judge }: Known,
): Judge {
  const features = new Features()
  const goldOf = (spans: readonly Span[]) => quotes.find((quote) => shared(quote.spans, spans))
  const named = quotes.filter(({ named }) => named !== null)
  return {
    isSpeech(utterance, seen) {
      const isSpeech = goldOf(utterance.spans) !== undefined
      lessons.speech.push({ options: [copy(seen(features))], right: [], accept: isSpeech, weight })
      return isSpeech
    },
    speaker(utterance, options, seen) {
      const gold = goldOf(utterance.spans)
      const told = (option: SpeakerOption) => judge?.speaker(utterance, options, seen) ?? { option, sure: 1 }
      if (!gold) return told(options.at(-1)!) // a turn that is none
      const isNamed = (at: number) => {
        const { mention } = options[at]!
        return gold.named !== null && mention !== null && shared([mention], [gold.named])
      }
      const all = options.map((_, at) => at)
      const beside = all.filter(isNamed)
      const right = all.filter((at) => {
        const { entity } = options[at]!
        return isNamed(at) || (entity !== null && sameName(entity.name, gold.speaker))
      })
      const found = right.length > 0 ? right : all.filter((at) => options[at]!.standing === 'nobody')
      // Where the one who spoke is no option, nothing is learned: that nobody did is true of few.
      if (right.length > 0 || gold.speaker === '')
        lessons.speaker.push({
          options: options.map((option) => copy(seen(option, features))),
          right: found,
          weight,
        })
      const best = beside.find((at) => right.includes(at)) ?? found[0]!
      return told(options[best]!)
    },
    antecedent(mention, options, seen) {
      const gold = named.find((quote) => shared([mention], [quote.named!]))
      const right = options.flatMap(({ entity }, at) =>
        gold &&
        sameName(entity?.name ?? mention.name, gold.speaker) &&
        (entity || !/^\p{Ll}+$/u.test(mention.name) || sameName(mention.name, gold.speaker))
          ? [at]
          : [],
      )
      // A pronoun names nobody by itself.
      const found = right.filter((at) => options[at]!.entity !== null || mention.form === 'description')
      if (gold && found.length > 0)
        lessons.antecedent.push({
          options: options.map((option) => copy(seen(option, features))),
          right: found,
        })
      // What is no noun for a person or a body stands for nobody told of elsewhere, nearly always.
      const thing =
        !gold && mention.form === 'description' && mention.office === '' && mention.kind === 'unnamed'
      if (thing)
        lessons.antecedent.push({
          options: options.map((option) => copy(seen(option, features))),
          right: [options.length - 1],
          weight: OF_THINGS,
        })
      if (judge) return judge.antecedent(mention, options, seen)
      const told = (antecedent: Antecedent) => ({ antecedent, sure: 1 })
      if (found.length > 0) return told(options[found[0]!]!)
      if (!learned) return told(options[thing ? options.length - 1 : 0]!)
      const scores = options.map((option) => weigh(learned, seen(option, features)))
      return told(options[scores.indexOf(Math.max(...scores))]!)
    },
  }
}

/** Things are many, and tell little each. */
const OF_THINGS = 0.01
