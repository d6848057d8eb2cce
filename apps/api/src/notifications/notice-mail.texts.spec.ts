import { noticeKinds, type NoticeParams } from '@cqdg/contract';
import { noticeMail } from './notice-mail.texts';

const params: NoticeParams = {
  registration: { added: 1, total: 1204 },
  validation: { run: 'submission', outcome: 'failed', errors: 1, warnings: 0, tables: 4 },
  signature: { revision: 2, by: 'Ana\r\nBcc: x@y.z' },
  acceptance: { revision: 2, by: 'Noé' },
  return: { revision: 2, by: 'Noé' },
  reopening: { revision: 2, by: 'Noé' },
  withdrawal: { revision: 2, by: 'Ana' },
  dictionary: { version: '1.8' },
  request: { number: 3, act: 'written', by: 'Noé' },
  password_changed: {},
  second_factor: { act: 'removed', reason: 'Téléphone\r\nperdu' },
  identity: { act: 'password_removed' },
  token_ending: { name: 'Dépôt\nde nuit', endsAt: '2026-12-05T14:00:00.000Z' },
  sftp_account: { act: 'ready', name: 'rares-ana' },
  sftp_ending: { name: 'rares-ana', endsAt: '2026-12-05T14:00:00.000Z' },
  sftp_quota: { name: 'rares-ana', percent: 82 },
  mail_refused: { recipient: 'a@b.test', reason: 'refused' },
  account_request: { name: 'Noé', organisation: 'Institut' },
};
const around = { study: 'Maladies rares', link: 'https://portail.example/s/RARES', choices: 'https://portail.example/account' };
const plain = (text: string) => text.replaceAll('\u00a0', '~');

describe('the mail of a notice', () => {
  it.each(noticeKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
    'of %s in %s has a subject of one line, its link, and no gap in its words',
    (kind, language) => {
      const { subject, body } = noticeMail(language, { kind, params: params[kind], ...around });
      expect(subject).toMatch(/^\S[^\n\r]*\S$/);
      expect(body).toContain(`\n${around.link}\n`);
      expect(subject + body).not.toMatch(/undefined|NaN|\{|\}| {2}|\r/);
    },
  );

  it('counts in the right number and with the spaces of its language', () => {
    const { subject, body } = noticeMail('fr', { kind: 'validation', params: params.validation, ...around });
    expect(plain(subject)).toBe('1 erreur à corriger~: Maladies rares');
    expect(plain(body)).toContain('«~Maladies rares~» ont été vérifiées~: 4 tables, 1 erreur et aucun avertissement.');
    const samples = noticeMail('fr', { kind: 'registration', params: params.registration, ...around });
    expect(plain(samples.body)).toContain(
      '1 nouvel échantillon a été inscrit à l’étude «~Maladies rares~». Elle en compte maintenant 1~204.',
    );
    const english = noticeMail('en', { kind: 'registration', params: { added: 2, total: 1204 }, ...around });
    expect(english.body).toContain('2 new samples were registered in the study “Maladies rares”. It now has 1,204.');
  });

  it.each(['ready', 'rotated', 'disabled', 'enabled', 'key_added', 'key_removed', 'password_set'] as const)(
    'of an SFTP account that is %s names it and its study',
    (act) => {
      for (const language of ['fr', 'en'] as const) {
        const { subject, body } = noticeMail(language, { kind: 'sftp_account', params: { act, name: 'rares-ana' }, ...around });
        expect(subject).toMatch(/SFTP.*Maladies rares$/);
        expect(body).toMatch(/rares-ana.*Maladies rares/);
      }
    },
  );

  it('of a quota puts its percent sign as its language does', () => {
    expect(plain(noticeMail('fr', { kind: 'sftp_quota', params: { name: 'a', percent: 82 }, ...around }).body)).toContain('occupe 82~% de');
    expect(noticeMail('en', { kind: 'sftp_quota', params: { name: 'a', percent: 100 }, ...around }).subject).toBe(
      'SFTP account full: Maladies rares',
    );
  });

  it('takes no line of its own from the name of a person', () => {
    expect(noticeMail('fr', { kind: 'signature', params: params.signature, ...around }).body).toContain('Ana Bcc: x@y.z a signé');
  });
});
