import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { Context } from './context';

/** A request on its way through: the correlation id is there from the start, the context after the guard. */
export type AppRequest = Request & { correlationId: string; context?: Context };

/** `handler(@Ctx() ctx: Context)`: the context that the guard made. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): Context => {
  const { context } = execution.switchToHttp().getRequest<AppRequest>();
  if (!context) throw new Error('The access guard did not run');
  return context;
});
