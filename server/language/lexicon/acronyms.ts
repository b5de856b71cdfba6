/** Acronyms, and the names they stand for where these differ. An acronym that both languages share needs no entry. */
export const acronyms = `
onu = un, united nations; nations unies = un; ue = eu, european union; union européenne = eu; otan = nato;
oms = who, world health organization; organisation mondiale de la santé = who;
omc = wto, world trade organization; organisation mondiale du commerce = wto;
fmi = imf, international monetary fund; fonds monétaire international = imf; ocde = oecd; osce = osce;
oit = ilo, international labor organization; aiea = iaea; bce = ecb, european central bank;
banque centrale européenne = ecb; bm = wb, world bank; banque mondiale = world bank; bei = eib; berd = ebrd;
cee = eec; ceca = ecsc; pac = cap, common agricultural policy; pesc = cfsp;
pib = gdp, gross domestic product; produit intérieur brut = gdp; pnb = gnp, gross national product;
tva = vat, value added tax; taxe sur la valeur ajoutée = vat; ong = ngo, nongovernmental organization;
usa = us, usa; ce = ec; cig = igc; omi = imo; feoga = eaggf; uem = emu; sme = ems; jai = jha; pesd = esdp;
spg = gsp; oaci = icao; uit = itu; ompi = wipo; cfp = cfp; ciem = ices; copace = cecaf;
états-unis = us, usa, united states; ru = uk; royaume-uni = uk; rfa = frg; rda = gdr;
urss = ussr, soviet union; union soviétique = ussr; cpi = icc, international criminal court;
cour pénale internationale = icc; cij = icj; cedh = echr; tpi = ict; hcr = unhcr; sida = aids; vih = hiv;
adn = dna; arn = rna; irm = mri; ogm = gmo, gm; co2 = co2; pme = sme, smes, small business; pmi = sme;
r-d, r et d = r and d, rd; pdg = ceo, chief executive; dg = dg, ceo; drh = hr; rh = hr;
ia = ai, artificial intelligence; intelligence artificielle = ai; gps = gps; tgv = tgv, high speed train;
sncf = sncf; ovni = ufo; vtt = mountain bike; hlm = council housing, public housing; smic = minimum wage;
rsa = income support; ivg = abortion; pma = ivf; fiv = ivf; psg = psg; jo = olympics, olympic games;
cio = ioc, international olympic committee; mts = std; mst, ist = std, sti; avc = stroke; tcc = cbt;
gnl = lng; gpl = lpg; gaz naturel liquéfié = lng; rgpd = gdpr; pnud = undp; pnue = unep; cnuced = unctad;
alena = nafta; aeumc, aceum = usmca, cusma; mercosur = mercosur; anase = asean; opep = opec, oapec;
ua = au, african union; oua = oau; ligue arabe = arab league; olp = plo; ira = ira; eta = eta; farc = farc;
ei, daech = is, isis, daesh, islamic state; état islamique = islamic state, isis; cia = cia; fbi = fbi;
grc = rcmp; arc = cra; spvm = spvm; npd = ndp; plc = lpc; gendarmerie royale du canada = rcmp; bm = wb;
fao = fao; unesco = unesco; unicef = unicef; giec = ipcc; cnrs = cnrs; tpe = very small business; apd = oda;
pvd = developing countries; acp = acp; feder = erdf; fse = esf; ppe = epp; pse = pes; rca = car;
rdc = drc, democratic republic of congo; bd = comic, comics; cv = cv, resume; tni = ntp; tnp = npt;
start = start; abm = abm; bnp = bnp; edf = edf; uv = uv; hd = hd; tnt = tnt; zup = zup; ctc = ctc; qi = iq;
wc = toilet; bac = baccalaureate; pcr = pcr; ehpad = nursing home, care home;
samu = ambulance service, paramedics; ovn = ufo; vo = original version; ddt = ddt; esb = bse; dmla = amd;
cma = cma;
`
