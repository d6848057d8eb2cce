import { Client } from 'pg';
import type { RegisteredSample, RegisteredSamples } from '@cqdg/validation';

const PAGE = 5000;

interface Row extends RegisteredSample {
  [column: string]: string;
}

/** The registered samples of a study as they were at a version of its registry, read page by page over a connection of its own. */
export class RegisteredReader implements RegisteredSamples {
  count = 0;
  private constructor(
    private readonly client: Client,
    private readonly studyId: string,
    private readonly version: number,
  ) {}

  static async open(databaseUrl: string, studyId: string, version: number): Promise<RegisteredReader> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'cqdg-check' });
    await client.connect();
    const reader = new RegisteredReader(client, studyId, version);
    const { rows } = await client.query<{ count: string }>(
      'SELECT count(*) FROM registered_sample WHERE study_id = $1 AND registry_version <= $2',
      [studyId, version],
    );
    reader.count = Number(rows[0]?.count ?? 0);
    return reader;
  }

  async *rows(): AsyncIterable<RegisteredSample> {
    let after = '';
    for (;;) {
      const { rows } = await this.client.query<Row>(
        `SELECT participant, biospecimen, sample, sample_type AS "sampleType" FROM registered_sample
         WHERE study_id = $1 AND registry_version <= $2 AND sample > $3 ORDER BY sample LIMIT ${PAGE}`,
        [this.studyId, this.version, after],
      );
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1]?.sample ?? after;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
