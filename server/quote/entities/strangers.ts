/** Those of whom a text tells without naming them: the same for the same description. */
import { type Entity, entityOf, type Sighting } from './entity.ts'
import type { Mention } from './mentions.ts'
import { describeAs } from './profile.ts'
import type { SpeechToken } from './speech-token.ts'

export class Strangers {
  private readonly described = new Map<string, Entity>()
  private readonly seen = new Map<Entity, Sighting>()
  private readonly tokens: readonly SpeechToken[]

  constructor(tokens: readonly SpeechToken[]) {
    this.tokens = tokens
  }

  /** Whom a mention stands for, who is seen there from now on. */
  of(mention: Mention): Entity {
    const { name, kind, gender, plural, office, head, form, at } = mention
    const known = form === 'pronoun' ? undefined : this.describedAs({ office, head, plural })
    const roles = new Set(office ? [office] : [])
    const entity = known ?? entityOf({ name, kind, gender, plural, roles, head, mentions: 1 })
    if (form !== 'pronoun') {
      describeAs(entity.profile, this.tokens, mention)
      this.described.set(office || head, entity)
    }
    this.seen.set(entity, { entity, at, sentence: this.tokens[at]?.sentence ?? 0, weight: 0 })
    return entity
  }

  /** Where one of them was last told of. */
  lastSeen(stranger: Entity): Sighting | null {
    return this.seen.get(stranger) ?? null
  }

  /** Who was described so before. */
  describedAs({ office, head, plural }: Pick<Mention, 'office' | 'head' | 'plural'>): Entity | undefined {
    const known = this.described.get(office || head)
    return known?.plural === plural ? known : undefined
  }
}
