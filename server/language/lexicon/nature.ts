/** Land, sea, weather, plants, places to be in. */
export const nature = `
monde = world; terre = earth, land, ground; planète = planet; continent = continent; mer = sea;
océan = ocean; île = island; côte = coast, rib, hill; plage = beach; rivage, rive = shore, bank; lac = lake;
rivière, fleuve = river; ruisseau = stream; eau = water; eaux usées = wastewater, sewage;
vague = wave, vague; marée = tide; montagne, mont = mountain, mount; colline = hill; vallée = valley;
plaine = plain; plateau = plateau, tray, set; glacier = glacier; forêt = forest; bois = wood, woods;
arbre = tree; feuille = leaf, sheet; fleur = flower; herbe = grass, herb; plante = plant; racine = root;
branche = branch; graine = seed; pierre = stone; rocher, roche = rock; sable = sand; boue = mud;
poussière = dust; désert = desert; ciel = sky, heaven; soleil = sun; lune = moon; étoile = star;
nuage = cloud; pluie = rain; neige = snow; vent = wind; tempête = storm; orage = storm, thunderstorm;
foudre = lightning; tonnerre = thunder; brouillard = fog; glace = ice, ice cream, mirror;
gel = frost, freeze; froid = cold; chaleur = heat, warmth; chaud = hot, warm; sécheresse = drought;
inondation = flood, flooding; crue = flood; tremblement de terre, séisme = earthquake; ouragan = hurricane;
volcan = volcano; climat = climate; climatique = climate, climatic; changement climatique = climate change;
réchauffement = warming; température = temperature; environnement = environment;
environnemental = environmental; écologie = ecology; pollution = pollution; pollué = polluted;
nature = nature; naturel = natural; espèce = species, kind; faune = wildlife; biodiversité = biodiversity;
effet de serre = greenhouse effect; gaz à effet de serre = greenhouse gas; carbone = carbon; plomb = lead;
rouille = rust; atmosphère = atmosphere; air = air, look; ombre = shadow, shade; lumière = light;
obscurité = darkness; nord = north, northern; sud = south, southern; est = east, eastern;
ouest = west, western; ville = city, town; village = village; capitale = capital;
banlieue = suburb, suburbs; campagne = countryside, country; endroit, lieu = place, spot;
place = place, square, room, seat; pays = country; phare = lighthouse, headlight; parc = park;
trottoir = pavement, sidewalk; chemin = path, way, road; sentier = path, trail; carte = map, card;
centre-ville = city center, downtown, town center; pont = bridge; tour = tower; château = castle;
palais = palace; cathédrale = cathedral; cimetière = cemetery; prairie = meadow, prairie; étang = pond;
puits = well; source = source, spring; quai = platform, quay, dock;
`
