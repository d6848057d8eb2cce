import type { JsonLogger } from './logging/json-logger';

/** What a process does again and again: one round at a time. A failure is told once, until a round passes: PostgreSQL may be away for hours. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> | null = null;
  private failing = false;

  /** `failed` is what the log says of a round that failed. */
  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly logger: JsonLogger,
    private readonly failed: string,
  ) {}

  start(): void {
    this.timer = setInterval(() => (this.underWay ??= this.round()), this.everyMs);
  }

  /** Comes back once the round under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.underWay;
  }

  private async round(): Promise<void> {
    try {
      await this.work();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.failure(this.failed, error);
      this.failing = true;
    } finally {
      this.underWay = null;
    }
  }
}
