import { mailTexts } from './mail.texts';
import { pauseMinutes } from './delivery';

const words = {
  study: 'Étude\r\nBcc: x@y.z',
  by: 'Camille',
  role: 'lead' as const,
  link: 'https://portail.example/invitation/abc',
  expires: new Date('2026-12-06T03:00:00Z'),
};

describe('the mail of an invitation', () => {
  it('says who invites, to what, how and until when, in both languages', () => {
    const { subject, body } = mailTexts.invitation.fr(words);
    expect(subject).toBe('Invitation à l’étude «\u00a0Étude Bcc: x@y.z\u00a0»');
    expect(body).toContain('responsable de l’étude');
    expect(body).toContain('avant le 5 décembre 2026');
    expect(body).toContain(`\n${words.link}\n`);
    expect(mailTexts.invitation.en(words).body).toContain('before December 5, 2026');
  });
});

describe('a mail that cannot leave', () => {
  it('is tried again after ever longer pauses, at most a day', () => {
    expect([1, 2, 3, 10, 15].map(pauseMinutes)).toEqual([1, 2, 4, 512, 1440]);
  });
});
