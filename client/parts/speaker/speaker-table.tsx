import { Fragment, type ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { SpeakerListed, SpeakerSearch } from '../../../server/api/speakers.ts'
import type { Chosen } from '../list/chosen.ts'
import { MarkedText } from '../list/marked-text.tsx'
import { TickCell, TickHead } from '../list/several.tsx'
import { SortHead } from '../list/sort-head.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

type Order = NonNullable<z.output<typeof SpeakerSearch>['sort']>

interface Props {
  speakers: SpeakerListed[]
  chosen: Chosen<SpeakerListed>
  order: Order
  onOrder: (order: Order) => void
  open: ReadonlySet<number>
  onOpen: (id: number) => void
  /** What stands beneath a speaker who is open. */
  details: (speaker: SpeakerListed) => ComponentChildren
}

/** Speakers, a row each; all that is known of one stands beneath it once it is opened. */
export function SpeakerTable({ speakers, chosen, order, onOrder, open, onOpen, details }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <table class="dense-table">
      <thead>
        <tr>
          <TickHead be="editor" />
          <SortHead
            words={t(($) => $.ui.speakers.name)}
            sorted={order === 'name' ? 'ascending' : undefined}
            onSort={() => onOrder('name')}
          />
          <th scope="col">{t(($) => $.ui.speakers.aliases)}</th>
          <th scope="col">{t(($) => $.ui.kind)}</th>
          <th scope="col">{t(($) => $.ui.speakers.offices)}</th>
          <SortHead
            words={t(($) => $.ui.nav.quotes)}
            sorted={order === 'quotes' ? 'descending' : undefined}
            onSort={() => onOrder('quotes')}
          />
        </tr>
      </thead>
      <tbody>
        {speakers.map((speaker) => (
          <Fragment key={speaker.id}>
            <tr class="speaker-row" data-row={speaker.id}>
              <TickCell
                be="editor"
                of={speaker.name}
                checked={chosen.has(speaker.id)}
                onChoose={(isChosen) => chosen.choose(speaker.id, isChosen)}
              />
              <th scope="row">
                <button
                  type="button"
                  class="row-words"
                  aria-expanded={open.has(speaker.id)}
                  onClick={() => onOpen(speaker.id)}
                >
                  <NameIn speaker={speaker} name={speaker.name} />
                </button>
              </th>
              <td>
                {speaker.aliases.map(({ name, language }, index) => (
                  <Fragment key={`${name}-${language}`}>
                    {index > 0 && ' · '}
                    <span lang={language ?? undefined}>
                      <NameIn speaker={speaker} name={name} />
                    </span>
                  </Fragment>
                ))}
              </td>
              <td>{t(($) => $.speakerKind[speaker.kind])}</td>
              <td>{[...new Set(officesOf(speaker))].join(' · ')}</td>
              <td class="day">
                {speaker.quotes > 0 && (
                  <a href={`/quotes?speaker=${speaker.id}`}>
                    {t(($) => $.ui.quoteCount, { count: speaker.quotes })}
                  </a>
                )}
              </td>
            </tr>
            {open.has(speaker.id) && (
              <tr class="row-details" data-row={speaker.id}>
                <td colspan={6}>{details(speaker)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const officesOf = ({ offices, recordedOffices }: SpeakerListed) =>
  [...offices, ...recordedOffices].map(({ title }) => title)

/** A name, marked where it is the one that was found. */
const NameIn = ({ speaker: { hit }, name }: { speaker: SpeakerListed; name: string }) => (
  <MarkedText text={name} marks={hit?.name === name ? hit.marks : []} />
)
