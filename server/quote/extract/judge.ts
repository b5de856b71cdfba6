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
  /** @returns the option chosen, and how sure it is, 0 to 1 */
  speaker(
    utterance: Utterance,
    options: readonly SpeakerOption[],
    seen: Seen<SpeakerOption>,
  ): { option: SpeakerOption; sure: number }
  /** @returns the one chosen, and how sure it is, 0 to 1 */
  antecedent(
    mention: Mention,
    options: readonly Antecedent[],
    seen: Seen<Antecedent>,
  ): { antecedent: Antecedent; sure: number }
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
    speaker(_, options, seen) {
      const scores = options.map((option) => weigh(models.speaker, seen(option, features)))
      const most = Math.max(...scores)
      const option = options[scores.indexOf(most)]!
      // Several options may be one person: the share of them all is how sure that person is.
      let [own, all] = [0, 0]
      options.forEach(({ entity }, i) => {
        const share = Math.exp(scores[i]! - most)
        all += share
        if (options[i] === option || (entity !== null && entity === option.entity)) own += share
      })
      return { option, sure: own / all }
    },
    antecedent(_, options, seen) {
      const scores = options.map((option) => weigh(models.antecedent, seen(option, features)))
      const most = Math.max(...scores)
      const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
      return { antecedent: options[scores.indexOf(most)]!, sure: 1 / all }
    },
  }
}
