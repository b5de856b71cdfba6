/** Whom the label of a turn describes: “THE MINISTER:”. */
import type { Entities } from '../entities/entities.ts'
import { type Entity, isSomebody } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import { SAID, toldAs } from '../entities/profile.ts'

/** The one person of whom the text tells beside their name what a description says of them; null for nobody or several. */
export function calledSo({ sightings }: Entities, { office, head }: Mention): Entity | null {
  const people = sightings.slice(0, MOST_SIGHTINGS).map(({ entity }) => entity)
  const known = [...new Set(people)].filter((entity) => entity.kind === 'person' && isSomebody(entity))
  const told = ({ roles, profile }: Entity) => (roles.has(office) ? SAID : toldAs(head, profile))
  const said = known.filter((entity) => told(entity) === SAID)
  const akin = said.length > 0 ? said : known.filter((entity) => told(entity) === SAID - 1)
  return akin.length === 1 ? akin[0]! : null
}
/** In so many mentions who takes part is told. */
const MOST_SIGHTINGS = 400
