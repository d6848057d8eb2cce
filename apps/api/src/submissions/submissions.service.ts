import { Injectable } from '@nestjs/common';
import type { SubmissionView } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { SubmissionViews } from './submission.views';

@Injectable()
export class SubmissionsService {
  constructor(private readonly views: SubmissionViews) {}

  current(ctx: Context): Promise<SubmissionView> {
    return this.views.current(ctx.manager, ctx.inStudy('study.read').id);
  }
}
