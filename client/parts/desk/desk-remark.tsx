import type { TargetedKeyboardEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { Remark } from './desk-draft.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { isTyping } from '../keyboard/is-typing.ts'
import type { Refusal } from '../../data/request.ts'
import { MQM_CATEGORIES } from '../words/vocabulary.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { pressedKey } from '../keyboard/pressed-key.ts'
import { categoryOfKey } from './desk-category-keys.ts'
import { SeverityChoice, severityOfKey } from './desk-severity.tsx'

/** Words of one side, as they are selected. */
interface SideWords {
  text: string
  language: Language
}

interface Props {
  box: { current: HTMLElement | null }
  title: string
  /** The words marked on each side; null where none are. */
  words: { original: SideWords | null; rendered: SideWords | null }
  /** The language in which a better wording would be. */
  to: Language
  remark: Remark
  /** Whether the category is chosen already: then the severity is next. */
  isCategorised: boolean
  onChange: (remark: Remark) => void
  refusal: Refusal | null
  busy: boolean
  submit: string
  onSubmit: () => void
  onClose: () => void
}

const GROUPS = Object.entries(Object.groupBy(MQM_CATEGORIES, (category) => category.split('/')[0]!))

/** What an editor has to say of the words selected on either side or on both. */
export function DeskRemark(props: Props) {
  const { box, title, words, to, remark, isCategorised, onChange, refusal, busy, submit, onSubmit, onClose } =
    props
  const { t } = useInterfaceLanguage()
  const category = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => {
    const first = isCategorised ? box.current?.querySelector<HTMLElement>('input:checked') : category.current
    first?.focus()
  }, [])
  const marked = [words.original, words.rendered]
  const isReady = marked.some((side) => side !== null)

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    // Those of the desk around it are not meant.
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      event.currentTarget.querySelector('form')?.requestSubmit()
    else {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const key = pressedKey(event)
      // No category begins with a figure; a letter finds one in their list.
      const severity = isTyping(event) && event.target !== category.current ? undefined : severityOfKey(key)
      const chosen = isTyping(event) ? undefined : categoryOfKey(key)
      if (severity) onChange({ ...remark, severity })
      else if (chosen) onChange({ ...remark, category: chosen })
      else return
    }
    event.preventDefault()
  }
  return (
    <section ref={box} class="remark" aria-labelledby="remark-title" onKeyDown={onKeyDown}>
      <h2 id="remark-title">{title}</h2>
      <p aria-live="polite" class="marked-words">
        {!isReady && t(($) => $.ui.desk.nothingSelected)}
        {marked.map(
          (side, index) =>
            side && (
              <q key={index} lang={langOf(side.language)}>
                {side.text}
              </q>
            ),
        )}
      </p>
      <EditForm
        refusal={refusal}
        shownElsewhere={['category', 'comment', 'suggestion']}
        busy={busy}
        ready={isReady}
        submit={submit}
        onSubmit={onSubmit}
        onCancel={onClose}
      >
        <Field label={t(($) => $.ui.desk.category)} problem={problemAt(refusal, 'category')}>
          {(attributes) => (
            <select
              {...attributes}
              ref={category}
              value={remark.category}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...remark, category: value as Remark['category'] })
              }
            >
              {GROUPS.map(([group, categories = []]) => (
                <optgroup key={group} label={t(($) => $.mqm[group as 'accuracy'])}>
                  {categories.map((one) => (
                    <option key={one} value={one} selected={one === remark.category}>
                      {t(($) => $.mqm[one])}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <SeverityChoice
          severity={remark.severity}
          onChange={(severity) => onChange({ ...remark, severity })}
        />
        <Field label={t(($) => $.ui.desk.comment)} problem={problemAt(refusal, 'comment')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={1}
              value={remark.comment}
              onInput={({ currentTarget: { value } }) => onChange({ ...remark, comment: value })}
            />
          )}
        </Field>
        <Field label={t(($) => $.ui.desk.suggestion)} problem={problemAt(refusal, 'suggestion')}>
          {(attributes) => (
            <textarea
              {...attributes}
              class="wording"
              rows={1}
              lang={langOf(to)}
              value={remark.suggestion}
              onInput={({ currentTarget: { value } }) => onChange({ ...remark, suggestion: value })}
            />
          )}
        </Field>
        <p class="hint">{t(($) => $.ui.desk.remarkKeys)}</p>
      </EditForm>
    </section>
  )
}
