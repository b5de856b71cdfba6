/** Who has an account: for whoever has the file of the database, who may do everything with it. */
import { dateFormat } from '../../../locales/date-format.ts'
import type { Role } from '../../access/asker.ts'
import { addInvited, inviteAgain } from '../../access/invite.ts'
import { passwords } from '../../access/passwords.ts'
import { type Account, type AccountChange, type Invited, NewAccount } from '../../api/access.ts'
import { invalidInput } from '../../problem.ts'
import type { Store } from '../../store/store.ts'
import { askSecret } from '../ask-secret.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

type Given = { db: string; json?: boolean }

/** @param password whether it is asked for here; else a code is printed with which its owner sets it */
export function add(
  name: string,
  { db, json, role, password }: Given & { role: Role; password?: boolean },
  run: Run,
): Promise<Exit> {
  const parsed = NewAccount.safeParse({ name, role })
  if (!parsed.success) throw invalidInput(parsed.error)
  const { data: account } = parsed
  const by = run.settings.user
  return withStore(db, async (store) => {
    if (!password) return tellInvited(await addInvited(account, by, store), json, run)
    const typed = await askSecret(run, [
      run.t(($) => $.cli.passwordPrompt),
      run.t(($) => $.cli.passwordAgain),
    ])
    if (typed[0] !== typed[1])
      return fail(
        run,
        run.t(($) => $.cli.passwordsDiffer),
      )
    const hash = await passwords().hash(typed[0]!, account.name)
    return tell([await store.accounts.add(account, { password: hash }, by)], json, run)
  })
}

const PAGE = 200

export const list = ({ db, json }: Given, run: Run): Promise<Exit> =>
  withStore(db, async ({ accounts }) => {
    let cursor: string | undefined
    do {
      const page = await accounts.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) })
      tell(page.items, json, run)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return EXIT.fine
  })

export const change = (name: string, changed: AccountChange, { db, json }: Given, run: Run): Promise<Exit> =>
  ofName(name, db, run, async (id, { accounts }) =>
    tell([(await accounts.update(id, changed, run.settings.user))!], json, run),
  )

export const reset = (name: string, { db, json }: Given, run: Run): Promise<Exit> =>
  ofName(name, db, run, async (id, store) => {
    const invited = await inviteAgain(id, run.settings.user, store)
    return invited
      ? tellInvited(invited, json, run)
      : fail(
          run,
          run.t(($) => $.cli.disabledUser, { name }),
        )
  })

const ofName = (name: string, db: string, run: Run, act: (id: number, store: Store) => Promise<Exit>) =>
  withStore(db, async (store) => {
    const account = await store.accounts.named(name)
    return account
      ? act(account.id, store)
      : fail(
          run,
          run.t(($) => $.cli.noUser, { name }),
        )
  })

function tellInvited({ account, code, endsAt }: Invited, json: boolean | undefined, { say, t }: Run): Exit {
  say(
    json ? JSON.stringify({ account, code, endsAt }) : t(($) => $.cli.userCode, { name: account.name, code }),
  )
  return EXIT.fine
}

function tell(accounts: Account[], json: boolean | undefined, run: Run): Exit {
  for (const account of accounts) run.say(json ? JSON.stringify(account) : described(account, run))
  return EXIT.fine
}

function described({ name, role, disabled, invited, seenAt }: Account, { t, locale }: Run): string {
  const state = disabled
    ? t(($) => $.cli.userState.disabled)
    : seenAt !== null
      ? t(($) => $.cli.userState.active, {
          at: dateFormat(locale, { dateStyle: 'long' })(seenAt),
        })
      : t(($) => $.cli.userState[invited ? 'invited' : 'never'])
  return t(($) => $.cli.userIs, { name, role, state })
}

function fail({ stderr }: Run, words: string): Exit {
  stderr.write(`${words}\n`)
  return EXIT.failed
}
