import { Claim } from '../../api/findings.ts'
import { learner } from '../../desk/learn.ts'
import { invalidInput } from '../../problem.ts'
import { isPrintable } from '../../quote/printable.ts'
import { verify } from '../../verify.ts'
import { checkReport } from '../report.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

/** Checks a claim, and keeps the check. */
export async function check(
  text: string,
  { db, json, speaker, language, declaredTranslation }: Partial<Claim> & { db: string; json?: boolean },
  { say, settings: { user }, t, locale }: Run,
): Promise<Exit> {
  const parsed = Claim.safeParse({ text, speaker, language, declaredTranslation })
  if (!parsed.success) throw invalidInput(parsed.error)
  return withStore(db, async (store, grammars) => {
    const checked = await store.checks.add(await verify(parsed.data, store, learner(store, grammars)), user)
    say(json ? JSON.stringify(checked) : checkReport(checked, t, locale))
    return isPrintable(checked.verdict) ? EXIT.fine : EXIT.needsPerson
  })
}
