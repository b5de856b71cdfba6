import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'

interface Props {
  refusal: Refusal | null
  shownElsewhere?: readonly string[]
  /** Loads the newest version; what the person typed stays in the form. */
  loadNewest: (() => void) | undefined
}

/** A problem notice that, when someone else changed the thing meanwhile, offers the newest version. */
export function EditedMeanwhile({ refusal, shownElsewhere = [], loadNewest }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <ProblemNotice refusal={refusal} shownElsewhere={shownElsewhere}>
      {loadNewest && refusal?.problem?.code === 'edited_meanwhile' && (
        <p>
          <button type="button" onClick={loadNewest}>
            {t(($) => $.ui.loadNewest)}
          </button>
        </p>
      )}
    </ProblemNotice>
  )
}
