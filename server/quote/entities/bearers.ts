/** Who bears which name: every name of a text is led to its fullest form, over the whole text, before anybody is sighted. */
import { addTo } from '../../language/add-to.ts'
import { isIn } from '../../language/classes.ts'
import { foldText } from '../../language/fold.ts'
import type { Grammar } from '../../language/grammar.ts'
import { genderOfName } from '../../language/names.ts'
import type { Span } from '../../language/split.ts'
import type { Nickname } from '../blocks/nicknames.ts'
import { type Entity, entityOf } from './entity.ts'
import { printed } from './left-out.ts'
import type { NameRun } from './name-runs.ts'
import { fitting, NOTHING_TOLD, type Told } from './namesakes.ts'
import { Nicknamed } from './nicknamed.ts'
import { isA, type SpeechToken, tokenFrom } from './speech-token.ts'
import { FULL_NAME } from './titles.ts'

/** How many people of one surname are told apart. */
const NAMESAKES = 40

export class Bearers {
  private readonly byLastWord = new Map<string, Entity[]>()
  /** People by their first name, where it is one that tells a gender. */
  private readonly byFirstName = new Map<string, Entity>()
  private readonly byInitials = new Map<string, Entity>()
  private readonly nicknamed: Nicknamed
  private readonly folded = new Map<string, string>()
  private readonly text: string
  private readonly tokens: readonly SpeechToken[]
  private readonly grammar: Grammar

  constructor(
    text: string,
    tokens: readonly SpeechToken[],
    grammar: Grammar,
    runs: readonly NameRun[],
    called: readonly Nickname[],
  ) {
    this.text = text
    this.tokens = tokens
    this.grammar = grammar
    for (const run of runs) {
      if (run.end - run.from < FULL_NAME) continue
      this.introduce(run)
      this.introduceWith(run)
    }
    this.nicknamed = new Nicknamed(text, called, (span) => this.spelt(span))
  }

  /** What else the text calls somebody. */
  nicknamesOf = (entity: Entity): readonly string[] => this.nicknamed.namesOf(entity)

  ofInitials = (letters: string): Entity | undefined => this.byInitials.get(letters)

  isSurname = (name: string): boolean => this.byLastWord.has(this.fold(name))

  /** By a name as it is printed. */
  ofPrinted = (name: string): Entity => this.of(name, this.fold(name).split(' ').at(-1)!, [])

  nameOf(from: number, end: number): string {
    return printed(this.text, this.tokens, from, end)
  }

  isPart(whole: string, part: string): boolean {
    return ` ${this.fold(whole)} `.includes(` ${this.fold(part)} `)
  }

  /**
   * A surname alone is the last person of that name before it, else the first after, of those whom its title fits: “Mrs Ross” is
   * no Paul Ross, “Coun Ross” whoever was called so, “the other Ross” not the last.
   *
   * @param sighted who was sighted before, the last first
   */
  of(name: string, lastWord: string, sighted: Iterable<Entity>, told: Told = NOTHING_TOLD): Entity {
    const nicknamed = this.nicknamed?.bearerOf(this.fold(name))
    if (nicknamed) return nicknamed
    const all = this.namesakes(name, lastWord)
    const alike = fitting(all, told)
    if (alike.length > 1)
      for (const last of sighted)
        if (alike.includes(last)) return (told.isOther && alike.find((one) => one !== last)) || last
    if (alike[0]) return alike[0]
    const alone = name.length === lastWord.length
    const familiar = alone && this.byFirstName.get(lastWord)
    if (familiar) return familiar
    const acronym = alone && /^\p{Lu}{2,6}$/u.test(name) && this.byInitials.get(name)
    if (acronym && acronym.kind === 'organisation') return acronym
    const { names, language } = this.grammar
    const own = names.given.get(lastWord)?.place ? null : (genderOfName(names, lastWord, language) ?? null)
    const plural = alone && this.areNatives(lastWord)
    const fresh = entityOf({ name, gender: all.length > 0 ? told.gender : own, plural })
    addTo(this.byLastWord, lastWord, fresh)
    return fresh
  }

  /** Those of one surname that a name may stand for. */
  private namesakes = (name: string, lastWord: string): Entity[] =>
    (this.byLastWord.get(lastWord) ?? [])
      .slice(-NAMESAKES)
      .filter((one) => this.isPart(one.name, name) || this.isPart(name, one.name))

  private introduce({ at, from, end }: NameRun): void {
    const name = this.nameOf(from, end)
    const key = this.tokens[end - 1]!.key
    const [known] = this.namesakes(name, key)
    if (known) {
      if (name.length > known.name.length) known.name = name
      return
    }
    // “Mrs Yvette Court” is none.
    const body = from === at && this.tokens.slice(from, end).some((token) => isA(token, 'body'))
    const kind = body ? 'organisation' : 'person'
    const first = this.tokens[from]!.key
    const gender = body ? null : (this.tokens[from]!.given.here ?? null)
    const entity = entityOf({ name, kind, gender })
    addTo(this.byLastWord, key, entity)
    if (gender && !this.byFirstName.has(first)) this.byFirstName.set(first, entity)
    const initials = lettersOf(name.replaceAll(/\p{Ll}/gu, ''))
    if (!this.byInitials.has(initials)) this.byInitials.set(initials, entity)
  }

  /** “|Luke| and Noel Ross”: who shares a surname that is printed once. */
  private introduceWith({ from, end }: NameRun): void {
    const { tokens } = this
    const [given, and, before] = [tokens[from - 2], tokens[from - 1], tokens[from - 3]]
    const isPair =
      given?.given.here && isA(and, 'and') && tokens[from]!.given.here && end - from === FULL_NAME
    if (!isPair || given.sentence !== tokens[from]!.sentence || (before?.capital && before.kind === 'word'))
      return
    const surname = tokens[end - 1]!
    const entity = entityOf({ name: `${given.text} ${surname.text}`, gender: given.given.here ?? null })
    this.byLastWord.get(surname.key)!.push(entity)
    if (!this.byFirstName.has(given.key)) this.byFirstName.set(given.key, entity)
  }

  private spelt({ start, end }: Span): { entity: Entity; surname: string } | null {
    const [at, to] = [tokenFrom(this.tokens, start), tokenFrom(this.tokens, end)]
    const last = this.tokens[to - 1]
    if (!last || last.kind !== 'word' || to <= at) return null
    return { entity: this.of(this.nameOf(at, to), last.key, []), surname: last.text }
  }

  /** “Americans”, “the French”, « les Canadiens »: nobody’s “he”. */
  private areNatives = (key: string): boolean =>
    (key.endsWith('s') && isIn(key.slice(0, -1), 'native', this.grammar)) ||
    (this.grammar.language === 'en' && /(?:[cs]h|ese|ss)$/u.test(key) && isIn(key, 'native', this.grammar))

  private fold(name: string): string {
    let made = this.folded.get(name)
    if (made === undefined) this.folded.set(name, (made = foldText(name)))
    return made
  }
}

/** “R. C.-D.”, “RCD”: the letters alone. */
export const lettersOf = (initials: string): string => initials.replaceAll(/[^\p{Lu}]/gu, '')
