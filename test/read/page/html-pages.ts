/** Pages of our own invention, as newspapers make them: the article, and all that stands around it. */

const CLUTTER = {
  en: {
    before: `<header class="site-header"><a href="/"><img alt="The Quay"></a>
      <nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav></header>
      <div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience on our site, and so do our partners.</p>
      <button>Accept</button></div>`,
    within: `<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a> <span>Print</span></div>
      <div class="newsletter-signup"><p>Get the harbour in your inbox: sign up for our weekly newsletter.</p><form><input></form></div>
      <aside><h3>Related</h3><ul><li><a href="/a">Harbour dues rise again</a><li><a href="/b">The gulls are back</a></ul></aside>`,
    after: `<div class="related-stories"><h2>Read next</h2><ul><li><a href="/c">Mayor opens swimming pool</a>
      <li><a href="/d">Bakery wins prize</a><li><a href="/e">Ten walks by the sea</a></ul></div>
      <section id="comments" class="comments"><h2>2 comments</h2><p>What a disgrace, the whole council ought to go!</p></section>
      <footer><p>All rights reserved by The Quay, a company of no great size.</p></footer>`,
  },
  fr: {
    before: `<header class="entete"><nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav></header>
      <div class="bandeau-cookies cookie-consent"><p>Nous utilisons des cookies pour améliorer votre expérience, et nos partenaires aussi.</p></div>`,
    within: `<div class="partage"><a href="#">Partager</a> <a href="#">Envoyer</a></div>
      <p class="lire-aussi">Lire aussi : <a href="/a">Les droits de port augmentent encore</a></p>
      <div class="inscription-newsletter"><p>Recevez chaque semaine l’actualité du port : inscrivez-vous à notre infolettre.</p></div>`,
    after: `<aside class="plus-lus"><h2>Les plus lus</h2><ol><li><a href="/b">La boulangerie primée</a></ol></aside>
      <div class="commentaires comments" id="comments"><h2>Commentaires</h2><p>Quelle honte, que tout le conseil s’en aille !</p></div>
      <footer>Mentions légales</footer>`,
  },
}

const ENGLISH_PASSAGES = [
  'Ferry late again as harbour master keeps his counsel',
  'Nobody on the quay, least of all the harbour master, was surprised on Monday when the eight o’clock ferry came in at ten, its lights still on and its siren silent.',
  '“We shall rebuild the pier,” said the mayor, Ann Pell, “and we shall do it before the winter.”',
  'Two winters without a pier',
  'The old pier, which was built in 1911, fell into the sea during a storm, and the council has argued ever since about who should pay for the new one.',
  'I never said it would be cheap, I said it would be ours.',
  'The pier will be of stone, not wood;',
  'it will be open to all, on every day of the year.',
  'The pier in 1920, with the ferry of the day. Photograph: Town Archive',
  'Asked whether she would stand again in May, after nine years in the office, she laughed and said: “No.”',
]

export const ENGLISH = {
  passages: ENGLISH_PASSAGES,
  html: page(
    'en',
    ENGLISH_PASSAGES,
    ([
      headline,
      lead,
      quote,
      section,
      history,
      cited,
      first,
      second,
      caption,
      last,
    ]) => `<main><article class="story">
      <header><h1>${headline}</h1><p class="byline">By <a rel="author" href="/jo">Jo March</a> and <a rel="author" href="/al">Al Brook</a></p></header>
      <p>${lead}</p>${CLUTTER.en.within}<p>${quote?.replace('shall', '<em>sh</em>all')}</p><h2>${section}</h2><p>${history}</p>
      <blockquote><p>${cited}</p></blockquote><ul><li>${first}</li><li>${second}</li></ul>
      <figure><img src="/pier.jpg"><figcaption>${caption}</figcaption></figure><p>${last}</p></article></main>`,
  ),
}

const FRENCH_PASSAGES = [
  'Le bac encore en retard, le maire se tait',
  'Personne sur le quai, et surtout pas le capitaine du port, ne s’est étonné lundi de voir arriver à dix heures le bac de huit heures, tous feux allumés.',
  '«\u00A0Nous rebâtirons la jetée avant l’hiver\u00A0», a promis la maire, Anne Pelletier, devant une trentaine d’habitants venus l’écouter malgré la pluie.',
  'Une jetée tombée à la mer',
  'L’ancienne jetée, construite en 1911, s’est effondrée pendant une tempête, et le conseil se dispute depuis pour savoir qui paiera la nouvelle.',
  'Je n’ai jamais dit qu’elle ne coûterait rien\u00A0: j’ai dit qu’elle serait à nous.',
  'À la question de savoir si elle se représenterait, elle a ri, puis répondu\u00A0: «\u00A0Non.\u00A0»',
]

export const FRENCH = {
  passages: FRENCH_PASSAGES,
  html: page('fr', FRENCH_PASSAGES, ([headline, lead, quote, section, history, cited, last]) => {
    const printed = [lead, quote, history, cited, last].map((text) => text?.replaceAll('\u00A0', '&nbsp;'))
    return `<div class="contenu"><div class="article-corps"><h1>${headline}</h1><p>${printed[0]}</p><p>${printed[1]}</p>${CLUTTER.fr.within}
      <h2>${section}</h2><p>${printed[2]}</p><blockquote>${printed[3]}</blockquote><p>${printed[4]}</p></div></div>`
  }),
}

function page(language: 'en' | 'fr', passages: string[], article: (passages: string[]) => string): string {
  const { before, after } = CLUTTER[language]
  return `<!doctype html><html lang="${language}"><body>${before}${article(passages)}${after}</body></html>`
}
