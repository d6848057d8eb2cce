import { noticePlace } from './notices';
import { SFTP_NAME, sftpAccountState } from './sftp';

const now = new Date('2026-11-20T12:00:00Z');
const ends = (days: number) => new Date(now.getTime() + days * 86_400_000);
const good = { disabled: false, member: true, expiresAt: ends(100), secrets: 1 };

describe('the state of an SFTP account', () => {
  it.each([
    ['active', {}],
    ['active', { expiresAt: ends(14.01) }],
    ['ending', { expiresAt: ends(14) }],
    ['no_secret', { secrets: 0, expiresAt: ends(3) }],
    ['expired', { secrets: 0, expiresAt: ends(0) }],
    ['left', { member: false, expiresAt: ends(-1) }],
    ['disabled', { disabled: true, member: false, secrets: 0, expiresAt: ends(-1) }],
  ])('is %s with %p', (state, more) => expect(sftpAccountState({ ...good, ...more }, now)).toBe(state));
});

describe('a login', () => {
  it.each(['abc', 'rares-ana-2', `a${'x'.repeat(31)}`])('may be %s', (name) => expect(name).toMatch(SFTP_NAME));
  it.each(['ab', '2ab', 'Abc', 'a_b', 'a b', '-ab', `a${'x'.repeat(32)}`])('may not be %s', (name) => expect(name).not.toMatch(SFTP_NAME));
});

describe('a notice of an SFTP account', () => {
  it.each(['sftp_account', 'sftp_ending', 'sftp_quota'] as const)('%s leads to the page of SFTP', (kind) => {
    const notice = { kind, params: {}, study: { code: 'A B' } };
    expect([noticePlace(notice, false), noticePlace(notice, true)]).toEqual(['/s/A%20B/sftp', '/studies/A%20B']);
  });
});
