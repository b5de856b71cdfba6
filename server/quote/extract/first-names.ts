/**
 * First names that tell whether *he* or *she* can stand for somebody: common ones of the French- and English-speaking
 * countries and of those their press writes about. Left out are names borne by both (Camille, Dominique, Sam, Kim).
 * Keys are folded words.
 */
import type { Language } from '../../api/language.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

const FEMININE = set(`
  abigail ada adele adriana agathe agnes aicha aida aisha aissata aissatou akiko alba alejandra alexandra alexia
  alice alicia alina aline alison allison alma amal amanda amber amel amelia amelie amina aminata amy ana anais
  anastasia andree angela angele angelica angelina angelique anita anja anjali ann anna annabelle anne annette annick
  annie anouk antoinette apolline arlette armelle asha ashley asma assia astrid audrey aurelie aurore ava awa ayesha
  barbara beatrice beatriz belinda benazir benedicte berenice bernadette berthe beth bethany betty beverley bianca bintou
  blandine brenda bridget brigitte caitlin candice carine carla carmen carol carole caroline carolyn cassandra catarina
  catherine cathy catriona cecile cecilia celeste celia celine chantal charlene charlotte cheryl chiara chimamanda chloe
  christelle christiane christina christine claire clara clarisse claudette claudia claudine clemence clementine clotilde
  colette colleen constance coralie corinne cristina cynthia daisy daniela danielle daphne deborah debra deirdre delia
  delphine denise diana diane dina djamila dolores donna dora doreen doris dorothee dorothy ebony edith edna eileen elaine
  elena eleonore eliane elif elisa elisabeth elise eliza elizabeth ella ellen elodie eloise elsa emilia emilie emily emma
  emmanuelle enora erica erika erin esperanza estelle esther eugenie eva eve eveline evelyn evelyne fabienne fadila faith
  fanny fanta farah fatima fatimata fatma fatou fatoumata fernande fiona flavie fleur flora flore florence francesca
  francine francoise frederique gabriela gabriella gabrielle gaelle genevieve georgette georgina geraldine germaine ghislaine
  gillian gina giovanna gisele giulia gladys gloria grace greta guylaine gwenaelle gwendoline habiba hadja hailey hana
  hanane hannah hanna harriet hawa hazel heather heidi helen helena helene heloise henriette hilary hillary hortense houda
  huguette ifeoma ikram ilona imane imelda ines inez ingrid irene irina iris irma isabel isabella isabelle isadora ivanka
  jacinda jacinthe jacqueline jade jana jane janet janice janine jasmine jeanne jeannette jeannine jemima jenna jennifer
  jenny jessica jill joan joanna joanne jocelyne josee josephine josette josiane joy joyce juana juanita judith judy julia
  juliana julie juliette justine kadiatou kamala karen karima karin karine katarzyna kate katharine katherine kathleen
  kathryn kathy katia katie katrina kayla kelly kendra khadija khadidja kimberly kirsten kristen kristin kristina laetitia
  laila lara laure lauren laurie latifa laura layla lea leah leanne leila lena leonie leonor leontine lesley leticia
  liliane lillian lina linda lisa lise lisette liv lola lorena lorraine louisa louise lourdes lucia lucie lucienne lucille
  lucy ludivine ludmila lydia lydie lynda lynn lynne mabel madeleine madeline maelle maeva magali magda maggie maia maite
  malala malika malory mandy manon manuela mara margaret margarita margaux margot marguerite maria mariam mariama marianne
  marie marielle marilyn marina marine marion marisa marissa marjorie marlene marta martha marthe martine mary maryam
  maryse mathilde maud maude maureen mavis maya megan meghan melania melanie melissa melody mercedes meredith meriem mia
  michaela micheline michelle mildred mina mireille miriam moira molly mona monica monika monique morgane muriel
  myriam myrtle nabila nada nadege nadia nadine nafissatou naima najat nancy naomi natacha natalia natalie natasha nathalie
  nawal nellie nelly ngozi nicole nina noemie nora norma nour odette odile oceane olga olive olivia olympe
  ombeline ophelie oumou ouarda paloma pamela patience patricia patty paula paule paulette pauline pearl peggy penelope
  perrine petra philippa philippine phoebe phyllis pierrette precious priscilla priti priya rachel rachele rachida rama
  ramata raphaelle raymonde rebecca reine renata renee rhonda rita roberta rokhaya romane rosa rosalie rosalind rosalyn
  rosanna rose roselyne rosemary rosie roxane roxanne ruth sabine sabrina saida sally salma salome samantha samia samira
  sandra sandrine sanna sara sarah segolene selma serena severine shanice shannon sharon sheila shelley shirley
  sibylle sidonie sigrid silvia simone sinead siobhan sofia solange solene sonia sonja sophia sophie soraya stacey stella
  stephanie suzanne susan susanna suzie svetlana sybille sylviane sylvie tamara tania tanya tara tatiana teresa tess
  thelma theresa therese tiffany tina tracey ursula usha valentina valerie vanessa vera veronica veronique vicky
  victoire victoria viola violaine violet violette virginia virginie vivian viviane wanda wendy wilhelmina
  winifred winnie xaviere yael yamina yasmina yasmine yolande yvette yvonne zahra zainab zanele zeinab zelda zenaida zineb
  zoe zohra zuzana`)

const MASCULINE = set(`
  aaron abdel abdelkader abdellah abdoulaye abdou abdul abel abraham achille adam adama adolphe adrian adrien ahmed ahmadou
  aime alain alan alassane alastair albert alberto alejandro alessandro alexandre alexander alfonso alfred ali alioune
  alistair alphonse amadou amine amir anatole anders andre andreas andres andrew andy angus anil anselme anthony
  antoine anton antonio antony aristide armand armando arnaud arnold arthur arturo ashok auguste augustin aurelien axel
  ayoub babacar baptiste barack barnabe barry bart barthelemy basil basile bastien ben benito benjamin benoit bernard
  bernardo bernie bertrand bilal bill billy blaise bob bobby boris boubacar brad bradley brahim brandon brendan brett brian
  bruce bruno bryan calvin carl carlos cedric cesar charles charlie christian christophe christopher chuck cillian
  clarence claudio clement cliff clifford clint clive clovis colin conor conrad constant cornelius corentin craig curtis
  cyprien cyril cyrille dale damien dan daniel danny darren dave david dean declan denis dennis derek desmond didier diego
  dimitri dirk djibril dmitri dominic don donald doug douglas duncan dwayne dylan eamon earl ed eddie edgar edmond edmund
  edouard eduardo edward edwin elias elijah elie elliott emeka emile emilio emmanuel enrico enrique eric erik ernest ernesto
  erwan esteban ethan etienne eugene evan evariste ezra fabien fabio fabrice fadi faisal farid faustin felipe felix ferdinand
  fernand fernando filip finn firmin florent florian francesco francisco franck francois frank franklin
  fred frederic frederick frederik gabriel gael gareth gary gaspard gaston gauthier gautier gavin geoff geoffrey geoffroy
  george georges gerald gerard gerhard germain gerry ghislain giacomo gilbert gilles giorgio giovanni giulio giuseppe glen
  glenn godefroy gonzalo gordon graeme graham greg gregoire gregory guillaume guillermo gus gustav gustave guy gwenael hakim
  hamid hamza hank hans harold harry harvey hassan hector hedi helmut hendrik henri henrik henry herbert herve hicham homer
  horace howard hubert hugh hugo hugues hussein hyacinthe iain ian ibrahim ibrahima idris idriss idrissa ignace igor imran
  isaac isidore ismael ismail ivan jack jackson jacob jacques jake jakob jamal james jared jason javier jay
  jeff jeffrey jens jeremie jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johan
  johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua josselin juan julien julio justin
  kamel karim karl kareem kazuo keith ken kenneth kevin khalid khaled klaus kofi konstantin kurt kwame kyle lambert lamine
  lance lars larry laurent lawrence lazare leandre len lenny leo leon leonard leonardo leopold leroy lewis liam lionel lloyd
  loic lorenzo lothaire louis luc luca lucas lucien ludovic luis luke luther mahamadou mahmoud malcolm malik malo mamadou
  manuel marc marcel marcello marco marcos marcus mario marius mark marko marshall martin marvin mathias mathieu mathis
  mats matt matteo matthew matthias matthieu maurice mauricio max maxence maxim maxime maximilien mehdi melvin michael
  michel mickael miguel mike mikhail milan miles milos modeste moctar mohamed mohammad mohammed moise morten moses mouloud
  mourad moussa moustapha muhammad mustafa mustapha nabil narcisse narendra nasser nathan nathaniel neil nestor nicholas
  nicolas nigel nikola nikolai nikos nils noah norbert norman octave olaf oleg oliver olivier omar orlando oscar
  osman otto oumar ousmane owen pablo paolo pascal patrice patrick paul pawel pedro pete peter phil philip philippe phillip
  pierre pieter pietro placide prosper quentin rachid rafael rahul raj rajiv ralph ramon randall randy raoul raphael rashid
  raul ravi ray raymond reginald regis remi remy rene reza ricardo riccardo richard rick robert roberto rodney rodolphe
  rodrigo roger roland rolf romain roman romeo ron ronald ronan rory ross roy ruben rudolf rudy rufus rupert russell ryan
  salah salif salim salvador salvatore samir samuel sanjay santiago saul scott seamus sean sebastian sebastien serge sergei
  sergio seth seydou shane shaun shawn sidi sidney sid siegfried silvio simon solomon souleymane stan stanislas stanley
  stefan stefano stephane stephen steve steven stewart stuart sunil sven sylvain tahar tanguy tariq ted terence thabo
  thaddeus theo theodore theophile thibault thibaut thierry thomas tidiane tiago tim timothee timothy titouan tobias toby
  tom tomas tommy tony travis trevor tristan tyler ulrich ulysse urs valentin vernon vicente victor vijay vikram vince
  vincent virgile vladimir volodymyr wade walter warren wayne werner wilfred wilfried will willem william willie wolfgang
  xavier yacine yann yanis yasser yassine yohan youri youssef youssouf yunus yusuf yvan yves yvon zachary zacharie
  zephyrin zinedine zoltan`)

/** Names of one gender in French and of the other, or of both, in English. */
const BY_LANGUAGE: Record<'fr' | 'en', Record<string, 'f' | 'm'>> = {
  fr: {
    jean: 'm',
    laurence: 'f',
    michele: 'f',
    ange: 'm',
    francis: 'm',
    pascale: 'f',
    carol: 'f',
    andrea: 'f',
    gabriele: 'm',
  },
  en: {
    laurence: 'm',
    andrea: 'f',
    francis: 'm',
    andre: 'm',
    kerry: 'f',
    paige: 'f',
    chelsea: 'f',
    brooke: 'f',
    april: 'f',
  },
}

/**
 * The gender a folded first name tells, undefined where it tells none. A compound goes by its first part (Marie-Luc, Jean-Marie).
 *
 * @param language of the text: Jean is a man in French.
 */
export function genderOfFirstName(key: string, language: Language): 'f' | 'm' | undefined {
  const [first = key, second] = key.split(/[-‑]/u)
  const own = BY_LANGUAGE[language === 'en' && !second ? 'en' : 'fr'][first] // Jean-Marc is French wherever it stands
  if (own && (language !== 'unknown' || second)) return own
  return FEMININE.has(first) ? 'f' : MASCULINE.has(first) ? 'm' : undefined
}

/** First names that, standing alone, are as likely a place. */
const PLACES = set(
  'charlotte florence victoria virginia nancy lourdes santiago jackson chelsea sofia constance',
)
export const isPlaceToo = (key: string): boolean => PLACES.has(key)
