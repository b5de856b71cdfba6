/** Words of the closed classes by which attribution finds its way round a clause. Keys are folded words. */

const set = (words: string) => new Set(words.trim().split(/\s+/))

export const PRONOUN: Record<string, { gender: 'f' | 'm' | null; plural: boolean }> = {
  he: { gender: 'm', plural: false },
  she: { gender: 'f', plural: false },
  him: { gender: 'm', plural: false },
  her: { gender: 'f', plural: false },
  // it speaks for a body, which is neither one person nor of a gender
  it: { gender: null, plural: true },
  they: { gender: null, plural: true },
  il: { gender: 'm', plural: false },
  elle: { gender: 'f', plural: false },
  lui: { gender: 'm', plural: false },
  ils: { gender: 'm', plural: true },
  elles: { gender: 'f', plural: true },
  eux: { gender: 'm', plural: true },
  'celui-ci': { gender: 'm', plural: false },
  'celle-ci': { gender: 'f', plural: false },
}

export const DEFINITE = set(`the this that these those le la les l ce cet cette ces`)
export const INDEFINITE = set(
  `an one another some several many un une des plusieurs certains certaines quelques deux trois two three`,
)
export const POSSESSIVE = set(
  `his her their its my our your son sa ses leur leurs mon ma mes notre nos votre vos`,
)
export const CONTRACTED_ARTICLE = set('du au aux des')
export const isDeterminer = (key: string) => DEFINITE.has(key) || INDEFINITE.has(key) || POSSESSIVE.has(key)

export const PREPOSITION = set(`
  selon
  of for in at from with to on by about after before during since until under over against among between through into
  near above below inside outside without within upon toward towards despite amid like as via across along behind beside besides per
  de du d des à à au aux en dans par pour sur sous avec vers chez entre depuis pendant avant apres contre sans lors
  devant derriere malgre parmi envers outre face hors des durant jusque jusqu suite`)

/** Words at which a clause begins: what stands before them is no part of the subject. */
export const CLAUSE = set(`
  that when while if as because where what why how whether although though since until unless and but or so yet than which who whom whose
  que qu quand lorsque lorsqu si comme car ou mais et puisque puisqu tandis alors dont donc`)
export const RELATIVE = set('who which whose whom qui dont que')

/** What may stand between a subject and its verb. */
const AUXILIARY = set(`
  has have had is was were are be been being did do does would could can may might will shall should must also then later once
  recently since not never even still again just simply only often always already soon now first further
  himself herself themselves itself both all has
  a ont ai avait avaient aura auront aurait auraient eut est sont etait etaient fut ayant s se lui leur nous vous me m t te
  y en l ne n n' pas aussi egalement ensuite puis alors encore deja meme toujours enfin bien mieux lui-meme elle-meme
  eux-memes notamment vite aussitot pourtant plutot ainsi vient viennent venait aime veut fait tient tenu tenait d' de
  went goes on came got began begun begins continued refused tried used seemed`)
export const isBetweenSubjectAndVerb = (key: string) => AUXILIARY.has(key) || /(?:..ly|..ment)$/.test(key)

export const FRENCH_AUXILIARY = set(
  'a ont ai avait avaient aura auront aurait auraient eut est sont etait etaient fut ayant avoir etre',
)
