import { Checkers, NewAssignment } from '../api/assignments.ts'
import { Check, CheckPage, CheckSearch, Decisions, NewDecision, type Signers } from '../api/checks.ts'
import { Claim } from '../api/findings.ts'
import { Life } from '../api/life.ts'
import { may } from '../access/asker.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { lifeOf } from '../verify/life.ts'
import { verify } from '../verify.ts'
import { Problem } from '../problem.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import { queue } from '../work/queue.ts'

/**
 * Checks under way at once. All take their turns of one thread, and whatever else is asked for gets one turn beside those
 * of all of them: more at once would finish none sooner, and an import beside two hundred would not end.
 */
const AT_ONCE = 4
/** A crowd that has waited for the last of so many is gone. */
const MOST_WAITING = 1_000

/** @param signers how many people have to sign a verdict before it stands */
export const checks = (store: Store, words: Words, signers: Signers) => {
  const places = queue(AT_ONCE, MOST_WAITING)

  /** @throws Problem `busy`; the reason of the signal, where the caller left before it was begun */
  const check = (claim: Claim, by: string, signal: AbortSignal, earlier?: number): Promise<Check> =>
    inPlace(signal, async () => store.checks.add(await verify(claim, store, words), by, earlier))

  async function inPlace<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
    const leave = await places.enter(false, signal)
    try {
      return await work()
    } finally {
      leave()
    }
  }

  /** @throws Problem `invalid` where people have accounts and none of those who may check bears the name */
  async function named(given: NewAssignment): Promise<NewAssignment> {
    if (!(await store.accounts.any())) return given
    const account = await store.accounts.named(given.to)
    if (!account || account.disabled || !may(account, 'checker'))
      throw Problem.invalid('to', 'unknown_checker')
    return { ...given, to: account.name }
  }

  return [
    endpoint(
      {
        method: 'get',
        path: '/checks',
        summary: 'The history of checks, by day or by verdict.',
        query: CheckSearch,
        answers: { status: 200, shape: CheckPage, description: 'One page.' },
      },
      ({ query, by }) => store.checks.list(query, by),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/checks',
        summary: 'Check a claim against everything stored, and keep the check.',
        body: Claim,
        answers: {
          status: 201,
          shape: Check,
          description: 'The four answers, the verdict and their evidence.',
        },
      },
      ({ body, by, signal }) => check(body!, by, signal),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/checks/{id}/again',
        summary:
          'Make a check again on what is stored now. The earlier one stays as it is, with its decision.',
        params: ById,
        answers: { status: 201, shape: Check, description: 'The new check, which names the earlier one.' },
      },
      async ({ params, by, signal }) => {
        const earlier = await store.checks.get(params.id)
        return earlier && check(earlier.claim, by, signal, earlier.id)
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/checks/{id}',
        summary: 'One check as it was made.',
        params: ById,
        answers: { status: 200, shape: Check, description: 'The check.' },
      },
      ({ params }) => store.checks.get(params.id),
    ),
    endpoint(
      {
        method: 'get',
        path: '/checks/{id}/life',
        summary: 'Where the words of a check were seen first, and each rendering and reprint after it.',
        params: ById,
        answers: { status: 200, shape: Life, description: 'On what is stored now, in the order of time.' },
      },
      async ({ params, signal }) => {
        const found = await store.checks.get(params.id)
        if (!found) return null
        const items = await inPlace(signal, () => lifeOf(found, store, words))
        return { check: found.id, claim: found.claim, items }
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/checks/{id}/decisions',
        summary: 'Every decision signed on a check, newest first. None is ever overwritten.',
        params: ById,
        answers: { status: 200, shape: Decisions, description: 'The decisions.' },
      },
      ({ params }) => store.checks.decisions(params.id),
    ),
    endpoint(
      {
        method: 'put',
        needs: 'checker',
        path: '/checks/{id}/decision',
        summary:
          'Sign a verdict of one’s own, which rules over that of the program and over those signed before: at once, or, where it takes two, when a second person signs the same.',
        params: ById,
        body: NewDecision,
        answers: { status: 200, shape: Check, description: 'The check with its decision.' },
      },
      ({ params, body, expected, by }) => store.checks.decide(params.id, body!, by, expected, signers),
    ),
    endpoint(
      {
        method: 'put',
        needs: 'checker',
        path: '/checks/{id}/assignment',
        summary:
          'Give a check to somebody, who is to decide on it. A decision that stands, or their signature, ends that.',
        params: ById,
        body: NewAssignment,
        answers: { status: 200, shape: Check, description: 'The check, which says who has it.' },
      },
      async ({ params, body, expected, by }) =>
        store.checks.give(params.id, await named(body!), by, expected),
    ),
    endpoint(
      {
        method: 'delete',
        needs: 'checker',
        path: '/checks/{id}/assignment',
        summary: 'Take a check back from whom it was given to.',
        params: ById,
        answers: { status: 200, shape: Check, description: 'The check, given to nobody.' },
      },
      ({ params, expected, by }) => store.checks.takeBack(params.id, by, expected),
    ),
    endpoint(
      {
        method: 'get',
        needs: 'checker',
        path: '/checkers',
        summary:
          'To whom a check can be given; nobody is named where one person works alone: then to any name.',
        answers: { status: 200, shape: Checkers, description: 'Those with an account who may check.' },
      },
      async () => ({ items: (await store.accounts.checkers()).map((name) => ({ name })) }),
    ),
  ]
}
