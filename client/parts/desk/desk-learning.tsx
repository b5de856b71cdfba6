import { useRef, useState } from 'preact/hooks'
import type { Learned, LearningProgress } from '../../../server/api/learning.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestLongWork } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import './desk.css'

/** What the words of the two languages are known from, and the way to learn from what has come since. */
export function DeskLearning() {
  const { t, moment } = useInterfaceLanguage()
  const { thing: learned, refusal, setThing } = useThing<Learned>('/learning')
  const { busy, refusal: refused, run } = useChange()
  const [share, setShare] = useState(0)
  const mayLearn = useMay('editor')
  const work = useRef<AbortController>(null)
  const heading = useFocusBack<HTMLHeadingElement>(busy)
  const toast = useToast()
  const learn = () =>
    run(async () => {
      work.current = new AbortController()
      setShare(0)
      const { answer } = await requestLongWork<Learned, LearningProgress>(
        '/learning',
        {},
        {
          onSent: () => undefined,
          onMeanwhile: (progress) => setShare(progress.share),
          signal: work.current.signal,
        },
      )
      setThing(answer)
      toast({ text: t(($) => $.ui.renditions.learned, { count: answer.pairs }) })
    })
  return (
    <section class="learning" aria-labelledby="learning-title">
      <h2 id="learning-title" ref={heading} tabIndex={-1}>
        {t(($) => $.ui.renditions.learning)}
      </h2>
      <p class="hint">{t(($) => $.ui.renditions.learningHint)}</p>
      <ProblemNotice refusal={refusal ?? refused} />
      {learned && (
        <>
          <p>
            {learned.pairs > 0
              ? t(($) => $.ui.renditions.learnedFrom, { count: learned.pairs })
              : t(($) => $.ui.renditions.lexiconAlone)}
            {learned.learnedAt && ` (${moment(learned.learnedAt)})`}
          </p>
          <p>
            {t(($) => $.ui.renditions.available, { count: learned.available })}
            {learned.pairs > 0 &&
              learned.waiting > 0 &&
              ` ${t(($) => $.ui.renditions.waiting, { count: learned.waiting })}`}
          </p>
          {busy && <WorkProgress label={t(($) => $.ui.renditions.learningNow)} share={share} />}
          {/* One button: one that goes takes the focus with it. */}
          {mayLearn && (busy || learned.waiting > 0) && (
            <button type="button" onClick={() => (busy ? work.current?.abort() : void learn())}>
              {busy ? t(($) => $.ui.cancel) : t(($) => $.ui.renditions.learn)}
            </button>
          )}
        </>
      )}
    </section>
  )
}
