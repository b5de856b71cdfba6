/** What is seen of somebody who could have said an utterance: of their mention or their standing, and of whom the text tells. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import { isFullyNamed, shareOf } from '../entities/entity.ts'
import { besideEachOther } from './beside-each-other.ts'
import { mentionFeatures } from './mention-features.ts'
import { placeOf, type Situation } from './situation.ts'
import type { SpeakerOption } from './speaker-options.ts'
import { standingFeatures, STANDINGS } from './standing-features.ts'

/** @returns sees one of the options: what is told by all of them is looked up once */
export function speakerFeatures(
  given: Situation,
  options: readonly SpeakerOption[],
): (option: SpeakerOption, features: Features) => Features {
  const beside = besideEachOther(given, options)
  const inSentence = beside.filter(({ where }) => where < 2).length
  return (option, features) => {
    features.clear()
    const own = beside.find(({ mention }) => mention === option.mention)
    if (own) mentionFeatures(given, own, features)
    else standingFeatures(given, option.standing!, inSentence, features)
    entityFeatures(given, option, features)
    return features
  }
}

function entityFeatures(
  given: Situation,
  { entity, mention, standing }: SpeakerOption,
  features: Features,
): void {
  if (!entity) return
  const { entities, last } = given
  const where = mention ? placeOf(given, mention.at) : 20 + STANDINGS.indexOf(standing!)
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
  if (!mention) return
  const articled = shareOf(entity.articled, entity)
  features.add(88, articled, known, form)
  features.add(89, Math.min(entity.saying, 2), known, form)
}
const FORMS = ['pronoun', 'name', 'description']
