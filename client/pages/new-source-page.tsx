import { useLocation } from 'preact-iso'
import { useContext } from 'preact/hooks'
import type { Source } from '../../server/api/sources.ts'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { NewSourceForm } from '../parts/source/new-source-form.tsx'
import { useToast } from '../parts/frame/toasts.tsx'
import { SampleContext } from '../parts/sample/sample.ts'

export function NewSourcePage() {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { refresh } = useContext(SampleContext)
  const toast = useToast()
  const mayEdit = useMay('editor')
  useTitle(t(($) => $.ui.sources.add))
  const added = (source: Source, known: boolean) => {
    refresh()
    if (known) {
      toast({ text: t(($) => $.ui.sources.known) })
      return route(`/sources/${source.id}`)
    }
    const count = source.count.quotes
    toast({
      text: count ? t(($) => $.ui.sources.addedWithQuotes, { count }) : t(($) => $.ui.sources.added),
    })
    route(`/sources/${source.id}${count ? '?review' : ''}`)
  }
  return (
    <>
      <h1>{t(($) => $.ui.sources.add)}</h1>
      {mayEdit ? (
        <NewSourceForm onAdded={added} onCancel={() => route('/sources')} />
      ) : (
        <RoleNeeded role="editor" />
      )}
    </>
  )
}
