// The OpenAPI document of the API, made from its controllers and types. `npm run -s openapi` writes it to docs/openapi.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { addRoutes } from './routes.mjs';
import { Schemas } from './schemas.mjs';

/** Reads the sources below `root` and returns the document; `format` gives the bytes of the file. */
export function openApiDocument(root) {
  const { config } = ts.readConfigFile(join(root, 'apps/api/tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'apps/api'));
  const controllers = fileNames.filter((name) => name.endsWith('.controller.ts'));
  const program = ts.createProgram([...controllers, join(root, 'libs/contract/src/index.ts')], options);
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker, root);
  const paths = {};
  addProblem(program, checker, schemas, root);
  for (const name of controllers) addRoutes(program.getSourceFile(name), checker, schemas, paths);
  return {
    openapi: '3.1.0',
    info: {
      title: 'CQDG submission portal',
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      description:
        'Changes need the session’s cookie and its CSRF token in `X-CSRF-Token`, both from `POST /api/session`. Programs send an access token instead, where `token` is named (docs/api-tokens.md).',
    },
    paths: sorted(paths),
    components: {
      schemas: sorted(schemas.components),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'cqdg' },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'cqdg_…' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
    security: [{ session: [], csrf: [] }],
  };
}

export const format = (document) => `${JSON.stringify(document, null, 1)}\n`;

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Every answer can be a problem: its type is named by no handler. */
function addProblem(program, checker, schemas, root) {
  const file = program.getSourceFile(join(root, 'libs/contract/src/api.ts'));
  const problem = checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find(({ name }) => name === 'Problem');
  schemas.of(checker.getDeclaredTypeOfSymbol(problem));
}
