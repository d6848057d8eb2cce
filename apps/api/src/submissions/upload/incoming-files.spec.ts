import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import type { LiveSettings } from '../../settings/live-settings';
import { loadConfig } from '../../platform/config/load-config';
import { JsonLogger } from '../../platform/logging/json-logger';
import { FolderStore } from '../../storage/folder-store';
import { Threads } from '../../validation/thread/threads';
import { IncomingFiles } from './incoming-files';

describe('a workbook that brings down the thread which reads it', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'incoming-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('is refused as one that cannot be read, and the next one has its turn', async () => {
    const program = join(folder, 'dies.mjs');
    await writeFile(program, 'process.exit(7);');
    const config = loadConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
    const threads = new Threads(pathToFileURL(program));
    const incoming = new IncomingFiles(config, new FolderStore(config.storageDir), threads, new JsonLogger(config), {
      uploadBytes: config.maxUploadBytes,
    } as LiveSettings);
    async function* bytes() {
      yield Buffer.from('PK');
    }
    const file = await incoming.receive('livre.xlsx', bytes());
    for (let turn = 0; turn < 3; turn++) {
      const read = await incoming.workbook(cqdgDictionary(), file, new Set(['participant']));
      expect(read).toMatchObject({ tables: [], refused: [{ code: 'file.workbook_damaged', file: 'livre.xlsx', severity: 'error' }] });
    }
  });
});
