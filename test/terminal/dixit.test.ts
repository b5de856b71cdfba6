import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark, spanOf } from '../support/collection.ts'
import { lookIntoFile, temporaryDatabase } from '../support/database.ts'
import { dixit } from '../support/program.ts'
import { grammars } from '../support/grammars.ts'

const INTERVIEW =
  'Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé. Le barrage a coûté 12 000 euros.'
const REPORT =
  'Sidonie Farrow, who answered in French, was blunt. “We will open the gate on March 3,” she said. “Nobody will be flooded.”'

/** A sitting of a parliament of our own invention. */
const hansard = (
  language: string,
  words: string,
) => `<Hansard xml:lang="${language}" id="1"><ExtractedInformation>
<ExtractedItem Name="MetaDocumentCategory">Debates</ExtractedItem><ExtractedItem Name="MetaNumberNumber">3</ExtractedItem>
<ExtractedItem Name="SessionNumber">1</ExtractedItem><ExtractedItem Name="ParliamentNumber">9</ExtractedItem>
</ExtractedInformation><HansardBody><Intervention id="2"><PersonSpeaking><Affiliation>Odile Marchbanks</Affiliation>
</PersonSpeaking><Content><FloorLanguage language="FR"/><ParaText id="10">${words}</ParaText></Content></Intervention>
</HansardBody></Hansard>`

/** A database in which the checks below find what they need. */
let folder: string
let db: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  db = join(folder, 'dixit.db')
  const store = openStore(db, grammars)
  const record = await store.sources.add(
    captured(
      [{ text: INTERVIEW, speaker: 'Sidonie Farrow', spoken: { language: 'fr', markup: 'langue="fr"' } }],
      {
        title: 'Entretien avec Sidonie Farrow',
        kind: 'record',
        publishedAt: '2026-02-20',
      },
    ),
  )
  await mark(store, record, ['Le barrage a coûté'], { speaker: 'Sidonie Farrow' })
  const report = await store.sources.add(
    captured([REPORT], { title: 'Farrow Is Blunt', language: 'en', publisher: 'The Weir' }),
  )
  await mark(store, report, ['We will open the gate on March 3,', 'Nobody will be flooded.'], {
    speaker: 'Sidonie Farrow',
    spoken: { language: 'fr', basis: 'stated', evidence: spanOf(report, 'who answered in French') },
  })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('check', () => {
  it('answers in French', async () => {
    const words = 'Nous ouvrirons la vanne le 5 mars, et personne ne sera inondé.'
    const { code, out, err } = await dixit(['check', words, '--speaker', 'Farrow', '--db', db], {
      LANG: 'fr_FR.UTF-8',
    })
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'Citation modifiée',
        expect.stringMatching(/^Qui l’a dit\s\?.*Sidonie Farrow/u),
        expect.stringMatching(
          /^Dans quelle langue\s\?.*Français · Indiquée par le document\u00a0: langue="fr"/u,
        ),
        expect.stringMatching(/3 → 5$/),
        expect.stringContaining('Entretien avec Sidonie Farrow, 20 février 2026'),
        // The sentence alone, though the passage goes on.
        '  [Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé].',
      ]),
    )
  })

  it('answers in English', async () => {
    const words = 'We will open the gate on March 3. Nobody will be flooded.'
    const { code, out, err } = await dixit(['check', words, '--lang', 'en', '--db', db], {
      LANG: 'fr_FR.UTF-8',
    })
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'Translation presented as original',
        expect.stringMatching(/^In which language\? .*French · Stated in the text: who answered in French/),
        'In these words? Word for word',
        'Farrow Is Blunt, The Weir',
      ]),
    )
  })

  it.each([
    ['fr_FR.UTF-8', 'rien.txt\u00a0: Ce fichier n’existe pas.\n'],
    ['en_GB.UTF-8', 'rien.txt: There is no such file.\n'],
  ])('tells of a file that is not there as its language prints it, under %s', async (LANG, told) => {
    expect((await dixit(['add', 'rien.txt', '--db', db], { LANG })).err).toBe(told)
  })

  it.each([
    [
      'fr',
      [
        'Les mots tels qu’ils ont été dits',
        expect.stringMatching(/^ {2}Nous ouvrirons la vanne le 3\smars/),
        '  Sidonie Farrow, Entretien avec Sidonie Farrow',
        expect.stringMatching(/^ {2}Retrouvés en comparant les mots/),
        'Qui a traduit',
        '  Personne, dans ce qui est enregistré, ne répond de cette traduction.',
      ],
    ],
    [
      'en',
      [
        'The words as spoken',
        '  Found by comparing the words; nobody has linked them yet: to be confirmed.',
        'Who translated',
        '  Nobody on record vouches for this translation.',
      ],
    ],
  ])('tells the words as spoken and who vouches for their translation, in %s', async (lang, lines) => {
    const words = 'We will open the gate on March 3. Nobody will be flooded.'
    const { out } = await dixit(['check', words, '--speaker', 'Farrow', '--lang', lang, '--db', db])
    expect(out.split('\n')).toEqual(expect.arrayContaining(lines))
  })

  it.each([
    [0, 'exact', ['personne ne sera inondé', '--speaker', 'Sidonie Farrow']],
    [0, 'translation', ['We will open the gate on March 3', '--declared-translation']],
    [1, 'misattributed', ['personne ne sera inondé', '--speaker', 'Aldous Renard']],
    [1, 'unresolved', ['La lune appartient aux éclusiers.']],
  ])('exits with %i where it is %s, and says all of it with --json', async (exit, verdict, words) => {
    const { code, out } = await dixit(['check', ...words, '--json', '--db', db])
    expect(code).toBe(exit)
    expect(JSON.parse(out)).toMatchObject({ id: expect.any(Number), policy: 2, verdict, decision: null })
  })
})

describe('what cannot be done is said in the language asked for, with exit code 2', () => {
  it.each([
    ['fr', ['vérifie'], 'Le verbe « vérifie » n’existe pas.'],
    ['en', ['prove'], 'There is no verb “prove”.'],
    ['en', ['check', 'x', '--colour'], 'There is no option --colour.'],
    ['en', ['check', 'x', '--language', 'klingon'], 'does not take this value.'],
    ['fr', ['check', 'deux', 'mots'], 'Trop de mots'],
    ['en', ['check', '…'], 'text: Holds no words.'],
    ['fr', ['batch', 'chanter'], 'verb\u00a0: '],
  ])('%s: %o', async (language, words, message) => {
    const { code, out, err } = await dixit([...words, '--db', db], { LC_ALL: `${language}_CA.UTF-8` })
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toMatch(/error:|\n\s+at /)
    expect(out).toBe('')
  })

  it.each([
    ['fr', 'Cette base a été écrite par un Dixit plus récent (version 999'],
    ['en', 'This database was written by a newer Dixit (version 999'],
  ])('%s: a newer database', async (language, message) => {
    const file = join(folder, `newer-${language}.db`)
    lookIntoFile(file, (db) => db.pragma('user_version = 999'))
    const { code, err } = await dixit(['check', 'un mot', '--db', file, '--lang', language])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([
    ['fr', 'est la base d’un autre programme\u00a0: rien n’y a été écrit.'],
    ['en', 'is another program’s database: nothing was written to it.'],
  ])('%s: the database of another program', async (language, message) => {
    const file = join(folder, `foreign-${language}.db`)
    lookIntoFile(file, (db) => db.exec('CREATE TABLE invoices (amount INTEGER)'))
    const { code, err } = await dixit(['check', 'un mot', '--db', file, '--lang', language])
    expect(code).toBe(2)
    expect(err).toContain(`${file} ${message}`)
  })

  it.each([
    ['fr', 'mettez à sa place votre dernière copie'],
    ['en', 'put your newest copy in its place'],
  ])('%s: a database that is damaged, with what to do', async (language, message) => {
    const file = join(folder, `damaged-${language}.db`)
    writeFileSync(file, 'SQLite format 3\0'.repeat(1_000))
    const { code, err } = await dixit(['check', 'un mot', '--db', file, '--lang', language])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it.each([
    ['fr', '203.0.113.7', 'Dixit ne peut pas écouter à «\u00a0203.0.113.7\u00a0»'],
    ['en', '203.0.113.7', 'Dixit can’t listen at “203.0.113.7”'],
    ['en', 'no.such.host.invalid', 'Dixit can’t listen at “no.such.host.invalid”'],
  ])('%s: an address that is not this machine’s, %s', async (language, host, message) => {
    const file = join(folder, 'host.db')
    const { code, err } = await dixit(['serve', '--host', host, '--port', '0', '--db', file], {
      LANG: language,
    })
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toContain('0.0.0.0')
  })
})

describe('add', () => {
  it('stores each file it can read, and says which it cannot', async () => {
    const own = mkdtempSync(join(folder, 'add-'))
    const file = (name: string, content: string) => {
      writeFileSync(join(own, name), content)
      return join(own, name)
    }
    const { code, out, err } = await dixit([
      'add',
      file('l’écluse.txt', 'L’écluse est fermée depuis hier soir.\n\nOn attend le plombier, dit la mairie.'),
      join(own, 'absent.txt'),
      file('photo.txt', '\0\0\0'),
      file(
        'gate.html',
        '<title>The gate</title><p>The gate has been open since this morning, the keeper said.</p>',
      ),
      '--json',
      '--lang',
      'fr',
      '--kind',
      'release',
      '--db',
      join(own, 'dixit.db'),
    ])
    expect(code).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, title: 'l’écluse', language: 'fr', passages: 2 },
      { id: 2, title: 'The gate', language: 'en', passages: 1 },
    ])
    expect(err).toContain(`${join(own, 'absent.txt')}\u00a0: Ce fichier n’existe pas.`)
    expect(err).toMatch(/photo\.txt\u00a0: Ce n’est pas du texte/)
    const store = openStore(join(own, 'dixit.db'), grammars)
    expect((await store.sources.list({ limit: 5 })).items).toMatchObject([
      { title: 'The gate', kind: 'release' },
      { title: 'l’écluse', kind: 'release' },
    ])
    await store.close()
  })

  it('says in words what it stored', async () => {
    const path = join(folder, 'digue.txt')
    writeFileSync(path, 'La digue a tenu toute la nuit, dit le maire.\n\nElle tiendra demain, pense-t-il.')
    const { code, out } = await dixit(['add', path, '--lang', 'fr', '--db', join(folder, 'digue.db')])
    expect(code).toBe(0)
    expect(out).toBe('1 · digue · Français · 2 passages\n')
  })

  it.each([
    ['fr', 'EN', 'FR', 'Anglais, Français', 'Une autre source a cette adresse'],
    ['en', 'FR', 'EN', 'French, English', 'Another source has this address'],
  ])(
    'names both languages of a sitting, and a source of the same address, in %s',
    async (lang, first, second, both, told) => {
      const own = mkdtempSync(join(tmpdir(), 'dixit-'))
      const said: Record<string, string> = {
        FR: 'Le bac partira à l’heure, monsieur le président, et il reviendra.',
        EN: 'The ferry will leave on time, Mr. Speaker, and it will come back.',
      }
      const file = (language: string) => {
        const path = join(own, `sitting-${language}.xml`)
        writeFileSync(path, hansard(language, said[language]!))
        return path
      }
      const add = (...rest: string[]) =>
        dixit(['add', ...rest, '--lang', lang, '--db', join(own, 'dixit.db')])
      const { out } = await add(file(first), file(second))
      expect(out.split('\n')[1]).toContain(` · ${both} · `)
      const page = (words: string) => {
        const path = join(own, `${words}.txt`)
        writeFileSync(path, `Le bac (${words}).`)
        return path
      }
      const at = ['--url', 'https://quai.example/bac']
      const { out: pages } = await add(page('mars'), page('mai'), ...at)
      expect(pages.split('\n')).toEqual([
        expect.stringMatching(/^\d · mars/),
        expect.stringMatching(/^\d · mai/),
        expect.stringContaining(told),
        '',
      ])
      rmSync(own, { recursive: true })
    },
  )
})

describe('batch', () => {
  const lines = (objects: unknown[]) =>
    objects.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')
  const parsed = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  it('locate answers a line for a line, in order, a bad one in the middle with its problem', async () => {
    const text = 'La vanne, la vanne et encore la porte. The gate stays shut.'
    const { code, out } = await dixit(
      ['batch', 'locate', '--db', db],
      {},
      lines([
        { id: 'a', text, selector: { exact: 'The gate' } },
        { id: 7, text, selector: { exact: 'la vanne' } },
        '',
        '{"id": "broken", "text": ',
        { id: 'c', text },
        { id: 'd', text, selector: { exact: 'le pont-levis' } },
        { id: 'e', text, selector: { exact: 'la porte', start: 29 } },
      ]),
    )
    expect(parsed(out)).toMatchObject([
      { id: 'a', status: 'found', span: { start: 39, end: 47 }, rivals: [] },
      { id: 7, status: 'ambiguous', span: null },
      { id: null, problem: { code: 'malformed' } },
      { id: 'c', problem: { code: 'invalid', errors: [{ path: 'selector', code: 'invalid_type' }] } },
      { id: 'd', status: 'lost', span: null },
      { id: 'e', status: 'found', span: { start: 29, end: 37 } },
    ])
    expect(code).toBe(2)
  })

  it('check goes by the sources of each line, else by what is stored, and keeps nothing', async () => {
    const sources = [
      {
        title: 'Procès-verbal',
        kind: 'record',
        language: 'fr',
        passages: [
          { text: 'Le ponton sera démonté, et le quai refait.', speaker: 'Gaspard Ellery', spoken: 'en' },
          { text: 'Fin.' },
        ],
      },
    ]
    const claim = { text: 'Le ponton sera démonté', speaker: 'Gaspard Ellery' }
    const { code, out } = await dixit(
      ['batch', 'check', '--db', db],
      {},
      lines([
        { id: 1, sources, claim },
        { id: 2, claim },
        { id: 3, sources: [], claim },
        { id: 4, sources: [{ title: 'x' }], claim },
        { id: 5, claim: { text: 'personne ne sera inondé', speaker: 'Sidonie Farrow' } },
      ]),
    )
    expect(parsed(out)).toMatchObject([
      {
        id: 1,
        check: {
          verdict: 'translation_unmarked',
          speaker: { answer: 'same' },
          language: { basis: 'marked' },
        },
      },
      { id: 2, check: { verdict: 'unresolved' } },
      { id: 3, check: { verdict: 'unresolved' } },
      { id: 4, problem: { code: 'invalid' } },
      { id: 5, check: { verdict: 'exact' } },
    ])
    expect(code).toBe(2)
    expect(checksOf('Le ponton')).toBe(0)
  })

  it('flag calls no translation faithful beside a flag that turns its meaning, in either direction', async () => {
    const [french, english, wrong] = [
      { language: 'fr', text: 'Les pompiers ont sauvé douze enfants, mais la grange a brûlé lundi.' },
      { language: 'en', text: 'The firefighters saved twelve children, but the barn burned down on Monday.' },
      {
        language: 'en',
        text: 'The firefighters saved thirteen children, but the barn burned down on Monday.',
      },
    ]
    const { out } = await dixit(
      ['batch', 'flag'],
      {},
      lines([
        { id: 1, original: french, rendition: english },
        { id: 2, original: french, rendition: wrong },
        { id: 3, original: wrong, rendition: french },
      ]),
    )
    const [right, number, back] = parsed(out) as { flags: { harm: string }[]; faithfulness: number }[]
    expect(right!.flags).toEqual([])
    expect(right!.faithfulness).toBeGreaterThan(0.8)
    for (const { flags, faithfulness } of [number!, back!]) {
      expect(flags).toMatchObject([{ harm: 'meaning' }])
      expect(faithfulness).toBeLessThanOrEqual(0.5)
    }
  })

  it('a batch in which every line can be done ends well', async () => {
    const { code, out } = await dixit(
      ['batch', 'locate', '--db', db],
      {},
      '{"id":1,"text":"oui","selector":{"exact":"oui"}}\r\n',
    )
    expect(code).toBe(0)
    expect(parsed(out)).toEqual([{ id: 1, status: 'found', span: { start: 0, end: 3 }, rivals: [] }])
  })

  const checksOf = (words: string) =>
    lookIntoFile(db, (file) =>
      file.prepare('SELECT count(*) FROM checks WHERE findings LIKE ?').pluck().get(`%${words}%`),
    )
})

describe('the translation desk', () => {
  it('learns from what is stored in both languages, and says how much', async () => {
    const store = openStore(db, grammars)
    await store.learned.addTexts([{ fr: 'La vanne reste ouverte.', en: 'The gate stays open.' }], 'Claire')
    await store.close()
    const { code, out, err } = await dixit(['learn', '--db', db, '--lang', 'fr'])
    expect([code, out, err]).toEqual([0, 'Appris de 1 paire de textes.\n', ''])
    expect(JSON.parse((await dixit(['learn', '--json', '--db', db])).out)).toMatchObject({
      pairs: 1,
      waiting: 0,
    })
  })

  it.each([
    ['tmx', /^<\?xml .*<\/tmx>\n$/s],
    ['mqm', /^system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\n$/],
    ['json', /"items":\[\s*\]/],
  ])('goes out as %s', async (form, file) => {
    const { code, out, err } = await dixit(['export', '--as', form, '--db', db])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(file)
  })

  it.each([
    ['fr', 'Citation'],
    ['en', 'Quotation'],
  ])('writes quotes, narrowed as the list is, with heads in %s', async (lang, head) => {
    const words = ['export', 'quotes', '--as', 'csv', '--where', 'printed=fr', '--lang', lang, '--db', db]
    const { code, out } = await dixit(words)
    expect(code).toBe(0)
    const [heads, ...rows] = out.trim().split('\r\n')
    expect(heads).toContain(head)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('Le barrage a coûté')
  })

  it('writes the checks that are given to whoever asks, by the name that signs at the command line', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const text = 'Le bac ne passe plus.'
    const { id } = await store.checks.add(
      await verify({ text, declaredTranslation: false }, store, learner(store, grammars)),
      'Ada',
    )
    await store.checks.give(id, { to: 'Maud Quéré', note: '', due: null }, 'Ada')
    await store.close()
    const mine = ['export', 'checks', '--as', 'json', '--where', 'list=mine', '--db', file]
    for (const [DIXIT_USER, ids] of [
      ['maud quéré', [id]],
      ['Ada', []],
    ] as const) {
      const { out } = await dixit(mine, { DIXIT_USER })
      expect(JSON.parse(out).items.map((check: { id: number }) => check.id)).toEqual(ids)
    }
  })

  it('writes one quote, with addresses where the program is reached', async () => {
    const address = ['--address', 'https://dixit.example/']
    const { code, out } = await dixit(['export', 'quotes', '2', '--as', 'jsonld', ...address, '--db', db])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      id: 'https://dixit.example/api/quotes/2/export?as=jsonld',
      type: 'Annotation',
    })
  })

  it.each([
    ['quotes', '99', 'jsonld'],
    ['quotes', 'deux', 'jsonld'],
    ['sources', '1', 'tmx'],
    ['checks', '1', 'quotation'],
  ])('says that there is no %s %s as %s', async (...asked) => {
    const [what, number, as] = asked
    const { code, out, err } = await dixit(['export', what, number, '--as', as, '--db', db])
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toContain('Error')
  })

  it('goes out in the variety that the house prints', async () => {
    const { out } = await dixit(['export', '--as', 'tsv', '--fr', 'fr-CA', '--en', 'en-GB', '--db', db])
    expect(out).toBe('fr-CA\ten-GB\n')
  })

  it.each([
    ['no form', []],
    ['a form that it has not', ['--as', 'docx']],
    ['a variety that is none', ['--as', 'tmx', '--fr', 'québécois']],
  ])('does not go out in %s', async (_, form) => {
    const { code, out } = await dixit(['export', ...form, '--db', db])
    expect([code, out]).toEqual([2, ''])
  })
})

describe('help', () => {
  it.each([
    ['fr', /^Emploi\s:/, 'Enregistre comme sources des fichiers'],
    ['en', /^Usage:/, 'Store files, or pages by their address'],
  ])('is there in %s', async (language, usage, verb) => {
    const { code, out } = await dixit(['--help', '--lang', language])
    expect(code).toBe(0)
    expect(out).toMatch(usage)
    expect(out).toContain(verb)
  })
})
