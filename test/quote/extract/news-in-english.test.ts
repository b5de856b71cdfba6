import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammars } from '../../support/grammars.ts'

/** Each quotation as “words, piece | by piece < speaker”. */
const said = (text: string) =>
  quotationsIn(read(text, grammars.en))
    .filter(({ kind }) => kind !== 'not_speech')
    .map(({ spans, speaker }) => {
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
      return `${words} < ${speaker?.name ?? '-'}`
    })

describe('who says what in English news', () => {
  describe('a verb after the words, whatever stands between', () => {
    it.each<[string, string[]]>([
      [
        '“We are not leaving,” said Priya Nair, who chairs the tenants’ union.',
        ['We are not leaving, < Priya Nair'],
      ],
      [
        '“It was a mistake,” Harold Beech, the council’s longtime treasurer, who retired in May, conceded.',
        ['It was a mistake, < Harold Beech'],
      ],
      ['“This,” said Grace Lowell, “is what we came for.”', ['This, | is what we came for. < Grace Lowell']],
      ['“Where is the money?” asked Rep. Carla Jimenez, D-Texas.', ['Where is the money? < Carla Jimenez']],
      ['The verdict was “a travesty,” his lawyer, Omar Said, told reporters.', ['a travesty, < Omar Said']],
      ['“No comment,” Mr. Falk said when asked about the audit.', ['No comment, < Falk']],
      [
        '“It’s heartbreaking,” said the school’s principal, Denise Walsh.',
        ['It’s heartbreaking, < Denise Walsh'],
      ],
      [
        'Mr. Kerr and Mr. Lowe argued for an hour. “I am tired of this,” Mr. Kerr said.',
        ['I am tired of this, < Kerr'],
      ],
      [
        '“It’s a scandal,” fumed opposition leader Graham Nye. “A disgrace,” agreed his deputy, Pat Doyle.',
        ['It’s a scandal, < Graham Nye', 'A disgrace, < Pat Doyle'],
      ],
      ['“Where were the police?” a woman shouted. Nobody answered.', ['Where were the police? < woman']],
      ['“Where were the police?” Councilwoman Dee Archer asked.', ['Where were the police? < Dee Archer']],
      ['“We will fight on!” Union chief Mick Barlow told the crowd.', ['We will fight on! < Mick Barlow']],
      [
        '“I was asleep,” neighbor Tim Rourke recalled. “Then boom.”',
        ['I was asleep, | Then boom. < Tim Rourke'],
      ],
      ['“Thanks to you all!” the actor posted on Instagram.', ['Thanks to you all! < actor']],
      [
        '“They’re killing us with paperwork,” said one nurse, who asked not to be named. “Nobody listens.”',
        ['They’re killing us with paperwork, | Nobody listens. < nurse'],
      ],
      [
        '“I want my son back,” said Farida Noori, her voice breaking. “That’s all.”',
        ['I want my son back, | That’s all. < Farida Noori'],
      ],
      ['Ms. Dunn, 52, a teacher from Leeds, said: “I cried.”', ['I cried. < Dunn']],
      [
        '“It’s good for Maine,” said Susan Pike, R-Maine. “It’s good for America.”',
        ['It’s good for Maine, | It’s good for America. < Susan Pike'],
      ],
      [
        '“We regret the error,” read a statement from Halcyon Airlines.',
        ['We regret the error, < statement from Halcyon Airlines'],
      ],
      ['A sign on the door read “Back in five minutes.”', ['Back in five minutes. < sign on the door']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a verb before them', () => {
    it.each<[string, string[]]>([
      [
        'Senator Amy Trask, speaking to reporters after the vote, called the bill “dead on arrival.”',
        ['dead on arrival. < Amy Trask'],
      ],
      [
        'Judge Karen Holt was blunt: “This court will not be used.”',
        ['This court will not be used. < Karen Holt'],
      ],
      [
        'Prosecutors said the scheme was “brazen,” “sustained” and “carefully hidden.”',
        ['brazen, < Prosecutors', 'sustained < Prosecutors', 'carefully hidden. < Prosecutors'],
      ],
      [
        'Ms. Varga said that “no one should be surprised” and that the town was “running out of time.”',
        ['no one should be surprised < Varga', 'running out of time. < Varga'],
      ],
      ['Mr. Hale’s lawyer, Susan Pruitt, said he was “relieved.”', ['relieved. < Susan Pruitt']],
      [
        'He accused the mayor of “playing games with people’s lives.”',
        ['playing games with people’s lives. < He'],
      ],
      ['Dr. Alan Moyer testified that the wound was “not survivable.”', ['not survivable. < Alan Moyer']],
      ['Protesters chanted “Shame on you” outside the hotel.', ['Shame on you < Protesters']],
      [
        'Defense attorney Lucy Marsh argued that her client was “a scapegoat.”',
        ['a scapegoat. < Lucy Marsh'],
      ],
      ['The court found that the ministry had acted “unlawfully.”', ['unlawfully. < court']],
      [
        'As Churchill’s doctor once observed, “Courage is a currency.”',
        ['Courage is a currency. < Churchill’s doctor'],
      ],
      ['The pope urged nations to “build bridges, not walls.”', ['build bridges, not walls. < pope']],
      [
        'The prosecutor, Anita Bell, told jurors that Mr. Crane was “a predator” who “chose his victims with care.”',
        ['a predator < Anita Bell', 'chose his victims with care. < Anita Bell'],
      ],
      ['Critics, including Senator Dale Hobbs, say the fund is “a slush fund.”', ['a slush fund. < Critics']],
      [
        'A spokesman for the ministry, Idris Farah, declined to comment beyond saying the matter was “under review.”',
        ['under review. < Idris Farah'],
      ],
      [
        'A spokeswoman for Northgate Rail, Tina Cho, said the trains were “perfectly safe.”',
        ['perfectly safe. < Tina Cho'],
      ],
      [
        'In a letter to shareholders, chief executive Nora Pell wrote that the year had been “bruising but honest.”',
        ['bruising but honest. < Nora Pell'],
      ],
      ['The mayor announced a “war on rats.”', ['war on rats. < mayor']],
      ['He referred to migrants as “guests.”', ['guests. < He']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a source without a verb', () => {
    it.each<[string, string[]]>([
      [
        'The bridge was, according to county engineer Doug Sayles, “one truck away from collapse.”',
        ['one truck away from collapse. < Doug Sayles'],
      ],
      [
        '“Nobody was hurt,” according to a statement from the sheriff’s office.',
        ['Nobody was hurt, < statement from the sheriff’s office'],
      ],
      [
        'In the view of Judge Marian Cole, the law is “a blunt instrument.”',
        ['a blunt instrument. < Marian Cole'],
      ],
      ['For Delia Marsh, the closure is “the end of an era.”', ['the end of an era. < Delia Marsh']],
      [
        'For the union, the offer is “an insult”; for the company, it is “generous.”',
        ['an insult < union', 'generous. < company'],
      ],
      ['“You can’t eat hope,” as one farmer put it.', ['You can’t eat hope, < farmer']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a colon', () => {
    it.each<[string, string[]]>([
      ['Then came the answer from Mr. Lund: “Never.”', ['Never. < Lund']],
      ['She paused, then said quietly: “I forgive him.”', ['I forgive him. < She']],
      ['The email, seen by this newspaper, reads: “Delete everything.”', ['Delete everything. < email']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('an agent', () => {
    it.each<[string, string[]]>([
      ['The plan was dismissed as “fantasy” by opposition leader Fiona Grant.', ['fantasy < Fiona Grant']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('the fullest name, for a pronoun, an office or an epithet', () => {
    it.each<[string, string[]]>([
      ['Laura Finch met Peter Dole on Monday. “He listened,” she said.', ['He listened, < Laura Finch']],
      [
        'Peter Dole met Laura Finch on Monday. “I was late,” she said. “She was,” he agreed.',
        ['I was late, < Laura Finch', 'She was, < Peter Dole'],
      ],
      [
        'Emily Stroud praised Mark Benson at the rally. “This is my home,” he told the crowd.',
        ['This is my home, < Mark Benson'],
      ],
      [
        'Energy Minister Jonathan Weir visited the plant. “The lights will stay on,” the minister said.',
        ['The lights will stay on, < Jonathan Weir'],
      ],
      [
        'Prime Minister Helen Askew faced a revolt. “I am going nowhere,” the prime minister told her party.',
        ['I am going nowhere, < Helen Askew'],
      ],
      [
        'Gov. Roy Tillman signed the bill on Friday. “It is a good day,” the Republican governor said.',
        ['It is a good day, < Roy Tillman'],
      ],
      [
        'Mavis Oakley has run the shop since 1971. “I never took a holiday,” says the 84-year-old.',
        ['I never took a holiday, < Mavis Oakley'],
      ],
      [
        'Thabo Nkosi met Zanele Dube in Durban. “We grew up here,” she said.',
        ['We grew up here, < Zanele Dube'],
      ],
      [
        'Anjali Rao and Vikram Shah founded the firm. “I wrote the first line of code,” he recalled.',
        ['I wrote the first line of code, < Vikram Shah'],
      ],
      [
        'Theresa Quill teaches physics. “It’s about curiosity,” Quill said.',
        ['It’s about curiosity, < Theresa Quill'],
      ],
      [
        'His widow, Clara Munro, accepted the award. “He would have laughed,” she said.',
        ['He would have laughed, < Clara Munro'],
      ],
      [
        'The defendant, Carl Bowen, shook his head. “I never touched her,” the defendant said.',
        ['I never touched her, < Carl Bowen'],
      ],
      [
        'Vice President Dana Cole spoke for President Ron Tully. “He is resting,” the vice president said.',
        ['He is resting, < Dana Cole'],
      ],
      [
        'Deputy Mayor Sal Greco resigned. Mayor Lena Horvath accepted. “I wish him well,” the mayor said.',
        ['I wish him well, < Lena Horvath'],
      ],
      [
        'The governor of Ohio, Ted Marsh, vetoed it. “Not on my watch,” the governor said.',
        ['Not on my watch, < Ted Marsh'],
      ],
      [
        'Maria Lopez and her husband, Juan, lost their home. “We had ten minutes,” she said.',
        ['We had ten minutes, < Maria Lopez'],
      ],
      [
        'Juan and Maria Lopez lost their home. “We had ten minutes,” he said. “Maybe less,” she added.',
        ['We had ten minutes, < Juan', 'Maybe less, < Maria Lopez'],
      ],
      ['Asked if she would run, Ms. Oduya laughed. “Ask me tomorrow.”', ['Ask me tomorrow. < Oduya']],
      ['Her son, Josh, remembers her as “a force of nature.”', ['a force of nature. < Josh']],
      [
        'Her lawyer says she is “innocent until proven guilty,” a phrase he repeats often.',
        ['innocent until proven guilty, < lawyer'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a body or a writing', () => {
    it.each<[string, string[]]>([
      [
        'Amnesty International called the raid “an act of vengeance.”',
        ['an act of vengeance. < Amnesty International'],
      ],
      [
        'The Department of Transportation described the delay as “regrettable.”',
        ['regrettable. < Department'],
      ],
      ['Northgate Rail said it was “deeply sorry” for the delays.', ['deeply sorry < Northgate Rail']],
      ['“Time to go,” The Guardian wrote in an editorial.', ['Time to go, < The Guardian']],
      ['“The plant will close in June,” the statement said.', ['The plant will close in June, < statement']],
      ['The ruling states that the ban is “void.”', ['void. < ruling']],
      ['The bank apologised on Monday. It said the error was “unacceptable.”', ['unacceptable. < bank']],
      ['The United Nations said it was “gravely concerned.”', ['gravely concerned. < United Nations']],
      ['The Kremlin dismissed the claims as “nonsense.”', ['nonsense. < Kremlin']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('turns and floors', () => {
    it.each<[string, string[]]>([
      [
        'Mayor Tom Ridley was in no mood to compromise.\n\n“We asked for help in March. Nobody answered the phone.”',
        ['We asked for help in March. Nobody answered the phone. < Tom Ridley'],
      ],
      [
        '“It is the noise I can’t stand,” said Joan Petty.\n\n“It starts at five and it never ends.”',
        ['It is the noise I can’t stand, < Joan Petty', 'It starts at five and it never ends. < Joan Petty'],
      ],
      [
        '“You lied,” said Frank Moss. “I did not,” replied Anna Keane. “You did,” he said. “Prove it,” she answered.',
        [
          'You lied, < Frank Moss',
          'I did not, < Anna Keane',
          'You did, < Frank Moss',
          'Prove it, < Anna Keane',
        ],
      ],
      [
        '“We waited all night,” Mr. Osei said. “The water kept rising.\n\n“By morning the road was gone.\n\n“We climbed onto the roof.”',
        [
          'We waited all night, | The water kept rising. | By morning the road was gone. | We climbed onto the roof. < Osei',
        ],
      ],
      [
        'Sheila Brandt runs the food bank. Her volunteers are exhausted.\n\n“Some days I cry in the van,” she says. “Then I drive on.”',
        ['Some days I cry in the van, | Then I drive on. < Sheila Brandt'],
      ],
      [
        'REPORTER: When did you start?\nDIANE FORD: In 1990.\nREPORTER: And why?\nDIANE FORD: Money.',
        [
          'When did you start? < REPORTER',
          'In 1990. < DIANE FORD',
          'And why? < REPORTER',
          'Money. < DIANE FORD',
        ],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('headlines that quote the body', () => {
    it.each<[string, string[]]>([
      [
        '‘We lost everything’: Farmers count the cost of the flood\n\nThe water came on Sunday. “We lost everything, even the dog,” said Margaret Dunne, who farms outside Athy.',
        ['We lost everything < Margaret Dunne', 'We lost everything, even the dog, < Margaret Dunne'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('marks of every tradition', () => {
    it.each<[string, string[]]>([
      [
        '‘It’s the neighbours’ children I worry about,’ said Ruth Bell. ‘They can’t sleep.’',
        ['It’s the neighbours’ children I worry about, | They can’t sleep. < Ruth Bell'],
      ],
      [
        '‘They said “never again”, and then they did it,’ said Colin Frame.',
        ['They said “never again”, and then they did it, < Colin Frame'],
      ],
      [
        'She said the ministers’ plan was ‘a dog’s breakfast’ and the boys’ club ‘must end’.',
        ['a dog’s breakfast < She', 'must end < She'],
      ],
      [
        "'I don't know what they're doing,' Sam Pickett said. 'It's chaos.'",
        ["I don't know what they're doing, | It's chaos. < Sam Pickett"],
      ],
      [
        '“She told me, ‘Don’t look back,’ so I didn’t,” Ellen Parr said.',
        ['She told me, ‘Don’t look back,’ so I didn’t, < Ellen Parr'],
      ],
      [
        '“My favourite book is ‘The Dancers’,” said Rose Kemp.',
        ['My favourite book is ‘The Dancers’, < Rose Kemp'],
      ],
      ['„We are ready“, said Klaus Brandt.', ['We are ready < Klaus Brandt']],
      [
        '“Je suis fatigué,” or “I am tired,” Mr. Caron told the jury.',
        ['Je suis fatigué, < Caron', 'I am tired, < Caron'],
      ],
      [
        '‘Don’t you dare,’ she told the ministers’ aides, ‘call this a victory.’',
        ['Don’t you dare, | call this a victory. < she'],
      ],
      [
        `"It's 'business as usual' for them," complained Roy Hobbs.`,
        ["It's 'business as usual' for them, < Roy Hobbs"],
      ],
      [
        'Anderson said: ‘The 1990s’ music was better. That’s it.’',
        ['The 1990s’ music was better. That’s it. < Anderson'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a title or a term beside speech', () => {
    it.each<[string, string[]]>([
      [
        '“We are leaving,” Ann Ross said. Her company, “Green Bottle,” sells jam.',
        ['We are leaving, < Ann Ross'],
      ],
      [
        '“We are leaving,” Ann Ross said. The “death corridor” will be widened.',
        ['We are leaving, < Ann Ross'],
      ],
      [
        '“We are leaving,” Ann Ross said. She won an award for “best newcomer.”',
        ['We are leaving, < Ann Ross'],
      ],
      ['Ann Ross told CNN’s “State of Play” that it was “a shame.”', ['a shame. < Ann Ross']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  it.each<[string]>([
    ['The film “A Winter in Tangier” opened on Friday.'],
    ['Her memoir, “Salt and Ash,” was published in 2011.'],
    ['The band closed with “Take Me to the River.”'],
    ['The so-called “sunset clause” expires in June.'],
    ['Economists call this a “liquidity trap.”'],
    ['The word “literally” appears nine times in the ruling.'],
    ['Workers use a tool known as a “jumping jack” to compact the soil.'],
    ['Anthony “Big Tony” Russo was arrested on Sunday.'],
    ['William Hart, nicknamed “the Fox,” ran the club.'],
    ['The “luxury” apartments have no hot water.'],
    ['In an episode titled “The Long Night,” two characters die.'],
    ['Residents who call the tower “the cheese grater” want it gone.'],
    ['The company’s motto is “Do it once.”'],
    ['Critics of the “wealth tax” say it will fail.'],
    ['The team, known as “the Wasps,” lost again.'],
    ['Police seized pills marked “M30.”'],
    ['The “Free Tibet” movement marched on Saturday.'],
    ['He starred in “The Last Ferry” and “Cold Harbor.”'],
    ['The article “Why We March” appeared in June.'],
    ['The French call it “le weekend.”'],
    ['“The Long Road,” a film by Paul Reed, opens Friday.'],
    ['He directed “The Bell” and wrote “Salt.”'],
    ['She clicked “yes” and left.'],
    ['Doctors call it “long grief.”'],
    ['A “cease-and-desist” letter followed.'],
    ['The plan was called “Operation Thunder.”'],
    ['His column, “Letter from Leeds,” appears weekly.'],
    ['He was charged with “conduct unbecoming.”'],
    ['The nurse, whom patients called “Saint Jo,” died.'],
  ])('nobody says what stands in marks in %s', (text) => {
    expect(said(text)).toEqual([])
  })
})
