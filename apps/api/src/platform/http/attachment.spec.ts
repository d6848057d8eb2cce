import { attachment } from './attachment';

describe('the name of a download', () => {
  it('is kept exactly, beside one in plain letters', () => {
    expect(attachment('données (1).tsv')).toBe(`attachment; filename="donnees (1).tsv"; filename*=UTF-8''donn%C3%A9es%20%281%29.tsv`);
  });
  it('cannot break out of its header', () => {
    expect(attachment('a"\r\nSet-Cookie: x.tsv')).toBe(
      `attachment; filename="a_Set-Cookie: x.tsv"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x.tsv`,
    );
  });
});
