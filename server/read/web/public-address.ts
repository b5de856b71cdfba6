/** Tells an address of the public internet from one that leads inside: this machine, its network, its cloud. */
import { BlockList, isIP } from 'node:net'

/**
 * IANA's IPv4 Special-Purpose Address Registry (RFC 6890), and what is multicast or reserved. Those of its few entries
 * that are reachable from everywhere serve the network itself: nothing is published there.
 */
const INSIDE_IPV4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8], // this network; 0.0.0.0 connects to this machine
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // public by its number, yet in Azure the machine's own host
  ['169.254.0.0', 16], // link-local, where clouds keep their credentials
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and the broadcast address
]

/**
 * All of IPv6 that is given out for public use (RFC 4291, section 2.4). Whatever carries an IPv4 address inside lies
 * without: mapped (::ffff:0:0/96), compatible (::/96), translated by NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
 */
const PUBLIC_IPV6: [network: string, prefix: number][] = [['2000::', 3]]

/** IANA's IPv6 Special-Purpose Address Registry, as far as it lies within. */
const INSIDE_IPV6: [network: string, prefix: number][] = [
  ['2001::', 23], // protocol assignments, Teredo and its IPv4 addresses included
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which carries an IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
]

const insideIPv4 = networks('ipv4', INSIDE_IPV4)
const publicIPv6 = networks('ipv6', PUBLIC_IPV6)
const insideIPv6 = networks('ipv6', INSIDE_IPV6)

/** @param address as a socket takes it, without brackets; what is no IP address is not public */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !insideIPv4.check(address, 'ipv4')
    case 6:
      return publicIPv6.check(address, 'ipv6') && !insideIPv6.check(address, 'ipv6')
    default:
      return false
  }
}

function networks(family: 'ipv4' | 'ipv6', entries: [network: string, prefix: number][]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of entries) list.addSubnet(network, prefix, family)
  return list
}
