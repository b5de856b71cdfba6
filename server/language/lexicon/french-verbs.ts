/**
 * French verbs of no regular pattern, by their principal parts:
 * infinitive: present forms; stem of the imperfect; stem of the future; participle; past historic and subjunctive forms.
 * Folded: no accents. The imperfect, the future and the conditional are made from their stems by rule.
 */
export const IRREGULAR = `
  etre: suis es est sommes etes sont; et; ser; ete; fut furent fus fumes soit sois soient soyons soyez
  avoir: ai as a avons avez ont; av; aur; eu; eut eurent eus aie aies ait ayons ayez aient
  aller: vais vas va allons allez vont; all; ir; alle; alla allerent aille ailles aillent
  faire: fais fait faisons faites font; fais; fer; fait; fit firent fis fasse fasses fassent fassions fassiez
  pouvoir: peux peut pouvons pouvez peuvent; pouv; pourr; pu; put purent pus puisse puisses puissent puissions puissiez
  vouloir: veux veut voulons voulez veulent; voul; voudr; voulu; voulut voulurent veuille veuillent veuillez
  devoir: dois doit devons devez doivent; dev; devr; du; dut durent doive doives doivent
  savoir: sais sait savons savez savent; sav; saur; su; sut surent sache saches sachent sachez
  falloir: faut; fall; faudr; fallu; fallut faille
  valoir: vaux vaut valons valez valent; val; vaudr; valu; valut vaille vaillent
  venir: viens vient venons venez viennent; ven; viendr; venu; vint vinrent vienne viennes viennent
  devenir: deviens devient devenons devenez deviennent; deven; deviendr; devenu; devint devinrent devienne deviennent
  revenir: reviens revient revenons revenez reviennent; reven; reviendr; revenu; revint revinrent revienne
  prevenir: previens previent prevenons prevenez previennent; preven; previendr; prevenu; previnrent previenne
  intervenir: interviens intervient intervenons intervenez interviennent; interven; interviendr; intervenu; intervint intervienne
  parvenir: parviens parvient parvenons parvenez parviennent; parven; parviendr; parvenu; parvint parvienne
  tenir: tiens tient tenons tenez tiennent; ten; tiendr; tenu; tint tinrent tienne tiennent
  obtenir: obtiens obtient obtenons obtenez obtiennent; obten; obtiendr; obtenu; obtint obtinrent obtienne
  maintenir: maintiens maintient maintenons maintenez maintiennent; mainten; maintiendr; maintenu; maintint maintienne
  soutenir: soutiens soutient soutenons soutenez soutiennent; souten; soutiendr; soutenu; soutint soutienne
  retenir: retiens retient retenons retenez retiennent; reten; retiendr; retenu; retint retienne
  contenir: contient contiennent; conten; contiendr; contenu; contint contienne
  appartenir: appartient appartiennent; apparten; appartiendr; appartenu; appartienne
  prendre: prends prend prenons prenez prennent; pren; prendr; pris; prit prirent prenne prennes prennent
  apprendre: apprends apprend apprenons apprenez apprennent; appren; apprendr; appris; apprit apprenne
  comprendre: comprends comprend comprenons comprenez comprennent; compren; comprendr; compris; comprit comprenne
  reprendre: reprends reprend reprenons reprenez reprennent; repren; reprendr; repris; reprit reprenne
  surprendre: surprend surprennent; surpren; surprendr; surpris; surprit
  mettre: mets met mettons mettez mettent; mett; mettr; mis; mit mirent mette mettes
  permettre: permets permet permettons permettez permettent; permett; permettr; permis; permit permette
  promettre: promets promet promettons promettez promettent; promett; promettr; promis; promit promette
  remettre: remets remet remettons remettez remettent; remett; remettr; remis; remit remette
  admettre: admets admet admettons admettez admettent; admett; admettr; admis; admit admette
  commettre: commets commet commettons commettez commettent; commett; commettr; commis; commit
  soumettre: soumets soumet soumettons soumettez soumettent; soumett; soumettr; soumis; soumit
  transmettre: transmets transmet transmettons transmettent; transmett; transmettr; transmis; transmit
  dire: dis dit disons dites disent; dis; dir; dit; dirent dise disent
  interdire: interdis interdit interdisons interdisent; interdis; interdir; interdit; interdirent interdise
  contredire: contredit contredisent; contredis; contredir; contredit; contredise
  lire: lis lit lisons lisez lisent; lis; lir; lu; lut lurent lise
  elire: elis elit elisons elisez elisent; elis; elir; elu; elut elurent elise
  ecrire: ecris ecrit ecrivons ecrivez ecrivent; ecriv; ecrir; ecrit; ecrivit ecrivirent ecrive
  decrire: decris decrit decrivons decrivez decrivent; decriv; decrir; decrit; decrivit
  inscrire: inscrit inscrivent; inscriv; inscrir; inscrit; inscrivit
  voir: vois voit voyons voyez voient; voy; verr; vu; vit virent voie voies
  prevoir: prevois prevoit prevoyons prevoyez prevoient; prevoy; prevoir; prevu; previt
  recevoir: recois recoit recevons recevez recoivent; recev; recevr; recu; recut recurent recoive
  decevoir: decoit decoivent; decev; decevr; decu; decut
  croire: crois croit croyons croyez croient; croy; croir; cru; crut crurent croie
  boire: bois boit buvons buvez boivent; buv; boir; bu; but burent boive
  connaitre: connais connait connaissons connaissez connaissent; connaiss; connaitr; connu; connut connurent connaisse
  reconnaitre: reconnais reconnait reconnaissons reconnaissent; reconnaiss; reconnaitr; reconnu; reconnut
  paraitre: parais parait paraissons paraissent; paraiss; paraitr; paru; parut parurent paraisse
  disparaitre: disparais disparait disparaissons disparaissent; disparaiss; disparaitr; disparu; disparut disparurent disparaisse
  apparaitre: apparait apparaissent; apparaiss; apparaitr; apparu; apparut apparaisse
  naitre: nais nait naissent; naiss; naitr; ne; naquit naquirent naisse
  vivre: vis vit vivons vivez vivent; viv; vivr; vecu; vecut vecurent vive
  survivre: survit survivent; surviv; survivr; survecu; survecut survive
  suivre: suis suit suivons suivez suivent; suiv; suivr; suivi; suivit suivirent suive
  poursuivre: poursuis poursuit poursuivons poursuivez poursuivent; poursuiv; poursuivr; poursuivi; poursuivit poursuive
  mourir: meurs meurt mourons mourez meurent; mour; mourr; mort; mourut moururent meure
  courir: cours court courons courez courent; cour; courr; couru; courut coururent coure
  ouvrir: ouvre ouvres ouvrons ouvrez ouvrent; ouvr; ouvrir; ouvert; ouvrit ouvrirent
  couvrir: couvre couvres couvrons couvrez couvrent; couvr; couvrir; couvert; couvrit
  decouvrir: decouvre decouvrons decouvrez decouvrent; decouvr; decouvrir; decouvert; decouvrit
  offrir: offre offres offrons offrez offrent; offr; offrir; offert; offrit offrirent
  souffrir: souffre souffres souffrons souffrez souffrent; souffr; souffrir; souffert; souffrit
  partir: pars part partons partez partent; part; partir; parti; partit partirent parte
  sortir: sors sort sortons sortez sortent; sort; sortir; sorti; sortit sortirent sorte
  sentir: sens sent sentons sentez sentent; sent; sentir; senti; sentit sente
  mentir: mens ment mentons mentez mentent; ment; mentir; menti; mentit mente
  dormir: dors dort dormons dormez dorment; dorm; dormir; dormi; dormit dorme
  servir: sers sert servons servez servent; serv; servir; servi; servit serve
  acquerir: acquiert acquierent; acquer; acquerr; acquis; acquit
  asseoir: assied assoit assoient; assey; assier; assis; assit
  conduire: conduis conduit conduisons conduisez conduisent; conduis; conduir; conduit; conduisit conduise
  produire: produis produit produisons produisez produisent; produis; produir; produit; produisit produise
  reduire: reduis reduit reduisons reduisez reduisent; reduis; reduir; reduit; reduisit reduise
  construire: construis construit construisons construisez construisent; construis; construir; construit; construisit construise
  detruire: detruis detruit detruisons detruisez detruisent; detruis; detruir; detruit; detruisit detruise
  traduire: traduis traduit traduisons traduisent; traduis; traduir; traduit; traduisit
  introduire: introduit introduisent; introduis; introduir; introduit; introduisit
  craindre: crains craint craignons craignez craignent; craign; craindr; craint; craignit craigne
  plaindre: plains plaint plaignons plaignez plaignent; plaign; plaindr; plaint; plaignit
  peindre: peins peint peignons peignent; peign; peindr; peint; peignit
  atteindre: atteins atteint atteignons atteignez atteignent; atteign; atteindr; atteint; atteignit
  eteindre: eteins eteint eteignons eteignent; eteign; eteindr; eteint; eteignit
  joindre: joins joint joignons joignent; joign; joindr; joint; joignit
  resoudre: resous resout resolvons resolvent; resolv; resoudr; resolu; resolut
  rire: ris rit rions riez rient; ri; rir; ri; rirent
  suffire: suffis suffit suffisent; suffis; suffir; suffi; suffise
  plaire: plais plait plaisent; plais; plair; plu; plut plaise
  taire: tais tait taisons taisez taisent; tais; tair; tu; tut taise
  vaincre: vaincs vainc vainquons vainquent; vainqu; vaincr; vaincu; vainquit
  convaincre: convaincs convainc convainquent; convainqu; convaincr; convaincu; convainquit
  envoyer: envoie envoies envoyons envoyez envoient; envoy; enverr; envoye; envoya envoyerent
  conclure: conclus conclut concluons concluez concluent; conclu; conclur; conclu; conclurent
  fuir: fuis fuit fuyons fuyez fuient; fuy; fuir; fui; fuirent
  battre: bats bat battons battez battent; batt; battr; battu; battit battirent batte
  rompre: romps rompt rompons rompez rompent; romp; rompr; rompu; rompit
  acheter: achete achetes achetons achetez achetent; achet; acheter; achete; acheta acheterent`

/** What follows the stem of a regular verb, folded, and the time it tells: -er, -ir with -iss-, -re. */
export const ENDINGS = {
  present: 'e es ons ez ent is it issons issez issent s ds d t',
  past: `ais ait ions iez aient issais issait issions issiez issaient a as ai ames ates erent irent urent it`,
  future: 'erai eras era erons erez eront irai iras ira irons irez iront rai ras ra rons rez ront',
  conditional: `erais erait erions eriez eraient irais irait irions iriez iraient rais rait rions riez raient`,
  participle: 'e ee es ees i ie is ies u ue us ues',
  infinitive: 'er ir re',
  gerund: 'ant issant',
} as const
