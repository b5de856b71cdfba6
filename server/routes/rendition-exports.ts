/** Renditions as files in the formats of the field. */
import { createI18n } from '../../locales/i18n.ts'
import { ExportForm } from '../api/desk.ts'
import { EXPORTED, exportRenditions } from '../desk/export-renditions.ts'
import type { Learner } from '../desk/learn.ts'
import { AsFile } from '../http/as-file.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'

export const renditionExports = (store: Store, learner: Learner) => [
  endpoint(
    {
      method: 'get',
      path: '/renditions/export',
      summary:
        'Translations for another program: approved pairs, their words aligned, what was remarked, or all of it.',
      query: ExportForm,
      answers: {
        status: 200,
        shape: null,
        description: 'The file.',
        mediaTypes: [...new Set(Object.values(EXPORTED).map(({ mediaType }) => mediaType))],
      },
    },
    async ({ query, locale }) => {
      const t = createI18n(locale).getFixedT(locale)
      const pieces = exportRenditions(query, { store, learner, t })
      return new AsFile({ ...EXPORTED[query.as], pieces })
    },
  ),
]
