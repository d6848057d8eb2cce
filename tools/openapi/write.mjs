import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, openApiDocument } from './document.mjs';
import { root } from '../lib/install.mjs';

writeFileSync(join(root, 'docs/openapi.json'), format(openApiDocument(root)));
