/** Who is meant by the other names that a text tells of somebody. */
import { addTo } from '../../language/add-to.ts'
import { foldText } from '../../language/fold.ts'
import type { Span } from '../../language/split.ts'
import type { Nickname } from '../blocks/nicknames.ts'
import type { Entity } from './entity.ts'

export class Nicknamed {
  private readonly bearers = new Map<string, Entity>()
  private readonly names = new Map<Entity, string[]>()

  /** @param spelt who bears the name that is printed in a span, and the last word of it */
  constructor(
    text: string,
    nicknames: readonly Nickname[],
    spelt: (span: Span) => { entity: Entity; surname: string } | null,
  ) {
    for (const { start, end, keys, bearer } of nicknames) {
      const found = spelt(bearer)
      if (!found) continue
      const alone = text.slice(start, end)
      const full = `${alone} ${found.surname}`
      for (const name of [keys.join(' '), foldText(alone), foldText(full)])
        this.bearers.set(name, found.entity)
      // « le Doc Roy » is nobody’s name.
      if (foldText(alone) === keys.join(' ')) addTo(this.names, found.entity, full)
    }
  }

  /** By a nickname, folded, alone or with the surname. */
  bearerOf = (folded: string): Entity | undefined => this.bearers.get(folded)

  /** Their nicknames with the surname: a nickname alone may be another’s elsewhere. */
  namesOf = (entity: Entity): readonly string[] => this.names.get(entity) ?? []
}
