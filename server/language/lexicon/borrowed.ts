/** Words at home in both languages, which a translation rightly leaves as they are. */
export const borrowed = `
  detente entente cordiale rendez vous vis coup etat grace par excellence laissez faire passer deja vu fait accompli joie de vivre
  bourgeois bourgeoise bourgeoisie elite elites cliche cliches debacle denouement entrepreneur entrepreneurs genre genres melee milieu
  naive naif naivete protege protegee raison etre regime regimes resume precis sabotage saboteur saboteurs souvenir souvenirs suite suites
  soiree matinee tour force facto chic chef chefs cuisine cafe cafes restaurant restaurants baguette baguettes croissant croissants
  gendarme gendarmes gendarmerie sans culottes papiers banlieue banlieues lycee lycees prefecture prefectures commune communes
  gilets jaunes jaune metro tgv bistro bistros brasserie champagne cognac
  facade facades fiance fiancee fete fetes creche creches pate pates creme brulee entree entrees mache souffle crepe crepes nee risque
  flambe saute cortege elan ennui seance premiere premieres emigre emigres communique communiques expose attache attaches blase
  consomme puree roue touche ingenue divorcee manque decor debut debuts debutante clientele demarche gateau gateaux aperitif
  digestif hors oeuvre oeuvres table hote maitre sommelier patisserie patissier boulangerie charcuterie fromage terroir cru crus
  chateau chateaux chalet chalets hotel hotels concierge concierges chauffeur chauffeurs voyeur voyeurs raconteur flaneur
  connoisseur amateur amateurs poseur saboteur provocateur agent agents auteur auteurs cinema verite noir nouvelle vague tableau tableaux
  vignette vignettes collage montage reportage reportages dossier dossiers memoire memoires aide aides camp carte blanche
  carte laissez passer cachet camouflage espionage garage massage mirage persiflage triage chaperon
  blanche bete noire cause celebre crime passionnel femme fatale enfant terrible esprit corps double entendre faux pas
  haute couture couturier lingerie negligee boutique boutiques impasse impasses malaise maladroit nouveau riche
  panache papier passe pastiche penchant petite piece resistance pied terre plat jour pret porter prix
  fixe quiche ratatouille bouillabaisse cassoulet foie gras mayonnaise vinaigrette bouquet garni beige mauve chartreuse
  rapport rapprochement reconnaissance repertoire reservoir reveille revue ricochet rouge route routes sang froid savoir vivre
  savant silhouette silhouettes solitaire tirade toilette tranche trompe oeil vaudeville volte face zeitgeist kindergarten schadenfreude
  realpolitik ersatz blitz blitzkrieg leitmotiv lied lieder kitsch glasnost perestroika apparatchik apparatchiks intifada jihad
  djihad hijab burqa niqab ayatollah ayatollahs imam imams cheikh sheikh mufti sultan emir emirs vizir harem kebab falafel
  sushi sashimi karate judo judoka judokas aikido kamikaze kamikazes samourai samurai geisha haiku manga mangas anime tofu
  kung fu tai chi yoga karma nirvana guru gurus gourou mantra avatar pyjama safari macho junta juntas guerrilla guerilla pueblo
  siesta fiesta tequila paella tapas gazpacho corrida torero toreros matador toreador flamenco tango salsa samba bossa nova rumba
  aficionado aficionados desperado embargo embargos quota quotas mafia mafias mafioso omerta vendetta paparazzi paparazzo diva divas
  virtuoso soprano alto tempo opera operas libretto piano pianos solo solos trio duo fresco fiasco fiascos ghetto ghettos graffiti
  confetti lasagne lasagna spaghetti pizza pizzas pesto panini cappuccino espresso barista ombudsman ombudsmans apartheid
  boer trek commando commandos sauna vodka goulag gulag pogrom pogroms kibboutz kibbutz bonsai tatami
  week end weekend weekends football footballeur handball marketing leader leaders start up startup startups business manager
  managers burn out email mail mails smartphone smartphones fake news cluster clusters black blackout brexit lobby lobbies lobbying
  parking parkings camping campings shopping show shows star stars rock jazz rap hip hop blues folk country techno job jobs cool stress
  test tests match matchs club clubs sprint sprints score scores record records sponsor sponsors coach coachs sandwich sandwichs
  sandwiches whisky whiskies barbecue barbecues bar bars film films interview interviews budget budgets meeting meetings sketch
  slogan slogans standard standards stock stocks design designer designers hacker hackers hashtag hashtags tweet tweets retweet
  blog blogs web internet online streaming podcast podcasts gang gangs gangster gangsters holding holdings dumping low cost man
  land hooligan hooligans outsider outsiders supporter supporters fair play best seller sellers scoop scoops squat squats
  squatteurs crash crashs krach cash bluff boom booms boycott boycotts challenge challenges challenger charter charters deal
  deals dealer dealers fast food foods feedback flashback flop flops forum forums gap gospel handicap handicaps happy hour hit
  hits indoor outdoor input jackpot jean jeans jet jets kit kits label labels leadership lifting linkage live look loser losers made magazine
  magazines marathon marathons master masters mobil home homes one shot open pacemaker pacemakers panel panels patchwork performance performances
  planning plannings play off offs pop pressing prime time punk puzzle puzzles rallye remake remakes rush self service acquis ante post
  vitro vivo juris corpus hoc rata quorum mutatis mutandis status quo alma mater modus vivendi operandi persona grata non habeas
  sine qua communautaire selfie selfies sexy short shorts skateboard ski skis skieur skieurs snowboard spot spots staff steak
  steaks surf surfer surfeur tag tags tennis thriller thrillers timing toast toasts tramway tramways transit trust trusts tsunami tsunamis turnover
  underground vintage volley basket rugby golf polo shirt shirts t tee ping pong badminton squash cricket baseball hockey
  bowling karting jogging footing rafting stretching fitness bodybuilding trekking penalty penalties corner corners goal dribble dribbles
  tackle smash lob ace break set sets tie out in hat trick derby derbys play keeper outsider finish round rounds ring uppercut
  knock ko knockout green putter swing handicap peloton sprinteur pole position paddock stand stands starting block blocks
  box office casting cartoon clip clips crossover fan fans fan club feeling gag gags gagman glamour groove happening hobby hobbys
  music hall off beat playback quiz road movie show business soap opera spin sitcom sitcoms suspense talk talk-show teaser trailer western
  westerns zapping airbag antidumping baby boom boomer boomers sitter sitters babysitter bodyguard boss bosses brainstorming briefing
  briefings brunch buzz bulldozer bulldozers business-plan cheeseburger hamburger hamburgers hot dog dogs ketchup chips chewing gum cookie cookies crumble cupcake
  milk shake muffin muffins popcorn pudding rosbif rhum sundae toffee checkpoint check list chat chatbot chatbots cloud bitcoin bitcoins blockchain
  big data deepfake deepfakes dark machine learning open source phishing ransomware malware spam spams spyware software hardware
  bug bugs bit bits byte bytes chip computer desktop driver firewall geek geeks gamer gamers joystick laptop login pixel pixels scanner scanners
  scroll server smart spoiler tablet touchpad url wifi wi cockpit container containers ferry ferries pipeline pipelines tanker tankers
  trailer truck tunnel tunnels viaduc wagon wagons hub hubs crack overdose overdoses junkie junkies dealer cannabis marijuana crack shoot
  fentanyl opioid heroine coming outing gay lesbian queer drag queen queens trans slam rapper freestyle freelance free-lance
  gentleman gentlemen lady ladies lord lords sir miss mister baby dandy snob snobs skinhead skinheads rocker hippie hippies hipster hipsters yuppie
  far west cow boy boys cowboy cowboys ranch ranchs rodeo saloon sheriff sheriffs squaw totem tomahawk grizzly coyote
  cold war hot line hotline help line call center centre open space coworking cutter dispatching dispatcher duty factoring
  franchise hedge fund funds junk bond bonds subprime subprimes leasing merchandising mix packaging racket rackets raider raiders reporting
  royalties royalty sourcing spread stagflation trader traders trading warrant warrants audit audits crowdfunding greenwashing
  hard soft power law light lock down lockdown fact checking checker checkers fact-checking talk tax shelter think tank tanks
  impeachment gerrymandering filibuster mid term midterm midterms primary swing state states shutdown speaker speakers whip
  statu quo revolver revolvers sniper snipers drone drones raid raids blitz bunker bunkers missile missiles tank tanks commando jeep jeeps
  stick stop sweat shirt sweater pull pullover string blazer boots bermuda bikini bikinis caban cardigan kilt kilts legging leggings baskets
  mocassin mocassins parka smoking top tops tweed patch peeling piercing lifting lifting shampoing spray stick gel gloss
  bacon ale pub pubs gin tonic punch cocktail cocktails cola soda sodas lunch snack snacks grill grog
  haggis pancake pancakes porridge scone scones stout ticket tickets square building buildings loft lofts living duplex
  cottage cottages bungalow bungalows mobile patio lodge lodges lounge spa jacuzzi toboggan caravane auto da fe ping iceberg icebergs
  permafrost geyser geysers blizzard tornado tornados cyclone cyclones typhon ozone fjord fjords canyon canyons toundra taiga
  savane steppe koala kangourou panda pandas gorilla boa cobra condor puma iguana tarantula cavalier cavaliers financier financiers brigadier brigadiers chandelier chandeliers premier premiers terrier terriers courtier courtiers
  bons mots mot savants sage sages voyage voyages papa serpent serpents assassin assassins violet prune prunes barque barques environs
  essence caresses fin siecle chapeau refoulement noble grand grands fort forts chaise chaises chemise chemises gorge gorges spectacle spectacles insupportable gourmet gourmets
  gourmand table tables double doubles fruit fruits train trains oasis nuance nuances distance distances village villages ballet ballets
  parade parades cabaret cabarets casino casinos carnage ravage ravages visage visages cage cages page pages prison prisons poison poisons
  poste chance chances danger dangers arrogance finance finances romance romances final finals total totaux art arts dessert desserts`
