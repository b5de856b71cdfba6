/** Whom the noun phrases of a text stand for, each decided once and remembered. */
import { foldText } from '../../language/fold.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { antecedentFeatures } from '../entities/antecedent-features.ts'
import { antecedents, type As, isArrival, type Recent } from '../entities/antecedents.ts'
import { countBefore } from '../../language/count-before.ts'
import type { Entities } from '../entities/entities.ts'
import type { Entity } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import { type Gender, genderBehind } from '../entities/titles.ts'
import { looksLikePerson } from '../entities/nouns.ts'
import { LONGEST_PHRASE, type NounPhrases } from '../entities/noun-phrases.ts'
import { SAID, toldAs } from '../entities/profile.ts'
import { isA, isOfAnother, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import { agentOver, leadOf, pronounBeside } from './agents.ts'
import { describedBefore, isTitle, nameBehind } from './appositions.ts'
import { calledSo } from './called-so.ts'
import type { Judge } from './judge.ts'
import { withinFamily } from './kin.ts'
import { ledes, namings } from './named-later.ts'
import { writtenBy } from './written-by.ts'

/** In how many sentences above a pronoun its antecedent is sought beside the names. */
const SENTENCES = 3
/** So many mentions of a sentence are looked at, more than any writer sets in one: a text may be without a full stop. */
const TOLD_OF = 64

interface Meant {
  entity: Entity | null
  end: number
  /** How sure it is that they are meant, 0 to 1: a name is. */
  sure: number
}

export class WhoIsMeant {
  private readonly meant = new Map<Mention, Meant>()
  private readonly calledSo = new Map<string, Entity | null>()
  /** Up to which sentence it is known who is told of. */
  private read = 0
  private readonly document: Document
  private readonly tokens: readonly SpeechToken[]
  private readonly phrases: NounPhrases
  private readonly entities: Entities
  private readonly judge: Judge
  /** Who answers in an interview, as the text has the name; null where it tells of nobody. */
  private readonly guest: Span | null

  constructor(
    document: Document,
    tokens: readonly SpeechToken[],
    phrases: NounPhrases,
    entities: Entities,
    judge: Judge,
    guest: Span | null,
  ) {
    this.document = document
    this.tokens = tokens
    this.phrases = phrases
    this.entities = entities
    this.judge = judge
    this.guest = guest
  }

  /** Whom the noun phrase or pronoun stands for that stands at a place. */
  whoIs({ start, end }: Span): Entity | null {
    const at = tokenFrom(this.tokens, start)
    const token = this.tokens[at]
    if (!token) return null
    const all = this.phrases.in(token.sentence)
    let found: Mention | null = null
    // « les propos de | la mairesse », “| the mayor | ’s comments”: of phrases one in the other, the innermost.
    for (let i = countBefore(all, at - LONGEST_PHRASE); i < all.length && all[i]!.start < end; i++) {
      const one = all[i]!
      if (start < one.end && (!found || one.end - one.start < found.end - found.start)) found = one
    }
    return found && this.meantBy(found).entity
  }

  /** Gives those who spoke without a name the one that the text tells only after them. */
  nameStrangers(): void {
    for (const { whom, name } of [
      ...namings(this.tokens, this.phrases),
      ...ledes(this.tokens, this.phrases),
    ]) {
      const meant = this.meantBy(whom).entity
      // “the man” may be taken for Norman Pike here, though not where the man spoke
      const entity = meant?.kind === 'unnamed' ? meant : this.entities.strangers.describedAs(whom)
      if (entity?.kind !== 'unnamed' || entity.plural || !this.entities.heard.has(entity)) continue
      entity.name = this.entities.named(name).name
      entity.kind = 'person'
    }
  }

  /** Whom the label of a turn stands for: a description keeps through all turns whom it stood for first. */
  labelled(label: Span): { entity: Entity | null; mention: Mention | null } {
    const { entity, mention } = this.entities.labelled(label)
    if (!mention) return { entity, mention }
    // “CONSUL:”, a word in capitals alone, may be what the text calls somebody.
    const isName = entity !== null && (entity.name.includes(' ') || entity.name !== entity.name.toUpperCase())
    if (isName) return { entity, mention }
    const described = entity ? asDescription(mention, undefined) : mention
    const isNew = isA(this.tokens[mention.at], 'indefinite')
    const key = described.office || described.head
    let known = this.calledSo.get(key)
    if (known === undefined) {
      known =
        (isNew ? null : calledSo(this.entities, described)) ?? entity ?? this.resolve(mention, true).entity
      this.calledSo.set(key, known)
    }
    return { entity: known, mention }
  }

  /** Whom a mention stands for, with the name that may follow in apposition. */
  meantBy(mention: Mention): Meant {
    const known = this.meant.get(mention)
    if (known) return known
    const found = this.resolve(mention)
    this.meant.set(mention, found)
    return found
  }

  private resolve(mention: Mention, isLabel = false): Meant {
    const { entities, tokens } = this
    const titled = isTitle(tokens, mention) ? this.nameBehind(mention) : null
    if (titled) return this.meantBy(titled)
    if (mention.form === 'name') {
      const entity = entities.named(mention)
      if (!entities.isArticled(mention, entity)) return { entity, end: mention.end, sure: 1 }
      return this.weighed(asDescription(mention, tokens[mention.at]), 'people', () => entity)
    }
    const author = this.authorOf(mention)
    if (author) return { ...author, end: mention.end }
    const writer = writtenBy(tokens, this.phrases, mention, this.document.grammar)
    if (writer) return { ...this.meantBy(writer), end: mention.end }
    const name = mention.form === 'description' ? this.nameBehind(mention) : null
    if (name) {
      const entity = entities.named(name)
      entities.learn(entity, mention)
      return { entity, end: name.end, sure: 1 }
    }
    const guest =
      mention.definite && this.isGuest(mention) && this.guest && entities.labelled(this.guest).entity
    if (guest) return { entity: guest, end: mention.end, sure: 1 }
    // Without its article, or with “a”, a description brings in somebody new.
    const isNew = isLabel ? isA(tokens[mention.at], 'indefinite') : !mention.definite && !mention.owned
    const described = isNew ? describedBefore(tokens, this.phrases, mention) : null
    if (described) return { ...this.meantBy(described), end: mention.end }
    if (mention.form === 'description' && isNew)
      return { entity: entities.strangers.of(mention), end: mention.end, sure: 1 }
    return this.weighed(mention, isLabel ? 'label' : null, () => entities.strangers.of(mention))
  }

  /** “her letter”, « son rapport »: what somebody wrote says what they say. */
  private authorOf(mention: Mention): Meant | null {
    const { tokens } = this
    if (mention.form !== 'description' || !mention.owned) return null
    const noun = tokens.slice(mention.at, mention.to).find(({ key }) => key === mention.head)
    if (!noun || !isA(noun, 'document') || isA(noun, 'body')) return null
    const owner = tokens[mention.at]!
    const [inside] = this.phrases.inside(mention).filter(({ form }) => form !== 'description')
    if (inside) {
      const meant = this.meantBy(inside)
      return meant.entity?.name === inside.name && inside.form === 'pronoun' ? null : meant
    }
    if (!isOfAnother(owner)) return null
    const gender = isA(owner, 'third-masculine') ? 'm' : isA(owner, 'third-feminine') ? 'f' : null
    const { antecedent, sure } = this.likeliest({ ...asPronoun(mention, owner, gender), owned: false }, null)
    return antecedent.entity && { entity: antecedent.entity, end: mention.end, sure }
  }

  private nameBehind(mention: Mention): Mention | null {
    return nameBehind(this.document.text, this.tokens, this.phrases, mention)
  }

  private isGuest({ at, to, form }: Mention): boolean {
    return form === 'description' && this.tokens.slice(at, to).some((token) => isA(token, 'guest'))
  }

  /** @param otherwise whom the mention stands for where it is nobody told of elsewhere */
  private weighed(mention: Mention, as: As, otherwise: () => Entity): Meant {
    const others = mention.form === 'description' && as === null ? this.othersThan(mention) : []
    const { antecedent, sure } = this.likeliest(mention, as, others)
    return { entity: antecedent.entity ?? otherwise(), end: mention.end, sure }
  }

  /** @param except whom the mention cannot stand for */
  likeliest(mention: Mention, as: As, except: readonly (Entity | null)[] = []) {
    const { entities, tokens, judge } = this
    const all = antecedents(entities, mention, this.toldBefore(mention), as)
    const options = withinFamily(all, mention, entities, this.document.grammar)
    return judge.antecedent(
      mention,
      options.filter(({ entity }) => entity === null || !except.includes(entity)),
      antecedentFeatures(entities, tokens, mention, as),
    )
  }

  /** Whom a description speaks to, and whose it is: “her coach”, “Ann Ross’s lawyer” are neither her nor Ann Ross. */
  private othersThan(mention: Mention): (Entity | null)[] {
    const inside = this.phrases.inside(mention).filter(({ form }) => form !== 'description')
    const owners = inside.map((one) => this.meantBy(one).entity)
    return [this.addressedBy(mention), this.agentOver(mention), ...owners]
  }

  /**
   * “this man told |him|”, « |lui| a lancé ce fonctionnaire »: who is spoken to is not who speaks, unless the text has told of
   * them what it says here.
   */
  private addressedBy(mention: Mention): Entity | null {
    const { tokens } = this
    const at = pronounBeside(tokens, this.phrases, mention)
    if (at < 0) return null
    // « lui » is a woman as well.
    const isMan = isA(tokens[at], 'masculine') && !isA(tokens[at], 'clitic')
    const gender = isA(tokens[at], 'feminine') ? 'f' : isMan ? 'm' : null
    const { entity } = this.likeliest(asPronoun(mention, tokens[at]!, gender), null).antecedent
    return entity && !entity.roles.has(mention.office) && toldAs(mention.head, entity.profile) < SAID
      ? entity
      : null
  }

  /** “Ann Ross asked |the witness|”: whoever does it is somebody else. */
  private agentOver(mention: Mention): Entity | null {
    const agent = agentOver(this.tokens, this.phrases, mention, this.document.grammar)
    return agent && this.meantBy(agent).entity
  }

  /** Who is told of in the sentence of a mention before it, or in those right above; the nearest last. */
  private toldBefore({ at }: Mention): Recent[] {
    const { sentence } = this.tokens[at]!
    const found: Recent[] = []
    for (let one = Math.max(0, sentence - SENTENCES); one <= sentence; one++) {
      const all = this.phrases.in(one)
      const end = countBefore(all, at)
      const lead = leadOf(this.tokens, all)
      for (let i = Math.max(0, end - TOLD_OF); i < end; i++) {
        const entity = this.meant.get(all[i]!)?.entity
        if (
          entity &&
          (mayBeMeant(all[i]!) || looksLikePerson(all[i]!.head) || this.entities.heard.has(entity))
        )
          found.push({
            entity,
            mention: all[i]!,
            sentence: one,
            leads: i === lead,
          })
      }
    }
    return found
  }

  /** Reads on to a sentence, so that whoever is told of shortly before it is known. */
  readTo(sentence: number): void {
    for (let one = Math.max(this.read, sentence - SENTENCES); one < sentence; one++)
      for (const mention of this.phrases.in(one))
        if (mayBeMeant(mention) || this.nameBehind(mention)) this.meantBy(mention)
    this.read = Math.max(this.read, sentence)
  }
}

/** « la Vaudoise », “the Briton”: a name that may describe somebody. */
const asDescription = (mention: Mention, article: SpeechToken | undefined): Mention => ({
  ...mention,
  gender: mention.gender ?? genderBehind(article),
  form: 'description',
  kind: 'unnamed',
  head: foldText(mention.name),
})

/** The pronoun beside a mention. */
const asPronoun = (mention: Mention, { start, end, key }: SpeechToken, gender: Gender): Mention => ({
  ...mention,
  start,
  end,
  name: key,
  head: '',
  office: '',
  form: 'pronoun',
  gender,
})

const mayBeMeant = (mention: Mention) =>
  mention.form !== 'description' ||
  mention.office !== '' ||
  mention.kind === 'organisation' ||
  (isArrival(mention) && looksLikePerson(mention.head))
