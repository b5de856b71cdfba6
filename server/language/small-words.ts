/** The words that carry grammar rather than content: whether they find a counterpart says nothing of faithfulness. */
import type { Language } from './lexicon.ts'

const set = (list: string) => new Set(list.trim().split(/\s+/))

const FUNCTION: Record<Language, Set<string>> = {
  fr: set(`
    le la les l un une des de du d au aux a en y dans par pour sur sous avec sans vers chez entre depuis pendant avant apres
    contre des jusque jusqu malgre selon lors afin parmi durant hors dont que qui quoi qu ou et mais donc or ni car si comme quand
    lorsque puisque quoique tandis alors je j me m moi tu te t toi il elle on nous vous ils elles lui leur leurs eux se s soi ce c
    cet cette ces ceci cela ca celui celle ceux celles ci mon ma mes ton ta tes son sa ses notre nos votre vos mien tien sien
    ne n pas plus point jamais rien personne aucun aucune nul nulle guere non oui tout toute tous toutes quel quelle quels quelles
    lequel laquelle lesquels lesquelles auquel duquel desquels chaque chacun chacune quelque quelques plusieurs certains certaines
    autre autres meme memes tel telle tels telles tres trop assez bien mal aussi encore deja toujours ainsi puis ensuite enfin
    alors ici la voici voila tant autant moins peu beaucoup presque surtout notamment seulement meme peut etre suis es est sommes
    etes sont etais etait etions etiez etaient fus fut furent sera serai seras serons serez seront serais serait serions seraient
    sois soit soyons soyez soient ete etant ai as avons avez ont avais avait avions aviez avaient eus eut eurent aurai auras aura
    aurons aurez auront aurais aurait aurions auraient aie ait ayons ayez aient ayant eu avoir faire fais fait faisons faites font
    faisait faisaient fera feront ferait vais vas va allons allez vont allait allaient aller peux peut pouvons pouvez peuvent
    pouvait pouvaient pourra pourront pourrait pourraient pourrions puisse puissent pouvoir dois doit devons devez doivent devait
    devaient devra devront devrait devraient devrions devoir faut fallait faudra faudrait falloir veux veut voulons
    parce celui-ci cependant toutefois neanmoins pourtant effet egalement plutot comment pourquoi combien quant face cote lieu
    part sorte car hein euh bah ben eh oh ah h`),
  en: set(`
    inside outside a an the this that these those of to in on at by for from with without within into onto upon over under about around across
    through between among against during before after since until till towards toward near off out up down along away back as
    than then so such too very quite rather just only even also still yet again already ever never not no nor neither either and
    or but if whether while when where why how who whom whose which what because although though unless i me my mine myself you
    your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs
    themselves one ones oneself there here be am is are was were been being 's have has had having do does did doing done will
    would shall should can could may might must ought cannot need go goes going went gone get gets got getting gotten let all
    any some every each both few many much more most less least several other others another same own none nothing nobody
    everything everyone everybody something someone somebody anything anyone anybody well now always yes oh ah eh ok okay
    therefore however moreover thus indeed else instead regard regards terms account order ll re ve d m s t p am pm gon na wan gonna wanna gotta gotten ai`),
}

/** Words of content that say little by themselves and often have no counterpart of their own. */
const LIGHT: Record<Language, Set<string>> = {
  fr: set(`
    mettre mis mise prendre pris donner rendre tenir venir vient viennent venait passer laisser trouver chose choses fois
    voir dire dit vouloir vouloir voulait voulez savoir sait point niveau cas train fort vraiment simplement absolument
    monsieur madame mesdames messieurs cher chers chere tellement franchement finalement evidemment actuellement
    moment moindre propre avance suite effectivement justement tiens gens`),
  en: set(`
    make makes made making take takes took taken put set give given come comes came keep way ways thing things lot bit kind sort
    like really actually simply quite ladies gentlemen sir madam know want think say said case time times able people
    whole got far further long look fact terms being basically please certainly obviously course own able seem`),
}

export const isFunctionWord = (key: string, language: Language) => FUNCTION[language].has(key)
export const isLightWord = (key: string, language: Language) => LIGHT[language].has(key)
