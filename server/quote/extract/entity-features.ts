/** What is seen of who could have said an utterance, wherever they are mentioned. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import { isFullyNamed, shareOf } from '../entities/entity.ts'
import { isNamedIn } from './names-said.ts'
import type { Situation } from './speaker-features.ts'
import type { SpeakerOption } from './speaker-options.ts'

/** @param where where the mention stands from the words, or another number for each standing */
export function entityFeatures(
  given: Situation,
  { entity, mention }: SpeakerOption,
  where: number,
  /** How many of the options are the same one. */
  shares: number,
  features: Features,
): void {
  if (!entity) return
  const { entities, last } = given
  const form = mention ? FORMS.indexOf(mention.form) : FORMS.length
  const kind =
    entity.kind === 'person' ? (isFullyNamed(entity) ? 0 : 1) : entity.kind === 'organisation' ? 2 : 3
  const spoke = last?.entity === entity ? 2 : entities.heard.has(entity) ? 1 : 0
  const governed = shareOf(entity.governed, entity)
  const known = (entity.given ? 1 : 0) + (entity.gender ? 2 : 0) + (entity.roles.size > 0 ? 4 : 0)
  features.add(80, where, kind, form)
  features.add(81, where, spoke, form)
  features.add(82, where, Math.min(entity.mentions, 5))
  features.add(83, spoke, form, Math.min(last?.paragraphs ?? 9, 4))
  features.add(84, governed, known, form)
  features.add(85, known, where, kind)
  features.add(86, kind, entities.protagonist(null) === entity ? 1 : 0, where)
  features.add(87, where, hashOf(entity.head))
  const named = (isNamedIn(given.names, entity) ? 1 : 0) + (isNamedIn(given.called, entity) ? 2 : 0)
  features.add(104, named, where, kind)
  features.add(105, named, form, spoke)
  features.add(106, Math.min(shares, 4), where)
  features.add(107, Math.min(shares, 4), form, kind)
  if (!mention) return
  const articled = shareOf(entity.articled, entity)
  features.add(88, articled, known, form)
  features.add(89, Math.min(entity.saying, 2), known, form)
}
const FORMS = ['pronoun', 'name', 'description']
