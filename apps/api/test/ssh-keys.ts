import ssh2 from 'ssh2';

/** A pair of keys as `ssh-keygen` makes it. `ssh2` writes one in 256 of its ed25519 keys a byte too short: those are thrown away. */
export function sshKeys(type: 'ed25519' | 'ecdsa' | 'rsa' = 'ed25519', bits = 256, comment = ''): { public: string; private: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync(type as 'rsa', { bits, comment });
    if (!(ssh2.utils.parseKey(pair.public) instanceof Error)) return pair;
  }
}
