// Builds the CQDG editions from their sources: libs/dictionary/cqdg/VERSION/*.yaml → libs/dictionary/src/cqdg/generated/cqdg-VERSION.json.
// usage: node tools/build/cqdg-dictionary.mjs [--check]   (--check writes nothing; exit 1 when a committed file is not what its sources give)
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { root } from '../lib/install.mjs';

const sources = join(root, 'libs/dictionary/cqdg');
const generated = join(root, 'libs/dictionary/src/cqdg/generated');
const languages = ['fr', 'en'];

/** Typography: the sources stay easy to type, curled apostrophes and the no-break spaces of French are put here. */
const french = (text) =>
  text
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ ([:%])/g, '\u00a0$1')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0');
const typeset = (language, text) => {
  const curled = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return language === 'fr' ? french(curled) : curled;
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** The texts of one thing, French first, as meta.i18n; `labels` are those of its codes. */
function i18n(thing, labels) {
  return Object.fromEntries(
    languages.map((language) => {
      const { displayName, description, notes } = thing[language] ?? {};
      const texts = { displayName, description, notes };
      const written = Object.entries(defined(texts)).map(([key, text]) => [key, typeset(language, text)]);
      const codes = labels && Object.entries(labels).map(([code, label]) => [code, typeset(language, label[language])]);
      return [language, { ...Object.fromEntries(written), ...(codes && { codes: Object.fromEntries(codes) }) }];
    }),
  );
}

/** A field with `use` is the shared one, replaced or completed by what stands beside it. */
function merged(field, shared) {
  if (!field.use) return field;
  const base = shared[field.use];
  if (!base) throw new Error(`no shared field "${field.use}"`);
  const { use: _use, ...own } = field;
  const both = (key) => (base[key] || own[key] ? { [key]: { ...base[key], ...own[key] } } : {});
  return { ...base, ...own, ...both('meta'), ...both('fr'), ...both('en') };
}

const codesOf = (list) => (Array.isArray(list) ? list : Object.keys(list));
const labelsOf = (list) => (Array.isArray(list) ? undefined : list);

function pointed(shared, pointer) {
  const name = /^#\/list\/(\w+)$/.exec(pointer)?.[1];
  if (!name || !shared.lists[name]) throw new Error(`no shared list "${pointer}"`);
  return shared.lists[name];
}

/** Lectern takes a pointer for a restriction, but not in a condition, nor in meta: there the list is written out. */
function writtenOut(value, shared) {
  if (Array.isArray(value)) return value.map((item) => writtenOut(item, shared));
  if (typeof value === 'string' && value.startsWith('#/list/')) return codesOf(pointed(shared, value));
  if (typeof value === 'string' && value.startsWith('#/regex/')) return shared.regex[value.slice('#/regex/'.length)];
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writtenOut(item, shared)])) : value;
}

function conditionsWrittenOut(restrictions, shared) {
  if (Array.isArray(restrictions)) return restrictions.map((item) => conditionsWrittenOut(item, shared));
  if (!isObject(restrictions) || !restrictions.if) return restrictions;
  const branch = (key) => (restrictions[key] ? { [key]: conditionsWrittenOut(restrictions[key], shared) } : {});
  return { if: writtenOut(restrictions.if, shared), ...branch('then'), ...branch('else') };
}

/**
 * Lectern's meta holds texts, numbers, booleans, lists of these, and objects, but no list of objects or of lists. Such a
 * list is written as an object with the keys 1, 2, 3 …; the reader of dictionaries turns it back.
 */
export function lecternMeta(value) {
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object');
    return plain ? value : Object.fromEntries(value.map((item, index) => [String(index + 1), lecternMeta(item)]));
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lecternMeta(item)])) : value;
}

/** `codes` become the field's code list, before whatever else restricts it. */
function withCodes(restrictions, codes) {
  if (!codes) return restrictions;
  const list = { codeList: typeof codes === 'string' ? codes : codesOf(codes) };
  if (!restrictions) return list;
  if (Array.isArray(restrictions)) return [list, ...restrictions];
  return restrictions.if ? [list, restrictions] : { ...restrictions, ...list };
}

function buildField(source, shared) {
  const field = merged(source, shared.fields);
  const { name, valueType, isArray, delimiter, unique, codes, synonyms, restrictions } = field;
  const labels = field.labels ?? (codes && labelsOf(typeof codes === 'string' ? pointed(shared, codes) : codes));
  return defined({
    name,
    displayName: field.en.displayName,
    description: field.en.description,
    valueType,
    isArray,
    delimiter,
    unique,
    restrictions: conditionsWrittenOut(withCodes(restrictions, codes), shared),
    meta: { ...lecternMeta(writtenOut(field.meta ?? {}, shared)), ...(synonyms && { synonyms }), i18n: i18n(field, labels) },
  });
}

function buildSchema(source, shared) {
  return defined({
    name: source.name,
    displayName: source.en.displayName,
    description: source.en.description,
    restrictions: source.restrictions,
    meta: { ...source.meta, i18n: i18n(source) },
    fields: source.fields.map((field) => buildField(field, shared)),
  });
}

/** One edition, from its folder of YAML files to a Lectern 2 dictionary. */
export function buildEdition(folder) {
  const read = (name) => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { merge: true });
  const shared = read('_dictionary');
  const schemas = shared.schemas.map((name) => buildSchema(read(name), shared));
  const strays = readdirSync(folder).filter((file) => !['_dictionary', ...shared.schemas].includes(file.replace(/\.yaml$/, '')));
  if (strays.length) throw new Error(`not named under "schemas" of _dictionary.yaml: ${strays.join(', ')}`);
  const { name, version, regex, lists } = shared;
  const text = JSON.stringify(schemas);
  // A list that only conditions use is written out there: as a reference nothing would point at it.
  const used = Object.entries(lists).filter(([key]) => text.includes(`"#/list/${key}"`));
  return {
    name,
    displayName: shared.en.displayName,
    description: shared.en.description,
    version,
    meta: { i18n: i18n(shared), portal: lecternMeta(shared.portal) },
    references: { regex, list: Object.fromEntries(used.map(([key, list]) => [key, codesOf(list)])) },
    schemas,
  };
}

function main(check) {
  const stale = [];
  for (const version of readdirSync(sources)) {
    const file = join(generated, `cqdg-${version}.json`);
    const text = `${JSON.stringify(buildEdition(join(sources, version)), null, 2)}\n`;
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (check) stale.push(relative(root, file));
    else {
      mkdirSync(generated, { recursive: true });
      writeFileSync(file, text);
      console.log(`written: ${relative(root, file)}`);
    }
  }
  if (stale.length) {
    console.error(`not what the sources give: ${stale.join(', ')}; run node tools/build/cqdg-dictionary.mjs`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
