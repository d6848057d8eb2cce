import { Injectable, type LoggerService } from '@nestjs/common';
import { AppConfig } from '../config/app-config';
import { describeError } from './describe-error';

type Level = 'debug' | 'info' | 'warn' | 'error';
const order = ['debug', 'info', 'warn', 'error', 'silent'];

/** What Nest says of its own assembly: a hundred lines that nobody follows. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** One JSON object per line on standard output. Callers give facts by name; nothing personal is ever among them. */
@Injectable()
export class JsonLogger implements LoggerService {
  constructor(private readonly config: AppConfig) {
    // A log that cannot be written (a full disk) is lost; the process that writes it is not.
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => undefined);
  }

  log(message: unknown, context?: string): void {
    this.write(context && wiring.has(context) ? 'debug' : 'info', String(message), { context });
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', String(message), { context });
  }
  error(message: unknown, _stack?: string, context?: string): void {
    if (message instanceof Error) this.failure('error', message, { context });
    else this.write('error', String(message), { context });
  }
  debug(message: unknown, context?: string): void {
    this.write('debug', String(message), { context });
  }
  verbose(message: unknown, context?: string): void {
    this.debug(message, context);
  }

  /** Something happened that operation wants to follow. */
  event(message: string, facts: Record<string, unknown> = {}): void {
    this.write('info', message, facts);
  }

  /** Something of ours broke. */
  failure(message: string, error: unknown, facts: Record<string, unknown> = {}): void {
    this.write('error', message, { ...facts, error: describeError(error) });
  }

  private write(level: Level, message: string, facts: Record<string, unknown>): void {
    if (order.indexOf(level) < order.indexOf(this.config.logLevel)) return;
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);
  }
}
