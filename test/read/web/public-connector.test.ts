import type { LookupAddress, LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { describe, expect, it } from 'vitest'
import { publicOnly } from '../../../server/read/web/public-connector.ts'

const PUBLIC = { address: '1.1.1.1', family: 4 }
const PUBLIC_6 = { address: '2606:4700::1111', family: 6 }
const LOOPBACK = { address: '127.0.0.1', family: 4 }
const MAPPED = { address: '::ffff:127.0.0.1', family: 6 }

/** Gives one answer after the other. */
const answering = (...answers: LookupAddress[][]): LookupFunction => {
  let asked = 0
  return (_, __, callback) => callback(null, answers[asked++]!)
}

/** What a socket would be told to connect to, or the code of the error. */
const toldBy = (lookup: LookupFunction, options: LookupOptions = { all: true }) =>
  new Promise((resolve) => {
    publicOnly(lookup)('paper.example', options, (error, found, family) =>
      resolve(error ? error.code : options.all ? found : [found, family]),
    )
  })

describe('of a name’s addresses, a socket is told', () => {
  it('all that are public', async () => {
    expect(await toldBy(answering([PUBLIC_6, PUBLIC]))).toEqual([PUBLIC_6, PUBLIC])
  })

  it('none that leads inside', async () => {
    expect(await toldBy(answering([LOOPBACK, PUBLIC, MAPPED]))).toEqual([PUBLIC])
  })

  it('the first public one where it asks for one', async () => {
    expect(await toldBy(answering([MAPPED, LOOPBACK, PUBLIC_6, PUBLIC]), {})).toEqual([
      PUBLIC_6.address,
      PUBLIC_6.family,
    ])
  })

  it('that they are forbidden where all lead inside', async () => {
    expect(await toldBy(answering([LOOPBACK, MAPPED]))).toBe('forbidden_address')
  })

  it('what the look-up fails of', async () => {
    const failing: LookupFunction = (_, __, callback) =>
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    expect(await toldBy(failing)).toBe('ENOTFOUND')
  })
})

it('a name that was public a moment ago is judged anew', async () => {
  const rebinding = answering([PUBLIC], [LOOPBACK])
  expect(await toldBy(rebinding)).toEqual([PUBLIC])
  expect(await toldBy(rebinding)).toBe('forbidden_address')
})
