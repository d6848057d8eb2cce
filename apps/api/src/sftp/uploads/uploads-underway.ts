import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StudyNews } from '../../events/study-news';
import { JsonLogger } from '../../platform/logging/json-logger';
import { Rounds } from '../../platform/rounds';
import type { Upload } from './upload';

const TELL_EVERY_MS = 2000;

/** The uploads of this process, so that pages see how far they are. */
@Injectable()
export class UploadsUnderway implements OnModuleInit, OnModuleDestroy {
  private readonly uploads = new Set<Upload>();
  private readonly told = new WeakMap<Upload, number>();
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly news: StudyNews,
    logger: JsonLogger,
  ) {
    this.rounds = new Rounds(TELL_EVERY_MS, () => this.tell(), logger, 'progress of uploads not told');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  add(upload: Upload): Upload {
    this.uploads.add(upload);
    return upload;
  }

  remove(upload: Upload): void {
    this.uploads.delete(upload);
  }

  private async tell(): Promise<void> {
    const grown = [...this.uploads].filter((upload) => upload.bytes !== this.told.get(upload));
    if (grown.length === 0) return;
    for (const upload of grown) this.told.set(upload, upload.bytes);
    await this.dataSource.manager.query(
      `WITH held AS (SELECT id FROM sftp_part WHERE id = ANY ($1::uuid[]) AND NOT whole ORDER BY id FOR NO KEY UPDATE)
       UPDATE sftp_part p SET bytes = u.bytes, touched_at = now() FROM unnest($1::uuid[], $2::bigint[]) AS u (id, bytes) JOIN held USING (id)
       WHERE p.id = u.id`,
      [grown.map(({ part }) => part.id), grown.map(({ bytes }) => bytes)],
    );
    for (const study of new Set(grown.map(({ part }) => part.studyId))) await this.news.sftp(study);
  }
}
