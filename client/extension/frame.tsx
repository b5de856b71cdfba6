import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '../base.css'
import '../parts/frame/frame.css'
import '../parts/form/form.css'
import './extension.css'
import { render, type ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ClientContext, newClient } from '../data/client.ts'
import { InterfaceLanguageProvider } from '../parts/words/interface-language.tsx'
import { LanguageOfInterface } from '../parts/words/language-of-interface.tsx'

/** A page of the extension: what all of them stand in. */
export function show(page: ComponentChildren): void {
  render(<Frame>{page}</Frame>, document.body)
}

function Frame({ children }: { children: ComponentChildren }) {
  const [client] = useState(newClient)
  return (
    <InterfaceLanguageProvider>
      <ClientContext.Provider value={client}>
        <header class="page-header">
          <span class="wordmark" lang="la">
            Dixit
          </span>
          <LanguageOfInterface />
        </header>
        <main>{children}</main>
      </ClientContext.Provider>
    </InterfaceLanguageProvider>
  )
}
