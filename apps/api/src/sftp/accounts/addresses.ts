import { isIP } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

type Network = [IPv4 | IPv6, number];

/** An address or a network in the one form that is kept: without host bits, IPv6 as short as can be. `null` where it is neither. */
export function normalAddress(text: string): string | null {
  const network = read(text.trim());
  if (!network) return null;
  const [address, prefix] = network;
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const first = kind.networkAddressFromCIDR(`${address.toString()}/${prefix}`).toString();
  return prefix === bitsOf(address) ? first : `${first}/${prefix}`;
}

/** Whether an account may be used from an address. Without a list, from anywhere; what is no address, from nowhere. */
export function allows(addresses: readonly string[], address: string): boolean {
  if (addresses.length === 0) return true;
  const [from] = read(address.replace(/%.*$/, '')) ?? [];
  return addresses.some((one) => {
    const network = read(one);
    return from !== undefined && network !== null && from.kind() === network[0].kind() && from.match(network);
  });
}

/** A socket of both families shows an IPv4 address as an IPv6 one: it is read as what it is. */
function read(text: string): Network | null {
  const [, host = '', length] = /^([\da-f:.]+)(?:\/(0|[1-9]\d{0,2}))?$/i.exec(text) ?? [];
  if (isIP(host) === 0) return null;
  const address = ipaddr.parse(host);
  const prefix = length === undefined ? bitsOf(address) : Number(length);
  if (prefix > bitsOf(address)) return null;
  const isMapped = address.kind() === 'ipv6' && (address as IPv6).isIPv4MappedAddress() && prefix >= 96;
  return isMapped ? [(address as IPv6).toIPv4Address(), prefix - 96] : [address, prefix];
}

const bitsOf = (address: IPv4 | IPv6): number => (address.kind() === 'ipv4' ? 32 : 128);
