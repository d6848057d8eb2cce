import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideUi } from '@cqdg/ui';
import { chapters as en } from './generated/guide.en';
import { chapters as fr } from './generated/guide.fr';
import { type Block, type Chapter, type Part, chapterIds } from './guide.model';
import { guideRoutes } from './guide.routes';

const root = join(__dirname, '../../../../../..');
const every = (blocks: Block[]): Block[] =>
  blocks.flatMap((block) => ['items' in block ? block.items.flatMap((item) => every(item.blocks)) : [], block].flat());
const partsOf = (block: Block): Part[] => {
  if ('parts' in block) return block.parts;
  if ('items' in block) return block.items.flatMap((item) => item.parts);
  return block.kind === 'table' ? [block.head, ...block.rows].flat(2) : [];
};
const blocksOf = (chapters: Chapter[]) => chapters.flatMap((chapter) => every(chapter.blocks));
const kinds = (chapters: Chapter[]) => chapters.map(({ id, blocks }) => [id, ...every(blocks).map(({ kind }) => kind)]);

describe('the guide', () => {
  it('is what its chapters in docs/guide say', () => {
    const check = () => execFileSync(process.execPath, [join(root, 'tools/build/guide.mjs'), '--check'], { stdio: 'pipe' });
    expect(check).not.toThrow();
  });

  it('has the same chapters in both languages, made alike', () => {
    expect(fr.map(({ id }) => id)).toEqual([...chapterIds]);
    expect(kinds(en)).toEqual(kinds(fr));
  });

  it.each([
    ['French', fr],
    ['English', en],
  ])('leads, in %s, only to pages of the portal and chapters that exist', (_, chapters) => {
    const ids = new Map(chapters.map((chapter) => [`/guide/${chapter.id}`, chapter]));
    const links = blocksOf(chapters)
      .flatMap(partsOf)
      .filter((part) => part.kind === 'link');
    expect(links.length).toBeGreaterThan(10);
    for (const { to, fragment } of links) {
      if (to !== '/dictionary') expect([...ids.keys()]).toContain(to);
      if (fragment) expect(ids.get(to)?.blocks).toContainEqual(expect.objectContaining({ id: fragment }));
    }
  });

  it('shows pictures of its own, each with its size and words', () => {
    const pictures = blocksOf([...fr, ...en]).filter((block) => block.kind === 'picture');
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    const assets = readFileSync(join(root, 'apps/submitter/project.json'), 'utf8');
    expect(assets).toContain('"input": "docs/screens", "output": "pictures"');
    for (const { src, width, height, alt } of pictures) {
      expect(existsSync(join(root, src.replace('/pictures/', 'docs/screens/')))).toBe(true);
      expect(Math.min(width, height, alt.length)).toBeGreaterThan(10);
    }
  });

  it('opens at a chapter, marks it in the list, and turns to its neighbours', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideUi({ fr: 'CQDG', en: 'CQDG' }),
        provideRouter([{ path: 'guide', children: guideRoutes }], withComponentInputBinding()),
      ],
    });
    Element.prototype.scrollIntoView = () => undefined;
    const harness = await RouterTestingHarness.create('/guide/samples');
    const page = harness.routeNativeElement as HTMLElement;
    await harness.fixture.whenStable();
    expect(page.querySelector('h1')?.textContent).toBe('Inscrire les échantillons');
    expect(page.querySelector('[aria-current="page"]')?.textContent).toContain('2. Inscrire les échantillons');
    const turns = [...page.querySelectorAll('.guide__turn a')].map((link) => link.getAttribute('href'));
    expect(turns).toEqual(['/guide/start', '/guide/templates']);
  });
});
