import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { SftpKeyInput, SftpSessionView } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { KeyDialog } from './key-dialog';
import { knownHost } from './sftp-host';
import { SftpQuota } from './sftp-quota';
import { SftpSessions } from './sftp-sessions';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
beforeEach(() => localStorage.clear());

describe('the quota of an account', () => {
  it.each([
    [0, 'bar', '0 sur 2 To'],
    [1_220_000_000_000, 'bar', '1,22 To sur 2 To'],
    [1_600_000_000_000, 'bar bar--warn', '1,6 To sur 2 To'],
    [1_999_999_999_999, 'bar bar--error', '1,99 To sur 2 To'],
    [3_000_000_000_000, 'bar bar--error', '3 To sur 2 To'],
  ])('of which %d bytes are used', (used, classes, words) => {
    const fixture = TestBed.createComponent(SftpQuota);
    fixture.componentRef.setInput('used', used);
    fixture.componentRef.setInput('quota', 2_000_000_000_000);
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const bar = host.querySelector('[role=meter]');
    expect([bar?.className, plain(bar?.getAttribute('aria-valuetext')), plain(host.textContent)]).toEqual([classes, words, words]);
    expect(Number(bar?.getAttribute('aria-valuenow'))).toBe(Math.min(Math.floor(used / 2e10), 100));
  });
});

describe('a key that is added', () => {
  const line = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPN83rIlb0tpaV60ni/OEuzkqUOvkmrGh66dE5TSFEme';

  function shown(refusal: ApiProblem | null = null) {
    const sent: SftpKeyInput[] = [];
    const closed: unknown[] = [];
    const add = async (key: SftpKeyInput) => {
      sent.push(key);
      if (refusal) throw refusal;
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: { add } },
        { provide: MatDialogRef, useValue: { close: (answer: unknown) => closed.push(answer) } },
      ],
    });
    const fixture = TestBed.createComponent(KeyDialog);
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const type = async (id: string, text: string) => {
      const box = host.querySelector<HTMLTextAreaElement | HTMLInputElement>(id);
      if (!box) throw new Error(`there is no ${id}`);
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const send = async () => {
      host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    return { host, sent, closed, type, send, help: () => plain(host.querySelector('#key-help')?.textContent) };
  }

  it('takes its name from its comment, unless another was written', async () => {
    const { type, send, sent, closed } = shown();
    await type('#key-box', `${line} poste de Zoé`);
    await send();
    await type('#key-name', 'Labo 3');
    await send();
    expect(sent).toEqual([
      { key: line, name: 'poste de Zoé' },
      { key: line, name: 'Labo 3' },
    ]);
    expect(closed).toEqual([true, true]);
  });

  it('is read from a file that is dropped on the box', async () => {
    const { host, send, sent } = shown();
    const dropped = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { files: [{ slice: () => ({ text: async () => `${line} serveur-labo\n` }) }] },
    });
    host.querySelector('#key-box')?.dispatchEvent(dropped);
    await new Promise((resolve) => setTimeout(resolve));
    await send();
    expect([dropped.defaultPrevented, sent]).toEqual([true, [{ key: line, name: 'serveur-labo' }]]);
  });

  it('never leaves the page where it is a private one, and says so at once', async () => {
    const { type, send, sent, help } = shown();
    await type('#key-box', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc');
    expect(help()).toContain('privée');
    await send();
    expect(sent).toEqual([]);
  });

  it('that the server refuses is said at its box; anything else above', async () => {
    const { type, send, help, host, closed } = shown(new ApiProblem(409, 'sftp.key_known', 'Ce compte a déjà cette clé.'));
    await type('#key-box', line);
    await send();
    expect([help(), host.querySelector('ui-problem'), closed]).toEqual(['Ce compte a déjà cette clé.', null, []]);
  });

  it('is refused above for what is not about the key', async () => {
    const { type, send, help, host } = shown(new ApiProblem(403, 'permission.missing', 'Non.'));
    await type('#key-box', line);
    await send();
    expect([help().startsWith('Une ligne'), plain(host.querySelector('ui-problem')?.textContent)]).toEqual([true, 'Non.']);
  });
});

it('a server is known as OpenSSH keeps it', () => {
  const server = { host: 'sftp.cqdg.test', fingerprint: 'SHA256:x', hostKey: 'ssh-ed25519 AAAA' };
  expect(knownHost({ ...server, port: 22 })).toBe('sftp.cqdg.test ssh-ed25519 AAAA');
  expect(knownHost({ ...server, port: 2222 })).toBe('[sftp.cqdg.test]:2222 ssh-ed25519 AAAA');
});

describe('the sessions of an account', () => {
  const session = (id: string, over: Partial<SftpSessionView>): SftpSessionView => ({
    ...{
      id,
      address: '132.203.14.87',
      client: 'WinSCP',
      method: 'key',
      key: 'poste',
      startedAt: new Date(2026, 8, 3, 13, 48).toISOString(),
    },
    ...{ endedAt: null, end: null, filesIn: 38, bytesIn: 42_100_000_000, filesOut: 0, bytesOut: 0, ...over },
  });

  it('offers to end those that live alone, and says how long the others were', () => {
    const ended = { endedAt: new Date(2026, 8, 3, 14, 2).toISOString(), end: 'lost', filesIn: 0, bytesIn: 0 } as const;
    const fixture = TestBed.createComponent(SftpSessions);
    fixture.componentRef.setInput('page', { items: [session('a', {}), session('b', ended)], total: 2, page: 1, size: 5 });
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const asked: string[] = [];
    fixture.componentInstance.end.subscribe(({ id }) => asked.push(id));
    const [live, past] = [...host.querySelectorAll('li')];
    live?.querySelector('button')?.click();
    expect([asked, past?.querySelector('button')]).toEqual([['a'], null]);
    expect(plain(live?.textContent)).toContain('38 fichiers déposés, 42,1 Go');
    expect(plain(past?.textContent)).toMatch(/3 septembre.*, 13 h 48 à 14 h 02.*Aucun fichier.*Coupée/);
  });
});
