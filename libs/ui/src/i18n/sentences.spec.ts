import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type ASTWithSource,
  type TmplAstBoundText,
  type TmplAstElement,
  type TmplAstNode,
  type TmplAstText,
  parseTemplate,
  tmplAstVisitAll,
} from '@angular/compiler';
import * as ts from 'typescript';

// Every sentence of the pages stands in a text of both languages, where the compiler compares their keys.
const root = join(__dirname, '../../../..');
const folders = ['apps/submitter/src/app', 'apps/admin/src/app', 'libs/ui/src'];
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,html}`, { cwd: root }))
  .filter((file) => !/\.(spec|texts)\.ts$|\/(testing|generated)[/.]|^libs\/ui\/src\/i18n\//.test(file.replaceAll('\\', '/')));

/** Names that are the same in every language. */
const names = /^(CQDG|FR|EN|Français|English|\.tsv|SHA-256|Ed25519)$/;
const spoken = /\p{L}{2,}/u;
/** What people read: aria-label, placeholder and such. */
const read = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'heading', 'text', 'button']);
const isSentence = (text: string) => !names.test(text) && /^\p{Lu}[\p{Ll}’']+,? [\p{L}«]|[À-ÖØ-öø-ÿ]|\p{Ll}{2,}[.?!] \p{L}/u.test(text);

function wordsInTemplate(template: string): string[] {
  const found: string[] = [];
  const visit = (nodes: TmplAstNode[]) => tmplAstVisitAll(visitor, nodes);
  const visitor = {
    // Angular's visitor asks for one method per kind of node; those not named here only hold others.
    visit(node: TmplAstNode) {
      const { constructor: kind } = node;
      if (kind.name === 'Text' || kind.name === 'Text$3') text((node as TmplAstText).value);
      if (kind.name === 'BoundText') bound((node as TmplAstBoundText).value as ASTWithSource);
      if ('attributes' in node) attributes(node as TmplAstElement);
      for (const inner of innerOf(node)) visit([inner]);
      return true;
    },
  } as never;
  const text = (value: string) => spoken.test(value) && !names.test(value.trim()) && found.push(value.trim());
  const bound = ({ source }: ASTWithSource) => {
    const outside = (source ?? '').replace(/\{\{.*?\}\}/gs, '');
    if (spoken.test(outside) && !names.test(outside.trim())) found.push(outside.trim());
    for (const [, literal = ''] of (source ?? '').matchAll(/'([^']*)'/g)) if (isSentence(literal)) found.push(literal);
  };
  const attributes = (element: TmplAstElement) => {
    for (const { name, value } of element.attributes) if (read.has(name) && spoken.test(value)) found.push(`${name}="${value}"`);
  };
  const { nodes, errors } = parseTemplate(template, 'template.html');
  expect(errors).toBeNull();
  visit(nodes);
  return found;
}

/** Whatever stands inside a node: children, branches, cases, what is shown when a list is empty. */
function innerOf(node: TmplAstNode): TmplAstNode[] {
  if ('attributes' in node && (node as TmplAstElement).attributes.some(({ name, value }) => name === 'translate' && value === 'no'))
    return [];
  const parts = node as unknown as Record<string, unknown>;
  const groups = parts['groups'] as { cases?: TmplAstNode[]; children?: TmplAstNode[] }[] | undefined;
  return [parts['children'], parts['branches'], parts['cases'], parts['empty'], groups?.flatMap((group) => group.children ?? [])]
    .flat()
    .filter((one): one is TmplAstNode => typeof one === 'object' && one !== null);
}

function wordsInCode(file: string, code: string): { words: string[]; templates: string[] } {
  const words: string[] = [];
  const templates: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    // Texts of both languages, and what only a developer will read.
    if (ts.isCallExpression(node) && /^(defineTexts|provideUi)$/.test(node.expression.getText())) return;
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'template' && ts.isStringLiteralLike(node.initializer)) {
      templates.push(node.initializer.text);
      return;
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'styles') return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && isSentence(node.text))
      words.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return { words, templates };
}

function wordsOf(file: string): string[] {
  const content = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.html')) return wordsInTemplate(content);
  const { words, templates } = wordsInCode(file, content);
  return [...words, ...templates.flatMap(wordsInTemplate)];
}

describe('the words of the pages', () => {
  it('stand in texts of both languages, never in a template or in code', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.map((file) => [relative(root, join(root, file)), wordsOf(file)]).filter(([, words]) => words?.length);
    expect(Object.fromEntries(found)).toEqual({});
  });

  it('would be found where they do not belong', () => {
    expect(wordsInTemplate(`@if (a) { <p>Bonjour</p> } @else { <b translate="no">HP:1</b> }`)).toEqual(['Bonjour']);
    expect(wordsInTemplate(`@switch (a) { @case (1) { <p>Un</p> } @default { <p>Autre</p> } }`)).toEqual(['Un', 'Autre']);
    expect(wordsInTemplate(`@for (a of b; track a) { <i>{{ a }} lignes</i> } @empty { <i>Rien</i> }`)).toEqual(['lignes', 'Rien']);
    expect(wordsInTemplate(`<button aria-label="Fermer">{{ a ? 'Tout va bien' : b }}</button>`)).toEqual([
      'aria-label="Fermer"',
      'Tout va bien',
    ]);
    expect(wordsInCode('a.ts', `toast('Table retirée'); throw new Error('A study without a summary');`).words).toEqual(['Table retirée']);
  });

  it('begin with the title of the window, on every page', () => {
    const pages = files.filter((file) => file.endsWith('.page.ts'));
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.filter((file) => !readFileSync(join(root, file), 'utf8').includes('pageTitle('))).toEqual([]);
  });
});
