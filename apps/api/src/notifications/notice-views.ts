import type { EntityManager } from 'typeorm';
import type { NoticeView, NoticesView } from '@cqdg/contract';
import { Notice } from './notice.entity';

/** How many the bell shows. */
const SHOWN = 30;

export function noticeView({ id, kind, params, study, at, readAt }: Notice): NoticeView {
  const about = study && { code: study.code, name: study.name };
  return { id, kind, params, study: about, at: at.toISOString(), read: readAt !== null } as NoticeView;
}

export async function noticesOf(manager: EntityManager, accountId: string): Promise<NoticesView> {
  const found = await manager.find(Notice, {
    where: { accountId },
    relations: { study: true },
    order: { at: 'DESC', id: 'ASC' },
    take: SHOWN,
  });
  const [row] = await manager.query<{ unread: number }[]>(
    `SELECT count(*)::int AS unread FROM notice WHERE account_id = $1 AND read_at IS NULL`,
    [accountId],
  );
  return { type: 'notices', unread: row?.unread ?? 0, items: found.map(noticeView) };
}
