import type { Desk } from '../../../server/api/desk.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { MarkedWords } from '../check/marked-words.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { CorrectionFlags } from './correction-flags.tsx'
import type { DeskWork } from './desk-work.ts'
import '../check/words-compared.css'

interface Props {
  work: DeskWork
  rendition: Rendition
  correction: NonNullable<Desk['correction']>
}

/** The newest wording beside the one printed, what the machine sees in it, and those between. */
export function DeskCorrected({ rendition, correction, work }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const { wordings, edits, flags } = correction
  const newest = wordings.at(-1)!
  const earlier = wordings.slice(0, -1)
  const lang = langOf(rendition.to)
  // Each difference is what somebody wanted: none bears a number to be looked up by.
  const marks = edits.map((edit) => ({ edit, number: null }))
  const corrected = { ...rendition, rendition: { ...rendition.rendition, text: newest.text } }
  const signed = ({ number, by, at }: typeof newest) =>
    t(($) => $.ui.correcting.version, { number, by, at: moment(at) })
  return (
    <>
      <div class="compared">
        <div class="side">
          <h3>{t(($) => $.ui.correcting.printed)}</h3>
          <blockquote lang={lang}>
            <p>
              <MarkedWords text={rendition.rendition.text} edits={marks} side="said" />
            </p>
          </blockquote>
        </div>
        <div class="side">
          <h3>{t(($) => $.ui.correcting.corrected)}</h3>
          <blockquote class="corrected" lang={lang}>
            <p>
              <MarkedWords text={newest.text} edits={marks} side="claimed" />
            </p>
          </blockquote>
          <p class="hint">{signed(newest)}</p>
          {newest.note && <p class="note">{newest.note}</p>}
        </div>
      </div>
      <CorrectionFlags flags={flags} corrected={corrected} work={work} />
      {earlier.length > 0 && (
        <details>
          <summary>{t(($) => $.ui.correcting.earlier)}</summary>
          {earlier.map((one) => (
            <div key={one.number}>
              <p lang={lang}>{one.text}</p>
              <p class="hint">{signed(one)}</p>
            </div>
          ))}
        </details>
      )}
    </>
  )
}
