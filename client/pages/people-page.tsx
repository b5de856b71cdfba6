import { useState } from 'preact/hooks'
import type { Account, Invited } from '../../server/api/access.ts'
import { useList } from '../data/asking.ts'
import { ShownOnce } from '../parts/account/shown-once.tsx'
import { useFocusBack } from '../parts/keyboard/focus-back.ts'
import { FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { PeopleTable } from '../parts/people/people-table.tsx'
import { PersonForm } from '../parts/people/person-form.tsx'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay, useSession } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import '../parts/people/people.css'

const FILTERS = ['search'] as const

/** Who has an account here, and what they may. */
export function PeoplePage() {
  const { t } = useInterfaceLanguage()
  useTitle(t(($) => $.ui.people.title))
  return (
    <>
      {useMay('administrator') ? (
        <People />
      ) : (
        <>
          <h1>{t(($) => $.ui.people.title)}</h1>
          <RoleNeeded role="administrator" />
        </>
      )}
    </>
  )
}

function People() {
  const { t, day } = useInterfaceLanguage()
  const { state, enter } = useSession()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Account>(`/accounts${search}`)
  const [adding, setAdding] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(adding || invited !== null)
  const onInvited = (invitation: Invited) => {
    setAdding(false)
    setInvited(invitation)
    list.again()
  }
  return (
    <>
      <div class="page-head">
        <h1>{t(($) => $.ui.people.title)}</h1>
        {!adding && (
          <button ref={opener} type="button" class="primary" onClick={() => setAdding(true)}>
            {t(($) => $.ui.people.add)}
          </button>
        )}
      </div>
      {state?.mode === 'one-person' && !invited && <p class="lead">{t(($) => $.ui.people.first)}</p>}
      {invited && (
        <ShownOnce
          hint={t(($) => $.ui.people.invited, {
            name: invited.account.name,
            day: day(invited.endsAt),
          })}
          secret={invitationLink(invited.code)}
          onClose={() => {
            setInvited(null)
            // Once there is an account, nobody works here without signing in.
            void enter()
          }}
        />
      )}
      {adding && (
        <section class="card" aria-labelledby="new-person-title">
          <h2 id="new-person-title">{t(($) => $.ui.people.add)}</h2>
          <PersonForm
            isFirst={state?.mode === 'one-person'}
            onInvited={onInvited}
            onClose={() => setAdding(false)}
          />
        </section>
      )}
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
      </FilterBar>
      {list.items && list.items.length > 0 && (
        <PeopleTable
          people={list.items}
          isWhole={!narrowed && !list.more}
          onPerson={list.replace}
          onInvited={onInvited}
        />
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.people.empty)}</p>
      </ListFoot>
    </>
  )
}

/** The code stands behind the mark that no browser sends on, and so in nobody’s log. */
const invitationLink = (code: string) => `${location.origin}/invitation#${code}`
