/** Why what was pasted cannot be a public key. */
export type KeyFault = 'empty' | 'private' | 'several' | 'type' | 'unknown';

export interface PublicKey {
  /** One line, `ssh-ed25519 AAAA…`, as the server wants it. */
  key: string;
  comment: string;
}

const accepted = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521))$/;
const sshKind = /^(ssh-|ecdsa-|sk-)[a-z0-9@.-]+$/;
const base64 = /^AAAA[A-Za-z0-9+/]+={0,2}$/;

/** Reads what a person pasted or chose: a line of OpenSSH, or the block that PuTTY and SSH2 write. A private key is never let through. */
export function readPublicKey(text: string): PublicKey | KeyFault {
  if (/PRIVATE KEY|b3BlbnNzaC1rZXktdjE|PuTTY-User-Key-File/.test(text)) return 'private';
  const block = /---- BEGIN SSH2 PUBLIC KEY ----([\s\S]*?)---- END SSH2 PUBLIC KEY ----/.exec(text)?.[1];
  const lines = (block === undefined ? text : fromBlock(block))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  const [line = '', ...more] = lines;
  if (!line) return 'empty';
  if (more.length > 0) return more.some((one) => sshKind.test(one.split(/\s+/)[0] ?? '')) ? 'several' : 'unknown';
  const [kind = '', body = '', ...comment] = line.split(/\s+/);
  if (!sshKind.test(kind)) return 'unknown';
  if (!accepted.test(kind)) return 'type';
  if (!base64.test(body)) return 'unknown';
  return { key: `${kind} ${body}`, comment: comment.join(' ') };
}

/** RFC 4716: headers with a colon, then base64 over several lines. The kind of key is the first thing in it. */
function fromBlock(block: string): string {
  const joined = block.replace(/\\\r?\n/g, '');
  const comment = /^Comment:\s*"?(.*?)"?\s*$/m.exec(joined)?.[1] ?? '';
  const body = joined
    .split(/\r?\n/)
    .filter((line) => line && !line.includes(':'))
    .join('')
    .trim();
  return `${kindOf(body)} ${body} ${comment}`;
}

function kindOf(body: string): string {
  try {
    const bytes = atob(body);
    return bytes.slice(4, 4 + bytes.charCodeAt(3));
  } catch {
    return 'broken';
  }
}
