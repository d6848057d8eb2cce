import { Injectable } from '@nestjs/common';
import type { NoticeParams } from '@cqdg/contract';
import { StudyNews } from '../../events/study-news';
import { NotificationsService } from '../../notifications/notifications.service';
import type { Context } from '../../platform/context/context';
import type { SftpAccount } from '../sftp-account.entities';

/** Tells the person what became of their account, and the pages that it changed. */
@Injectable()
export class SftpAccountNews {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly news: StudyNews,
  ) {}

  async tell(tx: Context, { studyId, personId, name }: SftpAccount, act: NoticeParams['sftp_account']['act']): Promise<void> {
    await this.notifications.tell(tx, 'sftp_account', { id: studyId }, { act, name }, [personId]);
    await this.changed(tx, studyId);
  }

  changed(tx: Context, studyId: string): Promise<void> {
    return tx.afterCommit(() => this.news.sftp(studyId));
  }
}
