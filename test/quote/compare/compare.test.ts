import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { compare } from '../../../server/quote/compare/compare.ts'
import type { TextEdit } from '../../../server/api/edits.ts'
import { words } from '../../../server/language/split.ts'
import { grammar } from '../../support/grammars.ts'

const compared = (text: string, claim: string, language = 'en') =>
  compare(read(text, grammar(language)), readClaim(claim, grammar(language)))!
const kinds = (edits: TextEdit[]) => edits.map(({ kind }) => kind)

describe('typography is never an alteration', () => {
  it.each([
    ['fr', '« Nous irons jusqu’au bout ! »', '"Nous irons jusqu\'au bout!"'],
    ['fr', 'L’État nous doit une réponse', "L'Etat nous doit une réponse"],
    ['fr', 'À l’œuvre, mes sœurs', "A l'oeuvre, mes soeurs"],
    ['fr', '12\u202f500 hectares à 20\u00a0%', '12 500 hectares à 20 %'],
    ['en', 'We don’t know — not yet', "we don't know -- not yet"],
    ['en', 'The 2,000 re-elected members', 'the 2 000 reelected members'],
    ['en', 'It is, um, over', 'It is over'],
    ['en', 'They was wrong', 'They was [sic] wrong'],
    ['fr', 'Je ne céderai pas¹ sur ce point[2], dit-on', 'Je ne céderai pas sur ce point, dit-on'],
    [
      'en',
      'We shall not give way¹ on this point[2], they say',
      'We shall not give way on this point, they say',
    ],
    ['fr', 'Il y a 10⁶ bacs en mer', 'Il y a un million de bacs en mer'],
    ['en', 'There are 10⁶ barges at sea', 'There are a million barges at sea'],
  ])('%s: %s = %s', (language, text, claim) => {
    const { answer, harm } = compared(text, claim, language)
    expect([answer, harm]).toEqual(['exact', 'none'])
  })
})

describe('few words are not found by chance', () => {
  it.each([
    ['en', 'absent', 'We’re still counting the boxes.', 'We are done.'],
    ['en', 'absent', 'You can’t heat a school with promises.', 'You can’t win.'],
    ['en', 'absent', 'They were late again, and sorry.', 'They were guilty.'],
    ['fr', 'absent', 'Le sac s’est perdu entre deux gares.', 'Tout est perdu.'],
    ['fr', 'absent', 'La ville est en fête depuis mardi.', 'La ville est en deuil.'],
    ['fr', 'absent', 'On ne peut pas chauffer une école.', 'On ne peut pas gagner.'],
    ['fr', 'absent', 'J’accuse le général d’avoir fui.', 'I accuse the general.'],
    ['en', 'altered', 'The dam is safe for now.', 'The dam is unsafe for now.'],
    ['en', 'altered', 'I met Doris Halloway on Friday.', 'I met Doris Pelham on Friday.'],
    ['fr', 'altered', 'Nous ne sommes pas prêts.', 'Nous sommes prêts.'],
    ['fr', 'altered', 'Il a vendu douze chevaux hier.', 'Il a vendu deux chevaux.'],
    ['fr', 'exact', 'La ville est en fête depuis mardi.', 'La ville est en fête.'],
  ])('%s, %s: %s → %s', (language, answer, text, claim) => {
    expect(compared(text, claim, language)?.answer ?? 'absent').toBe(answer)
  })
})

describe('each edit has its kind and its harm', () => {
  it.each([
    ['There was not much to add', 'There was much to add', 'negation', 'meaning'],
    ['Nous ne toucherons pas à l’impôt', 'Nous toucherons à l’impôt', 'negation', 'meaning'],
    ['Il ne peut venir demain', 'Il ne peut pas venir demain', 'function_word', 'minor'],
    ['Je n’ose pas le dire', 'Je n’ose le dire', 'function_word', 'minor'],
    ['Il ne cesse de pleuvoir ici', 'Il ne cesse pas de pleuvoir ici', 'function_word', 'minor'],
    ['We’re not selling the mill', 'We are not selling the mill', 'spelling', 'minor'],
    ['Il ne peut pas venir demain', 'Il peut venir demain', 'negation', 'meaning'],
    ['Il ne peut venir demain', 'Il peut venir demain', 'negation', 'meaning'],
    ['Je sais pas s’il viendra', 'Je ne sais pas s’il viendra', 'function_word', 'minor'],
    ['It costs 2.2 billion a year', 'It costs 9.2 billion a year', 'number', 'meaning'],
    ['There are 10⁶ barges at sea', 'There are 106 barges at sea', 'number', 'meaning'],
    ['Nous comptons 10⁶ bacs en mer', 'Nous comptons 106 bacs en mer', 'number', 'meaning'],
    ['Nous avons recruté douze infirmières', 'Nous avons recruté quatorze infirmières', 'number', 'meaning'],
    ['Some homes might lose power', 'Some homes will lose power', 'modality', 'meaning'],
    ['Most of them agreed with us', 'All of them agreed with us', 'quantifier', 'meaning'],
    ['We vote on Tuesday morning', 'We vote on Thursday morning', 'date', 'meaning'],
    ['It costs thirty million pounds here', 'It costs thirty million euros here', 'unit', 'meaning'],
    ['I promised them a hearing', 'We promised them a hearing', 'person', 'meaning'],
    ['The bridge was safe last year', 'The bridge is safe last year', 'tense', 'meaning'],
    ['They met in Stanmere last year', 'They met in Caldmoor last year', 'name', 'meaning'],
    ['The roof was found to be sound', 'The roof was found to be rotten', 'content_word', 'meaning'],
    ['We need a stronger harbour wall', 'We need a stronger harbor wall', 'spelling', 'minor'],
    ['La porte est fermée à clef ici', 'La porte est fermée à clé ici', 'spelling', 'minor'],
    ['We don’t sell the land', 'We do not sell the land', 'spelling', 'minor'],
    ['They repaired the old bridges there', 'They repaired the old bridge there', 'inflection', 'minor'],
    ['We spoke of the plan for hours', 'We spoke of a plan for hours', 'function_word', 'minor'],
  ])('%s → %s: %s', (text, claim, kind, harm) => {
    const language = /é|à|ne |Nous|Je /.test(text) ? 'fr' : 'en'
    const comparison = compared(text, claim, language)
    expect(comparison.answer).toBe('altered')
    expect(comparison.harm).toBe(harm)
    expect(kinds(comparison.edits)).toContain(kind)
  })

  it('points at the edited words on both sides', () => {
    const text = 'He said: “Most of them, I hope.”'
    const claim = '“All of them, I hope.”'
    const [edit] = compared(text, claim).edits
    expect(text.slice(edit!.said.start, edit!.said.end)).toBe('Most')
    expect(claim.slice(edit!.claimed.start, edit!.claimed.end)).toBe('All')
  })
})

describe('marks license the edits that they mark, by the rule of the language printed', () => {
  const french = 'Nous avons semé sur tout le plateau et la récolte est déjà vendue.'
  const english = 'There is now a very important opportunity to deepen our cooperation.'
  it.each([
    ['en', english, 'There is now ... opportunity to deepen our cooperation'],
    ['en', english, 'There is now […] opportunity to deepen our cooperation'],
    ['fr', french, 'Nous avons semé […] et la récolte est déjà vendue'],
    ['fr', french, 'Nous avons semé (...) et la récolte est déjà vendue'],
    ['en', 'I wrote to them in October', 'I wrote to them [the board] in October'],
    ['en', 'They sent it to her in October', 'They sent it to [Ms. Hale] in October'],
    ['en', 'and we shall rebuild the pier', '[W]e shall rebuild the pier'],
  ])('%s: %s → %s', (language, text, claim) => {
    const { answer, harm, edits } = compared(text, claim, language)
    expect([answer, harm]).toEqual(['edited_marked', 'none'])
    expect(kinds(edits)).toContain('marked')
  })

  it('takes bare dots in French for a pause, so that what they hide is missing', () => {
    const { answer, harm } = compared(french, 'Nous avons semé… et la récolte est déjà vendue', 'fr')
    expect([answer, harm]).toEqual(['altered', 'meaning'])
  })

  it('still finds the unmarked edit beside a marked one', () => {
    const { answer, edits } = compared(english, 'There is now ... opportunity to weaken our cooperation')
    expect(answer).toBe('altered')
    expect(kinds(edits)).toEqual(expect.arrayContaining(['marked', 'content_word']))
  })
})

describe('a claim that is another text is absent', () => {
  it.each([
    [
      'The wind and the pylons bring jobs to the valley',
      'Without new pylons the wind will stay out at sea, and so will the jobs',
    ],
    ['Le tunnel rouvrira au printemps', 'Le maire démissionnera demain'],
    ['', 'anything'],
    ['some words', '…'],
  ])('%s / %s', (text, claim) => {
    expect(compared(text, claim)).toBeNull()
  })
})

describe('comparing', () => {
  const vocabulary =
    'we shall not rebuild the old pier because nobody asked l’été ne pas 12 % Stanmere don’t deux mille million € May 14 a'.split(
      ' ',
    )
  const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 24 })
  const keys = (text: string) => words(text).map((word) => word.key)

  it('gives edits that, replayed on the record’s words, make the claim’s', () => {
    const changes = fc.array(
      fc.record({
        at: fc.nat(23),
        how: fc.constantFrom('drop', 'add', 'change'),
        word: fc.constantFrom(...vocabulary),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(sentence, changes, (said, edits) => {
        const changed = [...said]
        for (const { at, how, word } of edits)
          changed.splice(at, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : [word]))
        const [text, claim] = [said.join(' '), changed.join(' ')]
        const comparison = compare(read(text, grammar('en')), readClaim(claim, grammar('en')))
        if (!comparison) return
        const { span, edits: found } = comparison
        const within = (all: string, { start, end }: { start: number; end: number }) =>
          words(all)
            .filter((word) => word.start >= start && word.end <= end)
            .map(({ key }) => key)
        const replayed: string[] = []
        let from = Math.min(span.start, ...found.map((edit) => edit.said.start))
        for (const { said: there, claimed } of found) {
          replayed.push(...within(text, { start: from, end: there.start }), ...within(claim, claimed))
          from = there.end
        }
        replayed.push(...within(text, { start: from, end: span.end }))
        expect(replayed).toEqual(keys(claim))
      }),
      { numRuns: 3_000 },
    )
  })

  it('finds a text in itself without an edit, and gives the same answer twice', () => {
    fc.assert(
      fc.property(sentence, (said) => {
        const text = said.join(' ')
        const once = compared(text, text)
        expect(once).toMatchObject({ answer: 'exact', edits: [], similarity: 1 })
        expect(compared(text, text)).toEqual(once)
      }),
    )
  })

  it('takes no typography for an edit: marks, dashes, spaces and capitals of either house', () => {
    const setting: [RegExp, string[]][] = [
      [/'/gu, ["'", '’', '‘', 'ʼ']],
      [/ /gu, [' ', '\u00A0', '\u202F', '  ']],
      [/"/gu, ['"', '“', '”', '« ', ' »']],
      [/ - /gu, [' - ', ' – ', ' — ', ' -- ']],
    ]
    const texts = [
      `L'œuvre qu'il a signée - dit-on - vaut 12 500 euros`,
      `He said "we don't know" - not yet - about the 2,000 members`,
      `Nous irons jusqu'au bout de l'été avec 12 % de moins`,
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.infiniteStream(fc.nat(3)),
        fc.boolean(),
        (text, picks, shout) => {
          let set = text
          for (const [mark, ways] of setting)
            set = set.replace(mark, () => ways[picks.next().value! % ways.length]!)
          const claim = shout ? set.toUpperCase() : set
          for (const language of ['en', 'fr']) {
            expect(compared(text, claim, language)).toMatchObject({ answer: 'exact', harm: 'none' })
          }
        },
      ),
    )
  })

  it.each(['en', 'fr'])('never fails on any text, and keeps every offset inside it (%s)', (language) => {
    const piece = fc.constantFrom(
      ...'le la pas ne deux mille 2,5 milliard € % [ ] … ... [sic] (…) « » “ ” ’ ! ? . \n May 14 d’ billion not I say si if 😀 ﷺ'.split(
        ' ',
      ),
    )
    const anything = fc.oneof(
      fc
        .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
        .map((all) => all.join(' ')),
      fc.string({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(anything, anything, (text, claim) => {
        const found = compare(read(text, grammar(language)), readClaim(claim, grammar(language)))
        if (!found) return
        const { span, pieces, hidden, edits, similarity } = found
        expect(similarity).toBeGreaterThan(0)
        expect(similarity).toBeLessThanOrEqual(1)
        for (const { start, end } of [span, ...pieces, ...hidden]) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { said, claimed } of edits) {
          expect(text.slice(said.start, said.end)).toBe(said.text)
          expect(claim.slice(claimed.start, claimed.end)).toBe(claimed.text)
        }
      }),
    )
  })

  it('stays quick on a passage of a hundred thousand words', () => {
    const passage = `${'lorem ipsum dolor sit amet '.repeat(20_000)}There was not much to add ${'lorem ipsum '.repeat(100)}`
    expect(compared(passage, 'There was much to add')).toMatchObject({ answer: 'altered', harm: 'meaning' })
  })
})
