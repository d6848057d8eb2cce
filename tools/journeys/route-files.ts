import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const apps = join(__dirname, '../../apps');

/** Every address pattern of an app that shows a page, read from its route files: 's/:study/clinical', '' for the first page, '**'. */
export function routesOf(app: 'submitter' | 'admin'): string[] {
  return inFile(join(apps, app, 'src/app/app.routes.ts'));
}

function inFile(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.type?.getText() === 'Routes' && node.initializer)
      found.push(...inList(node.initializer, path));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  if (found.length === 0) throw new Error(`${path} holds no routes that can be read`);
  return found;
}

function inList(list: ts.Node, file: string): string[] {
  if (!ts.isArrayLiteralExpression(list)) throw new Error(`${file}: routes are a list written out`);
  return list.elements.flatMap((element) => {
    if (!ts.isObjectLiteralExpression(element)) throw new Error(`${file}: a route is written out: ${element.getText()}`);
    return ofRoute(element, file);
  });
}

function ofRoute(route: ts.ObjectLiteralExpression, file: string): string[] {
  const property = (name: string) =>
    route.properties.find((one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name)?.initializer;
  const path = property('path');
  if (!path || !ts.isStringLiteralLike(path)) throw new Error(`${file}: a route names its path: ${route.getText()}`);
  if (property('redirectTo')) return [];
  const below = (paths: string[]) => paths.map((one) => [path.text, one].filter(Boolean).join('/'));
  const children = property('children');
  if (children) return below(inList(children, file));
  const lazy = property('loadChildren');
  if (!lazy) return [path.text];
  const target = /import\('([^']+)'\)/.exec(lazy.getText())?.[1];
  if (!target) throw new Error(`${file}: no file of routes in ${lazy.getText()}`);
  return below(inFile(join(dirname(file), `${target}.ts`)));
}
