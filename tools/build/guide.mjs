// Builds the pages of the guide from docs/guide/{fr,en}/*.md, for the submitter app.
//   node tools/build/guide.mjs          writes apps/submitter/src/app/features/guide/generated/
//   node tools/build/guide.mjs --check  fails where what is written there is not what the chapters say
// The Markdown becomes typed blocks (guide.model.ts), never HTML: what has no block here stops the build.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import { marked } from 'marked';
import { root } from '../lib/install.mjs';
import { typography } from '../../libs/ui/src/i18n/typography.ts';

const sources = join(root, 'docs/guide');
const screens = join(root, 'docs/screens');
const generated = join(root, 'apps/submitter/src/app/features/guide/generated');
const languages = ['fr', 'en'];
/** Documents that the app shows as a page of its own. */
const pages = { 'dictionnaire-1.7.md': '/dictionary', 'dictionary-1.7.md': '/dictionary' };

const idOf = (file) => basename(file, '.md').replace(/^\d+-/, '');
const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Width and height of one picture, from its file: PNG, or any kind of WebP. */
function picture(file) {
  const { width, height } = imageSize(readFileSync(file));
  return { src: `/pictures/${relative(screens, file).split('\\').join('/')}`, width, height };
}

function builder(language, file) {
  const fail = (what) => {
    throw new Error(`${relative(root, file)}: ${what}`);
  };
  const words = (text) => typography(text, language);
  const plain = (tokens) => {
    if (tokens.length !== 1 || tokens[0].type !== 'text') fail('a mark holds plain words only');
    return words(tokens[0].text);
  };

  function link(token) {
    const [path, fragment] = token.href.split('#');
    if (/^[a-z]+:/i.test(path)) fail(`"${token.href}" leads out of the portal`);
    const target = join(dirname(file), path);
    if (!existsSync(target)) fail(`"${token.href}" leads nowhere`);
    const to = pages[basename(path)] ?? (dirname(target) === dirname(file) ? `/guide/${idOf(path)}` : fail(`"${path}" is no page`));
    return { kind: 'link', text: plain(token.tokens), to, ...(fragment && { fragment }) };
  }

  /** A line of words. Typography looks at the whole line, then the marks are set in it. */
  const inline = (tokens) =>
    tokens.map((token) => {
      if (token.type === 'text') return { kind: 'text', text: words(token.text) };
      if (token.type === 'codespan') return { kind: 'code', text: token.text };
      if (token.type === 'strong' || token.type === 'em') return { kind: token.type, text: plain(token.tokens) };
      return token.type === 'link' ? link(token) : fail(`no place for "${token.raw}"`);
    });

  function image(token) {
    const wide = join(dirname(file), token.href);
    if (!existsSync(wide)) fail(`the picture "${token.href}" is missing`);
    if (!token.text) fail(`the picture "${token.href}" has no words`);
    const narrow = wide.replace(/-1440(?=\.\w+$)/, '-390');
    const phone = narrow !== wide && existsSync(narrow) ? picture(narrow) : null;
    return { kind: 'picture', ...picture(wide), alt: words(token.text), phone };
  }

  function block(token) {
    switch (token.type) {
      case 'heading':
        if (token.depth !== 2 && token.depth !== 3) fail(`a heading of level ${token.depth}`);
        return { kind: token.depth === 2 ? 'h2' : 'h3', id: slug(token.text), text: plain(token.tokens) };
      case 'paragraph':
        return token.tokens.length === 1 && token.tokens[0].type === 'image'
          ? image(token.tokens[0])
          : { kind: 'p', parts: inline(token.tokens) };
      // Commands: as they are written, without the typography of words.
      case 'code':
        return { kind: 'code', text: token.text };
      case 'list':
        return { kind: token.ordered ? 'ol' : 'ul', items: token.items.map(item) };
      case 'blockquote':
        return { kind: 'note', parts: inline(token.tokens.flatMap((one) => (one.type === 'paragraph' ? one.tokens : fail(one.type)))) };
      case 'table':
        return {
          kind: 'table',
          head: token.header.map((cell) => inline(cell.tokens)),
          rows: token.rows.map((row) => row.map((cell) => inline(cell.tokens))),
        };
      default:
        return fail(`no place for "${token.raw.slice(0, 40)}"`);
    }
  }
  function item({ tokens }) {
    const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
    return { parts: inline(first.tokens), blocks: rest.map(block) };
  }

  const [title, ...rest] = marked.lexer(readFileSync(file, 'utf8')).filter(({ type }) => type !== 'space');
  if (title?.type !== 'heading' || title.depth !== 1) fail('a chapter begins with its title');
  return { id: idOf(file), title: plain(title.tokens), blocks: rest.map(block) };
}

/** The chapters of one language, in the order of their file names. */
export function buildGuide(language) {
  const folder = join(sources, language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.sort().map((name) => builder(language, join(folder, name)));
}

function main(check) {
  const stale = [];
  for (const language of languages) {
    const file = join(generated, `guide.${language}.ts`);
    const text =
      '// Written by tools/build/guide.mjs from docs/guide. Do not edit: run the script.\n' +
      `import type { Chapter } from '../guide.model';\n\nexport const chapters: Chapter[] = ${JSON.stringify(buildGuide(language), null, 1)};\n`;
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stale.push(relative(root, file));
  }
  if (stale.length) throw new Error(`not what docs/guide says; run node tools/build/guide.mjs: ${stale.join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
