import { type Language, openingLength, subjectLength, wordedMails, wordingFault } from '@cqdg/contract';
import { places, reworded, standardWording } from './wordings';

describe('the standard words of mails', () => {
  it.each(wordedMails)('of %s would be taken as they are', (kind) => {
    for (const language of ['fr', 'en'] as Language[]) {
      const { subject, opening } = standardWording(kind)[language];
      expect(wordingFault(subject, places[kind], subjectLength)).toBeNull();
      expect(wordingFault(opening, places[kind], openingLength)).toBeNull();
      expect(opening).toBe(language === 'fr' ? 'Bonjour,' : 'Hello,');
    }
  });
});

describe('the words of the centre', () => {
  const wording = { fr: { subject: 'Signée : {study}', opening: 'Bonjour à vous,' }, en: { subject: '{study}', opening: 'Hi,' } };
  const mail = { subject: 'x', body: 'Bonjour,\n\nLe reste.\n' };

  it('stand in the place of ours, with names filled in on one line', () => {
    expect(reworded(mail, wording, 'fr', { study: 'A\nBcc: B' })).toEqual({
      subject: 'Signée\u00a0: A Bcc: B',
      body: 'Bonjour à vous,\n\nLe reste.\n',
    });
  });

  it('leave a mail alone where there are none', () => expect(reworded(mail, null, 'fr', {})).toBe(mail));
});
