/** Speakers: added, changed, merged and parted. */
import type { Grammar } from '../language/grammar.ts'
import type { Database } from './database.ts'
import type { QuoteStatus } from '../api/quotes.ts'
import type { NamesSpeaker, NewSpeaker, Speaker, SpeakerKind } from '../api/speakers.ts'
import { pairsOf } from '../quote/alike-speakers.ts'
import { Problem } from '../problem.ts'
import { isGroup } from '../quote/person-name.ts'
import { key } from '../quote/words-of-names.ts'
import type { StoredHistory } from './history.ts'
import { pageOf, readCursor } from './page.ts'
import { QUOTES, speakerLists } from './speaker-lists.ts'
import { speakerMerges } from './speaker-merges.ts'
import { speakerNames } from './speaker-names.ts'
import { speakerOffices } from './speaker-offices.ts'
import type { Speakers } from './store.ts'
import type { ToldSpeaker } from './captured.ts'
import { speakerTold } from './told.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  kind: SpeakerKind
  wikidata: string | null
  version: number
  quotes: number
  folded: string
}

export type StoredSpeakers = ReturnType<typeof storedSpeakers>

export function storedSpeakers(db: Database, grammar: Grammar, history: StoredHistory) {
  const columns = `s.id, s.kind, s.wikidata, s.version, first.folded,
    ${QUOTES} AS quotes
    FROM speakers s JOIN speaker_names first ON first.speaker_id = s.id AND first.ordinal = 0`
  const isKnown = db.prepare<[number], number>(`SELECT 1 FROM known_speakers WHERE id = ?`).pluck()
  const one = db.prepare<[number], Row>(`SELECT ${columns} WHERE s.id = ?`)
  const versionOf = db.prepare<[number], number>(`SELECT version FROM speakers WHERE id = ?`).pluck()
  const list = speakerLists<Row>(db, columns)
  const insert = db
    .prepare<[SpeakerKind, string | null, number, number], number>(
      `INSERT INTO speakers (kind, wikidata, suggested, sample) VALUES (?, ?, ?, ?) RETURNING id`,
    )
    .pluck()
  const update = db.prepare<[SpeakerKind, string | null, number]>(
    `UPDATE speakers SET kind = ?, wikidata = ?, suggested = 0, version = version + 1 WHERE id = ?`,
  )
  const vouchFor = db.prepare<[number]>(`UPDATE speakers SET suggested = 0 WHERE id = ? AND suggested = 1`)
  const forgetUnnamed = db.prepare(
    `DELETE FROM speakers WHERE suggested = 1
       AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = speakers.id)
       AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.speaker_id = speakers.id)`,
  )
  const grow = db.prepare<[number]>(`UPDATE speakers SET version = version + 1, suggested = 0 WHERE id = ?`)
  const persons = db.prepare<[], Pick<Row, 'id' | 'wikidata'>>(
    `SELECT id, wikidata FROM known_speakers WHERE kind = 'person' ORDER BY id`,
  )
  const offices = speakerOffices(db, grammar)
  const names = speakerNames(db, grammar, offices)
  const merges = speakerMerges(db, names)

  function toSpeakers(rows: Row[]): Speaker[] {
    const ids = rows.map(({ id }) => id)
    const all = names.ofAll(ids)
    const [officesOf, mergesOf] = [offices.of(ids), merges.of(ids)]
    return rows.map(({ id, kind, wikidata, quotes, version }) => {
      const [first, ...others] = all.get(id)!
      const aliases = others.map(({ name, language }) => ({ name, language }))
      const merged = mergesOf.get(id) ?? []
      return { id, kind, name: first!.name, aliases, wikidata, ...officesOf(id), merged, quotes, version }
    })
  }

  function get(id: number): Speaker | null {
    const row = one.get(id)
    return row ? toSpeakers([row])[0]! : null
  }

  /** Inside a transaction of the caller's. */
  function addNow(speaker: NewSpeaker, { suggested = false, sample = false } = {}): number {
    const { kind = 'person', name, aliases = [], wikidata = null } = speaker
    const id = insert.get(kind, wikidata, suggested ? 1 : 0, sample ? 1 : 0)!
    names.set(id, [{ name, language: null }, ...aliases])
    offices.set(id, speaker.offices ?? [])
    return id
  }

  /**
   * The one who bears this name, made where nobody does; the first where several do. Inside a transaction of the caller's.
   *
   * @param status of what names the speaker
   * @param source whose own an unnamed speaker is: another text's "officials" are others
   */
  function idOf(speaker: NamesSpeaker | ToldSpeaker, status: QuoteStatus, source: number): number {
    if (typeof speaker === 'number') {
      if (versionOf.get(speaker) === undefined) throw Problem.invalid('speaker', 'unknown_speaker')
      return speaker
    }
    const given = typeof speaker === 'string' ? { name: speaker, kind: 'person' as const } : speaker
    const { name } = given
    const { labels, aliases } = isTold(given) ? given : { labels: [], aliases: [] }
    const kind = given.kind === 'person' && isGroup(name, grammar) ? 'unnamed' : given.kind
    const made = () => addNow({ kind, name, aliases: [] }, { suggested: status === 'suggested' })
    if (kind === 'unnamed') return names.bearerIn(source, name) ?? made()
    const known = names.bearer(name) ?? (kind === 'person' ? names.bearersOf(name)[0] : undefined)
    const id = known ?? made()
    if (kind === 'person') for (const label of [name, ...labels]) offices.note(id, label, source)
    if (aliases.length > 0)
      names.set(id, [...names.of(id), ...aliases.map((alias) => ({ name: alias, language: null }))])
    return id
  }

  /** The same for all that is stored of a source, piece by piece: most of it names whom it named before. */
  function idsIn(source: number): (speaker: NamesSpeaker | ToldSpeaker, status: QuoteStatus) => number {
    const known = new Map<string, { id: number; version: number }>()
    return (speaker, status) => {
      const named = JSON.stringify([speaker, status])
      const before = known.get(named)
      // Between two pieces somebody may have given them another name, or merged them.
      if (before && versionOf.get(before.id) === before.version) return before.id
      const id = idOf(speaker, status, source)
      known.set(named, { id, version: versionOf.get(id)! })
      return id
    }
  }

  const store: Speakers = {
    add: async (speaker, by) =>
      db
        .transaction(() => {
          const added = get(addNow(speaker))!
          history.recordNow({
            by,
            done: 'speaker.added',
            of: ['speaker', added.id],
            after: speakerTold(added),
          })
          return added
        })
        .immediate(),
    get: async (id) => get(id),
    list: async (asked) => list(asked, toSpeakers),
    // While a source is stored, whom it names is known to it alone.
    named: async (name) => names.bearing(names.bearersOf(name).filter((id) => isKnown.get(id))),
    bearer: async (id) => names.bearing([id])[0] ?? null,
    alike: async (name) => names.alike(name).filter(({ id }) => isKnown.get(id)),
    update: async (id, change, by, expected) =>
      db
        .transaction(() => {
          const speaker = get(id)
          if (!speaker) return null
          expectVersion(speaker.version, expected)
          const { name = speaker.name, wikidata = speaker.wikidata } = change
          update.run(change.kind ?? speaker.kind, wikidata, id)
          names.set(id, [{ name, language: null }, ...(change.aliases ?? speaker.aliases)])
          if (change.offices) offices.set(id, change.offices)
          const changed = get(id)!
          const [before, after] = [speakerTold(speaker), speakerTold(changed)]
          history.recordChangeNow({ by, done: 'speaker.changed', of: ['speaker', id], before, after })
          return changed
        })
        .immediate(),
    merge: async (into, from, by, expected) =>
      db
        .transaction(() => {
          if (into === from) throw Problem.invalid('from', 'itself')
          const speaker = get(into)
          if (!speaker) return null
          const other = get(from)
          if (!other) throw Problem.invalid('from', 'unknown_speaker')
          expectVersion(speaker.version, expected)
          update.run(speaker.kind, speaker.wikidata, into)
          merges.merge(into, from)
          const after = { from, name: other.name, quotes: other.quotes }
          history.recordNow({ by, done: 'speaker.merged', of: ['speaker', into], after, things: [from] })
          return get(into)
        })
        .immediate(),
    undoMerge: async (id, merge, by, expected) =>
      db
        .transaction(() => {
          const speaker = get(id)
          if (!speaker) return null
          expectVersion(speaker.version, expected)
          const back = merges.undo(id, merge)
          if (back === null) return null
          vouchFor.run(id)
          grow.run(id)
          const parted = get(back)!
          const after = { back, name: parted.name }
          history.recordNow({ by, done: 'speaker.parted', of: ['speaker', id], after, things: [back] })
          return parted
        })
        .immediate(),
    async pairs({ search = '', cursor, limit }) {
      const from = readCursor(cursor, [0])[0]
      const all = persons.all()
      const borne = names.ofAll(all.map(({ id }) => id))
      const wanted = key(search)
      const isWanted = (id: number) => borne.get(id)!.some(({ name }) => key(name).includes(wanted))
      const rows = pairsOf(
        all.map((person) => ({ ...person, names: borne.get(person.id)!.map(({ name }) => name) })),
        grammar,
      )
        .filter(({ one, other }) => wanted === '' || isWanted(one) || isWanted(other))
        .slice(from, from + limit + 1)
        .map((pair, i) => ({ ...pair, end: from + i + 1 }))
      return pageOf(
        rows,
        limit,
        ({ end }) => [end],
        (shown) =>
          shown.map((pair) => ({ one: get(pair.one)!, other: get(pair.other)!, reason: pair.reason })),
      )
    },
  }

  return {
    store,
    addNow,
    idOf,
    idsIn,
    /** A person stands for what names this speaker: it stays without it. */
    vouchFor: (id: number) => void vouchFor.run(id),
    /** Takes out those whom only the program named, and nothing names any more. */
    forgetUnnamed: () => void forgetUnnamed.run(),
  }
}

const isTold = (speaker: object): speaker is ToldSpeaker => 'labels' in speaker
