import type { Appearance } from '../../../server/api/life.ts'
import { placeInSource } from '../check/place-in-source.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'

/** The appearances of a claim in the order of time, under the numbers they are drawn with. */
export function LifeTable({ items }: { items: readonly Appearance[] }) {
  const { t } = useInterfaceLanguage()
  return (
    <table class="life-table">
      <caption class="visually-hidden">{t(($) => $.ui.life.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.ui.life.number)}</th>
          <th scope="col">{t(($) => $.ui.life.when)}</th>
          <th scope="col">{t(($) => $.ui.life.where)}</th>
          <th scope="col">{t(($) => $.ui.life.words)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, i) => (
          <Row key={item.passage} item={item} number={i + 1} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ item, number }: { item: Appearance; number: number }) {
  const { t } = useInterfaceLanguage()
  const { printedLanguage, role, speaker, words, answer, harm, translator, stands, copies } = item
  const isFirst = number === 1 && item.publishedAt !== null
  const told = [
    t(($) => $.language[printedLanguage]),
    t(($) => $.ui.life.role[role]),
    answer !== 'rendered' && answer !== 'exact' && t(($) => $.answer.words[answer]),
    harm === 'meaning' && t(($) => $.harm.meaning),
    translator && t(($) => $.ui.life.translator, { name: translator }),
  ]
  return (
    <tr>
      <td class={`life-number in-${printedLanguage} ${role}`}>{number}</td>
      <td>
        <When seen={item} />
        {isFirst && <span class="under">{t(($) => $.ui.life.first)}</span>}
      </td>
      <th scope="row">
        <Where seen={item} language={printedLanguage} />
        {copies.length > 0 && (
          <details>
            <summary>{t(($) => $.ui.life.copies, { count: copies.length })}</summary>
            <ul>
              {copies.map((copy) => (
                <li key={copy.passage}>
                  <Where seen={copy} language={printedLanguage} /> · <When seen={copy} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        <q lang={langOf(printedLanguage)}>{words}</q>
        <span class="under">{[speaker, ...told].filter(Boolean).join(' · ')}</span>
        {!stands && <strong class="under">{t(($) => $.ui.life.gone)}</strong>}
      </td>
    </tr>
  )
}

type Seen = Appearance['copies'][number]

function When({ seen: { publishedAt, capturedAt } }: { seen: Seen }) {
  const { t, shortDay } = useInterfaceLanguage()
  if (publishedAt) return <time dateTime={publishedAt}>{shortDay(publishedAt)}</time>
  return <>{t(($) => $.ui.life.capturedOn, { at: shortDay(capturedAt) })}</>
}

function Where({ seen, language }: { seen: Seen; language: Appearance['printedLanguage'] }) {
  return (
    <>
      <a href={placeInSource(seen)} lang={langOf(language)}>
        {seen.title}
      </a>
      {seen.publisher && `, ${seen.publisher}`}
    </>
  )
}
