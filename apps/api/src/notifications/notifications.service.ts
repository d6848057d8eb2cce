import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MailChoices, type NoticeKind, type NoticeParams, type StaffRole, choosableKinds, noticePlace } from '@cqdg/contract';
import type { Language } from '@cqdg/contract';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { LiveSettings } from '../settings/live-settings';
import { reworded } from '../settings/wordings';
import { Study } from '../studies/study.entities';
import { audienceOf, byMail } from './audience';
import { noticeMail } from './notice-mail.texts';
import { NoticeNews } from './notice-news';
import { OutboxService } from './outbox.service';

interface Recipient {
  id: string;
  email: string;
  language: Language;
  staffRole: StaffRole | null;
  mailChoices: MailChoices;
  member: boolean;
}

/** The one place that tells people what happened: notices in the portal and mails, in each person's language and as they chose. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly config: AppConfig,
    private readonly outbox: OutboxService,
    private readonly news: NoticeNews,
    private readonly settings: LiveSettings,
  ) {}

  /**
   * To be called in the transaction of the act: news is kept with it or not at all, and leaves after it. `people` are told beside the members
   * and staff whom the kind concerns.
   */
  async tell<K extends NoticeKind>(
    ctx: Context,
    kind: K,
    study: { id: string } | null,
    params: NoticeParams[K],
    people: (string | null)[] = [],
  ): Promise<void> {
    const recipients = await this.recipients(ctx, kind, study?.id ?? null, people);
    if (recipients.length === 0) return;
    const about = study && (await ctx.manager.findOneByOrFail(Study, { id: study.id }));
    for (const recipient of recipients) await this.write(ctx, recipient, { kind, params, about });
    await ctx.afterCommit(() => this.news.changed(recipients.map(({ id }) => id)));
  }

  private async write<K extends NoticeKind>(
    ctx: Context,
    to: Recipient,
    { kind, params, about }: { kind: K; params: NoticeParams[K]; about: Study | null },
  ): Promise<void> {
    const isDoer = to.id === ctx.user?.id;
    const id = randomUUID();
    const check = 'run' in params ? params.run : null;
    // Of what is checked, only the last check counts: an unread notice of an earlier one would tell of errors that are mended.
    if (check) {
      const replaced = `DELETE FROM notice WHERE account_id = $1 AND study_id = $2 AND params->>'run' = $3 AND read_at IS NULL`;
      await ctx.manager.query(replaced, [to.id, about?.id, check]);
    }
    await ctx.manager.query(
      `INSERT INTO notice (id, account_id, study_id, kind, params, read_at) VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END)`,
      [id, to.id, about?.id ?? null, kind, JSON.stringify(params), isDoer],
    );
    if (!byMail(kind, to.mailChoices, isDoer)) return;
    const console = to.staffRole !== null && !to.member;
    const place = noticePlace({ kind, params, study: about }, console);
    const mail = noticeMail(to.language, {
      ...{ kind, params, study: about?.name[to.language] ?? null },
      link: place && `${this.config.publicUrl}${console ? '/admin' : ''}${place}`,
      choices: choosableKinds.includes(kind) ? `${this.config.publicUrl}${console ? '/admin' : ''}/account` : null,
    });
    const values = { ...params, study: about?.name[to.language] ?? '' };
    const words = reworded(mail, this.settings.wording(kind), to.language, values);
    const topic = `validation:${check}:${about?.id}`;
    const mayProveUnneeded = check ? { delaySeconds: this.config.validationMailSeconds, noticeId: id, topic } : {};
    await this.outbox.add(ctx, { recipient: to.email, ...words, ...mayProveUnneeded, kind, studyId: about?.id ?? null });
  }

  private recipients(ctx: Context, kind: NoticeKind, studyId: string | null, people: (string | null)[]): Promise<Recipient[]> {
    const { roles, staff } = audienceOf(kind);
    return ctx.manager.query<Recipient[]>(
      `SELECT a.id, a.email, a.language, a.staff_role AS "staffRole", a.mail_choices AS "mailChoices", m.id IS NOT NULL AS member
       FROM account a LEFT JOIN member m ON m.account_id = a.id AND m.study_id = $1
       WHERE a.closed_at IS NULL AND (m.role = ANY ($2) OR ($4 AND a.staff_role IS NOT NULL)
         OR (a.id = ANY ($3::uuid[]) AND ($1::uuid IS NULL OR m.id IS NOT NULL OR a.staff_role IS NOT NULL)))
       ORDER BY a.id`,
      [studyId, roles, people.filter((id) => id !== null), staff === true],
    );
  }
}
