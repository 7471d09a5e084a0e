import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Where this server may be made to send something. Whoever subscribes names the address: without this they could reach what only this
 * machine and its network can.
 */
export interface PushAddresses {
  /** As far as it can be seen without asking for the name: https, of a host that may be public, without a name and a password. */
  mayBe(endpoint: string): boolean;
  /** For each connection, because a name may lead elsewhere the next time: refuses names that lead into a private network. */
  lookup: LookupFunction;
}

/** `hosts`: may be reached all the same, by the names or numbers that stand in the address. */
export function pushAddresses(hosts: readonly string[] = []): PushAddresses {
  const isNamed = (host: string) => hosts.includes(host);
  return {
    mayBe(endpoint) {
      // Browsers give addresses out as they are written on the wire; a program that reads others may read them otherwise.
      if (/[^\x21-\x7e]/.test(endpoint) || !URL.canParse(endpoint)) return false;
      const { protocol, hostname, username, password } = new URL(endpoint);
      if (protocol !== 'https:' || username || password) return false;
      const host = hostname.replace(/^\[|\]$/g, '');
      if (isNamed(host)) return true;
      return isIP(host) ? isPublic(host) : isPublicName(host);
    },
    lookup(host, options, callback) {
      resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
        if (error) return callback(error, '', 0);
        if (!isNamed(host) && !found.every(({ address }) => isPublic(address))) return callback(new PrivateAddress(), '', 0);
        return options.all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family);
      });
    },
  };
}

class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
}

/** Names that are given away in private networks only, and those that a search list would complete. */
const isPublicName = (host: string): boolean => {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !/\.(localhost|local|internal|lan|home|corp|intranet|test|invalid|onion|arpa)$/.test(name);
};

const notPublic = new BlockList();
const privateNetworks: readonly [address: string, length: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [address, length] of privateNetworks) notPublic.addSubnet(address, length, 'ipv4');

/** Of IPv6, `2000::/3` alone is public, and in it are networks that lead to any address of IPv4. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
for (const [address, length] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special6.addSubnet(address, length, 'ipv6');

function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
