import { BlockList, isIP } from 'node:net';

interface Network {
  family: 'ipv4' | 'ipv6';
  /** As one number. */
  address: bigint;
  prefix: number;
}

const bitsOf = { ipv4: 32, ipv6: 128 } as const;
/** `::ffff:0:0/96`: how a socket of both families shows an IPv4 address. */
const MAPPED = 0xffffn;

/** An address or a network in the one form that is kept: without host bits, IPv6 as short as can be. `null` where it is neither. */
export function normalAddress(text: string): string | null {
  const network = read(text.trim());
  return network && written(network);
}

/** Whether an account may be used from an address. Without a list, from anywhere; what is no address, from nowhere. */
export function allows(addresses: readonly string[], address: string): boolean {
  if (addresses.length === 0) return true;
  const from = read(address.replace(/%.*$/, ''));
  if (!from) return false;
  const list = new BlockList();
  for (const one of addresses) {
    const network = read(one);
    if (network) list.addSubnet(textOf(network), network.prefix, network.family);
  }
  return list.check(textOf(from), from.family);
}

function read(text: string): Network | null {
  const [, host = '', length] = /^([\da-f:.]+)(?:\/(0|[1-9]\d{0,2}))?$/i.exec(text) ?? [];
  const family = ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(host)];
  if (!family) return null;
  const prefix = length === undefined ? bitsOf[family] : Number(length);
  if (prefix > bitsOf[family]) return null;
  const address = family === 'ipv4' ? numberOf4(host) : numberOf6(host);
  if (family === 'ipv6' && address >> 32n === MAPPED && prefix >= 96)
    return masked({ family: 'ipv4', address: address & 0xffff_ffffn, prefix: prefix - 96 });
  return masked({ family, address, prefix });
}

function masked({ family, address, prefix }: Network): Network {
  const host = BigInt(bitsOf[family] - prefix);
  return { family, address: (address >> host) << host, prefix };
}

const written = (network: Network) =>
  network.prefix === bitsOf[network.family] ? textOf(network) : `${textOf(network)}/${network.prefix}`;

const numberOf4 = (host: string) => host.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);

function numberOf6(host: string): bigint {
  // The last two groups may be written as an IPv4 address.
  const plain = host.replace(/[\d.]+$/, (end) => (end.includes('.') ? hex(numberOf4(end)).replace(/(.{4})$/, ':$1') : end));
  const [head = '', tail] = plain.split('::');
  const groups = (part: string) => (part ? part.split(':') : []);
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

const hex = (value: bigint) => value.toString(16).padStart(8, '0');

function textOf({ family, address }: Network): string {
  if (family === 'ipv4') return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  return shortened(groups);
}

/** RFC 5952: the longest run of zeros, from two on and the first of equals, becomes `::`. */
function shortened(groups: readonly string[]): string {
  let best = { at: 0, length: 1 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === '0') length++;
    if (length > best.length) best = { at, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.at).join(':')}::${groups.slice(best.at + best.length).join(':')}`;
}
