import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../server/read/document/markdown.ts'
import '../../support/properties.ts'

const textsOf = (markdown: string) => readMarkdown(markdown).passages.map(({ text }) => text)

describe('a manuscript in Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# Le bac #\n\nSous-titre\n---\nTexte.', ['Le bac', 'Sous-titre', 'Texte.']],
    [
      'lines of a paragraph',
      'Le bac ne\npasse plus  \nce soir.\\\nDemain si.',
      ['Le bac ne passe plus ce soir. Demain si.'],
    ],
    [
      'emphasis',
      '**« Non »**, _dit-elle_, *“no”*, ***fort***, ~~barré~~',
      ['« Non », dit-elle, “no”, fort,'],
    ],
    [
      'words struck out',
      'Il ~~ne~~ part <del>pas </del>demain<s>, dit-on</s>. She <del>never left.',
      ['Il part demain. She never left.'],
    ],
    [
      'numbers set high',
      'Pas<sup>1</sup> le 1<sup>er</sup>, 10<sup>6</sup> bacs<sup>[2]</sup>.',
      ['Pas¹ le 1er, 10⁶ bacs.'],
    ],
    [
      'signs that are no emphasis',
      '3 * 4 * 5, un_mot_long, l’étoile*',
      ['3 * 4 * 5, un_mot_long, l’étoile*'],
    ],
    [
      'marks of a quotation',
      '« On […] [le bac] \\[sic\\] part [...] »',
      ['« On […] [le bac] [sic] part [...] »'],
    ],
    [
      'links',
      '[« Non »](https://a.example/x_(y) "Titre"), [le **maire**][m], [m] et <https://b.example/>\n\n[m]: https://m.example',
      ['« Non », le maire, m et https://b.example/'],
    ],
    ['links around brackets', '[« On […] part »](https://a.example)', ['« On […] part »']],
    ['notes', 'Il part[^1].\n\n[^1]: « Demain », dit-il.', ['Il part.', '« Demain », dit-il.']],
    ['images', 'Avant ![le bac](bac.png) après', ['Avant après']],
    ['lists', '- un\n- deux\n  suite\n1. trois\n* * *\n+ quatre', ['un', 'deux suite', 'trois', 'quatre']],
    ['a dialogue', '— Vous partez ?\n\n— Demain.', ['— Vous partez ?', '— Demain.']],
    ['quoted blocks', '> « On part »,\n> dit-il.\n>\n> > Non.', ['« On part », dit-il.', 'Non.']],
    [
      'tables',
      '| Qui | Quoi |\n|:--|--:|\n| Ève | « Non \\| oui » |',
      ['Qui', 'Quoi', 'Ève', '« Non | oui »'],
    ],
    ['code', '```\n*a* # b\n```\nAvec `*c*`.', ['*a* # b', 'Avec *c*.']],
    [
      'HTML, comments and entities',
      'Un <em class="x">mot</em><!-- caché\n\nencore -->&nbsp;&eacute;t&#233;',
      ['Un mot\u00a0été'],
    ],
    ['front matter', '---\ntitle: Secret\n---\n\nTexte.', ['Texte.']],
    ['front matter in TOML', '+++\r\ntitle = "x"\r\n+++\r\nText.', ['Text.']],
    ['rules', '---\n\nUn.\n\n---\n\nTwo.', ['Un.', 'Two.']],
    ['headings above their text', '# Le bac\n## The ferry\nIt left.', ['Le bac', 'The ferry', 'It left.']],
    [
      'emphasis in words',
      're**construire**, un*believ*able, co_opér_',
      ['reconstruire, unbelievable, co_opér_'],
    ],
    [
      'broken lines',
      'Les sanglots longs  \ndes violons<br>de l’automne\n\nTyger,\\\nburning bright',
      ['Les sanglots longs des violons de l’automne', 'Tyger, burning bright'],
    ],
    ['indents', '\t« Non », dit-il.\n\n    “No,” he said.', ['« Non », dit-il.', '“No,” he said.']],
    [
      'HTML blocks',
      '<div align="center">\n« *Non* »\n</div>\n<p>“No”</p><aside>\n\nSo he **said**.\n\n</aside>',
      ['« Non »', '“No”', 'So he said.'],
    ],
    [
      'notes of several lines',
      'Un[^1], [two](x)[^b]\n[^1]: « Demain »,\ndit-il.\n[^b]: # So\n\n    “Tomorrow.”[^c]',
      ['Un, two', '« Demain », dit-il.', 'So', '“Tomorrow.”'],
    ],
    ['notes in a quoted block', '> Il part[^1].\n>\n> [^1]: “He did.”', ['Il part.', '“He did.”']],
    [
      'numbers of lists, though a year is none',
      '1. « Un »\n   - “two”\n\nNothing since\n1988. Rien.',
      ['« Un »', '“two”', 'Nothing since 1988. Rien.'],
    ],
    ['tables without edges', 'Who | Quoi\n--- | ---\nEve | « Non »', ['Who', 'Quoi', 'Eve', '« Non »']],
    ['links nobody should follow', '[« Non »](javascript:x) and [“no”](data:x)', ['« Non » and “no”']],
    [
      'entities for marks',
      '&laquo;&nbsp;Non&nbsp;&raquo;, &ldquo;no&rdquo; & co',
      ['«\u00a0Non\u00a0», “no” & co'],
    ],
  ])('is read without its %s', (_, markdown, texts) => expect(textsOf(markdown)).toEqual(texts))

  it('takes its first heading for its title', () => {
    expect(readMarkdown('Chapeau\n\n# Le **bac**\n\n## Suite').title).toBe('Le bac')
    expect(readMarkdown('Texte.').title).toBeNull()
  })

  it('keeps a comment that is left open, which may be none', () => {
    expect(textsOf('Un <!-- deux\n\nthree')).toEqual(['Un <!-- deux', 'three'])
  })

  it.each(['> ', '- ', '> 1. '])('keeps the words of what nests without end: %s', (piece) => {
    expect(textsOf(`# Titre\n\n${piece.repeat(500)}« Non », “no”`).at(-1)).toMatch(/« Non », “no”$/)
  })

  it.each([
    '[',
    ']',
    '*a',
    '_',
    '`',
    '<!--',
    '<a ',
    '&amp;',
    '> ',
    '- ',
    '|',
    '![a](',
    '[a]',
    '[[a]',
    '\\',
    '~~a',
    '"',
    '[a](b "',
    '# ',
    '[^a',
    '[^a]:',
    '![',
    '***a',
    '<!-->',
  ])('takes hundreds of thousands of characters of %s', (piece) => {
    expect(() => readMarkdown(piece.repeat(300_000 / piece.length))).not.toThrow()
  })

  it('keeps every word of a text without markup', () => {
    const words = fc.array(fc.stringMatching(/^[a-zà-ÿ]{1,8}[,.?!…»]?$/u), { minLength: 1 })
    fc.assert(
      fc.property(words, (all) => {
        expect(textsOf(all.join(' '))).toEqual([all.join(' ')])
      }),
    )
  })
})
