// The routes of the API's controllers, as OpenAPI paths.
import ts from 'typescript';
import { decorators, describe, folderOf } from './schemas.mjs';

const verbs = { Get: 'get', Post: 'post', Put: 'put', Patch: 'patch', Delete: 'delete', Sse: 'get' };
/** What access tokens can be for (`scopePermissions` of the contract; a test of the API compares). */
const byToken = ['study.read', 'study.upload', 'study.validate', 'study.register'];
const upload = /\/(file|files)$/;

const textOf = (argument) => (argument && ts.isStringLiteralLike(argument) ? argument.text : '');

/** `studies/:study` and `members` → `/api/studies/{study}/members`. */
function pathOf(base, path) {
  const whole = `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  const prefixed = whole.startsWith('/.well-known') ? whole : `/api${whole}`;
  return prefixed.replace(/:(\w+)/g, '{$1}');
}

/** Puts every route of a source file into `paths`. */
export function addRoutes(file, checker, schemas, paths) {
  file.forEachChild((node) => {
    if (!ts.isClassDeclaration(node)) return;
    const controller = decorators(node).get('Controller');
    if (!controller) return;
    for (const method of node.members.filter(ts.isMethodDeclaration)) {
      const marks = decorators(method);
      const verb = Object.keys(verbs).find((name) => marks.has(name));
      if (!verb) continue;
      const path = pathOf(textOf(controller[0]), textOf(marks.get(verb)[0]));
      const access = marks.has('Needs') || marks.has('Public') || marks.has('SignedIn') ? marks : decorators(node);
      (paths[path] ??= {})[verbs[verb]] = operation({ file, node, method, marks, access, path, verb }, checker, schemas);
    }
  });
}

function operation({ file, node, method, marks, access, path, verb }, checker, schemas) {
  const permission = textOf(access.get('Needs')?.[0]);
  const summary = describe(checker, checker.getSymbolAtLocation(method.name)).description;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const body = inputs(method, checker, schemas, parameters);
  const raw =
    verb === 'Post' && upload.test(path) ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } : null;
  return {
    operationId: `${node.name.text.replace(/Controller$/, '')}_${method.name.getText()}`,
    tags: [folderOf(file.fileName)],
    ...(summary ? { summary } : {}),
    ...security(access, marks.has('InPerson') ? '' : permission, verb),
    ...(permission ? { 'x-needs': permission } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(body || raw ? { requestBody: { required: true, content: raw ?? { 'application/json': { schema: body } } } } : {}),
    responses: responses(method, marks, verb, checker, schemas),
  };
}

/** What is not said is the document's own: a session and its CSRF token. */
function security(access, permission, verb) {
  if (access.has('Public')) return { security: [] };
  const session = verb === 'Get' ? { session: [] } : { session: [], csrf: [] };
  if (byToken.includes(permission) || access.has('ByToken')) return { security: [session, { token: [] }] };
  return verb === 'Get' ? { security: [session] } : {};
}

/** The body's schema; what the query holds is added to the parameters. */
function inputs(method, checker, schemas, parameters) {
  let body = null;
  for (const parameter of method.parameters) {
    const marks = decorators(parameter);
    const type = checker.getTypeAtLocation(parameter);
    if (marks.has('Body')) body = schemas.of(type);
    if (!marks.has('Query')) continue;
    const one = textOf(marks.get('Query')[0]);
    const { properties = {}, required = [] } = one ? { properties: { [one]: schemas.inline(type) } } : schemas.object(type);
    for (const [name, { description, ...schema }] of Object.entries(properties)) {
      parameters.push({
        name,
        in: 'query',
        ...(required.includes(name) ? { required: true } : {}),
        ...(description ? { description } : {}),
        schema,
      });
    }
  }
  return body;
}

function responses(method, marks, verb, checker, schemas) {
  const status = marks.has('HttpCode') ? marks.get('HttpCode')[0].getText() : verb === 'Post' ? '201' : '200';
  const declared = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method));
  const type = checker.getAwaitedType(declared) ?? declared;
  const problem = {
    description: 'RFC 9457',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return { [status]: { description: 'OK', ...content(method, type, status, verb, schemas) }, default: problem };
}

function content(method, type, status, verb, schemas) {
  if (status === '204') return {};
  if (verb === 'Sse' || type.symbol?.name === 'Observable') return { content: { 'text/event-stream': { schema: { type: 'string' } } } };
  // Handlers that write the answer themselves send files or streams.
  if (type.flags & ts.TypeFlags.Void || type.symbol?.name === 'StreamableFile') {
    return { content: { [mediaTypeOf(method)]: { schema: { type: 'string', format: 'binary' } } } };
  }
  return { content: { 'application/json': { schema: schemas.of(type) } } };
}

/** What `new StreamableFile(…, { type: '…' })` says, or the comment of a handler that writes the answer itself: `text/event-stream` of …. */
function mediaTypeOf(method) {
  const said = /\btype: '([^';]+)/.exec(method.body?.getText() ?? '') ?? /\/\*\* `([a-z]+\/[a-z.+-]+)`/.exec(method.getFullText());
  return said?.[1] ?? 'application/octet-stream';
}
