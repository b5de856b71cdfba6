import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const spoken = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => `${spoken.language} ${spoken.basis}`)

describe('the language the words were spoken in', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    ['beside the cue', 'en', '“It rained,” Ann Ross said in French.', ['fr stated']],
    ['beside the cue, in French', 'fr', '« Il pleut », a dit Anne Roche en anglais.', ['en stated']],
    [
      'a translation',
      'en',
      'Ann Ross said, translated from French, that it was “a long day”.',
      ['fr stated'],
    ],
    ['a third language', 'fr', '« Il pleut », a dit Anne Roche en espagnol.', ['other stated']],
    [
      'an interpreter',
      'en',
      'Speaking through an interpreter, Ann Ross said: “It rained.”',
      ['other inferred'],
    ],
    [
      'throughout an interview',
      'en',
      'Ross, who spoke French throughout the interview, said it was “a long day”.\nNobody came.\nNobody.\nNobody at all.\n“It rained,” Ross said.',
      ['fr stated', 'fr stated'],
    ],
    [
      'throughout a visit, in a sentence that quotes nobody',
      'en',
      'Ann Ross, who spoke French throughout the visit, toured the yard.\n“It rained,” said Joan Pike.\n“It poured,” Ross said.',
      ['unknown unknown', 'fr stated'],
    ],
    [
      'what is told of the occasion, in a sentence that quotes nobody',
      'en',
      'Ann Ross, addressing a hall of visiting crews in French, said the yard would close.\n“It rained,” she said.\n“Not here,” said Joan Pike.',
      ['fr stated', 'unknown unknown'],
    ],
    [
      'what is told of the occasion, in French, with the name after the verb',
      'fr',
      'C’est ce qu’a promis lundi Anne Roche, la directrice, dans un entretien accordé en anglais à notre rédaction.\n« Il pleut », a-t-elle dit.',
      ['en stated'],
    ],
    [
      'an occasion on which two languages were spoken tells nothing of the rest',
      'en',
      'Ann Ross answered some of the crews in French and others in English.\nNobody came.\nNobody.\n“It poured,” Ross said.',
      ['unknown unknown'],
    ],
    [
      'what was written on another occasion',
      'en',
      'Ann Ross wrote her first novel in French.\n“It rained,” she said.',
      ['unknown unknown'],
    ],
    ['a station of one language', 'en', '“It rained,” Ann Ross told France Inter.', ['fr inferred']],
    ['a station of several', 'en', '“It rained,” Ann Ross told Euronews.', ['unknown unknown']],
    [
      'a floor of several',
      'en',
      'In Ottawa, Ann Ross told the House of Commons: “It rained.”',
      ['unknown unknown'],
    ],
    ['an adjective', 'en', '“It rained,” Ann Ross said in French hospitals.', ['unknown unknown']],
    ['an ability', 'en', 'Ann Ross, who speaks French, said it was “a long day”.', ['unknown unknown']],
    [
      'nobody else',
      'en',
      '“It rained,” Ann Ross said in French.\n“It did not,” said Paul Roche.',
      ['fr stated', 'unknown unknown'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })

  it.each<['fr' | 'en', string, string[]]>([
    ['fr', '« Nous sommes prêts », a déclaré en anglais la ministre Anne Roche.', ['en stated']],
    [
      'fr',
      '« Nous sommes prêts », a déclaré la ministre Anne Roche dans un anglais hésitant.',
      ['en stated'],
    ],
    ['fr', '« Nous sommes prêts », a répondu dans la langue de Shakespeare Anne Roche.', ['en stated']],
    ['fr', 'S’exprimant en anglais, Anne Roche a dit : « Nous sommes prêts. »', ['en stated']],
    [
      'fr',
      'Anne Roche, qui s’est exprimée en anglais tout au long de l’entretien, se dit « prête ».\n\nRien à voir.\n\nRien.\n\n« Il pleuvra », dit Anne Roche.',
      ['en stated', 'en stated'],
    ],
    ['fr', '« Nous sommes prêts » [traduit de l’anglais], a écrit Anne Roche.', ['en stated']],
    ['fr', 'Interrogée sur BFMTV, Anne Roche a évoqué « un malentendu ».', ['fr inferred']],
    ['fr', 'Sur CNN, Anne Roche a évoqué « un malentendu ».', ['en inferred']],
    ['fr', 'Anne Roche, qui parle anglais, a évoqué « un malentendu ».', ['unknown unknown']],
    ['fr', 'Anne Roche enseigne en anglais à Lyon. « Un malentendu », dit-elle.', ['unknown unknown']],
    [
      'fr',
      'Son livre, traduit en anglais, se vend bien. « Je suis surprise », dit Anne Roche.',
      ['unknown unknown'],
    ],
    [
      'fr',
      'À l’Assemblée nationale, à Paris, Anne Roche a dénoncé « un malentendu ». Dans les couloirs, elle a parlé d’« une farce ».',
      ['fr inferred', 'unknown unknown'],
    ],
    ['fr', 'Devant le Parlement européen, Anne Roche a dénoncé « un malentendu ».', ['unknown unknown']],
    [
      'fr',
      'À la Chambre des communes, à Ottawa, Anne Roche a dénoncé « un malentendu ».',
      ['unknown unknown'],
    ],
    [
      'fr',
      '« Il pleut », a dit en anglais Anne Roche. « Non », a répondu Paul Vidal.',
      ['en stated', 'unknown unknown'],
    ],
    [
      'fr',
      '« Il pleut », a dit Anne Roche, avant de passer à l’anglais : « Il neige. »',
      ['unknown unknown', 'en stated'],
    ],
    [
      'fr',
      '« Il pleut », a dit Anne Roche en français, avant de passer à l’anglais. « Il neige. »',
      ['fr stated', 'en stated'],
    ],
    ['fr', '« Yes we can », a crié Anne Roche.', ['en inferred']],
    ['fr', '« Merci », a dit Anne Roche en langue des signes.', ['other stated']],
    ['fr', 'Par le truchement d’une interprète, Anne Roche a dit : « Il pleut. »', ['other inferred']],
    ['en', '“It rained,” Ann Ross said in halting French.', ['fr stated']],
    ['en', '“It rained,” Ann Ross said in her native Spanish.', ['other stated']],
    ['en', 'Ann Ross, speaking in French, called it “a shame.”', ['fr stated']],
    ['en', 'Switching to French, Ann Ross added: “It rained.”', ['fr stated']],
    ['en', '“It rained,” Ann Ross, who teaches in French, said.', ['unknown unknown']],
    ['en', '“It rained,” Ann Ross said at a rally in French Guiana.', ['unknown unknown']],
    ['en', '“It rained,” Ann Ross told RTL.', ['fr inferred']],
    ['en', '“It rained,” Ann Ross told the National Assembly in Paris.', ['fr inferred']],
    [
      'en',
      '“It rained,” Ann Ross told the National Assembly in Paris. “A farce,” she told reporters in the corridor.',
      ['fr inferred', 'unknown unknown'],
    ],
    ['en', '“It rained,” Ann Ross told the House of Lords.', ['en inferred']],
    ['en', '“It rained,” Ann Ross said in remarks translated from Arabic.', ['other stated']],
    ['en', '“It rained,” Ann Ross told AFP.', ['unknown unknown']],
    ['en', '“It rained,” the Élysée said in a statement.', ['fr inferred']],
    ['en', '“It rained,” the European Commission said in a statement.', ['unknown unknown']],
    ['en', '“It rained,” Ann Ross wrote on X.', ['unknown unknown']],
    ['en', 'Ann Ross gave the speech in French and English. “It rained,” she said.', ['unknown unknown']],
    ['en', '“It rained,” Ann Ross said, in French and in English.', ['unknown unknown']],
    ['en', 'The French edition sold out. “It rained,” Ann Ross said.', ['unknown unknown']],
    [
      'en',
      '“Our door is open,” Ms. Tremblay said in French, before switching to English. “But not forever.”',
      ['fr stated', 'en stated'],
    ],
    ['en', 'The minister did not speak in French. “It rained,” Ann Ross said.', ['unknown unknown']],
    ['en', 'Ann Ross refused to answer in French. “It rained,” she said.', ['unknown unknown']],
    ['fr', 'Anne Roche a refusé de répondre en anglais. « Il pleut », a-t-elle dit.', ['unknown unknown']],
    ['fr', 'Anne Roche n’a pas répondu en anglais. « Il pleut », a-t-elle dit.', ['unknown unknown']],
  ])('%s: %s', (language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })

  // One kind of statement a pair, in both languages.
  it.each<['fr' | 'en', string, string[]]>([
    // an interview, told of at its end
    [
      'en',
      'ANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nANN ROSS: And then?\nPAUL ROCHE: It froze.\nThis interview was conducted in French.',
      ['fr stated', 'fr stated', 'fr stated', 'fr stated'],
    ],
    [
      'fr',
      'ANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nANNE ROCHE : Et puis ?\nPAUL ROSS : Il a gelé.\nPropos recueillis en anglais.',
      ['en stated', 'en stated', 'en stated', 'en stated'],
    ],
    // questions in one language and answers in another
    [
      'en',
      'She asked in English; he answered in French.\nANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nANN ROSS: And then?\nPAUL ROCHE: It froze.',
      ['en stated', 'fr stated', 'en stated', 'fr stated'],
    ],
    [
      'fr',
      'Les questions ont été posées en français, les réponses données en anglais.\nANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nANNE ROCHE : Et puis ?\nPAUL ROSS : Il a gelé.',
      ['fr stated', 'en stated', 'fr stated', 'en stated'],
    ],
    // something written, whoever wrote it
    ['en', 'In a letter written in French, Ann Ross said it was “a shame”.', ['fr stated']],
    ['fr', 'Dans un communiqué rédigé en anglais, Anne Roche parle d’« une honte ».', ['en stated']],
    // the author whose language it is, and one's own
    ['en', 'Ann Ross answered in the language of Molière: “It rained.”', ['fr stated']],
    ['fr', 'Le ministre britannique Paul Ross a répondu dans sa langue : « Il pleut. »', ['en stated']],
    // both languages tell of neither
    [
      'en',
      'In a statement issued in French and English, Ann Ross said it was “a shame”.',
      ['unknown unknown'],
    ],
    [
      'fr',
      'Dans un communiqué bilingue en français et en anglais, Anne Roche parle d’« une honte ».',
      ['unknown unknown'],
    ],
    // a negation, a possibility, something learned
    ['en', 'Ann Ross would give the speech in French. “It rained,” she said.', ['unknown unknown']],
    ['fr', 'Anne Roche apprend à répondre en anglais. « Il pleut », dit-elle.', ['unknown unknown']],
    // what the words tell of themselves
    ['en', '“I will say it in French: it rained,” Ann Ross said.', ['fr stated']],
    ['fr', '« Je vous réponds en anglais : il pleut », a dit Anne Roche.', ['en stated']],
    // the page's own language is told where it was not to be expected, and goes no further
    [
      'en',
      '“It rained,” Ann Ross said in English.\nNobody came.\n“It poured,” Ross said.',
      ['en stated', 'unknown unknown'],
    ],
    [
      'fr',
      '« Il pleut », a dit Anne Roche en français.\nPersonne.\n« Il neige », a dit Anne Roche.',
      ['fr stated', 'unknown unknown'],
    ],
    // told of somebody apart from any words, it holds for all of theirs
    [
      'en',
      '“It rained,” Ann Ross said.\nShe gave her address in English.\nNobody came.\n“It poured,” Ross said.',
      ['en stated', 'en stated'],
    ],
    [
      'fr',
      '« Il pleut », a dit Anne Roche.\nElle a tenu à répondre en français, un français de montagne.\nPersonne.\n« Il neige », a dit Anne Roche.',
      ['fr stated', 'fr stated'],
    ],
    // where several answer, it holds for the one of whom it is told
    [
      'en',
      'Paul Roche gave his evidence in French.\nANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nJOAN PIKE: Not here.\nANN ROSS: And then?\nPAUL ROCHE: It froze.\nJOAN PIKE: It did not.',
      ['unknown unknown', 'fr stated', 'unknown unknown', 'unknown unknown', 'fr stated', 'unknown unknown'],
    ],
    [
      'fr',
      'Paul Ross a répondu en anglais.\nANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nJEAN PIC : Pas ici.\nANNE ROCHE : Et puis ?\nPAUL ROSS : Il a gelé.\nJEAN PIC : Non.',
      ['unknown unknown', 'en stated', 'unknown unknown', 'unknown unknown', 'en stated', 'unknown unknown'],
    ],
    // a mark that the text explains, and words without one
    [
      'en',
      'Remarks marked (F) were made in French; the rest were in English.\nANN ROSS (F): It rained.\nPAUL ROCHE: It froze.\nANN ROSS (F): All night.\nPAUL ROCHE: Not here.',
      ['fr stated', 'en stated', 'fr stated', 'en stated'],
    ],
    [
      'fr',
      '(E) = propos tenus en anglais, (D) = en allemand.\nANNE ROCHE (E) : Il pleut.\nPAUL ROSS (D) : Il gèle.\nANNE ROCHE : Il neige.\nPAUL ROSS (D) : Non.',
      ['en stated', 'other stated', 'fr inferred', 'other stated'],
    ],
    [
      'en',
      'Words in French stand between asterisks.\nANN ROSS: *It rained.*\nPAUL ROCHE: It froze.\nANN ROSS: *All night.*\nPAUL ROCHE: Not here.',
      ['fr stated', 'en inferred', 'fr stated', 'en inferred'],
    ],
    [
      'fr',
      'Les propos tenus en anglais sont précédés d’un astérisque.\n*ANNE ROCHE : Il pleut.\nPAUL ROSS : Il gèle.\n*ANNE ROCHE : Il neige.\nPAUL ROSS : Non.',
      ['en stated', 'fr inferred', 'en stated', 'fr inferred'],
    ],
    // all words but those told of otherwise
    [
      'en',
      'All other remarks were in English.\nANN ROSS [in French]: It rained.\nPAUL ROCHE: It froze.\nANN ROSS [in French]: All night.\nPAUL ROCHE: Not here.',
      ['fr stated', 'en stated', 'fr stated', 'en stated'],
    ],
    [
      'fr',
      'ANNE ROCHE (en anglais) : Il pleut.\nPAUL ROSS : Il gèle.\nANNE ROCHE (en anglais) : Il neige.\nPAUL ROSS : Non.\nTout le reste s’est dit en français.',
      ['en stated', 'fr stated', 'en stated', 'fr stated'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })
})
