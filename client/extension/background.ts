/** The button, its key and the menu: what was pressed where, and the panel opened for it. */
import { putAsked } from './asked.ts'
import { openPanel } from './browsers.ts'
import { onPage } from './on-page.ts'
import { selectedWords } from './in-page.ts'

const MENU = { words: 'selection', page: 'page' } as const

chrome.runtime.onInstalled.addListener(({ reason }) => {
  for (const [id, context] of Object.entries(MENU))
    chrome.contextMenus.create({ id, contexts: [context], title: chrome.i18n.getMessage(`${id}Menu`) })
  if (reason === 'install') void chrome.runtime.openOptionsPage()
})

chrome.action.onClicked.addListener((tab) => void ask(tab))
chrome.contextMenus.onClicked.addListener((info, tab) => tab && void ask(tab, info.selectionText))

// The token of a desk is for our own pages: scripts of ours inside a foreign page never need it.
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })

/** @param told the words as the menu has them, without their lines: for pages that no script of ours may enter, as of a PDF */
async function ask(tab: chrome.tabs.Tab, told = ''): Promise<void> {
  // Before anything is waited for: browsers open a panel only in answer to a press.
  const opened = openPanel(tab.windowId)
  const { words, around } = (await onPage(tab.id!, selectedWords)) ?? { words: '', around: '' }
  await putAsked({
    id: crypto.randomUUID(),
    window: tab.windowId,
    tab: tab.id!,
    title: tab.title ?? '',
    url: tab.url ?? '',
    text: words.trim() || told.trim(),
    around,
    check: null,
  })
  await opened
}
