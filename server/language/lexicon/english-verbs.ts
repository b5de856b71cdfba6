/** English verbs whose past is not made with -ed: base, past and participle; several forms of one stand behind a stroke. */
export const IRREGULAR = `
  be was/were been|become became become|begin began begun|bend bent bent|bet bet bet|bite bit bitten|bleed bled bled
  blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt
  burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung
  come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
  dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
  fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
  forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown
  hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
  know knew known|lay laid laid|lead led led|lean leant leant|learn learnt learnt|leave left left|lend lent lent
  let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid
  prove proved proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run
  say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
  shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
  sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent
  spill spilt spilt|spin spun spun|split split split|spoil spoilt spoilt|spread spread spread|stand stood stood
  steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept
  swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
  throw threw thrown|understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld
  wake woke woken|wear wore worn|weep wept wept|win won won|withdraw withdrew withdrawn|withstand withstood withstood
  write wrote written|overcome overcame overcome|overtake overtook overtaken|rebuild rebuilt rebuilt|mislead misled misled
  foresee foresaw foreseen|forgo forwent forgone|outdo outdid outdone|repay repaid repaid|retake retook retaken
  rewrite rewrote rewritten|unwind unwound unwound|wind wound wound|bind bound bound|grind ground ground`

/** Forms that no rule makes. */
export const PRESENT = 'am is are has does goes'
