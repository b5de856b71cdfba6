/** Nouns for people and for bodies that speak. Keys are folded words. */

const set = (words: string) => new Set(words.trim().split(/\s+/))

const FEMININE = set(`
  spokeswoman chairwoman congresswoman businesswoman councilwoman woman actress mother sister daughter wife widow girl
  grandmother aunt niece queen princess lady policewoman anchorwoman saleswoman nun waitress heroine hostess mistress
  ministre-f presidente directrice deputee elue conseillere senatrice redactrice autrice actrice realisatrice chanteuse
  institutrice enseignante infirmiere avocate cheffe patronne gerante dirigeante militante fondatrice chercheuse
  historienne sociologue-f agricultrice ouvriere employee syndicaliste-f habitante voisine mere soeur fille femme veuve
  epouse grand-mere tante reine princesse animatrice presentatrice interessee compositrice danseuse joueuse entraineuse
  championne candidate porte-parole-f secretaire-f etudiante lyceenne restauratrice libraire-f romanciere ecrivaine
  comedienne adjointe magistrate procureure commissaire-f consultante specialiste-f retraitee trentenaire-f quinquagenaire-f
  sexagenaire-f septuagenaire-f benevole-f animatrice coordinatrice responsable-f boulangere`)

const MASCULINE = set(`
  spokesman chairman congressman businessman councilman man actor father brother son husband widower boy grandfather uncle
  nephew king prince policeman anchorman salesman monk waiter fisherman president directeur depute elu conseiller senateur
  redacteur auteur acteur realisateur chanteur instituteur enseignant infirmier avocat patron gerant dirigeant militant
  fondateur chercheur historien agriculteur ouvrier employe habitant voisin pere frere fils mari veuf epoux grand-pere
  oncle roi prince animateur presentateur interesse compositeur danseur joueur entraineur champion candidat etudiant
  lyceen restaurateur romancier ecrivain comedien adjoint magistrat procureur consultant retraite pecheur marin soldat
  capitaine caporal boulanger homme garcon coordinateur fonctionnaire officier policier`)

const EITHER = set(`
  official minister secretary senator lawmaker legislator representative ambassador envoy diplomat mayor governor
  director chief head leader manager executive officer founder co-founder owner chair chairperson spokesperson
  attorney lawyer prosecutor judge justice professor researcher scientist analyst economist historian expert
  specialist consultant adviser advisor aide strategist pollster activist campaigner organizer organiser author writer editor
  journalist reporter correspondent columnist critic interviewer host presenter anchor commentator moderator narrator announcer
  actor singer musician composer conductor choreographer dancer artist painter filmmaker designer architect engineer
  doctor physician nurse surgeon teacher principal student farmer worker driver trader shopkeeper importer exporter
  producer resident neighbor neighbour villager voter veteran soldier general colonel captain sergeant lieutenant detective
  sheriff coach player captain champion candidate nominee incumbent premier chancellor councillor councilor
  commissioner delegate deputy vice-president whistleblower witness victim survivor relative friend colleague partner
  customer visitor patient source person pensioner retiree billionaire entrepreneur investor developer
  banker historian biographer novelist poet playwright archbishop bishop priest pastor rabbi imam pope cardinal reverend
  counterpart predecessor successor opponent rival mogul magnate librarian curator archivist volunteer
  ministre secretaire porte-parole maire chef cadre responsable membre representant representante delegue deleguee
  commissaire ambassadeur ambassadrice diplomate juge notaire medecin docteur professeur professeure economiste
  politologue sociologue analyste specialiste expert experte journaliste envoye correspondant critique artiste peintre
  architecte ingenieur scientifique biologiste syndicaliste temoin proche ami amie collegue collaborateur collaboratrice
  partenaire client cliente homologue predecesseur successeur adversaire rival rivale chancelier chanceliere
  gouverneur premier prefet prefete general colonel lieutenant commandant gendarme pompier pompiere libraire
  administrateur administratrice trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire
  benevole proprietaire locataire viticulteur viticultrice eleveur eleveuse agent capitaine choregraphe cineaste
  locuteur interlocuteur interlocutrice conservateur conservatrice archiviste maître maitre vigneron vigneronne
  maraicher maraichere patronne commercant commercante artisan artisane routier chauffeur negociant
  president consultant champion candidate ancien ancienne passant passante passager passagere manifestant manifestante
  greviste electeur electrice victime survivant survivante rescape rescapee invite invitee laureat laureate vainqueur
  edile parlementaire eveque archeveque pape prelat pontife rabbin pasteur pretre cure garagiste cheminot cheminote
  soignant soignante psychologue psychiatre chirurgien chirurgienne cardiologue epidemiologiste climatologue geologue
  physicien physicienne chimiste mathematicien mathematicienne philosophe poete dramaturge essayiste linguiste juriste
  greffier huissier enqueteur enquetrice inspecteur inspectrice suspect suspecte accuse accusee prevenu plaignant
  plaignante navigateur navigatrice arbitre selectionneur attaquant defenseur gardien gardienne pilote athlete nageur
  nageuse coureur coureuse cycliste pdg cofondateur cofondatrice entrepreneur entrepreneuse actionnaire banquier tresorier
  tresoriere orateur oratrice guide traducteur traductrice interprete editeur editrice humoriste musicien musicienne
  pianiste violoniste styliste couturier photographe sculpteur sculptrice cuisinier cuisiniere patissier epicier boucher
  coiffeur coiffeuse facteur factrice berger bergere apiculteur apicultrice paysan paysanne exploitant exploitante eleve
  parent cousin cousine compagnon compagne conjoint conjointe riverain riveraine usager usagere touriste occupant
  passerby protester demonstrator striker shopper commuter tenant landlord homeowner teenager citizen taxpayer
  preacher cleric pontiff prelate psychologist biologist physicist chemist epidemiologist virologist climatologist
  geologist astronomer mathematician philosopher linguist scholar academic dean provost headteacher headmaster
  headmistress pupil counselor counsellor therapist pharmacist paramedic midwife firefighter inspector superintendent
  constable ranger warden coroner magistrate barrister solicitor clerk juror defendant plaintiff suspect inmate
  prisoner hostage refugee migrant sailor skipper pilot astronaut athlete runner swimmer cyclist goalkeeper defender
  midfielder quarterback umpire referee boss tycoon treasurer accountant auditor broker lobbyist insider operative
  observer supporter opponent staffer intern peer whip backbencher translator interpreter publisher screenwriter rapper
  drummer guitarist pianist violinist comedian magician photographer sculptor stylist chef cook baker butcher plumber
  electrician carpenter mechanic miner logger shepherd beekeeper rancher grower inventor scholar lecturer mp`)

/** The plural that a description may stand in, on both sides of the Channel. */
const singular = (key: string) => key.replace(/(?:ies)$/, 'y').replace(/s$/, '')

/** ex-ministre, vice-présidente, co-author: the noun behind tells. */
const PREFIX = /^(?:ex|vice|co|sous|anti|sub|non)-/

export function isPersonNoun(key: string): boolean {
  const noun = key.replace(PREFIX, '')
  return [noun, singular(noun), noun.replace(/men$/, 'man')].some(
    (one) => FEMININE.has(one) || MASCULINE.has(one) || EITHER.has(one) || /^\d\d-year-old$/.test(one),
  )
}

export function genderOfNoun(key: string): 'f' | 'm' | undefined {
  if (/(?:trice|euse|ienne)$/.test(key)) return 'f'
  if (/(?:teur|seur)$/.test(key)) return 'm'
  if (EITHER.has(key)) return undefined // président is a man, president is not: the article may tell
  return FEMININE.has(key) ? 'f' : MASCULINE.has(key) ? 'm' : undefined
}

/** Endings of nouns for people; they catch too much to describe anybody by, enough to take a phrase for a speaker. */
export function looksLikePerson(key: string): boolean {
  return key.length > 4 && /(?:iste|eur|euse|trice|ien|ienne|eron|ogue|ist|ian|er|or|eer)s?$/.test(key)
}

const BODY = set(`
  orchestra orchestre festival museum musee theatre bridge street road square river airport station
  ministry department office government administration agency authority commission committee council court union party
  federation association company firm group bank university institute hospital police army church foundation board
  campaign embassy team paper newspaper magazine journal times post network broadcaster palace house league club
  alliance coalition parliament senate assembly congress bureau service services society center centre organization
  organisation corporation inc ltd nations fund trust tribunal prefecture ministere departement gouvernement agence autorite
  comite conseil cour syndicat parti federation compagnie entreprise societe groupe banque universite institut
  hopital police armee eglise fondation direction ambassade equipe journal quotidien hebdomadaire magazine chaine
  collectif ong mairie commune region metropole cabinet parquet elysee matignon chambre ligue confederation
  intersyndicale presse tabloid website site daily weekly caucus consortium charity regulator watchdog thinktank startup
  airline brewery utility operator prosecution defence defense opposition delegation legislature secretariat jury
  direction rectorat mouvement regie filiale ambassade consulat diocese archeveche eveche paroisse enseigne
  operateur observatoire cooperative mutuelle patronat academie laboratoire departement`)
export const isBodyNoun = (key: string): boolean => BODY.has(key) || BODY.has(singular(key))

/** Writings that speak for whoever issued them: “the ministry’s statement said”. */
const WRITING = set(`
  statement readout letter report memo message communique note lettre rapport document ad text tweet post article
  headline piece editorial email filing lawsuit complaint brief petition banner sign placard slogan motto release poster
  courrier texte tract petition editorial affiche banderole sondage poll study survey etude book livre song chanson
  advertisement spot video website transcript ruling judgment judgement verdict indictment testimony column blog
  notice plaque label card log manual guideline constitution treaty charter contract resolution motion inscription
  epitaph billboard sticker mural graffiti leaflet pamphlet circular dispatch opinion
  arret jugement ordonnance decret circulaire convention motion resolution traite contrat constitution charte avis
  panneau pancarte ecriteau etiquette inscription epitaphe testament chronique billet manifeste courriel mail sms
  publication depeche reglement brochure tribune bulletin graffiti autocollant proces-verbal`)
export const isWriting = (key: string): boolean => WRITING.has(key) || WRITING.has(singular(key))

/** Things that bear a title or a name of their own: what marks set beside them is that name. */
const WORK = set(`
  film livre roman album chanson exposition spectacle serie emission piece opera recueil essai ouvrage documentaire revue
  magazine logiciel application programme operation dispositif plan projet loi label prix collection concours festival
  colloque forum atelier marque navire bateau chalutier voilier paquebot remorqueur restaurant cafe hotel boutique
  lieu-dit campagne fichier concept notion alias categorie rubrique chapitre doctrine theorie variant cuvee poeme tableau sculpture toile
  effet syndrome jeu variante mouvement collectif theme thematique
  movie book novel memoir song single show series play musical opera exhibition documentary podcast poem painting essay
  app operation project bill act law award prize ship trawler restaurant bar concept doctrine theory game sitcom ballet
  symphony category chapter episode brand nicknamed aka`)
export const isWork = (key: string): boolean => WORK.has(key)

/** Nouns that follow a name in marks: “the ‘Clean Rivers’ Act”, “the ‘ladder’ scheme”. */
const KIND =
  set(`act bill law clause program programme project scheme campaign initiative doctrine movement series show
  tour brand label award plan policy rule section category list`)
export const isKind = (key: string): boolean => KIND.has(key)

/** Words before a name that are no part of it. */
const TITLE = set(`
  mr mrs ms miss dr prof sir dame lord lady rep sen gov gen col lt sgt capt rev hon m mm mme mlle me maitre president
  vice minister secretary senator congressman congresswoman representative chairman chairwoman chair chief director
  judge justice mayor governor general captain sergeant professor attorney ambassador king queen prince princess pope
  cardinal archbishop bishop father sister brother coach premier chancellor commissioner sheriff officer detective
  spokesman spokeswoman spokesperson deputy leader speaker candidate nominee republican democrat democratic
  journalist activist former host lawmaker co-founder founder ministre docteur professeur maire depute
  prefet commissaire caporal colonel lieutenant commandant capitaine pere soeur frere abbe leader head ceo candidate
  counsel lieutenant architect author actor actress singer novelist historian`)
export const isTitle = (key: string): boolean => TITLE.has(key)

const HER = set(
  'ms mrs miss mme mlle dame lady queen princess sister soeur madame congresswoman spokeswoman chairwoman',
)
const HIM = set(
  'mr sir lord m king prince father brother monsieur congressman spokesman chairman pere frere abbe',
)
export const genderOfTitle = (key: string): 'f' | 'm' | undefined =>
  HER.has(key) ? 'f' : HIM.has(key) ? 'm' : undefined
