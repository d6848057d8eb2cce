import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statementFor, statementTexts } from './statement';

describe('the statement that is signed', () => {
  it('names the study in both languages', async () => {
    const { text } = statementFor(await statementTexts(undefined), { fr: 'Étude A', en: 'Study A' });
    expect(text.fr).toContain('Au nom de l’étude Étude A,');
    expect(text.en).toContain('On behalf of the study Study A,');
  });

  it('has an id that is of its wording, whatever the study', () => {
    const texts = { fr: 'Pour {study}.', en: 'For {study}.' };
    const [a, b] = ['A', 'B'].map((name) => statementFor(texts, { fr: name, en: name }));
    expect(a?.id).toBe(b?.id);
    expect(a?.digest).not.toBe(b?.digest);
    expect(statementFor({ ...texts, en: 'Of {study}.' }, { fr: 'A', en: 'A' }).id).not.toBe(a?.id);
  });

  it('is the centre’s own where it has one, and refused at start where it is something else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'statement-'));
    const file = join(folder, 'statement.json');
    await writeFile(file, '{"fr":"Je déclare.","en":"I declare."}');
    expect(await statementTexts(file)).toEqual({ fr: 'Je déclare.', en: 'I declare.' });
    await writeFile(file, '{"fr":"Je déclare."}');
    await expect(statementTexts(file)).rejects.toThrow('"fr" and "en"');
    await rm(folder, { recursive: true });
  });
});
