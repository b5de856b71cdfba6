/** Bodies with a name and an acronym in each language, a line each. Folded. */
export const BODIES = `
united nations|un|uno|nations unies|organisation des nations unies|onu
world health organization|world health organisation|who|organisation mondiale de la sante|oms
north atlantic treaty organization|nato|organisation du traite de l'atlantique nord|otan|alliance atlantique
european union|eu|union europeenne|ue
european commission|commission europeenne|commission
european parliament|parlement europeen
european council|conseil europeen
council of europe|conseil de l'europe
european central bank|ecb|banque centrale europeenne|bce
international monetary fund|imf|fonds monetaire international|fmi
world bank|banque mondiale
world trade organization|wto|organisation mondiale du commerce|omc
organisation for economic co-operation and development|oecd|organisation de cooperation et de developpement economiques|ocde
international criminal court|icc|cour penale internationale|cpi
international court of justice|icj|cour internationale de justice|cij
european court of human rights|echr|cour europeenne des droits de l'homme|cedh
court of justice of the european union|cjeu|cour de justice de l'union europeenne|cjue
international atomic energy agency|iaea|agence internationale de l'energie atomique|aiea
international labour organization|ilo|organisation internationale du travail|oit
doctors without borders|medecins sans frontieres|msf
reporters without borders|reporters sans frontieres|rsf
red cross|croix-rouge|international committee of the red cross|comite international de la croix-rouge|icrc|cicr
african union|au|union africaine|ua
white house|maison-blanche|maison blanche
foreign office|foreign ministry|ministere des affaires etrangeres|quai d'orsay
supreme court|cour supreme
house of commons|chambre des communes
senate|senat
`

/** Given names that a language translates where they stand alone, as popes' and monarchs' do. */
export const GIVEN_NAMES = `
francis francois|john jean|paul|charles|benedict benoit|leo leon|elizabeth elisabeth|henry henri|philip philippe felipe
william guillaume|peter pierre|james jacques|mary marie|stephen etienne|nicholas nicolas|gregory gregoire|andrew andre
michael michel|edward edouard|frederick frederic|lewis louis|joan jeanne|catherine|anne ann|margaret marguerite|pius pie`
