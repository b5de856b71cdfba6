/** What decides: by the trained models in use, by what a text is marked with in training. */
import { Features, type Linear, weigh } from '../../language/linear.ts'
import type { Antecedent } from '../entities/antecedents.ts'
import type { Entity } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import type { SpeakerOption } from './speaker-options.ts'
import type { Utterance } from './utterances.ts'

/** Fills in what is seen of one of several options. */
type Seen<Option> = (option: Option, features: Features) => Features

/** The option chosen, how sure it is, 0 to 1, and how likely each of those who could have spoken. */
interface Chosen {
  option: SpeakerOption
  sure: number
  likely?: ReadonlyMap<Entity, number>
}

export interface Judge {
  isSpeech(utterance: Utterance, seen: (features: Features) => Features): boolean
  speaker(utterance: Utterance, options: readonly SpeakerOption[], seen: Seen<SpeakerOption>): Chosen
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
      const shares = scores.map((score) => Math.exp(score - most))
      const all = shares.reduce((sum, share) => sum + share, 0)
      // Several options may be one person: the share of them all is how sure that person is.
      const likely = new Map<Entity, number>()
      options.forEach(({ entity }, i) => {
        if (entity) likely.set(entity, (likely.get(entity) ?? 0) + shares[i]! / all)
      })
      const sure = option.entity ? likely.get(option.entity)! : 1 / all
      return { option, sure, likely }
    },
    antecedent(_, options, seen) {
      const scores = options.map((option) => weigh(models.antecedent, seen(option, features)))
      const most = Math.max(...scores)
      const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
      return { antecedent: options[scores.indexOf(most)]!, sure: 1 / all }
    },
  }
}
