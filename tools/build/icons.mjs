// Writes libs/ui/src/icon/icons.ts: the path data of the Material Symbols that the apps use, and of no other.
//   node tools/build/icons.mjs               writes it again from the installed package
//   node tools/build/icons.mjs add NAME…     adds symbols
//   node tools/build/icons.mjs remove NAME…  takes symbols out
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';

const target = join(root, 'libs/ui/src/icon/icons.ts');
const [verb, ...names] = process.argv.slice(2);

const known = [...readFileSync(target, 'utf8').matchAll(/^ {2}([a-z0-9_]+):/gm)].map((match) => match[1]);
const wanted = new Set(known);
for (const name of names) verb === 'remove' ? wanted.delete(name) : wanted.add(name);

const pathOf = (name) => {
  const svg = readFileSync(join(root, 'node_modules/@material-symbols/svg-400/rounded', `${name}.svg`), 'utf8');
  const path = /^<svg [^>]*viewBox="0 -960 960 960"><path d="([^"]+)"\/><\/svg>$/.exec(svg.trim())?.[1];
  if (!path) throw new Error(`${name}.svg is not one path in the usual frame`);
  return path;
};
const lines = [...wanted].sort().map((name) => `  ${name}: '${pathOf(name)}',`);
writeFileSync(
  target,
  `// Written by tools/build/icons.mjs from @material-symbols/svg-400 (Apache-2.0). Do not edit: run the script.\n` +
    `// prettier-ignore\nexport const icons = {\n${lines.join('\n')}\n} as const;\n\nexport type IconName = keyof typeof icons;\n`,
);
