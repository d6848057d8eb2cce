import { studyTexts } from './study.texts';

describe('the place in line', () => {
  it('is an ordinal number, in the way of each language', () => {
    const { fr, en } = studyTexts;
    expect([2, 3, 21].map(fr.run.place)).toEqual(['2e dans la file', '3e dans la file', '21e dans la file']);
    expect([2, 3, 4, 11, 12, 13, 21, 101].map(en.run.place)).toEqual(
      ['2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '101st'].map((place) => `${place} in line`),
    );
  });
});
