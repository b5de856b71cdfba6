import { useEffect, useRef, useState } from 'preact/hooks'
import type { Memory } from '../../../server/api/glossary.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { EMPTY_ENTRY } from '../glossary/entry-draft.ts'
import { EntryForm } from '../glossary/entry-form.tsx'
import type { KeyCommand } from '../keyboard/key-buttons.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { May } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { EMPTY_REMARK, type Marked, newAnnotation } from './desk-draft.ts'
import { DeskItem, DeskItems } from './desk-items.tsx'
import type { DeskWork } from './desk-work.ts'
import type { Side } from './quote-words.ts'
import './desk-house.css'

interface Props {
  rendition: Rendition
  work: DeskWork
  /** The words selected on either side: what a new entry begins with. */
  selected: Record<Side, { text: string } | null>
  onPoint: (marked: Marked | null) => void
}

/** What the house calls the words at hand, and what it approved for them before. */
export function DeskHouse({ rendition, work, selected, onPoint }: Props) {
  const { t } = useInterfaceLanguage()
  const path = `/renditions/${rendition.id}/memory`
  const { thing: memory, refusal, setThing } = useThing<Memory>(path)
  const { refusal: refused, run } = useChange()
  const [adding, setAdding] = useState(false)
  const opener = useFocusBack<HTMLButtonElement>(adding)
  const toast = useToast()
  const again = () => run(async () => setThing(await request<Memory>('GET', path)))
  const seen = useRef(rendition.version)
  useEffect(() => {
    // A new wording may say it as the house does, and what is approved is known from then on.
    if (seen.current !== rendition.version) void again()
    seen.current = rendition.version
  }, [rendition.version])
  const words = { original: selected.original?.text ?? '', rendered: selected.rendered?.text ?? '' }
  const [fr, en] =
    rendition.from === 'fr' ? [words.original, words.rendered] : [words.rendered, words.original]
  return (
    <DeskItems
      id="house-title"
      title={t(($) => $.ui.house.title)}
      items={memory?.entries ?? []}
      list={memory?.entries.map((one) => (
        <Named key={one.entry.id} one={one} rendition={rendition} work={work} onPoint={onPoint} />
      ))}
    >
      <ProblemNotice refusal={refusal ?? refused} />
      {memory?.entries.length === 0 && <p class="hint">{t(($) => $.ui.house.noEntries)}</p>}
      {adding ? (
        <EntryForm
          entry={null}
          first={{ ...EMPTY_ENTRY, fr, en }}
          editor={work.editor}
          onSaved={() => {
            setAdding(false)
            toast({ text: t(($) => $.ui.saved) })
            void again()
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <p class="actions">
          <May be="editor">
            <button ref={opener} type="button" onClick={() => setAdding(true)}>
              {t(($) => $.ui.house.add)}
            </button>
          </May>
          <a href="/glossary">{t(($) => $.ui.glossary.title)}</a>
        </p>
      )}
      {memory && memory.approved.length > 0 && <Approved approved={memory.approved} from={rendition.from} />}
    </DeskItems>
  )
}

interface NamedProps extends Pick<Props, 'rendition' | 'work' | 'onPoint'> {
  one: Memory['entries'][number]
}

/** Something that the original names, with what the house calls it; one key remarks that the rendition does not. */
function Named({ one, rendition, work, onPoint }: NamedProps) {
  const { t } = useInterfaceLanguage()
  const { entry, original, rendered, counterpart, isKept } = one
  const [here, there] = rendition.from === 'fr' ? [entry.fr, entry.en] : [entry.en, entry.fr]
  const marked = { original: original[0] ?? null, rendered: rendered[0] ?? counterpart }
  const remark: KeyCommand = {
    name: t(($) => $.ui.desk.mark),
    keys: ['M'],
    act: () =>
      void work.mark(
        newAnnotation({ ...EMPTY_REMARK, category: 'terminology/wrong_term', suggestion: there[0]! }, marked),
      ),
  }
  return (
    <DeskItem marked={marked} onPoint={onPoint} busy={work.busy} commands={isKept ? [] : [remark]}>
      <p>
        <span class="named" lang={langOf(rendition.from)}>
          {here[0]}
        </span>{' '}
        <span aria-hidden="true">→</span>{' '}
        <strong class="named" lang={langOf(rendition.to)}>
          {there.join(' · ')}
        </strong>{' '}
        <span class={isKept ? 'is-kept' : 'is-missed'}>
          {t(($) => $.ui.house[isKept ? 'kept' : 'missed'])}
        </span>
      </p>
      {entry.note && <p class="note">{entry.note}</p>}
    </DeskItem>
  )
}

/** What was approved for the same words, each with the way to it. */
function Approved({ approved, from }: { approved: Memory['approved']; from: Rendition['from'] }) {
  const { t } = useInterfaceLanguage()
  return (
    <div class="approved-before">
      <h3>{t(($) => $.ui.house.approved)}</h3>
      <ul>
        {approved.map(({ rendition, words, rendered }) => {
          const { id, from: one, to, decidedBy, original, rendition: printed } = rendition
          return (
            <li key={id}>
              <p class="both-words">
                <q lang={langOf(from)}>{words}</q> <span aria-hidden="true">→</span>{' '}
                <q lang={langOf(one === from ? to : one)}>{rendered}</q>
              </p>
              <p class="hint">
                <a href={`/renditions/${id}`}>{t(($) => $.ui.desk.openOne, { number: id })}</a>
                {[original.speaker?.name, printed.sourceTitle].map((told) => told && ` · ${told}`)}
                {decidedBy && ` · ${t(($) => $.ui.house.approvedBy, { by: decidedBy })}`}
              </p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
