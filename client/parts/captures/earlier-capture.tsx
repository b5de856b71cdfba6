import { useLocation } from 'preact-iso'
import type { Snapshots } from '../../../server/api/snapshots.ts'
import { useThing } from '../../data/asking.ts'
import { query as queryOf } from '../../data/request.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import './captures.css'

/** Where the words that an address points at stand in a capture that another took the place of: the way to it. */
export function EarlierCapture({ source }: { source: number }) {
  const { t, moment } = useInterfaceLanguage()
  const { query } = useLocation()
  const [passage, quote] = [Number(query.passage), Number(query.quote)]
  const asked = passage || quote ? queryOf(passage ? { passage } : { quote }) : null
  const { thing } = useThing<Snapshots>(asked && `/sources/${source}/snapshots${asked}`)
  const capture = thing?.items[0]
  if (!capture || capture.newest) return null
  const place = passage ? `#passage-${passage}` : ''
  return (
    <p class="earlier-capture" role="status">
      {t(($) => $.ui.captures.earlier, { at: moment(capture.capturedAt) })}{' '}
      <a href={`/sources/${source}/history?capture=${capture.id}${place}`}>
        {t(($) => $.ui.captures.openEarlier)}
      </a>{' '}
      <a href={`/sources/${source}/history`}>{t(($) => $.ui.captures.whatBecame)}</a>
    </p>
  )
}
