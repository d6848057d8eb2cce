import { Client } from 'pg';
import type { Rig } from './rig';
import { until } from './until';

/**
 * Holds the product at a known place: with the lock on a table, whatever comes to use this table waits there, its transaction half done.
 * So a kill is placed without any guess about time.
 */
export class Hold {
  private constructor(
    private readonly rig: Rig,
    private readonly client: Client,
    private readonly table: string,
  ) {}

  /** `write` stops who would write into the table; `read` stops who would read it too. */
  static async of(rig: Rig, table: string, against: 'write' | 'read' = 'write'): Promise<Hold> {
    const client = new Client({ connectionString: rig.databaseUrl });
    client.on('error', () => undefined); // PostgreSQL itself may be what is killed
    await client.connect();
    await client.query('BEGIN');
    await client.query(`LOCK TABLE ${table} IN ${against === 'read' ? 'ACCESS EXCLUSIVE' : 'SHARE'} MODE`);
    return new Hold(rig, client, table);
  }

  /** Resolves once somebody stands there. */
  async reached(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass AND mode IN ('RowExclusiveLock', 'AccessShareLock')`;
    await until(
      `${this.table} is come to`,
      () => this.rig.sql(waiting, [this.table]),
      (rows) => rows.length > 0,
    );
  }

  async release(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
