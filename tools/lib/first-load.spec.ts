import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLoad, firstScripts } from './first-load.mjs';

describe('the first load of an app', () => {
  let folder: string;
  const files = {
    'index.html':
      '<link rel="modulepreload" href="ahead.js"><link rel="stylesheet" href="styles.css"><script src="main.js" type="module"></script>',
    'main.js': 'import{a as b}from"./named.js";import"./bare.js";export*from"./again.js";const later=()=>import("./lazy.js");',
    'named.js': 'import d,{e}from"./deep.js";export const a=1;',
    'bare.js': '',
    'again.js': 'import*as all from"./named.js";',
    'deep.js': '',
    'lazy.js': 'import"./other.js";',
    'ahead.js': '',
    'other.js': '',
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cqdg-first-load-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is every script of the page and what they import at once, not what waits for a page', async () => {
    expect(await firstScripts(folder)).toEqual(['again.js', 'ahead.js', 'bare.js', 'deep.js', 'main.js', 'named.js']);
  });

  it('counts each script once', async () => {
    const { raw, scripts } = await firstLoad(folder);
    expect(scripts).toHaveLength(6);
    expect(raw).toBe(scripts.reduce((sum, name) => sum + files[name as keyof typeof files].length, 0));
  });
});
