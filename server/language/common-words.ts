/**
 * Words that tell no passage from another, since nearly all hold some: looked up in pairs, never alone. Left out are
 * those that mean something rarer in the
 * other language ("or", "but", "son") and those that are said alone ("no").
 */

const FRENCH =
  'l le la les un une des de du d à a au aux en dans par pour sur sous avec sans entre et ou mais donc si que qui ' +
  'quoi dont où ce cet cette ces se sa ses mon ma mes ton ta tes leur leurs notre nos votre vos je j tu il elle on ' +
  'nous vous ils elles me te lui eux y ne pas plus est sont était été être ai as avait avoir ont fait comme tout tous même aussi'

const ENGLISH =
  'the a an of and to in that is for it was on as with he be at by this not have are they from had which his her she ' +
  'their one has will who all there been would its more said when can if about we you i our my your them him us me do ' +
  "did so what were than up out into 's"

/** As keys of {@link words}: folded. */
export const COMMON_WORDS: readonly string[] = `${FRENCH} ${ENGLISH}`
  .normalize('NFKD')
  .replace(/\p{M}/gu, '')
  .split(' ')
