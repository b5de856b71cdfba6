/** What decides: by the trained models in use, by what a text is marked with in training. */
import { Features, type Linear, weigh } from '../../language/linear.ts'
import type { Antecedent } from '../entities/antecedents.ts'
import type { Mention } from '../entities/mentions.ts'
import type { SpeakerOption } from './speaker-options.ts'
import type { Utterance } from './utterances.ts'

/** Fills in what is seen of one of several options. */
type Seen<Option> = (option: Option, features: Features) => Features

export interface Judge {
  isSpeech(utterance: Utterance, seen: (features: Features) => Features): boolean
  speaker(utterance: Utterance, options: readonly SpeakerOption[], seen: Seen<SpeakerOption>): SpeakerOption
  antecedent(mention: Mention, options: readonly Antecedent[], seen: Seen<Antecedent>): Antecedent
}

export interface Models {
  speech: Linear
  speaker: Linear
  antecedent: Linear
}

export function judgeBy(models: Models): Judge {
  const features = new Features()
  return {
    isSpeech: (_, seen) => weigh(models.speech, seen(features)) > 0,
    /** Several options may be one person: what speaks for each of them speaks for all. */
    speaker(_, options, seen) {
      const scores = options.map((option) => weigh(models.speaker, seen(option, features)))
      const most = Math.max(...scores)
      const together = new Map<unknown, number>()
      options.forEach((option, i) => {
        const key = option.entity ?? option
        together.set(key, (together.get(key) ?? 0) + Math.exp(scores[i]! - most))
      })
      let best = 0
      const weight = (i: number) => together.get(options[i]!.entity ?? options[i])!
      for (let i = 1; i < options.length; i++)
        if (weight(i) > weight(best) || (weight(i) === weight(best) && scores[i]! > scores[best]!)) best = i
      return options[best]!
    },
    antecedent(_, options, seen) {
      let [best, most] = [options[0]!, -Infinity]
      for (const option of options) {
        const score = weigh(models.antecedent, seen(option, features))
        if (score > most) [best, most] = [option, score]
      }
      return best
    },
  }
}
