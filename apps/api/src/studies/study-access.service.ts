import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FoundStudy, StudyReader } from '../platform/access/identity';
import { isStudyCode } from './study-code';

/** For the guard: which study a route is about and who the person is in it. */
@Injectable()
export class StudyAccessService extends StudyReader {
  async find(manager: EntityManager, code: string, userId: string): Promise<FoundStudy | null> {
    if (!isStudyCode(code)) return null;
    const rows = await manager.query<FoundStudy[]>(
      `SELECT s.id, s.code, m.role, s.archived_at IS NOT NULL AS archived FROM study s LEFT JOIN member m ON m.study_id = s.id AND m.account_id = $2
       WHERE lower(s.code) = lower($1)`,
      [code, userId],
    );
    return rows[0] ?? null;
  }
}
