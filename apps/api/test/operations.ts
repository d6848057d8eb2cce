import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Permission } from '@cqdg/contract';

interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  format?: string;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: Schema;
}

interface Described {
  security?: unknown[];
  'x-needs'?: Permission;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** A route as docs/openapi.json describes it to who writes a client. */
export interface Operation {
  method: string;
  path: string;
  /** Everybody, everybody with a session, or who has this permission. */
  access: 'public' | 'signed-in' | Permission;
  pathParameters: string[];
  query: Parameter[];
  body: 'none' | 'bytes' | Schema;
}

const document = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => operation(method.toUpperCase(), path, described)),
);

export const changes = ({ method }: Operation) => method !== 'GET';
export const ofStudy = ({ path }: Operation) => path.includes('{study}');

function operation(method: string, path: string, described: Described): Operation {
  const isPublic = described.security?.length === 0;
  const parameters = described.parameters ?? [];
  const body = described.requestBody?.content;
  return {
    ...{ method, path, access: isPublic ? 'public' : (described['x-needs'] ?? 'signed-in') },
    pathParameters: parameters.filter((one) => one.in === 'path').map(({ name }) => name),
    query: parameters.filter((one) => one.in === 'query'),
    body: body ? (body['application/json']?.schema ?? 'bytes') : 'none',
  };
}

const ID = '00000000-0000-4000-8000-000000000000';

/** The address of an operation with these parameters; the others get what could be an identifier. */
export function address({ path, query }: Operation, given: Record<string, string> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] ?? ID));
  const asked = query.filter(({ name, required }) => required || name in given).map(({ name }) => [name, given[name] ?? 'x.tsv']);
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked as [string, string][]).toString()}` : filled;
}

/** Something that fits a schema: every text could be an identifier. */
export function sample(schema: Schema): unknown {
  if (schema.$ref) return sample(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf.find(({ type }) => type !== 'null') ?? {});
  if (schema.type === 'object') return sampleObject(schema);
  if (schema.type === 'array') return schema.items ? [sample(schema.items)] : [];
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return schema.format === 'email' ? 'personne@exemple.org' : ID;
}

function sampleObject({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})]));
}

/** What to send with an operation: a body that fits, or a small file. */
export function bodyOf({ body }: Operation): string | undefined {
  if (body === 'none') return undefined;
  return body === 'bytes' ? 'study_id\tsex\n' : JSON.stringify(sample(body));
}
