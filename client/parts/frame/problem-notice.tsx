import type { ComponentChildren } from 'preact'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'

interface Props {
  refusal: Refusal | null
  /** Paths of the fields that show their own problem. */
  shownElsewhere?: readonly string[]
  /** What can be done about it. */
  children?: ComponentChildren
}

/** Says what the server refused and why, in its own words. */
export function ProblemNotice({ refusal, shownElsewhere = [], children }: Props) {
  const { t, locale: own } = useInterfaceLanguage()
  if (!refusal) return null
  const { problem, locale } = refusal
  const rest = problem?.errors?.filter(({ path }) => !shownElsewhere.includes(path)) ?? []
  return (
    <div class="problem" role="alert" lang={problem ? locale : undefined}>
      <p>
        <strong>{problem?.title ?? t(($) => $.ui.unreachable.title)}</strong>
      </p>
      <p>{problem?.detail ?? t(($) => $.ui.unreachable.detail)}</p>
      {problem?.requestId && (
        <p lang={own}>
          {t(($) => $.ui.requestId)} <code>{problem.requestId}</code>
        </p>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map(({ path, detail }) => (
            <li key={path}>
              <code>{path}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}

/** Of what was refused, what concerns the field at `path`. */
export const problemAt = (refusal: Refusal | null, path: string): string | undefined =>
  refusal?.problem?.errors?.find((error) => error.path === path)?.detail
