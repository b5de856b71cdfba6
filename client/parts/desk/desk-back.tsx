import type { BackCompared } from '../../../server/api/desk.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import { EditsTable } from '../check/edits-table.tsx'
import { MarkedWords } from '../check/marked-words.tsx'
import { numbered } from '../check/numbered-edit.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import '../check/words-compared.css'

/** Words that came back into the language they were spoken in, beside the words as spoken, every difference marked on both. */
export function DeskBack({ back, rendition }: { back: BackCompared; rendition: Quote }) {
  const { t } = useInterfaceLanguage()
  const { speech } = back
  const edits = numbered(back.edits)
  return (
    <section aria-labelledby="back-title">
      <h2 id="back-title">{t(($) => $.ui.backCompared.title)}</h2>
      <div class="compared">
        <div class="side">
          <h3>{t(($) => $.ui.backCompared.speech)}</h3>
          <blockquote lang={langOf(speech.printedLanguage)}>
            <p>
              <MarkedWords text={speech.text} edits={edits} side="said" />
            </p>
          </blockquote>
        </div>
        <div class="side">
          <h3>{t(($) => $.ui.backCompared.back)}</h3>
          <blockquote lang={langOf(rendition.printedLanguage)}>
            <p>
              <MarkedWords text={rendition.text} edits={edits} side="claimed" />
            </p>
          </blockquote>
        </div>
        {edits.length === 0 ? (
          <p>{t(($) => $.ui.backCompared.same)}</p>
        ) : (
          <EditsTable edits={edits} saidIn={speech.printedLanguage} claimedIn={rendition.printedLanguage} />
        )}
      </div>
    </section>
  )
}
