import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/processes.mjs';
import { startProduct } from '../lib/product.mjs';
import { startTestServices } from '../lib/services.mjs';

export interface Account {
  email: string;
  password: string;
  what: string;
}

/** The whole product on free ports with an empty data folder: what `npm start` runs, for one journey. */
export interface Stack {
  url: string;
  dataDir: string;
  sftpPort: number;
  accounts: Account[];
  /** As the owner of the schema. */
  databaseUrl: string;
  stop(): Promise<void>;
}

export async function startStack(settings: Record<string, string> = {}): Promise<Stack> {
  const services = await startTestServices();
  const { databaseUrl, appDatabaseUrl, redisUrl } = services;
  const dataDir = await mkdtemp(join(tmpdir(), 'cqdg-journey-'));
  const env = { SESSION_SECRET: 'journey-session-secret-of-forty-characters', ...settings };
  const end = async () => {
    await services.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const product = await startProduct({ databaseUrl, appDatabaseUrl, redisUrl, dataDir, port: await freePort(), env });
    const stop = async () => {
      await product.stop();
      await end();
    };
    return {
      url: product.url,
      sftpPort: product.sftpPort,
      dataDir,
      accounts: product.accounts as Account[],
      databaseUrl: databaseUrl ?? '',
      stop,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
