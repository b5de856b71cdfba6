/**
 * Words of one sense, a line each: English before the stroke, French after it; the words of one side are synonyms of
 * each other and translations of the other side. A word of several senses stands in several lines. Base forms, folded.
 * Our own writing, for the vocabulary of politics, work, money, courts, weather and everyday life that news is made of.
 */
export const SENSES = `
ask request | demander solliciter interroger
demand require insist | exiger reclamer
answer reply respond response | repondre reponse repliquer
say state declare tell | dire declarer affirmer indiquer raconter
speak talk | parler causer
announce | annoncer annonce
explain | expliquer explication
warn caution | avertir prevenir avertissement
promise pledge vow | promettre promesse engager jurer
admit acknowledge concede | admettre reconnaitre avouer
deny | nier dementir
refuse reject decline | refuser rejeter refus repousser
accept agree | accepter consentir convenir
accuse blame | accuser reprocher
misled mislead deceive fool | tromper duper
lie | mentir mensonge
criticise criticize | critiquer
apologise apologize sorry | excuser excuses desole pardon
thank grateful | remercier merci reconnaissant
praise hail welcome | saluer louer feliciter
complain | plaindre
discuss debate | discuter debattre debat
negotiate negotiation talks | negocier negociation pourparlers
decide decision | decider decision trancher
choose choice pick | choisir choix
vote ballot | voter vote scrutin
elect election | elire election
resign resignation quit | demissionner demission
appoint name | nommer designer
fire dismiss sack | licencier renvoyer congedier
hire recruit | embaucher recruter engager
work job employment | travailler travail emploi poste boulot
worker employee staff | salarie employe ouvrier travailleur personnel
boss head chief leader | patron chef dirigeant
strike walkout | greve
union | syndicat
company firm business | entreprise societe compagnie firme
factory plant works mill | usine fabrique
shop store | magasin boutique commerce
market | marche
sell sale | vendre vente
buy purchase | acheter achat
pay payment | payer paiement verser regler
cost | couter cout
price | prix
money cash | argent
fund finance funding | financer fonds financement credit
budget | budget
debt | dette
deficit | deficit
tax levy | impot taxe fiscal
income revenue earnings | revenu recette
household home | menage foyer
rise increase grow climb | augmenter hausse croitre monter grimper augmentation
raise lift | relever hausser augmenter
fall drop decrease decline | baisser chute diminuer tomber baisse recul reculer
cut reduce lower slash | reduire couper diminuer reduction
save spare | economiser epargner economie
spend expense spending | depenser depense
lose loss | perdre perte
win victory | gagner victoire remporter
gain earn profit | gagner gain benefice profit
lend loan | preter pret emprunt
grant subsidy aid | subvention aide
owe | devoir
open | ouvrir ouvert
close shut closure | fermer fermeture clore
start begin launch | commencer debuter lancer demarrer entamer
end finish stop cease | finir terminer arreter cesser achever fin
continue keep | continuer poursuivre garder maintenir
wait await | attendre attente
stay remain | rester demeurer
leave depart | partir quitter laisser
go | aller partir
come | venir arriver
arrive reach | arriver atteindre parvenir
return back | revenir retour retourner rentrer
send | envoyer expedier adresser
receive get | recevoir obtenir
give | donner
take | prendre
bring | apporter amener
carry bear | porter transporter
put place set | mettre placer poser
hold | tenir
keep retain | garder conserver
find | trouver
recover | retrouver recuperer
seek search look | chercher rechercher
see view | voir
watch look | regarder observer
hear listen | entendre ecouter
understand realise realize | comprendre saisir
know | savoir connaitre
learn | apprendre
teach | enseigner apprendre
forget | oublier
remember recall | rappeler souvenir
think believe | penser croire estimer juger
hope | esperer espoir
fear afraid worry | craindre peur redouter inquieter inquiet crainte
want wish desire | vouloir souhaiter desirer
need | besoin falloir necessiter
try attempt | essayer tenter tentative
help assist | aider aide
support back | soutenir soutien appuyer
oppose opposition | opposer opposition
protect defend | proteger defendre protection defense
attack assault | attaquer attaque
fight battle struggle | combattre lutter combat lutte battre
convince persuade | convaincre persuader
kill murder | tuer assassiner meurtre
die death | mourir mort deces
dead | mort
live life alive | vivre vie vivant
born birth | naitre naissance
hurt injure wound | blesser blessure
sick ill illness disease | malade maladie
health | sante
doctor physician | medecin docteur
nurse | infirmier infirmiere
midwife midwives | sage femme
hospital clinic | hopital clinique
patient | patient
maternity | maternite
medicine drug | medicament
vaccine | vaccin
school | ecole
pupil student | eleve etudiant
teacher | enseignant professeur instituteur maitre
university college | universite
book | livre
library | bibliotheque
newspaper paper | journal
letter | lettre courrier
write | ecrire
read | lire
sign signature | signer signature
page | page
date | date
report | rapport signaler
study survey | etude enquete
inquiry investigation probe | enquete investigation
investigate | enqueter
law statute | loi
bill | projet
rule regulation | regle reglement
ban prohibit forbid | interdire interdiction prohiber
allow permit let | permettre autoriser laisser
right | droit
court tribunal | tribunal cour
judge | juge juger
trial | proces
lawyer attorney solicitor | avocat
police | police policier
arrest | arreter arrestation interpeller
prison jail | prison
crime | crime delit
guilty | coupable
innocent | innocent
victim | victime
witness | temoin
evidence proof | preuve
prove | prouver
true truth | vrai verite
false wrong untrue | faux
mistake error | erreur faute
right correct | juste correct exact
fair just | juste equitable
honest | honnete
dishonest | malhonnete
pretend claim | pretendre
government | gouvernement
minister secretary | ministre
president chair chairman | president
mayor | maire
member deputy lawmaker | depute membre elu
parliament assembly | parlement assemblee
senate | senat
council board | conseil
party | parti
state | etat
country nation | pays nation
county region province | region province departement comte
city town | ville cite commune
village | village
street road | rue route
neighbourhood neighborhood district | quartier
people folk | gens peuple
person | personne individu
nobody none | personne nul aucun
everybody everyone | tout monde
citizen resident inhabitant | citoyen habitant resident
islander | insulaire ilien
islands island | ile
man men | homme
woman women | femme
child children kid | enfant
son | fils
daughter | fille
father dad | pere papa
mother mum mom | mere maman
brother | frere
sister | soeur
family | famille
young youth | jeune jeunesse
old elderly aged | vieux vieil vieille ancien age
new fresh | nouveau neuf nouvel nouvelle
friend | ami
enemy | ennemi
neighbour neighbor | voisin
war conflict | guerre conflit
peace | paix
army military troops | armee militaire troupe
soldier | soldat
weapon arm | arme
border frontier | frontiere
treaty pact accord agreement deal | traite pacte accord
ally partner | allie partenaire
crisis | crise
emergency | urgence
danger dangerous threat risk | danger dangereux menace risque
safe secure safety security | sur securite sure
sound solid | solide sain
strong powerful | fort puissant
weak | faible
big large great huge | grand gros enorme immense
considerable significant | considerable important
small little tiny | petit
long | long
short | court bref
high tall | haut eleve
low | bas
wide broad | large
deep | profond
heavy | lourd
light | leger lumiere
fast quick rapid swift | rapide vite
slow | lent
early | tot
late delay | tard retard
near close | pres proche
far distant | loin lointain
good | bon bien
better | meilleur mieux
bad poor | mauvais mal
worse | pire
best | meilleur mieux
easy simple | facile simple
hard difficult tough | difficile dur
possible | possible
impossible | impossible
necessary essential vital | necessaire essentiel indispensable
important | important
useful | utile
useless pointless | inutile
ready prepared | pret
free | libre gratuit
full | plein complet
empty | vide vider
open public | public
whole entire complete | entier complet
same identical | meme identique
different other another | different autre
more | plus davantage
less fewer | moins
enough | assez suffisant
alone only | seul
together | ensemble
first | premier
last final | dernier final
next following | prochain suivant
half | moitie demi
quarter | quart
third | tiers
double twice | double deux
many numerous | nombreux beaucoup
much | beaucoup
few | peu rare
some several certain | quelques certains plusieurs
all every each | tout chaque tous toutes
most majority | plupart majorite
always forever | toujours
never | jamais
often frequently | souvent
sometimes | parfois
again anew | encore nouveau
already | deja
soon shortly | bientot
now today | maintenant aujourd actuellement
yesterday | hier
tomorrow | demain
tonight | soir
morning | matin
evening | soir soiree
night | nuit
day | jour journee
week | semaine
month | mois
year | an annee
hour | heure
minute | minute
century | siecle
time | temps fois moment
season | saison
spring | printemps
summer | ete estival
autumn fall | automne
winter | hiver hivernal
weather | meteo temps
rain | pluie pleuvoir
snow | neige
wind | vent
storm | tempete orage
flood | inondation inonder crue
drought | secheresse
fire blaze | feu incendie
heat hot warm | chaleur chaud
cold | froid
sun | soleil
water | eau
litre liter | litre
river | riviere fleuve
sea ocean | mer ocean
lake reservoir | lac reservoir
groundwater aquifer | nappe
dam | barrage
wall | mur digue
bridge | pont
tunnel | tunnel
port harbour harbor | port
ship vessel boat | navire bateau batiment
ferry | traversier ferry bac
fisherman fish fishing | pecheur pecher poisson peche
fleet | flotte
train railway rail | train chemin fer ferroviaire
station | gare station
plane aircraft flight | avion vol
airport | aeroport
car vehicle | voiture vehicule auto
bus | bus autobus
truck lorry | camion
bicycle bike | velo bicyclette
traffic | circulation trafic
oil fuel petrol gasoline | petrole essence carburant
diesel | gazole diesel
gas | gaz
coal | charbon
energy power | energie
electricity current | electricite courant
nuclear | nucleaire
wire line cable | ligne fil cable
pipe | tuyau conduite canalisation
grid network | reseau
pylon | pylone
outage cut blackout | panne coupure
repair fix mend | reparer reparation
build construct construction | construire batir construction
rebuild | reconstruire
destroy demolish ruin | detruire demolir raser
damage | dommage degat abimer endommager
house home | maison logement
rent | loyer louer
roof | toit toiture
door | porte
key | cle clef
window | fenetre
room | chambre salle piece
floor | etage sol
seat place | place siege
table | table
drawer | tiroir
bed | lit
food | nourriture aliment
bread | pain
meat | viande
milk | lait
wine | vin
eat | manger
drink | boire
farm | ferme exploitation
farmer grower producer | agriculteur fermier producteur paysan
field | champ
harvest crop | recolte moisson
sow plant | semer planter
linen flax | lin
wheat | ble
animal | animal
dog | chien
cat | chat
horse | cheval
bird | oiseau
tree | arbre
forest wood | foret bois
mountain | montagne
land ground earth | terre sol terrain
environment | environnement
climate | climat
pollution | pollution
waste rubbish garbage | dechet ordure
plan project scheme | plan projet programme
idea | idee
proposal suggestion | proposition
propose suggest | proposer suggerer
policy politics | politique
measure step | mesure
reform | reforme
change | changer changement modifier
improve improvement | ameliorer amelioration
develop development | developper developpement
create make | creer faire fabriquer
do | faire
use | utiliser employer usage servir
share | partager part
join | rejoindre joindre
meet meeting | rencontrer reunion reunir rencontre
visit | visiter visite
travel trip journey | voyager voyage
move | bouger deplacer demenager
turn | tourner tour
run | courir
walk | marcher
stand | debout tenir
sit | asseoir siege
sleep | dormir sommeil
wake | reveiller
play game | jouer jeu
sing song | chanter chanson
dance | danser danse
music | musique
film movie | film
picture photo image | photo image
team | equipe
match | match
player | joueur
coach trainer | entraineur
goal aim objective target | but objectif cible
problem trouble issue | probleme difficulte ennui
solution | solution
solve | resoudre
question | question
cause reason | cause raison motif
result outcome | resultat
effect impact consequence | effet consequence impact
success succeed | reussir succes reussite
fail failure | echouer echec rater
disappear vanish | disparaitre disparition
appear seem | apparaitre sembler paraitre
happen occur | arriver produire passer
exist | exister
lack miss missing | manquer manque
add | ajouter
include contain | inclure contenir comprendre
remove withdraw | retirer enlever supprimer
replace | remplacer
follow | suivre
lead guide | mener conduire diriger guider
drive | conduire rouler
control | controler controle
manage | gerer diriger
check verify | verifier controler
inspect inspection | inspecter inspection
measure | mesurer
count | compter
number figure | nombre chiffre numero
publish | publier
show | montrer
hide conceal | cacher dissimuler
reveal disclose | reveler devoiler
test | tester essai
brochure leaflet pamphlet | brochure depliant
document file | document dossier
plans blueprint | plans
copy | copie exemplaire
opinion view | avis opinion
independent | independant
developer promoter | promoteur
engineer | ingenieur
expert specialist | expert specialiste
scientist researcher | scientifique chercheur
model | modele
reliable trustworthy | fiable
trust confidence | confiance
doubt | douter doute
certain sure | certain sur
clear plain | clair
obvious evident | evident
secret | secret
silent silence quiet | silence silencieux taire calme
loud noise | bruit bruyant
angry anger fury | colere furieux fache
happy glad pleased | heureux content ravi
sad | triste
proud pride | fier fierte
shame ashamed | honte honteux
courage brave | courage courageux
tired weary exhausted | fatigue las epuise
patience patient | patience patient
rope | corde
end edge | bout
seat | siege
mercy | merci
love | aimer amour
like | aimer plaire
hate | detester hair haine
feel | sentir ressentir
suffer | souffrir
laugh | rire
cry weep | pleurer
smile | sourire sourires
joke | plaisanter plaisanterie blague
bother trouble | deranger embeter
wonder | demander
matter | importer
mean | signifier vouloir
cancel | annuler annulation
postpone delay | reporter retarder
schedule plan | prevoir programmer
expect foresee | attendre prevoir
prevent | empecher eviter
avoid | eviter
cause provoke | causer provoquer entrainer
charter rent | affreter louer
throw | jeter lancer
catch | attraper
break | casser briser rompre
burn | bruler
cross | traverser croiser
climb | grimper monter
sink | couler sombrer
ice | glace
stone rock | pierre roche
iron steel | fer acier
gold | or
leather | cuir
wood | bois
paper | papier
colour color | couleur
red | rouge
green | vert
blue | bleu
black | noir
white | blanc
hand | main
eye | oeil yeux
heart | coeur
head | tete
foot feet | pied
body | corps
face | visage face
voice | voix
word | mot parole
language | langue
name | nom
story history | histoire
fact | fait
thing | chose
way manner | facon maniere
side | cote
part | partie part
top | sommet haut
bottom | fond
middle centre center | milieu centre
north | nord
south | sud
east | est
west | ouest
world | monde mondial
europe european | europe europeen
france french | france francais
england english | angleterre anglais
britain british | royaume britannique
canada canadian | canada canadien
future | avenir futur
past | passe
present | present
handshake | poignee
pawn | pion
pigeon | pigeon
seal | phoque sceau
half | moitie
wage salary pay | salaire paie paye
pension retirement | retraite pension
poor poverty | pauvre pauvrete
rich wealthy | riche
equal equality | egal egalite
freedom liberty | liberte
justice | justice
violence violent | violence violent
protest demonstration demonstrate | manifester manifestation protester
migrant refugee | migrant refugie
foreign foreigner | etranger
church | eglise
god | dieu
king | roi
queen | reine
prince | prince
power | pouvoir
authority | autorite
duty obligation | devoir obligation
responsible responsibility | responsable responsabilite
order command | ordre ordonner commande
service | service
bank | banque
insurance | assurance
trade | commerce echange
export | exporter exportation
import | importer importation
customer client | client
owner | proprietaire
tenant | locataire
land owner landlord | proprietaire bailleur
machine | machine
computer | ordinateur
phone telephone | telephone
internet web | internet
television tv | television tele
radio | radio
scanner | scanner
ward department | service
call | appeler appel
invite | inviter
celebrate | feter celebrer
gift present | cadeau
consumption consumption consume | consommation consommer
water sprinkle irrigation watering | arrosage arroser irrigation
available | disponible
compensation | indemnisation compensation indemnite
explode soar surge | exploser flamber
collapse | effondrer effondrement
niche loophole | niche
fault blame | faute
ghost | fantome
gesture | geste
bet | parier pari
dream | rever reve
`

/** Opposites, a pair of groups a line, English and French. */
export const OPPOSITES = `
open opened ouvrir ouvert ouverte | close closed shut fermer ferme fermee
rise increase grow up higher augmenter hausse monter | fall decrease drop decline down lower baisser baisse diminuer
good better best bon bonne meilleur bien mieux | bad worse worst poor mauvais mauvaise pire mal
safe sound sure secure sur solide | unsafe dangerous rotten unsound dangereux pourri
possible | impossible
true vrai vraie | false untrue faux fausse
win won gagner victoire | lose lost defeat perdre defaite
accept agree accepter | refuse reject disagree refuser rejeter
support favour favor soutenir pour | oppose reject against contre opposer
buy acheter | sell vendre
give donner | take prendre
start begin commencer debut | end finish stop finir arreter fin
before avant | after apres
with avec | without sans
inside interieur dans | outside exterieur hors
always toujours | never jamais
more plus davantage | less fewer moins
most plupart | least few
big large great grand gros | small little petit
old ancien vieux | new young nouveau jeune neuf
early tot | late tard
first premier | last dernier
easy facile simple | hard difficult difficile dur
rich riche | poor pauvre
strong fort | weak faible
fast quick rapide | slow lent
hot warm chaud | cold froid
love like aimer | hate dislike detester
peace paix | war guerre
friend ami allie ally | enemy ennemi
life alive live vie vivant | death dead die mort mourir
happy content heureux | sad unhappy triste malheureux
legal legale | illegal illegale
honest honnete | dishonest malhonnete
likely probable | unlikely improbable
able capable | unable incapable
fair juste | unfair injuste
necessary necessaire utile | unnecessary useless inutile
public | private prive
full plein | empty vide
build construire batir | destroy demolish detruire demolir
hire recruit embaucher | fire dismiss licencier
raise lift relever | cut lower reduce baisser reduire
success succeed succes reussir | failure fail echec echouer
remember rappeler | forget oublier
allow permit autoriser permettre | ban forbid prohibit prevent interdire empecher
right juste raison | wrong tort
innocent | guilty coupable
admit avouer reconnaitre | deny nier
import importer | export exporter
arrive come venir arriver | leave depart go partir
everybody everyone all tous tout | nobody none personne aucun
above over sur | below under sous
north nord | south sud
east est | west ouest
left gauche | right droite
same meme | different autre
near proche pres | far loin
high haut | low bas
long | short court
day jour | night nuit
winter hiver | summer ete
calm calme | angry furieux colere
and et | or ou
hope esperer | fear craindre
stay remain rester | leave go quitter partir
known connu | unknown inconnu
reversible | irreversible
responsible responsable | irresponsible irresponsable
popular populaire | unpopular impopulaire
stable | unstable instable
acceptable | unacceptable inacceptable
`
