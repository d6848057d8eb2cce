import type { ClientRequest } from 'node:http';
import type { RegistrationView, StudyEvent, SubmissionView } from '@cqdg/contract';
import type { Person } from './person';

/** An open page of a study: follows its events, and connects again when the connection breaks, as a browser does. */
export class Watcher {
  submission: SubmissionView | null = null;
  registration: RegistrationView | null = null;
  private request: ClientRequest | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly person: Person,
    private readonly path: string,
  ) {
    this.connect();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.request?.destroy();
  }

  private connect(): void {
    const again = () => {
      clearTimeout(this.timer);
      if (!this.closed) this.timer = setTimeout(() => this.connect(), 200);
    };
    this.request = this.person.listen(
      this.path,
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          const parts = (text + chunk).split('\n\n');
          text = parts.pop() ?? '';
          for (const part of parts) if (part.startsWith('data: ')) this.take(JSON.parse(part.slice(6)) as StudyEvent);
        });
        answer.once('close', again);
        answer.once('error', again);
      },
      again,
    );
  }

  /** What the store of the page does. */
  private take(event: StudyEvent): void {
    if (event.type === 'submission') this.submission = event.submission;
    else if (event.type === 'registration') this.registration = event.registration;
    else if (event.type === 'run' && this.submission?.run?.id === event.run.id) this.submission = { ...this.submission, run: event.run };
  }
}
