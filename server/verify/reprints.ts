/** How many witnesses the places are that hold a claim: a text printed again bears witness once. */
import type { Findings } from '../api/findings.ts'
import { type Match, rivalOf } from '../quote/match.ts'
import type { Records } from './pool.ts'

/** Places shown beside the one the answers rest on. */
export const MOST_RIVALS = 5

const idOf = ({ places }: Match) => places[0]!.passage.id
const sourceOf = ({ places }: Match) => places[0]!.passage.source.id

/** @param best the place that the answers rest on; @param others those that fit nearly as well */
export async function placesBeside(
  best: Match,
  others: readonly Match[],
  { passages }: Records,
): Promise<Required<Pick<Findings, 'places' | 'rivals'>>> {
  const witnesses = await passages.witnesses([best, ...others].map(idOf))
  const witnessOf = (match: Match) => witnesses.get(idOf(match)) ?? null
  const heard = new Map([[witnessOf(best), sourceOf(best)]])
  const told = others.map((other) => {
    const witness = witnessOf(other)
    const first = witness === null ? undefined : heard.get(witness)
    if (first === undefined) heard.set(witness, sourceOf(other))
    // The same words twice in one text are no reprint.
    return { other, reprint: first !== undefined && first !== sourceOf(other) }
  })
  return {
    places: { all: told.length + 1, reprints: told.filter(({ reprint }) => reprint).length },
    rivals: told
      .toSorted((a, b) => Number(a.reprint) - Number(b.reprint))
      .slice(0, MOST_RIVALS)
      .map(({ other, reprint }) => ({ ...rivalOf(other), reprint })),
  }
}
