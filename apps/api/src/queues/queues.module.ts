import { createBullBoard } from '@bull-board/api';
import type { IServerAdapter } from '@bull-board/api/typings/app';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { BullModule, InjectQueue } from '@nestjs/bull';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Queue } from 'bull';
import type { NextFunction, Request, Response } from 'express';
import { AccountsModule } from '../accounts/accounts.module';
import { MAIL_QUEUE } from '../notifications/mail-queue';
import { DomainError } from '../platform/errors/domain-error';
import { REHEARSAL_QUEUE } from '../rehearsals/rehearsal-queue';
import { RUN_QUEUE } from '../validation/run-queue';
import { QueueBoard } from './queue-board';
import { QueueDoor } from './queue-door';

const ADDRESS = '/api/queues';

/**
 * The queues, to look at: what is lost or fails in them is taken up again from the database by itself, so that there is nothing to do there.
 * Jobs hold identifiers only.
 */
@Module({
  imports: [AccountsModule, BullModule.registerQueue({ name: RUN_QUEUE }, { name: MAIL_QUEUE }, { name: REHEARSAL_QUEUE })],
  providers: [QueueDoor],
})
export class QueuesModule implements OnModuleInit {
  constructor(
    @InjectQueue(RUN_QUEUE) private readonly runs: Queue,
    @InjectQueue(MAIL_QUEUE) private readonly mails: Queue,
    @InjectQueue(REHEARSAL_QUEUE) private readonly rehearsals: Queue,
    private readonly host: HttpAdapterHost,
    private readonly door: QueueDoor,
  ) {}

  onModuleInit(): void {
    const board = new QueueBoard();
    board.setBasePath(ADDRESS);
    createBullBoard({
      queues: [this.runs, this.mails, this.rehearsals].map((queue) => new BullAdapter(queue, { readOnlyMode: true })),
      // The same interface, from the copy of the package that the adapter brings.
      serverAdapter: board as unknown as IServerAdapter,
      options: { uiConfig: { boardTitle: 'CQDG · Bull', hideRedisDetails: true, hideDocsLink: true } },
    });
    this.host.httpAdapter.use(ADDRESS, (request: Request, response: Response, next: NextFunction) => {
      const reads = request.method === 'GET' || request.method === 'HEAD';
      this.door.admit(request.headers.cookie, 'staff.settings').then((language) => {
        Object.assign(response.locals, { language });
        next(reads ? undefined : new DomainError('not_found'));
      }, next);
    });
    this.host.httpAdapter.use(ADDRESS, board.getRouter());
  }
}
