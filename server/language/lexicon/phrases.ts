/** Fixed phrases of several words that count as one. Folded words as server/text/words.ts cuts them. */

/** Said while thinking; nothing is lost with them where commas or dashes set them off. */
export const FILLERS = `
  you know|i mean|you see|look|well|like|so|right|okay|ok|yeah|now|now then|let me see|let's see|let 's see|as it were|so to speak
  bon|ben|bon ben|eh bien|et bien|ben oui|voila|quoi|enfin|alors|tu vois|vous voyez|vous savez|tu sais|disons|comment dire|je veux dire
  si vous voulez|si tu veux|en fait|du coup|bref|ecoutez|ecoute|tenez|regardez|hein|n est ce pas|genre`

/** They leave open whether the rest is so. */
export const HEDGES = `
  i think|i believe|i guess|i suppose|i suspect|i hope|i would say|i would think|i should think|i imagine|i feel|we think|we believe|we hope
  in my view|in my opinion|to my mind|as far as i know|as far as i am aware|if i am not mistaken|if i remember correctly
  it seems|it appears|it seems to me|sort of|kind of|more or less|or so|in a way|to some extent|in some ways|in principle|in theory
  as i understand it|to the best of my knowledge|it is possible that|it may be that
  je crois|je pense|je suppose|j imagine|j espere|je imagine|je espere|je dirais|je trouve|il me semble|me semble il|nous pensons|nous croyons
  nous esperons|a mon avis|selon moi|d apres moi|de apres moi|pour moi|a ma connaissance|si je ne me trompe|sauf erreur|on dirait
  en quelque sorte|plus ou moins|en principe|en theorie|dans une certaine mesure|a ce qu il semble|sans doute|peut etre|il se peut que
  il est possible que|si je me souviens bien|a peu pres|sans-doute`

/** Forms of address: who is spoken to, not what is said. */
export const VOCATIVES = `
  mr speaker|mr. speaker|madam speaker|mr chairman|madam chair|mr president|madam president|minister|prime minister|ladies and gentlemen|my friends|sir|madam|folks
  monsieur le president|madame la presidente|m le president|mme la presidente|monsieur le ministre|madame la ministre|mesdames et messieurs
  mesdames messieurs|mes amis|chers amis|chers collegues|mes chers collegues|mes chers compatriotes|monsieur|madame|messieurs|mesdames`

/** Ways to say the same, an equals sign between two, each line with the kind of edit that it is to swap them. */
export const EQUIVALENTS = `
  spelling: is = 's = has
  spelling: would = 'd = had
  spelling: us = 's
  spelling: going to = gonna
  spelling: want to = wanna
  spelling: got to = gotta
  spelling: because = 'cause = cause = cos
  spelling: until = till = til
  spelling: them = 'em
  spelling: and = 'n'
  spelling: ok = okay
  spelling: mister = mr
  spelling: doctor = dr
  spelling: monsieur = m = mr
  spelling: madame = mme
  spelling: cela = ca
  spelling: is not = ain't
  spelling: saint = st
  function_word: tu = te
  tense: will = shall = am going to = is going to = are going to = 're going to
  modality: must = have to = has to = need to = needs to = have got to
  modality: can = am able to = is able to = are able to
  modality: cannot = can not = am unable to = is unable to = are unable to
  modality: should = ought to
  modality: faut que = doit
  content_word: a lot of = many = lots of = much = plenty of
  content_word: in order to = to = so as to
  content_word: due to = because of = owing to
  content_word: about = around = roughly = approximately
  content_word: as well = too = also
  content_word: each other = one another
  content_word: at least = no less than
  content_word: more than = over
  content_word: less than = under = fewer than
  negation: not any = no
  content_word: beaucoup de = de nombreux = de nombreuses = enormement de = plein de
  content_word: afin de = pour = en vue de
  content_word: a cause de = en raison de
  content_word: parce que = car = puisque
  content_word: plus de = davantage de
  content_word: au moins = au minimum
  content_word: environ = a peu pres = autour de
  content_word: aussi = egalement
  content_word: ne pas = point
  negation: pas de = aucun = aucune
  person: on = nous
  function_word: ce = cela = ceci = ca
  function_word: dans = en
  function_word: that = which = who
`
