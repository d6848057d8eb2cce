import { sftpFolders } from '@cqdg/contract';
import { isTemporary } from './temporary-names';
import { resolvePath } from './virtual-path';

describe('a path that a client sends', () => {
  it.each([
    ['/', null, ''],
    ['', null, ''],
    ['.', null, ''],
    ['/clinical', 'clinical', ''],
    ['clinical/', 'clinical', ''],
    ['/clinical/participant.tsv', 'clinical', 'participant.tsv'],
    ['/clinical/../molecular//lot 1/./a.cram', 'molecular', 'lot 1/a.cram'],
    ['../../../../clinical/x', 'clinical', 'x'],
  ])('%j leads to %j, %j', (text, folder, path) => {
    expect(resolvePath(text)).toMatchObject({ folder, path });
  });

  it.each(['/etc/passwd', '/CLINICAL', '/clinical2/x', '/../etc/shadow', '/clinical/../../root/.ssh'])('%j leads nowhere', (text) => {
    expect(resolvePath(text)).toBeNull();
  });

  it.each([
    '/clinical/a\0b',
    '/clinical/a\nb',
    '/clinical/\u202egnp.tsv',
    '/clinical/a\\b',
    `/clinical/${'x'.repeat(256)}`,
    `/molecular/${'y/'.repeat(600)}`,
  ])('%j is no name', (text) => expect(resolvePath(text)).toBeNull());

  it('is the same however its letters are composed', () => {
    expect(resolvePath('/molecular/e\u0301tude.cram')).toEqual(resolvePath('/molecular/\u00e9tude.cram'));
  });

  it('never leads out of the folders, whatever it is made of', () => {
    const pieces = [
      '..',
      '.',
      '',
      '/',
      '~',
      'clinical',
      'molecular',
      'reports',
      'etc',
      '\0',
      '%2e%2e',
      '..\\',
      'C:',
      '//',
      '\u2215',
      '...',
      ' ',
    ];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let i = 0; i < 10_000; i++) {
      const text = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join(next(2) ? '/' : '');
      const place = resolvePath(text);
      if (!place) continue;
      const names = place.full.split('/').slice(1);
      expect(names).not.toContain('..');
      if (place.folder !== null) expect(sftpFolders).toContain(names[0]);
      else expect(place.full).toBe('/');
    }
  });
});

describe('a temporary name', () => {
  it.each(['a.tsv.filepart', 'a.tsv.part', 'a.tsv.3f2a.partial', 'a.TMP', '.in.a.tsv.', 'a.tsv~'])('is %j', (name) =>
    expect(isTemporary(name)).toBe(true),
  );
  it.each(['a.tsv', 'part.tsv', 'partial', 'tmp', 'in.a.tsv', 'a.partition'])('is not %j', (name) => expect(isTemporary(name)).toBe(false));
});
