/** What the checks of a translation ask a text for by its sense, as a table lists it for both languages. */
import { type FoundPhrase, type LemmaPhrases, lemmaPhrasesIn, lemmaPhrasesOf } from './lemma-phrases.ts'
import { countWhile } from './count-before.ts'
import type { Document } from './read.ts'
import { type Stretch, wholeOf } from './stretch.ts'
import { type Row, wrongRow } from './table.ts'

const NOTIONS = [
  /** That something is so by now. */
  'already',
  /** In spite of what stands behind it. */
  'although',
  /** On that condition. */
  'if',
  /** That there is no more than that. */
  'all-that-is-left',
  /** By good luck, and by bad. */
  'luckily',
  'sadly',
  /** That there is that and nothing else, and behind a word for nothing what there is all the same. */
  'no-more-than',
  'nothing-but',
  /** No more, and not so far. */
  'no-longer',
  'not-yet',
  /** From when on, and up to when. */
  'since',
  'until',
  /** As before. */
  'still',
  /** But for that. */
  'unless',
  /** That something can’t be denied: a denial of nothing. */
  'assures',
  /** Tells what is so, or that somebody is sure: a denial of it is no denial of what stands behind it. */
  'asserts',
  /** What helped something, or stood in its way in vain: it was done. */
  'brought-about',
  /** That how much there is of something is no longer what it was. */
  'change',
  /** What kept something from happening: without it. */
  'but-for',
  /** Denied, it is no denial: who does not rule it out leaves it open. */
  'cancels',
  /** Joins what is said to what was said before, and tells nothing itself. */
  'connects',
  /** Gives the reason for something, which is then so. */
  'cause',
  /** Begins a condition. */
  'condition',
  /** That somebody asks for it as their due. */
  'demands',
  /** What is not so, without a word of denial. */
  'denies',
  /** That somebody has eyes, or words, for one thing alone: an idiom, and no limit. */
  'devoted',
  /** That somebody does what the noun behind it says. */
  'does-it',
  /** That somebody perceives, knows, says or holds something: who is able to does. */
  'does-if-able',
  /** That something is hard to do. */
  'difficulty',
  /** That it is easy. */
  'ease',
  /** That somebody is wrong about something. */
  'errs',
  /** All but so many. */
  'exception',
  /** Of a feeling or a quality that is strong by itself. */
  'extreme',
  /** That something is not there, for want of which something is so. */
  'for-want-of',
  /** That something is so by half. */
  'half',
  /** That something is there, by help of which something is so. */
  'having',
  /** What stood in the way in vain. */
  'in-spite-of',
  /** That something was so no sooner, or for no one else. */
  'no-sooner',
  /** That something must not be done. */
  'forbids',
  /** That something is so as far as one can see. */
  'looks-so',
  /** What there is none of, so that something is as it is. */
  'lack',
  /** Counted in, against what one expects. */
  'included',
  /** Left out. */
  'left-out',
  /** That something all but happened. */
  'nearly',
  /** What ought to be, and may not be. */
  'norm',
  /** To whom something is owed. */
  'owed',
  /** What it comes of. */
  'owing-to',
  /** How or when something is done, told in passing: a translation may leave it out. */
  'passing',
  /** What is to be, as planned. */
  'planned',
  /** That something is so as far as it goes. */
  'moderately',
  /** That something is so, if only just: a denial in one language and none in the other. */
  'scarcely',
  /** That somebody does not want to. */
  'refuses',
  /** That somebody speaks from hearsay. */
  'reserve',
  /** That somebody speaks as far as they know or remember. */
  'to-my-knowledge',
  /** That something seems so, or is said to be. */
  'seems',
  /** That something is thought up: a plan, another case, another time. */
  'supposing',
  /** That somebody is thought to have done something. */
  'suspects',
  /** That somebody makes sure to do it. */
  'takes-care',
  /** What is bad to have, so that who has none of it is well off. */
  'trouble',
  /** That somebody takes a side. */
  'votes',
  /** That somebody waits. */
  'waits',
  /** That somebody would have it so. */
  'wishes-it',
  /** A woman or a girl. */
  'woman',
  /** In French, who may be a woman or a man, as the article tells. */
  'woman-or-man',
  /** That somebody keeps from doing what stands behind it. */
  'withholds',
  /** That it is wholly so. */
  'wholly',
  /** In French, what is mostly said of what is not so, or not yet, where it stands in the conditional: that it would cost, suffice, be glad. */
  'would-be',
] as const
export type Notion = (typeof NOTIONS)[number]

export type Notions = LemmaPhrases<Notion>

/** @throws RangeError that names file and line of a row that is out of order or of no such notion */
export const notionsOf = (rows: readonly Row<'notion' | 'english' | 'french'>[]): Notions =>
  lemmaPhrasesOf(
    rows,
    (row) =>
      NOTIONS.find((one) => one === row.cells.notion) ?? wrongRow(row, `no such notion: ${row.cells.notion}`),
  )

export type FoundNotion = FoundPhrase<Notion>

/** Those of a whole text: it keeps them. */
export const notionsIn = (document: Document): FoundNotion[] =>
  lemmaPhrasesIn(wholeOf(document), document.grammar.notions())

/** The words and phrases of a stretch that are of one of some notions, in order. */
export const findNotion = ({ document, from, to }: Stretch, ...wanted: Notion[]): FoundNotion[] =>
  document.notions
    .slice(
      countWhile(document.notions, (found) => found.from < from),
      countWhile(document.notions, (found) => found.from < to),
    )
    .filter((found) => found.to <= to && found.told.some((one) => wanted.includes(one)))
