import { expect } from 'vitest'
import { it } from './browser-test.ts'

const WORDS = {
  fr: {
    choose: 'Choisir l’enregistrement',
    said: 'Prononcé à 00:00:02',
    play: 'Écouter à partir de 00:00:01',
  },
  en: { choose: 'Choose the recording', said: 'Said at 00:00:02', play: 'Play from 00:00:01' },
} as const

const SUBTITLES = `1
00:00:01,000 --> 00:00:02,000
The lighthouse will be dark tonight.

2
00:00:02,500 --> 00:00:03,500
Nobody has told the ferry captains.
`

/** Silence, as a file of sound. */
function silence(seconds: number): Buffer {
  const RATE = 8_000
  const samples = seconds * RATE
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(RATE, 24)
  header.writeUInt32LE(RATE, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples, 40)
  return Buffer.concat([header, Buffer.alloc(samples, 0x80)])
}

it('plays the words of a transcript from a recording of one’s own', async ({ open, server }) => {
  const form = new FormData()
  form.set('file', new File([SUBTITLES], 'radio.srt', { type: 'application/x-subrip' }))
  await server.ask('POST', '/sources', form)
  const { body: check } = await server.ask('POST', '/checks', { text: 'Nobody has told the ferry captains.' })
  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale]
    const page = await open(`/checks/${check.id}`, { locale })
    await page.getByRole('link', { name: words.said }).click()
    const choose = page.getByLabel(words.choose)
    await choose.setInputFiles({ name: 'radio.wav', mimeType: 'audio/wav', buffer: silence(6) })
    const player = page.locator('audio')
    const at = () => player.evaluate((element: HTMLAudioElement) => element.currentTime)
    await expect.poll(at).toBeGreaterThanOrEqual(2.4)
    await page.getByRole('button', { name: words.play }).click()
    await expect.poll(at).toBeLessThan(2.4)
  }
})
