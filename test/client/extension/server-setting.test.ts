import { expect, it } from 'vitest'
import { originTyped } from '../../../client/extension/server-setting.ts'

it.each([
  ['http://127.0.0.1:4747', 'http://127.0.0.1:4747'],
  [' http://localhost:4747/checks/7 ', 'http://localhost:4747'],
  ['http://[::1]:80', 'http://[::1]'],
  ['https://dixit.example.org/', 'https://dixit.example.org'],
  ['dixit.example.org', 'https://dixit.example.org'],
])('the address typed as “%s” is that of a server', (typed, origin) => {
  expect(originTyped(typed)).toBe(origin)
})

it.each([
  '',
  ' ',
  'http://dixit.example.org',
  'http://127.0.0.1.example.org',
  'javascript:alert(1)',
  'file:///etc',
  'ftp://127.0.0.1',
  'https://',
])('a token goes nowhere by “%s”', (typed) => {
  expect(originTyped(typed)).toBeNull()
})
