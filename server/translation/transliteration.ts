/** Names that French and English write over from another script, each in its own letters: Poutine, Putin. */

/** What a folded name sounds like, read in French: one letter a sound, C for that of "church", S for that of "ship". */
export const soundOfFrench = (name: string) =>
  even(
    name
      .replace(/tch/gu, 'C')
      .replace(/ch/gu, 'S')
      .replace(/dj/gu, 'j')
      .replace(/ou/gu, 'u')
      .replace(/gu(?=[ei])/gu, 'g'),
  )

/** The same, read in English: two names that sound alike are one name. */
export const soundOfEnglish = (name: string) =>
  even(name.replace(/ch/gu, 'C').replace(/sh/gu, 'S').replace(/zh/gu, 'j').replace(/o[ou]/gu, 'u'))

const even = (name: string) =>
  name
    .replace(/ine$/u, 'in')
    .replace(/re$/u, 'er')
    .replace(/(?<=.{4})[eao]$/u, '')
    .replace(/kh/gu, 'k')
    .replace(/[qc]/gu, 'k')
    .replace(/[yj]/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/ff?$/u, 'v')
    .replace(/(.)\1/gu, '$1')
