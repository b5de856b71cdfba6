/** What is seen of an utterance beside what could tell its language: of its text, its speaker and its place in a record. */
import type { Row } from '../../language/trees.ts'
import { languagesOf } from './candidate-look.ts'
import { type LanguageCandidate, isSound } from './candidates.ts'
import { far, kindOf, NONE } from './feature-values.ts'
import { speakersIn } from './heard.ts'
import type { HeardNear } from './heard-near.ts'
import { type Opinion, type Reading, STAGES } from './opinions.ts'

const PARTIES = [null, 'asks', 'answers'] as const
const ROLES = [null, 'asks', 'answers', 'presides'] as const

export class UtteranceFeatures {
  private readonly reading: Reading
  private readonly near: HeardNear
  private readonly ofText: Row

  constructor(reading: Reading, near: HeardNear, all: readonly LanguageCandidate[]) {
    this.reading = reading
    this.near = near
    const { frame, heard, ledger } = reading
    const { language } = frame.document
    const speech = heard.filter((one) => one.speech)
    const sound = all.filter(isSound)
    this.ofText = {
      marks: ledger.marks.sentences.size > 0 ? 1 : 0,
      isFrench: language === 'fr' ? 1 : 0,
      languages: languagesOf(all),
      stated: far(sound.length),
      ofPage: far(sound.filter(({ told }) => told.language === language).length),
      speakers: far(speakersIn(heard).size),
      utterances: far(speech.length),
      turns: speech.filter(({ turn }) => turn !== null).length / Math.max(1, speech.length),
      paragraphs: far(frame.items.at(-1)?.paragraph ?? 0),
    }
  }

  /** @param beside its candidates @param opinion what the rules come to */
  of(i: number, beside: readonly LanguageCandidate[], opinion: Opinion | null): Row {
    const { frame, heard, around, ledger } = this.reading
    const { speaker, turn, sure, cue, mention, spans } = heard[i]!
    const sound = beside.filter(isSound)
    const held = sound.filter(({ told }) => told.holder !== null && told.holder === speaker)
    const doubted = beside.filter((one) => !isSound(one) && speaker !== null && one.told.holder === speaker)
    return {
      ...this.ofText,
      interpreted: doubted.some(({ told }) => told.statement.doubt === 'interpreted') ? 1 : 0,
      marked: ledger.marks.of(i) ? 1 : 0,
      party: PARTIES.indexOf(ledger.partyOf(i)),
      role: turn ? 1 + ROLES.indexOf(turn.role) : 0,
      speaker: speaker ? 1 + kindOf(speaker) : 0,
      sure: sure ?? 1,
      ruledBy: opinion ? STAGES.indexOf(opinion.stage) : NONE,
      written: around.isWritten(i) ? 1 : 0,
      cued: (cue ? 1 : 0) + (mention ? 2 : 0),
      said: far(this.near.timesOf(speaker)),
      number: far(i),
      soundBeside: sound.length,
      heldBeside: held.length,
      asked: frame.document.text.charAt(spans.at(-1)!.end - 1) === '?' ? 1 : 0,
    }
  }
}
