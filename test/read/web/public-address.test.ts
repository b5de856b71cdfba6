import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../server/read/web/public-address.ts'

describe('an address leads inside', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['the end of loopback', '127.255.255.255'],
    ['this machine, unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['a private network of class A', '10.20.30.40'],
    ['the first of class B', '172.16.0.0'],
    ['the last of class B', '172.31.255.255'],
    ['a private network of class C', '192.168.1.1'],
    ['a carrier’s NAT', '100.64.0.1'],
    ['the metadata of a cloud behind it', '100.100.100.200'],
    ['link-local, a cloud’s metadata', '169.254.169.254'],
    ['the metadata of another cloud', '192.0.0.192'],
    ['the host of a machine in Azure', '168.63.129.16'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.19.255.255'],
    ['6to4 relays', '192.88.99.1'],
    ['multicast', '224.0.0.251'],
    ['reserved', '250.1.2.3'],
    ['broadcast', '255.255.255.255'],
    ['this machine, IPv6', '::1'],
    ['unspecified, IPv6', '::'],
    ['link-local, IPv6', 'fe80::1'],
    ['link-local with its interface', 'fe80::1%eth0'],
    ['unique local', 'fd00:ec2::254'],
    ['site-local of old', 'fec0::1'],
    ['multicast, IPv6', 'ff02::1'],
    ['discard', '100::1'],
    ['a public IPv4 address, mapped', '::ffff:8.8.8.8'],
    ['loopback, mapped', '::ffff:127.0.0.1'],
    ['loopback, mapped and in hexadecimal', '::ffff:7f00:1'],
    ['loopback, compatible', '::127.0.0.1'],
    ['loopback, translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64 of one’s own', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['ORCHID', '2001:20::1'],
    ['documentation, IPv6', '2001:db8::1'],
    ['documentation, the newer', '3fff:fff::1'],
    ['what IANA has not given out', '4000::1'],
    ['a name', 'localhost'],
    ['brackets', '[2606:4700::1]'],
    ['a number that only some parsers read', '0177.0.0.1'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

it.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a00:1450::1',
])('%s is of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

const ipv4 = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255)))

it('an IPv4 address carried in an IPv6 address is never public', () => {
  fc.assert(
    fc.property(ipv4, fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:'), (bytes, prefix) => {
      expect(isPublicAddress(`${prefix}${bytes.join('.')}`)).toBe(false)
    }),
  )
})

it('however an IPv4 address is spelled in a URL, it is judged alike', () => {
  fc.assert(
    fc.property(ipv4, (bytes) => {
      const [a, b, c, d] = bytes as [number, number, number, number]
      const number = ((a * 256 + b) * 256 + c) * 256 + d
      for (const spelled of [
        String(number),
        `0x${number.toString(16)}`,
        `0${a.toString(8)}.0${b.toString(8)}.${c * 256 + d}`,
        `${a}.0x${(number % 0x1000000).toString(16)}`,
      ]) {
        const { hostname } = new URL(`http://${spelled}/`)
        expect(isPublicAddress(hostname)).toBe(isPublicAddress(bytes.join('.')))
      }
    }),
  )
})
