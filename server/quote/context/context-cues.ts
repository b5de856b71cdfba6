/**
 * What, standing just outside a quotation, changes what it says. Regular expressions over folded text: lower case, no
 * accents, every apostrophe a straight one. Each is tried on the clause before the words, on what follows them, on what
 * a marked cut hides, or on the next sentence.
 */

const any = (...parts: string[]) => `(?:${parts.join('|')})`

/** The words that may begin what si introduces: "si grand" is no condition. */
const SUBJECT = String.raw`(?:j'|je|tu|ils?|elles?|on|nous|vous|l[ae]s?|l'|une?|d'|ce|cet|cette|ces|c'|mon|ma|mes|notre|nos|votre|vos|leurs?|sa|son|ses|personne|rien|jamais|ca|cela|tout|chaque|aucune?|seule?ment|d'aventure|par|en|un jour|\p{L}+)`

export const CONDITION = any(
  String.raw`\b(?<!even )(?<!as )(?<!only )if(?! not all)\b`,
  String.raw`\bonly if\b|\bunless\b|\bwhether\b|\bprovided\b|\bproviding\b|\bassuming\b|\b(?<!\b(?:i|we) )suppos(?:e|ing)\b|\bin case\b|\b(?:as|so) long as\b|\bon condition\b|\bon the understanding\b|\bonly when\b|\bin the event\b|\bexcept if\b|\buntil\b|\bsubject to\b`,
  String.raw`(?:^|[,;:(–—-]\s*|\b(?:que|mais|et|sauf|uniquement|seulement|or|alors|donc|meme pas|peut-etre|demande|sait|sais|savoir|ignore) )(?:s'ils? |si ${SUBJECT})`,
  String.raw`\ba moins (?:que|qu'|de|d')|\ba (?:la |une )?condition|\bpourvu qu|\ba supposer|\ben supposant|\bau cas ou|\bdans l'hypothese|\bsous reserve|\ben cas de|\btant qu|\bsauf si\b|\bfaute de\b|\bjusqu'a ce qu|\ben admettant`,
)

/** They deny nothing of what follows, whatever negation they hold. */
export const AFFIRMING = any(
  String.raw`\b(?:nobody|no one|none|nothing)(?: \p{L}+){0,2} (?:doubts?|den(?:y|ies|ied)|disputes?|contests?|forgets?|ignores?|regrets?)(?: (?:that|the fact that))?`,
  String.raw`\b(?:not|n't|never) (?:doubt|deny|dispute|contest|forget|ignore|regret)(?: (?:that|the fact that))?`,
  String.raw`\bthere (?:is|'s|can be) no (?:doubt|question|denying)(?: (?:that|but))?|\bno doubt\b|\bit is no (?:secret|surprise|accident)(?: that)?|\bnot only\b|\bnot just\b|\bnot (?:simply|merely)\b|\b(?:must|should|let's|do|does|can|will)(?: not|n't) (?:forget|ignore|deny|doubt|regret)(?: that)?|\bnot afraid to say\b|\bnot surprised\b|\bnot sorry\b|\bwhy not\b|\bif not\b|\bnever forget\b|\bnever doubted\b`,
  String.raw`\b(?:nul|personne|nous|on|je|il|vous)(?: \p{L}+){0,1} (?:n'|ne )(?:(?:en|le|la|l') ?)?(?:(?:peut|peux|pouvons|faut|devons|dois|doit|veux) (?:pas |plus |jamais )?)?(?:ignor|doute|dout|contest|nie|oubli|regrett)\p{L}*(?: pas| plus| jamais)?(?: que| qu')?|\bn'oubli\p{L}+ (?:pas|jamais)|\bne dout\p{L}+ pas|\bil n'y a (?:pas|aucun|nul)(?: de)? doute|\bnul doute|\bpas seulement|\bpas un secret`,
)

const UNTRUE = String.raw`(?:false|untrue|wrong|absurd|ridiculous|dishonest|incorrect|misleading|premature|nonsense|crazy|foolish|naive|an? (?:lie|myth|fantasy|mistake|joke|error)|fau(?:x|sse)|malhonnete|mensonger|absurde|ridicule|errone|inexact|premature|exagere|excessif|naif|idiot|stupide|abusif|une? (?:mensonge|mythe|erreur|legende|fable|blague|contresens))`

export const NEGATION = any(
  String.raw`\bnot\b|n't\b|\bcannot\b|\bnever\b|\bno\b|\bno one\b|\bnobody\b|\bnothing\b|\bnone\b|\bneither\b|\bnor\b|\bwithout\b|\bhardly\b|\bscarcely\b|\brather than\b|\binstead of\b|\bfar from\b`,
  String.raw`\b(?:deny|denies|denied|denying|refuse[sd]?|refusing|reject(?:s|ed)?|dispute[sd]?|doubt(?:s|ed)?|stopped|failed to|fails to|pretend(?:s|ed|ing)?)\b`,
  String.raw`\b(?:is|was|be|are|it's|that's|would be|est|serait|etait|c'est|c'etait|trouve|juge) (?:\p{L}+ ){0,2}${UNTRUE}\b|\blying if\b|\bmentir\p{L}*|\bwish\b|\bas if\b|\bas though\b|\bcomme si\b`,
  String.raw`\b(?:pas|jamais|aucun|aucune|personne|rien|ni|nullement|guere|sans|loin de|plutot que|au lieu d\p{L}*)\b|\bne (?:\p{L}+ ){1,3}plus\b|\bn'(?:\p{L}+ ){1,3}plus\b`,
  String.raw`\b(?:nie|nient|niait|nier|dement|dementent|dementi|conteste|contestent|conteste|refuse|refusent|refusait|recuse|rejette|rejettent|doute|doutent|pretendre|pretendrais?|tort (?:de|d'))\b`,
)

const THIRD = String.raw`(?:they|he|she|people|some|many|critics|opponents|others|everyone|everybody|someone|somebody|who|(?:the|my|his|her|our|your|their|an?|mr|mrs|ms|dr|one|those|these|this|that)(?: [\p{L}'’-]+){1,5}|[\p{L}-]+)`
/** First persons, and what stands between a subject and its verb. */
const FIRST = String.raw`(?:i|we|you|have|has|had|always|often|also|never|really|still|just|already|do|does|did|would|will|can|must|should|could|to|not|and|but|as|that|now|all|honestly|truly)`
const SAY = String.raw`(?:say|says|said|saying|claim|claims|claimed|claiming|argue|argues|argued|think|thinks|thought|believe|believes|believed|insist|insists|insisted|allege|alleges|alleged|assume|assumes|maintain|maintains|maintained|announce|announces|announced|write|writes|wrote|tell|tells|told|promise|promised|promises|assure|assures|assured|suggest|suggests|suggested|report|reports|reported|imagine|imagines|dream|dreams|feel|feels|felt|call|calls|called|shout|shouts|repeat|repeats|warn|warns|warned|hope|hopes|hoped|fear|fears|feared)`
const DIRE = String.raw`(?:dit|disent|disait|disaient|dise|affirme|affirment|affirmait|pretend|pretendent|pretendait|assure|assurent|assurait|soutient|soutiennent|croit|croient|croyait|croyaient|pense|pensent|pensait|pensaient|estime|estiment|raconte|racontent|ecrit|ecrivent|annonce|annoncent|imagine|imaginent|promet|promettent|jure|jurent|suppose|supposent|voudraient?|aimeraient?|repete|repetent|explique|expliquent|declare|declarent|espere|esperent|craint|craignent|redoute|redoutent)`
const DIT = String.raw`(?:dit|affirme|pretendu|assure|soutenu|cru|pense|estime|raconte|ecrit|annonce|promis|jure|repete|explique|declare|entendu)`

/** Somebody else's words or belief, told by the speaker. First persons who speak now stand for themselves. */
export const ATTRIBUTION = any(
  String.raw`\b(?!${FIRST}\b)${THIRD}(?: (?:have|has|had|always|often|still|all|also|now|will|would|already))* ${SAY}(?: (?:me|us|you|them|him|her|people))?(?: again and again| often| always)?(?: that|,|:)?\s*(?:,|:)?\s*$`,
  String.raw`\b(?!${FIRST}\b)${THIRD}(?: \p{L}+)? (?:(?:used|likes?|liked|loves?|loved|wants?|wanted|tends?) to (?:say|claim|think|believe|tell (?:me|us)|repeat)|(?:keeps?|kept) (?:on )?(?:saying|telling|repeating|claiming)(?: (?:me|us))?)(?: that)?,?:?\s*$`,
  String.raw`\bi (?:am|was|have been|'m|'ve been)(?: often| always| sometimes)? told|\bi'm told|\bi've been told|\bwe (?:are|were|have been|'re)(?: often| always)? told|\b(?:it is|it was|it's) (?:said|claimed|believed|rumou?red|alleged|thought|reported)|\bi (?:have |had |often |'ve )?(?:heard|hear)\b|\baccording to\b|\bsupposedly\b|\ballegedly\b|\breportedly\b|\bso-called\b|\bin the words of\b|\bas [\p{L} ]{1,30} (?:says?|said|puts? it|claims?|claimed)\b|\bin (?:his|her|their) (?:view|opinion)`,
  String.raw`\b(?<!\bto )(?:idea|claim|notion|belief|theory|rumou?r|suggestion|illusion|allegation|accusation|story|argument|myth|dream|hope|fear) (?:is )?that\s*$`,
  String.raw`\bi (?:used to|once|had always|always) (?:think|thought|believe|believed)|\bi thought\b|\byou (?:say|said|claim|claimed|told (?:me|us)|promised)(?: that)?,?\s*$|\bwant(?:s|ed)? (?:us|you|me|people|everyone) to (?:think|believe)|\bhave us believe`,
  String.raw`\bon (?:nous |m'|me |vous |lui |leur |l')?(?:a |avait )?(?:(?:souvent|toujours|parfois|beaucoup) )?${any(DIRE, DIT, 'entend', 'entendait', 'lit')}|\bon (?:m'|nous |vous |lui |leur )${any(DIRE, `(?:a|avait) ${DIT}`)}`,
  String.raw`\b(?<!\b(?:je|j'|nous|vous) )(?:ils?|elles?|certains|certaines|d'autres|d'aucuns|beaucoup|les gens|tout le monde|qui|(?:l'|(?:l[ea]s?|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|des|une?|ce|cet|cette|ces|m|mme) )[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}) (?:nous |m'|me |vous |lui |leur |s')?(?:${DIRE}|(?:a|ont|avait|avaient) (?:toujours |souvent )?${DIT})(?: (?:que|qu')|,| :|:)?\s*$`,
  String.raw`\b(?:selon|d'apres|a en croire|au dire de|aux dires d\p{L}+|aux yeux d\p{L}+)(?! moi\b)\b|\bsoi-disant|\bpretendument|\bil para(?:it|itrait)\b|\bparait-il|\bdit-on|\bdisent-ils|\bdit-il|\bdit-elle|\bl'(?:idee|hypothese|illusion|impression|accusation|argument|histoire)(?: selon laquelle| que| qu')|\b(?:la rumeur|le bruit|la these|la theorie|le reproche)(?: selon laquelle| court| que| qu')|\bje (?:croyais|pensais)|\bj'(?:ai (?:longtemps |toujours |souvent )?(?:cru|entendu|pense)|avais cru)|\bnous (?:faire|faisait) croire|\bfaire croire`,
)

export const HEDGE = any(
  String.raw`\bi(?:'d| would| do| really| still| should)? (?:think|believe|guess|suppose|suspect|hope|imagine|feel|reckon|doubt|fear|like to think)\b|\bwe (?:think|believe|hope|suspect)\b|\bperhaps\b|\bmaybe\b|\bprobably\b|\bpossibly\b|\bit (?:seems|appears|looks)\b|\bit (?:may|might|could) (?:be|well be)\b|\bchances are|\bi am not (?:sure|certain)|\bi'm not (?:sure|certain)|\bas far as i know|\bin (?:theory|principle)\b|\bor so\b|\bif i (?:am|'m) not mistaken|\bin my (?:view|opinion)\b|\bmy (?:guess|impression|hope|feeling) is`,
  String.raw`\bje (?:crois|pense|suppose|presume|crains|doute|dirais|reve|souhaite)\b|\bj'(?:espere|imagine|ose croire|ai (?:l'impression|le sentiment))|\bnous (?:esperons|pensons|croyons)\b|\bil (?:me )?semble|\b(?:me )?semble-t-il|\bpeut-etre|\bpeut etre|\bsans doute\b|\bprobablement\b|\bvraisemblablement\b|\bil se peut\b|\bil est possible\b|\ba mon avis\b|\bselon moi\b|\bon dirait\b|\ben theorie\b|\ben principe\b|\ba ma connaissance\b|\bsi je ne m(?:e |')\p{L}+|\bmon (?:impression|sentiment|espoir) est`,
)

export const EXCEPTION = any(
  String.raw`\bexcept\b|\bsave for\b|\bapart from\b|\bother than\b|\bbut not\b|\bbut only\b|\bwith the exception\b|\bexcluding\b`,
  String.raw`\bsauf\b|\bhormis\b|\bexcepte\b|\ba l'exception\b|\bmais pas\b|\bmais seulement\b|\ba part\b|\bhors\b`,
)

/** Right after the words, in the same sentence: told by another, or false. */
export const TAKEN_BACK_INSIDE = any(
  String.raw`(?:is|was|would be|may be) (?:${UNTRUE}|what (?:they|he|she|people|some|my|the)\b)`,
  String.raw`(?:or so|at least that is what|that is what|so) (?:they|he|she|people|i|we|my|the)\b|as (?:they|he|she|people|some|my \p{L}+) (?:say|says|said|claims?|claimed|puts? it)|(?:they|he|she|people|some) (?:say|says|said|claim|claims|claimed|tell us|told (?:me|us))|i (?:am|was|have been|'m) told|says? (?:he|she|the|my|who)|to hear (?:them|him|her)`,
  String.raw`(?:c')?est (?:du moins )?(?:ce qu|${UNTRUE})|serait ${UNTRUE}|(?:dit-on|disent-ils|dit-il|dit-elle|parait-il|a-t-on dit|m'a-t-on dit|me dit-on|nous dit-on|m'a-t-on assure|pretend-on|pretendent-ils|a ce qu'on|a les entendre|a l'entendre|a les croire|a en croire|d'apres|selon(?! moi))\b`,
)

/** The next sentence: it denies, laughs off or hands on what was just said. */
export const TAKEN_BACK_NEXT = String.raw`^\W*(?:but |well,? |no,? |and |mais |enfin,? |or,? |du moins,? |voila,? )?(?:${[
  String.raw`(?:that|this|it)(?:'s| is| was)(?: all| just| simply| of course| obviously)? ${UNTRUE}\b|(?:that|this|it)(?:'s| is| was)(?: not|n't) (?:true|so|what i|my)|(?:that|this)(?:'s| is| was)(?: at least| just)? what (?:they|he|she|people|some|everyone|my|the|his|her|our|i used|i was|i would|we were|we are|i am)\b`,
  String.raw`i(?:'m| am| was)(?: only| just| of course)? (?:joking|kidding)|(?:just|only) (?:joking|kidding)|or so (?:they|i|we|he|she)|so (?:they|he|she|people|i was|we were|we are|i am) (?:say|says|said|claims?|claimed|told|hoped)|not true|nonsense|rubbish|of course not|not at all|not so|not any ?more|not really|i (?:do not|don't|didn't|did not) (?:believe|mean|buy|agree|think so)|none of (?:this|that|it) is true|if only|wrong\b|false\b|as if\b`,
  String.raw`c(?:'est|'etait|e serait)(?: du moins| evidemment| bien sur| tout a fait| completement)? ${UNTRUE}\b|ce n'est pas (?:vrai|le cas|mon avis|ce que je)|c'est (?:du moins |au moins )?ce qu(?:e |')(?:on|ils?|elles?|les?|la|l'|m|disent|dit|pretend|mes?|mon|ma|certains)|je (?:plaisante|blague|n'y crois pas|n'en crois|ne le (?:crois|pense) pas|ne crois pas)|bien sur que non|pas du tout|faux\b|mensonge|il n'en est rien|rien n'est (?:moins|plus faux)|(?:tel est|voila) (?:du moins )?ce qu|pas vraiment|ou du moins|n'importe quoi|foutaises?|que non\b`,
].join('|')})`

/** What the text says of how the words were meant. */
export const IRONY = String.raw`\b(?:ironically|sarcastic\p{L}*|with irony|in jest|joked|jokingly|mockingly|tongue in cheek|he laughed off|ironise\p{L}*|ironis\p{L}+|ironique\p{L}*|avec ironie|d'un ton ironique|plaisante\p{L}*|sur le ton de la plaisanterie|en plaisantant|pour rire|moqueur|moqueuse|sarcastique)\b|\((?:ironic|irony|ironie|sarcasm|laughs ironically)\)|\[(?:ironic|irony|ironie|sarcasm)\]`

/** Just before the words: not all of what they speak of, or nothing else. */
export const QUANTIFIED = String.raw`\b(?:only|just|merely|almost|nearly|hardly any|not all|some of|most of|many of|few of|half of|part of|a minority of|seulement|uniquement|presque|quasiment|a peine|seuls?|seules?|certaine?s? d\p{L}+|quelques-une?s d\p{L}+|(?:la )?plupart d\p{L}+|une partie d\p{L}+|la moitie d\p{L}+|une minorite d\p{L}+|peu d\p{L}*)['’]?\s*$`

/** A reporter before a fragment says that it was denied. */
export const DENIED_BY_REPORTER = String.raw`\b(?:denied|denies|denying|rejected|rejects|refuted|dismissed|disputed|refused to say|did not say|never said|didn't say|stopped short of|a dementi|dementi|dement|nie|nier|nient|niait|refute|refutait|conteste|recuse|a refuse de dire|n'a pas dit|n'a jamais dit|sans aller jusqu'a)\b[^.!?]*$`
