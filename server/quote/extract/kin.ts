/** Of whose family somebody is who is called so: « corrige sa femme » is of those just told of, or nobody that the text names. */
import { isIn } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Antecedent } from '../entities/antecedents.ts'
import type { Entities } from '../entities/entities.ts'
import type { Mention } from '../entities/mentions.ts'
import { toldAs } from '../entities/profile.ts'

/** As told as a word akin to the noun beside the name tells: see `toldAs`. */
const AKIN = 2

/**
 * @returns of those a possessive and a noun of kinship may stand for, the ones told of in the same paragraph, or, where
 *   nobody is, in the one above, and those of whom the text tells elsewhere that they are so; the stranger stays
 */
export function withinFamily(
  options: readonly Antecedent[],
  mention: Mention,
  entities: Entities,
  grammar: Grammar,
): readonly Antecedent[] {
  if (!mention.owned || mention.form !== 'description' || !isIn(mention.head, 'kin', grammar)) return options
  const here = entities.paragraphAt(mention.at)
  const above = ({ seen }: Antecedent) => (seen ? here - entities.paragraphAt(seen.at) : Infinity)
  const nearest = Math.min(...options.filter(({ entity }) => entity !== null).map(above))
  return options.filter((option) => {
    const { entity, below } = option
    if (entity === null || entity.roles.has(mention.office) || entity.head === mention.head) return true
    if (toldAs(mention.head, entity.profile) >= AKIN) return true
    return !below && nearest <= 1 && above(option) === nearest
  })
}
