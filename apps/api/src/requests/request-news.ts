import { Injectable } from '@nestjs/common';
import type { NoticeParams, RequestSide } from '@cqdg/contract';
import { StudyNews } from '../events/study-news';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import type { StudyRequest } from './request.entities';

type Act = NoticeParams['request']['act'];

/** Who is told that something was written in a request. Never who wrote it. */
@Injectable()
export class RequestNews {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly news: StudyNews,
  ) {}

  /** All who wrote in it; the centre, where the study turns to it; who works in the study, where the centre turns to them first. */
  async tell(tx: Context, request: StudyRequest, act: Act, side: RequestSide): Promise<void> {
    const { id, assigneeId, studyId } = request;
    const toCentre = side === 'study' && act !== 'resolved' && assigneeId === null;
    const toStudy = side === 'centre' && act === 'asked';
    const people = await tx.manager.query<{ id: string }[]>(
      `SELECT by_id AS id FROM request_entry WHERE request_id = $1 AND act = 'write'
       UNION SELECT $2::uuid WHERE $2 IS NOT NULL
       UNION SELECT id FROM account WHERE $3 AND staff_role IS NOT NULL
       UNION SELECT account_id FROM member WHERE $4 AND study_id = $5 AND role IN ('submitter', 'lead')`,
      [id, assigneeId, toCentre, toStudy, studyId],
    );
    await this.send(
      tx,
      request,
      act,
      people.map((one) => one.id),
    );
  }

  /** Only who it was given to. */
  assigned(tx: Context, request: StudyRequest, assignee: string | null): Promise<void> {
    return this.send(tx, request, 'assigned', assignee ? [assignee] : []);
  }

  private async send(tx: Context, { studyId, number }: StudyRequest, act: Act, people: string[]): Promise<void> {
    const { id, displayName } = tx.who();
    const others = people.filter((one) => one !== id);
    if (others.length > 0) await this.notifications.tell(tx, 'request', { id: studyId }, { number, act, by: displayName }, others);
    await tx.afterCommit(() => this.news.request(studyId, number));
  }
}
