import { fatesInWords } from '../../../locales/fates-words.ts'
import type { Changes, QuoteFate, Snapshot } from '../../../server/api/snapshots.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { ChangedText, ComparedSides } from './compared-sides.tsx'

interface Props {
  source: number
  changes: Changes
  snapshot: Snapshot
  /** The captures that there are, to tell their moments. */
  captures: readonly Snapshot[]
}

/** What changed in a capture since the one before: what became of each quote, and the passages that read otherwise. */
export function CaptureChanges({ source, changes, snapshot, captures }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const at = (id: number) => moment(captures.find((one) => one.id === id)?.capturedAt ?? snapshot.capturedAt)
  const lang = langOf(snapshot.language)
  const fates = fatesInWords(t, changes.fates)
  return (
    <>
      <p role="status">
        {t(($) => $.ui.captures.since, { at: at(changes.since) })}
        {fates !== '' && ` · ${fates}`}
      </p>
      {changes.quotes.length > 0 && (
        <section class="capture-quotes">
          <h3>{t(($) => $.ui.captures.quotes)}</h3>
          <ul>
            {changes.quotes.map((quote) => (
              <li key={quote.quote}>
                <Fate
                  source={source}
                  fate={quote}
                  before={at(quote.wasIn)}
                  now={moment(snapshot.capturedAt)}
                  lang={lang}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.passages.length > 0 && (
        <section class="capture-passages">
          <h3>{t(($) => $.ui.captures.passages)}</h3>
          {changes.passages.map(({ was, now }) => (
            <ComparedSides
              key={`${was[0]?.id}-${now[0]?.id}`}
              was={{ title: at(changes.since), children: <Passages texts={was} was lang={lang} /> }}
              now={{
                title: moment(snapshot.capturedAt),
                children: <Passages texts={now} was={false} lang={lang} />,
              }}
            />
          ))}
        </section>
      )}
      <p class="hint">{t(($) => $.ui.captures.stand, { count: changes.stand })}</p>
    </>
  )
}

/** What became of a quote. Who changed the text, or why, no capture tells. */
function Fate({
  source,
  fate: { quote, fate, speaker, was, now },
  before,
  now: today,
  lang,
}: {
  source: number
  fate: QuoteFate
  before: string
  now: string
  lang: string
}) {
  const { t } = useInterfaceLanguage()
  return (
    <>
      <p>
        <strong class={`fate ${fate}`}>{t(($) => $.fate[fate])}</strong>
        {speaker && ` · ${speaker}`}
      </p>
      <p class="hint">{t(($) => $.ui.captures.whereabouts[fate], { before, now: today })}</p>
      <ComparedSides
        was={{ title: before, children: <Words spans={was} was lang={lang} /> }}
        now={{
          title: today,
          children:
            now.length > 0 ? (
              <Words spans={now} was={false} lang={lang} />
            ) : (
              <p class="hint">{t(($) => $.ui.captures.nothing[fate === 'unsure' ? 'unsure' : 'gone'])}</p>
            ),
        }}
      />
      <p>
        <a href={`/sources/${source}?${now[0] ? `passage=${now[0].passage}` : `quote=${quote}`}`}>
          {t(($) => $.ui.captures[now[0] ? 'openNow' : 'openQuote'])}
        </a>
      </p>
    </>
  )
}

/** As much is kept of what surrounds words, and it may end inside a word. */
const KEPT_AROUND = 30

const atWord = (text: string, way: 1 | -1): string =>
  text.length < KEPT_AROUND
    ? text
    : way === 1
      ? `${text.slice(0, text.lastIndexOf(' '))} …`
      : `…${text.slice(text.indexOf(' '))}`

function Words({ spans, was, lang }: { spans: QuoteFate['was']; was: boolean; lang: string }) {
  return (
    <blockquote lang={lang}>
      {spans.map(({ exact, prefix, suffix, marks, start, passage }) => (
        <p key={`${passage}-${start}`}>
          <span class="around">{atWord(prefix, -1)}</span>
          <mark>
            <ChangedText text={exact} marks={marks} was={was} />
          </mark>
          <span class="around">{atWord(suffix, 1)}</span>
        </p>
      ))}
    </blockquote>
  )
}

function Passages({
  texts,
  was,
  lang,
}: {
  texts: Changes['passages'][number]['was']
  was: boolean
  lang: string
}) {
  const { t } = useInterfaceLanguage()
  if (texts.length === 0) return <p class="hint">{t(($) => $.ui.captures.none)}</p>
  return (
    <div lang={lang}>
      {texts.map(({ id, text, speaker, marks }) => (
        <p key={id}>
          {speaker && <strong>{speaker} </strong>}
          <ChangedText text={text} marks={marks} was={was} />
        </p>
      ))}
    </div>
  )
}
